//! Presets of surveys: the tool's own columns are named, the others are answers.

use portrett_terms::Role::{CustomerId, Email, MessageId, Personal, Time};
use portrett_terms::SourceKind::Survey;
use portrett_terms::ValueType::{Date, Text};

use super::{Preset, Quirks, Rest, column, ignored};

/// The presets.
pub const PRESETS: &[Preset] = &[
    Preset {
        name: "typeform",
        title: "Typeform: responses",
        kind: Survey,
        telling: &[
            "start date (utc)",
            "submit date (utc)",
            "stage date (utc)",
            "network id",
            "response type",
            "ending",
        ],
        needed: 2,
        columns: &[
            column("#|token|response id", MessageId, Text),
            column("submit date (utc)|stage date (utc)|start date (utc)", Time, Date),
            ignored("network id|response type|tags|ending"),
        ],
        rest: Rest::Answers,
        quirks: Quirks {
            first_filled: &[("submit date (utc)", &["submit date (utc)", "stage date (utc)", "start date (utc)"])],
            not_done: &[("response type", "started")],
            ..Quirks::SNAPSHOT
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "surveymonkey",
        title: "SurveyMonkey: responses",
        kind: Survey,
        telling: &[
            "respondent id",
            "collector id",
            "start date",
            "end date",
            "ip address",
            "email address",
            "custom data 1",
        ],
        needed: 3,
        columns: &[
            column("respondent id", MessageId, Text),
            column("email address", Email, Text),
            column("first name|last name", Personal, Text),
            column("end date|start date", Time, Date),
            ignored("collector id|ip address"),
        ],
        rest: Rest::Answers,
        quirks: Quirks { header_rows: 2, header_end: ("respondent id", ""), month_first: true, ..Quirks::SNAPSHOT },
        ..Preset::PLAIN
    },
    // One header tells it, so the others must be questions, and somebody should look.
    Preset {
        name: "google_forms",
        title: "Google Forms: responses",
        kind: Survey,
        telling: &["timestamp|tidsmerke|tidsmerking|aikaleima|tijdstempel|tidsstämpel|tidsstempel|zeitstempel"],
        needed: 1,
        asks: true,
        columns: &[
            column(
                "timestamp|tidsmerke|tidsmerking|aikaleima|tijdstempel|tidsstämpel|tidsstempel|zeitstempel",
                Time,
                Date,
            ),
            column(
                "email address|e-postadresse|sähköpostiosoite|e-mailadres|e-postadress|e-mailadresse|username",
                Email,
                Text,
            ),
            ignored("score|poengsum|pisteet|puntentelling"),
        ],
        ids: "",
        rest: Rest::Answers,
        quirks: Quirks::SNAPSHOT,
    },
    // Three rows of header: names, texts, what programs call it. As Fivetran lands it, one.
    Preset {
        name: "qualtrics",
        title: "Qualtrics: responses",
        kind: Survey,
        telling: &[
            "startdate|start_date",
            "enddate|end_date",
            "recordeddate|recorded_date",
            "responseid",
            "ipaddress|ip_address",
            "duration (in seconds)|duration_in_seconds",
            "distributionchannel|distribution_channel",
            "userlanguage|user_language",
            "recipientemail|recipient_email",
            "recipientlastname|recipient_last_name",
            "externalreference",
            "locationlatitude|location_latitude",
        ],
        needed: 4,
        columns: &[
            column("responseid|_recordid|id", MessageId, Text),
            column(
                "externalreference / external data reference|externalreference|externaldatareference",
                CustomerId,
                Text,
            ),
            column("recipientemail|recipient_email", Email, Text),
            column("recipientfirstname|recipientlastname|recipient_first_name|recipient_last_name", Personal, Text),
            column("recordeddate|recorded_date|enddate|end_date|startdate|start_date", Time, Date),
            ignored("status / response type|status|ipaddress|ip_address|progress|finished"),
            ignored("duration (in seconds)|duration_in_seconds|locationlatitude|locationlongitude"),
            ignored("location_latitude|location_longitude|distributionchannel|distribution_channel"),
            ignored("userlanguage|user_language|survey_id|last_modified_date|_fivetran_synced"),
        ],
        rest: Rest::Answers,
        quirks: Quirks {
            header_rows: 3,
            header_end: ("startdate|enddate|recordeddate|responseid", "{\"ImportId\""),
            // In words, or as the numbers that stand for them: a preview, a test, spam.
            not_done: &[("status / response type|status", "survey preview*|survey test*|spam*|1|2|8|9")],
            ..Quirks::SNAPSHOT
        },
        ..Preset::PLAIN
    },
];
