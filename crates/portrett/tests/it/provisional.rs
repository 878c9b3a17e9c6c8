//! Interviews alone: a provisional portrait of those who agreed to be counted, and nothing about the market.

use super::program::Place;

/// Five people were asked; three of them complain of the delivery, one alone of the price.
const INTERVIEWS: &str = "participant,speaker,said\n\
    P1,interviewer,How was the delivery?\n\
    P1,participant,The delivery was terribly late and I was angry about the delay.\n\
    P2,participant,The parcel came much too late. I hate such slow delivery.\n\
    P3,participant,I was disappointed because the delivery was late again.\n\
    P4,participant,I think the price is far too expensive and it annoys me.\n\
    P5,participant,I walk the dog in the morning.\n";

fn place(agreed: bool) -> Place {
    let place = Place::with_project();
    let file = place.file("interviews.csv", INTERVIEWS);
    place.run(&["add", "--quiet", "--yes", "--kind", "messages", &file]).fine();
    let toml = place.read("portrett.toml");
    let (head, _) = toml.split_once("[sources.interviews.columns]").unwrap();
    let agreed = if agreed { "participants = true\n" } else { "" };
    let toml = format!(
        "{head}[sources.interviews.columns]\nparticipant = {{ as = \"customer_id\" }}\nspeaker = {{ as = \"author\" }}\n\
         said = {{ as = \"text\" }}\n\n[privacy]\n{agreed}"
    );
    std::fs::write(place.project().join("portrett.toml"), toml).unwrap();
    place.run(&["build", "--quiet"]).fine();
    place
}

#[test]
fn those_who_agreed_are_counted_and_stand_for_nobody_else() {
    let place = place(true);
    let cards = place.cards();
    assert_eq!(cards["personas"].as_array().unwrap().len(), 0);
    let portrait = &cards["provisional"];
    assert_eq!(portrait["participants"], 5);
    let said: Vec<String> = (portrait["said"].as_array().unwrap().iter())
        .map(|own| format!("{} {} {}", own["theme"]["names"]["en"], own["kind"], own["people"]))
        .collect();
    assert_eq!(said, [r#""Delivery" "frustration" 3"#], "what one alone says is not told: {portrait}");
    let shown = place.run(&["show"]).fine().out;
    assert!(
        shown.contains("Provisional: ")
            && shown.contains("a fictional name")
            && shown.contains("nothing about the market"),
        "{shown}"
    );
    assert!(shown.contains("3 of the 5 who were heard"), "{shown}");
    for language in ["nb", "fi", "fy"] {
        let page = place.run(&["report", "--language", language, "--out", "report.html"]).fine();
        let html = place.read("report.html");
        assert!(html.contains("id=\"provisional\"") && !html.contains("about the market"), "{}", page.out);
    }
}

#[test]
fn nobody_is_counted_who_was_not_asked() {
    let place = place(false);
    let cards = place.cards();
    assert!(cards["provisional"].is_null(), "{cards}");
    let notes = cards["notes"].to_string();
    assert!(notes.contains("note-participants") && notes.contains("participants = true"), "{notes}");
}

#[test]
fn what_was_said_is_enough() {
    let place = Place::with_project();
    let said: String =
        INTERVIEWS.lines().filter(|line| !line.contains("interviewer")).map(|line| format!("{line}\n")).collect();
    let file = place.file("said.csv", format!("{said}P5,participant,He likes it.\n"));
    // The columns are told by their headers.
    place.run(&["add", "--quiet", "--yes", &file]).fine();
    let toml = place.read("portrett.toml");
    std::fs::write(place.project().join("portrett.toml"), format!("{toml}\n[privacy]\nparticipants = true\n")).unwrap();
    place.run(&["build", "--quiet"]).fine();
    assert_eq!(place.cards()["provisional"]["participants"], 5);
}
