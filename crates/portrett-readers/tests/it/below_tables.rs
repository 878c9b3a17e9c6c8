//! Lines below a table: sums, and what programs write there of when the table was made.

use portrett_readers::inspect;
use portrett_terms::{SourceId, SourceKind};

use crate::help::{assert_table, table_of};
use crate::raw_rows::named;
use crate::workbooks::{Sheet, xlsx};

fn read(name: &str, bytes: impl AsRef<[u8]>, kind: SourceKind) -> String {
    let file = named(name, bytes);
    let inspection = inspect(&file.path).unwrap();
    assert_eq!(inspection.kind.value, Some(kind), "{:?}", inspection.kind);
    let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    table_of(&file.path, &spec)
}

#[test]
fn sums_and_notices_below_orders_are_no_orders() {
    let text = "order_id,customer_id,order_date,amount\no1,c1,2026-01-03,9.40\no2,c2,2026-01-04,1.25\no3,c1,2026-01-14,1.25\n\
                ,,Total,11.90\nTotal rows: 3,,,\nGenerated on 2026-02-01 by Shop\n\"Exported January 3, 2026\",,,\n";
    assert_table(
        &read("orders.csv", text, SourceKind::Orders),
        "2 | o1 | c1 | 2026-01-03T00:00:00 | 94000
         3 | o2 | c2 | 2026-01-04T00:00:00 | 12500
         4 | o3 | c1 | 2026-01-14T00:00:00 | 12500
         ! row 5 -: footer -
         ! row 6 -: footer -
         ! row 7 -: footer -
         ! row 8 -: footer -",
    );
}

#[test]
fn sums_and_notices_below_contacts_are_no_customers() {
    let text = "Customer list\n\nname;email;city;spent\nKari Berg;kari@example.com;Oslo;10,5\nOla Lie;ola@example.com;Moss;12,5\n\
                Totalt;;;23,0\nAntall rader: 2;;;\nUtskrift 01.02.2026 kl. 12.00;;;\n© Example AS\n";
    assert_table(
        &read("contacts.csv", text, SourceKind::Contacts),
        "4 | Kari Berg | kari@example.com | Oslo | 105000
         5 | Ola Lie | ola@example.com | Moss | 125000
         ! row 6 -: footer -
         ! row 7 -: footer -
         ! row 8 -: footer -
         ! row 9 -: footer -",
    );
}

#[test]
fn sums_and_notices_below_a_sheet_are_no_answers() {
    let rows: Sheet = (
        "Svar",
        &[
            (1, &["Which shop?", "How often?", "Why so?", "How content?"]),
            (2, &["Oslo", "Weekly", "It is near", "#4"]),
            (3, &["Moss", "Daily", "It is cheap", "#5"]),
            (5, &["", "", "Average", "#4.5"]),
            (6, &["", "", "Sum", "#9"]),
            (7, &["Number of records:", "#2"]),
            (8, &["Generated", "@46054"]),
        ],
    );
    let table = read("a.xlsx", xlsx(&[rows]), SourceKind::Survey);
    assert_eq!(table.matches(": footer").count(), 4, "{table}");
    assert_eq!(table.lines().filter(|line| !line.starts_with('!')).count(), 2, "{table}");
}

#[test]
fn what_people_wrote_is_no_line_below_a_table() {
    let text = "review,author,score\nTotal waste of money and of my time,,1\nGenerated a lot of noise for weeks,,2\n\
                Sum it up as follows: it is nice,Kari,\nCreated by my son and for me alone,,\n\
                Printed 300 pages without a single jam,,5\nGenerated,,1\n";
    let table = read("reviews.csv", text, SourceKind::Messages);
    assert!(!table.contains("footer"), "{table}");
}
