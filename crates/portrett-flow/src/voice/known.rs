//! What the sources know of whoever writes, and of agents: names, addresses and telephone numbers, which are blacked out
//! wherever they stand in a text.

use portrett_terms::{Role, SourceKind};
use portrett_text::Known;

use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{PERSONAL, ValidSource, table_name};
use crate::table::texts;

/// Names of agents that are looked for in all texts.
const MOST_AGENTS: usize = 20_000;

/// What stands in columns of names and is nobody's name: forms of address, and what speakers are called.
const NO_NAMES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "herr",
    "fru",
    "frk",
    "hr",
    "rouva",
    "neiti",
    "herra",
    "dhr",
    "mevr",
    "mevrouw",
    "meneer",
    "heer",
    "frou",
    "customer",
    "client",
    "user",
    "participant",
    "respondent",
    "interviewee",
    "interviewer",
    "moderator",
    "researcher",
    "speaker",
    "guest",
    "agent",
    "support",
    "service",
    "team",
    "bot",
    "system",
    "admin",
    "kunde",
    "bruker",
    "deltaker",
    "deltakar",
    "intervjuer",
    "gjest",
    "asiakas",
    "käyttäjä",
    "osallistuja",
    "haastattelija",
    "haastateltava",
    "vieras",
    "klant",
    "gebruiker",
    "deelnemer",
    "gast",
    "klantenservice",
    "dielnimmer",
    "brûker",
    "unknown",
    "ukjent",
    "anonymous",
    "anonym",
    "test",
];

/// SQL with a row for each person of whom contacts, answers or orders tell more than the row of a message: `writer_id`,
/// `known` (a line each), and `consent`, which is no where any source says no.
pub fn writers(sources: &[ValidSource]) -> String {
    let told = |source: &ValidSource| {
        let is_personal = source.get().columns.iter().any(|column| column.role == Role::Personal);
        let consent = match source.get().kind {
            SourceKind::Contacts | SourceKind::Survey if !source.get().lists_accounts() => "CAST(consent AS INT)",
            SourceKind::Orders if is_personal => "CAST(NULL AS INT)",
            _ => return None,
        };
        let phone = if consent == "CAST(consent AS INT)" { "phone" } else { "CAST(NULL AS VARCHAR)" };
        Some(format!(
            "SELECT person_of(customer_key) AS writer_id, nullif(concat_ws(chr(10), {PERSONAL}, {phone}), '') AS known,
                    {consent} AS consent FROM {}",
            table_name(source.get())
        ))
    };
    let selects: Vec<String> = sources.iter().filter_map(told).collect();
    let all = match selects.is_empty() {
        true => "SELECT CAST(NULL AS BIGINT) AS writer_id, CAST(NULL AS VARCHAR) AS known, 0 AS consent".to_owned(),
        false => selects.join(" UNION ALL "),
    };
    format!(
        "SELECT writer_id, string_agg(known, chr(10)) AS known, min(consent) AS consent FROM
           (SELECT writer_id, known, min(consent) AS consent FROM ({all}) WHERE writer_id IS NOT NULL
            GROUP BY writer_id, known)
         GROUP BY writer_id"
    )
}

/// What is known of those who answer: the names in the rows that no customer wrote.
pub fn agents(context: &Context<'_>, sources: &[ValidSource]) -> Result<Known, FlowError> {
    let messages = sources.iter().filter(|source| super::read::is_messages(source));
    let selects: Vec<String> = messages
        .map(|source| {
            let table = table_name(source.get());
            format!("SELECT {PERSONAL} AS known FROM {table} WHERE author <> 'customer' AND {PERSONAL} IS NOT NULL")
        })
        .collect();
    let sql =
        format!("SELECT DISTINCT known FROM ({}) ORDER BY known LIMIT {MOST_AGENTS}", selects.join(" UNION ALL "));
    let rows = context.engine.rows(&sql)?;
    let mut known = Known::default();
    texts(&rows, "known")?.iter().flatten().for_each(|told| add(&mut known, told));
    Ok(known)
}

/// What is known of a writer.
pub fn writer(told: &str) -> Known {
    let mut known = Known::default();
    add(&mut known, told);
    known
}

/// Adds a line each: a telephone number, an address, or names.
fn add(known: &mut Known, told: &str) {
    for line in told.lines().map(str::trim).filter(|line| !line.is_empty() && !line.contains('@')) {
        let digits = line.chars().filter(char::is_ascii_digit).count();
        let letters = line.chars().filter(|own| own.is_alphabetic()).count();
        if is_pseudonym(line) {
            continue;
        }
        match (digits, letters) {
            (0, _) => names(line).for_each(|name| known.add_name(name)),
            (_, 0) => known.add_phone(line),
            _ => known.add_address(line),
        }
    }
}

/// Whether a line is what notes call a participant by instead of a name, such as `P05` or `deltaker 3`: a word and a short
/// number, with no more in it. It identifies nobody, and notes speak of it.
fn is_pseudonym(line: &str) -> bool {
    let Some(at) = line.find(|own: char| own.is_ascii_digit()) else { return false };
    let (word, number) = (line[..at].trim_end_matches([' ', '-', '_', '#']).to_lowercase(), &line[at..]);
    let is_word = word.chars().all(char::is_alphabetic) && (word.len() <= 2 || NO_NAMES.contains(&word.as_str()));
    is_word && !word.is_empty() && number.len() <= 3 && number.bytes().all(|own| own.is_ascii_digit())
}

/// The words of a line that may be names.
fn names(line: &str) -> impl Iterator<Item = &str> {
    let words = line.split(|own: char| own.is_whitespace() || matches!(own, ',' | '.' | ';' | '/'));
    words.filter(|word| !word.is_empty() && !NO_NAMES.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use portrett_text::{Language, Redactor};

    use super::writer;

    #[test]
    fn names_numbers_and_addresses_are_told_by_how_they_look() {
        let known = writer("Fru\nSolveig Aasen\n+47 412 34 567\nStorgata 12 B\nsolveig@example.no\nDeltaker");
        let redacted = Redactor::new(&["NO"]).redact(
            "Solveig på 41234567, eller storgata 12 b. Deltaker og fru er ikke navn.",
            Some(Language::Bokmal),
            &[&known],
        );
        assert_eq!(redacted.text, "[navn] på [telefon], eller [adresse]. Deltaker og fru er ikke navn.");
    }

    #[test]
    fn the_number_of_a_participant_tells_nobody_and_stays() {
        for (told, text) in [("P05", "P05 takes a minute."), ("Participant 3", "Then participant 3 clicks.")] {
            let redacted = Redactor::new(&["US"]).redact(text, Some(Language::English), &[&writer(told)]);
            assert_eq!(redacted.text, text);
        }
        let street = writer("Elm 3");
        let redacted = Redactor::new(&["US"]).redact("I live at Elm 3.", Some(Language::English), &[&street]);
        assert!(!redacted.text.contains("Elm 3"), "{}", redacted.text);
    }
}
