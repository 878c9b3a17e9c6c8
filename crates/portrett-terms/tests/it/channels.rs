//! Channels, as Google's help page "Default channel group" has them. A blank cell is nothing.

use portrett_terms::channel::{RULES, Said, Traffic, channel_group};

/// The cells of a table of text, a row a line.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| line.split('|').map(str::trim).collect())
}

const TAGGED: &str = "
    (direct)          | (none)         |                    | Direct
    (direct)          | (not set)      |                    | Direct
    google            | cpc            | x Cross-Network y  | Cross-network
    (direct)          | (none)         | cross-network      | Direct
    amazon            | cpc            |                    | Paid Shopping
    ebay.co.uk        | ppc            |                    | Paid Shopping
    google            | cpc            | Shopping NO        | Paid Shopping
    google            | cpc            | eshop-winter       | Paid Shopping
    google            | cpc            | bishop             | Paid Search
    google            | cpc            | workshop           | Paid Search
    google            | cpc            | k-shop             | Paid Shopping
    Google            | CPC            |                    | Paid Search
    bing              | paid           |                    | Paid Search
    duckduckgo.com    | retargeting    |                    | Paid Search
    google            | cpm            |                    | Paid Search
    facebook          | paid_social    |                    | Paid Social
    instagram.com     | cpc            |                    | Paid Social
    fb                | paid           |                    | Paid Social
    youtube           | cpv            |                    | Paid Video
    youtube           | cpc            |                    | Paid Video
    vimeo.com         | paidvideo      |                    | Paid Video
    partner           | cpm            |                    | Display
    partner           | banner         |                    | Display
    partner           | display        |                    | Display
    partner           | interstitial   |                    | Display
    partner           | cpc            |                    | Paid Other
    criteo            | retargeting    |                    | Paid Other
    etsy              | referral       |                    | Organic Shopping
    newsletter        | email          | shopping week      | Organic Shopping
    facebook.com      | referral       |                    | Organic Social
    l.facebook.com    | referral       |                    | Organic Social
    t.co              | referral       |                    | Organic Social
    partner           | social-media   |                    | Organic Social
    partner           | sm             |                    | Organic Social
    youtube.com       | referral       |                    | Organic Video
    partner           | my video links |                    | Organic Video
    google            | organic        |                    | Organic Search
    google.no         | referral       |                    | Organic Search
    nosuchengine      | organic        |                    | Organic Search
    no.search.yahoo.com | referral     |                    | Organic Search
    docs.google.com   | referral       |                    | Referral
    blog.example.com  | referral       |                    | Referral
    partner           | app            |                    | Referral
    newsletter        | email          | spring             | Email
    e-mail            | whatever       |                    | Email
    partner           | e_mail         |                    | Email
    partner           | affiliate      |                    | Affiliates
    partner           | affiliates     |                    | Unassigned
    spotify           | audio          |                    | Audio
    sms               | whatever       |                    | SMS
    partner           | sms            |                    | SMS
    partner           | web-push       |                    | Mobile Push Notifications
    partner           | mobile-app     |                    | Mobile Push Notifications
    firebase          | whatever       |                    | Mobile Push Notifications
    partner           | banana         |                    | Unassigned
    partner           |                |                    | Unassigned
                      |                |                    | Unassigned
";

#[test]
fn a_source_a_medium_and_a_campaign_give_the_channel_that_google_publishes() {
    for row in table(TAGGED) {
        let found = channel_group(row[0], row[1], row[2]);
        assert_eq!(found, row[3], "of {row:?}");
    }
    assert!(table(TAGGED).count() >= 40);
}

#[test]
fn every_rule_is_in_the_table() {
    for rule in RULES {
        assert!(table(TAGGED).any(|row| row[3] == rule.name), "{} is never reached", rule.name);
    }
}

/// source | medium | channel of the tool | referrer | first page | expected source / medium, channel, basis
const UNTAGGED: &str = "
    google | cpc   |         | https://facebook.com/     | https://a.no/             | google / cpc, Paid Search, said
    direct | none  |         |                           | https://a.no/             | (direct) / (none), Direct, said
    $direct |      |         |                           |                           | (direct) / (none), Direct, said
           | email |         | https://google.com/       | https://a.no/             | / email, Email, said
    news   |       |         | https://google.com/       | https://a.no/             | news /, Unassigned, said
           |       | organic search |                    |                           | /, Organic Search, said
           |       | Kiosk   |                           | https://a.no/             | (direct) / (none), Direct, nothing
           |       |         |                           | https://a.no/?utm_source=Mail+list&utm_medium=e%2Dmail | Mail list / e-mail, Email, tags
           |       |         | https://www.google.com/   | https://a.no/?gclid=1     | google / cpc, Paid Search, click_id
           |       |         | https://www.google.com/   | https://a.no/?a=1#gclid=1 | google.com / organic, Organic Search, referrer
           |       |         | https://www.google.co.uk/ | https://a.no/             | google.co.uk / organic, Organic Search, referrer
           |       |         | https://duckduckgo.com/   | /start                    | duckduckgo.com / organic, Organic Search, referrer
           |       |         | android-app://com.google.android.googlequicksearchbox/ | https://a.no/ | com.google.android.googlequicksearchbox / organic, Organic Search, referrer
           |       |         | https://lm.facebook.com/  | https://a.no/             | lm.facebook.com / social, Organic Social, referrer
           |       |         | https://t.co/x            | https://a.no/             | t.co / social, Organic Social, referrer
           |       |         | https://youtube.com/      | https://a.no/             | youtube.com / referral, Organic Video, referrer
           |       |         | https://mail.google.com/  | https://a.no/             | mail.google.com / referral, Referral, referrer
           |       |         | https://vg.no/sak?x=1     | https://a.no/             | vg.no / referral, Referral, referrer
           |       |         | vg.no                     | /start                    | vg.no / referral, Referral, referrer_only
           |       |         | https://shop.a.no/        | https://www.a.no/         | (direct) / (none), Direct, referrer
           |       |         | https://ba.no/            | https://www.a.no/         | ba.no / referral, Referral, referrer
           |       |         |                           | https://a.no/             | (direct) / (none), Direct, nothing
           |       |         | Google                    | https://a.no/             | google / organic, Organic Search, referrer
           |       |         | our own poster            | https://a.no/             | /, Unassigned, unclear
";

#[test]
fn a_visit_that_says_nothing_is_told_by_its_address_then_by_the_site_that_led_there() {
    for row in table(UNTAGGED) {
        let said =
            Said { source: row[0], medium: row[1], channel: row[2], referrer: row[3], page: row[4], campaign: "" };
        let found = Traffic::of(&said);
        let text = format!("{} / {}, {}, {}", found.source, found.medium, found.channel, found.basis.name());
        assert_eq!(text.replace(' ', ""), row[5].replace(' ', ""), "of {row:?}");
    }
}
