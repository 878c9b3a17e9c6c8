//! Presets of messages: tickets, conversations, reviews, comments. Ratings in words are read as numbers from 1 to
//! 5, as stars are: the best word of a tool is 5, its worst 1. That somebody was asked is no rating.

use portrett_terms::Role::{
    Author, Channel, Company, CustomerId, Email, MessageId, Personal, Rating, Text as TextOf, Thread, Time, Title,
};
use portrett_terms::SourceKind::Messages;
use portrett_terms::ValueType::{Category, Date, Number, Text};

use super::{Preset, Quirks, column, ignored};

/// Staff, in words that begin as those for a customer do.
const STAFF: &str = "kundeservice*|kundestøtte*|kundesenter*|asiakaspalvelu*|klantenservice*";

/// What Zendesk calls the rating of a ticket.
const ZENDESK_SCORE: &str = "satisfaction score|satisfaction_rating.score|satisfaction_rating_score";

/// Zendesk's two ratings, each also with a comment.
const ZENDESK_RATINGS: &[(&str, &str, &str)] = &[
    (ZENDESK_SCORE, "good*", "5"),
    (ZENDESK_SCORE, "bad*", "1"),
    (ZENDESK_SCORE, "offered|unoffered|not offered", ""),
];

/// Freshdesk's ratings, as its surveys name them when nobody named them anew: seven of them, or fewer. No export
/// of ours shows them. A word that a company chose itself is no number, and counted as such.
const FRESHDESK_RATINGS: &[(&str, &str, &str)] = &[
    ("survey results", "extremely happy|awesome", "5"),
    ("survey results", "very happy", "4.5"),
    ("survey results", "happy", "4"),
    ("survey results", "neutral|just okay", "3"),
    ("survey results", "unhappy", "2"),
    ("survey results", "very unhappy", "1.5"),
    ("survey results", "extremely unhappy|not good", "1"),
];

/// The presets.
pub const PRESETS: &[Preset] = &[
    // What the reader of transcripts gives, of whatever file.
    Preset {
        name: "transcript",
        title: "Interview, focus group or notes (transcript)",
        kind: Messages,
        telling: &["participant", "speaker", "author", "text", "start", "end", "thread"],
        needed: 7,
        columns: &[
            column("participant", CustomerId, Text),
            column("speaker", Personal, Text),
            column("author", Author, Category),
            column("text", TextOf, Text),
            column("thread", Thread, Text),
            ignored("start|end"),
        ],
        ..Preset::PLAIN
    },
    // The export holds no text of the ticket but its subject.
    Preset {
        name: "zendesk_tickets",
        title: "Zendesk: tickets (CSV)",
        kind: Messages,
        telling: &[
            "summation column",
            "requester id",
            "requester external id",
            "requester email",
            "requester domain",
            "submitter",
            "initially assigned at",
            "satisfaction score",
            "group stations",
            "assignee stations",
            "ticket type",
            "reopens",
            "first reply time in minutes",
        ],
        needed: 4,
        columns: &[
            column("id", MessageId, Text),
            // The id that the shop gave comes before Zendesk's own.
            column("requester external id|requester id", CustomerId, Text),
            column("requester email", Email, Text),
            column("subject", TextOf, Text),
            column("created at", Time, Date),
            column("via", Channel, Category),
            column("organization", Company, Text),
            column("satisfaction score", Rating, Number),
            ignored("requester|submitter|assignee|group"),
        ],
        quirks: Quirks { blank: &["-"], words: ZENDESK_RATINGS, not_done: &[("status", "deleted")], ..Quirks::NONE },
        ..Preset::PLAIN
    },
    // Also as Fivetran lands it, with `_` between the parts of a name.
    Preset {
        name: "zendesk_tickets_json",
        title: "Zendesk: tickets (JSON)",
        kind: Messages,
        telling: &[
            "requester_id",
            "submitter_id",
            "assignee_id",
            "ticket_form_id",
            "via.channel|via_channel",
            "has_incidents",
            "is_public",
            "raw_subject",
            "allow_channelback",
            "brand_id",
            "satisfaction_rating.score",
        ],
        needed: 4,
        ids: "zendesk",
        columns: &[
            column("id", MessageId, Text),
            column("requester_id", CustomerId, Text),
            column("requester.email|via.source.from.address|via_source_from_address", Email, Text),
            column("description", TextOf, Text),
            column("subject|raw_subject", Title, Text),
            column("created_at", Time, Date),
            column("via.channel|via_channel", Channel, Category),
            column("organization.name|organization_id", Company, Text),
            column("satisfaction_rating.score|satisfaction_rating_score", Rating, Number),
        ],
        quirks: Quirks { words: ZENDESK_RATINGS, not_done: &[("status", "deleted")], ..Quirks::NONE },
        ..Preset::PLAIN
    },
    Preset {
        name: "freshdesk_tickets",
        title: "Freshdesk: tickets (CSV)",
        kind: Messages,
        telling: &[
            "ticket id",
            "created time",
            "due by time",
            "resolved time",
            "closed time",
            "last update time",
            "initial response time",
            "agent interactions",
            "customer interactions",
            "resolution status",
            "first response status",
            "association type",
        ],
        needed: 4,
        ids: "freshdesk",
        columns: &[
            column("ticket id", MessageId, Text),
            column("contact id", CustomerId, Text),
            column("email|contact email", Email, Text),
            column("description|subject", TextOf, Text),
            column("subject", Title, Text),
            column("created time", Time, Date),
            column("source", Channel, Category),
            column("company|company name", Company, Text),
            column("survey results", Rating, Number),
            ignored("full name|contact name|agent|group"),
        ],
        quirks: Quirks {
            words: FRESHDESK_RATINGS,
            html: &["description"],
            first_filled: &[("description", &["description", "subject"])],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "freshdesk_tickets_json",
        title: "Freshdesk: tickets (JSON)",
        kind: Messages,
        telling: &[
            "requester_id",
            "responder_id",
            "description_text",
            "fr_escalated",
            "is_escalated",
            "fr_due_by",
            "due_by",
            "support_email",
            "email_config_id",
            "product_id",
            "nr_due_by",
        ],
        needed: 4,
        ids: "freshdesk",
        columns: &[
            column("id|display_id", MessageId, Text),
            column("requester.id|requester_id", CustomerId, Text),
            column("requester.email|email", Email, Text),
            column("description_text|description", TextOf, Text),
            column("subject", Title, Text),
            column("created_at", Time, Date),
            column("source", Channel, Category),
            column("company.name|company_id", Company, Text),
        ],
        quirks: Quirks {
            html: &["description_text|description"],
            words: &[
                ("source", "1", "email"),
                ("source", "2", "portal"),
                ("source", "3", "phone"),
                ("source", "7", "chat"),
                ("source", "9", "feedback widget"),
                ("source", "10", "outbound email"),
            ],
            not_done: &[("spam", "true"), ("deleted", "true")],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    // The message that opens a conversation is none of its parts. Parts without a text say that somebody
    // was assigned, or closed it.
    Preset {
        name: "intercom_conversations",
        title: "Intercom: conversations",
        kind: Messages,
        telling: &[
            "conversation_parts.total_count",
            "conversation_parts.type",
            "source.author.type",
            "source.body",
            "source.delivered_as",
            "waiting_since",
            "snoozed_until",
            "admin_assignee_id",
            "team_assignee_id",
            "conversation_rating.rating",
            "statistics.count_conversation_parts",
        ],
        needed: 3,
        columns: &[
            column("conversation_parts.conversation_parts.id", MessageId, Text),
            column("source.author.id", CustomerId, Text),
            column("source.author.email", Email, Text),
            column("conversation_parts.conversation_parts.body", TextOf, Text),
            column("title|source.subject", Title, Text),
            column("conversation_parts.conversation_parts.author.type", Author, Category),
            column("conversation_parts.conversation_parts.created_at", Time, Date),
            column("id", Thread, Text),
            column("conversation_rating.rating", Rating, Number),
            column("source.type", Channel, Category),
        ],
        quirks: Quirks {
            explode: "conversation_parts.conversation_parts",
            opening: &[
                ("conversation_parts.conversation_parts.body", "source.body"),
                ("conversation_parts.conversation_parts.id", "source.id"),
                ("conversation_parts.conversation_parts.author.type", "source.author.type"),
                ("conversation_parts.conversation_parts.created_at", "created_at"),
            ],
            group: "id",
            html: &["conversation_parts.conversation_parts.body", "title|source.subject"],
            since_1970: &["conversation_parts.conversation_parts.created_at"],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "trustpilot_reviews",
        title: "Trustpilot: reviews (JSON)",
        kind: Messages,
        telling: &[
            "stars",
            "consumer.displayname",
            "consumer.id",
            "businessreply.text|companyreply.text",
            "createdat",
            "isverified",
            "referenceid",
            "numberoflikes",
            "reviewverificationlevel",
        ],
        needed: 3,
        columns: &[
            column("id", MessageId, Text),
            column("referralemail|consumer.email|email", Email, Text),
            column("text", TextOf, Text),
            column("title", Title, Text),
            column("stars", Rating, Number),
            column("createdat|experiencedat", Time, Date),
            column("source", Channel, Category),
        ],
        ..Preset::PLAIN
    },
    // The header of Trustpilot's CSV is not known to us: these are the names that people give its columns.
    Preset {
        name: "reviews",
        title: "Reviews: a table written by hand",
        kind: Messages,
        telling: &[
            "rating|stars|star rating|review stars|vurdering|stjerner|arvosana|tähdet|beoordeling|sterren",
            "title|review title|tittel|otsikko|titel",
            "text|review|review text|review content|content|omtale|tekst|arvostelu|teksti|recensie",
            "date|review date|created|created at|review created (utc)|dato|päivämäärä|datum",
            "author|reviewer|reviewer name|consumer|forfatter|skrevet av|kirjoittaja|auteur",
            "language|review language|språk|kieli|taal",
            "review id|reference id|reference number|referanse|viite|referentie",
        ],
        needed: 5,
        columns: &[
            column("review id|id", MessageId, Text),
            column("email|e-post|sähköposti|e-mail", Email, Text),
            column(
                "text|review|review text|review content|content|omtale|tekst|arvostelu|teksti|recensie",
                TextOf,
                Text,
            ),
            column("title|review title|tittel|otsikko|titel", Title, Text),
            column(
                "rating|stars|star rating|review stars|vurdering|stjerner|arvosana|tähdet|beoordeling|sterren",
                Rating,
                Number,
            ),
            column("date|review date|created|created at|review created (utc)|dato|päivämäärä|datum", Time, Date),
            column("source|site|kilde|lähde|bron", Channel, Category),
            ignored("author|reviewer|reviewer name|consumer|forfatter|skrevet av|kirjoittaja|auteur"),
        ],
        ..Preset::PLAIN
    },
    Preset {
        name: "google_reviews",
        title: "Google: reviews of a business",
        kind: Messages,
        telling: &[
            "starrating",
            "reviewid",
            "reviewer.displayname",
            "reviewer.profilephotourl",
            "reviewer.isanonymous",
            "createtime",
            "updatetime",
            "reviewreply.comment",
        ],
        needed: 3,
        columns: &[
            column("reviewid|name", MessageId, Text),
            column("comment", TextOf, Text),
            column("starrating", Rating, Number),
            column("createtime|updatetime", Time, Date),
        ],
        quirks: Quirks {
            words: &[
                ("starrating", "one", "1"),
                ("starrating", "two", "2"),
                ("starrating", "three", "3"),
                ("starrating", "four", "4"),
                ("starrating", "five", "5"),
                ("starrating", "star_rating_unspecified", ""),
            ],
            translated: &["comment"],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "social_comments",
        title: "Social media: comments",
        kind: Messages,
        telling: &[
            "comment|comment text|comment_text|message|text|textdisplay|kommentar|kommentti|reactie",
            "author|username|user name|user_name|commenter|profile name|from|from.name|authordisplayname|brukernavn",
            "created time|created_time|published at|published_at|publishedat|comment date|date|timestamp|created_at",
            "likes|like count|like_count|likecount|likes count|liker|tykkäykset|vind-ik-leuks",
            "post|post id|post_id|post url|post_url|permalink|permalink_url|video id|videoid|media id|media_id",
            "comment id|comment_id|parent id|parent_id|replies|reply count|reply_count",
        ],
        needed: 4,
        columns: &[
            column("comment id|comment_id|id", MessageId, Text),
            column(
                "comment|comment text|comment_text|message|text|textdisplay|kommentar|kommentti|reactie",
                TextOf,
                Text,
            ),
            column(
                "created time|created_time|published at|published_at|publishedat|comment date|date|timestamp|created_at",
                Time,
                Date,
            ),
            column(
                "post|post id|post_id|post url|post_url|permalink|permalink_url|video id|videoid|media id|media_id",
                Thread,
                Text,
            ),
            column("platform|network|channel|source|plattform|alusta", Channel, Category),
            ignored(
                "author|username|user name|user_name|commenter|profile name|from|from.name|authordisplayname|brukernavn",
            ),
        ],
        quirks: Quirks { html: &["textdisplay"], ..Quirks::NONE },
        ..Preset::PLAIN
    },
    Preset {
        name: "chats",
        title: "Chats: a row per message",
        kind: Messages,
        telling: &[
            "chat id|chat_id|conversation id|conversation_id|thread id|thread_id|samtale-id|keskustelun tunnus|gesprek-id",
            "message|message text|message_text|body|melding|viesti|bericht",
            "sender|sender type|sender_type|author|author type|author_type|from|role|avsender|lähettäjä|afzender",
            "timestamp|time|sent at|sent_at|created at|created_at|date|tidspunkt|aikaleima|tijdstip",
            "message id|message_id|melding-id|viestin tunnus|bericht-id",
        ],
        needed: 4,
        columns: &[
            column("message id|message_id|melding-id|viestin tunnus|bericht-id", MessageId, Text),
            column(
                "customer id|customer_id|user id|user_id|visitor id|visitor_id|kundenr|asiakasnumero|klantnummer",
                CustomerId,
                Text,
            ),
            column("customer email|customer_email|visitor email|email|e-post|sähköposti|e-mail", Email, Text),
            column("message|message text|message_text|body|melding|viesti|bericht", TextOf, Text),
            column(
                "sender type|sender_type|author type|author_type|role|sender|author|from|avsender|lähettäjä|afzender",
                Author,
                Category,
            ),
            column(
                "timestamp|time|sent at|sent_at|created at|created_at|date|tidspunkt|aikaleima|tijdstip",
                Time,
                Date,
            ),
            column(
                "chat id|chat_id|conversation id|conversation_id|thread id|thread_id|samtale-id|keskustelun tunnus|gesprek-id",
                Thread,
                Text,
            ),
            column("channel|kanal|kanava|kanaal|source", Channel, Category),
        ],
        quirks: Quirks {
            words: &[(
                "sender type|sender_type|author type|author_type|role|sender|author|from|avsender|lähettäjä|afzender",
                STAFF,
                "agent",
            )],
            since_1970: &["timestamp|time|sent at|sent_at|created at|created_at"],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
];
