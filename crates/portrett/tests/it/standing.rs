//! What people are to the firm and what part they play in buying: by a column, by the source, by the orders.

use super::program::Place;

const CRM: &str = "\
customer_id,email,joined,Lifecycle stage,Buying role
c1,a@example.com,2025-01-01,Lead,Budget holder
c2,b@example.com,2025-01-02,Customer,Decision Maker
c3,c@example.com,2025-01-03,Closed lost,
c4,d@example.com,2025-01-04,Former customer,
c5,e@example.com,2025-01-05,Opportunity,Champion
c6,f@example.com,2025-01-06,Subscriber,End user
c7,g@example.com,2025-01-07,Lost,
c8,h@example.com,2025-01-08,Churned,
";

const FAIR: &str = "\
customer_id,email,joined
c5,e@example.com,2025-03-01
c9,i@example.com,2025-03-01
c10,j@example.com,2025-03-02
";

const ORDERS: &str = "\
order_id,customer_id,order_date,amount
1,c1,2025-02-03,100
2,c4,2025-02-13,50
3,c11,2025-02-23,70
4,c1,2025-02-24,20
";

/// The settings of the two lists; `fair` is what the second says of all its rows.
fn settings(fair: &str) -> String {
    format!(
        r#"
[sources.crm]
kind = "contacts"
files = ["crm.csv"]
format = "csv"
[sources.crm.columns]
customer_id = {{ as = "customer_id", type = "text" }}
email = {{ as = "email", type = "text" }}
joined = {{ as = "first_seen", type = "date" }}
"Lifecycle stage" = {{ as = "status", type = "category" }}
"Buying role" = {{ as = "buying_role", type = "category" }}

[sources.fair]
kind = "contacts"
files = ["fair.csv"]
{fair}
format = "csv"
[sources.fair.columns]
customer_id = {{ as = "customer_id", type = "text" }}
email = {{ as = "email", type = "text" }}
joined = {{ as = "first_seen", type = "date" }}

[sources.orders]
kind = "orders"
files = ["orders.csv"]
format = "csv"
[sources.orders.columns]
order_id = {{ as = "order_id", type = "text" }}
customer_id = {{ as = "customer_id", type = "text" }}
order_date = {{ as = "order_time", type = "date" }}
amount = {{ as = "amount", type = "money" }}
"#
    )
}

fn place(fair: &str) -> Place {
    let place = Place::with_project();
    for (name, text) in [("crm.csv", CRM), ("fair.csv", FAIR), ("orders.csv", ORDERS)] {
        std::fs::write(place.project().join(name), text).unwrap();
    }
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::write(path, written + &settings(fair)).unwrap();
    place
}

#[test]
fn a_person_is_the_last_that_was_said_on_the_way_to_a_customer_and_who_ordered_is_one() {
    let place = place("status = \"prospect\"\nbuying_role = \"user\"");
    place.run(&["build"]).fine();
    let names: Vec<String> = (1..=11).map(|number| format!("('c{number}')")).collect();
    let told = place.rows(&format!(
        "SELECT names.name, p.status, p.buying_role FROM profiles p JOIN links l ON p.person_id = l.person_id
         JOIN (SELECT key_of_customer(name) AS key, name FROM (VALUES {}) v (name)) names ON names.key = l.key
         ORDER BY CAST(substr(names.name, 2) AS INT)",
        names.join(", ")
    ));
    assert_eq!(
        told,
        [
            "c1 | customer | buyer",
            "c2 | customer | decision_maker",
            "c3 | lost | -",
            "c4 | former | -",
            "c5 | prospect | influencer",
            "c6 | prospect | user",
            "c7 | lost | -",
            "c8 | former | -",
            "c9 | prospect | user",
            "c10 | prospect | user",
            "c11 | customer | -",
        ]
    );
}

#[test]
fn what_is_no_status_or_is_said_of_orders_is_a_mistake() {
    let wrong = place("status = \"prosect\"").run(&["build"]);
    assert!(wrong.code == 1 && wrong.err.contains("prospect"), "{}", wrong.err);
    let place = place("");
    let path = place.project().join("portrett.toml");
    let written = std::fs::read_to_string(&path).unwrap();
    std::fs::write(
        path,
        written.replace("files = [\"orders.csv\"]", "files = [\"orders.csv\"]\nstatus = \"customer\""),
    )
    .unwrap();
    let wrong = place.run(&["build"]);
    assert!(wrong.code == 1 && wrong.err.contains("is said of people"), "{}", wrong.err);
}
