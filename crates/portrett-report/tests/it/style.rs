//! The style sheet's colours can be read: WCAG 2.2 AA asks for a contrast of 4.5 for text.

use std::collections::BTreeMap;

const STYLE: &str = include_str!("../../src/html/style.css");

/// Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance).
fn luminance(colour: &str) -> f64 {
    let channel = |from: usize| {
        let part = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// `part` of one colour and the rest of another, as `color-mix(in srgb, …)` mixes them.
fn mixed(one: &str, other: &str, part: f64) -> String {
    let channel = |colour: &str, from: usize| f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap());
    let mix = |from: usize| (part * channel(one, from) + (1.0 - part) * channel(other, from)).round() as u8;
    format!("#{:02x}{:02x}{:02x}", mix(1), mix(3), mix(5))
}

/// The six-digit colours of a part of the sheet, by variable; the palette's as `hue-0` and so on.
fn colours(part: &str) -> BTreeMap<String, String> {
    let mut colours = BTreeMap::new();
    for rule in part.split('}').filter_map(|rule| rule.rsplit_once('{').or_else(|| rule.split_once("{"))) {
        let selector = rule.0.trim().trim_start_matches('.');
        for (name, value) in rule.1.split(';').filter_map(|declaration| declaration.split_once(": #")) {
            let key = if name.trim() == "--p" {
                selector.rsplit(['.', ' ']).next().unwrap().to_owned()
            } else {
                name.trim().to_owned()
            };
            colours.insert(key, format!("#{}", value.trim()));
        }
    }
    colours
}

#[test]
fn text_stands_out_from_what_is_behind_it_in_light_and_dark() {
    let (light, rest) = STYLE.split_once("@media (prefers-color-scheme: dark) {").unwrap();
    let dark = rest.split_once(":root { --p:").unwrap().0;
    for scheme in [colours(light), colours(dark)] {
        assert_eq!(scheme.keys().filter(|name| name.starts_with("hue-")).count(), 8, "{scheme:?}");
        for (name, colour) in
            scheme.iter().filter(|(name, _)| !["--paper", "--card", "--line"].contains(&name.as_str()))
        {
            for behind in ["--paper", "--card"] {
                let contrast = contrast(colour, &scheme[behind]);
                assert!(contrast >= 4.5, "{name} {colour} on {behind}: {contrast:.2}");
            }
        }
        for (hue, colour) in scheme.iter().filter(|(name, _)| name.starts_with("hue-")) {
            let contrast = contrast(&scheme["--soft"], &mixed(colour, &scheme["--card"], 0.09));
            assert!(contrast >= 4.5, "quiet words on the tint of {hue}: {contrast:.2}");
        }
    }
}
