//! `portrett export`: a site, a meeting's pack, and what a company wants of its paper.

use super::alive::place;
use super::program::Place;

fn exported(place: &Place, arguments: &[&str]) -> Vec<String> {
    let mut line = vec!["--json", "export"];
    line.extend(arguments);
    let written = place.run(&line).fine().json()["written"].clone();
    let folder = place.project().join("export");
    let name = |path: &serde_json::Value| {
        let path = std::path::PathBuf::from(path.as_str().unwrap());
        path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned()
    };
    written.as_array().unwrap().iter().map(name).collect()
}

#[test]
fn a_build_becomes_a_site_a_pack_and_paper_as_the_settings_say() {
    let place = place();
    let site = exported(&place, &["site"]);
    assert!(site.contains(&"site/index.html".to_owned()), "{site:?}");
    let cards = place.cards();
    for card in cards["personas"].as_array().unwrap() {
        let (id, name) = (card["id"].as_str().unwrap(), card["name"].as_str().unwrap());
        let id = id.strip_prefix("persona-").unwrap_or(id);
        assert!(site.contains(&format!("site/persona-{id}.html")), "{id} in {site:?}");
        assert!(!site.iter().any(|file| file.contains(name)), "no file is called by a name");
    }

    let old = place.project().join("export/site/persona-of-yesterday.html");
    let own = place.project().join("export/site/robots.txt");
    std::fs::write(&old, "retired").unwrap();
    std::fs::write(&own, "the user's own").unwrap();
    exported(&place, &["site"]);
    assert!(!old.exists(), "a persona that is no more has no page");
    assert!(own.exists(), "what the user put there stays");

    assert_eq!(exported(&place, &["pack", "--language", "nb"]), ["meeting.nb.pptx", "meeting.nb.md"]);
    let text = std::fs::read_to_string(place.project().join("export/meeting.nb.md")).unwrap();
    assert!(text.contains("## 5. Hva vi må bestemme"), "{text}");

    settings_of_paper(&place);
}

/// `[paper]` is read, the command line wins, and what cannot be used is named.
fn settings_of_paper(place: &Place) {
    let path = place.project().join("portrett.toml");
    let before = std::fs::read_to_string(&path).unwrap();
    let with = |paper: &str| std::fs::write(&path, format!("{before}\n[paper]\n{paper}\n")).unwrap();
    with("template = \"school\"");
    let refused = place.run(&["export", "overview"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("there is no template `school`"), "{}", refused.err);
    place.run(&["export", "overview", "--template", "user"]).fine();
    with("fonts = [\"portrett.toml\"]");
    let refused = place.run(&["export", "overview"]);
    assert!(refused.code == 1 && refused.err.contains("is no font that can be read"), "{}", refused.err);
    with("sections = [\"who\", \"hobbies\"]\ncolours = [\"#005f73\"]");
    let refused = place.run(&["export", "overview"]);
    assert!(refused.err.contains("there is no section `hobbies`"), "{}", refused.err);
    place.run(&["export", "overview", "--sections", "who,do,*", "--colour", "ink=#101010"]).fine();
    let refused = place.run(&["export", "overview", "--sections", "who", "--colour", "#fefefe"]);
    assert!(refused.code == 1 && refused.err.contains("contrast"), "{}", refused.err);
}
