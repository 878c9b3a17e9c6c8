//! Messages as JSON lines, in the form of Zendesk's export: some with escapes, and one line in a thousand
//! that is cut off or says nothing.

use std::io::Write;

use anyhow::Result;
use portrett_maths::seed::{Stream, stream};

use crate::kind::SPOILT;
use crate::text::{CUSTOMERS_A_HUNDRED, SEED, moment, one, words};

/// Writes `rows` lines.
pub fn write(rows: u64, out: &mut impl Write) -> Result<()> {
    let mut draws = stream(SEED, "messages", 0);
    let customers = (rows * CUSTOMERS_A_HUNDRED / 100).max(1) as usize;
    for number in 0..rows {
        let is_spoilt = number % SPOILT == 0;
        let text = if is_spoilt { String::new() } else { text(&mut draws) };
        let line = line(&mut draws, number, customers, &text);
        let is_cut = is_spoilt && number / SPOILT % 2 == 1;
        writeln!(out, "{}", if is_cut { &line[..line.len() / 2] } else { &line })?;
    }
    Ok(())
}

fn text(draws: &mut Stream) -> String {
    let mut text = String::new();
    let sentences = 1 + draws.below(8);
    for _ in 0..sentences {
        let count = 4 + draws.below(12);
        words(draws, count, &mut text);
        text.push_str(one(draws, &[". ", ". ", "! ", ".\\n", " \\\"really\\\". ", " \\u00e6sj. "]));
    }
    text.push_str("Hilsen");
    text
}

fn line(draws: &mut Stream, number: u64, customers: usize, text: &str) -> String {
    let customer = 390_000_000_000 + draws.below(customers);
    let (channel, status) = (one(draws, &["email", "web", "chat"]), one(draws, &["closed", "solved", "open"]));
    let (created, updated) = (moment(draws, 'T'), moment(draws, 'T'));
    let mut subject = String::new();
    words(draws, 5, &mut subject);
    format!(
        "{{\"id\": {number}, \"external_id\": null, \"type\": \"question\", \"subject\": \"{subject}\", \
         \"description\": \"{text}\", \"priority\": \"normal\", \"status\": \"{status}\", \
         \"requester_id\": {customer}, \"submitter_id\": {customer}, \"assignee_id\": 390999999999, \
         \"group_id\": 11, \"has_incidents\": false, \"is_public\": true, \"tags\": [\"delivery\", \"winter\"], \
         \"via\": {{\"channel\": \"{channel}\"}}, \"ticket_form_id\": 5, \"brand_id\": 6, \
         \"created_at\": \"{created}Z\", \"updated_at\": \"{updated}Z\", \"allow_channelback\": false}}"
    )
}
