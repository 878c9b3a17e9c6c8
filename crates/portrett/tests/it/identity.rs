//! Who is who across tools: by ids and e-mail addresses, exactly.

use super::program::Place;

/// HubSpot's own number 51 is Kari; the shop's customer 51 is Ola. Kari's address is in both.
const HUBSPOT: &str = "\
Record ID,First Name,Email,Lifecycle Stage,Lead Status,Contact owner,Create Date,Original Source
51,Kari,kari@example.com,Customer,Open,Selger,2025-01-02 10:00,Organic
52,Eva,eva@example.com,Lead,New,Selger,2025-02-02 10:00,Organic
";

const SHOP: &str = "\
customer_id,email,joined,city
51,ola@example.com,2024-01-05,Bodø
60,kari@example.com,2024-02-05,Oslo
61,per@example.com,2024-03-05,Oslo
";

#[test]
fn a_number_that_two_tools_gave_out_is_not_one_customer_but_an_address_is() {
    let place = Place::with_project();
    let (crm, shop) = (place.file("crm.csv", HUBSPOT), place.file("shop.csv", SHOP));
    place.run(&["add", &crm, &shop, "--yes"]).fine();
    let settings = std::fs::read_to_string(place.project().join("portrett.toml")).unwrap();
    assert!(settings.contains("ids = \"hubspot\""), "{settings}");
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["people"], 4, "Kari in both, Eva, Ola, Per");

    // Whoever keeps the tool's numbers in the shop says so.
    let path = place.project().join("portrett.toml");
    std::fs::write(&path, settings.replace("ids = \"hubspot\"\n", "")).unwrap();
    let built = place.run(&["build", "--json"]).fine().json();
    assert_eq!(built["people"], 3, "number 51 is one customer now: Kari and Ola");
}
