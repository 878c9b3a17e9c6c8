//! What the tools write that a plain table has not, and people change: lines below the table, rows of
//! headers, a conversation's first message, moments as numbers.

use std::fmt::Write;
use std::sync::Arc;

use arrow::array::{Int64Array, StringArray};
use portrett_readers::inspect;
use portrett_terms::{Role, SourceId, SourceKind, SourceSpec, ValueType};

use crate::help::{assert_table, column, file, spec, table, table_of};
use crate::parquet_files::{as_parquet, parquet};

/// The table of a file as it is understood.
fn understood(text: &str) -> String {
    let file = file(text);
    let spec = inspect(&file.path).unwrap().into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    table_of(&file.path, &spec)
}

fn of_preset(name: &str, spec: SourceSpec) -> SourceSpec {
    SourceSpec { preset: Some(name.to_owned()), ..spec }
}

const SURVEYMONKEY: &str = "Respondent ID,Collector ID,Start Date,End Date,Which do you use?,,Anything else?\n";

#[test]
fn a_second_row_of_headers_is_no_answer() {
    let text = format!("{SURVEYMONKEY},,,,Phone,Computer,Open-Ended Response\n1,9,01/02/2026,01/13/2026,Phone,,Well\n");
    assert_table(&understood(&text), "3 | 1 | 2026-01-13T00:00:00 | Phone | Well");
}

#[test]
fn an_empty_second_row_of_headers_is_one() {
    let text = format!("{SURVEYMONKEY},,,,,,\n1,9,01/02/2026,01/13/2026,Phone,,Well\n");
    assert_table(&understood(&text), "3 | 1 | 2026-01-13T00:00:00 | Phone | Well");
}

#[test]
fn where_somebody_removed_the_second_row_the_first_answer_is_kept() {
    let text = format!("{SURVEYMONKEY}1,9,01/02/2026,01/13/2026,Phone,,Well\n2,9,01/02/2026,01/14/2026,,PC,\n");
    assert_table(
        &understood(&text),
        "2 | 1 | 2026-01-13T00:00:00 | Phone | ∅ | Well
         3 | 2 | 2026-01-14T00:00:00 | ∅ | PC | ∅",
    );
}

#[test]
fn where_somebody_removed_the_rows_for_programs_the_names_are_the_header() {
    let text = "StartDate,EndDate,RecordedDate,ResponseId,Progress,Q1\n\
                2026-01-01,2026-01-01,2026-01-01,R_1,100,4\n2026-01-02,2026-01-02,2026-01-02,R_2,100,5\n";
    assert_table(&understood(text), "2 | 2026-01-01T00:00:00 | R_1 | 4.0\n3 | 2026-01-02T00:00:00 | R_2 | 5.0");
}

/// A conversation as its parts, each beside what the conversation says of itself.
fn conversation() -> SourceSpec {
    let of = |name| format!("conversation_parts.conversation_parts.{name}");
    let columns = vec![
        column("id", Role::Thread, ValueType::Text),
        column(&of("body"), Role::Text, ValueType::Text),
        column(&of("author.type"), Role::Author, ValueType::Category),
        column(&of("created_at"), Role::Time, ValueType::Date),
    ];
    of_preset("intercom_conversations", spec(SourceKind::Messages, columns))
}

#[test]
fn a_conversation_begins_with_the_message_that_opened_it() {
    let parts = "conversation_parts.conversation_parts.";
    let text = format!(
        "id,source.body,source.author.type,created_at,{parts}body,{parts}author.type,{parts}created_at\n\
         9001,<p>Hei?</p>,customer,1767607200,<p>Hei!</p>,agent,1767607800\n\
         9001,<p>Hei?</p>,customer,1767607200,<p>Takk &amp; hade</p>,customer,1767608400\n\
         9002,Ohoi,customer,1767607200,,,\n\
         9003,,customer,1767607200,Svar,agent,1767607900\n"
    );
    assert_table(
        &table(text, &conversation()),
        "2 | 9001 | Hei? | customer | 2026-01-05T10:00:00
         2 | 9001 | Hei! | agent | 2026-01-05T10:10:00
         3 | 9001 | Takk & hade | customer | 2026-01-05T10:20:00
         4 | 9002 | Ohoi | customer | 2026-01-05T10:00:00
         5 | 9003 | Svar | agent | 2026-01-05T10:11:40",
    );
}

#[test]
fn lines_below_the_table_are_told_from_rows_that_were_cut_wrongly() {
    let columns = vec![column("Email", Role::Email, ValueType::Text), column("City", Role::Trait, ValueType::Text)];
    let report = of_preset("salesforce_report", spec(SourceKind::Contacts, columns));
    let text = "Email,City\nkari@example.com,Bodø\nbroken\nola@example.com,Oslo\n\"\"\nMy report\n\
                Grand Totals (2 records)\nConfidential Information - Do Not Distribute\nEksempel AS\n";
    assert_table(
        &table(text, &report),
        "2 | kari@example.com | Bodø
         4 | ola@example.com | Oslo
         ! row 3 -: cell_count -
         ! row 5 -: footer -
         ! row 6 -: footer -
         ! row 7 -: footer -
         ! row 8 -: footer -
         ! row 9 -: footer -",
    );
}

#[test]
fn lines_below_the_table_are_known_when_a_spreadsheet_made_them_as_wide() {
    let columns = vec![column("City", Role::Trait, ValueType::Text), column("Email", Role::Email, ValueType::Text)];
    let report = of_preset("salesforce_report", spec(SourceKind::Contacts, columns));
    let text = "Name,Email,City\nKari,kari@example.com,Bodø\nGrand Totals (1 records),,\n";
    assert_table(&table(text, &report), "2 | Bodø | kari@example.com\n! row 3 -: footer -");
}

#[test]
fn moments_that_are_numbers_are_read_from_typed_columns_too() {
    let columns = vec![
        column("user_pseudo_id", Role::Visitor, ValueType::Text),
        column("event_timestamp", Role::Time, ValueType::Date),
        column("event_params.ga_session_id", Role::Session, ValueType::Text),
    ];
    let events = of_preset("ga4_events", as_parquet(spec(SourceKind::Events, columns)));
    let bytes = parquet(vec![
        ("event_timestamp", Arc::new(Int64Array::from(vec![1_767_607_200_123_456; 2]))),
        ("user_pseudo_id", Arc::new(StringArray::from(vec![Some("111.222"), None]))),
        ("event_params.ga_session_id", Arc::new(Int64Array::from(vec![7, 8]))),
    ]);
    assert_table(
        &table(bytes, &events),
        "2 | 111.222 | 2026-01-05T10:00:00.123456 | 111.222.7
         ! row 3 user_pseudo_id: no_customer -",
    );
}

#[test]
fn a_group_goes_on_from_batch_to_batch() {
    let columns = vec![
        column("Name", Role::OrderId, ValueType::Text),
        column("Email", Role::Email, ValueType::Text),
        column("Created at", Role::OrderTime, ValueType::Date),
        column("Lineitem price", Role::UnitPrice, ValueType::Money),
    ];
    let orders = of_preset("shopify_orders", spec(SourceKind::Orders, columns));
    let mut text = "Name,Email,Created at,Lineitem price\n#1,kari@example.com,2026-01-01,1\n".to_owned();
    for _ in 0..40_000 {
        text.push_str("#1,,,1\n");
    }
    writeln!(text, "#2,,,1").unwrap();
    let table = table(text, &orders);
    assert_eq!(table.lines().filter(|line| line.contains("| #1 | kari@example.com | 2026-01-01")).count(), 40_001);
    assert_eq!(table.lines().last(), Some("! row 40003 Email: no_customer -"));
}
