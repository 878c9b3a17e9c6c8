//! Visits: events as a web tool exports them, and the table of visits that they are.

use serde_json::Value;

use super::program::{Place, shared};

/// Somebody to build with: two customers with an age, one of whom bought on 3 January.
const CUSTOMERS: &str = "customer_id,email,age\nc1,kari@example.com,30\nc2,ola@example.org,40\n";
const ORDERS: &str = "order_id,customer_id,order_date,amount\n1,c1,2026-01-03 12:00:00,100.00\n";

const HEAD: &str =
    "user_id,anonymous_id,timestamp,event,session_id,page,referrer,utm_source,utm_medium,utm_campaign,device\n";

/// The cell of a row as text; `-` for null.
fn cell(row: &Value, column: &str) -> String {
    match &row[column] {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.replace("2026-01-0", "").replace('T', " "),
        other => other.to_string(),
    }
}

/// The rows of `sql` as lines of cells, without the spaces at their ends.
fn lines(place: &Place, sql: &str, columns: &[&str]) -> Vec<String> {
    let rows = place.run(&["query", "--json", sql]).fine().json();
    let line = |row: &Value| columns.iter().map(|column| cell(row, column)).collect::<Vec<_>>().join(" | ");
    rows.as_array().unwrap().iter().map(line).collect()
}

fn expected(text: &str) -> Vec<String> {
    let cells = |line: &str| line.split('|').map(str::trim).collect::<Vec<_>>().join(" | ");
    text.lines().filter(|line| !line.trim().is_empty()).map(cells).collect()
}

fn place_with(events: &str) -> Place {
    let place = Place::with_project();
    let files = [
        place.file("customers.csv", CUSTOMERS),
        place.file("orders.csv", ORDERS),
        place.file("clicks.csv", format!("{HEAD}{events}")),
    ];
    let added = place.run(&["add", "--yes", "--json", &files[0], &files[1], &files[2]]).fine();
    assert!(added.out.contains("events"), "{}", added.out);
    place.run(&["build", "--quiet"]).fine();
    place
}

/// Visits by the visitor's smallest address, as `v` and what the columns say.
fn visits(place: &Place, columns: &[&str]) -> Vec<String> {
    let sql = "SELECT s.*, c.customer_id AS customer FROM sessions s
               LEFT JOIN links l ON l.person_id = s.person_id
               LEFT JOIN contacts_customers c ON c.customer_key = l.key
               WHERE s.person_id IS NULL OR c.customer_id IS NOT NULL ORDER BY started_at, landing_page";
    lines(place, sql, columns)
}

#[test]
fn half_an_hour_without_an_event_ends_a_visit_and_an_id_of_the_tool_keeps_it() {
    let place = place_with(
        ",a,2026-01-01 10:00:00,page_view,,https://shop.no/1,https://www.google.com/,,,,mobile\n\
         ,a,2026-01-01 10:30:00,page_view,,https://shop.no/2,https://shop.no/1,,,,mobile\n\
         ,a,2026-01-01 11:00:01,page_view,,https://shop.no/3,,,,,mobile\n\
         ,b,2026-01-02 10:00:00,page_view,s9,https://shop.no/4,,newsletter,email,January,desktop\n\
         ,b,2026-01-02 11:30:00,add_to_cart,s9,https://shop.no/4,,,,,desktop\n\
         ,b,2026-01-02 11:31:00,page_view,s10,https://shop.no/5,,facebook,cpc,,desktop\n",
    );
    let columns = [
        "session_number",
        "started_at",
        "ended_at",
        "seconds",
        "events",
        "pages",
        "landing_page",
        "channel",
        "channel_basis",
        "bounced",
    ];
    let found = visits(&place, &columns);
    let wanted = "
        1 | 1 10:00:00 | 1 10:30:00 | 1800 | 2 | 2 | https://shop.no/1 | Organic Search | referrer | false
        2 | 1 11:00:01 | 1 11:00:01 | 0    | 1 | 1 | https://shop.no/3 | Direct         | nothing  | true
        1 | 2 10:00:00 | 2 11:30:00 | 5400 | 2 | 1 | https://shop.no/4 | Email          | said     | false
        2 | 2 11:31:00 | 2 11:31:00 | 0    | 1 | 1 | https://shop.no/5 | Paid Social    | said     | true";
    assert_eq!(found, expected(wanted));
}

#[test]
fn a_visitor_is_the_person_that_any_row_names_and_nobody_where_rows_name_two() {
    let place = place_with(
        ",a,2026-01-01 10:00:00,page_view,,https://shop.no/1,,,,,mobile\n\
         c1,a,2026-01-01 12:00:00,sign_in,,https://shop.no/2,,,,,mobile\n\
         c1,shared,2026-01-02 10:00:00,page_view,,https://shop.no/3,,,,,desktop\n\
         c2,shared,2026-01-02 12:00:00,page_view,,https://shop.no/4,,,,,desktop\n\
         c2,,2026-01-03 12:00:00,page_view,,https://shop.no/5,,,,,desktop\n\
         ,stranger,2026-01-04 12:00:00,page_view,,https://shop.no/6,,,,,desktop\n",
    );
    let found = visits(&place, &["customer", "landing_page", "pages", "device"]);
    let wanted = "
        c1 | https://shop.no/1 | 1 | mobile
        c1 | https://shop.no/2 | 0 | mobile
        -  | https://shop.no/3 | 1 | desktop
        -  | https://shop.no/4 | 1 | desktop
        c2 | https://shop.no/5 | 1 | desktop
        -  | https://shop.no/6 | 1 | desktop";
    assert_eq!(found, expected(wanted));
}

#[test]
fn the_first_the_last_and_the_way_before_the_first_order_are_kept_a_person() {
    let place = place_with(
        "c1,a,2026-01-01 10:00:00,page_view,,https://shop.no/1,https://t.co/x,,,,mobile\n\
         ,b,2026-01-03 11:00:00,page_view,,https://shop.no/2,,google,cpc,Brand,desktop\n\
         c1,b,2026-01-03 11:05:00,sign_in,,https://shop.no/2,,google,cpc,Brand,desktop\n\
         c1,a,2026-01-05 10:00:00,page_view,,https://shop.no/3,,news,email,May,mobile\n\
         c2,c,2026-01-04 10:00:00,page_view,,https://shop.no/4,,,,,mobile\n",
    );
    let sql = "SELECT * FROM attributions ORDER BY sessions DESC";
    let columns = [
        "sessions",
        "first_channel",
        "first_at",
        "last_channel",
        "last_campaign",
        "last_at",
        "order_channel",
        "order_campaign",
        "order_touch_at",
        "first_order_at",
    ];
    let wanted = "
        3 | Organic Social | 1 10:00:00 | Email | May | 5 10:00:00 | Paid Search | Brand | 3 11:00:00 | 3 12:00:00
        1 | Direct         | 4 10:00:00 | Direct | -  | 4 10:00:00 | -           | -     | -          | -";
    assert_eq!(lines(&place, sql, &columns), expected(wanted));
}

#[test]
fn visits_are_not_made_again_when_nothing_changed_and_are_gone_with_their_source() {
    let place = place_with("c1,a,2026-01-01 10:00:00,page_view,,https://shop.no/1,,,,,mobile\n");
    let again = place.run(&["build"]).fine();
    assert!(again.err.contains("sessions  unchanged"), "{}", again.err);
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, format!("[sessions]\ngap_minutes = 5\n\n{text}")).unwrap();
    let other = place.run(&["build"]).fine();
    assert!(!other.err.contains("sessions  unchanged"), "{}", other.err);
    assert!(!other.err.contains("profiles  unchanged"), "profiles are made from visits: {}", other.err);
    let begin = text.find("[sources.clicks]").unwrap();
    let is_next = |(at, _): &(usize, &str)| !text[*at..].starts_with("[sources.clicks");
    let end = text.match_indices("\n[").map(|(at, sign)| (at + 1, sign)).filter(|(at, _)| *at > begin).find(is_next);
    let end = end.map_or(text.len(), |(at, _)| at);
    std::fs::write(&settings, format!("{}{}", &text[..begin], &text[end..])).unwrap();
    let without = place.run(&["build"]).fine();
    assert!(!without.err.contains("sessions"), "{}", without.err);
    assert_eq!(place.run(&["query", "SELECT * FROM sessions"]).code, 1);
}

#[test]
fn threads_do_not_change_a_visit() {
    let events: String = (0..4_000_u32)
        .map(|n| {
            let (visitor, minute) = (n.wrapping_mul(2_654_435_761) >> 24, n % 59);
            format!(
                ",v{visitor},2026-01-0{} 1{}:{minute:02}:00,page_view,,https://shop.no/{n},,,,,mobile\n",
                1 + n % 5,
                n % 7
            )
        })
        .collect();
    let all = |threads: &str| {
        let place = place_with(&events);
        place.run(&["build", "--threads", threads]).fine();
        lines(
            &place,
            "SELECT * FROM sessions ORDER BY visitor_key, session_number",
            &["visitor_key", "session_number", "started_at", "events", "landing_page"],
        )
    };
    assert_eq!(all("1"), all("4"));
}

#[test]
fn visits_of_a_snowplow_export() {
    let Some(file) = shared("web_events/source/snowplow_web_events.csv") else { return };
    let place = Place::with_project();
    let customers = place.file("customers.csv", CUSTOMERS);
    place.run(&["add", "--yes", &file, &customers]).fine();
    place.run(&["build", "--quiet"]).fine();
    let sql = "SELECT count(*) AS sessions, sum(events) AS events, count(channel) AS channels FROM sessions";
    let found = place.run(&["query", "--json", sql]).fine().json();
    let events =
        place.run(&["query", "--json", "SELECT count(*) AS events FROM events_snowplow_web_events"]).fine().json();
    assert_eq!(found[0]["events"], events[0]["events"], "every event is in one visit");
    assert_eq!(found[0]["sessions"], found[0]["channels"], "every visit has a channel");
}
