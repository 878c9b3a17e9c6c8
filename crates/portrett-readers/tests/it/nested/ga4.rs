//! Google Analytics' export from BigQuery: Parquet, Arrow and JSON of the same rows.

use super::*;

/// A parameter of an event, in each of the ways that its value may have.
fn parameters(child: &str) -> DataType {
    let value =
        object(vec![("string_value", TEXT), ("int_value", WHOLE), ("float_value", NUMBER), ("double_value", NUMBER)]);
    list_of(child, object(vec![("key", TEXT), ("value", value)]))
}

fn columns(child: &str) -> Vec<(&'static str, DataType)> {
    let web = object(vec![("browser", TEXT), ("hostname", TEXT)]);
    let item =
        object(vec![("item_id", TEXT), ("item_name", TEXT), ("price", NUMBER), ("item_params", parameters(child))]);
    vec![
        ("event_date", TEXT),
        ("event_timestamp", WHOLE),
        ("event_name", TEXT),
        ("event_params", parameters(child)),
        ("event_bundle_sequence_id", WHOLE),
        ("user_id", TEXT),
        ("user_pseudo_id", TEXT),
        ("privacy_info", object(vec![("analytics_storage", TEXT), ("ads_storage", TEXT)])),
        ("user_properties", parameters(child)),
        ("user_first_touch_timestamp", WHOLE),
        ("user_ltv", object(vec![("revenue", NUMBER), ("currency", TEXT)])),
        ("device", object(vec![("category", TEXT), ("language", TEXT), ("web_info", web)])),
        ("geo", object(vec![("country", TEXT), ("city", TEXT)])),
        ("traffic_source", object(vec![("name", TEXT), ("medium", TEXT), ("source", TEXT)])),
        ("stream_id", TEXT),
        ("platform", TEXT),
        ("ecommerce", object(vec![("transaction_id", TEXT), ("purchase_revenue", NUMBER)])),
        ("collected_traffic_source", object(vec![("manual_source", TEXT), ("manual_medium", TEXT), ("gclid", TEXT)])),
        ("items", list_of(child, item)),
        ("is_active_user", TRUTH),
    ]
}

/// Invented visits at a shop: one of a newsletter's reader who buys, one without consent.
const ROWS: &str = r#"
{"event_date": "20260105", "event_timestamp": "1767607200123456", "event_name": "page_view", "event_params": [{"key": "ga_session_id", "value": {"string_value": null, "int_value": "1767607200", "float_value": null, "double_value": null}}, {"key": "page_location", "value": {"string_value": "https://shop.example.com/høst?q=\"ull\"", "int_value": null, "float_value": null, "double_value": null}}, {"key": "source", "value": {"string_value": "nyhetsbrev", "int_value": null, "float_value": null, "double_value": null}}, {"key": "medium", "value": {"string_value": "email"}}, {"key": "session_engaged", "value": {"string_value": "1"}}], "event_bundle_sequence_id": "12", "user_id": null, "user_pseudo_id": "111.222", "privacy_info": {"analytics_storage": "Yes", "ads_storage": "Yes"}, "user_properties": [], "user_first_touch_timestamp": "1767603600000000", "user_ltv": null, "device": {"category": "mobile", "language": "nb-no", "web_info": {"browser": "Firefox", "hostname": "shop.example.com"}}, "geo": {"country": "Norway", "city": "Tromsø"}, "traffic_source": {"name": "(direct)", "medium": "(none)", "source": "(direct)"}, "stream_id": "99", "platform": "WEB", "ecommerce": null, "collected_traffic_source": {"manual_source": "nyhetsbrev", "manual_medium": "email", "gclid": null}, "items": [], "is_active_user": true}
{"event_date": "20260105", "event_timestamp": "1767607260123456", "event_name": "view_item", "event_params": [{"key": "ga_session_id", "value": {"int_value": "1767607200"}}, {"key": "page_location", "value": {"string_value": "https://shop.example.com/regnjakke"}}, {"key": "engagement_time_msec", "value": {"int_value": "5000"}}, {"key": "session_engaged", "value": {"int_value": "1"}}, {"key": "scrolled", "value": {"double_value": 0.5}}, {"key": "nothing", "value": null}], "event_bundle_sequence_id": "13", "user_id": "K-100", "user_pseudo_id": "111.222", "privacy_info": {"analytics_storage": "Yes", "ads_storage": "No"}, "user_properties": [{"key": "club", "value": {"string_value": "gull"}}], "user_first_touch_timestamp": "1767603600000000", "user_ltv": {"revenue": 0.5, "currency": "NOK"}, "device": {"category": "mobile", "language": null, "web_info": {"browser": "Firefox", "hostname": "shop.example.com"}}, "geo": {"country": "Norway", "city": null}, "traffic_source": {"name": "(direct)", "medium": "(none)", "source": "(direct)"}, "stream_id": "99", "platform": "WEB", "ecommerce": {"transaction_id": null, "purchase_revenue": null}, "collected_traffic_source": null, "items": [{"item_id": "S1", "item_name": "Regnjakke", "price": 799.5, "item_params": []}], "is_active_user": true}
{"event_date": "20260105", "event_timestamp": "1767607300123456", "event_name": "purchase", "event_params": [{"key": "ga_session_id", "value": {"int_value": "1767607200"}}, {"key": "page_location", "value": {"string_value": "https://shop.example.com/takk"}}, {"key": "value", "value": {"float_value": 799.5}}], "event_bundle_sequence_id": "14", "user_id": "K-100", "user_pseudo_id": "111.222", "privacy_info": {"analytics_storage": "Yes", "ads_storage": "No"}, "user_properties": [{"key": "club", "value": {"string_value": "gull"}}, {"key": "visits", "value": {"int_value": "7"}}], "user_first_touch_timestamp": "1767603600000000", "user_ltv": {"revenue": 799.5, "currency": "NOK"}, "device": {"category": "mobile", "language": "nb-no", "web_info": null}, "geo": null, "traffic_source": {"name": "(direct)", "medium": "(none)", "source": "(direct)"}, "stream_id": "99", "platform": "WEB", "ecommerce": {"transaction_id": "T-1", "purchase_revenue": 799.5}, "collected_traffic_source": null, "items": [{"item_id": "S1", "item_name": "Regnjakke", "price": 799.5, "item_params": [{"key": "size", "value": {"string_value": "M"}}]}, {"item_id": "S2", "item_name": "Lue", "price": 1.25, "item_params": null}], "is_active_user": true}
{"event_date": "20260105", "event_timestamp": "1767607400123456", "event_name": "page_view", "event_params": [{"key": "page_location", "value": {"string_value": "https://shop.example.com/"}}], "event_bundle_sequence_id": "15", "user_id": null, "user_pseudo_id": null, "privacy_info": {"analytics_storage": "No", "ads_storage": "No"}, "user_properties": null, "user_first_touch_timestamp": null, "user_ltv": null, "device": {"category": "desktop", "language": "nb-no", "web_info": {"browser": null, "hostname": "shop.example.com"}}, "geo": {"country": "Norway", "city": ""}, "traffic_source": null, "stream_id": "99", "platform": "WEB", "ecommerce": null, "collected_traffic_source": null, "items": null, "is_active_user": false}
"#;

/// Without the keys that hold nothing, as BigQuery writes them.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        value => value,
    }
}

#[test]
fn an_export_of_ga4_comes_in_as_its_json_does_whatever_its_lists_are_called() {
    let json = file(ROWS.trim_start());
    let (cells, expected) = (raw(&json.path, &[]).unwrap(), understood(&json.path));
    assert!(cells.contains(" | event_params.ga_session_id | event_params.page_location | "), "{cells}");
    assert!(cells.contains("unsupported: items\n"), "{cells}");
    assert!(expected.starts_with("Some(\"ga4_events\")"), "{expected}");
    assert!(expected.contains("2026-01-05T10:01:40.123456 | purchase | 111.222.1767607200 |"), "{expected}");
    assert!(expected.ends_with("user_id: no_customer -\n"), "who gave no consent is nobody: {expected}");
    for child in ["element", "item", "array"] {
        for (format, file) in in_each_format(&batch(columns(child), ROWS)) {
            assert_eq!(raw(&file.path, &[]).unwrap(), cells, "{format}, {child}");
            assert_eq!(understood(&file.path), expected, "{format}, {child}");
        }
    }
}

#[test]
fn what_bigquery_leaves_out_of_its_json_is_a_blank_column_in_parquet_and_no_more() {
    let lines: String = rows(ROWS).into_iter().map(|row| format!("{}\n", without_nulls(row))).collect();
    let (json, parquet) = (file(&lines), file(parquet(&batch(columns("element"), &lines))));
    let inspections = [inspect(&json.path).unwrap(), inspect(&parquet.path).unwrap()];
    let filled = inspections.clone().map(|inspection| {
        let filled = inspection.columns.into_iter().filter(|column| column.blank_share < 1.0);
        let mut filled: Vec<String> = filled.map(|column| format!("{column:?}")).collect();
        filled.sort_unstable();
        filled
    });
    assert!(filled[0].len() > 30, "{}", filled[0].len());
    assert_eq!(filled[0], filled[1]);
    assert_eq!(inspections[1].preset.as_deref(), Some("ga4_events"));
}

#[test]
fn columns_of_a_file_with_nested_ones_keep_their_types_and_the_order_asked_for() {
    let file = file(parquet(&batch(columns("element"), ROWS)));
    let mut source = open(&file.path, &guess(&file.path).unwrap().value, &[]).unwrap();
    let place = |header: &str| source.headers().iter().position(|own| own == header).unwrap();
    let selected =
        [place("device.category"), place("event_timestamp"), place("is_active_user"), place("device.category")];
    source.select(&selected).unwrap();
    let batch = source.next_batch().unwrap().unwrap();
    let types: Vec<&DataType> = batch.columns.iter().map(|column| column.data_type()).collect();
    assert_eq!(types, [&TEXT, &WHOLE, &TRUTH, &TEXT]);
    assert_eq!(texts(&batch.columns[0]).unwrap(), StringArray::from(vec!["mobile", "mobile", "mobile", "desktop"]));
    assert_eq!(batch.row_numbers, [2, 3, 4, 5]);
    assert!(source.next_batch().unwrap().is_none());
    assert_eq!(source.progress().0, source.progress().1);
}
