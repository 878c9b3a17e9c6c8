//! Personas live on from build to build: who they are, what changed, what people believe of them, what was edited.

use serde_json::Value;

use super::program::Place;

/// Numbers between 0 and 1, the same in every run.
pub struct Draws(pub u64);

impl Draws {
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 11) as f64) / (1_u64 << 53) as f64
    }

    /// About normal: the mean of twelve draws.
    fn around(&mut self, mean: f64, spread: f64) -> f64 {
        let sum: f64 = (0..12).map(|_| self.next()).sum();
        mean + spread * (sum - 6.0)
    }
}

/// Customers of three kinds: young ones who visit often, families who spend most, and pensioners. `visits` is what the young
/// ones come to; `from` is the first customer's number.
pub fn customers(from: usize, to: usize, visits: f64) -> String {
    let mut draws = Draws(7);
    let mut text = "customer_id,Year of birth,gender,Spend on food,Spend on toys,Visits a month,Town\n".to_owned();
    for number in 0..to {
        let kind = number % 3;
        let (born, women) = [(1998.0, 0.5), (1982.0, 0.8), (1950.0, 0.3)][kind];
        let (food, toys, visits) = [(60.0, 5.0, visits), (260.0, 120.0, 5.0), (150.0, 20.0, 2.0)][kind];
        let line = [
            format!("c{number}"),
            format!("{:.0}", draws.around(born, 2.0)),
            (if draws.next() < women { "female" } else { "male" }).to_owned(),
            format!("{:.2}", draws.around(food, 20.0).max(0.0)),
            format!("{:.2}", draws.around(toys, 4.0).max(0.0)),
            format!("{:.0}", draws.around(visits, 1.0).max(0.0)),
            (if draws.next() < 0.5 { "Oslo" } else { "Bergen" }).to_owned(),
        ];
        if number >= from {
            text.push_str(&line.join(","));
            text.push('\n');
        }
    }
    text
}

fn built(place: &Place, file: &str, text: &str) -> Value {
    place.file(file, text);
    place.run(&["build", "--json"]).fine().json()
}

pub(super) fn place() -> Place {
    let place = Place::with_project();
    let file = place.file("customers.csv", customers(0, 900, 12.0));
    place.run(&["add", "--quiet", "--yes", &file]).fine();
    place.run(&["build", "--quiet"]).fine();
    place
}

/// Id, name and colour of each persona, sorted.
fn identities(place: &Place) -> Vec<String> {
    let cards = place.cards();
    let one = |card: &Value| {
        format!(
            "{} {} {} {}",
            card["id"].as_str().unwrap(),
            card["name"],
            card["emblem"]["hue"],
            card["emblem"]["petals"]
        )
    };
    let mut all: Vec<String> = cards["personas"].as_array().unwrap().iter().map(one).collect();
    all.sort();
    all
}

fn changes(place: &Place) -> Value {
    place.run(&["--json", "changes"]).fine().json()["changes"].clone()
}

#[test]
fn personas_keep_who_they_are_and_say_what_moved() {
    let place = place();
    let first = identities(&place);
    assert_eq!(first.len(), 3, "{first:?}");
    assert_eq!(changes(&place), Value::Null, "the first build has nothing to be compared with");
    let shown = place.run(&["show"]).fine().out;

    // The young ones come twice as often, and there are more customers.
    built(&place, "customers.csv", &customers(0, 960, 24.0));
    assert_eq!(identities(&place), first);
    let told = changes(&place);
    let moved = |persona: &Value| -> Vec<String> {
        persona["moved"].as_array().unwrap().iter().map(|own| own["feature"].as_str().unwrap().to_owned()).collect()
    };
    let by_persona: Vec<Vec<String>> = told["personas"].as_array().unwrap().iter().map(moved).collect();
    let with_visits = by_persona.iter().filter(|moved| moved.iter().any(|own| own.contains("visits"))).count();
    assert_eq!(with_visits, 1, "only the young ones come more often: {by_persona:?}");
    let others = by_persona.iter().flatten().filter(|own| !own.contains("visits")).count();
    assert!(others <= 1, "nothing else moved: {by_persona:?}");
    let fates: Vec<&str> = told["fates"].as_array().unwrap().iter().map(|own| own["fate"].as_str().unwrap()).collect();
    assert_eq!(fates, ["kept"; 3]);
    let index = told["drift"].as_array().unwrap()[0]["feature"].as_str().unwrap().to_owned();
    assert!(index.contains("visits"), "{told}");

    // The same files again: what changed is still what the files changed.
    place.run(&["build", "--quiet"]).fine();
    assert_eq!(changes(&place), told);

    // An earlier build's cards, exactly.
    assert_eq!(place.run(&["show", "--build", "1"]).fine().out, shown);
    let builds = place.run(&["--json", "builds"]).fine().json();
    assert_eq!(builds["builds"].as_array().unwrap().len(), 2);
    let differing = place.run(&["diff", "1", "2"]).fine().out;
    assert!(differing.contains("→"), "{differing}");
    let refused = place.run(&["show", "--build", "9"]);
    assert!(refused.code == 1 && refused.err.contains("portrett builds"), "{}", refused.err);
}

#[test]
fn a_kind_of_customer_that_goes_is_retired_and_one_that_comes_is_new() {
    let place = place();
    let first = identities(&place);
    // Without the pensioners; the next build brings them back.
    let all = customers(0, 900, 12.0);
    let without: Vec<&str> =
        all.lines().enumerate().filter(|(at, _)| *at == 0 || (at - 1) % 3 != 2).map(|(_, line)| line).collect();
    built(&place, "customers.csv", &(without.join("\n") + "\n"));
    let second = identities(&place);
    assert!(second.len() == 2 && second.iter().all(|own| first.contains(own)), "{second:?} of {first:?}");
    let fates = changes(&place)["fates"].to_string();
    assert!(fates.contains("retired"), "{fates}");
    built(&place, "customers.csv", &all);
    let third = identities(&place);
    assert!(third.len() == 3 && second.iter().all(|own| third.contains(own)), "{third:?}");
    assert!(changes(&place)["fates"].to_string().contains("born"));
}

#[test]
fn beliefs_are_answered_by_the_data_and_by_nothing_else() {
    let place = place();
    let cards = place.cards();
    // The families: the persona that spends on toys.
    let toys =
        |card: &&Value| card["claims"].to_string().contains("more") && card["claims"].to_string().contains("toys");
    let families = cards["personas"].as_array().unwrap().iter().find(toys).unwrap()["name"].as_str().unwrap();
    let believe = |statement: &str, test: Option<&str>, persona: Option<&str>| {
        let mut arguments = vec!["believe", statement, "--author", "Kari"];
        arguments.extend(test.iter().flat_map(|test| ["--test", test]));
        arguments.extend(persona.iter().flat_map(|name| ["--persona", name]));
        place.run(&arguments).fine().out
    };
    for (statement, test, persona) in [
        ("They are mostly women", Some("share(gender = 'female') > 0.6"), Some(families)),
        ("They spend little on toys", Some("mean(\"Spend on toys\") < others"), Some(families)),
        ("Half live in Oslo", Some("share(Town = 'Oslo') > 0.5"), None),
        ("They like dogs", None, None),
        ("They are pilots", Some("share(profession = 'pilot') > 0.5"), Some(families)),
        ("'; DROP TABLE people; --", Some("share(Town = '''; DROP TABLE people; --') < 0.1"), None),
    ] {
        let said = believe(statement, test, persona);
        assert_eq!(said.contains("cannot be read"), statement == "They are pilots", "{said}");
    }
    place.run(&["build", "--quiet"]).fine();
    let told = place.run(&["--json", "beliefs"]).fine().json();
    let verdicts: Vec<String> = (told["beliefs"].as_array().unwrap().iter())
        .map(|own| {
            format!("{}: {}", own["belief"]["statement"].as_str().unwrap(), own["belief"]["verdict"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        verdicts,
        [
            "They are mostly women: supported",
            "They spend little on toys: contradicted",
            "Half live in Oslo: undecided",
            "They like dogs: assumption",
            "They are pilots: untestable",
            "'; DROP TABLE people; --: supported",
        ]
    );
    // Each figure is what its own query gives.
    let found = told["beliefs"].as_array().unwrap().iter().filter_map(|own| own["belief"]["finding"].as_object());
    let mut asked = 0;
    for finding in found {
        let rows = place.rows(finding["query"].as_str().unwrap());
        let value: f64 = rows[0].split(" | ").next().unwrap().parse().unwrap();
        assert!((value - finding["value"].as_f64().unwrap()).abs() < 1e-9, "{finding:?}: {rows:?}");
        asked += 1;
    }
    assert_eq!(asked, 4);
    let page = place.run(&["report", "--out", "report.html"]).fine();
    let html = std::fs::read_to_string(place.project().join("report.html")).unwrap();
    assert!(html.contains("contradicted") && html.contains("They are pilots"), "{}", page.out);
    // Whoever wrote it may take it away; the number is not given again.
    place.run(&["beliefs", "--drop", "4"]).fine();
    assert!(place.run(&["beliefs", "--drop", "4"]).code == 1);
}

#[test]
fn hypotheses_of_the_project_file_are_answered_like_beliefs() {
    let place = place();
    let name = place.cards()["personas"][0]["name"].as_str().unwrap().to_lowercase();
    let written = place.read("portrett.toml");
    let file = place.project().join("portrett.toml");
    let with = |hypotheses: &str| std::fs::write(&file, format!("{written}\n{hypotheses}")).unwrap();
    with(&format!(
        "[[hypotheses]]\nstatement = \"More than a tenth are women\"\ntest = \"share(gender = 'female') > 0.1\"\n\
         author = \"Kari\"\npersona = \"{name}\"\nwritten = 2026-03-01\n\n\
         [[hypotheses]]\nstatement = \"They like dogs\"\nauthor = \"Ola\"\n"
    ));
    place.run(&["build", "--quiet"]).fine();
    let told = place.run(&["--json", "beliefs"]).fine().json();
    let verdicts: Vec<String> = (told["beliefs"].as_array().unwrap().iter())
        .map(|own| format!("{} {} {}", own["number"], own["belief"]["verdict"], own["belief"]["written"]))
        .collect();
    assert_eq!(verdicts, [r#""h1" "supported" "2026-03-01""#, r#""h2" "assumption" """#]);
    for (wrong, said) in [
        ("[[hypotheses]]\nstatement = \"They like dogs\"\n", "author"),
        ("[[hypotheses]]\nstatement = \" \"\nauthor = \"Ola\"\n", "`statement` is empty"),
        ("[[hypotheses]]\nstatement = \"a\"\nauthor = \"Ola\"\ntets = \"b\"\n", "did you mean `test`?"),
        ("[[hypotheses]]\nstatement = \"a\"\nauthor = \"Ola\"\nwritten = \"spring\"\n", "`written` is no day"),
        ("[[hypotheses]]\nstatement = \"a\"\nauthor = \"Ola\"\npersona = \"Nobody\"\n", "never was"),
        ("[hypotheses]\nstatement = \"a\"\n", "[[hypotheses]]"),
    ] {
        with(wrong);
        let refused = place.run(&["build"]);
        assert!(refused.code != 0 && refused.err.contains(said), "{wrong}: {}", refused.err);
    }
}

#[test]
fn edits_lie_over_each_new_build() {
    let place = place();
    let name = place.cards()["personas"][0]["name"].as_str().unwrap().to_owned();
    let listed = place.run(&["edit", &name]).fine().out;
    let first = listed.lines().next().unwrap().trim_start_matches([' ', '1']).trim().to_owned();
    place.run(&["edit", &name, "1", "--words", "They are our <b>best</b>", "--author", "Kari"]).fine();
    place.run(&["edit", &name, "2", "--hide", "--author", "Kari"]).fine();
    let second = listed.lines().nth(1).unwrap().trim_start_matches([' ', '2']).trim().to_owned();
    let face = |place: &Place| place.run(&["show", &name]).fine().out;
    assert!(face(&place).contains("They are our <b>best</b>") && !face(&place).contains(&second), "{}", face(&place));
    place.run(&["report", "--out", "report.html"]).fine();
    let html = std::fs::read_to_string(place.project().join("report.html")).unwrap();
    assert!(html.contains("They are our &lt;b&gt;best&lt;/b&gt;") && !html.contains("<b>best</b>"));
    // They stay over a new build of the same customers, and go when they are taken back.
    built(&place, "customers.csv", &customers(0, 903, 12.0));
    assert!(face(&place).contains("They are our"), "{}", face(&place));
    place.run(&["edit", &name, "1", "--undo"]).fine();
    assert!(face(&place).contains(first.split(':').next().unwrap()), "{first} in {}", face(&place));
    let unsigned = place.run(&["edit", &name, "1", "--first"]);
    assert!(unsigned.code == 1 && unsigned.err.contains("--author"), "{}", unsigned.err);
}
