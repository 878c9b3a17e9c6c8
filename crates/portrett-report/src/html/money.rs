//! The money page: what each persona brought and will bring, as bars and as a table, and where it could grow.

use maud::{Markup, html};
use portrett_terms::{Report, Unit};

use super::interval::{at, round_up};
use super::{hue, table, text};
use crate::money::{Row, figures, horizon, rows, unknown};
use crate::{Language, view};

const WIDTH: f64 = 200.0;

pub(super) fn section(report: &Report, total: Option<f64>, language: &Language) -> Markup {
    let rows = rows(report, total);
    html! {
        section.money id="money" {
            h2 { (language.message("section-money")) }
            p.quiet { (language.message("money-how")) }
            (bars(&rows, language))
            (figures_table(&rows, language))
            @if let Some(sentence) = horizon(report, language) { p.quiet { (sentence) } }
            (growth(&rows, language))
            @for sentence in unknown(&rows, language) { p.quiet { (super::with_code(&sentence)) } }
        }
    }
}

/// For each persona its share of the customers, of the revenue, and of what is expected.
fn bars(rows: &[Row<'_>], language: &Language) -> Markup {
    let shares = |row: &Row<'_>| {
        let all = [
            ("of-customers", "all", Some(row.card.share_of_customers)),
            ("of-revenue", "worth", row.card.share_of_value),
            ("money-of-expected", "worth pale", row.share_expected),
        ];
        all.into_iter().filter_map(|(name, class, share)| Some((name, class, share?))).collect::<Vec<_>>()
    };
    let most = rows.iter().flat_map(shares).map(|(_, _, share)| share.value()).fold(0.0, f64::max);
    let scale = round_up(most).clamp(f64::MIN_POSITIVE, 1.0);
    html! {
        ul.money-bars {
            @for row in rows {
                @let own = shares(row);
                @let height = own.len() * 18;
                li.(hue(row.card.emblem.hue)) {
                    b { (language.say(&row.card.title)) }
                    div.shares {
                        svg viewBox=(format!("0 0 {WIDTH} {height}")) preserveAspectRatio="none" role="img" style=(format!("height: {height}px")) {
                            title { (language.say(&row.card.title)) }
                            desc { (said(&own, language)) }
                            @for (place, (_, class, share)) in own.iter().enumerate() {
                                rect.(class) x="0" y=(place * 18 + 4) width=(at(share.value() / scale * WIDTH)) height="10" {}
                            }
                        }
                        div.labels { @for (name, _, share) in &own { span { b { (view::share(*share, language)) } " " (language.message(name)) } } }
                    }
                }
            }
        }
    }
}

fn said(own: &[(&str, &str, portrett_terms::Share)], language: &Language) -> String {
    let one = |(name, _, share): &(&str, &str, portrett_terms::Share)| {
        format!("{} {}", language.figure(share.value(), Unit::Share), language.message(name))
    };
    own.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Figures down, personas across: a persona has few figures, and a report few personas.
fn figures_table(all: &[Row<'_>], language: &Language) -> Markup {
    let columns: Vec<Vec<(String, Option<String>)>> = all.iter().map(|row| figures(row, language)).collect();
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in columns.iter().flatten() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let figure = |column: &Vec<(String, Option<String>)>, name: &String| {
        column.iter().find(|(own, _)| own == name).and_then(|(_, figure)| figure.clone())
    };
    let row = |name: &String| {
        let own: Vec<Option<String>> = columns.iter().map(|column| figure(column, name)).collect();
        let cells = own.iter().map(|figure| text(figure.as_deref().unwrap_or("–")));
        own.iter().any(Option::is_some).then(|| std::iter::once(text(name)).chain(cells).collect::<Vec<_>>())
    };
    let mut head = vec![String::new()];
    head.extend(all.iter().map(|row| language.say(&row.card.title)));
    table(&head, &names.into_iter().filter_map(row).collect::<Vec<_>>())
}

fn growth(rows: &[Row<'_>], language: &Language) -> Markup {
    html! {
        @if rows.iter().any(|row| !row.grow.is_empty()) {
            h3 { (language.message("money-grow")) }
            div.parts {
                @for row in rows.iter().filter(|row| !row.grow.is_empty()) {
                    section {
                        b { (language.say(&row.card.title)) }
                        ul { @for line in &row.grow { li { (language.say(&line.phrase)) } } }
                    }
                }
            }
        }
    }
}
