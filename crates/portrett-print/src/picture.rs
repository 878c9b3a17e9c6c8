//! The pictures of a card as SVG, drawn by us from numbers: no word of a user's is in them.

use std::fmt::Write;

use portrett_report::{EMBLEM_CORE, EMBLEM_SIDE, EMBLEM_STROKE, Mark, RhythmPicture};

use crate::Colour;

/// An emblem in `colour`.
pub(crate) fn emblem(mark: &Mark, colour: Colour) -> String {
    let middle = EMBLEM_SIDE / 2.0;
    let mut svg = head(EMBLEM_SIDE, EMBLEM_SIDE);
    for petal in &mark.petals {
        put(
            &mut svg,
            format_args!(r#"<path d="{}" fill="{colour}" fill-opacity="{:.2}"/>"#, petal.commands, petal.opacity),
        );
    }
    put(
        &mut svg,
        format_args!(r#"<circle cx="{middle}" cy="{middle}" r="{EMBLEM_CORE}" fill="{colour}" fill-opacity="0.16"/>"#),
    );
    for arc in &mark.arcs {
        let stroke = format_args!(r#"stroke="{colour}" stroke-width="{EMBLEM_STROKE}""#);
        put(
            &mut svg,
            format_args!(r#"<path d="{}" fill="none" {stroke} stroke-opacity="{:.2}"/>"#, arc.commands, arc.opacity),
        );
    }
    svg + "</svg>"
}

/// Width of an hour and height of a day in the picture of a rhythm.
pub(crate) const CELL: [f64; 2] = [14.0, 15.0];

/// The cells of a rhythm: the fuller, the darker; a cross where too few persons are behind one.
pub(crate) fn rhythm(picture: &RhythmPicture, colour: Colour, soft: Colour) -> String {
    let [wide, high] = CELL;
    let hours = picture.cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut svg = head(hours as f64 * wide, picture.cells.len() as f64 * high);
    for (day, cells) in picture.cells.iter().enumerate() {
        for (hour, depth) in cells.iter().enumerate() {
            let (x, y) = (hour as f64 * wide, day as f64 * high);
            match depth {
                Some(depth) => cell(&mut svg, x, y, 0.07 + 0.93 * depth, colour),
                None => cross(&mut svg, x, y, soft),
            }
        }
    }
    svg + "</svg>"
}

fn cell(svg: &mut String, x: f64, y: f64, opacity: f64, colour: Colour) {
    let place = format_args!(r#"x="{x}" y="{y}" width="12.5" height="13" rx="2""#);
    put(svg, format_args!(r#"<rect {place} fill="{colour}" fill-opacity="{opacity:.2}"/>"#));
}

fn cross(svg: &mut String, x: f64, y: f64, colour: Colour) {
    let (x, y) = (x + 3.0, y + 3.0);
    let line = format_args!(r#"fill="none" stroke="{colour}" stroke-opacity="0.6""#);
    put(svg, format_args!(r#"<path d="M{x} {y}l6.5 7m0 -7l-6.5 7" {line}/>"#));
}

fn head(width: f64, height: f64) -> String {
    let size = format!(r#"width="{width}" height="{height}" viewBox="0 0 {width} {height}""#);
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}>"#)
}

/// Writing to a string cannot fail.
fn put(svg: &mut String, what: std::fmt::Arguments<'_>) {
    let _ = svg.write_fmt(what);
}
