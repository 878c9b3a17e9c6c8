//! Times within a transcript: `00:01:23.456`, `01:23`, `1:02:03,5`, and where they stand beside a speaker.

/// A time or a span of time, and what stands behind it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Stamped<'a> {
    pub(crate) start: Option<String>,
    pub(crate) end: Option<String>,
    pub(crate) rest: &'a str,
}

/// Letters that a time in brackets may take, with its day and the time that it ends.
const LONGEST: usize = 40;

/// A time with hours, minutes and seconds in two digits each, and parts of a second as they were written;
/// nothing when it is none.
///
/// Minutes and seconds alone are taken as such, as recordings count.
pub(crate) fn time(text: &str) -> Option<String> {
    let (whole, fraction) = text.trim().split_once(['.', ',']).map_or((text.trim(), None), |(w, f)| (w, Some(f)));
    let parts: Vec<&str> = whole.split(':').collect();
    let is_number = |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_fraction = |fraction: &str| (1..=6).contains(&fraction.len()) && is_digits(fraction);
    let has_pairs = parts[1..].iter().all(|part| part.len() <= 2);
    if !(2..=3).contains(&parts.len())
        || !parts.iter().all(is_number)
        || !has_pairs
        || !fraction.is_none_or(is_fraction)
    {
        return None;
    }
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let (hours, minutes, seconds) = match numbers[..] {
        [hours, minutes, seconds] => (hours, minutes, seconds),
        [minutes, seconds] => (minutes / 60, minutes % 60, seconds),
        _ => return None,
    };
    let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
    (minutes < 60 && seconds < 60).then(|| format!("{hours:02}:{minutes:02}:{seconds:02}{fraction}"))
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes a time from the front of a line: `[00:01:23] …`, `(0:03) …`, `[00:01 - 00:05] …`, `00:01:23 …`,
/// `31.12.2023, 12:34 - …`.
pub(crate) fn leading(line: &str) -> Stamped<'_> {
    let line = line.trim_start();
    bracketed(line).or_else(|| bare(line)).unwrap_or(Stamped { rest: line, ..Stamped::default() })
}

fn bracketed(line: &str) -> Option<Stamped<'_>> {
    let close = match line.chars().next()? {
        '[' => ']',
        '(' => ')',
        '{' => '}',
        _ => return None,
    };
    let end = line.find(close).filter(|end| *end <= LONGEST)?;
    let (start, ends) = span(&line[1..end])?;
    let rest = line[end + 1..].trim_start();
    Some(Stamped { start: Some(start), end: ends, rest: rest.strip_prefix("- ").unwrap_or(rest) })
}

/// One time, two with a dash or an arrow between, or a time behind a day.
fn span(text: &str) -> Option<(String, Option<String>)> {
    if let Some(only) = time(text) {
        return Some((only, None));
    }
    for sign in ["-->", "->", "–", "—", "-"] {
        if let Some((Some(start), Some(end))) = text.split_once(sign).map(|(start, end)| (time(start), time(end))) {
            return Some((start, Some(end)));
        }
    }
    let (day, clock) = text.rsplit_once([' ', ','])?;
    time(clock).filter(|_| is_day(day)).map(|_| (text.trim().to_owned(), None))
}

fn is_day(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (4..=8).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || "./-, ".contains(c))
}

fn bare(line: &str) -> Option<Stamped<'_>> {
    let (first, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    let rest = rest.trim_start();
    let behind = |rest: &'_ str| rest.len() - rest.strip_prefix("- ").unwrap_or(rest).len();
    if let Some(start) = time(first.trim_end_matches(',')) {
        return Some(Stamped { start: Some(start), end: None, rest: &rest[behind(rest)..] });
    }
    let day = first.trim_end_matches(',');
    let (clock, rest) = rest.split_once(' ').filter(|_| is_day(day))?;
    time(clock)?;
    Some(Stamped { start: Some(format!("{day} {clock}")), end: None, rest: &rest[behind(rest)..] })
}

/// Takes a time from the end of a line: `Kari Nordmann   0:03`, `Kari (00:01:23)`. What stands before it is
/// the rest; nothing when there is no time, or nothing before it.
pub(crate) fn trailing(line: &str) -> Option<Stamped<'_>> {
    let line = line.trim_end();
    let place = line.rfind(char::is_whitespace)?;
    let last = line[place..].trim();
    let start = time(last.trim_matches(['[', ']', '(', ')']))?;
    let rest = line[..place].trim_end().trim_end_matches(['-', '–', ',', '|']).trim_end();
    (!rest.is_empty()).then_some(Stamped { start: Some(start), end: None, rest })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_other_numbers() {
        assert_eq!(time("0:03").as_deref(), Some("00:00:03"));
        assert_eq!(time("75:10.5").as_deref(), Some("01:15:10.5"));
        assert_eq!(time("00:00:05,250").as_deref(), Some("00:00:05.250"));
        assert_eq!([time("12"), time("1:99"), time("a:b"), time("1:2:3:4"), time("")], [const { None }; 5]);
    }

    #[test]
    fn a_time_may_stand_before_or_behind() {
        let stamped = leading("[00:01 - 00:05] Kari: hei");
        assert_eq!(
            (stamped.start.as_deref(), stamped.end.as_deref(), stamped.rest),
            (Some("00:00:01"), Some("00:00:05"), "Kari: hei")
        );
        assert_eq!(leading("31.12.2023, 12:34 - Kari: hei").rest, "Kari: hei");
        assert_eq!(leading("[SPEAKER_00]: hei").rest, "[SPEAKER_00]: hei");
        assert_eq!(trailing("Kari Nordmann   0:03").unwrap_or_default().rest, "Kari Nordmann");
        assert_eq!(trailing("0:03"), None);
    }
}
