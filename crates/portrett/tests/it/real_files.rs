//! Data that nobody here wrote, as a new user meets it: init, add, build, with no editing by hand.
//! Each test is skipped, with a word, where the shared data sets are not there.

use serde_json::Value;

use super::program::{Place, claims, shared};

const CUSTOMERS: &str = "customer_personality/marketing_campaign.csv";

fn personas(cards: &Value) -> &Vec<Value> {
    cards["personas"].as_array().unwrap()
}

/// Supported claims of all cards about a feature whose name holds `part`.
fn supported<'a>(cards: &'a Value, part: &'a str) -> Vec<&'a Value> {
    let all = personas(cards).iter().flat_map(claims);
    let wanted = |claim: &&Value| claim["status"] == "supported" && claim["feature"].as_str().unwrap().contains(part);
    all.filter(wanted).collect()
}

/// A CSV text with its columns in another order, under other names, with `;` and decimal commas.
fn in_norwegian(text: &str, names: &[(&str, &str)], order: &[usize]) -> String {
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let cell = |place: usize| {
            let cell = cells[place];
            match number {
                0 => names.iter().find(|(old, _)| *old == cell).map_or(cell.to_owned(), |(_, new)| (*new).to_owned()),
                _ => cell.replace('.', ","),
            }
        };
        lines.push(order.iter().map(|place| cell(*place)).collect::<Vec<_>>().join(";"));
    }
    lines.join("\r\n")
}

#[test]
fn customers_of_a_grocer() {
    let Some(file) = shared(CUSTOMERS) else { return };
    let place = Place::with_project();
    let built = place.build(&[&file], &[]);
    let cards = place.cards();
    let count = personas(&cards).len();
    assert!((2..=6).contains(&count), "{count} personas");
    for feature in ["income", "kidhome", "mnt", "num"] {
        assert!(!supported(&cards, feature).is_empty(), "nothing is said about {feature}");
    }
    let excluded = cards["segmentation"]["excluded"].to_string();
    for constant in ["cost contact", "revenue"] {
        assert!(excluded.to_lowercase().contains(constant), "{constant} is not among {excluded}");
    }
    assert!(built["sources"].to_string().contains("implausible_date"), "{}", built["sources"]);
    assert!(cards["notes"].to_string().contains("note-outliers"), "{}", cards["notes"]);
    let income = personas(&cards).iter().flat_map(claims).filter(|claim| claim["feature"] == "t_income");
    for claim in income {
        let ends = claim["interval"].as_array().unwrap().iter().map(|end| end.as_f64().unwrap());
        assert!(ends.into_iter().all(|end| end < 200_000.0), "the income of 666,666 is on a card: {claim}");
    }
    let children = supported(&cards, "kidhome");
    let incomes = supported(&cards, "income");
    let richest =
        incomes.iter().max_by(|a, b| a["value"].as_f64().unwrap().total_cmp(&b["value"].as_f64().unwrap())).unwrap();
    assert!(richest["value"].as_f64().unwrap() > 60_000.0, "{richest}");
    assert!(!children.is_empty());
}

#[test]
fn how_well_the_grocers_personas_foretell_a_response() {
    let Some(file) = shared(CUSTOMERS) else { return };
    let place = Place::with_project();
    let built = place.build(&[&file], &["--outcome", "Response"]);
    let prediction = &built["prediction"];
    let names: Vec<&str> =
        prediction["predictors"].as_array().unwrap().iter().map(|p| p["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["nothing", "demographics", "rfm", "personas", "profile"]);
    let positives = prediction["positives"].as_u64().unwrap();
    assert!((70..=140).contains(&positives), "{positives} answered");
    assert!(prediction["verdicts"].to_string().contains("note-outcome-too-few"), "{}", prediction["verdicts"]);
    let cards = place.cards();
    let all = personas(&cards).iter().flat_map(claims);
    assert!(all.into_iter().all(|claim| claim["feature"] != "t_response"), "the outcome is on a card");
}

#[test]
fn order_lines_of_a_gift_shop() {
    let (Some(first), Some(second)) = (
        shared("online_retail/online_retail_2010-12_2011-02.csv"),
        shared("online_retail/online_retail_2011-03_2011-05.csv"),
    ) else {
        return;
    };
    let place = Place::with_project();
    let built = place.build(&[&first, &second], &[]);
    let source = &built["sources"][0];
    assert_eq!(built["sources"].as_array().unwrap().len(), 1, "both files are one source");
    assert_eq!(source["rows"], 209_029);
    assert_eq!(source["row_problems"]["no_customer"], 59_976);
    let returned = place.run(&[
        "query",
        "--json",
        "SELECT count(*) AS n FROM orders_online_retail_2010_12_2011_02 WHERE returned",
    ]);
    assert!(returned.fine().json()[0]["n"].as_u64().unwrap() > 3_000, "cancellations are not understood");
    let cards = place.cards();
    let shares: Vec<f64> = personas(&cards).iter().map(|card| card["share_of_customers"].as_f64().unwrap()).collect();
    assert!(shares.len() >= 2, "{shares:?}");
    assert!(shares.iter().all(|share| *share < 0.9), "the wholesale buyers drown everybody else: {shares:?}");
}

#[test]
fn purchases_of_a_cohort_of_record_buyers() {
    let Some(file) = shared("cdnow/cdnow_sample_tx.csv") else { return };
    let place = Place::with_project();
    let built = place.build(&[&file], &[]);
    assert_eq!(built["people"], 2_357);
    assert_eq!(built["sources"][0]["rows"], 6_919);
    let orders = "SELECT sum(spend_total) AS spend FROM profiles";
    let spend = place.run(&["query", "--json", orders]).fine().json()[0]["spend"].as_f64().unwrap();
    // The sum of the amounts of the published sample.
    assert!((spend - 244_091.94).abs() < 1.0, "{spend}");
}

#[test]
fn the_same_customers_in_norwegian() {
    let Some(file) = shared(CUSTOMERS) else { return };
    let text = std::fs::read_to_string(&file).unwrap();
    let names = [
        ("ID", "Kundenummer"),
        ("Year_Birth", "Fødselsår"),
        ("Education", "Utdanning"),
        ("Marital_Status", "Sivilstand"),
        ("Income", "Inntekt"),
        ("Kidhome", "Barn"),
        ("Teenhome", "Tenåringer"),
        ("Dt_Customer", "Kunde siden"),
        ("MntWines", "Beløp vin"),
        ("NumWebPurchases", "Antall nettkjøp"),
    ];
    let columns = text.lines().next().unwrap().split(',').count();
    let order: Vec<usize> = (0..columns).rev().collect();
    let place = Place::with_project();
    let norwegian = place.file("kunder.csv", in_norwegian(&text, &names, &order));
    let built = place.build(&[&norwegian], &[]);
    assert_eq!(built["people"], 2_240);
    let cards = place.cards();
    assert!((2..=6).contains(&personas(&cards).len()));
    assert!(!supported(&cards, "inntekt").is_empty(), "nothing is said about income");
}

#[test]
fn the_same_orders_in_norwegian() {
    let Some(file) = shared("cdnow/cdnow_sample_tx.csv") else { return };
    let text = std::fs::read_to_string(&file).unwrap();
    let names = [
        ("customer_id", "Kundenr"),
        ("sample_id", "Utvalgsnr"),
        ("date", "Ordredato"),
        ("quantity", "Antall"),
        ("amount", "Beløp"),
    ];
    let place = Place::with_project();
    let norwegian = place.file("ordre.csv", in_norwegian(&text, &names, &[4, 2, 1, 3, 0]));
    let built = place.build(&[&norwegian], &[]);
    assert_eq!(built["people"], 2_357);
    let spend = place.run(&["query", "--json", "SELECT sum(spend_total) AS spend FROM profiles"]).fine().json();
    assert!((spend[0]["spend"].as_f64().unwrap() - 244_091.94).abs() < 1.0, "{spend}");
}

#[test]
fn scales_of_a_personality_survey_are_as_reliable_as_published() {
    let Some(file) = shared("bfi_big5/bfi.csv") else { return };
    let place = Place::with_project();
    place.run(&["add", "--yes", &file]).fine();
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    let scales = [
        ("Agreeableness", "\"-A1\", \"A2\", \"A3\", \"A4\", \"A5\""),
        ("Conscientiousness", "\"C1\", \"C2\", \"C3\", \"-C4\", \"-C5\""),
        ("Extraversion", "\"-E1\", \"-E2\", \"E3\", \"E4\", \"E5\""),
        ("Neuroticism", "\"N1\", \"N2\", \"N3\", \"N4\", \"N5\""),
        ("Openness", "\"O1\", \"-O2\", \"O3\", \"O4\", \"-O5\""),
        ("Unturned", "\"A1\", \"A2\", \"A3\""),
    ];
    let written = scales.map(|(name, items)| format!("{name} = {{ items = [{items}], from = 1, to = 6 }}\n"));
    std::fs::write(&settings, format!("{text}\n[sources.bfi.scales]\n{}", written.concat())).unwrap();
    let built = place.run(&["build", "--json"]).fine().json();
    let found = built["sources"][0]["scales"].as_array().unwrap();
    // As the documentation of R's package psych prints them for these data (scoreItems, raw alpha).
    let published = [0.70, 0.72, 0.76, 0.81, 0.60];
    for (scale, alpha) in found.iter().zip(published) {
        assert!((scale["alpha"].as_f64().unwrap() - alpha).abs() < 0.011, "{scale} {alpha}");
        assert_eq!(scale["against"].as_array().unwrap().len(), 0, "{scale}");
    }
    assert_eq!(found[5]["against"], serde_json::json!(["A1"]));
    let sql = "SELECT min(s1_agreeableness) AS low, max(s1_agreeableness) AS high, avg(s1_agreeableness) AS mean FROM profiles";
    let score = place.run(&["query", "--json", sql]).fine().json();
    let value = |key: &str| score[0][key].as_f64().unwrap();
    // The mean that psych prints for the scale.
    assert!(value("low") >= 1.0 && value("high") <= 6.0 && (value("mean") - 4.65).abs() < 0.02, "{score}");
}

/// Raw notes of interviews with five people, and nothing else: no customer is known.
#[test]
fn interviews_alone_give_a_provisional_portrait() {
    let Some(notes) = shared("user_research/sprint22_research-data.md") else { return };
    let place = Place::with_project();
    place.run(&["add", "--yes", "--quiet", &notes]).fine();
    let text = place.read("portrett.toml") + "\n[privacy]\nparticipants = true\n";
    std::fs::write(place.project().join("portrett.toml"), text).unwrap();
    place.run(&["build", "--quiet"]).fine();
    let cards = place.cards();
    assert!(personas(&cards).is_empty() && cards["provisional"]["participants"] == 5, "{}", cards["provisional"]);
    let said: Vec<String> = (cards["provisional"]["said"].as_array().unwrap().iter())
        .map(|own| format!("{} {}", own["theme"]["names"]["en"].as_str().unwrap_or("-"), own["kind"].as_str().unwrap()))
        .collect();
    for finding in ["Website and app objection", "Account and login goal", "Privacy objection"] {
        assert!(said.iter().any(|own| own == finding), "{finding} in {said:?}");
    }
    // What the interviewers asked is nobody's opinion.
    let statements = place.rows("SELECT count(*) AS n FROM statements WHERE text LIKE '%What do you think%'");
    assert_eq!(statements, ["0"]);
}
