//! The report as Markdown, for a wiki or a pull request: the overview as a table, then the cards.

use portrett_terms::{Claim, PersonaCard, Phrase, ProvisionalPortrait, Report};

use crate::html::Displayed;
use crate::locale::clean;
use crate::parts::markdown as composed;
use crate::privacy::withhold;
use crate::view::{self, SECTIONS};
use crate::{Language, Locale, ReportError, Sureness, provisional, words};

/// The report as Markdown. Words of the user's data are escaped.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_markdown(report: &Report, locale: Locale, displayed: Displayed) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = withhold(report);
    let mut parts = vec![front_matter(&report, &language, displayed), overview(&report, &language, displayed)];
    parts.extend(report.provisional.iter().map(|portrait| participants(portrait, &language)));
    parts.extend(report.personas.iter().map(|persona| card(persona, &report, &language)));
    Ok(parts.join("\n"))
}

/// What a wiki or a site reads before the text, as YAML; a word of the user's is a string of JSON, which YAML reads as it is.
fn front_matter(report: &Report, language: &Language, displayed: Displayed) -> String {
    let title = language.message_with("page-title", &[("project", &clean(&report.project.name))]);
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let personas = report.personas.iter().map(|card| quoted(&clean(&card.id.0))).collect::<Vec<_>>();
    format!(
        "---\ntitle: {}\nlang: {}\nbuild: {}\ndate: {}\ndata_until: {}\npersonas: [{}]\n---\n",
        quoted(&title),
        language.locale().tag(),
        displayed.build_number.0,
        quoted(&displayed.built_at.to_string()),
        quoted(&clean(&report.build.as_of)),
        personas.join(", "),
    )
}

fn overview(report: &Report, language: &Language, displayed: Displayed) -> String {
    let (headline, verdict) = words::verdict(&report.segmentation);
    let headline = language.say(&Phrase::new(headline).count("count", report.personas.len()));
    let number = language.message_with("build-number", &[("number", &displayed.build_number.0.to_string())]);
    let until = language.message_with("data-until", &[("date", &language.date(&report.build.as_of))]);
    let heads = ["table-persona", "table-people", "table-customers", "table-revenue"];
    let rows = report.personas.iter().map(|card| overview_row(card, language));
    let notes = report.notes.iter().map(|note| format!("- {}\n", escaped(&language.say(&note.phrase))));
    format!(
        "# {headline}\n\n{} · {number} · {until}\n\n{}\n\n{}\n## {}\n\n{}",
        escaped(&clean(&report.project.name)),
        language.message(verdict),
        table(&heads.map(|head| language.message(head)), rows),
        language.message("section-notes"),
        notes.collect::<String>(),
    )
}

/// The provisional portrait.
fn participants(portrait: &ProvisionalPortrait, language: &Language) -> String {
    let said = portrait.said.iter().map(|own| provisional::line(own, portrait, language));
    let quotes = portrait.quotes.iter().map(|own| provisional::quote(own, language));
    let lines = said.chain(provisional::empty(portrait, language)).chain(quotes);
    format!(
        "\n## {}\n\n{}\n\n{}",
        escaped(&provisional::heading(portrait, language)),
        escaped(&provisional::warning(portrait, language)),
        lines.map(|line| format!("- {}\n", escaped(&line))).collect::<String>(),
    )
}

fn overview_row(card: &PersonaCard, language: &Language) -> Vec<String> {
    let revenue = card.share_of_value.map(|share| view::share(share, language));
    vec![
        escaped(&language.say(&card.title)),
        language.count(card.people),
        view::share(card.share_of_customers, language),
        revenue.unwrap_or_else(|| language.message("figure-missing")),
    ]
}

fn card(card: &PersonaCard, report: &Report, language: &Language) -> String {
    let name = view::fictional_name(card, language);
    let mut parts = vec![
        format!("\n## {}\n", escaped(&language.say(&card.title))),
        format!("{} · {}\n", escaped(&name), view::standing(card, language).join(" · ")),
        format!("{}\n", escaped(&view::one_line(card, language))),
    ];
    let around = composed::around(card, report, language);
    parts.extend(around.before);
    if card.claims.is_empty() {
        parts.push(language.message("nothing-supported") + "\n");
    }
    parts.extend(SECTIONS.iter().filter_map(|section| {
        let claims = section.claims(&card.claims);
        (!claims.is_empty()).then(|| claims_table(&language.message(section.heading), &claims, language))
    }));
    let roles = card.roles.iter().map(|role| view::role_line(role, language));
    if !card.roles.is_empty() {
        parts.push(list(&language.message("section-roles"), roles));
    }
    parts.extend(around.after);
    let quotes = card.quotes.iter().map(|quote| {
        let theme = crate::voice::name(&quote.theme, language);
        format!("«{}» ({theme}, {})", clean(&quote.text), crate::voice::kind(quote.kind.name(), language))
    });
    if !card.quotes.is_empty() {
        parts.push(list(&language.message("section-quotes"), quotes));
    }
    let beliefs = card.beliefs.iter().map(|belief| view::belief(belief, language));
    parts.push(list(&language.message("section-believed"), beliefs));
    parts.push(list(&language.message("section-unknown"), card.unknown.iter().map(|phrase| language.say(phrase))));
    parts.extend(around.gaps);
    if !card.claims.is_empty() || !card.further_claims.is_empty() {
        parts.push(composed::segment_profile(card, language));
    }
    parts.push(view::rests_on(card, &report.build.as_of, language) + "\n");
    parts.push(queries(card, language));
    parts.join("\n")
}

/// Every statement of the face with the query that gives its figure again.
fn queries(card: &PersonaCard, language: &Language) -> String {
    let query = |claim: &Claim| {
        let query = view::query(&claim.evidence().query);
        let fence = fence(&query);
        format!("{}\n\n{fence}sql\n{query}\n{fence}\n", escaped(&language.say(claim.statement())))
    };
    let queries: Vec<String> = card.claims.iter().map(query).collect();
    if queries.is_empty() {
        return String::new();
    }
    let heading = language.message("evidence-query");
    format!("<details><summary>{heading}</summary>\n\n{}\n</details>\n", queries.join("\n"))
}

/// Backticks that a query cannot close.
fn fence(query: &str) -> String {
    let longest = query.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

fn claims_table(heading: &str, claims: &[&Claim], language: &Language) -> String {
    let heads = ["table-value", "table-interval", "row-others", "table-people", "evidence-basis", "evidence-sureness"];
    let heads = std::iter::once(String::new()).chain(heads.map(|head| language.message(head))).collect::<Vec<_>>();
    let rows = claims.iter().map(|claim| {
        let evidence = claim.evidence();
        vec![
            escaped(&language.say(claim.statement())),
            language.figure(evidence.value, evidence.unit),
            language.interval(evidence.interval, evidence.unit),
            language.figure(evidence.base, evidence.unit),
            language.count(evidence.n),
            language.message(words::basis(evidence.basis).0),
            language.message(words::sureness(Sureness::of(evidence)).0),
        ]
    });
    format!("### {heading}\n\n{}", table(&heads, rows))
}

pub(crate) fn table(heads: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let rule = vec!["---".to_owned(); heads.len()];
    let rows: String = rows.map(|row| line(&row)).collect();
    format!("{}{}{rows}", line(heads), line(&rule))
}

/// A heading and its list; nothing where the list is empty.
fn list(heading: &str, items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| format!("- {}\n", escaped(&item))).collect();
    if items.is_empty() { items } else { format!("### {heading}\n\n{items}") }
}

/// Text that Markdown, and the HTML made from it, shows as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
