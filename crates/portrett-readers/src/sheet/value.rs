//! What a cell of a workbook holds, and how it is written as text, as everything after the reader takes it.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};
use portrett_terms::DecimalMark;

/// What a cell holds that is not blank.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    /// Text, as somebody typed it.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A moment, a duration or a truth value, written out.
    Plain(String),
    /// An error of the workbook's, as it shows it.
    Error(String),
}

/// The first serial day that Excel has no date for: after 9999-12-31.
const AFTER_LAST_DAY: f64 = 2_958_466.0;

/// Numbers from here on, and as far below one, are written with an exponent.
const LARGE: f64 = 1e21;

impl<'a> Value<'a> {
    /// What calamine gives for a cell of a sheet that is read as a stream; nothing for a blank one.
    pub(crate) fn of_ref(data: &DataRef<'a>) -> Option<Self> {
        match data {
            DataRef::SharedString(text) => Self::text(*text),
            DataRef::String(text) => Self::text(text.clone()),
            DataRef::Int(number) => Some(Self::Number(*number as f64)),
            DataRef::Float(number) => Some(Self::Number(*number)),
            DataRef::Bool(is_true) => Some(Self::truth(*is_true)),
            DataRef::DateTime(moment) => Some(Self::moment(*moment)),
            DataRef::DateTimeIso(text) => Self::iso_moment(text),
            DataRef::DurationIso(text) => Self::iso_duration(text),
            DataRef::Error(error) => Some(Self::Error(error.to_string())),
            DataRef::Empty => None,
        }
    }

    /// What calamine gives for a cell of a sheet that is read as a whole; nothing for a blank one.
    pub(crate) fn of_data(data: &'a Data) -> Option<Self> {
        match data {
            Data::String(text) => Self::text(text.as_str()),
            Data::Int(number) => Some(Self::Number(*number as f64)),
            Data::Float(number) => Some(Self::Number(*number)),
            Data::Bool(is_true) => Some(Self::truth(*is_true)),
            Data::DateTime(moment) => Some(Self::moment(*moment)),
            Data::DateTimeIso(text) => Self::iso_moment(text),
            Data::DurationIso(text) => Self::iso_duration(text),
            Data::Error(error) => Some(Self::Error(error.to_string())),
            Data::Empty => None,
        }
    }

    /// Text; nothing when only spaces are in it.
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Option<Self> {
        let text = text.into();
        (!text.trim().is_empty()).then_some(Self::Text(text))
    }

    /// A truth value.
    pub(crate) fn truth(is_true: bool) -> Self {
        Self::Plain(is_true.to_string())
    }

    /// A moment or a duration of Excel's: days since the beginning of 1900 or 1904.
    pub(crate) fn moment(moment: ExcelDateTime) -> Self {
        let days = moment.as_f64();
        match days {
            _ if !days.is_finite() => Self::Number(days),
            _ if moment.is_duration() => Self::Plain(duration(days * 86_400.0)),
            _ if (0.0..1.0).contains(&days) => Self::Plain(duration(days * 86_400.0)),
            _ if (1.0..AFTER_LAST_DAY).contains(&days) => Self::Plain(civil(moment)),
            _ => Self::Number(days),
        }
    }

    /// A moment that the file writes as ISO 8601 does.
    pub(crate) fn iso_moment(text: &str) -> Option<Self> {
        let text = text.trim();
        let day = text.split_once(['T', ' ']).filter(|(_, clock)| is_midnight(clock)).map_or(text, |(day, _)| day);
        (!day.is_empty()).then(|| Self::Plain(day.to_owned()))
    }

    /// A duration that the file writes as ISO 8601 does: `PT26H30M05S`.
    pub(crate) fn iso_duration(text: &str) -> Option<Self> {
        let text = text.trim();
        let written = seconds(text).map_or_else(|| text.to_owned(), duration);
        (!written.is_empty()).then_some(Self::Plain(written))
    }

    /// The cell as text, numbers with `mark`, so that they are read like those that are text already.
    pub(crate) fn written(&self, mark: DecimalMark) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Plain(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(written_number(*number, mark)),
        }
    }
}

/// A number in its shortest exact form: `5`, `12.5`, `0.0001`, `1e30`; with a nought more where it would have
/// three decimals, since `1.234` as text may be a thousand and some.
fn written_number(number: f64, mark: DecimalMark) -> String {
    let size = number.abs();
    let mut text = match number {
        _ if number == 0.0 => "0".to_owned(),
        _ if (1.0 / LARGE..LARGE).contains(&size) || !number.is_finite() => number.to_string(),
        _ => format!("{number:e}"),
    };
    if text.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
        text.push('0');
    }
    if mark == DecimalMark::Comma { text.replacen('.', ",", 1) } else { text }
}

/// `2010-12-01T08:26:00`, or the day alone at midnight; parts of a second when there are any.
fn civil(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second, milli) != (0, 0, 0, 0) {
        text.push_str(&format!("T{hour:02}:{minute:02}:{second:02}"));
    }
    if milli > 0 {
        text.push_str(&format!(".{milli:03}"));
    }
    text
}

/// `26:30:05`: hours may be more than a day has.
fn duration(seconds: f64) -> String {
    let millis = (seconds.abs() * 1_000.0).round() as u64;
    let sign = if seconds < 0.0 && millis > 0 { "-" } else { "" };
    let (whole, milli) = (millis / 1_000, millis % 1_000);
    let mut text = format!("{sign}{:02}:{:02}:{:02}", whole / 3_600, whole / 60 % 60, whole % 60);
    if milli > 0 {
        text.push_str(&format!(".{milli:03}"));
    }
    text
}

fn is_midnight(clock: &str) -> bool {
    let digits = clock.trim_end_matches('Z');
    !digits.is_empty() && digits.bytes().all(|byte| b"0:.".contains(&byte))
}

/// The seconds of an ISO 8601 duration of days and smaller.
fn seconds(text: &str) -> Option<f64> {
    let (sign, rest) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let mut total = 0.0;
    let mut number = String::new();
    for c in rest.strip_prefix('P')?.chars() {
        let unit = match c {
            'T' => continue,
            'D' => 86_400.0,
            'H' => 3_600.0,
            'M' => 60.0,
            'S' => 1.0,
            '0'..='9' | '.' => {
                number.push(c);
                continue;
            }
            _ => return None,
        };
        total += number.parse::<f64>().ok()? * unit;
        number.clear();
    }
    number.is_empty().then_some(sign * total)
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        let point = |number| written_number(number, DecimalMark::Point);
        assert_eq!([point(5.0), point(-0.0), point(0.1), point(1e15)], ["5", "0", "0.1", "1000000000000000"]);
        assert_eq!([point(1e-7), point(2.5e30)], ["0.0000001", "2.5e30"]);
        assert_eq!(written_number(1.234, DecimalMark::Comma), "1,2340");
    }

    #[test]
    fn moments_of_both_systems_and_durations() {
        let text = |days, kind, is_1904| {
            Value::moment(ExcelDateTime::new(days, kind, is_1904)).written(DecimalMark::Point).into_owned()
        };
        let moment = |days, is_1904| text(days, ExcelDateTimeType::DateTime, is_1904);
        assert_eq!(moment(40_513.0, false), "2010-12-01");
        assert_eq!(moment(39_051.0, true), "2010-12-01");
        assert_eq!(moment(40_513.351_388_888_89, false), "2010-12-01T08:26:00");
        assert_eq!(moment(0.5, false), "12:00:00");
        assert_eq!(moment(-3.0, false), "-3");
        assert_eq!(text(1.104_166_666_666_666_7, ExcelDateTimeType::TimeDelta, false), "26:30:00");
        assert_eq!(Value::iso_duration("PT26H30M00.5S"), Some(Value::Plain("26:30:00.500".to_owned())));
        assert_eq!(Value::iso_moment("2010-12-01T00:00:00"), Some(Value::Plain("2010-12-01".to_owned())));
    }
}
