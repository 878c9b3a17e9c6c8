//! The page of the reference is made from the registry, and every message of the checks is used.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use fluent_syntax::ast::Entry;
use portrett_check::RULES;
use portrett_report::{Language, Locale, message_files};
use portrett_terms::Team;

use super::out::assert_file;

#[test]
fn the_page_of_the_checks_is_up_to_date() {
    let english = Language::new(Locale::English, None).unwrap();
    let mut page = String::from(
        "# Checks of personas\n<!-- Made from the registries by `make expected`; do not edit. -->\n\n\
         What `portrett check` looks for. A rule is called by its code or its name. Its severity is changed under \
         `check.severity`, a finding is kept quiet under `check.suppress`, which needs a reason; the limits are settings too (settings.md, `check.…`).\n\n\
         | code | rule | severity | why it matters | what to do |\n| --- | --- | --- | --- | --- |\n",
    );
    for rule in RULES {
        let (severity, remedy) = (rule.severity.name(), english.say(&rule.remedy()));
        writeln!(page, "| {} | `{}` | {severity} | {} | {remedy} |", rule.code, rule.name, rule.why).unwrap();
    }
    assert_file("../../docs/reference/checks.md", &page);
}

/// The ids of the messages that this crate says.
fn messages() -> BTreeSet<String> {
    let (_, text) = message_files(Locale::English).into_iter().find(|(name, _)| *name == "check.ftl").unwrap();
    let body = fluent_syntax::parser::parse(text).unwrap().body;
    let ids = body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    ids.collect()
}

fn sources(folder: &Path) -> String {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let text =
        |path: std::path::PathBuf| if path.is_dir() { sources(&path) } else { std::fs::read_to_string(path).unwrap() };
    entries.map(text).collect()
}

/// What is put together while running.
fn put_together() -> BTreeSet<String> {
    let severities = portrett_check::Severity::ALL.map(|severity| severity.name());
    let answers = portrett_check::reading::Answer::ALL.map(|answer| answer.name());
    let remedies = RULES.iter().map(|rule| format!("rule-remedy-{}", rule.name));
    let teams = Team::ALL.iter().map(|team| format!("rule-team-{}", team.name()));
    let counts = severities.iter().flat_map(|name| [format!("checked-{name}"), format!("checked-count-{name}")]);
    let answers = answers.iter().flat_map(|name| [format!("reading-{name}"), format!("reading-count-{name}")]);
    remedies.chain(teams).chain(counts).chain(answers).collect()
}

#[test]
fn every_message_of_the_checks_is_said_and_every_one_that_is_said_is_there() {
    let code = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let is_ours = |id: &&str| ["rule-", "checked-", "reading-"].iter().any(|prefix| id.starts_with(prefix));
    let is_id = |id: &&str| id.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !id.ends_with('-');
    let mut said: BTreeSet<String> = code.split('"').filter(is_ours).filter(is_id).map(str::to_owned).collect();
    said.extend(put_together());
    assert_eq!(messages(), said);
}
