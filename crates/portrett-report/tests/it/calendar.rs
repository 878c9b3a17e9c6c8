//! The calendar against the rules of RFC 5545.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use portrett_report::{Locale, render_calendar};
use portrett_terms::{PersonaCard, Phrase, Report};

use crate::expected::assert_file;
use crate::fixture_parts::{bare, rich, rich_report};

/// Two personas; the title of the second would break a calendar that does not escape.
fn planned() -> Report {
    let title = "a;b,c\\d\nEND:VCALENDAR żółć ærlig talt en svært lang tittel som må brytes over flere linjer";
    let odd = PersonaCard {
        id: portrett_terms::PersonaId("p-\"><b>".to_owned()),
        title: Phrase::new("title-own").text("name", title),
        ..rich()
    };
    Report { personas: vec![rich(), odd, bare()], ..rich_report() }
}

fn calendar(locale: Locale) -> String {
    render_calendar(&planned(), locale).unwrap().unwrap()
}

/// Content lines, unfolded (section 3.1).
fn content(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The values of a property.
fn values(lines: &[String], name: &str) -> Vec<String> {
    let own =
        lines.iter().filter_map(|line| line.split_once(':').filter(|(head, _)| head.split(';').next() == Some(name)));
    own.map(|(_, value)| value.to_owned()).collect()
}

#[test]
fn the_calendar_as_a_file() {
    assert_file("tests/it/expected/calendar.en.ics", &calendar(Locale::English));
}

#[test]
fn lines_end_with_both_signs_and_have_at_most_seventy_five_octets() {
    for locale in Locale::ALL {
        let calendar = calendar(*locale);
        assert!(calendar.ends_with("\r\n"));
        assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "a sign alone ends no line");
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        assert!(calendar.contains("\r\n "), "the fixture has a line to be folded");
    }
}

#[test]
fn what_opens_closes_and_the_needed_properties_stand_once() {
    for locale in Locale::ALL {
        let lines = content(&calendar(*locale));
        assert_eq!((lines[0].as_str(), lines[lines.len() - 1].as_str()), ("BEGIN:VCALENDAR", "END:VCALENDAR"));
        assert_eq!(values(&lines, "VERSION"), ["2.0"]);
        assert_eq!(values(&lines, "PRODID").len(), 1);
        let events = lines.iter().filter(|line| *line == "BEGIN:VEVENT").count();
        assert_eq!(events, 4, "two personas with a rhythm, who both buy before Christmas");
        for name in ["UID", "DTSTAMP", "DTSTART", "RRULE", "SUMMARY"] {
            assert_eq!(values(&lines, name).len(), events, "{name}");
        }
        assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), events);
        assert_eq!(
            lines.iter().filter(|line| line.starts_with("END:VCALENDAR")).count(),
            1,
            "a title ends no calendar"
        );
    }
}

#[test]
fn text_is_escaped() {
    let lines = content(&calendar(Locale::English));
    let summary = &values(&lines, "SUMMARY")[2];
    assert!(summary.starts_with("Be there for: a\\;b\\,c\\\\d END:VCALENDAR żółć"), "{summary}");
}

#[test]
fn ids_are_plain_and_those_of_the_persona() {
    let ids = values(&content(&calendar(Locale::English)), "UID");
    assert_eq!(ids[0], "p-rich-week@portrett");
    assert_eq!(ids[2], "p-_22_3e_3cb_3e-week@portrett");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let mut later = planned();
    later.build.as_of = "2027-01-31".into();
    let later = content(&render_calendar(&later, Locale::Finnish).unwrap().unwrap());
    assert_eq!(values(&later, "UID"), ids, "another build and another language change no id");
}

#[test]
fn the_first_hour_is_the_busiest_one_after_the_end_of_the_data() {
    let lines = content(&calendar(Locale::English));
    assert_eq!(values(&lines, "DTSTAMP")[0], "20261031T000000Z");
    let start = &values(&lines, "DTSTART")[0];
    assert_eq!(start, "20261102T200000");
    let day: Date = format!("{}-{}-{}", &start[..4], &start[4..6], &start[6..8]).parse().unwrap();
    assert_eq!(day.weekday(), Weekday::Monday);
    assert_eq!(values(&lines, "RRULE")[..2], ["FREQ=WEEKLY;COUNT=13;BYDAY=MO", "FREQ=YEARLY"]);
    assert_eq!(values(&lines, "DTEND")[0], "20261225", "the end of a span of days is the day after its last");
}

#[test]
fn without_a_rhythm_there_is_no_calendar() {
    let none = Report { personas: vec![bare()], ..rich_report() };
    assert_eq!(render_calendar(&none, Locale::English).unwrap(), None);
    let undated = Report { build: portrett_terms::BuildFacts { as_of: String::new(), ..planned().build }, ..planned() };
    assert_eq!(render_calendar(&undated, Locale::English).unwrap(), None);
}
