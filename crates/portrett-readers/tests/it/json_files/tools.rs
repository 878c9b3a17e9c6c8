//! What tools write: events, answers, tickets, reviews.

use super::*;

#[test]
fn an_object_that_is_one_row_is_no_document_of_rows() {
    let map = "{\"event_name\":\"x\",\"event_params\":[{\"key\":\"a\",\"value\":{\"int_value\":\"1\"}}],\"items\":[{\"sku\":1}]}";
    assert_eq!(guessed(map).0, "");
    assert_eq!(guessed(TYPEFORM).0, "");
}

#[test]
fn lists_of_names_and_values_are_columns() {
    assert_raw(
        r#"{"p":[{"key":"a","value":1},{"key":"b","value":{"string_value":null,"int_value":"2"}}],"f":[{"id":36,"value":["x","y"]},{"id":37,"value":null}]}
           {"p":[{"value":{"float_value":0.5,"set_at":9},"key":"b"},{"key":"a","value":{"unknown":1}}],"f":[{"id":36,"value":"z"}]}
           {"p":[],"f":[{"id":36,"value":"z","name":"a thing"}]}"#,
        PLAIN,
        "# | p.a | p.b | f.36 | f.37
         1 | 1 | 2 | x; y | ∅
         2 | ∅ | 0.5 | z | ∅
         3 | ∅ | ∅ | ∅ | ∅
         unsupported: f",
    );
}

#[test]
fn ga4_events_with_whole_numbers_as_text() {
    let text = r#"{"event_date":"20260105","event_timestamp":"1767600000000000","event_name":"page_view","event_params":[{"key":"ga_session_id","value":{"int_value":"1767600000"}},{"key":"page_location","value":{"string_value":"https://shop.example/"}},{"key":"session_engaged","value":{"string_value":"1"}}],"user_id":null,"user_pseudo_id":"12.34","user_properties":[{"key":"plan","value":{"string_value":"pro","set_timestamp_micros":"1"}}],"device":{"category":"mobile","web_info":{"browser":"Safari"}},"items":[]}
{"event_date":"20260105","event_timestamp":"1767600000000001","event_name":"purchase","event_params":[{"key":"value","value":{"double_value":249.90}},{"key":"session_engaged","value":{"int_value":"1"}}],"user_id":"u1","user_pseudo_id":"12.34","user_properties":[],"device":{"category":"mobile"},"items":[{"item_id":"sku1"}]}
"#;
    assert_eq!(guessed(text).0, "");
    assert_raw(
        text,
        PLAIN,
        "# | event_date | event_timestamp | event_name | event_params.ga_session_id | event_params.page_location | event_params.session_engaged | user_id | user_pseudo_id | user_properties.plan | device.category | device.web_info.browser | event_params.value
         1 | 20260105 | 1767600000000000 | page_view | 1767600000 | https://shop.example/ | 1 | ∅ | 12.34 | pro | mobile | Safari | ∅
         2 | 20260105 | 1767600000000001 | purchase | ∅ | ∅ | 1 | u1 | 12.34 | ∅ | mobile | ∅ | 249.90
         unsupported: items",
    );
}

#[test]
fn segment_calls_become_typed_events() {
    let text = r#"{"type":"identify","userId":"u1","anonymousId":"a1","traits":{"email":"Kari@Post.example","address":{"city":"Oslo"}},"timestamp":"2026-01-05T10:00:00.000Z","messageId":"m1"}
{"type":"track","event":"Order Completed","anonymousId":"a1","properties":{"revenue":25.5,"products":[{"sku":"x"}]},"context":{"page":{"path":"/"},"library":{"name":"analytics.js"}},"timestamp":"2026-01-05T10:05:00.000Z","messageId":"m2"}
{"type":"track","event":"Clicked","properties":{},"timestamp":"2026-01-05T10:06:00.000Z","messageId":"m3"}
"#;
    let mut events = spec(
        SourceKind::Events,
        vec![
            column("anonymousId", Role::Visitor, ValueType::Text),
            column("userId", Role::CustomerId, ValueType::Text),
            column("timestamp", Role::Time, ValueType::Date),
            column("event", Role::Trait, ValueType::Category),
            column("properties.revenue", Role::Trait, ValueType::Number),
            column("context.page.path", Role::Trait, ValueType::Category),
        ],
    );
    events.format = reading(PLAIN).format;
    let read = table(text, &events);
    assert!(read.contains("2026-01-05T10:05:00"), "{read}");
    assert!(read.contains("! row 3"), "{read}");
    assert_eq!(read.lines().count(), 3, "{read}");
}

const TYPEFORM: &str = r#"{"event_id":"e1","event_type":"form_response","form_response":{"form_id":"f","token":"t1","submitted_at":"2026-01-05T10:00:00Z","hidden":{"user_id":"u7"},"calculated":{"score":9},"variables":[{"key":"score","type":"number","number":4}],"definition":{"id":"f","title":"Customers","fields":[{"id":"q1","ref":"name","title":"What is your name?","type":"short_text"},{"id":"q2","ref":"r2","title":"Which do you use?","type":"multiple_choice","allow_multiple_selections":true,"choices":[{"id":"c","label":"Phone"}]},{"id":"q3","title":"Which do you use?","type":"multiple_choice"},{"id":"g","title":"About","type":"group","properties":{"fields":[{"id":"q4","ref":"r4","title":"How likely?","type":"nps"}]}}]},"answers":[{"type":"text","text":"Kari \"K\"","field":{"id":"q1","type":"short_text","ref":"name"}},{"type":"choices","choices":{"ids":["c"],"labels":["Phone","PC"],"other":"Watch"},"field":{"id":"q2","ref":"r2","type":"multiple_choice"}},{"field":{"id":"q3"},"type":"choice","choice":{"label":"Phone"}},{"type":"number","number":9,"field":{"id":"q4","type":"nps"}},{"type":"boolean","boolean":false,"field":{"id":"q5","ref":"happy"}},{"type":"email","email":"k@post.example","field":{"id":"q6"}},{"type":"date","date":"2026-01-01","field":{"ref":"when"}},{"type":"payment","payment":{"amount":"$12","last4":"1234","name":"K"},"field":{"id":"q8"}}]}}"#;

#[test]
fn answers_of_a_form_are_columns_named_by_their_questions() {
    assert_raw(
        format!("{TYPEFORM}\n"),
        PLAIN,
        "# | event_id | event_type | form_response.form_id | form_response.token | form_response.submitted_at | form_response.hidden.user_id | form_response.calculated.score | form_response.variables.score | form_response.definition.id | form_response.definition.title | What is your name? | Which do you use? | Which do you use? (2) | How likely? | happy | q6 | when | q8
         1 | e1 | form_response | f | t1 | 2026-01-05T10:00:00Z | u7 | 9 | 4 | f | Customers | Kari \"K\" | Phone; PC; Watch | Phone | 9 | false | k@post.example | 2026-01-01 | $12",
    );
}

#[test]
fn answers_without_a_definition_are_named_by_reference() {
    assert_raw(
        r#"{"total_items":2,"items":[{"token":"t1","answers":[{"field":{"id":"q1","ref":"name","type":"short_text"},"type":"text","text":"Kari"}]},{"token":"t2","answers":null},{"answers":[{"field":{"id":"q1","ref":"name"},"type":"text","text":"Ola"}],"token":"t3"}]}"#,
        records("items"),
        "# | token | name
         1 | t1 | Kari
         2 | t2 | ∅
         3 | t3 | Ola",
    );
}

#[test]
fn a_document_of_google_reviews() {
    let text = r#"{
  "reviews": [
    {
      "name": "accounts/1/locations/2/reviews/a",
      "reviewId": "a",
      "reviewer": { "displayName": "Kari N", "isAnonymous": false },
      "starRating": "FIVE",
      "comment": "Great shop.\nFast.",
      "createTime": "2026-01-05T10:00:00.123Z",
      "reviewReply": { "comment": "Thanks!", "updateTime": "2026-01-06T10:00:00Z" }
    },
    { "name": "accounts/1/locations/2/reviews/b", "reviewId": "b", "reviewer": { "isAnonymous": true }, "starRating": "ONE", "createTime": "2026-01-07T10:00:00Z" }
  ],
  "averageRating": 3.0,
  "totalReviewCount": 2
}"#;
    assert_eq!(guessed(text).0, "reviews");
    let read = raw(text, records("reviews")).unwrap().replace("shop.\nFast", "shop./Fast");
    assert_table(
        &read,
        "# | name | reviewId | reviewer.displayName | reviewer.isAnonymous | starRating | comment | createTime | reviewReply.comment | reviewReply.updateTime
         1 | accounts/1/locations/2/reviews/a | a | Kari N | false | FIVE | Great shop./Fast. | 2026-01-05T10:00:00.123Z | Thanks! | 2026-01-06T10:00:00Z
         2 | accounts/1/locations/2/reviews/b | b | ∅ | true | ONE | ∅ | 2026-01-07T10:00:00Z | ∅ | ∅",
    );
}
