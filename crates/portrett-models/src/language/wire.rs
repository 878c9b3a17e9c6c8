//! One request over HTTP: bounded in time and size, to the one address and no other. What is told of a failure is the
//! status alone, because a server may repeat in its words what it was sent, the key among it.
//!
//! The library hands every byte of the wire to a logger that takes `trace`, and no secret to one that takes `info`; a
//! program that uses this crate must not log below that.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use ureq::http::{Uri, header};
use ureq::{Agent, Error, Proxy};

use super::endpoint::{Endpoint, Key, is_near};
use super::prompt::Prompt;
use super::record::Outcome;
use crate::ModelError;

/// The most bytes of an answer. The longest that is asked for has some 10,000.
const MOST_BYTES: u64 = 1 << 20;

/// How the form of the answer is asked for. Servers know different ways; the next is tried where one is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// By a schema (OpenAI, llama.cpp, vLLM, Ollama).
    Schema,
    /// As any JSON.
    Object,
    /// In words alone, without a temperature, for models that think first and take none.
    Words,
}

impl Form {
    /// The next way.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Schema => Some(Self::Object),
            Self::Object => Some(Self::Words),
            Self::Words => None,
        }
    }
}

/// What came back.
#[derive(Debug, PartialEq)]
pub(super) struct Reply {
    pub(super) content: String,
    pub(super) sent: Option<u64>,
    pub(super) received: Option<u64>,
}

/// Why nothing did, and how long the server wants to be left alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Failure {
    pub(super) outcome: Outcome,
    pub(super) wait: Option<Duration>,
}

impl From<Outcome> for Failure {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, wait: None }
    }
}

/// A line to the model.
#[derive(Debug)]
pub(super) struct Wire {
    agent: Agent,
    url: Uri,
    model: String,
    key: Option<Key>,
}

impl Wire {
    pub(super) fn new(endpoint: &Endpoint) -> Result<Self, ModelError> {
        let url = endpoint.url()?;
        // What goes to this machine or its network goes there itself: a proxy of the environment would read it.
        let proxy = if is_near(url.host().unwrap_or_default()) { None } else { Proxy::try_from_env() };
        let config = Agent::config_builder()
            .timeout_global(Some(endpoint.timeout))
            .proxy(proxy)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build();
        let (model, key) = (endpoint.model.clone(), endpoint.key.clone());
        Ok(Self { agent: config.new_agent(), url, model, key })
    }

    /// The bytes of a request.
    pub(super) fn body(&self, prompt: &Prompt, form: Form) -> Vec<u8> {
        let messages = json!([{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.data}]);
        let mut body = json!({"model": self.model, "messages": messages, "stream": false});
        match form {
            Form::Words => body["max_completion_tokens"] = json!(prompt.most),
            Form::Schema | Form::Object => {
                body["max_tokens"] = json!(prompt.most);
                body["temperature"] = json!(0);
            }
        }
        match form {
            Form::Schema => {
                let schema = json!({"name": "answer", "strict": true, "schema": prompt.schema});
                body["response_format"] = json!({"type": "json_schema", "json_schema": schema});
            }
            Form::Object => body["response_format"] = json!({"type": "json_object"}),
            Form::Words => {}
        }
        body.to_string().into_bytes()
    }

    /// Sends it and reads the answer.
    pub(super) fn send(&self, body: &[u8]) -> Result<Reply, Failure> {
        let mut request = self.agent.post(&self.url).header(header::CONTENT_TYPE, "application/json");
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, key.bearer());
        }
        let response = request.send(body).map_err(|error| failure(&error))?;
        let status = response.status();
        if status.is_redirection() {
            return Err(Outcome::Redirected.into());
        }
        if !status.is_success() {
            let wait = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
            return Err(Failure { outcome: Outcome::Refused(status.as_u16()), wait: wait.map(Duration::from_secs) });
        }
        let bytes = response.into_body().into_with_config().limit(MOST_BYTES).read_to_vec();
        reply(&bytes.map_err(|error| within_answer(failure(&error)))?)
    }
}

fn failure(error: &Error) -> Failure {
    let outcome = match error {
        Error::Timeout(_) => Outcome::TimedOut,
        Error::BodyExceedsLimit(_) => Outcome::TooLarge,
        Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut => Outcome::TimedOut,
        Error::Io(_) | Error::HostNotFound | Error::ConnectionFailed | Error::Tls(_) | Error::Rustls(_) => {
            Outcome::Unreached
        }
        _ => Outcome::Garbled,
    };
    outcome.into()
}

/// A server that began to answer was reached.
fn within_answer(failure: Failure) -> Failure {
    match failure.outcome {
        Outcome::Unreached => Outcome::BrokenOff.into(),
        _ => failure,
    }
}

#[derive(Deserialize)]
struct Answer {
    choices: Vec<Choice>,
    #[serde(default)]
    usage: Value,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    content: Option<String>,
}

fn reply(bytes: &[u8]) -> Result<Reply, Failure> {
    let answer: Answer = serde_json::from_slice(bytes).map_err(|_| Outcome::Garbled)?;
    let tokens = |name: &str| answer.usage.get(name).and_then(Value::as_u64);
    let (sent, received) = (tokens("prompt_tokens"), tokens("completion_tokens"));
    let choice = answer.choices.into_iter().next().ok_or(Outcome::Garbled)?;
    Ok(Reply { content: choice.message.content.unwrap_or_default(), sent, received })
}
