//! Real files, as their owners wrote them: what each is understood to be, and what is read of it.

use std::path::Path;

use portrett_readers::inspect;
use portrett_terms::{ProblemReason, Role, SourceId, SourceKind};

use crate::help::{assert_expected, read_all, real, understanding};

const FILES: &[(&str, &str)] = &[
    ("customer_personality", "customer_personality/marketing_campaign.csv"),
    ("online_retail_1", "online_retail/online_retail_2010-12_2011-02.csv"),
    ("online_retail_2", "online_retail/online_retail_2011-03_2011-05.csv"),
    ("cdnow", "cdnow/cdnow_sample_tx.csv"),
    ("cdnow_summary", "cdnow/cdnow_customers_summary.csv"),
    ("telco_churn", "telco_churn/Telco-Customer-Churn.csv"),
    ("wholesale", "wholesale/wholesale_customers.csv"),
    ("online_shoppers", "online_shoppers/online_shoppers_intention.csv"),
    ("young_people", "young_people_survey/responses.csv"),
    ("crm_accounts", "crm_b2b/accounts.csv"),
    ("crm_products", "crm_b2b/products.csv"),
    ("crm_pipeline", "crm_b2b/sales_pipeline.csv"),
    ("clothing_reviews", "clothing_reviews/reviews.csv"),
    ("comcast", "comcast_complaints/Comcast_telecom_complaints_data.csv"),
    ("bfi", "bfi_big5/bfi.csv"),
];

#[test]
fn each_real_file_is_understood() {
    let mut failures = Vec::new();
    for (name, path) in FILES {
        let Some(path) = real(path) else { continue };
        let text = understanding(&inspect(&path).unwrap());
        if std::panic::catch_unwind(|| assert_expected(name, &text)).is_err() {
            failures.push(*name);
        }
    }
    assert_eq!(failures, Vec::<&str>::new());
}

/// Rows, kept, and the reasons for which rows and cells were set aside.
fn counts(path: &Path, kind: Option<SourceKind>) -> String {
    let inspection = inspect(path).unwrap();
    let inspection = match kind {
        Some(kind) => inspection.with_kind(kind),
        None => inspection,
    };
    let spec = inspection.into_spec(SourceId::from_label("real"), vec![]).unwrap();
    let (_, report) = read_all(path, &spec).unwrap();
    let rows = report.row_problem_counts.iter().map(|(reason, count)| format!(", {count} {}", reason.name()));
    let cells = report.cell_problem_counts.iter();
    let cells = cells.map(|((column, reason), count)| format!(", {count} {column} {}", reason.name()));
    format!("{} rows, {} kept{}", report.rows, report.kept, rows.chain(cells).collect::<String>())
}

#[test]
fn each_row_of_real_files_is_accounted_for() {
    let cases = [
        ("customer_personality/marketing_campaign.csv", "2240 rows, 2240 kept, 3 Year_Birth implausible_date"),
        ("online_retail/online_retail_2010-12_2011-02.csv", "105335 rows, 69125 kept, 36210 no_customer"),
        ("online_retail/online_retail_2011-03_2011-05.csv", "103694 rows, 79928 kept, 23766 no_customer"),
        ("cdnow/cdnow_sample_tx.csv", "6919 rows, 6919 kept"),
        ("telco_churn/Telco-Customer-Churn.csv", "7043 rows, 7043 kept"),
        ("wholesale/wholesale_customers.csv", "440 rows, 440 kept"),
        ("online_shoppers/online_shoppers_intention.csv", "12330 rows, 12330 kept"),
        ("young_people_survey/responses.csv", "1010 rows, 1010 kept"),
        ("crm_b2b/sales_pipeline.csv", "6711 rows, 6711 kept"),
    ];
    for (path, expected) in cases {
        let Some(file) = real(path) else { continue };
        assert_eq!(counts(&file, None), expected, "{path}");
    }
}

#[test]
fn reviews_are_messages_unless_somebody_says_otherwise() {
    let Some(path) = real("clothing_reviews/reviews.csv") else { return };
    assert_eq!(inspect(&path).unwrap().kind.value, Some(SourceKind::Messages));
    assert_eq!(counts(&path, Some(SourceKind::Contacts)), "11743 rows, 11743 kept");
}

#[test]
fn reasons_hold_no_values_of_cells() {
    let Some(path) = real("customer_personality/marketing_campaign.csv") else { return };
    let inspection = inspect(&path).unwrap();
    let reasons: String = inspection.columns.iter().map(portrett_readers::ColumnInspection::why).collect();
    for value in ["YOLO", "Absurd", "Graduation", "Together", "666666", "1893"] {
        assert!(!reasons.contains(value), "{value}");
    }
}

#[test]
fn the_impossible_births_are_named_by_row() {
    let Some(path) = real("customer_personality/marketing_campaign.csv") else { return };
    let spec = inspect(&path).unwrap().into_spec(SourceId::from_label("x"), vec![]).unwrap();
    let (_, report) = read_all(&path, &spec).unwrap();
    assert!(report.problems.iter().all(|problem| problem.reason == ProblemReason::ImplausibleDate));
    assert_eq!(report.problems.len(), 3);
    assert_eq!(spec.column(Role::FirstSeen).map(|column| column.header.as_str()), Some("Dt_Customer"));
}
