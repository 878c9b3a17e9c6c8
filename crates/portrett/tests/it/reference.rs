//! The reference pages are made from the registries; `make expected` writes them anew.

use std::fmt::Write;
use std::path::Path;

use portrett_flow::profiles::registry::{Usage, Window, features};
use portrett_terms::code::CODES;
use portrett_terms::quality::CHECKS;
use portrett_terms::role::ROLES;

use super::program::Place;

/// Compares `text` with docs/reference/`name`, or writes it where that is asked for.
fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join("docs/reference").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(there, text, "docs/reference/{name} is out of date: make expected");
}

const MADE: &str = "<!-- Made from the registries by `make expected`; do not edit. -->\n";

#[test]
fn settings() {
    let place = Place::with_project();
    let printed = place.run(&["config", "--json"]).fine().json();
    let mut page =
        format!("# Settings\n{MADE}\nKeys of `portrett.toml`; `portrett config` prints them with their values.\n\n");
    page.push_str("| key | default | meaning |\n| --- | --- | --- |\n");
    for setting in printed["settings"].as_array().unwrap() {
        let default = setting["default"].as_str().map_or("not set".to_owned(), |default| format!("`{default}`"));
        writeln!(
            page,
            "| `{}` | {default} | {} |",
            setting["key"].as_str().unwrap(),
            setting["about"].as_str().unwrap()
        )
        .unwrap();
    }
    check("settings.md", &page);
}

/// The entries of a list that `portrett sources --json` prints, as rows of a table.
fn rows_of(list: &serde_json::Value, cells: &[&str]) -> String {
    let cell = |entry: &serde_json::Value, key: &str| match &entry[key] {
        serde_json::Value::String(text) if key == "name" => format!("`{text}`"),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let row = |entry| format!("| {} |\n", cells.iter().map(|key| cell(entry, key)).collect::<Vec<_>>().join(" | "));
    list.as_array().unwrap().iter().map(row).collect()
}

/// Headers as the registry has them, spellings after each other.
fn headers(list: &serde_json::Value, key: Option<&str>) -> String {
    let text = |entry: &serde_json::Value| {
        let header = key.map_or(entry, |key| &entry[key]).as_str().unwrap().replace('|', "`, `");
        match key {
            Some(_) => format!("`{header}` = {}", entry["as"].as_str().unwrap()),
            None => format!("`{header}`"),
        }
    };
    list.as_array().unwrap().iter().map(text).collect::<Vec<_>>().join("; ")
}

#[test]
fn sources() {
    let place = Place::new();
    let printed = super::program::run_in(place.path(), &["sources", "--json"]).fine().json();
    let mut page = format!("# Sources\n{MADE}\n## Kinds\n\n| kind | its rows |\n| --- | --- |\n");
    page.push_str(&rows_of(&printed["kinds"], &["name", "about"]));
    page.push_str("\n## Formats\n\nEach also within `.gz` and `.zip`.\n\n| format | what it is |\n| --- | --- |\n");
    page.push_str(&rows_of(&printed["formats"], &["name", "about"]));
    page.push_str("\n## Keys in `portrett.toml`\n");
    let tables = [
        ("source", "[sources.…]"),
        ("file", "a file of its own kind"),
        ("column", "a column"),
        ("scale", "a scale"),
        ("hypothesis", "[[hypotheses]]"),
    ];
    for (key, title) in tables {
        writeln!(page, "\n### {title}\n\n| key | what it says |\n| --- | --- |").unwrap();
        page.push_str(&rows_of(&printed["keys"][key], &["name", "about"]));
    }
    page.push_str(
        "\n## Exports of tools\n\nTold by their headers, whatever their order and case; `*` stands for anything.\n",
    );
    for preset in printed["presets"].as_array().unwrap() {
        let text = |key: &str| preset[key].as_str().unwrap();
        writeln!(page, "\n### {}\n\n`{}`, {}.", text("title"), text("name"), text("kind")).unwrap();
        writeln!(page, "\nTold by {} of: {}.", preset["needed"], headers(&preset["telling"], None)).unwrap();
        let columns = headers(&preset["columns"], Some("header"));
        if !columns.is_empty() {
            writeln!(page, "\nReads: {columns}.").unwrap();
        }
    }
    check("sources.md", &page);
}

#[test]
fn columns() {
    let mut page = format!("# What a column can mean\n{MADE}\n`as = \"…\"` in `portrett.toml`.\n\n");
    page.push_str("| as | in | at most once | meaning |\n| --- | --- | --- | --- |\n");
    for role in ROLES {
        let kinds: Vec<&str> = role.kinds.iter().map(|kind| kind.name()).collect();
        let once = if role.at_most_one { "yes" } else { "" };
        writeln!(page, "| `{}` | {} | {once} | {} |", role.name, kinds.join(", "), role.about).unwrap();
    }
    check("columns.md", &page);
}

#[test]
fn the_features_of_a_profile() {
    let mut page = format!(
        "# Features of a profile\n{MADE}\nOne row a person, one column a feature, in the table `profiles`. Unknown is not \
         zero: a cell is blank for whom the column *unknown for* says. *Used for*: whether a feature may form segments, \
         is told on cards, or stands in the table only. A feature that no source gives is named by `portrett features`, \
         with what would give it.\n\n"
    );
    page.push_str("| feature | column | from | looks back | how it is computed | unknown for | used for |\n");
    page.push_str("| --- | --- | --- | --- | --- | --- | --- |\n");
    for feature in features() {
        let column = if feature.column.is_empty() { "t_…" } else { feature.column };
        let window = match feature.window {
            Window::All => "always".to_owned(),
            Window::Days(days) => format!("{days} days"),
        };
        let (input, used) = (feature.input.name(), feature.usage.name());
        writeln!(
            page,
            "| {} | `{column}` | {input} | {window} | {} | {} | {used} |",
            feature.id, feature.about, feature.unknown
        )
        .unwrap();
    }
    check("features.md", &page);
}

#[test]
fn errors() {
    let mut page = format!("# Errors\n{MADE}\n| code | what happened | what to do |\n| --- | --- | --- |\n");
    for code in CODES {
        writeln!(page, "| {} | {} | {} |", code.name, code.title, code.remedy).unwrap();
    }
    check("errors.md", &page);
}

#[test]
fn every_feature_of_the_registry_can_be_said_in_every_language() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join("locales");
    for language in ["en", "nb", "fi", "fy"] {
        let text = std::fs::read_to_string(locales.join(language).join("claims.ftl")).unwrap();
        for feature in features().filter(|feature| feature.usage != Usage::Kept) {
            for head in ["claim", "feature", "title", "summary"] {
                let message = format!("\n{head}-{} =", feature.id);
                assert!(text.contains(&message), "{language} has no {}", message.trim());
            }
        }
    }
}

#[test]
fn quality() {
    let mut page = format!(
        "# Quality of the data\n{MADE}\nWhat `portrett quality` measures of each source. A check loses points in \
         proportion to what it finds, and all of them from the figure in the column *none left*: points = weight × \
         (1 − min(1, found ÷ none left)). A source's score is its points of the weights of the checks that apply to \
         it, in per cent; the score of all is the mean of theirs.\n\n\
         | check | weight | none left | what is found | measured for |\n| --- | --- | --- | --- | --- |\n"
    );
    for check in CHECKS {
        let worst = match check.unit {
            portrett_terms::Unit::Days => format!("{} days", check.worst),
            _ => format!("{} %", check.worst * 100.0),
        };
        writeln!(page, "| `{}` | {} | {worst} | {} | {} |", check.name, check.weight, check.about, check.applies)
            .unwrap();
    }
    check("quality.md", &page);
}

#[test]
fn the_weights_of_all_checks_are_a_hundred_and_none_is_named_twice() {
    assert_eq!(CHECKS.iter().map(|check| check.weight).sum::<f64>(), 100.0);
    let names: std::collections::BTreeSet<_> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
}
