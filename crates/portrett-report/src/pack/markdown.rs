//! The meeting's pack as Markdown: the same words, for those who read rather than watch.

use super::{Pack, PackPart};
use crate::document::{Body, OverviewRow, Section};
use crate::markdown::{escaped, table};

/// The pack as Markdown. Words of the user's data are escaped.
pub fn render_pack_markdown(pack: &Pack) -> String {
    let mut text = format!("# {}\n\n{}\n", escaped(&pack.title), escaped(&pack.first.until));
    for (place, part) in pack.parts.iter().enumerate() {
        text.push_str(&chapter(place + 1, part));
        if place == 0 {
            let rows = pack.first.rows.iter().map(row);
            text.push_str(&format!("\n{}", table(&pack.first.heads, rows)));
        }
    }
    text
}

fn row(own: &OverviewRow) -> Vec<String> {
    let revenue = own.revenue.as_ref().map_or_else(|| "–".to_owned(), |share| share.value.clone());
    let about = format!("{} ({}, {})", own.title, own.name, own.kind);
    vec![escaped(&about), own.people.clone(), own.customers.value.clone(), revenue]
}

fn chapter(number: usize, part: &PackPart) -> String {
    let lead = if part.lead.is_empty() { String::new() } else { format!("\n{}\n", escaped(&part.lead)) };
    let sections: String = part.sections.iter().map(section).collect();
    format!("\n## {number}. {}\n{lead}{sections}", escaped(&part.heading))
}

fn section(own: &Section) -> String {
    let lines: String = lines(&own.body).iter().map(|line| format!("- {}\n", escaped(line))).collect();
    format!("\n### {}\n\n{lines}", escaped(&own.heading))
}

fn lines(body: &Body) -> Vec<String> {
    match body {
        Body::Lines(all) | Body::Prose(all) => all.clone(),
        Body::Statements(all) => all
            .iter()
            .map(|own| format!("{}: {} ({}, {})", own.sentence, own.value, own.others, own.sureness))
            .collect(),
        Body::Beliefs(all) => all
            .iter()
            .map(|own| format!("{}: {} {}", own.verdict, own.said, own.finding).trim_end().to_owned())
            .collect(),
        Body::Quotes(all) => all.iter().map(|own| own.text.clone()).collect(),
        Body::Bars(all) => vec![all.description.clone()],
        Body::Rhythm(own) => vec![own.description.clone()],
    }
}
