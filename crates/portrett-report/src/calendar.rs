//! A campaign calendar of the personas' rhythms, as an iCalendar file (RFC 5545): for each persona an hour a week in
//! which to be there, and the weeks before Christmas where those are theirs.
//!
//! The same report gives the same bytes: the stamp of time is the end of the data.

use jiff::civil::{Date, Weekday};
use portrett_terms::{PersonaCard, Report};

use crate::locale::clean;
use crate::parts::known::{Direction, Known};
use crate::parts::{Purpose, advised, is_wanted};
use crate::privacy::withhold;
use crate::words::DAYS;
use crate::{Language, Locale, ReportError, view};

/// Octets of a line before its end (RFC 5545, section 3.1).
const LINE: usize = 75;
/// Weeks that are planned: a quarter, after which the personas are looked at anew.
const WEEKS: u32 = 13;
/// Pieces of advice in an entry.
const ADVICE: usize = 3;

const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "MO"),
    (Weekday::Tuesday, "TU"),
    (Weekday::Wednesday, "WE"),
    (Weekday::Thursday, "TH"),
    (Weekday::Friday, "FR"),
    (Weekday::Saturday, "SA"),
    (Weekday::Sunday, "SU"),
];

/// The calendar of all personas whose rhythm is known; nothing where none is. Times are local ones without a zone, as
/// orders are counted.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_calendar(report: &Report, locale: Locale) -> Result<Option<String>, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = withhold(report);
    let Ok(as_of) = report.build.as_of.parse::<Date>() else { return Ok(None) };
    let entries = |card| entries(card, &report, as_of, &language);
    let wanted = report.personas.iter().filter(|card| is_wanted(Purpose::Attract, card));
    let entries: Vec<String> = wanted.flat_map(entries).collect();
    if entries.is_empty() {
        return Ok(None);
    }
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Portrett//{}//{}", report.build.program_version, locale.tag().to_uppercase()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    lines.extend(entries);
    lines.push("END:VCALENDAR".to_owned());
    Ok(Some(lines.iter().map(|line| folded(line)).collect()))
}

/// The content lines of a persona's entries.
fn entries(card: &PersonaCard, report: &Report, as_of: Date, language: &Language) -> Vec<String> {
    let known = Known::of(card, report);
    let mut lines = weekly(card, &known, as_of, language).unwrap_or_default();
    if known.first("gift-share", Direction::More).is_some() {
        lines.extend(christmas(card, &known, as_of, language));
    }
    lines
}

/// An hour every week, from the first such day after the data on.
fn weekly(card: &PersonaCard, known: &Known<'_>, as_of: Date, language: &Language) -> Option<Vec<String>> {
    let (day, hour) = card.rhythm.as_ref().and_then(|rhythm| view::busiest(&rhythm.cells))?;
    let (weekday, code) = WEEKDAYS.get(day)?;
    let first = as_of.nth_weekday(1, *weekday).ok()?;
    let (day, _) = DAYS.get(day)?;
    let words = [("title", language.say(&card.title)), ("day", language.message(day)), ("hour", format!("{hour:02}"))];
    let words = words.each_ref().map(|(name, text)| (*name, text.as_str()));
    let timing = [
        stamp(as_of),
        format!("DTSTART:{}T{hour:02}0000", digits(first)),
        "DURATION:PT1H".to_owned(),
        format!("RRULE:FREQ=WEEKLY;COUNT={WEEKS};BYDAY={code}"),
    ];
    let why = language.message_with("calendar-why", &words);
    Some(entry(card, "week", timing.into(), &language.message_with("calendar-weekly", &words), &why, known, language))
}

/// The weeks in which gifts are bought, as the registry of features counts them.
fn christmas(card: &PersonaCard, known: &Known<'_>, as_of: Date, language: &Language) -> Vec<String> {
    let year = if as_of.month() == 12 && as_of.day() > 24 { as_of.year() + 1 } else { as_of.year() };
    let timing = vec![
        stamp(as_of),
        format!("DTSTART;VALUE=DATE:{year:04}1115"),
        format!("DTEND;VALUE=DATE:{year:04}1225"),
        "RRULE:FREQ=YEARLY".to_owned(),
    ];
    let title = language.say(&card.title);
    let summary = language.message_with("calendar-christmas", &[("title", &title)]);
    entry(card, "christmas", timing, &summary, "", known, language)
}

fn entry(
    card: &PersonaCard,
    what: &str,
    timing: Vec<String>,
    summary: &str,
    why: &str,
    known: &Known<'_>,
    language: &Language,
) -> Vec<String> {
    let advice = advised(known, |rule| rule.purpose == Purpose::Attract);
    let advice = advice.iter().take(ADVICE).map(|line| language.say(&line.phrase));
    let description: Vec<String> =
        std::iter::once(why.to_owned()).chain(advice).filter(|text| !text.is_empty()).collect();
    let mut lines = vec!["BEGIN:VEVENT".to_owned(), format!("UID:{}-{what}@portrett", plain_id(&card.id.0))];
    lines.extend(timing);
    lines.push(format!("SUMMARY:{}", escaped(summary)));
    lines.push(format!("DESCRIPTION:{}", escaped(&description.join("\n"))));
    lines.push(format!("CATEGORIES:{}", escaped(&clean(&card.name))));
    lines.push("TRANSP:TRANSPARENT".to_owned());
    lines.push("END:VEVENT".to_owned());
    lines
}

/// When it was made: the end of the data, so that the same report gives the same bytes.
fn stamp(as_of: Date) -> String {
    format!("DTSTAMP:{}T000000Z", digits(as_of))
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// An id of letters, digits and dashes; any other character becomes its number.
fn plain_id(id: &str) -> String {
    id.chars().fold(String::new(), |mut plain, c| {
        if c.is_ascii_alphanumeric() || c == '-' {
            plain.push(c);
        } else {
            plain.push_str(&format!("_{:x}", u32::from(c)));
        }
        plain
    })
}

/// A value of the type TEXT (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A content line with its end, folded so that no line is longer than 75 octets and no character is cut in two
/// (RFC 5545, section 3.1).
fn folded(line: &str) -> String {
    let mut written = String::with_capacity(line.len() + 2);
    let mut room = LINE;
    for c in line.chars() {
        if c.len_utf8() > room {
            written.push_str("\r\n ");
            // The space that begins a continued line counts.
            room = LINE - 1;
        }
        room -= c.len_utf8();
        written.push(c);
    }
    written + "\r\n"
}
