//! Presets of aggregates: reports of figures about many people. Columns that are not named are figures
//! where they are numbers, and else what figures are broken down by.

use portrett_terms::Role::{Dimension, Figure, Time};
use portrett_terms::SourceKind::Aggregates;
use portrett_terms::ValueType::{Category, Date, Number};

use super::{Preset, Quirks, Rest, column, ignored};

/// The presets.
pub const PRESETS: &[Preset] = &[
    // Pages and screens, demographics, acquisition: what they have in common are the figures.
    Preset {
        name: "ga4_report",
        title: "Google Analytics 4: a report",
        kind: Aggregates,
        telling: &[
            "active users|aktive brukere|aktiiviset käyttäjät|actieve gebruikers",
            "new users|nye brukere|uudet käyttäjät|nieuwe gebruikers",
            "views|visninger|katselut|weergaven",
            "views per active user|views per user",
            "engaged sessions|engasjerte økter|sitoutuneet istunnot|betrokken sessies",
            "engagement rate|engasjementsrate|sitoutumisaste|betrokkenheidspercentage",
            "engaged sessions per active user",
            "average engagement time per active user|average engagement time|average engagement time per session",
            "event count|antall hendelser|tapahtumien määrä|aantal gebeurtenissen",
            "key events|conversions|nøkkelhendelser|tärkeät tapahtumat|belangrijke gebeurtenissen",
            "user key event rate|session key event rate",
            "total revenue|samlet inntekt|kokonaistulot|totale opbrengst",
        ],
        needed: 3,
        columns: &[
            column("date|dato|päivämäärä|datum", Time, Date),
            column("country|country id|land|maa", Dimension, Category),
            column("average engagement time*", Figure, Number),
            column("engagement rate|user key event rate|session key event rate|bounce rate", Figure, Number),
        ],
        rest: Rest::Figures,
        quirks: Quirks { footers: &["grand total", "totalsum", "loppusumma", "eindtotaal"], ..Quirks::NONE },
        ..Preset::PLAIN
    },
    Preset {
        name: "mailchimp_campaigns",
        title: "Mailchimp: campaigns",
        kind: Aggregates,
        telling: &[
            "soft bounces",
            "hard bounces",
            "times forwarded",
            "forwarded opens",
            "abuse complaints",
            "times liked on facebook",
            "folder id",
            "unique id",
            "total gross sales",
        ],
        needed: 3,
        columns: &[
            column("send date", Time, Date),
            column("title", Dimension, Category),
            column("subject", Dimension, Category),
            column("list|audience", Dimension, Category),
            column("open rate|click rate", Figure, Number),
            ignored("folder id|unique id"),
        ],
        rest: Rest::Figures,
        quirks: Quirks { month_first: true, ..Quirks::SNAPSHOT },
        ..Preset::PLAIN
    },
    Preset {
        name: "klaviyo_campaigns",
        title: "Klaviyo: campaigns",
        kind: Aggregates,
        telling: &[
            "campaign name",
            "campaign id",
            "campaign channel",
            "unique placed order",
            "placed order rate",
            "spam complaints",
            "spam complaints rate",
            "bounce rate",
            "send weekday",
        ],
        needed: 4,
        columns: &[
            column("send time", Time, Date),
            column("campaign name", Dimension, Category),
            column("subject", Dimension, Category),
            column("list|segment|tags", Dimension, Category),
            column("open rate|click rate|bounce rate|placed order rate|spam complaints rate", Figure, Number),
            ignored("campaign id"),
        ],
        rest: Rest::Figures,
        quirks: Quirks::SNAPSHOT,
        ..Preset::PLAIN
    },
    // The row of totals stands above or below the others and names no campaign.
    Preset {
        name: "meta_ads",
        title: "Meta: advertisements",
        kind: Aggregates,
        telling: &[
            "reporting starts|rapporteringsstart|raportoinnin alku|begin rapportage",
            "reporting ends|rapporteringsslutt|raportoinnin loppu|einde rapportage",
            "campaign name|kampanjenavn|kampanjan nimi|campagnenaam",
            "ad set name|annonsesettnavn|mainosjoukon nimi|naam advertentieset",
            "ad name|annonsenavn|mainoksen nimi|naam advertentie",
            "amount spent*|beløp brukt*|brukt beløp*|käytetty summa*|besteed bedrag*",
            "impressions|visninger|näyttökerrat|weergaven",
            "reach|rekkevidde|kattavuus|bereik",
            "link clicks|lenkeklikk|linkin klikkaukset|linkklikken",
            "cpm (cost per 1,000 impressions)*|cpm*",
            "result indicator|result type|resultatindikator",
            "cost per results|cost per result",
        ],
        needed: 4,
        columns: &[
            column("day|reporting starts|dag|rapporteringsstart|päivä|raportoinnin alku|begin rapportage", Time, Date),
            column("campaign name|kampanjenavn|kampanjan nimi|campagnenaam", Dimension, Category),
            column("ad set name|annonsesettnavn|mainosjoukon nimi|naam advertentieset", Dimension, Category),
            column("ad name|annonsenavn|mainoksen nimi|naam advertentie", Dimension, Category),
            column("age|alder|ikä|leeftijd", Dimension, Category),
            column("gender|kjønn|sukupuoli|geslacht", Dimension, Category),
            column("amount spent*|beløp brukt*|brukt beløp*|käytetty summa*|besteed bedrag*", Figure, Number),
            ignored("reporting ends|rapporteringsslutt|raportoinnin loppu|einde rapportage"),
            ignored("campaign id|ad set id|ad id|account id"),
        ],
        rest: Rest::Figures,
        quirks: Quirks {
            totals_lack: &[
                "campaign name|kampanjenavn|kampanjan nimi|campagnenaam",
                "ad set name|annonsesettnavn|mainosjoukon nimi|naam advertentieset",
                "ad name|annonsenavn|mainoksen nimi|naam advertentie",
            ],
            ..Quirks::NONE
        },
        ..Preset::PLAIN
    },
    Preset {
        name: "linkedin_ads",
        title: "LinkedIn: campaigns or who saw them",
        kind: Aggregates,
        telling: &[
            "start date (in utc)",
            "campaign group name",
            "campaign objective",
            "total spent",
            "average ctr",
            "average cpc",
            "average cpm",
            "total engagements",
            "viral impressions",
            "lead form opens",
            "job title segment|job function segment|job seniority segment|company name segment|company industry segment\
            |company size segment|location segment|country/region segment",
        ],
        needed: 3,
        columns: &[
            column("start date (in utc)", Time, Date),
            column("campaign group name", Dimension, Category),
            column("campaign name", Dimension, Category),
            column("total spent|average ctr|average cpc|average cpm", Figure, Number),
            ignored(
                "end date (in utc)|account name|campaign id|campaign group id|ad id|creative id|lead form opens rate",
            ),
        ],
        rest: Rest::Figures,
        quirks: Quirks { month_first: true, ..Quirks::NONE },
        ..Preset::PLAIN
    },
];
