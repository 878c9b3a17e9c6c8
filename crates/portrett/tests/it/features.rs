//! What more columns tell of each person, and what large or odd data must not break.

use super::profiles::{CUSTOMERS, ORDERS, built, lines, set, told, wanted};
use super::program::Place;

#[test]
fn orders_tell_how_and_with_what_somebody_pays() {
    let orders = "\
order_id,customer_id,order_date,amount,payment method,device
1,c1,2025-01-06,100.00,Card,Mobile
2,c1,2025-01-16,200.00,Card,Mobile
3,c1,2025-02-05,300.00,Invoice,Desktop
4,c2,2025-03-07,400.00,Invoice,Desktop
";
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", orders)]);
    let found = told(&place, &["share_payment_card", "favourite_payment", "share_order_device_mobile"]);
    assert_eq!(found, wanted("c1 | 0.667 | Card | 0.667\nc2 | 0 | Invoice | 0\nc3 | - | - | -"));
}

#[test]
fn sales_tell_what_a_company_won_and_lost_and_how_long_it_took() {
    let people = "customer_id,email,company\nc1,a@nordlys.no,Nordlys\nc2,b@nordlys.no,Nordlys\nc3,c@vind.no,Vind\n";
    let deals = "\
order_id,customer_id,begun,closed,amount,lost
1,c1,2025-01-01,2025-01-31,1000.00,no
2,c2,2025-02-01,2025-02-11,3000.00,no
3,c2,2025-03-01,2025-03-31,9000.00,yes
4,c3,2025-03-01,2025-04-01,500.00,yes
";
    let place = Place::with_project();
    std::fs::write(place.project().join("people.csv"), people).unwrap();
    std::fs::write(place.project().join("deals.csv"), deals).unwrap();
    place.run(&["add", "--yes", "--quiet", "people.csv"]).fine();
    add_source(
        &place,
        r#"
[sources.deals]
kind = "orders"
files = ["deals.csv"]
format = "csv"
[sources.deals.columns]
order_id = { as = "order_id", type = "text" }
customer_id = { as = "customer_id", type = "text" }
begun = { as = "begun", type = "date" }
closed = { as = "order_time", type = "date" }
amount = { as = "amount", type = "money" }
lost = { as = "lost", type = "yes_no" }
"#,
    );
    place.run(&["build", "--quiet"]).fine();
    let columns = ["account_deals_won", "account_deals_lost", "account_win_share", "account_cycle_days"];
    let sql = format!(
        "SELECT c.customer_id, {}, account_deal_people, order_count, spend_total, return_share FROM profiles p
         JOIN links l ON l.person_id = p.person_id
         JOIN contacts_people c ON c.customer_key = l.key ORDER BY c.customer_id",
        columns.join(", ")
    );
    let all: Vec<&str> = ["customer_id"]
        .into_iter()
        .chain(columns)
        .chain(["account_deal_people", "order_count", "spend_total", "return_share"])
        .collect();
    // A sale that was lost is no order, and no order that came back either.
    assert_eq!(
        lines(&place, &sql, &all),
        wanted(
            "c1 | 2 | 1 | 0.667 | 20 | 2 | 1 | 1000 | 0
             c2 | 2 | 1 | 0.667 | 20 | 2 | 1 | 3000 | 0
             c3 | 0 | 1 | 0     | -  | 1 | 0 | -    | -"
        )
    );
}

/// Writes a source into `portrett.toml`.
fn add_source(place: &Place, source: &str) {
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, written + source).unwrap();
}

#[test]
fn a_list_of_postcodes_tells_where_people_live() {
    let customers = "customer_id,email,postcode\nc1,a@example.com,0150\nc2,b@example.com,5003\nc3,c@example.com,9990\n";
    let list = "postcode,municipality,kind\n0150,Oslo,town\n5003,Bergen,town\n6789,Loen,country\n";
    let place = Place::with_project();
    for (name, text) in [("customers.csv", customers), ("places.csv", list), ("orders.csv", ORDERS)] {
        std::fs::write(place.project().join(name), text).unwrap();
    }
    add_source(
        &place,
        r#"
[sources.customers]
kind = "contacts"
files = ["customers.csv"]
format = "csv"
[sources.customers.columns]
customer_id = { as = "customer_id", type = "text" }
email = { as = "email", type = "text" }
postcode = { as = "trait", type = "postcode" }
[sources.places]
kind = "aggregates"
files = ["places.csv"]
format = "csv"
[sources.places.columns]
postcode = { as = "dimension", type = "postcode" }
municipality = { as = "dimension", type = "category" }
kind = { as = "dimension", type = "category" }
"#,
    );
    place.run(&["add", "--yes", "--quiet", "orders.csv"]).fine();
    set(&place, "project.country", "\"NO\"");
    place.run(&["build", "--quiet"]).fine();
    let without = place.run(&["query", "--json", "SELECT * FROM profiles"]).fine().out;
    assert!(!without.contains("municipality"), "{without}");
    set(&place, "profiles.places", "\"nowhere\"");
    let refused = place.run(&["build", "--quiet"]);
    assert!(refused.err.contains("profiles.places") && refused.err.contains("no source of figures"), "{}", refused.err);
    set(&place, "profiles.places", "\"places\"");
    place.run(&["build", "--quiet"]).fine();
    // Nobody knows of 9990.
    assert_eq!(told(&place, &["t_municipality", "t_kind"]), wanted("c1 | Oslo | town\nc2 | Bergen | town\nc3 | - | -"));
}

#[test]
fn events_on_no_page_tell_how_the_product_is_used() {
    let mut events = "customer_id,event,happened_at\n".to_owned();
    let mut add = |customer: &str, event: &str, month: u8, days: std::ops::Range<u8>| {
        days.for_each(|day| events.push_str(&format!("{customer},{event},2025-{month:02}-{day:02} 10:00:00\n")));
    };
    // c1 gave the export up, c2 came later; a page that was seen is no function.
    add("c1", "export", 1, 1..5);
    add("c1", "search", 1, 1..3);
    add("c1", "search", 6, 1..3);
    add("c2", "share", 6, 1..2);
    add("c2", "page_view", 6, 1..9);
    let place = Place::with_project();
    for (name, text) in [("customers.csv", CUSTOMERS), ("events.csv", &events)] {
        std::fs::write(place.project().join(name), text).unwrap();
    }
    place.run(&["add", "--yes", "--quiet", "customers.csv", "events.csv"]).fine();
    place.run(&["build", "--quiet"]).fine();
    let columns = ["use_days", "functions_used", "functions_abandoned", "share_use_search", "favourite_function"];
    assert_eq!(
        told(&place, &columns),
        wanted("c1 | 6 | 2 | 1 | 0.5 | export\nc2 | 1 | 1 | 0 | 0 | share\nc3 | - | - | - | - | -")
    );
}

#[test]
fn addresses_of_pages_tell_what_was_searched_for_when_many_did() {
    let mut customers = "customer_id,email\n".to_owned();
    let mut events = "customer_id,event,happened_at,page\n".to_owned();
    for number in 0..12 {
        customers.push_str(&format!("c{number:02},c{number}@example.com\n"));
        let day = number + 1;
        for page in ["/search?q=Tursko", "/search?q=tursko", "/search?q=min+venn+Kari"].iter().take(2 + number % 2) {
            events.push_str(&format!("c{number:02},page_view,2025-03-{day:02} 10:00:00,{page}\n"));
        }
    }
    let place = built(&[], &[("customers.csv", &customers), ("events.csv", &events)]);
    let found = told(&place, &["search_count", "search_words"]);
    // The same words on a day are one search; what only six looked for stays unsaid.
    assert!(found.starts_with("c00 | 1 | tursko\nc01 | 2 | tursko\n"), "{found}");
    assert!(!place.run(&["query", "--json", "SELECT * FROM profiles"]).fine().out.contains("kari"));
}

#[test]
fn touches_tell_by_kind_of_campaign_at_what_hour_and_who_has_had_enough() {
    let touches = "\
customer_id,campaign,campaign type,sent at,opened at,clicked,unsubscribed
c1,a,Newsletter,2025-03-01 06:00:00,2025-03-01 20:15:00,no,no
c1,b,Newsletter,2025-03-08 06:00:00,2025-03-08 20:45:00,yes,no
c1,c,Offer,2025-03-15 06:00:00,2025-03-15 07:00:00,no,yes
c1,d,Offer,2025-03-22 06:00:00,,no,no
c2,a,Newsletter,2025-03-01 06:00:00,,no,no
";
    let place = Place::with_project();
    for (name, text) in [("customers.csv", CUSTOMERS), ("touches.csv", touches)] {
        std::fs::write(place.project().join(name), text).unwrap();
    }
    place.run(&["add", "--yes", "--quiet", "customers.csv"]).fine();
    place.run(&["add", "--yes", "--quiet", "--kind", "touches", "touches.csv"]).fine();
    place.run(&["build", "--quiet"]).fine();
    let columns = ["best_hour", "unsubscribe_rate", "campaign_open_rate_newsletter", "campaign_open_rate_offer"];
    assert_eq!(told(&place, &columns), wanted("c1 | 20 | 0.25 | 1 | 0.5\nc2 | - | 0 | 0 | -\nc3 | - | - | - | -"));
}

#[test]
fn one_customer_may_hold_a_third_of_all_rows() {
    let mut orders = "order_id,customer_id,order_date,amount\n".to_owned();
    for number in 0..20_000 {
        let day = 1 + number % 28;
        orders.push_str(&format!("w{number},c1,2025-01-{day:02} 10:00:00,10.00\n"));
    }
    for number in 0..40_000 {
        let (customer, day) = (2 + number % 2_000, 1 + number % 28);
        orders.push_str(&format!("o{number},c{customer},2025-02-{day:02} 10:00:00,5.00\n"));
    }
    let place = built(&[("engine.memory_mb", "128")], &[("customers.csv", CUSTOMERS), ("orders.csv", &orders)]);
    let columns = ["order_count", "spend_total", "order_days", "gap_median"];
    assert_eq!(
        told(&place, &columns),
        wanted("c1 | 20000 | 200000 | 28 | 1\nc2 | 20 | 100 | 7 | 4\nc3 | 20 | 100 | 7 | 4")
    );
}

#[test]
fn a_hundred_thousand_categories_are_not_a_hundred_thousand_columns() {
    let mut orders = "order_id,customer_id,order_date,amount,category\n".to_owned();
    for number in 0..100_000 {
        let category = if number % 10 == 0 { "Shoes".to_owned() } else { format!("Category {number}") };
        orders.push_str(&format!("{number},c{},2025-01-{:02},10.00,{category}\n", 1 + number % 997, 1 + number % 28));
    }
    let place = built(&[], &[("customers.csv", CUSTOMERS), ("orders.csv", &orders)]);
    let columns = place.run(&["query", "--json", "SELECT * FROM profiles LIMIT 1"]).fine().json();
    let shares = columns[0].as_object().unwrap().keys().filter(|name| name.starts_with("share_category_")).count();
    assert_eq!(shares, 1);
    let counted = lines(&place, "SELECT sum(category_count) AS n FROM profiles", &["n"]);
    assert!(counted.parse::<i64>().unwrap() > 90_000, "{counted}");
}

#[test]
fn clocks_of_three_time_zones_tell_one_order_of_events() {
    let orders = "\
order_id,customer_id,order_date,amount
1,c1,2025-01-06T23:30:00+02:00,100.00
2,c1,2025-01-06T21:45:00Z,200.00
3,c1,2025-01-06T17:00:00-05:00,300.00
4,c2,2025-01-07T10:00:00+01:00,50.00
";
    let files = [("customers.csv", CUSTOMERS), ("orders.csv", orders)];
    let moments = |place: &Place| {
        let sql = "SELECT order_id, ordered_at FROM orders_orders ORDER BY ordered_at";
        let rows = place.rows(sql);
        rows.iter().map(|row| row.replace("2025-01-0", "").replace(":00Z", "").replace(":00", "")).collect::<Vec<_>>()
    };
    let utc = moments(&built(&[], &files));
    let there = moments(&built(&[("project.timezone", "\"Europe/Oslo\"")], &files));
    assert_eq!((utc.len(), there.len()), (4, 4));
    let order = |rows: &[String]| rows.iter().map(|row| row[..1].to_owned()).collect::<String>();
    assert_eq!((order(&utc), order(&there)), ("1234".to_owned(), "1234".to_owned()));
    // At 22.45 Norwegian time the day is not over, at 23.30 Finnish time neither.
    let place = built(&[("project.timezone", "\"Europe/Oslo\"")], &files);
    assert_eq!(
        told(&place, &["order_days", "share_hour_22", "share_hour_23", "evening_share"]),
        wanted("c1 | 1 | 0.667 | 0.333 | 0.667\nc2 | 1 | 0 | 0 | 0\nc3 | 0 | - | - | -")
    );
}
