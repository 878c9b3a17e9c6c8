//! The languages, and their message files, which are built into the program.

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::ReportError;

/// A language that a report can be written in. Another one is a folder in `locales/`, a line here
/// and a line in [`Locale::definition`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    English,
    /// Norwegian bokmål.
    NorwegianBokmal,
    /// Finnish.
    Finnish,
    /// West Frisian.
    WestFrisian,
}

struct Definition {
    tag: &'static str,
    icu: icu_locale_core::Locale,
    files: [(&'static str, &'static str); 11],
}

macro_rules! files_of {
    ($folder:literal) => {
        [
            ("beliefs.ftl", include_str!(concat!("../../../../locales/", $folder, "/beliefs.ftl"))),
            ("campaigns.ftl", include_str!(concat!("../../../../locales/", $folder, "/campaigns.ftl"))),
            ("changes.ftl", include_str!(concat!("../../../../locales/", $folder, "/changes.ftl"))),
            ("check.ftl", include_str!(concat!("../../../../locales/", $folder, "/check.ftl"))),
            ("claims.ftl", include_str!(concat!("../../../../locales/", $folder, "/claims.ftl"))),
            ("notes.ftl", include_str!(concat!("../../../../locales/", $folder, "/notes.ftl"))),
            ("parts.ftl", include_str!(concat!("../../../../locales/", $folder, "/parts.ftl"))),
            ("plan.ftl", include_str!(concat!("../../../../locales/", $folder, "/plan.ftl"))),
            ("print.ftl", include_str!(concat!("../../../../locales/", $folder, "/print.ftl"))),
            ("report.ftl", include_str!(concat!("../../../../locales/", $folder, "/report.ftl"))),
            ("units.ftl", include_str!(concat!("../../../../locales/", $folder, "/units.ftl"))),
        ]
    };
}

impl Locale {
    /// Every language.
    pub const ALL: &[Self] = &[Self::English, Self::NorwegianBokmal, Self::Finnish, Self::WestFrisian];

    fn definition(self) -> Definition {
        match self {
            Self::English => Definition { tag: "en", icu: icu_locale_core::locale!("en"), files: files_of!("en") },
            Self::NorwegianBokmal => {
                Definition { tag: "nb", icu: icu_locale_core::locale!("nb"), files: files_of!("nb") }
            }
            Self::Finnish => Definition { tag: "fi", icu: icu_locale_core::locale!("fi"), files: files_of!("fi") },
            Self::WestFrisian => Definition { tag: "fy", icu: icu_locale_core::locale!("fy"), files: files_of!("fy") },
        }
    }

    /// The language's BCP 47 tag, which is also its folder's name: `en`, `nb`, `fy`.
    pub fn tag(self) -> &'static str {
        self.definition().tag
    }

    /// The language of a BCP 47 tag such as `nb`, `nb-NO` or `no`; nothing when it is not among ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let language = if language == "no" { "nb".to_owned() } else { language };
        Self::ALL.iter().copied().find(|locale| locale.tag() == language)
    }

    /// Whether names of months begin with a small letter where ICU's data give them a capital: CLDR has Frisian
    /// `Jannewaris`, as for a list's head, and the language's spelling (Fryske Akademy, 2015) writes `5 jannewaris`.
    pub(super) fn writes_months_small(self) -> bool {
        self == Self::WestFrisian
    }

    pub(super) fn icu(self) -> icu_locale_core::Locale {
        self.definition().icu
    }
}

/// The language's message files: name and text.
pub fn message_files(locale: Locale) -> [(&'static str, &'static str); 11] {
    locale.definition().files
}

/// Beginnings of message ids that are put together while running, most of them by the stages that
/// fill a report: the prefix, and what follows it.
pub const MESSAGE_PREFIXES: &[(&str, &str)] = &[
    ("claim-", "a feature of the registry, or `trait-…`: the sentence on a card"),
    ("feature-", "the same feature: the name of its figure"),
    ("title-", "the same feature: a persona's title"),
    ("summary-", "the same feature: a clause of the one-line summary"),
    ("problem-", "a `ProblemReason`'s name with dashes"),
    ("check-", "what a `Check` measures of a source"),
    ("finding-", "the same check: what was found"),
    ("remedy-", "the same check: what to do about it"),
    ("excluded-", "why a column formed no segments"),
    ("note-", "what a build wants to say"),
    ("unknown-", "what a card cannot say"),
    ("prediction-", "`better`, `not-shown` or `worse`, with `$predictor`"),
    ("predictor-", "the name of a `PredictorScore`"),
    ("test-", "what a `ConditionFacts` asks of a feature, with `$value`"),
    ("shares-", "the title of a `ShareGroup`"),
    ("question-", "a `QuestionKind`: what its answers are"),
    ("channel-", "`any`: what is sent by no channel that a source names"),
    ("lifecycle-", "a stage of a customer's life: what a card calls it"),
    ("gender-", "`female`, `male` or `other`: what a card calls it"),
    ("untestable-", "why no data speaks to a belief"),
    ("kind-", "why a persona is of its kind: what was weighed"),
    ("decision-", "a decision that a plan is made for"),
    ("need-", "what a decision needs to know, and the kind of source that tells it"),
    ("workshop-question-", "a question of the sheet on which a team writes what it believes"),
    ("answer-", "a `CampaignAnswer`: how many of `$people` gave it"),
    ("fate-", "a `Fate`: what became of `$name`"),
    ("drift-", "`category`: a feature whose distribution moved"),
    ("emblem-", "what an `Emblem` shows"),
    ("language-", "a language by ISO 639-1, `other` or `unknown`: what messages are written in"),
    ("role-", "a part in buying: what those are called who play it"),
    ("statement-", "a `StatementKind`: what it is called"),
    ("rule-", "what a rule of `portrett check` found; `rule-remedy-`: what to do about it"),
    ("checked-", "what stands around the findings of `portrett check`"),
    ("reading-", "what `portrett read` says of a draft"),
];

pub(super) fn bundle(locale: Locale) -> Result<FluentBundle<FluentResource>, ReportError> {
    let failed = |detail: String| ReportError::Messages { locale: locale.tag(), detail };
    let language: LanguageIdentifier =
        locale.tag().parse().map_err(|error: unic_langid::LanguageIdentifierError| failed(error.to_string()))?;
    let mut bundle = FluentBundle::new(vec![language]);
    // The page marks the direction of the user's words itself; the marks would litter JSON and terminals.
    bundle.set_use_isolating(false);
    for (name, text) in message_files(locale) {
        let resource =
            FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| failed(format!("{name}: {errors:?}")))?;
        bundle.add_resource(resource).map_err(|errors| failed(format!("{name}: {errors:?}")))?;
    }
    Ok(bundle)
}
