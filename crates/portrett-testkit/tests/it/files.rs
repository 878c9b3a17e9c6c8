//! What the files look like, and that none of them gives the kinds away.

use crate::tables::{LARGE, Table};

#[test]
fn no_file_that_a_build_may_read_names_a_kind() {
    let files = &LARGE.files;
    for path in [&files.customers, &files.orders, &files.touches, &files.survey, &files.tickets, &files.reviews] {
        let text = std::fs::read_to_string(path).unwrap().to_lowercase();
        for kind in &LARGE.truth.kinds {
            for name in [kind.name.clone(), kind.name.replace('_', " "), kind.name.replace('_', "-")] {
                assert!(!text.contains(&name), "{} says {name}", path.display());
            }
        }
    }
}

#[test]
fn the_headers_are_these() {
    let header = |path: &std::path::Path| {
        let text = std::fs::read_to_string(path).unwrap();
        text.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        header(&LARGE.files.orders),
        "order_id,customer_id,email,order_time,article,category,brand,channel,quantity,unit_price,discount,amount,currency,returned"
    );
    assert_eq!(header(&LARGE.files.touches), "campaign,customer_id,channel,sent,opened,clicked,converted");
    assert_eq!(header(&LARGE.files.tickets), "ticket_id,customer_id,created,channel,subject,message,satisfaction");
    assert_eq!(header(&LARGE.files.reviews), "review_id,customer_id,created,article,rating,text");
}

#[test]
fn an_amount_is_quantity_times_price_less_discount() {
    let orders = Table::read(&LARGE.files.orders);
    let number = |cell: &str| cell.parse::<f64>().unwrap();
    let columns = orders.column("quantity").zip(orders.column("unit_price"));
    let columns = columns.zip(orders.column("discount").zip(orders.column("amount")));
    for ((quantity, price), (discount, amount)) in columns.filter(|((_, price), _)| !price.starts_with('-')) {
        let computed = number(quantity) * number(price) - number(discount);
        assert!((computed - number(amount)).abs() < 0.006, "{quantity} × {price} − {discount} is not {amount}");
    }
}

#[test]
fn about_ten_lines_a_customer_and_a_few_orders_known_by_email_only() {
    let orders = Table::read(&LARGE.files.orders);
    let lines = orders.rows.len() as f64 / 4_000.0;
    assert!((9.5..10.5).contains(&lines), "{lines}");
    let guests = orders.column("email").filter(|email| !email.is_empty()).count() as f64 / orders.rows.len() as f64;
    assert!((0.02..0.06).contains(&guests), "{guests}");
}

#[test]
fn tickets_are_written_in_three_languages_without_open_slots() {
    let tickets = Table::read(&LARGE.files.tickets);
    let words = |word: &str| tickets.column("message").filter(|text| text.split(' ').any(|part| part == word)).count();
    for word in ["og", "jeg", "the", "ja", "on"] {
        assert!(words(word) > 20, "{word} stands in {} tickets", words(word));
    }
    assert!(tickets.column("message").chain(tickets.column("subject")).all(|text| !text.contains(['{', '}'])));
}
