//! Words that say what a number beside them is, in all our languages, in small letters.

use super::token::{Class, Tokens};

/// A telephone number follows.
pub(super) const PHONE: &[&str] = &[
    "tlf",
    "tlfnr",
    "telefon",
    "telefonnummer",
    "telefonnummeret",
    "mobil",
    "mobilnummer",
    "mobilnummeret",
    "mob",
    "ring",
    "ringe",
    "nås",
    "phone",
    "tel",
    "telephone",
    "mobile",
    "cell",
    "call",
    "text",
    "whatsapp",
    "puh",
    "puhelin",
    "puhelinnumero",
    "puhelinnumeroni",
    "puhelinnumeroon",
    "numeroni",
    "numeroon",
    "soita",
    "soittakaa",
    "gsm",
    "telefoon",
    "telefoonnummer",
    "mobiel",
    "bel",
    "bellen",
    "telefoan",
    "telefoannûmer",
    "mobyl",
    "belje",
    "skilje",
    "sms",
];
/// The number of an account follows.
pub(super) const ACCOUNT: &[&str] = &[
    "konto",
    "kontonr",
    "kontonummer",
    "kontonummeret",
    "bankkonto",
    "bankkontoen",
    "kontoen",
    "account",
    "tili",
    "tilille",
    "tilinumero",
    "tilinumeroni",
    "rekening",
    "rekeningnummer",
    "rekkening",
    "rekken",
    "rekkennûmer",
    "bank",
];
/// A Dutch number of identity follows.
pub(super) const BSN: &[&str] =
    &["bsn", "burgerservicenummer", "sofinummer", "sofi", "boargerservicenûmer", "bsn-nummer", "bsnnummer"];
/// A number of identity follows.
pub(super) const IDENTITY: &[&str] = &[
    "fødselsnummer",
    "fødselsnummeret",
    "fnr",
    "personnummer",
    "personnummeret",
    "fødselsnr",
    "henkilötunnus",
    "henkilötunnukseni",
    "hetu",
    "sotu",
    "identiteitsnummer",
];
/// The number of an order, an invoice, a parcel or a customer follows.
pub(super) const ORDER: &[&str] = &[
    "ordre",
    "ordrenr",
    "kundenr",
    "sporingsnr",
    "kolli",
    "saksnr",
    "lasku",
    "laskun",
    "laskua",
    "tilausnro",
    "order",
    "orders",
    "purchase",
    "invoice",
    "tracking",
    "shipment",
    "parcel",
    "booking",
    "reservation",
    "reference",
    "zending",
    "ticket",
    "case",
    "customer",
];
/// Beginnings of words after which such a number follows too: they take many endings.
pub(super) const ORDER_BEGINNINGS: &[&str] = &[
    "ordren",
    "bestilling",
    "tinging",
    "faktur",
    "kundenum",
    "sporing",
    "pakkenum",
    "sending",
    "kollinum",
    "medlemsnum",
    "saksnum",
    "tilau",
    "laskunum",
    "asiakasnum",
    "seuranta",
    "lähetystunnu",
    "ordernum",
    "bestelling",
    "bestelnum",
    "factuur",
    "klantnum",
    "pakketnum",
    "zendingsnum",
    "bestelnûm",
    "oarder",
    "faktuer",
    "klantnûm",
    "pakketnûm",
];
/// Beginnings of order numbers, before a hyphen or digits.
pub(super) const ORDER_PREFIXES: &[&str] =
    &["ord", "order", "ordre", "so", "po", "inv", "fak", "til", "best", "bst", "bes", "web", "rma", "ret", "trk", "wo"];
/// A number of a thing, not of a person, follows.
pub(super) const PRODUCT: &[&str] = &[
    "varenr",
    "varenummer",
    "artnr",
    "artikkelnummer",
    "artikkel",
    "produktnummer",
    "produktnr",
    "modell",
    "modellnummer",
    "ean",
    "gtin",
    "isbn",
    "sku",
    "tuotenumero",
    "tuotenro",
    "tuote",
    "malli",
    "mallinumero",
    "article",
    "item",
    "model",
    "product",
    "part",
    "artikel",
    "artikelnummer",
    "productnummer",
    "modelnummer",
    "artikelnûmer",
    "produktnûmer",
    "orgnr",
    "organisasjonsnummer",
    "kvk",
    "version",
    "versjon",
    "versie",
    "versio",
];
/// Words for a number, between one of the above and the number.
pub(super) const NUMBERS: &[&str] = &[
    "nr", "nummer", "nummeret", "number", "no", "num", "numero", "nro", "nûmer", "nûmers", "code", "koodi", "kode",
    "koade",
];
/// Other words between.
const FILLERS: &[&str] = &[
    "id", "er", "is", "on", "was", "var", "som", "med", "with", "mitt", "min", "my", "mijn", "myn", "på", "til", "op",
    "me", "us", "oss", "meg", "mij", "minulle", "at", "under",
];
/// Units and currencies: the number before them is an amount.
pub(super) const UNITS: &[&str] = &[
    "kr",
    "kroner",
    "krone",
    "nok",
    "sek",
    "dkk",
    "eur",
    "euro",
    "euron",
    "euroa",
    "euros",
    "usd",
    "gbp",
    "pund",
    "pounds",
    "dollar",
    "dollars",
    "prosent",
    "prosenttia",
    "percent",
    "procent",
    "persint",
    "cm",
    "mm",
    "m",
    "km",
    "kg",
    "g",
    "gram",
    "l",
    "liter",
    "ml",
    "dl",
    "stk",
    "kpl",
    "stuks",
    "stiks",
    "pcs",
    "pieces",
    "st",
    "år",
    "vuotta",
    "years",
    "jaar",
    "jier",
    "mb",
    "gb",
    "tb",
    "w",
    "v",
    "mah",
    "x",
    "poeng",
    "pistettä",
    "points",
    "punten",
    "ganger",
    "kertaa",
    "times",
    "keer",
];

/// Words that are looked at before a number.
const LOOK_BACK: usize = 4;

/// Whether one of `words` stands before the token at `index` with nothing but fillers and marks between.
pub(super) fn is_before(tokens: &Tokens, index: usize, words: &[&str]) -> bool {
    let mut seen = 0;
    for before in (0..index).rev() {
        if tokens.is(before, Class::Mark) {
            if !matches!(tokens.text_of(before), ":" | "#" | "." | "(" | "-" | "=" | "+" | "/" | "[" | "\"" | "№" | "*")
            {
                return false;
            }
            continue;
        }
        let word = tokens.small(before);
        let begins = || words == ORDER && ORDER_BEGINNINGS.iter().any(|begin| word.starts_with(begin));
        if words.contains(&&*word) || begins() {
            return true;
        }
        seen += 1;
        if seen > LOOK_BACK || !(FILLERS.contains(&&*word) || NUMBERS.contains(&&*word)) {
            return false;
        }
    }
    false
}

/// Whether the token at `index` makes the number before it an amount.
pub(super) fn is_unit(tokens: &Tokens, index: usize) -> bool {
    match tokens.list.get(index).map(|token| token.class) {
        Some(Class::Word) => UNITS.contains(&&*tokens.small(index)),
        Some(Class::Mark) => matches!(tokens.text_of(index), "%" | "€" | "$" | "£" | "°" | "×"),
        _ => false,
    }
}
