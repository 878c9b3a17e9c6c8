//! Segments that somebody draws: by rule, by a column, by distance, of companies; and who belongs to none.

use serde_json::Value;

use super::profiles::set;
use super::program::{Place, run_in};

/// 400 customers of three channels, the first 100 of whom spend a hundred times as much, and what they ordered.
fn shop() -> Place {
    let mut customers = "customer_id,email,channel,tier,score\n".to_owned();
    let mut orders = "order_id,customer_id,ordered_at,amount\n".to_owned();
    for number in 0..400 {
        let channel = ["web", "store", "phone"][number % 3];
        let tier = if number < 100 { "gold" } else { ["silver", "bronze"][number % 2] };
        // One in twenty has no tier.
        let tier = if number % 20 == 7 { "" } else { tier };
        customers.push_str(&format!("c{number},c{number}@example.com,{channel},{tier},{}\n", number % 5));
        for order in 0..=number % 4 {
            let amount = (if number < 100 { 5_000 } else { 50 }) + (number * 7 + order * 13) % 40;
            let (month, day) = (1 + (number + order) % 9, 1 + (number * 3 + order * 5) % 27);
            orders.push_str(&format!("o{number}-{order},c{number},2025-{month:02}-{day:02},{amount}\n"));
        }
    }
    let place = Place::with_project();
    let files = [place.file("customers.csv", &customers), place.file("orders.csv", &orders)];
    files.iter().for_each(|file| drop(place.run(&["add", "--yes", "--quiet", file]).fine()));
    place
}

fn segmentation(place: &Place) -> Value {
    place.run(&["segments", "--json"]).fine().json()["segmentation"].clone()
}

fn build(place: &Place) -> Value {
    place.run(&["build", "--quiet"]).fine();
    segmentation(place)
}

/// Persons by segment, as the tables of the build have them.
fn counted(place: &Place, condition: &str) -> u64 {
    let sql = format!("SELECT count(*) AS people FROM memberships JOIN profiles USING (person_id) WHERE {condition}");
    place.run(&["query", "--json", &sql]).fine().json()[0]["people"].as_u64().unwrap()
}

#[test]
fn rules_draw_segments_and_who_meets_none_belongs_to_none() {
    let place = shop();
    set(&place, "segments.method", "\"rules\"");
    set(
        &place,
        "segments.rules",
        r#"["Big: spend_total >= 1000", "Web or none: not (channel in ('store', 'phone')) and order_count > 1"]"#,
    );
    let told = build(&place);
    assert_eq!((&told["verdict"], &told["formation"]), (&"given".into(), &"rules".into()));
    assert_eq!(told["names"], serde_json::json!(["Big", "Web or none"]));
    assert_eq!(counted(&place, "segment = 0"), 100);
    assert_eq!(counted(&place, "segment = 0 AND spend_total < 1000"), 0);
    let web = counted(&place, "segment = 1");
    assert_eq!(web, counted(&place, "spend_total < 1000 AND t_channel = 'web' AND order_count > 1"));
    assert!(web > 0);
    let outside = &told["outside"];
    assert_eq!((&outside["why"], &outside["people"]), (&"no-rule".into(), &(300 - web).into()));
    assert!(outside["share_of_value"].as_f64().unwrap() < 0.05, "{outside}");
    let cards = place.run(&["show", "--json"]).fine().json()["personas"].clone();
    let titles: Vec<&str> = cards
        .as_array()
        .unwrap()
        .iter()
        .map(|card| card["title"]["arguments"]["name"]["text"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["Big", "Web or none"], "by their share of the value");
    for (language, words) in [("en", "You drew these segments"), ("nb", "Du har tegnet disse segmentene")] {
        assert!(place.run(&["segments", "--language", language]).fine().out.contains(words));
    }
}

/// What a rule asks for is true of its people by definition: no claim about it is supported.
#[test]
fn what_a_rule_asks_for_is_no_finding() {
    let place = shop();
    set(&place, "segments.method", "\"rules\"");
    set(&place, "segments.rules", r#"["Web: channel = 'web'", "Store: channel = 'store'"]"#);
    build(&place);
    let cards = place.run(&["show", "--json"]).fine().json()["personas"].clone();
    for card in cards.as_array().unwrap() {
        let claims = card["claims"].as_array().unwrap().iter();
        let about = claims.filter(|claim| claim.to_string().contains("channel"));
        assert_eq!(about.count(), 0, "{card}");
    }
}

#[test]
fn a_rule_that_cannot_be_meant_is_told() {
    let place = shop();
    set(&place, "segments.method", "\"rules\"");
    for (rules, words) in [
        (r#"["no colon"]"#, "which is not a name, a colon and a rule"),
        (r#"["Big: spend_totl > 1000"]"#, "did you mean `spend_total`?"),
        (r#"["Big: spend_total > 'much'"]"#, "`spend_total` holds numbers"),
        (r#"["Big: spend_total > 1; DROP TABLE profiles"]"#, "`;` has no meaning in a rule"),
        (r#"[]"#, "holds no rule"),
    ] {
        set(&place, "segments.rules", rules);
        let refused = place.run(&["build", "--quiet"]);
        assert_ne!(refused.code, 0);
        assert!(refused.err.contains("segments.rules") && refused.err.contains(words), "{rules}: {}", refused.err);
    }
    set(&place, "segments.rules", r#"["Web: channel = 'Web'", "Big: spend_total >= 1000"]"#);
    build(&place);
    let notes = place.run(&["show", "--json"]).fine().out;
    assert!(notes.contains("note-rule-unknown-text") && notes.contains("note-rule-nobody"), "{notes}");
    set(&place, "segments.method", "\"mixture\"");
    let refused = place.run(&["build", "--quiet"]);
    assert!(refused.err.contains("segments.rules") && refused.err.contains("it counts where"), "{}", refused.err);
}

#[test]
fn a_column_of_the_data_says_who_belongs_where() {
    let place = shop();
    set(&place, "segments.method", "\"column\"");
    set(&place, "segments.column", "\"tier\"");
    let told = build(&place);
    assert_eq!((&told["verdict"], &told["formation"]), (&"given".into(), &"column".into()));
    let names: Vec<&str> = told["names"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(names.len(), 3);
    for (segment, name) in names.iter().enumerate() {
        assert_eq!(counted(&place, &format!("segment = {segment} AND t_tier <> '{name}'")), 0);
    }
    assert_eq!((&told["outside"]["why"], &told["outside"]["people"]), (&"blank".into(), &20.into()));
    // A column of whole numbers, and one that is not there.
    set(&place, "segments.column", "\"score\"");
    assert_eq!(build(&place)["chosen"], 5);
    set(&place, "segments.column", "\"teir\"");
    let refused = place.run(&["build", "--quiet"]);
    assert!(refused.err.contains("segments.column") && refused.err.contains("tier"), "{}", refused.err);
}

#[test]
fn distances_form_segments_where_somebody_asks_for_them() {
    let place = Place::new();
    run_in(place.path(), &["demo", "--quiet", "--customers", "1500", "--dir", "."]).fine();
    let free = segmentation(&place);
    assert!(free["growth"].is_null(), "a first build has nothing to compare with");
    for method in ["k-means", "k-prototypes"] {
        set(&place, "segments.method", &format!("\"{method}\""));
        set(&place, "segments.exactly", "3");
        let told = build(&place);
        assert_eq!((&told["formation"], &told["chosen"]), (&method.into(), &3.into()));
        let explained = told["explained"].as_object().unwrap();
        assert!(explained["3"].as_f64().unwrap() > explained["2"].as_f64().unwrap(), "{told}");
        assert_eq!(told["recognition"].as_array().unwrap().len(), 3);
        assert!(told["bic"].as_object().unwrap().is_empty() && told["separation"].is_null());
        let people: u64 =
            told["growth"]["segments"].as_array().unwrap().iter().map(|own| own["people"].as_u64().unwrap()).sum();
        assert_eq!(people, counted(&place, "true"));
    }
}

/// Five buyers a hundred times as large as anybody are five buyers, and no segment's mean.
#[test]
fn outliers_may_stand_apart() {
    let mut customers = "customer_id,email,visits,basket,items,discount,returns\n".to_owned();
    for number in 0..600_u64 {
        let kind = number % 2;
        let jitter = |by: u64| (number * by) % 17;
        let (visits, basket) = (10 + 20 * kind + jitter(7), 200 + 300 * kind + 10 * jitter(11));
        let (items, discount, returns) = (2 + 5 * kind + jitter(5) / 4, 5 + 30 * (1 - kind) + jitter(13), jitter(3));
        let wholesale = if number >= 595 { 400 } else { 1 };
        let row = [visits * wholesale, basket * wholesale, items * wholesale, discount, returns * wholesale];
        let row: Vec<String> = row.iter().map(u64::to_string).collect();
        customers.push_str(&format!("c{number},c{number}@example.com,{}\n", row.join(",")));
    }
    let place = Place::with_project();
    let file = place.file("customers.csv", &customers);
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    set(&place, "segments.outliers", "\"apart\"");
    let told = build(&place);
    assert_eq!(told["chosen"], 2, "{told}");
    let outside = &told["outside"];
    assert_eq!((&outside["why"], &outside["people"]), (&"outliers".into(), &5.into()), "{told}");
    let out = place.run(&["segments"]).fine().out;
    assert!(out.contains("5 customers") && out.contains("belong to no segment"), "{out}");
}

/// All people of a company are in one segment, and companies are what the floor on size counts.
#[test]
fn companies_are_segmented_with_all_their_people() {
    let mut people = "customer_id,email,company,seats,tickets,logins\n".to_owned();
    for company in 0..200 {
        let big = company % 2;
        for person in 0..=company % 3 {
            let (seats, tickets) = (10 + 90 * big + company % 7, 1 + 8 * big + (company + person) % 3);
            let logins = 100 - 70 * big + (company * 3 + person * 5) % 11;
            people.push_str(&format!(
                "p{company}-{person},p{person}@firm{company}.example,Firm {company},{seats},{tickets},{logins}\n"
            ));
        }
    }
    let place = Place::with_project();
    let file = place.file("people.csv", &people);
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    set(&place, "segments.unit", "\"account\"");
    let told = build(&place);
    assert_eq!((&told["unit"], &told["chosen"]), (&"account".into(), &2.into()), "{told}");
    let split =
        "SELECT count(*) AS companies FROM (SELECT account_id FROM account_people JOIN memberships USING (person_id)
                 GROUP BY account_id HAVING count(DISTINCT segment) > 1)";
    assert_eq!(place.run(&["query", "--json", split]).fine().json()[0]["companies"], 0);
    assert_eq!(counted(&place, "true"), 399);
    // Where nobody belongs to a company there is nothing to segment.
    let shop = shop();
    set(&shop, "segments.unit", "\"account\"");
    let refused = shop.run(&["build", "--quiet"]);
    assert!(refused.err.contains("segments.unit"), "{}", refused.err);
}

/// Of every company one decides and two use; who uses logs in often, whatever the company.
#[test]
fn inside_companies_it_is_told_who_is_who() {
    let mut people = "customer_id,email,company,buying role,seats,invoices,logins\n".to_owned();
    for company in 0..300 {
        let big = company % 2;
        for person in 0..3 {
            let role = if person == 0 { "decision maker" } else { "user" };
            let (seats, invoices) = (10 + 90 * big + company % 7, 4 + 40 * big + company % 5);
            let logins = 5 + 60 * usize::from(person > 0) + (company * 3 + person * 5) % 11;
            people.push_str(&format!(
                "p{company}-{person},p{person}@firm{company}.example,Firm {company},{role},{seats},{invoices},{logins}\n"
            ));
        }
    }
    let place = Place::with_project();
    let file = place.file("people.csv", &people);
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    let path = place.project().join("portrett.toml");
    let settings = std::fs::read_to_string(&path).unwrap();
    let is_role = |line: &str| line.starts_with("\"buying role\"");
    let said = |line: &str| line.replace("as = \"trait\"", "as = \"buying_role\"");
    let settings: Vec<String> =
        settings.lines().map(|line| if is_role(line) { said(line) } else { line.to_owned() }).collect();
    std::fs::write(&path, settings.join("\n")).unwrap();
    set(&place, "segments.unit", "\"account\"");
    set(&place, "segments.exactly", "2");
    build(&place);
    let shown = place.run(&["show", "--json"]).fine().json();
    for card in shown["personas"].as_array().unwrap() {
        let roles = card["roles"].as_array().unwrap();
        let counts: Vec<_> = roles.iter().map(|role| (role["role"].as_str().unwrap(), &role["people"])).collect();
        assert_eq!(counts, [("user", &300.into()), ("decision_maker", &150.into())]);
        for role in roles {
            assert_eq!(role["companies"], 150);
            let claims = role["claims"].as_array().unwrap();
            let logins = claims.iter().find(|claim| claim["feature"] == "t_logins").unwrap();
            let again = place.run(&["query", "--json", logins["query"].as_str().unwrap()]).fine().json();
            assert_eq!(again[0]["n"], logins["n"]);
            assert!((again[0]["value"].as_f64().unwrap() - logins["value"].as_f64().unwrap()).abs() < 1e-9);
        }
    }
    // What is known of companies is the same for all their people, and tells no part from another.
    let of_role = |role: &Value| role["claims"].as_array().unwrap().iter().all(|claim| claim["feature"] != "t_seats");
    assert!(
        shown["personas"].as_array().unwrap().iter().all(|card| card["roles"].as_array().unwrap().iter().all(of_role))
    );
}

/// Colleagues are alike: of 60 companies of 20 there are 60 opinions and not 1,200.
#[test]
fn colleagues_make_a_statement_less_sure_than_strangers() {
    let shop = |employer: fn(usize) -> (String, String)| {
        let mut people = "customer_id,email,company,seats,invoices,happy\n".to_owned();
        for number in 0..1_200_usize {
            let firm = number / 20;
            let (big, mood) = (firm % 2, (firm * 7 % 10 < 5 + firm % 2) as usize);
            let (seats, invoices) = (10 + 90 * big + number % 7, 4 + 40 * big + number % 5);
            let happy = if (number * 13 % 10 < 9) == (mood == 1) { "yes" } else { "no" };
            let (domain, company) = employer(number);
            people.push_str(&format!("p{number},p{number}@{domain},{company},{seats},{invoices},{happy}\n"));
        }
        let place = Place::with_project();
        let file = place.file("people.csv", &people);
        place.run(&["add", "--yes", "--quiet", &file]).fine();
        set(&place, "segments.exactly", "2");
        build(&place);
        let shown = place.run(&["show", "--json"]).fine().json();
        let card = shown["personas"][0].clone();
        let all = ["claims", "further_claims"].map(|part| card[part].as_array().unwrap().clone()).concat();
        let happy = all.iter().find(|claim| claim["feature"] == "t_happy").unwrap_or_else(|| panic!("{all:?}"));
        let ends = &happy["interval"];
        ends[1].as_f64().unwrap() - ends[0].as_f64().unwrap()
    };
    let strangers = shop(|_| ("gmail.com".to_owned(), String::new()));
    let colleagues = shop(|number| (format!("firm{}.example", number / 20), format!("Firm {}", number / 20)));
    assert!(colleagues > 2.0 * strangers, "{colleagues} {strangers}");
}

#[test]
fn a_total_and_its_parts_do_not_count_twice() {
    let mut customers = "customer_id,email,tea,coffee,cake,all,all_in_cents\n".to_owned();
    for number in 0..300_u32 {
        let kind = number % 2;
        let tea = 20 + 100 * kind + number * 7 % 31;
        let (coffee, cake) = (200 - 150 * kind + number * 5 % 37, 10 + 60 * kind + number * 11 % 41);
        let all = tea + coffee + cake;
        customers.push_str(&format!("c{number},c{number}@example.com,{tea},{coffee},{cake},{all},{}\n", all * 100));
    }
    let place = Place::with_project();
    let file = place.file("customers.csv", &customers);
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    let told = build(&place);
    let reason = |label: &str| {
        let excluded = told["excluded"].as_array().unwrap();
        let own = excluded.iter().find(|own| own["label"].as_str().unwrap().eq_ignore_ascii_case(label));
        own.map(|own| own["reason"]["message"].as_str().unwrap().to_owned())
    };
    assert_eq!(reason("all").as_deref(), Some("excluded-sum"), "{told}");
    assert_eq!(reason("all in cents").as_deref(), Some("excluded-multiple"), "{told}");
    assert_eq!(reason("tea"), None);
}
