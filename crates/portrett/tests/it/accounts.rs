//! Which company a person belongs to, from lists of contacts to the parts that claims are measured on.

use std::fmt::Write;

use super::program::Place;

const CONTACTS: &str = "\
customer_id,email,company,joined
K01,anna@nordlys.no,Nordlys Sport AS,2024-01-01
K02,bo@nordlys.no,nordlys sport a/s,2024-01-02
K03,cato@kundeservice.nordlys.no,,2024-01-03
K04,dina@gmail.com,\"NORDLYS-SPORT, as\",2024-01-04
K05,eli@bergkraft.no,,2024-01-05
K06,finn@bergkraft.no,,2024-01-06
K07,gro@alene.no,,2024-01-07
K08,hans@online.no,,2024-01-08
K09,ida@konsern.no,Alfa AS,2024-01-09
K10,jon@konsern.no,Beta Oy,2024-01-10
K11,kim@konsern.no,,2024-01-11
K12,lise@privat.example,n/a,2024-01-12
";

/// The settings say what is what: a table this small tells nothing for sure.
const COLUMNS: &str = r#"
[sources.contacts]
kind = "contacts"
files = ["contacts.csv"]
format = "csv"

[sources.contacts.columns]
customer_id = { as = "customer_id", type = "text" }
email = { as = "email", type = "text" }
company = { as = "company", type = "text" }
joined = { as = "first_seen", type = "date" }
"#;

fn built(contacts: &str) -> Place {
    let place = Place::with_project();
    let project = place.project();
    std::fs::write(project.join("contacts.csv"), contacts).unwrap();
    let settings = std::fs::read_to_string(project.join("portrett.toml")).unwrap();
    std::fs::write(project.join("portrett.toml"), settings + COLUMNS).unwrap();
    place.run(&["build"]).fine();
    place
}

#[test]
fn a_person_belongs_to_the_company_that_is_named_else_to_that_of_the_address() {
    let place = built(CONTACTS);
    let accounts = place.rows("SELECT name, domain, people FROM accounts ORDER BY name");
    assert_eq!(
        accounts,
        [
            "Alfa AS | konsern.no | 1",
            "Beta Oy | konsern.no | 1",
            // Three spellings, the first in the alphabet of equals; its domain is that of most.
            "NORDLYS-SPORT, as | nordlys.no | 4",
            "bergkraft.no | bergkraft.no | 2",
        ]
    );
    let people = place.rows(
        "SELECT c.customer_id, a.basis FROM account_people a JOIN links l ON a.person_id = l.person_id
         JOIN contacts_contacts c ON c.customer_key = l.key ORDER BY c.customer_id",
    );
    let expected = ["K01 | company", "K02 | company", "K03 | domain", "K04 | company", "K05 | domain", "K06 | domain"];
    assert_eq!(people, [&expected[..], &["K09 | company", "K10 | company"]].concat());
}

#[test]
fn people_of_one_company_fall_into_one_part_and_a_name_that_everybody_has_is_no_bond() {
    let mut contacts = "customer_id,email,company,joined\n".to_owned();
    for number in 0..300 {
        writeln!(contacts, "K{number},k{number}@gmail.com,Firma {},2024-01-01", number / 3).unwrap();
    }
    for number in 300..600 {
        writeln!(contacts, "K{number},k{number}@gmail.com,Vår Butikk AS,2024-01-01").unwrap();
    }
    let place = built(&contacts);
    let parts = "SELECT a.name, count(DISTINCT p.part) AS parts, count(*) AS people FROM accounts a
                 JOIN account_people m ON a.account_id = m.account_id JOIN people p ON m.person_id = p.person_id
                 GROUP BY a.name";
    let torn = place.rows(&format!("SELECT name, people FROM ({parts}) WHERE parts > 1"));
    assert_eq!(torn, ["Vår Butikk AS | 300"]);
    let whole = place.rows(&format!("SELECT count(*) AS whole FROM ({parts}) WHERE parts = 1 AND people = 3"));
    assert_eq!(whole, ["100"]);
}

#[test]
fn what_was_found_is_said_in_the_build() {
    let place = built(CONTACTS);
    let again = place.run(&["build"]).fine();
    assert!(again.out.contains("8 customers belong to 4 companies"), "{}", again.out);
}

#[test]
fn customers_with_private_addresses_belong_to_no_company() {
    let contacts = CONTACTS.lines().map(|line| line.replace("nordlys.no", "hotmail.co.uk")).collect::<Vec<_>>();
    let private: Vec<_> = contacts.iter().filter(|line| !line.contains("Sport") && !line.contains("SPORT")).collect();
    let kept = ["customer_id", "K03", "K07", "K08", "K12"];
    let text: String = private
        .iter()
        .filter(|line| kept.iter().any(|key| line.starts_with(key)))
        .map(|line| format!("{line}\n"))
        .collect();
    let place = built(&text);
    assert_eq!(place.rows("SELECT count(*) AS accounts FROM accounts"), ["0"]);
}

const COMPANIES: &str = "\
Company name,Website,Industry,Employees,Yearly revenue,City
Nordlys Sport AS,https://www.nordlys.no/om,Retail,120,250000,Bodø
Bergkraft,bergkraft.no,Energy,40,90000,Bergen
Uten Kunder ASA,uten.no,Energy,7,100,Oslo
";

#[test]
fn a_list_of_companies_makes_no_customers_and_tells_about_those_who_work_there() {
    let place = built(CONTACTS);
    let list = place.file("firms.csv", COMPANIES);
    let told = place.run(&["add", &list, "--yes"]).fine().out;
    assert!(told.contains("each row names another company"), "{told}");
    let again = place.run(&["build", "--json"]).fine().json();
    assert_eq!(again["people"], 12);
    let accounts = place.rows("SELECT name, domain, people, listed FROM accounts ORDER BY name");
    assert_eq!(
        accounts,
        [
            "Alfa AS | konsern.no | 1 | false",
            "Bergkraft | bergkraft.no | 2 | true",
            "Beta Oy | konsern.no | 1 | false",
            "Nordlys Sport AS | nordlys.no | 4 | true",
            "Uten Kunder ASA | uten.no | 0 | true",
        ]
    );
    let facts = place.rows(
        "SELECT c.customer_id, p.t_industry, p.t_employees FROM profiles p
         JOIN links l ON p.person_id = l.person_id JOIN contacts_contacts c ON c.customer_key = l.key
         WHERE p.t_industry IS NOT NULL ORDER BY c.customer_id",
    );
    let expected = ["K01 | Retail | 120.0", "K02 | Retail | 120.0", "K03 | Retail | 120.0", "K04 | Retail | 120.0"];
    assert_eq!(facts, [&expected[..], &["K05 | Energy | 40.0", "K06 | Energy | 40.0"]].concat());
}

#[test]
fn a_list_of_companies_alone_has_no_customers_and_says_so() {
    let place = Place::with_project();
    let list = place.file("firms.csv", COMPANIES);
    place.run(&["add", &list, "--yes"]).fine();
    let ran = place.run(&["build"]);
    assert!(ran.code == 1 && ran.err.contains("nothing that tells customers"), "{}", ran.err);
}

#[test]
fn orders_tell_whom_somebody_works_for_once_however_many_there_are() {
    let place = Place::with_project();
    let mut orders = "order_id,customer_id,order_date,amount,company,email\n".to_owned();
    for number in 0..40 {
        let (customer, company) = (number % 4, ["Alfa AS", "alfa", "", ""][number % 4]);
        let domain = ["alfa.no", "alfa.no", "alfa.no", "gmail.com"][number % 4];
        let day = number % 27 + 1;
        writeln!(orders, "{number},c{customer},2026-01-{day:02},{number}.50,{company},c{customer}@{domain}").unwrap();
    }
    let orders = place.file("orders.csv", orders);
    place.build(&[&orders], &[]);
    assert_eq!(place.rows("SELECT name, domain, people FROM accounts"), ["Alfa AS | alfa.no | 3"]);
}

#[test]
fn rows_are_about_companies_or_about_persons_and_not_both() {
    let place = Place::with_project();
    std::fs::write(place.project().join("contacts.csv"), CONTACTS).unwrap();
    let path = place.project().join("portrett.toml");
    let settings = std::fs::read_to_string(&path).unwrap() + &COLUMNS.replace("as = \"company\"", "as = \"account\"");
    std::fs::write(path, settings).unwrap();
    let ran = place.run(&["build"]);
    assert!(ran.code == 1 && ran.err.contains("rows about companies"), "{}", ran.err);
}
