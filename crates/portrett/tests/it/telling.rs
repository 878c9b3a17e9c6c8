//! What the commands tell beside their result: what could not be used, several currencies, tables, remedies.

use super::command_line::two_sorts;
use super::program::Place;

/// Two hundred orders in krone and half as many in euro, in one source or in one each.
fn orders(currencies: &[&str]) -> String {
    let mut text = "order_id,customer_id,order_date,amount,currency\n".to_owned();
    for number in 0..300_u64 {
        let currency = currencies[usize::from(number % 3 == 0) % currencies.len()];
        let day = 1 + number % 28;
        text.push_str(&format!("{number},c{},2026-01-{day:02},{}.50,{currency}\n", number % 50, 10 + number % 90));
    }
    text
}

/// What `build` prints of a project with these files.
fn built(files: &[(&str, String)]) -> (Place, String) {
    let place = Place::with_project();
    let paths: Vec<String> = files.iter().map(|(name, text)| place.file(name, text)).collect();
    for (path, (name, _)) in paths.iter().zip(files) {
        place.run(&["add", "--yes", path, "--as", name.trim_end_matches(".csv")]).fine();
    }
    let told = place.run(&["build"]).fine().out;
    (place, told)
}

#[test]
fn what_could_not_be_used_is_told_in_the_summary_with_what_to_do() {
    let mut lines: Vec<String> = two_sorts(',', '.').lines().map(str::to_owned).collect();
    for line in lines.iter_mut().skip(1).step_by(20) {
        let cells: Vec<&str> = line.split(',').collect();
        *line = [&[cells[0], "ung"], &cells[2..]].concat().join(",");
    }
    let (place, told) = built(&[("customers.csv", lines.join("\n") + "\n")]);
    assert!(told.contains("customers: 400 rows = 400 kept + 0 set aside"), "{told}");
    assert!(told.contains("20 cells left blank, in \"age\": not a number (set `decimal`"), "{told}");
    // The command line is English whatever the reports are.
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text + "\n[report]\nlanguage = \"nb\"\n").unwrap();
    assert!(place.run(&["build"]).fine().out.contains("20 cells left blank, in \"age\": not a number"), "{told}");
}

#[test]
fn amounts_in_several_currencies_are_never_added_up_without_a_word() {
    let one = [("orders.csv", orders(&["NOK", "EUR"]))];
    let two = [("orders.csv", orders(&["NOK"])), ("abroad.csv", orders(&["EUR"]))];
    for (files, share) in [(&one[..], "NOK in 67%"), (&two[..], "EUR in 50%")] {
        let (place, told) = built(files);
        let looked_at: Vec<&str> = told.lines().skip_while(|line| *line != "Look at:").collect();
        assert!(looked_at[1].contains("several currencies") && looked_at[1].contains(share), "{told}");
        let quality = place.run(&["quality", "--json"]).fine().json();
        assert_eq!(quality["mend"][0]["check"], "currency", "{}", quality["mend"]);
        let shown = place.run(&["quality"]).fine().out;
        assert!(shown.contains("in another currency than"), "{shown}");
    }
    let (_, told) = built(&[("orders.csv", orders(&["NOK"]))]);
    assert!(!told.contains("currenc"), "{told}");
}

#[test]
fn a_currency_that_is_not_the_project_s_is_told() {
    let (place, _) = built(&[("orders.csv", orders(&["SEK"]))]);
    let settings = place.project().join("portrett.toml");
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("[project]\n", "[project]\ncurrency = \"NOK\"\n")).unwrap();
    let told = place.run(&["build"]).fine().out;
    assert!(told.contains("name SEK as their currency, and the project’s is NOK"), "{told}");
}

#[test]
fn the_currency_of_every_shop_s_export_reaches_the_lake() {
    let presets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../portrett-readers/tests/it/presets");
    let fixture = |name: &str| std::fs::read_to_string(presets.join(name)).unwrap();
    let place = Place::with_project();
    let deals = fixture("hubspot_deals.csv");
    let deals =
        deals.lines().enumerate().map(|(row, line)| format!("{line},{}\n", if row == 0 { "Valuta" } else { "EUR" }));
    let deals: String = deals.collect();
    let files =
        [("shop", place.file("shop.csv", fixture("shopify_orders.csv"))), ("deals", place.file("deals.csv", deals))];
    for (name, path) in &files {
        place.run(&["add", "--yes", path, "--as", name]).fine();
    }
    place.run(&["build", "--import-only"]).fine();
    let named = |table: &str| {
        place.rows(&format!("SELECT DISTINCT currency FROM {table} WHERE currency IS NOT NULL ORDER BY 1"))
    };
    assert_eq!(
        (named("orders_shop"), named("orders_deals")),
        (vec!["EUR".to_owned(), "NOK".to_owned()], vec!["EUR".to_owned()])
    );
}

#[test]
fn the_tables_of_the_lake_are_listed_with_rows_and_columns() {
    let (place, _) = built(&[("customers.csv", two_sorts(',', '.')), ("orders.csv", orders(&["NOK"]))]);
    for arguments in [&["query", "--tables"][..], &["query", "show tables;"], &["query"]] {
        let told = place.run(arguments).fine();
        assert!(told.out.contains("orders_orders: 300 rows") && told.out.contains("ordered_at"), "{}", told.out);
        assert!(told.out.lines().all(|line| line.chars().count() <= 100), "{}", told.out);
        assert!(told.err.contains("ten-thousandths"), "{}", told.err);
    }
    let listed = place.run(&["query", "--tables", "--json"]).fine().json();
    let orders = listed.as_array().unwrap().iter().find(|table| table["table"] == "orders_orders").unwrap();
    assert_eq!(orders["rows"], 300);
    assert!(orders["columns"].as_array().unwrap().iter().any(|column| column["name"] == "currency"), "{orders}");
    let wrong = place.run(&["query", "SELECT * FROM orders"]);
    assert!(wrong.code == 1 && wrong.err.contains("portrett query --tables"), "{}", wrong.err);
    let none = Place::with_project().run(&["query", "--tables"]);
    assert!(none.code == 1 && none.err.contains("portrett build"), "{}", none.err);
}

#[test]
fn a_file_that_cannot_be_read_is_told_with_what_would_help() {
    let place = Place::with_project();
    let cases: [(&str, &[u8], &str); 5] = [
        ("shop.db", b"SQLite format 3\0and more", "portrett add sqlite:///"),
        ("price list.pdf", b"%PDF-1.7\n%\xe2\xe3\n", "CSV or XLSX"),
        ("old.rar", b"Rar!\x1a\x07\x00", "unpack it"),
        ("cut.parquet", b"PAR1 and then nothing", "cut short"),
        ("noise.csv", b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", "save it as CSV"),
    ];
    for (name, bytes, help) in cases {
        let ran = place.run(&["add", &place.file(name, bytes)]);
        let told = ran.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(ran.code == 1 && told.contains("P001") && told.contains(help), "{name}: {}", ran.err);
    }
    let ran = place.run(&["add", "no/such/file.csv"]);
    assert!(ran.err.contains("nothing of that name"), "{}", ran.err);
    // In a folder, what cannot be read is left with the same help.
    let folder = place.path().join("exports");
    std::fs::create_dir(&folder).unwrap();
    place.file("exports/shop.db", b"SQLite format 3\0and more");
    place.file("exports/orders.csv", orders(&["NOK"]));
    let told = place.run(&["add", &folder.to_string_lossy()]).fine().out;
    assert!(told.contains("portrett add sqlite:///") && told.contains("a new source, orders"), "{told}");
}

#[test]
fn what_a_fence_is_about_is_named_by_both_columns_that_make_it_up() {
    let mut lines = "order_id,customer_id,order_date,quantity,unit_price\n".to_owned();
    for number in 0..200_u64 {
        let quantity = if number == 7 { 90_000 } else { 1 + number % 5 };
        lines.push_str(&format!(
            "{number},c{},2026-01-{:02},{quantity},{}.50\n",
            number % 50,
            1 + number % 28,
            5 + number % 9
        ));
    }
    let (place, _) = built(&[("orders.csv", lines)]);
    let quality = place.run(&["quality", "--json"]).fine().json();
    let columns = quality["sources"][0]["columns"].as_array().unwrap();
    let outside = columns.iter().find(|column| column["numbers"]["above"] == 1 && column["header"] != "quantity");
    assert_eq!(outside.unwrap()["header"], "unit_price × quantity");
    let told = place.run(&["quality"]).fine().out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("orders worth about") && told.contains("one number in"), "{told}");
}

#[test]
fn a_label_that_is_a_code_is_quoted_in_a_title() {
    let (place, _) =
        built(&[("answers.csv", two_sorts(',', '.').replacen("spend", "O1", 1).replacen("visits", "v2", 1))]);
    let shown = place.run(&["show"]).fine().out;
    assert!(shown.contains("“O1”") || shown.contains("“V2”"), "{shown}");
    let shown = place.run(&["show", "--language", "nb"]).fine().out;
    assert!(shown.contains("«O1»") || shown.contains("«V2»"), "{shown}");
}
