//! Numbers, dates and money in each language's own form.

use portrett_report::{Language, Locale};
use portrett_terms::{Interval, Unit};

/// No-break spaces as `_`, so that the tables below can be read.
fn seen(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], "_")
}

fn languages() -> [Language; 2] {
    [Locale::English, Locale::NorwegianBokmal].map(|locale| Language::new(locale, Some("NOK")).unwrap())
}

#[test]
fn a_figure_is_rounded_by_its_size_and_written_in_the_languages_form() {
    let table = [
        (0.63, Unit::Share, "63%", "63_%"),
        (0.0432, Unit::Share, "4.3%", "4,3_%"),
        (0.06, Unit::Share, "6%", "6_%"),
        (0.996, Unit::Share, "99.6%", "99,6_%"),
        (1.0, Unit::Share, "100%", "100_%"),
        (0.0, Unit::Share, "0%", "0_%"),
        (6420.4, Unit::Money, "NOK_6,420", "6_420_kr"),
        (642_315.0, Unit::Money, "NOK_642,000", "642_000_kr"),
        (52.47, Unit::Money, "NOK_52", "52_kr"),
        (1.0, Unit::Days, "1 day", "1 dag"),
        (34.2, Unit::Days, "34 days", "34 dager"),
        (41.3, Unit::Years, "41 years", "41 år"),
        (1985.2, Unit::CalendarYear, "1985", "1985"),
        (3.214, Unit::Count, "3.2", "3,2"),
        (209_029.0, Unit::Count, "209,029", "209_029"),
        (2.5, Unit::PerYear, "2.5 a year", "2,5 i året"),
        (-3.25, Unit::Plain, "-3.2", "−3,2"),
        (0.0341, Unit::Plain, "0.034", "0,034"),
        (f64::NAN, Unit::Plain, "not known", "ikke kjent"),
    ];
    let [english, norwegian] = languages();
    for (value, unit, en, nb) in table {
        assert_eq!(
            (seen(&english.figure(value, unit)).as_str(), seen(&norwegian.figure(value, unit)).as_str()),
            (en, nb),
            "{value} {unit:?}"
        );
    }
}

#[test]
fn decimals_of_a_number_follow_the_language() {
    let [english, norwegian] = languages();
    assert_eq!(english.fixed(1234.5, 1), "1,234.5");
    assert_eq!(seen(&norwegian.fixed(1234.5, 1)), "1_234,5");
}

#[test]
fn an_interval_says_its_unit_once_and_its_ends_differ() {
    let table = [
        ([0.57, 0.69], Unit::Share, "57 to 69%", "57–69_%"),
        ([4900.0, 7100.0], Unit::Money, "NOK_4,900 to 7,100", "4_900–7_100_kr"),
        ([5.02, 5.04], Unit::Count, "5.02 to 5.04", "5,02–5,04"),
        ([1983.8, 1986.6], Unit::CalendarYear, "1984 to 1987", "1984–1987"),
        ([-3.0, 1.5], Unit::Plain, "-3.0 to 1.5", "−3,0 til 1,5"),
    ];
    let [english, norwegian] = languages();
    for (ends, unit, en, nb) in table {
        let both = (
            seen(&english.interval(Interval::from(ends), unit)),
            seen(&norwegian.interval(Interval::from(ends), unit)),
        );
        assert_eq!((both.0.as_str(), both.1.as_str()), (en, nb), "{ends:?}");
    }
}

#[test]
fn a_difference_has_a_sign_and_shares_differ_by_points() {
    let [english, norwegian] = languages();
    assert_eq!(english.difference(0.25, Unit::Share), "+25 points");
    assert_eq!(norwegian.difference(-0.25, Unit::Share), "−25 prosentpoeng");
    assert_eq!(english.difference_interval(Interval::from([0.18, 0.31]), Unit::Share), "+18 to +31 points");
    assert_eq!(norwegian.difference_interval(Interval::from([0.18, 0.31]), Unit::Share), "+18 til +31 prosentpoeng");
    assert_eq!(english.difference(-1.2, Unit::CalendarYear), "-1.2 years");
    assert_eq!(seen(&norwegian.difference(4240.0, Unit::Money)), "+4_240_kr");
}

#[test]
fn a_day_is_written_out() {
    let [english, norwegian] = languages();
    assert_eq!(english.date("2026-10-31"), "October 31, 2026");
    assert_eq!(norwegian.date("2026-10-31"), "31. oktober 2026");
    assert_eq!(english.date("soon"), "soon");
}

#[test]
fn an_amount_without_a_known_currency_has_none() {
    assert_eq!(Language::new(Locale::English, None).unwrap().figure(6420.0, Unit::Money), "6,420");
    assert_eq!(Language::new(Locale::English, Some("EUR")).unwrap().figure(12.5, Unit::Money), "€12");
}

#[test]
fn finnish_counts_in_the_partitive_and_writes_amounts_with_their_currencys_code() {
    let finnish = Language::new(Locale::Finnish, Some("NOK")).unwrap();
    let figures = [
        (0.63, Unit::Share, "63_%"),
        (0.0432, Unit::Share, "4,3_%"),
        (642_315.0, Unit::Money, "642_000_NOK"),
        (1.0, Unit::Days, "1 päivä"),
        (34.2, Unit::Days, "34 päivää"),
        (1.0, Unit::Years, "1 vuosi"),
        (41.3, Unit::Years, "41 vuotta"),
        (1.04, Unit::Years, "1,0 vuotta"),
        (1985.2, Unit::CalendarYear, "1985"),
        (209_029.0, Unit::Count, "209_029"),
        (2.5, Unit::PerYear, "2,5 vuodessa"),
        (-3.25, Unit::Plain, "−3,2"),
        (f64::NAN, Unit::Plain, "ei tiedossa"),
    ];
    for (value, unit, written) in figures {
        assert_eq!(seen(&finnish.figure(value, unit)), written, "{value} {unit:?}");
    }
    assert_eq!(seen(&finnish.interval(Interval::from([0.57, 0.69]), Unit::Share)), "57–69_%");
    assert_eq!(finnish.interval(Interval::from([-3.0, 1.5]), Unit::Plain), "−3,0…1,5", "a dash would read as a minus");
    assert_eq!(finnish.interval(Interval::from([0.0, 1.0]), Unit::Days), "0–1 päivää", "a range is never one");
    assert_eq!(seen(&finnish.difference(0.01, Unit::Share)), "+1_%-yks.");
    assert_eq!(seen(&finnish.difference(-0.25, Unit::Share)), "−25_%-yks.");
    assert_eq!(seen(&finnish.difference_interval(Interval::from([0.18, 0.31]), Unit::Share)), "+18…+31_%-yks.");
    assert_eq!(finnish.date("2026-01-05"), "5. tammikuuta 2026");
    assert_eq!(finnish.country("DE"), "Saksa");
    assert_eq!(seen(&Language::new(Locale::Finnish, Some("EUR")).unwrap().figure(12.5, Unit::Money)), "12_€");
}
