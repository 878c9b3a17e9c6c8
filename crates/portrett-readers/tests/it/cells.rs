//! One cell at a time: tables of what people write and what it means.

use portrett_readers::cell::{date::date, number, text, words};
use portrett_terms::DateOrder::{self, DayMonthYear, MonthDayYear, YearMonthDay};
use portrett_terms::DecimalMark::{self, Comma, Point};
use portrett_terms::{Money, ProblemReason};

#[test]
fn numbers_as_people_write_them() {
    let cases: &[(&str, DecimalMark, f64)] = &[
        ("12", Point, 12.0),
        ("-0.5", Point, -0.5),
        ("+7", Point, 7.0),
        (".5", Point, 0.5),
        ("5.", Point, 5.0),
        ("1,234,567.89", Point, 1_234_567.89),
        ("1 234,50", Comma, 1234.5),
        ("1\u{a0}234\u{202f}567,8", Comma, 1_234_567.8),
        ("1.234,50", Comma, 1234.5),
        ("1'234.50", Point, 1234.5),
        ("kr 1 234", Comma, 1234.0),
        ("kr. 12,50", Comma, 12.5),
        ("249,-", Comma, 249.0),
        ("€12.50", Point, 12.5),
        ("12,50 €", Comma, 12.5),
        ("USD -3.10", Point, -3.1),
        ("(3.10)", Point, -3.1),
        ("−4", Point, -4.0),
        ("12 %", Point, 12.0),
        ("1.5e3", Point, 1500.0),
        ("0.1", Point, 0.1),
        ("123456789.123456789123456789", Point, 123_456_789.123_456_79),
    ];
    for (cell, mark, expected) in cases {
        assert_eq!(number::number(cell, *mark), Ok(Some(*expected)), "{cell}");
    }
}

#[test]
fn what_is_no_number() {
    for cell in
        ["forty", "12 apples", "1,2,3", "12,34", "1.2.3", "2012-01-01", "--5", "1 2 3", "NaN?", "inf", "€", "0x10"]
    {
        assert_eq!(number::number(cell, Point), Err(ProblemReason::NotANumber), "{cell}");
    }
    for blank in ["", " ", "NA", "n/a", "null", "-", "?", "NaN", "\u{a0}", "ukjent"] {
        assert_eq!(number::number(blank, Point), Ok(None), "{blank}");
    }
}

#[test]
fn numbers_agree_with_the_standard_library() {
    for whole in [0u64, 1, 9, 99, 12_345, 999_999_999, 9_007_199_254_740_993, 123_456_789_012_345_678] {
        for decimals in 0..9 {
            let digits = format!("{whole:010}");
            let (left, right) = digits.split_at(digits.len() - decimals);
            let cell = if decimals == 0 { digits.clone() } else { format!("{left}.{right}") };
            assert_eq!(number::number(&cell, Point), Ok(cell.parse().ok()), "{cell}");
        }
    }
}

#[test]
fn money_is_exact_to_a_ten_thousandth() {
    let cases =
        [("0.1", 1_000), ("12.5", 125_000), ("0.00005", 1), ("0.00004", 0), ("-3.005", -30_050), ("1e2", 1_000_000)];
    for (cell, expected) in cases {
        assert_eq!(number::money(cell, Point), Ok(Some(Money(expected))), "{cell}");
    }
    assert_eq!(number::money("9999999999999999", Point), Err(ProblemReason::TooLarge));
}

/// 2012-09-04 02:03:04 in microseconds.
const MOMENT: i64 = 1_346_724_184_000_000;

#[test]
fn moments_as_people_and_programs_write_them() {
    let cases: &[(&str, DateOrder)] = &[
        ("2012-09-04T02:03:04", YearMonthDay),
        ("2012-09-04 02:03:04.000", YearMonthDay),
        ("2012-09-04T02:03:04Z", YearMonthDay),
        ("2012-09-04T04:03:04+02:00", YearMonthDay),
        ("2012-09-04 04:03:04 +0200", YearMonthDay),
        ("2012-09-03 21:03:04-05", YearMonthDay),
        ("2012-09-04 02:03:04 UTC", YearMonthDay),
        ("2012/9/4 2:03:04", YearMonthDay),
        ("20120904 02:03:04", YearMonthDay),
        ("04.09.2012 kl. 02.03.04", DayMonthYear),
        ("4.9.2012 klo 2.03.04", DayMonthYear),
        ("4/9/12 2:03:04", DayMonthYear),
        ("4. september 2012 02:03:04", DayMonthYear),
        ("4 syyskuuta 2012 02:03:04", DayMonthYear),
        ("04-Sep-12 02:03:04", DayMonthYear),
        ("9/4/2012 2:03:04 AM", MonthDayYear),
        ("Sep 4, 2012 02:03:04", MonthDayYear),
    ];
    for (cell, order) in cases {
        assert_eq!(date(cell, *order), Ok(Some(MOMENT)), "{cell}");
    }
}

#[test]
fn what_is_no_date() {
    for cell in [
        "yesterday",
        "2012-13-01",
        "2012-02-30",
        "04.09.2012",
        "12",
        "2012-09-04 25:00",
        "2012-09-04x",
        "1.5",
        "2012-09",
    ] {
        assert_eq!(date(cell, YearMonthDay), Err(ProblemReason::NotADate), "{cell}");
    }
    for cell in ["0001-01-01", "1899-12-31", "9999-12-31"] {
        assert_eq!(date(cell, YearMonthDay), Err(ProblemReason::ImplausibleDate), "{cell}");
    }
    assert_eq!(date("NULL", YearMonthDay), Ok(None));
}

#[test]
fn ids_keep_what_matters() {
    let cases = [
        ("17850.0", "17850"),
        ("17850,00", "17850"),
        ("007", "007"),
        ("'7210448301122", "7210448301122"),
        ("A-1.0", "A-1.0"),
        ("1.5", "1.5"),
    ];
    for (cell, expected) in cases {
        assert_eq!(text::id(cell), Some(expected), "{cell}");
    }
    for blank in ["", "NULL", "nan", "None", "-"] {
        assert_eq!(text::id(blank), None, "{blank}");
    }
}

#[test]
fn addresses() {
    for good in ["a@b.no", "kari.nordmann+shop@post.example.com", "ø@ål.no"] {
        assert!(text::is_email(good), "{good}");
    }
    for bad in ["a@b", "@b.no", "a b@c.no", "a@b..no", "a@@b.no", "a@-b.no", "<a@b.no>"] {
        assert!(!text::is_email(bad), "{bad}");
    }
}

#[test]
fn yes_and_no_in_every_language() {
    for yes in ["1", "TRUE", "Ja", "kyllä", "y", "X"] {
        assert_eq!(words::yes_no(yes), Ok(Some(true)), "{yes}");
    }
    for no in ["0", "false", "Nei", "ei", "nee", "N"] {
        assert_eq!(words::yes_no(no), Ok(Some(false)), "{no}");
    }
    assert_eq!(words::yes_no("perhaps"), Err(ProblemReason::NotYesNo));
    for undone in
        ["Cancelled", "REFUNDED", "kansellert", "Palautettu", "peruttu", "återbetald", "geannuleerd", "storniert"]
    {
        assert!(words::says_undone(undone), "{undone}");
    }
    for stands in ["shipped", "levert", "toimitettu", "not returned", "completed", "Won"] {
        assert!(!words::says_undone(stands), "{stands}");
    }
}
