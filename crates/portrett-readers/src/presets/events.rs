//! Presets of events.

use portrett_terms::Role::{
    Campaign, CustomerId, Device, Email, Event, Medium, Page, Referrer, Session, Time, TrafficSource, Visitor,
};
use portrett_terms::SourceKind::Events;
use portrett_terms::ValueType::{Category, Date, Text};

use super::{Preset, Quirks, column};

/// The presets.
pub const PRESETS: &[Preset] = &[
    // Segment's specification, which many tools write: RudderStack, Jitsu, Customer.io and others.
    Preset {
        name: "segment_events",
        title: "Segment: calls of its specification",
        kind: Events,
        telling: &[
            "messageid|message_id",
            "anonymousid|anonymous_id",
            "originaltimestamp|original_timestamp",
            "receivedat|received_at",
            "sentat|sent_at",
            "context.library.name|context_library_name",
            "context.page.url|context_page_url",
            "context.useragent|context_user_agent",
        ],
        needed: 3,
        columns: &[
            column("userid|user_id", CustomerId, Text),
            column("traits.email|context.traits.email|properties.email|context_traits_email|email", Email, Text),
            column("anonymousid|anonymous_id", Visitor, Text),
            column("timestamp|originaltimestamp|original_timestamp|receivedat|received_at", Time, Date),
            column("event|type", Event, Category),
            column("context.sessionid|context.session_id|context_session_id", Session, Text),
            column("context.page.url|properties.url|context_page_url|url", Page, Text),
            column("context.page.referrer|properties.referrer|context_page_referrer|referrer", Referrer, Text),
            column("context.campaign.source|context_campaign_source", TrafficSource, Category),
            column("context.campaign.medium|context_campaign_medium", Medium, Category),
            column("context.campaign.name|context_campaign_name", Campaign, Category),
            column("context.device.type|context_device_type", Device, Category),
        ],
        quirks: Quirks {
            // Only `track` has an event of its own; who says so once is known in that row.
            first_filled: &[
                ("event", &["event", "type"]),
                ("traits.email", &["traits.email", "context.traits.email", "properties.email"]),
                ("context.page.url|context_page_url", &["context.page.url|context_page_url", "properties.url|url"]),
            ],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // Also as Fivetran lands it, with `_` between the parts of a name.
    Preset {
        name: "ga4_events",
        title: "Google Analytics 4: events of its BigQuery export",
        kind: Events,
        telling: &[
            "event_timestamp",
            "event_name",
            "user_pseudo_id",
            "user_first_touch_timestamp",
            "event_bundle_sequence_id|bundle_sequence_id",
            "event_params.ga_session_id|event_params_ga_session_id|param_ga_session_id",
            "event_params.page_location|event_params_page_location|param_page_location",
            "traffic_source.source|traffic_source_source",
            "privacy_info.analytics_storage|privacy_info_analytics_storage",
            "device.web_info.hostname|device_web_info_hostname",
            "stream_id",
        ],
        needed: 4,
        columns: &[
            column("user_id", CustomerId, Text),
            column("user_pseudo_id", Visitor, Text),
            column("event_timestamp|timestamp", Time, Date),
            column("event_name|name", Event, Category),
            column("event_params.ga_session_id|event_params_ga_session_id|param_ga_session_id", Session, Text),
            column("event_params.page_location|event_params_page_location|param_page_location", Page, Text),
            column("event_params.page_referrer|event_params_page_referrer|param_page_referrer", Referrer, Text),
            // The visit's own source comes before that of the visitor's first visit.
            column(
                "collected_traffic_source.manual_source|collected_traffic_source_manual_source|event_params.source\
                |event_params_source|param_source|traffic_source.source|traffic_source_source",
                TrafficSource,
                Category,
            ),
            column(
                "collected_traffic_source.manual_medium|collected_traffic_source_manual_medium|event_params.medium\
                |event_params_medium|param_medium|traffic_source.medium|traffic_source_medium",
                Medium,
                Category,
            ),
            column(
                "collected_traffic_source.manual_campaign_name|event_params.campaign|event_params_campaign\
                |param_campaign|traffic_source.name|traffic_source_name",
                Campaign,
                Category,
            ),
            column("device.category|device_category", Device, Category),
        ],
        quirks: Quirks {
            since_1970: &["event_timestamp|timestamp"],
            beside: &[("event_params.ga_session_id|event_params_ga_session_id|param_ga_session_id", "user_pseudo_id")],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "snowplow_events",
        title: "Snowplow: events",
        kind: Events,
        telling: &[
            "event_id",
            "domain_userid",
            "domain_sessionid|domain_sessionidx",
            "network_userid",
            "collector_tstamp",
            "derived_tstamp",
            "dvce_created_tstamp",
            "etl_tstamp",
            "page_urlhost",
            "mkt_source",
            "mkt_medium",
            "refr_medium",
            "v_tracker",
        ],
        needed: 4,
        columns: &[
            column("user_id", CustomerId, Text),
            column("domain_userid|network_userid", Visitor, Text),
            column("derived_tstamp|collector_tstamp|dvce_created_tstamp", Time, Date),
            column("event_name|event", Event, Category),
            column("domain_sessionid|domain_sessionidx", Session, Text),
            column("page_url", Page, Text),
            column("page_referrer", Referrer, Text),
            column("mkt_source|refr_source", TrafficSource, Category),
            column("mkt_medium|refr_medium", Medium, Category),
            column("mkt_campaign", Campaign, Category),
            column("dvce_type", Device, Category),
        ],
        quirks: Quirks {
            first_filled: &[
                ("event_name", &["event_name", "event"]),
                ("mkt_source", &["mkt_source", "refr_source"]),
                ("mkt_medium", &["mkt_medium", "refr_medium"]),
            ],
            beside: &[("domain_sessionidx", "domain_userid")],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // A row per visit; as JSON, a row per thing that a visitor did.
    Preset {
        name: "matomo_visits",
        title: "Matomo: the log of visits",
        kind: Events,
        telling: &[
            "idvisit",
            "visitorid",
            "idsite",
            "servertimepretty",
            "serverdatepretty",
            "servertimestamp",
            "lastactiondatetime",
            "firstactiontimestamp",
            "referrertype",
            "referrertypename",
            "visitortype",
        ],
        needed: 4,
        columns: &[
            column("userid", CustomerId, Text),
            column("visitorid", Visitor, Text),
            column(
                "actiondetails.timestamp|firstactiontimestamp|servertimestamp|lastactiondatetime|lastactiontimestamp",
                Time,
                Date,
            ),
            column("actiondetails.type|type (actiondetails 0)", Event, Category),
            column("idvisit", Session, Text),
            column("actiondetails.url|url (actiondetails 0)", Page, Text),
            column("referrerurl", Referrer, Text),
            column("referrername|referrertypename", TrafficSource, Category),
            column("referrertype", Medium, Category),
            column("campaignname|referrerkeyword", Campaign, Category),
            column("devicetype", Device, Category),
        ],
        quirks: Quirks {
            explode: "actionDetails",
            blank: &["-"],
            since_1970: &["actiondetails.timestamp|firstactiontimestamp|servertimestamp|lastactiontimestamp"],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
];
