//! What a template reads: the description of a card, dressed with colours, pictures and fonts.

use portrett_report::{Body, Document, Mark, Overview};
use serde_json::{Map, Value, json};
use typst::foundations::Datetime;

use super::Press;
use super::fonts::{Fonts, MISSING};
use crate::{Colour, PrintError, picture};

impl Press<'_> {
    /// The description with how everything looks. Characters that no font has are boxes, and then `boxes` is true:
    /// a page that cannot be read in full must say so.
    pub(super) fn dressed(&self, mut description: Value) -> Result<Value, PrintError> {
        let has_boxes = draw_what_can_be(&mut description, self.fonts());
        let colours = &self.template.colours;
        let look = json!({
            "paper": colours.paper.to_string(),
            "ink": colours.ink.to_string(),
            "soft": colours.soft.to_string(),
            "line": colours.line.to_string(),
            "families": self.fonts().families,
            "logo": self.template.logo.as_ref().map(|logo| if logo.is_vector { "svg" } else { "png" }),
            "boxes": has_boxes,
        });
        description["look"] = look;
        Ok(description)
    }

    /// A card with its pictures.
    pub(super) fn card(&self, document: &Document, left_out: &str) -> Result<Value, PrintError> {
        let colour = self.template.colours.persona(document.hue);
        let mut card = serde_json::to_value(document)?;
        card["colour"] = json!(colour.to_string());
        card["language"] = json!(document.locale.tag());
        card["left_out"] = json!(left_out);
        card["emblem"] = emblem(&document.emblem, colour);
        for (section, own) in document.sections.iter().zip(card["sections"].as_array_mut().into_iter().flatten()) {
            if let Body::Rhythm(rhythm) = &section.body {
                let drawn = picture::rhythm(rhythm, colour, self.template.colours.soft);
                own["body"]["content"]["picture"] = json!(drawn);
            }
        }
        card["date"] = day(&document.as_of);
        Ok(card)
    }

    /// The first page with its pictures.
    pub(super) fn overview(&self, overview: &Overview, left_out: &str) -> Result<Value, PrintError> {
        let mut page = serde_json::to_value(overview)?;
        for (row, own) in overview.rows.iter().zip(page["rows"].as_array_mut().into_iter().flatten()) {
            let colour = self.template.colours.persona(row.hue);
            own["colour"] = json!(colour.to_string());
            own["emblem"] = emblem(&row.emblem, colour);
        }
        page["language"] = json!(overview.locale.tag());
        page["left_out"] = json!(left_out);
        page["date"] = day(&overview.as_of);
        Ok(page)
    }
}

/// An emblem's picture and what it shows.
pub(super) fn emblem(mark: &Mark, colour: Colour) -> Value {
    json!({ "picture": picture::emblem(mark, colour), "alt": format!("{}. {}", mark.title, mark.description) })
}

/// A day as its parts; nothing where it is not one.
fn day(text: &str) -> Value {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return Value::Null };
    let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse()) else { return Value::Null };
    match Datetime::from_ymd(year, month, day) {
        Some(_) => json!({ "year": year, "month": month, "day": day }),
        None => Value::Null,
    }
}

/// Puts a box for every character that no font has, and says whether there was one.
fn draw_what_can_be(value: &mut Value, fonts: &Fonts) -> bool {
    match value {
        Value::String(text) if text.chars().all(|c| fonts.can_draw(c)) => false,
        Value::String(text) => {
            *text = text.chars().map(|c| if fonts.can_draw(c) { c } else { MISSING }).collect();
            true
        }
        Value::Array(all) => {
            let missing = all.iter_mut().filter_map(|own| draw_what_can_be(own, fonts).then_some(()));
            missing.count() > 0
        }
        Value::Object(all) => in_object(all, fonts),
        _ => false,
    }
}

fn in_object(all: &mut Map<String, Value>, fonts: &Fonts) -> bool {
    all.iter_mut().fold(false, |has, (_, own)| draw_what_can_be(own, fonts) || has)
}
