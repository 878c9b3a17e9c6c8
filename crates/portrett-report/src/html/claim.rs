//! One statement: its sentence, figure, picture and sureness on the face, its evidence behind them.

use maud::{Markup, html};
use portrett_terms::{Claim, Evidence};

use super::interval::{Figure, picture, scale_in_words};
use super::{fold, heads, table, text};
use crate::locale::clean;
use crate::{Language, Sureness, view, words};

pub(super) fn claim(claim: &Claim, language: &Language) -> Markup {
    let evidence = claim.evidence();
    let face = view::face(claim, language);
    let (sureness, _) = words::sureness(Sureness::of(evidence));
    html! {
        details.claim {
            summary {
                span.statement { (language.say(claim.statement())) }
                b.figure { (face.value) } " "
                span.picture { (picture(&Figure::from(evidence), &title(evidence, language), language)) }
                span.sureness { (language.message(sureness)) } " "
                span.others { (face.others) }
            }
            div.evidence {
                (figures(evidence, language))
                (facts(evidence, language))
                p.quiet { (language.message("picture-interval-legend")) ": " (scale_in_words(&Figure::from(evidence), language)) }
                p.query { (language.message("evidence-query")) }
                pre { code { (view::query(&evidence.query)) } }
            }
        }
    }
}

fn title(evidence: &Evidence, language: &Language) -> String {
    let value = language.figure(evidence.value, evidence.unit);
    let interval = language.interval(evidence.interval, evidence.unit);
    let base = language.figure(evidence.base, evidence.unit);
    language.message_with("picture-interval", &[("value", &value), ("interval", &interval), ("base", &base)])
}

fn figures(evidence: &Evidence, language: &Language) -> Markup {
    let unit = evidence.unit;
    let row = |name: &str, value: f64, interval, n: u64| {
        vec![
            text(language.message(name)),
            text(language.figure(value, unit)),
            text(language.interval(interval, unit)),
            text(language.count(n)),
        ]
    };
    let rows = [
        row("row-persona", evidence.value, evidence.interval, evidence.n),
        row("row-others", evidence.base, evidence.base_interval, evidence.n_base),
        vec![
            text(language.message("row-difference")),
            text(language.difference(evidence.value - evidence.base, unit)),
            text(language.difference_interval(evidence.difference_interval, unit)),
            text(""),
        ],
    ];
    let mut heads = heads(&["table-value", "table-interval", "table-people"], language);
    heads.insert(0, String::new());
    table(&heads, &rows)
}

fn facts(evidence: &Evidence, language: &Language) -> Markup {
    let (sureness, sureness_why) = words::sureness(Sureness::of(evidence));
    let (basis, basis_why) = words::basis(evidence.basis);
    let sources: Vec<&str> = evidence.sources.iter().map(|source| source.as_str()).collect();
    let explained = |word: &str, why: &str| html! { b { (language.message(word)) } ": " (language.message(why)) };
    let facts = [
        ("evidence-sureness", explained(sureness, sureness_why)),
        ("evidence-aspect", text(language.message(words::aspect(evidence.aspect)))),
        ("evidence-basis", explained(basis, basis_why)),
        ("evidence-status", text(language.message(words::status(evidence.status)))),
        ("evidence-effect", text(view::effect(evidence.effect, language))),
        ("evidence-q", text(view::q_value(evidence.q, language))),
        ("evidence-measure", text(language.message(words::measure(evidence.measure)))),
        ("evidence-sources", text(sources.join(", "))),
        ("evidence-as-of", text(language.date(&evidence.as_of))),
    ];
    html! { dl.facts { @for (name, fact) in facts { div { dt { (language.message(name)) } dd { (fact) } } } } }
}

/// The words of a belief and its author, what the data says of it, and on request the test and the query.
pub(super) fn belief(belief: &portrett_terms::Belief, language: &Language) -> Markup {
    let author = language.message_with("belief-author", &[("author", &clean(&belief.author))]);
    let verdict = words::belief_verdict(belief.verdict);
    html! {
        li {
            span.tag.(verdict) { (language.message(verdict)) } " "
            q { (clean(&belief.statement)) } " "
            span.quiet { (author) }
            @if let Some(finding) = view::belief_finding(belief, language) { p.quiet { (finding) } }
            @if let Some(test) = &belief.test { (fold(&language.message("belief-test"), &belief_test(belief, test))) }
        }
    }
}

fn belief_test(belief: &portrett_terms::Belief, test: &str) -> Markup {
    html! {
        p { code { (clean(test)) } }
        @if let Some(finding) = &belief.finding { pre { code { (view::query(&finding.query)) } } }
    }
}
