//! From a specification and bytes to typed rows.

use portrett_readers::{ReadError, read};
use portrett_terms::{Code, DateOrder, DecimalMark, FileFormat, Role, SourceKind, ValueType};

use crate::help::{assert_table, birth_year, column, contacts, file, orders, read_all, spec, table};

#[test]
fn orders_are_typed_and_rows_without_a_customer_set_aside() {
    let text = "customer,date,amount\n17850.0,2010-12-01 08:26:00,12.5\n,2010-12-02,1\n'007,2010-12-03,-3.005\n";
    assert_table(
        &table(text, &orders()),
        "2 | 17850 | 2010-12-01T08:26:00 | 125000
         4 | 007 | 2010-12-03T00:00:00 | -30050
         ! row 3 customer: no_customer -",
    );
}

#[test]
fn an_order_without_time_or_money_is_set_aside_with_the_reason_of_its_cell() {
    let text = "customer,date,amount\na,yesterday,1\nb,2010-12-02,lots\nc,,1\nd,2010-12-02,\n";
    assert_table(
        &table(text, &orders()),
        "! row 2 date: not_a_date aaaaaaaaa
         ! row 3 amount: not_a_number aaaa
         ! row 4 date: blank -
         ! row 5 amount: blank -",
    );
}

#[test]
fn a_wrong_cell_that_is_not_required_is_missing_and_the_row_kept() {
    let text = "id,age,city\n1,forty,Oslo\n2,n/a,?\n3,44,\n,45,Bergen\n";
    assert_table(
        &table(text, &contacts()),
        "2 | 1 | ∅ | Oslo
         3 | 2 | ∅ | ?
         4 | 3 | 44.0 | ∅
         ! cell 2 age: not_a_number aaaaa
         ! row 5 id: no_key -",
    );
}

#[test]
fn columns_are_matched_by_header_in_any_order_and_a_lacking_one_is_null() {
    let file = file("CITY , Id,extra\nOslo,1,x\n");
    let (batches, report) = read_all(&file.path, &contacts()).unwrap();
    assert_eq!(batches[0].num_columns(), 4);
    assert_eq!(batches[0].column(2).null_count(), 1);
    assert_eq!((report.missing_columns, report.unknown_columns), (vec!["age".to_owned()], vec!["extra".to_owned()]));
}

#[test]
fn a_file_that_lacks_what_its_kind_needs_is_refused_by_name() {
    let lacking = file("date,amount\n2010-12-01,1\n");
    let error = read_all(&lacking.path, &orders()).unwrap_err();
    assert_eq!((error.code(), error.to_string().contains("\"customer\"")), (Code::MissingColumn, true));
    let no_role = spec(SourceKind::Orders, vec![column("date", Role::OrderTime, ValueType::Date)]);
    assert!(matches!(read_all(&lacking.path, &no_role), Err(ReadError::MissingRole { .. })));
}

#[test]
fn addresses_are_lower_cased_and_what_is_none_is_a_problem() {
    let columns = vec![column("mail", Role::Email, ValueType::Text), column("x", Role::Trait, ValueType::YesNo)];
    assert_table(
        &table("mail,x\n Kari@Post.Example ,ja\nkari(at)post,nei\n,kyllä\n", &spec(SourceKind::Contacts, columns)),
        "2 | kari@post.example | true
         ! row 3 mail: not_an_email aaaa(aa)aaaa
         ! row 4 mail: no_key -",
    );
}

#[test]
fn contacts_of_a_source_without_a_key_are_known_by_their_row() {
    let columns = vec![column("age", Role::Trait, ValueType::Number)];
    assert_table(&table("age\n20\n30\n", &spec(SourceKind::Contacts, columns)), "2 | 20.0\n3 | 30.0");
}

#[test]
fn a_blank_row_is_set_aside_and_a_blank_line_only_counts() {
    assert_table(
        &table("id,age,city\n1,20,Oslo\n\n,,\n2,30,Oslo\n", &contacts()),
        "2 | 1 | 20.0 | Oslo
         5 | 2 | 30.0 | Oslo
         ! row 4 -: blank -",
    );
}

#[test]
fn norwegian_numbers_and_dates() {
    let mut orders = orders();
    orders.format = FileFormat::Csv { delimiter: ';', encoding: "utf-8".into(), decimal: DecimalMark::Comma };
    orders.columns[1].date_order = Some(DateOrder::DayMonthYear);
    let text = "customer;date;amount\n1;31.12.2010 kl. 08.26.05;kr 1 234,50\n2;1.2.2011;1.234,5\n3;01.02.11;12,5 kr\n4;2.2.2011;12.50\n";
    assert_table(
        &table(text, &orders),
        "2 | 1 | 2010-12-31T08:26:05 | 12345000
         3 | 2 | 2011-02-01T00:00:00 | 12345000
         4 | 3 | 2011-02-01T00:00:00 | 125000
         ! row 5 amount: not_a_number 99.99",
    );
}

#[test]
fn years_of_birth_that_nobody_alive_has_are_missing() {
    let mut columns = vec![column("id", Role::CustomerId, ValueType::Text), birth_year("Year_Birth")];
    columns.push(column("since", Role::FirstSeen, ValueType::Date));
    let text =
        "id,Year_Birth,since\n1,1893,2012-01-01\n2,1900,2014-06-01\n3,1957,1.5\n4,2019,2013-01-01\n5,1990,0001-01-01\n";
    assert_table(
        &table(text, &spec(SourceKind::Contacts, columns)),
        "2 | 1 | ∅ | 2012-01-01T00:00:00
         3 | 2 | ∅ | 2014-06-01T00:00:00
         4 | 3 | 1957.0 | ∅
         5 | 4 | ∅ | 2013-01-01T00:00:00
         6 | 5 | 1990.0 | ∅
         ! cell 2 Year_Birth: implausible_date 9999
         ! cell 3 Year_Birth: implausible_date 9999
         ! cell 4 since: not_a_date 9.9
         ! cell 5 Year_Birth: implausible_date 9999
         ! cell 6 since: implausible_date 9999-99-99",
    );
}

#[test]
fn answers_to_a_touch_are_flags_and_moments_where_they_are_given() {
    let columns = vec![
        column("who", Role::CustomerId, ValueType::Text),
        column("sent", Role::Sent, ValueType::Date),
        column("opens", Role::Opened, ValueType::Number),
        column("clicked", Role::Clicked, ValueType::YesNo),
    ];
    assert_table(
        &table("who,sent,opens,clicked\na,2025-01-02 10:00,3,yes\nb,,0,\n", &spec(SourceKind::Touches, columns)),
        "2 | a | true | 2025-01-02T10:00:00 | true | true
         3 | b | false | ∅ | false | ∅",
    );
}

#[test]
fn a_return_is_told_by_a_yes_a_status_or_a_minus() {
    let mut orders = orders();
    orders.columns.push(column("status", Role::Returned, ValueType::Category));
    let text = "customer,date,amount,status\n1,2011-01-01,1,Kansellert\n1,2011-01-01,1,palautettu\n1,2011-01-01,1,shipped\n1,2011-01-01,1,-2\n1,2011-01-01,1,ja\n1,2011-01-01,1,\n";
    assert_table(
        &table(text, &orders),
        "2 | 1 | 2011-01-01T00:00:00 | 10000 | true
         3 | 1 | 2011-01-01T00:00:00 | 10000 | true
         4 | 1 | 2011-01-01T00:00:00 | 10000 | false
         5 | 1 | 2011-01-01T00:00:00 | 10000 | true
         6 | 1 | 2011-01-01T00:00:00 | 10000 | true
         7 | 1 | 2011-01-01T00:00:00 | 10000 | ∅",
    );
}

#[test]
fn an_error_of_the_sink_ends_the_reading_with_its_code() {
    let file = file("id,age,city\n1,2,3\n");
    let full = || ReadError::Sink { code: Code::DiskFull, source: "no space".into() };
    let error = read(&file.path, &contacts(), &mut |_| Err(full()), &|_, _| ()).unwrap_err();
    assert_eq!(error.code(), Code::DiskFull);
}
