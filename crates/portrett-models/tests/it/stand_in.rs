//! A server on this machine that plays a language model: good, lying, slow, busy, broken.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use portrett_models::language::{Endpoint, LanguageModel, Patience};
use serde_json::{Value, json};

/// What the server does with a request.
#[derive(Clone)]
pub enum Turn {
    /// Says this, by the protocol, with 10 tokens in and 5 out.
    Say(String),
    /// Sends this status, these headers and this body.
    Send(u16, &'static str, String),
    /// Sends nothing for so long.
    Sleep(Duration),
    /// Begins an answer and closes.
    Break,
    /// Repeats all that it was sent.
    Echo,
    /// Sends bytes without end.
    Flood,
}

/// A server that takes the turns one after the other, and the last one again and again.
pub struct StandIn {
    pub address: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    pub fn new(turns: Vec<Turn>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        std::thread::spawn(move || {
            for (at, stream) in listener.incoming().enumerate() {
                let turn = turns[at.min(turns.len() - 1)].clone();
                let Ok(mut stream) = stream else { return };
                let Some(request) = read(&stream) else { continue };
                seen.lock().unwrap().push(request.clone());
                std::thread::spawn(move || play(&mut stream, turn, &request));
            }
        });
        Self { address, requests }
    }

    /// What was sent to it, head and body.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// The body of the request of that number.
    pub fn body(&self, number: usize) -> Value {
        serde_json::from_str(self.requests()[number].split_once("\r\n\r\n").unwrap().1).unwrap()
    }

    pub fn endpoint(&self) -> Endpoint {
        let patience = Patience { tries: 3, pause: Duration::from_millis(5), longest: Duration::from_millis(200) };
        Endpoint { timeout: Duration::from_secs(5), patience, ..Endpoint::new(&self.address, "stand-in") }
    }

    pub fn model(&self) -> LanguageModel {
        LanguageModel::new(&self.endpoint()).unwrap()
    }
}

/// A server that says always this JSON.
pub fn saying(said: &Value) -> StandIn {
    StandIn::new(vec![Turn::Say(said.to_string())])
}

fn read(stream: &TcpStream) -> Option<String> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let (mut head, mut length) = (String::new(), 0);
    while !head.ends_with("\r\n\r\n") {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        head.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(head + &String::from_utf8(body).ok()?)
}

fn play(stream: &mut TcpStream, turn: Turn, request: &str) {
    let response = |status: u16, headers: &str, body: &str| {
        let length = body.len();
        format!("HTTP/1.1 {status} Fine\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n{body}")
    };
    let text = match turn {
        Turn::Say(content) => response(200, "", &completion(&content).to_string()),
        Turn::Send(status, headers, body) => response(status, headers, &body),
        Turn::Sleep(pause) => {
            std::thread::sleep(pause);
            return;
        }
        Turn::Break => "HTTP/1.1 200 Fine\r\ncontent-length: 5000\r\n\r\n{\"choi".to_owned(),
        Turn::Echo => response(400, "", request),
        Turn::Flood => {
            let _ = stream.write_all(b"HTTP/1.1 200 Fine\r\nconnection: close\r\n\r\n");
            while stream.write_all(&[b' '; 65536]).is_ok() {}
            return;
        }
    };
    let _ = stream.write_all(text.as_bytes());
}

fn completion(content: &str) -> Value {
    json!({
        "choices": [{"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    })
}
