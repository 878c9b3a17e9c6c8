//! Questions of a survey: what their answers are, and several choices in one cell.

use std::fmt::Write;

use super::program::Place;

/// Ways to tick: whoever ticks price also ticks offers.
const TICKED: [&str; 6] =
    ["Price, Offers", "Quality", "Quality, Service", "Offers, Price", "Service, Price, Offers", "Quality, Range"];

fn answers() -> String {
    let mut text = "Timestamp,What matters to you?,How content are you (1-5)?,Do you come back?,Age,\
                    Anything else?\n"
        .to_owned();
    for number in 0..240 {
        let own = if number == 7 { "\"Price, my dog Rex\"".to_owned() } else { format!("\"{}\"", TICKED[number % 6]) };
        let ticked = if number % 40 == 39 { String::new() } else { own };
        let words = ["Nothing", "I wish you had longer hours on Saturdays, really", "Keep it up, please, it is fine"];
        let comment = if number % 2 == 0 { String::new() } else { format!("\"{} {number}\"", words[number % 3]) };
        let day = number % 28 + 1;
        let _ = writeln!(
            text,
            "2024-03-{day:02} 10:00:00,{ticked},{},{},{},{comment}",
            number % 5 + 1,
            if number % 3 == 0 { "Yes" } else { "No" },
            20 + number % 50
        );
    }
    text
}

fn built() -> Place {
    let place = Place::with_project();
    std::fs::write(place.project().join("answers.csv"), answers()).unwrap();
    place.run(&["add", "answers.csv", "--kind", "survey", "--yes"]).fine();
    place.run(&["build"]).fine();
    place
}

#[test]
fn each_question_is_said_with_what_its_answers_are() {
    let place = built();
    let quality = place.run(&["quality", "--json"]).fine().json();
    let told: Vec<String> = quality["sources"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|q| {
            format!(
                "{} | {} | {} | {}",
                q["header"].as_str().unwrap(),
                q["kind"].as_str().unwrap(),
                q["answered"],
                q["options"]
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "What matters to you? | several | 234 | 6",
            "How content are you (1-5)? | scale | 240 | 5",
            "Do you come back? | single | 240 | 2",
            "Age | number | 240 | null",
            "Anything else? | open | 120 | null",
        ]
    );
    let text = place.run(&["quality"]).fine().out;
    assert!(text.contains("any choices") && text.contains("own words"), "{text}");
}

#[test]
fn a_choice_that_several_made_is_a_fact_about_a_person_and_one_s_own_words_are_not() {
    let place = built();
    let printed = place.run(&["query", "SELECT * FROM profiles LIMIT 1", "--json"]).fine().json();
    let rows = printed.as_array().cloned().unwrap_or_else(|| printed["rows"].as_array().unwrap().clone());
    let mut columns: Vec<String> = rows[0].as_object().unwrap().keys().cloned().collect();
    columns.retain(|name| name.starts_with("t_what"));
    columns.sort();
    assert_eq!(
        columns,
        [
            "t_what_matters_to_you_offers",
            "t_what_matters_to_you_other",
            "t_what_matters_to_you_price",
            "t_what_matters_to_you_quality",
            "t_what_matters_to_you_range",
            "t_what_matters_to_you_service",
        ]
    );
    // By hand: of each six rows three tick price; row 8 ticks it too, and the blank ones are every fortieth.
    let sql = "SELECT sum(CASE WHEN t_what_matters_to_you_price THEN 1 ELSE 0 END) AS price,
               sum(CASE WHEN t_what_matters_to_you_other THEN 1 ELSE 0 END) AS others,
               count(t_what_matters_to_you_price) AS answered FROM profiles";
    let blank = (0..240).filter(|number| number % 40 == 39);
    let price = |number: &usize| TICKED[number % 6].contains("Price");
    let ticked = (0..240).filter(price).count() - blank.filter(price).count() + usize::from(!price(&7));
    assert_eq!(place.rows(sql), [format!("{ticked} | 1 | 234")]);
}

#[test]
fn a_separator_that_is_blank_is_a_mistake() {
    let place = built();
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("type = \"several\"") && written.contains("separator = \",\""), "{written}");
    std::fs::write(&path, written.replace("separator = \",\"", "separator = \"\"")).unwrap();
    let ran = place.run(&["build"]);
    assert_eq!(ran.code, 1, "{}", ran.out);
    let failure = ran.err;
    assert!(failure.contains("`separator` is blank"), "{failure}");
}

#[test]
fn own_words_are_no_choices_however_often_they_are_said() {
    let place = Place::with_project();
    let mut text = "Timestamp,How was it?,What could we do better? / Open-Ended Response,Why?\n".to_owned();
    for number in 0..200 {
        let day = number % 28 + 1;
        let words = ["More colours please", "Longer hours"][number % 2];
        let why = ["Write me at ola@nordmann.no", "It is near", "No idea"][number % 3];
        let _ = writeln!(text, "2024-03-{day:02} 10:00:00,{},{words},{why}", number % 5 + 1);
    }
    std::fs::write(place.project().join("answers.csv"), text).unwrap();
    place.run(&["add", "answers.csv", "--kind", "survey", "--yes"]).fine();
    place.run(&["build"]).fine();
    let shown = place.run(&["show", "--json"]).fine().out;
    assert!(!shown.contains("colours") && !shown.contains("nordmann"), "{shown}");
}
