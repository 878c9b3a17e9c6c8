//! Well-known sites by what they are: a short list of our own. Google Analytics has one of some 800 sites
//! ("GA4 default channel group sources and categories", linked from its help page "Default channel
//! group"); a site that is missing here is a referral, never something else.

/// What a site is, as the rules ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteKind {
    /// People search there.
    Search,
    /// People talk to each other there.
    Social,
    /// People buy from many sellers, or compare prices, there.
    Shopping,
    /// People watch there.
    Video,
}

impl SiteKind {
    /// The sites, as [`crate::site::is_one_of`] reads them.
    pub fn sites(self) -> &'static [&'static str] {
        match self {
            Self::Search => SEARCH,
            Self::Social => SOCIAL,
            Self::Shopping => SHOPPING,
            Self::Video => VIDEO,
        }
    }
}

const SEARCH: &[&str] = &[
    "aol",
    "ask",
    "baidu",
    "bing",
    "search.brave.com",
    "daum",
    "dogpile",
    "duckduckgo",
    "ecosia",
    "ecosia.org",
    "google",
    "com.google.android.googlequicksearchbox",
    "kvasir",
    "lycos",
    "mojeek",
    "naver",
    "qwant",
    "seznam",
    "sogou",
    "startpage",
    "yahoo",
    "search.yahoo.com",
    "yandex",
];

const SOCIAL: &[&str] = &[
    "bsky.app",
    "facebook",
    "facebook.com",
    "fb",
    "ig",
    "instagram",
    "instagram.com",
    "line.me",
    "linkedin",
    "linkedin.com",
    "com.linkedin.android",
    "lnkd.in",
    "mastodon",
    "mastodon.social",
    "messenger",
    "meta",
    "nextdoor",
    "pinterest",
    "pinterest.com",
    "quora",
    "quora.com",
    "reddit",
    "reddit.com",
    "snapchat",
    "t.co",
    "threads.net",
    "threads.com",
    "tiktok",
    "tiktok.com",
    "tumblr",
    "tumblr.com",
    "twitter",
    "vk.com",
    "weibo",
    "whatsapp",
    "whatsapp.com",
    "x.com",
    "xing",
];

const SHOPPING: &[&str] = &[
    "aliexpress",
    "alibaba",
    "amazon",
    "bol.com",
    "ebay",
    "etsy",
    "idealo",
    "kelkoo",
    "mercadolibre",
    "pricerunner",
    "prisguiden",
    "prisjakt",
    "shop.app",
    "shopify",
    "shopping.google.com",
    "shopzilla",
    "walmart",
];

const VIDEO: &[&str] = &[
    "dailymotion",
    "disneyplus",
    "hulu",
    "iqiyi",
    "netflix",
    "ted",
    "ted.com",
    "twitch",
    "twitch.tv",
    "vimeo",
    "wistia",
    "youku",
    "youtu.be",
    "youtube",
];
