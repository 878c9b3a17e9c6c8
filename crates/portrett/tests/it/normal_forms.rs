//! Telephone numbers, postal codes, countries, genders and dates of birth: however they are written, one form.

use std::fmt::Write;

use super::program::Place;

const CONTACTS: &str = "\
Customer ID,Email,Mobile,Land,Kjønn,Postnummer,Fødselsdato,Signed up
K01,a@x.no,412 34 567,Norge,K,150,1980-03-01,2024-01-01
K02,b@x.no,+47 22 22 22 22,NOR,Kvinne,N-0010,1990-03-01,2024-01-02
K03,c@x.no,070-123 45 67,Sverige,mann,11122,1970-03-01,2024-01-03
K04,d@x.no,0046 70 123 45 67,Ruotsi,M,111 22,2000-03-01,2024-01-04
K05,e@x.no,12345,no,nainen,5003,2001-03-01,2024-01-05
K06,f@x.no,040 123 4567,Finland,x,00100,,2024-01-06
K07,g@x.no,,Alankomaat,v,8911dl,1999-03-01,2024-01-07
K08,h@x.no,41234567,,ønsker ikke å svare,5003,1850-03-01,2024-01-08
K09,i@x.no,99 88 77 66,Norge,F,Bergen,1988-03-01,2024-01-09
K10,j@x.no,40 00 00 01,Norge,M,7010,1977-03-01,2024-01-10
";

fn added(settings: &str) -> Place {
    let place = Place::with_project();
    let project = place.project();
    std::fs::write(project.join("contacts.csv"), CONTACTS).unwrap();
    let path = project.join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, written.replacen("[project]\n", &format!("[project]\n{settings}"), 1)).unwrap();
    place
}

#[test]
fn what_is_written_in_many_ways_becomes_one_form_by_the_country_of_its_row() {
    let place = added("country = \"NO\"\n");
    let told = place.run(&["add", "contacts.csv", "--yes"]).fine().out;
    assert!(!told.contains("country's code"), "the project says whose numbers they are: {told}");
    place.run(&["build", "--import-only"]).fine();
    let sql = "SELECT customer_id, phone, t_land, t_kjonn, t_postnummer FROM contacts_contacts ORDER BY customer_id";
    assert_eq!(
        place.rows(sql),
        [
            "K01 | +4741234567 | NO | female | 0150",
            "K02 | +4722222222 | NO | female | 0010",
            "K03 | +46701234567 | SE | male | 111 22",
            "K04 | +46701234567 | SE | male | 111 22",
            "K05 | - | NO | female | 5003",
            "K06 | +358401234567 | FI | other | 00100",
            "K07 | - | NL | female | 8911 DL",
            "K08 | +4741234567 | - | - | 5003",
            "K09 | +4799887766 | NO | female | -",
            "K10 | +4740000001 | NO | male | 7010",
        ]
    );
    let quality = place.run(&["quality"]).fine().out;
    assert!(quality.contains("not a telephone number"), "{quality}");
    assert!(quality.contains("not a postal code of its country"), "{quality}");
    assert!(!quality.contains("12345") && !quality.contains("Bergen"), "cells are shown by their shape only");
}

#[test]
fn a_number_that_could_be_any_country_s_is_asked_about_and_not_guessed() {
    let place = added("");
    let told = place.run(&["add", "contacts.csv", "--yes"]).fine().out;
    assert!(told.contains("have no country's code: say whose they are"), "{told}");
    place.run(&["build", "--import-only"]).fine();
    let sql = "SELECT customer_id, phone FROM contacts_contacts WHERE customer_id IN ('K01', 'K02', 'K08') ORDER BY 1";
    assert_eq!(place.rows(sql), ["K01 | +4741234567", "K02 | +4722222222", "K08 | -"]);
    assert!(place.run(&["quality"]).fine().out.contains("without its country’s code"));
}

#[test]
fn a_country_that_is_none_is_a_mistake_with_its_place() {
    let place = added("country = \"UK\"\n");
    let ran = place.run(&["config"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    let failure = ran.err;
    assert!(failure.contains("`UK` is no country") && failure.contains("ISO 3166"), "{failure}");
}

/// Two kinds of customers, who differ in what they do, and mostly in one fact.
fn two_kinds(header: &str, facts: [&str; 2]) -> Place {
    let place = Place::with_project();
    let mut contacts = format!("customer_id,joined,{header},birth date,visits,web visits,complaints\n");
    for number in 0..600 {
        let kind = number % 2;
        let (year, day) = ([1950, 1995][number % 3 / 2] + number % 5, number % 28 + 1);
        let (visits, web) = ([40, 20][kind] + number * 7 % 13, [3, 15][kind] + number * 11 % 9);
        let complaints = [5, 1][kind] + number * 5 % 4;
        let fact = facts[if number % 7 == 0 { 1 - kind } else { kind }];
        let _ = writeln!(contacts, "C{number:04},2024-06-{day:02},{fact},{year}-06-15,{visits},{web},{complaints}");
    }
    std::fs::write(place.project().join("contacts.csv"), contacts).unwrap();
    place.run(&["add", "contacts.csv", "--yes"]).fine();
    place.run(&["build"]).fine();
    place
}

#[test]
fn a_date_of_birth_is_an_age() {
    let place = two_kinds("gender", ["K", "M"]);
    let ages = place.rows("SELECT min(t_birth_date), max(t_birth_date), count(t_birth_date) FROM profiles");
    assert_eq!(ages, ["25.0 | 74.0 | 600"], "on 28 June 2024, of the years 1950 to 1954 and 1995 to 1999");
}

#[test]
fn a_card_speaks_of_women_and_of_countries_by_name() {
    let said = [
        ("gender", ["K", "M"], "en", "Gender: women"),
        ("gender", ["Nainen", "Mies"], "nb", "Gender: kvinner"),
        ("country", ["Norge", "DE"], "en", "Country: Germany"),
        ("country", ["NOR", "Saksa"], "nb", "Country: Tyskland"),
    ];
    for (header, facts, language, words) in said {
        let shown = two_kinds(header, facts).run(&["show", "--language", language]).fine().out;
        assert!(shown.contains(words), "{words}: {shown}");
    }
}

#[test]
fn a_column_of_one_country_is_no_answer_and_a_second_telephone_is_one_too() {
    let place = Place::with_project();
    let mut contacts = "customer_id,Navn,Land,Telefon,Telefon 2,Kjøp,Innmeldt\n".to_owned();
    for number in 0..40 {
        let _ = writeln!(
            contacts,
            "K{number},Kari Nr{number},NO,22 22 22 {number:02},412 34 5{number:02},{number},2025-01-{:02}",
            number % 27 + 1
        );
    }
    let contacts = place.file("kunder.csv", contacts);
    place.run(&["add", &contacts, "--yes"]).fine();
    place.run(&["build", "--import-only"]).fine();
    let rows = place.rows("SELECT count(*) AS n, min(t_land) AS land, count(phone) AS phones FROM contacts_kunder");
    assert_eq!(rows, ["40 | NO | 40"]);
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    assert!(settings.contains("\"Telefon 2\" = { as = \"phone\""), "{settings}");
}
