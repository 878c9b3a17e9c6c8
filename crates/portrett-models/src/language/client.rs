//! Asking: within the ceiling, with patience, with a record of every request, and past the guard.

use std::time::{Duration, Instant};

use super::ceiling::{Ceiling, Spent};
use super::endpoint::{Endpoint, Patience};
use super::guard::{self, Codebook, Coding};
use super::memory::{self, Answers};
use super::prompt::{self, Prompt};
use super::record::{Call, Outcome, Purpose};
use super::wire::{Failure, Form, Reply, Wire};
use super::{Reason, Redacted, Said, answer};
use crate::ModelError;

/// Tasks that fail one after the other, by which the model is given up.
const MOST_FAILED: u32 = 3;

/// Tokens that a server adds to what it is sent: the marks of its template.
const TEMPLATE: u64 = 64;

/// A language model that can be asked, and what it was asked.
#[derive(Debug)]
pub struct LanguageModel {
    wire: Wire,
    model: String,
    patience: Patience,
    ceiling: Ceiling,
    form: Form,
    spent: Spent,
    failed: u32,
    calls: Vec<Call>,
    /// What was answered before.
    known: Answers,
    /// What was answered in this build, now or before.
    used: Answers,
}

impl LanguageModel {
    /// A line to the model; nothing is sent yet.
    ///
    /// # Errors
    /// An address that cannot be used, or a key that would go unencrypted to a stranger.
    pub fn new(endpoint: &Endpoint) -> Result<Self, ModelError> {
        Ok(Self {
            wire: Wire::new(endpoint)?,
            model: endpoint.model.clone(),
            patience: endpoint.patience,
            ceiling: endpoint.ceiling,
            form: Form::Schema,
            spent: Spent::default(),
            failed: 0,
            calls: Vec::new(),
            known: Answers::default(),
            used: Answers::default(),
        })
    }

    /// The same model with what it answered before: who asks that again gets that answer, and no call is made.
    #[must_use]
    pub fn with_answers(self, known: Answers) -> Self {
        Self { known, ..self }
    }

    /// All that was answered since the beginning, now or before, to be kept. What nobody asked again is not among it.
    pub fn answers(&self) -> &Answers {
        &self.used
    }

    /// What was spent so far.
    pub fn spent(&self) -> Spent {
        self.spent
    }

    /// The records of all requests since the last time, in order.
    pub fn take_calls(&mut self) -> Vec<Call> {
        std::mem::take(&mut self.calls)
    }

    /// A short name for what `sentences` share, in `language` (`en`, `nb`, `nn`, `fi`, `nl`, `fy`), or `offline`.
    pub fn name_theme(&mut self, language: &str, sentences: &[Redacted<'_>], offline: &str) -> Said<String> {
        let sentences = prompt::fitting(sentences);
        if sentences.is_empty() {
            return Said::Offline(offline.to_owned(), Reason::Nothing);
        }
        let judge = |content: &str| {
            let name = answer::object(content, "name").ok_or(Reason::NotAsAsked)?;
            let name = name["name"].as_str().ok_or(Reason::NotAsAsked)?;
            guard::name(language, &sentences, name).map_err(Reason::Thrown)
        };
        let said = self.ask(Purpose::Name, &prompt::name(language, &sentences), judge);
        said.map_or_else(|reason| Said::Offline(offline.to_owned(), reason), Said::Model)
    }

    /// What each of `statements`, in `language`, is about: one of `labels` or a short new one of its own words, and which
    /// of `kinds` it is. Statements that do not fit into one request are left for the next ([`Coding::asked`]). Offline
    /// nothing has a label.
    pub fn code(
        &mut self,
        language: &str,
        statements: &[Redacted<'_>],
        labels: &[Redacted<'_>],
        kinds: &[&str],
    ) -> Said<Coding> {
        let (statements, labels) = (prompt::fitting(statements), prompt::fitting(labels));
        let book = Codebook { language, labels: &labels, kinds };
        if statements.is_empty() || labels.is_empty() {
            return Said::Offline(Coding::default(), Reason::Nothing);
        }
        let judge = |content: &str| {
            let codes = answer::object(content, "codes").ok_or(Reason::NotAsAsked)?;
            let codes = codes["codes"].as_array().ok_or(Reason::NotAsAsked)?;
            guard::code(&statements, &book, codes).map_err(Reason::Thrown)
        };
        let said = self.ask(Purpose::Code, &prompt::code(&statements, &book), judge);
        said.map_or_else(|reason| Said::Offline(Coding::default(), reason), Said::Model)
    }

    /// `sentence` in a form that reads better, with all that it says and nothing else, or as it is. `given` are words of
    /// the company's own that may be used beside those of the sentence.
    pub fn smooth(&mut self, language: &str, sentence: Redacted<'_>, given: &[Redacted<'_>]) -> Said<String> {
        let (original, given) = (sentence.text(), prompt::fitting(given));
        let judge = |content: &str| {
            let smooth = answer::object(content, "sentence").ok_or(Reason::NotAsAsked)?;
            let smooth = smooth["sentence"].as_str().ok_or(Reason::NotAsAsked)?;
            guard::smooth(language, original, &given, smooth).map_err(Reason::Thrown)
        };
        if prompt::fitting(&[sentence]) != [original] {
            return Said::Offline(original.to_owned(), Reason::TooLong);
        }
        let said = self.ask(Purpose::Smooth, &prompt::smooth(language, original, &given), judge);
        said.map_or_else(|reason| Said::Offline(original.to_owned(), reason), Said::Model)
    }

    /// Asks until there is an answer or patience ends, and has it judged.
    fn ask<T>(
        &mut self,
        purpose: Purpose,
        prompt: &Prompt,
        judge: impl Fn(&str) -> Result<T, Reason>,
    ) -> Result<T, Reason> {
        let request = memory::request(&self.model, prompt);
        if let Some(content) = self.known.get(&request) {
            self.used.keep(request, content);
            return judge(content);
        }
        let reply = self.reply(purpose, prompt)?;
        let judged = judge(&reply.content);
        self.used.keep(request, &reply.content);
        let outcome = match &judged {
            Ok(_) => Outcome::Taken,
            Err(Reason::NotAsAsked) => Outcome::NotAsAsked,
            Err(_) => Outcome::Thrown,
        };
        if let Some(last) = self.calls.last_mut() {
            last.outcome = outcome;
        }
        judged
    }

    fn reply(&mut self, purpose: Purpose, prompt: &Prompt) -> Result<Reply, Reason> {
        let mut tries = 0;
        loop {
            let failure = match self.once(purpose, prompt)? {
                Ok(reply) => {
                    self.failed = 0;
                    return Ok(reply);
                }
                Err(failure) => failure,
            };
            if self.asks_otherwise(failure.outcome) {
                continue;
            }
            tries += 1;
            match self.wait(failure, tries) {
                Some(pause) => std::thread::sleep(pause),
                None => return Err(self.given_up(failure.outcome)),
            }
        }
    }

    /// One request, if the most that it could cost still fits under the ceiling.
    fn once(&mut self, purpose: Purpose, prompt: &Prompt) -> Result<Result<Reply, Failure>, Reason> {
        if self.failed >= MOST_FAILED {
            return Err(Reason::GivenUp);
        }
        let body = self.wire.body(prompt, self.form);
        // No token is shorter than a byte, so this is a sure bound.
        let most = Spent { calls: 1, sent: body.len() as u64 + TEMPLATE, received: prompt.most };
        if !self.ceiling.allows(self.spent.plus(most)) {
            return Err(Reason::Ceiling);
        }
        let begun = Instant::now();
        let result = self.wire.send(&body);
        let (outcome, spent) = match &result {
            Ok(reply) => (
                Outcome::Taken,
                Spent {
                    calls: 1,
                    sent: reply.sent.unwrap_or(most.sent),
                    received: reply.received.unwrap_or(most.received),
                },
            ),
            Err(failure) => (failure.outcome, may_have_cost(failure.outcome, most)),
        };
        self.spent = self.spent.plus(spent);
        let Spent { sent, received, .. } = spent;
        let model = self.model.clone();
        self.calls.push(Call { model, purpose, sent, received, took: begun.elapsed(), outcome });
        Ok(result)
    }

    /// Whether the server does not know the form of the request and another one is left.
    fn asks_otherwise(&mut self, outcome: Outcome) -> bool {
        let next = match outcome {
            Outcome::Refused(400 | 422) => self.form.next(),
            _ => None,
        };
        self.form = next.unwrap_or(self.form);
        next.is_some()
    }

    /// How long to wait before the next try, if there is one.
    fn wait(&self, failure: Failure, tries: u32) -> Option<Duration> {
        let may_pass = matches!(
            failure.outcome,
            Outcome::Refused(429 | 500 | 502 | 503 | 504 | 529) | Outcome::Unreached | Outcome::BrokenOff
        );
        let doubled = self.patience.pause.saturating_mul(1 << tries.saturating_sub(1).min(16));
        let pause = failure.wait.unwrap_or_default().max(doubled.min(self.patience.longest));
        (may_pass && tries < self.patience.tries && pause <= self.patience.longest).then_some(pause)
    }

    /// A task without an answer. A server that does not know the key, the path or the model will not know it next time.
    fn given_up(&mut self, outcome: Outcome) -> Reason {
        self.failed = match outcome {
            Outcome::Refused(401..=404) | Outcome::Redirected => MOST_FAILED,
            _ => self.failed + 1,
        };
        Reason::NoAnswer
    }
}

/// What a request without an answer may have cost: nothing where the server says that it did nothing.
fn may_have_cost(outcome: Outcome, most: Spent) -> Spent {
    match outcome {
        Outcome::Refused(_) | Outcome::Redirected | Outcome::Unreached => Spent { calls: 1, ..Spent::default() },
        _ => most,
    }
}
