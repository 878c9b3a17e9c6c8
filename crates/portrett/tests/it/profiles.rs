//! What is known of each person: small tables in, the figures that they come to out.

use serde_json::Value;

use super::program::{Place, run_in, shared};

/// Three customers.
pub const CUSTOMERS: &str = "\
customer_id,email,joined,city
c1,kari@example.com,2024-12-01,Bergen
c2,ola@example.com,2025-01-01,Oslo
c3,per@example.com,2025-02-01,Bergen
";

/// The orders of two of them.
pub const ORDERS: &str = "\
order_id,customer_id,order_date,amount,category,product
1,c1,2025-01-06 09:30:00,100.00,Shoes,Alpha
2,c1,2025-01-16 18:00:00,200.00,Shoes,Beta
3,c1,2025-02-05 10:00:00,300.00,Hats,Gamma
4,c1,2025-03-07 10:00:00,400.00,Shoes,Alpha
5,c1,2025-04-16 10:00:00,500.00,Shoes,Alpha
6,c2,2025-04-15 12:00:00,50.00,Hats,Delta
";

/// A cell as text: numbers with up to three decimals, `-` for unknown.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Number(number) => {
            let rounded = format!("{:.3}", number.as_f64().unwrap());
            rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The features `columns` of each customer of `customers.csv`, a line each, by their ids.
pub fn told(place: &Place, columns: &[&str]) -> String {
    let list: String = columns.iter().map(|column| format!(", {column}")).collect();
    let sql = format!(
        "SELECT c.customer_id{list} FROM profiles p JOIN links l ON l.person_id = p.person_id
         JOIN contacts_customers c ON c.customer_key = l.key ORDER BY c.customer_id"
    );
    let all: Vec<&str> = std::iter::once("customer_id").chain(columns.iter().copied()).collect();
    lines(place, &sql, &all)
}

/// The rows of `sql`, a line each.
pub fn lines(place: &Place, sql: &str, columns: &[&str]) -> String {
    let rows = place.run(&["query", "--json", sql]).fine().json();
    let line = |row: &Value| columns.iter().map(|column| cell(&row[*column])).collect::<Vec<_>>().join(" | ");
    rows.as_array().unwrap().iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Writes a setting into `portrett.toml`.
pub fn set(place: &Place, key: &str, value: &str) {
    let path = place.project().join("portrett.toml");
    let mut document: toml_edit::DocumentMut = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    let (table, name) = key.split_once('.').unwrap();
    let value: toml_edit::Value = value.parse().unwrap();
    document.entry(table).or_insert(toml_edit::table())[name] = toml_edit::value(value);
    std::fs::write(path, document.to_string()).unwrap();
}

/// A table as it is written in a test, its cells put together as [`told`] does.
pub fn wanted(text: &str) -> String {
    let cells = |line: &str| line.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
    text.lines().filter(|line| !line.trim().is_empty()).map(cells).collect::<Vec<_>>().join("\n")
}

/// A project with `files`, each a name and its text, built with `settings` in front of the sources.
pub fn built(settings: &[(&str, &str)], files: &[(&str, &str)]) -> Place {
    let place = Place::with_project();
    let paths: Vec<String> = files.iter().map(|(name, text)| place.file(name, text)).collect();
    let mut arguments = vec!["add", "--yes", "--quiet"];
    arguments.extend(paths.iter().map(String::as_str));
    place.run(&arguments).fine();
    for (key, value) in settings {
        set(&place, key, value);
    }
    place.run(&["build", "--quiet"]).fine();
    place
}

#[test]
fn orders_tell_how_much_how_often_and_what() {
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", ORDERS)]);
    let found = told(
        &place,
        &["order_count", "spend_total", "median_order", "order_trend", "order_days", "product_count", "category_count"],
    );
    assert_eq!(
        found,
        wanted(
            "c1 | 5 | 1500 | 300 | 3 | 5 | 3 | 2
             c2 | 1 | 50   | 50  | - | 1 | 1 | 1
             c3 | 0 | -    | -   | - | 0 | - | -"
        )
    );
    let found =
        told(&place, &["favourite_category", "share_category_shoes", "lift_category_shoes", "share_category_hats"]);
    assert_eq!(
        found,
        wanted(
            "c1 | Shoes | 0.8 | 1.2 | 0.2
             c2 | Hats  | 0   | 0   | 1
             c3 | -     | -   | -   | -"
        )
    );
}

#[test]
fn orders_tell_a_rhythm_and_where_somebody_stands_by_it() {
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", ORDERS)]);
    let found = told(&place, &["gap_median", "gap_spread", "gap_trend", "lifecycle"]);
    // Gaps of 10, 20, 30 and 40 days: quartiles 17.5 and 32.5, halves of 15 and 35.
    assert_eq!(
        found,
        wanted(
            "c1 | 25 | 0.6 | 2.333 | active
             c2 | -  | -   | -     | new
             c3 | -  | -   | -     | -"
        )
    );
    let found = told(&place, &["morning_share", "evening_share", "share_weekday_1", "share_month_1", "share_hour_10"]);
    assert_eq!(
        found,
        wanted(
            "c1 | 0.8 | 0.2 | 0.2 | 0.4 | 0.6
             c2 | 0   | 0   | 0   | 0   | 0
             c3 | -   | -   | -   | -   | -"
        )
    );
}

#[test]
fn a_silence_is_judged_by_the_own_rhythm() {
    // Everybody else orders every tenth day until the end; c1 fell silent, c2 came back, c3 is slow by nature.
    let mut orders = "order_id,customer_id,order_date,amount\n".to_owned();
    let mut add = |customer: &str, days: &[i64]| {
        for day in days {
            let date = jiff::civil::date(2025, 1, 1).checked_add(jiff::Span::new().days(*day)).unwrap();
            orders.push_str(&format!("{customer}-{day},{customer},{date},10\n"));
        }
    };
    let tenth: Vec<i64> = (0..=20).map(|step| step * 10).collect();
    (10..20).for_each(|number| add(&format!("d{number}"), &tenth));
    add("c1", &[0, 10, 20, 30, 40, 50, 60]);
    add("c2", &[0, 10, 20, 30, 195]);
    add("c3", &[0, 80, 160]);
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", &orders)]);
    assert_eq!(told(&place, &["lifecycle"]), wanted("c1 | lapsed\nc2 | returned\nc3 | active"));
}

#[test]
fn dates_without_an_hour_tell_no_hours() {
    let orders: String = ORDERS
        .lines()
        .map(|line| line.split(',').map(|cell| cell.split(' ').next().unwrap()).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", &orders)]);
    let features = place.run(&["features"]).fine().out;
    assert!(!features.contains("morning_share"), "{features}");
    assert!(features.contains("orders with their hour: the sources have days only: morning-share"), "{features}");
    assert!(features.contains("a source of events: visit-count"), "{features}");
    assert!(features.contains("a column `quantity` in the orders: items-per-order"), "{features}");
}

const MESSAGES: &str = "\
message_id,ticket_id,customer_id,created_at,author,text
1,t1,c1,2025-01-07 08:00:00,customer,Where is my parcel? I have waited a week for it.
2,t1,c1,2025-01-07 10:00:00,agent,It is on its way and will be there tomorrow.
3,t1,c1,2025-01-09 10:00:00,customer,It is still not here. What am I to do now?
4,t2,c1,2025-02-07 08:00:00,customer,Can I change the shoes for another size please?
5,t2,c1,2025-02-07 12:00:00,agent,Of course. Send them back and we send a new pair.
6,t3,c3,2025-02-08 08:00:00,customer,Do you have these hats in blue as well?
";

#[test]
fn messages_tell_who_asks_and_how_soon_they_are_answered() {
    let files = [("customers.csv", CUSTOMERS), ("orders.csv", ORDERS)];
    let place = built(&[("profiles.cost_per_request", "40.0")], &files);
    let tickets = place.file("tickets.csv", MESSAGES);
    place.run(&["add", "--yes", "--quiet", "--kind", "messages", &tickets]).fine();
    place.run(&["build", "--quiet"]).fine();
    let found =
        told(&place, &["request_count", "requests_per_order", "answer_hours", "reopened_share", "service_cost"]);
    assert_eq!(
        found,
        wanted(
            "c1 | 2 | 0.4 | 3 | 0.5 | 80
             c2 | 0 | 0   | - | -   | 0
             c3 | 1 | -   | - | 0   | 40"
        )
    );
}

/// Everything that stands in `profiles`, as one text.
fn all_profiles(place: &Place) -> String {
    place.run(&["query", "--json", "SELECT * FROM profiles ORDER BY person_id"]).fine().out
}

#[test]
fn nothing_of_the_time_after_the_cut_off_reaches_a_profile() {
    let past = "1,c1,2025-01-06 09:30:00,100.00,Shoes,Alpha\n2,c2,2025-01-16 18:00:00,200.00,Hats,Beta\n\
                3,c1,2025-02-01 10:00:00,80.00,Hats,Beta\n";
    let head = "order_id,customer_id,order_date,amount,category,product\n";
    // The end of the data is the same, so that only what happened between differs.
    let quiet = "9,c2,2025-06-30 12:00:00,10.00,Shoes,Alpha\n";
    let busy = "4,c1,2025-03-07 10:00:00,400.00,Coats,Zeta\n5,c3,2025-04-16 10:00:00,9000.00,Coats,Zeta\n\
                6,c1,2025-04-17 10:00:00,-100.00,Shoes,Alpha\n9,c2,2025-06-30 12:00:00,10.00,Shoes,Alpha\n";
    let crm = |last: &str| {
        format!(
            "customer_id,email,joined,city,total_spent,last_order,status\n\
             c1,kari@example.com,2024-12-01,Bergen,{last}\nc2,ola@example.com,2025-01-01,Oslo,{last}\n\
             c3,per@example.com,2025-01-10,Bergen,{last}\n"
        )
    };
    let cut = |orders: &str, crm: &str| {
        let orders = format!("{head}{past}{orders}");
        built(&[("project.cut_off", "\"2025-02-28\"")], &[("customers.csv", crm), ("orders.csv", &orders)])
    };
    let (one, other) = (cut(quiet, &crm("280,2025-02-01,active")), cut(busy, &crm("9999,2025-06-01,lost")));
    assert_eq!(all_profiles(&one), all_profiles(&other));
    let future = |place: &Place| {
        let sql = "SELECT c.customer_id, o.orders, o.spend, o.bought FROM outcomes o
                   JOIN links l ON l.person_id = o.person_id
                   JOIN contacts_customers c ON c.customer_key = l.key ORDER BY c.customer_id";
        lines(place, sql, &["customer_id", "orders", "spend", "bought"])
    };
    assert_eq!(future(&one), wanted("c1 | 0 | 0 | false\nc2 | 1 | 10 | true\nc3 | 0 | 0 | false"));
    assert_eq!(future(&other), wanted("c1 | 1 | 300 | true\nc2 | 1 | 10 | true\nc3 | 1 | 9000 | true"));
}

#[test]
fn who_came_after_the_cut_off_is_in_no_profile() {
    let orders = format!("{ORDERS}7,c9,2025-06-01 12:00:00,70.00,Hats,Delta\n");
    let place =
        built(&[("project.cut_off", "\"2025-01-31\"")], &[("customers.csv", CUSTOMERS), ("orders.csv", &orders)]);
    // c3 joined in February, c9 ordered in June.
    assert_eq!(told(&place, &["order_count"]), wanted("c1 | 2\nc2 | 0"));
    assert_eq!(lines(&place, "SELECT count(*) AS n FROM profiles", &["n"]), "2");
}

#[test]
fn a_cut_off_that_leaves_no_future_is_refused() {
    let place = Place::with_project();
    let orders = place.file("orders.csv", ORDERS);
    place.run(&["add", "--yes", "--quiet", &orders]).fine();
    set(&place, "project.cut_off", "\"2025-12-31\"");
    let ran = place.run(&["build", "--quiet"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("project.cut_off") && ran.err.contains("nothing comes after it"), "{}", ran.err);
}

#[test]
fn amounts_in_other_currencies_count_at_the_rate_of_their_day() {
    let orders = "\
order_id,customer_id,order_date,amount,currency
1,c1,2025-01-06 09:30:00,100.00,NOK
2,c1,2025-01-08 18:00:00,10.00,EUR
3,c2,2025-01-12 12:00:00,10.00,eur
4,c2,2025-02-05 10:00:00,10.00,EUR
5,c3,2025-01-07 10:00:00,10.00,SEK
";
    // The rate of a Friday stands over the weekend, and not until February.
    let rates = "date,currency,rate\n2025-01-08,EUR,11.5\n2025-01-10,EUR,12\n";
    let place = Place::with_project();
    for (name, text) in [("customers.csv", CUSTOMERS), ("orders.csv", orders), ("rates.csv", rates)] {
        std::fs::write(place.project().join(name), text).unwrap();
    }
    let added = ["add", "--yes", "--quiet", "customers.csv", "orders.csv"];
    place.run(&added).fine();
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    let source = r#"
[sources.rates]
kind = "aggregates"
files = ["rates.csv"]
format = "csv"
[sources.rates.columns]
date = { as = "time", type = "date" }
currency = { as = "dimension", type = "category" }
rate = { as = "figure", type = "number" }
"#;
    std::fs::write(&path, written + source).unwrap();
    set(&place, "profiles.rates", "\"rates\"");
    let refused = place.run(&["build", "--quiet"]);
    assert!(refused.err.contains("profiles.rates") && refused.err.contains("project.currency"), "{}", refused.err);
    set(&place, "project.currency", "\"NOK\"");
    let built = place.run(&["build"]).fine();
    assert_eq!(told(&place, &["spend_total"]), wanted("c1 | 215\nc2 | 120\nc3 | 0"));
    let told = format!("{}{}", built.out, built.err);
    assert!(told.contains("1 order lines in EUR have a day without a rate"), "{told}");
    assert!(told.contains("1 order lines in SEK have a day without a rate"), "{told}");
}

#[test]
fn contracts_tell_how_long_customers_stay_and_why_they_leave() {
    let contracts = "\
customer_id,city,begun,ended,why
c1,Bergen,2025-01-01,2025-01-20,price
c2,Oslo,2025-01-01,2025-02-10,price
c3,Bergen,2025-01-01,,
c4,Oslo,2025-03-25,,
c5,Oslo,2025-01-01,2025-04-25,
";
    let place = Place::with_project();
    std::fs::write(place.project().join("contracts.csv"), contracts).unwrap();
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    let source = r#"
[sources.contracts]
kind = "contacts"
files = ["contracts.csv"]
format = "csv"
[sources.contracts.columns]
customer_id = { as = "customer_id", type = "text" }
city = { as = "trait", type = "category" }
begun = { as = "contract_start", type = "date" }
ended = { as = "contract_end", type = "date" }
why = { as = "left_reason", type = "category" }
"#;
    std::fs::write(&path, written + source).unwrap();
    set(&place, "project.as_of", "\"2025-04-10\"");
    set(&place, "value.renewal_days", "30.0");
    place.run(&["build", "--quiet"]).fine();
    let found = lines(
        &place,
        "SELECT c.customer_id, o.periods, o.has_left, o.renews_next FROM contracts o
         JOIN links l ON l.person_id = o.person_id JOIN contacts_contracts c ON c.customer_key = l.key
         ORDER BY c.customer_id",
        &["customer_id", "periods", "has_left"],
    );
    // Whoever leaves after the end of the data has not left yet.
    assert_eq!(found, wanted("c1 | 1 | true\nc2 | 2 | true\nc3 | 4 | false\nc4 | 1 | false\nc5 | 4 | false"));
    let told = place.run(&["value", "--json"]).fine().json();
    let contracts = &told["contracts"];
    assert_eq!((&contracts["customers"], &contracts["left"]), (&5.into(), &2.into()));
    assert_eq!(contracts["reasons"], serde_json::json!([{ "reason": "price", "customers": 2 }]));
    // Of five, one left at the first renewal; of the three who came to the second, one left at it.
    let staying: Vec<String> =
        contracts["periods"].as_array().unwrap().iter().map(|period| cell(&period["staying"])).collect();
    assert_eq!(staying, ["0.8", "0.533"]);
}

#[test]
fn the_customers_of_cdnow_have_the_published_parameters() {
    let Some(file) = shared("cdnow/cdnow_sample_tx.csv") else { return };
    let place = Place::with_project();
    place.run(&["add", "--yes", "--quiet", &file]).fine();
    set(&place, "project.cut_off", "\"1997-09-30\"");
    set(&place, "value.horizon_days", "273");
    place.run(&["build", "--quiet"]).fine();
    let told = &place.run(&["value", "--json"]).fine().json()["value"];
    assert_eq!((&told["customers"], &told["repeat_customers"]), (&2357.into(), &946.into()));
    // Batislam, Denizel and Filiztekin (2007) call it MBG/NBD; parameters as BTYDplus's manual prints them.
    assert_eq!(told["model"]["name"], "MBG/NBD");
    let near = |value: &Value, wanted: f64| {
        assert!((value.as_f64().unwrap() / wanted - 1.0).abs() < 0.005, "{value} {wanted}")
    };
    for (parameter, wanted) in [0.5248, 6.1830, 0.8914, 1.6140].into_iter().enumerate() {
        near(&told["model"]["parameters"][parameter]["value"], wanted);
    }
    assert!((told["model"]["log_likelihood"].as_f64().unwrap() + 9_582.13).abs() < 0.05);
    // Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value".
    for (parameter, wanted) in [("p", 6.25), ("q", 3.74), ("v", 15.44)] {
        near(&told["spend"][parameter], wanted);
    }
    // What came after the cut-off was kept back.
    assert_eq!(lines(&place, "SELECT sum(orders) AS orders FROM outcomes", &["orders"]), "1882");
}

#[test]
fn what_is_foretold_alike_of_everybody_is_on_no_card() {
    // Nobody leaves the demo shop, so that by any model everybody is a customer still.
    let place = Place::new();
    run_in(place.path(), &["demo", "--quiet", "--customers", "1500", "--dir", "shop"]).fine();
    let project = place.path().join("shop/project");
    let cards = run_in(&project, &["show", "--json"]).fine().out;
    assert!(cards.contains("claim-spend-total"), "{cards}");
    assert!(!cards.contains("claim-alive"), "{cards}");
    let alive = run_in(&project, &["query", "--json", "SELECT min(alive) AS alive FROM forecasts"]).fine().json();
    assert!(alive[0]["alive"].as_f64().unwrap() > 0.9, "{alive}");
}
