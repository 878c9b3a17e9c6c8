//! The words that headers use, as data: what each means, in English, Norwegian, Swedish, Danish,
//! Finnish, Dutch, Frisian and German. To teach a word, add it here and nowhere else.
//!
//! A phrase is words in lower case, parted by spaces. A header of one long word is taken apart into
//! words of this table before it is compared (`kundenummer` is `kunde nummer`), so that compounds
//! need no entries of their own.

use portrett_terms::{Aspect, Role, SourceKind, Unit, ValueType};

/// What a header speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; LEXICON says the rest")]
pub enum Concept {
    CustomerId,
    Id,
    Email,
    Name,
    Company,
    Website,
    Phone,
    Address,
    NationalId,
    Staff,
    OrderId,
    OrderDate,
    Date,
    FirstSeen,
    LastSeen,
    BirthDate,
    Amount,
    UnitPrice,
    Discount,
    Quantity,
    Product,
    ProductCode,
    Category,
    Brand,
    Channel,
    Currency,
    Returned,
    Campaign,
    CampaignKind,
    Unsubscribed,
    Search,
    Lost,
    Sent,
    Opened,
    Clicked,
    Converted,
    Event,
    EventId,
    EventTime,
    Session,
    Visitor,
    Page,
    Referrer,
    TrafficSource,
    Medium,
    Device,
    Message,
    Subject,
    Title,
    Thread,
    Author,
    Income,
    BirthYear,
    Year,
    Age,
    Education,
    MaritalStatus,
    Children,
    Household,
    Gender,
    Occupation,
    Industry,
    City,
    Country,
    Region,
    Postcode,
    Spend,
    PurchaseCount,
    Visits,
    Complaint,
    Recency,
    Frequency,
    Tenure,
    Contract,
    Payment,
    Churn,
    CampaignAnswer,
    Score,
    Interest,
    Service,
    Language,
}

/// One entry: what a concept is to a source, and the words that name it.
#[derive(Debug)]
pub struct Entry {
    /// The concept.
    pub concept: Concept,
    /// The role that it has where the kind of source allows it.
    pub role: Option<Role>,
    /// What side of a person it is about, as a trait.
    pub aspect: Aspect,
    /// What its numbers count.
    pub unit: Unit,
    /// How its cells are read when they would allow more than one way.
    pub value: Option<ValueType>,
    /// Whether the phrase must be the whole header: `name` alone is a person's, `class name` is not.
    pub whole: bool,
    /// The phrases.
    pub phrases: &'static [&'static str],
}

const fn entry(
    concept: Concept,
    role: Option<Role>,
    aspect: Aspect,
    unit: Unit,
    value: Option<ValueType>,
    phrases: &'static [&'static str],
) -> Entry {
    Entry { concept, role, aspect, unit, value, whole: false, phrases }
}

const fn whole(concept: Concept, role: Option<Role>, phrases: &'static [&'static str]) -> Entry {
    Entry { concept, role, aspect: Demographics, unit: Plain, value: None, whole: true, phrases }
}

use Aspect::{Behaviour, Category, Channel, Communication, Demographics, ProductUse, Psychographics, Value};
use Unit::{CalendarYear, Count, Days, Money, Plain, Years};

/// Words that speak of spending when they lead a header, whatever follows: `MntWines`, `forbruk vin`.
pub const LEADING_SPEND: &[&str] = &[
    "mnt",
    "amount",
    "amt",
    "spend",
    "spent",
    "spending",
    "forbruk",
    "brukt",
    "beløp",
    "utgifter",
    "belopp",
    "beløb",
    "forbrug",
    "rahaa",
    "kulutus",
    "euroa",
    "besteed",
    "besteding",
    "uitgaven",
    "bestege",
    "ausgaben",
    "utgift",
];

/// Words that speak of counting when they lead a header: `antall nettkjøp`, `kjøp i butikk`.
pub const LEADING_COUNT: &[&str] = &[
    "antall",
    "ant",
    "antal",
    "num",
    "nbr",
    "number",
    "count",
    "lkm",
    "lukumäärä",
    "aantal",
    "oantal",
    "anzahl",
    "purchases",
    "kjøp",
    "köp",
    "køb",
    "ostot",
    "ostoja",
    "aankopen",
    "oankeapen",
    "käufe",
];

/// Words that a header may hold or leave out.
pub const FILLERS: &[&str] = &[
    "of", "the", "in", "on", "per", "pr", "and", "og", "och", "for", "i", "på", "av", "til", "från", "hos", "van",
    "de", "het", "property", "im", "der", "with", "med", "och", "ja", "en", "und",
];

/// Every entry. Of two phrases that fit, the longer wins; of two as long, the later one in the header,
/// which is where compounds have their head.
#[rustfmt::skip]
pub const LEXICON: &[Entry] = &[
    entry(Concept::CustomerId, Some(Role::CustomerId), Demographics, Plain, None, &[
        "customer id", "customer no", "customer nr", "customer number", "customer key", "customer code", "customer",
        "cust id", "cust no", "client id", "client no", "client number", "client", "user id", "userid", "member id",
        "member no", "member number", "membership number", "contact id", "person id", "subscriber id", "account id",
        "account no", "account number", "account", "shopper id", "buyer id", "buyer", "household key", "household id",
        "profile id", "subject id", "respondent id", "guest id", "patient id", "loyalty id",
        "loyalty card", "card number", "lead id", "kunde id", "kunde nr", "kunde nummer", "kunde", "kunde kode",
        "kunde nøkkel", "medlem nr", "medlem nummer", "medlem id", "bruker id", "bruker", "konto nr", "kontakt id",
        "kund nr", "kund nummer", "kund id", "kund", "medlems nummer", "användare id", "bruger id", "asiakas nro",
        "asiakas numero", "asiakas id", "asiakas tunnus", "asiakas", "jäsen numero", "jäsen nro", "käyttäjä id",
        "klant nr", "klant nummer", "klant id", "klant", "klant kode", "klantnûmer", "klantenummer", "kunden nummer",
        "kunden nr", "kunden id", "mitglied nummer", "benutzer id", "participant", "participant id", "participant no",
        "interviewee", "deltaker", "deltaker id", "deltaker nr", "informant", "osallistuja", "osallistuja id",
        "haastateltava", "deelnemer", "deelnemer id", "dielnimmer",
    ]),
    entry(Concept::Email, Some(Role::Email), Demographics, Plain, None, &[
        "email", "e mail", "mail", "email address", "e mail address", "mail address", "epost", "e post",
        "epost adresse", "e post adresse", "sähkö posti", "sähköposti", "sähköpostiosoite", "säpo", "e postadress",
        "epostadress", "e mailadres", "emailadres", "mailadres", "e mail adresse", "e mailadresse",
    ]),
    whole(Concept::Name, Some(Role::Personal), &[
        "name", "first name", "last name", "full name", "given name", "family name", "surname", "middle name",
        "customer name", "client name", "contact name", "member name", "user name", "username", "fname", "lname",
        "firstname", "lastname", "fullname", "forename", "nickname", "maiden name", "kunde navn", "navn", "fornavn",
        "etternavn", "mellomnavn", "fullt navn", "for navn", "etter navn", "kontaktperson", "contact person",
        "efternavn", "förnamn", "efternamn", "namn", "kund namn", "nimi", "etunimi", "sukunimi", "asiakkaan nimi",
        "asiakas nimi", "naam", "voornaam", "achternaam", "namme", "foarnamme", "efternamme", "klant naam", "vorname",
        "nachname", "kunden name",
    ]),
    whole(Concept::Company, Some(Role::Company), &[
        "company", "company name", "organization", "organization name", "organisation", "organisation name",
        "employer", "business name", "firm", "firm name", "account name", "billing company", "firma", "firma navn",
        "bedrift", "bedrifts navn", "bedriftsnavn", "selskap", "selskaps navn", "selskapsnavn", "virksomhet",
        "organisasjon", "organisasjons navn", "arbeidsgiver", "konto navn", "företag", "företags namn",
        "företagsnamn", "virksomhed", "yritys", "yrityksen nimi", "organisaatio", "työnantaja", "tilin nimi",
        "bedrijf", "bedrijfs naam", "bedrijfsnaam", "organisatie", "werkgever", "bedriuw", "bedriuws namme",
        "bedriuwsnamme", "unternehmen", "firmen name", "firmenname",
    ]),
    whole(Concept::Website, Some(Role::Domain), &[
        "website", "web site", "website url", "web address", "homepage", "home page", "domain", "domain name",
        "company domain", "company domain name", "email domain", "nettside", "nett sted", "nettsted", "nettadresse",
        "hjemme side", "hjemmeside", "hemsida", "webb plats", "webbplats", "verkkosivu", "verkkosivut",
        "verkkosivusto", "kotisivu", "web side", "webside", "webstee", "webseite",
    ]),
    entry(Concept::Phone, Some(Role::Phone), Demographics, Plain, None, &[
        "phone number", "phone no", "telephone number", "telephone", "mobile number", "mobile phone", "cell phone",
        "mobil nr", "mobil nummer", "telefon nr", "telefon nummer", "tlf", "tlf nr", "tel", "tel nr", "mobiltelefon",
        "puhelin", "puhelin numero", "puhelinnumero", "matkapuhelin", "telefoon", "telefoon nummer", "telefoonnummer",
        "handy nummer", "msisdn",
    ]),
    whole(Concept::Phone, Some(Role::Phone), &[
        "phone", "mobile", "mobil", "telefon", "cell",
    ]),
    entry(Concept::Address, Some(Role::Personal), Demographics, Plain, None, &[
        "street", "street address", "address", "address line", "adresse", "gate adresse", "gateadresse",
        "post adresse", "postadresse", "vei", "gatuadress", "adress", "osoite", "katu osoite", "katuosoite",
        "lähiosoite", "adres", "straat", "strjitte", "straße", "strasse", "anschrift", "ip address", "ip", "latitude",
        "longitude", "house number", "fax", "fax number", "faks", "faksi",
    ]),
    entry(Concept::NationalId, Some(Role::Personal), Demographics, Plain, None, &[
        "ssn", "social security number", "soc sec id", "national id", "personnummer", "fødselsnummer",
        "fødsels nummer", "person nummer", "cpr", "hetu", "henkilötunnus", "bsn", "passport number", "iban",
        "bank account", "credit card",
    ]),
    entry(Concept::Staff, Some(Role::Personal), Demographics, Plain, None, &[
        "sales agent", "agent", "sales rep", "salesperson", "seller", "selger", "säljare", "sælger", "myyjä",
        "verkoper", "verkäufer", "handled by", "owner",
    ]),
    entry(Concept::OrderId, Some(Role::OrderId), Behaviour, Plain, None, &[
        "order id", "order no", "order nr", "order number", "order code", "order key", "order reference", "order",
        "invoice", "invoice id", "invoice no", "invoice nr", "invoice number", "receipt id", "receipt no",
        "receipt number", "receipt", "transaction id", "transaction no", "transaction number", "txn id", "trans id",
        "basket id", "basket", "purchase id", "sale id", "opportunity id", "deal id", "booking id", "bill no",
        "bill id", "ordre id", "ordre nr", "ordre nummer", "ordre", "bestilling id", "bestilling nr",
        "bestillings nr", "bestillings nummer", "faktura nr", "faktura nummer", "faktura id", "faktura",
        "kvittering nr", "kvitterings nr", "bilag nr", "order nummer", "beställning nr", "beställnings nummer",
        "kvitto nr", "kvitto nummer", "tilaus nro", "tilaus numero", "tilaus id", "tilaus tunnus", "lasku nro",
        "lasku numero", "laskun numero", "tilauksen numero", "kuitti nro", "bestelling nr", "bestel nummer",
        "factuur nr", "factuur nummer", "bestellnummer", "bestell nr", "rechnung nr", "rechnungsnummer",
        "rechnungs nr", "beleg nr",
    ]),
    entry(Concept::OrderDate, Some(Role::OrderTime), Behaviour, Plain, None, &[
        "order date", "order time", "ordered at", "order timestamp", "order datetime", "invoice date", "invoice time",
        "purchase date", "purchase time", "purchased at", "transaction date", "transaction time", "sale date",
        "sales date", "sold at", "paid at", "payment date", "close date", "closed date", "booking date",
        "processed at", "ordre dato", "ordre tid", "bestilling dato", "bestillings dato", "faktura dato", "kjøp dato",
        "kjøps dato", "kjøps tidspunkt", "salgs dato", "handels dato", "order datum", "beställning datum",
        "beställnings datum", "faktura datum", "köp datum", "köp dag", "inköps datum", "tilaus päivä", "tilaus pvm",
        "lasku päivä", "lasku pvm", "laskun päivä", "osto päivä", "osto pvm", "tilaus aika", "laskun päiväys",
        "bestel datum", "factuur datum", "koop datum", "aankoop datum", "bestell datum", "rechnungs datum",
        "kauf datum", "verkaufs datum", "købs dato",
    ]),
    entry(Concept::BirthDate, None, Demographics, Plain, None, &[
        "birth date", "date of birth", "birthday", "dob", "birthdate", "fødselsdato", "fødsels dato", "födelse datum",
        "födelsedatum", "syntymä aika", "syntymäaika", "geboorte datum", "geburtsdatum", "geboortedatum",
        "bertedatum",
    ]),
    entry(Concept::FirstSeen, Some(Role::FirstSeen), Behaviour, Plain, None, &[
        "dt customer", "customer since", "signup date", "sign up date", "signed up", "signup", "registration date",
        "registered", "registered at", "register date", "created at", "created", "create date", "creation date",
        "date created", "join date", "joined", "joined at", "date joined", "member since", "enrolled",
        "enrollment date", "enrolment date", "first seen", "first purchase", "first order", "first order date",
        "subscribed at", "opt in time", "start date", "customer from", "kunde siden", "medlem siden", "registrert",
        "registrerings dato", "registreringsdato", "opprettet", "opprettet dato", "innmeldt", "innmeldings dato",
        "innmeldt dato", "kunde fra", "kunde dato", "første kjøp", "registrert dato", "kund sedan", "medlem sedan",
        "skapad", "registrerad", "registreringsdatum", "oprettet", "asiakas alkaen", "asiakkuus alkoi",
        "asiakkuuden alku", "liittymis päivä", "liittynyt", "liittymispäivä", "rekisteröity", "rekisteröitymis päivä",
        "rekisteröintipäivä", "luotu", "klant sinds", "klant sûnt", "lid sinds", "aangemaakt", "inschrijf datum",
        "kunde seit", "registriert", "erstellt",
    ]),
    entry(Concept::LastSeen, None, Behaviour, Plain, None, &[
        "last seen", "last login", "last purchase", "last order", "last visit", "last order date", "updated at",
        "modified", "siste kjøp", "sist sett", "siste innlogging", "senaste köp", "viimeisin osto", "laatste aankoop",
    ]),
    entry(Concept::Date, Some(Role::OrderTime), Behaviour, Plain, None, &[
        "date", "time", "datetime", "timestamp", "day", "dato", "tid", "tidspunkt", "datum", "dag", "tid punkt",
        "päivä", "pvm", "päivämäärä", "päiväys", "aika", "aikaleima", "tiid", "zeit", "zeitpunkt", "tijd", "tijdstip",
    ]),
    entry(Concept::UnitPrice, Some(Role::UnitPrice), Value, Money, Some(ValueType::Money), &[
        "unit price", "price", "unit cost", "item price", "price each", "list price", "price per unit",
        "lineitem price", "sales price", "enhets pris", "enhetspris", "pris", "stykk pris", "stykkpris",
        "pris per stk", "pris pr stk", "stk pris", "à pris", "apris", "styck pris", "styckpris", "yksikkö hinta",
        "yksikköhinta", "hinta", "kappale hinta", "á hinta", "kpl hinta", "prijs", "stuks prijs", "stukprijs",
        "eenheidsprijs", "priis", "preis", "stück preis", "stückpreis", "einzelpreis",
    ]),
    entry(Concept::Amount, Some(Role::Amount), Value, Money, Some(ValueType::Money), &[
        "amount", "total", "total amount", "total price", "order total", "order value", "order amount", "line total",
        "line amount", "sub total", "subtotal", "grand total", "sales", "sale amount", "sales amount", "revenue",
        "net amount", "gross amount", "close value", "deal value", "transaction amount", "purchase amount", "paid",
        "value", "turnover", "total paid", "beløp", "sum", "total beløp", "totalt", "totalt beløp", "ordre sum",
        "ordre beløp", "ordre verdi", "linje beløp", "linje sum", "salg", "salgs beløp", "beløb", "total beløb",
        "salgs beløb", "omsetning", "netto beløp", "brutto beløp", "å betale", "belopp", "summa", "total belopp",
        "order värde", "omsättning", "försäljning", "rad belopp", "ordre total", "ordretotal", "omsætning",
        "summa euroa", "loppu summa", "yhteensä", "rivi summa", "tilauksen summa", "tilaus summa", "kokonais hinta",
        "kokonaishinta", "liike vaihto", "liikevaihto", "maksettu", "myynti", "bedrag", "totaal", "totaal bedrag",
        "omzet", "totaalbedrach", "bedrach", "betrag", "gesamt", "gesamt betrag", "gesamtbetrag", "umsatz", "summe",
    ]),
    entry(Concept::Discount, Some(Role::Discount), Value, Money, Some(ValueType::Money), &[
        "discount", "discount amount", "line discount", "discount value", "rabatt", "rabatt beløp", "rabattbeløp",
        "avslag", "rabatt belopp", "rabat", "alennus", "alennuksen määrä", "alennus summa", "korting", "koarting",
        "nachlass",
    ]),
    entry(Concept::Quantity, Some(Role::Quantity), Behaviour, Count, Some(ValueType::Number), &[
        "quantity", "qty", "units", "units sold", "item count", "items", "pieces", "pcs", "count", "number of items",
        "lineitem quantity", "order qty", "antall", "antall stk", "stk", "stykk", "mengde", "kvantum", "antal",
        "antal st", "kvantitet", "mängd", "määrä", "kpl", "kappale määrä", "kappalemäärä", "lukumäärä", "aantal",
        "stuks", "oantal", "hoeveelheid", "menge", "anzahl", "stück", "stückzahl", "volume", "cds",
    ]),
    entry(Concept::ProductCode, Some(Role::Product), Category, Plain, None, &[
        "stock code", "sku", "product id", "product code", "product no", "item id", "item no", "item code",
        "article number", "article no", "ean", "gtin", "asin", "upc", "vare kode", "vare nr", "vare nummer",
        "produkt id", "produkt kode", "produkt nr", "artikkel nr", "artikkel nummer", "artikkel kode", "artikel nr",
        "artikel nummer", "vare id", "varu kod", "varu nummer", "produkt kod", "tuote koodi", "tuote numero",
        "tuote nro", "tuote id", "tuote tunnus", "product nummer", "artikel code", "artikel kode", "clothing id",
    ]),
    entry(Concept::Product, Some(Role::Product), Category, Plain, None, &[
        "product", "product name", "product title", "item", "item name", "description", "product description",
        "article", "article name", "lineitem name", "stock item", "produkt", "produkt navn", "vare",
        "vare navn", "vare tekst", "beskrivelse", "vare beskrivelse", "produkt beskrivelse", "artikkel",
        "artikkel navn", "produkt namn", "vara", "artikel", "artikel namn", "beskrivning", "benämning", "varenavn",
        "tuote", "tuote nimi", "tuotteen nimi", "kuvaus", "tuote kuvaus", "artikkeli", "nimike", "product naam",
        "omschrijving", "beschrijving", "artikel naam", "omskriuwing", "produkt name", "artikelbezeichnung",
        "bezeichnung", "beschreibung",
    ]),
    entry(Concept::Category, Some(Role::Category), Category, Plain, Some(ValueType::Category), &[
        "category", "product category", "department", "department name", "product group", "product line",
        "product type", "item category", "class name", "division", "division name", "subcategory", "family",
        "segment", "assortment", "kategori", "produkt kategori", "vare gruppe", "varegruppe", "produkt gruppe",
        "avdeling", "produkt type", "produkt grupp", "varu grupp", "varugrupp", "avdelning", "vare kategori",
        "kategoria", "tuote ryhmä", "tuoteryhmä", "tuote kategoria", "osasto", "tuote luokka", "categorie",
        "productgroep", "product groep", "afdeling", "kategory", "produktgruppe", "warengruppe", "abteilung",
        "kategorie",
    ]),
    entry(Concept::Brand, Some(Role::Brand), Category, Plain, Some(ValueType::Category), &[
        "brand", "brand name", "manufacturer", "vendor", "make", "merke", "merke navn", "merkevare", "produsent",
        "leverandør", "varumärke", "märke", "tillverkare", "mærke", "producent", "merkki", "tuote merkki",
        "tuotemerkki", "brändi", "valmistaja", "merk", "fabrikant", "marke", "hersteller",
    ]),
    entry(Concept::Payment, Some(Role::Payment), Behaviour, Plain, None, &[
        "payment method", "payment type", "payment", "pay method", "payment method title", "payment gateway", "paid with", "betaling", "betalings måte", "betalingsmåte",
        "betalings metode", "betalingsmetode", "betal sätt", "betalsätt", "betalnings metod", "maksu tapa",
        "maksutapa", "betaal wijze", "betaalmethode", "zahlungsart", "paperless billing", "billing",
    ]),
    entry(Concept::Channel, Some(Role::Channel), Channel, Plain, Some(ValueType::Category), &[
        "channel", "sales channel", "order channel", "store", "shop", "store name", "traffic type",
        "kanal", "salgs kanal", "butikk", "nettbutikk", "försäljnings kanal", "butik", "kanava", "myynti kanava",
        "myyntikanava", "myymälä", "kauppa", "received via", "via", "kanaal", "verkoop kanaal", "verkoopkanaal", "winkel", "filiale", "vertriebskanal", "kauf kanal",
        "utsalgssted",
    ]),
    entry(Concept::Currency, Some(Role::Currency), Value, Plain, Some(ValueType::Category), &[
        "currency", "currency code", "valuta", "valuta kode", "valuta kod", "valuutta", "valuutta koodi", "munt",
        "währung", "munteenheid",
    ]),
    entry(Concept::Returned, Some(Role::Returned), Behaviour, Plain, None, &[
        "returned", "is returned", "return", "refunded", "refund", "is refund", "cancelled", "canceled",
        "is cancelled", "status", "order status", "fulfillment status", "financial status", "deal stage", "retur",
        "returnert", "refundert", "kansellert", "avbestilt", "ordre status", "tilstand", "returnerad", "återbetald",
        "avbruten", "annulleret", "returneret", "palautus", "palautettu", "peruttu", "peruutettu", "hyvitetty",
        "tila", "tilauksen tila", "tilaus status", "geretourneerd", "geannuleerd", "retour", "weromstjoerd",
        "storniert", "retoure", "zurückgegeben",
    ]),
    entry(Concept::CampaignAnswer, None, Communication, Plain, None, &[
        "accepted cmp", "accepted campaign", "response", "responded", "campaign response", "last campaign", "svarte",
        "respons", "svar", "svar kampanje", "svar siste kampanje", "siste kampanje", "svar senaste kampanj",
        "senaste kampanjen", "vastaus viimeisin kampanja", "takket ja", "godtok kampanje", "akseptert kampanje",
        "kampanje svar", "kampanje respons", "accepterade kampanj", "vastaus", "hyväksyi kampanja",
        "hyväksytty kampanja", "kampanja vastaus", "reactie", "reaksje", "antwort",
    ]),
    entry(Concept::Campaign, Some(Role::Campaign), Communication, Plain, Some(ValueType::Category), &[
        "campaign", "campaign id", "campaign name", "cmp", "mailing", "newsletter", "mailing id", "message id",
        "send id", "utm campaign", "kampanje", "kampanje navn", "kampanje id", "nyhetsbrev", "utsendelse", "kampanj",
        "kampanj namn", "kampanj id", "utskick", "kampagne", "kampagne navn", "kampanja", "kampanja nimi",
        "kampanjan nimi", "kampanja id", "uutiskirje", "campagne", "campagne naam", "kampanjenavn", "nieuwsbrief",
        "kampanje kode", "aksje",
    ]),
    entry(Concept::CampaignKind, Some(Role::CampaignKind), Communication, Plain, Some(ValueType::Category), &[
        "campaign type", "campaign kind", "email type", "mailing type", "message type", "kampanje type",
        "kampanjetype", "utsendelses type", "type utsendelse", "kampanj typ", "kampanjtyp", "kampagne type",
        "kampanja tyyppi", "kampanjatyyppi", "viestin tyyppi", "campagne type", "campagnetype",
    ]),
    entry(Concept::Unsubscribed, Some(Role::Unsubscribed), Communication, Plain, None, &[
        "unsubscribed", "unsubscribed at", "unsubscribe", "unsubscribe time", "opted out", "opt out", "optout",
        "avmeldt", "avmeldt dato", "meldt av", "avregistrert", "avprenumererad", "avregistrerad", "afmeldt",
        "peruttu", "perunut tilauksen", "tilaus peruttu", "uitgeschreven", "afgemeld", "abgemeldet",
    ]),
    entry(Concept::Search, Some(Role::Search), Behaviour, Plain, Some(ValueType::Text), &[
        "search term", "search query", "search words", "search keyword", "site search", "search string", "søkeord",
        "søk", "søketekst", "søk tekst", "sökord", "sökning", "søgeord", "hakusana", "haku sana", "haku", "zoekterm",
        "zoekwoord", "sykwurd", "suchbegriff",
    ]),
    entry(Concept::Lost, Some(Role::Lost), Behaviour, Plain, None, &[
        "is closed lost", "deal lost", "is lost", "lost deal", "tapt salg", "avtale tapt", "förlorad affär",
        "hävitty kauppa", "verloren deal",
    ]),
    entry(Concept::Sent, Some(Role::Sent), Communication, Plain, None, &[
        "sent", "sent at", "send date", "send time", "sent date", "sent time", "delivered", "delivered at", "sendt",
        "sendt dato", "sendt tid", "sende dato", "levert", "skickad", "skickat", "skickad datum", "levererad",
        "lähetetty", "lähetys aika", "lähetysaika", "lähetys päivä", "lähetyspäivä", "toimitettu", "verzonden",
        "verzonden op", "verzend datum", "ferstjoerd", "gesendet", "versendet", "sendezeit",
    ]),
    entry(Concept::Opened, Some(Role::Opened), Communication, Plain, None, &[
        "opened", "opened at", "open", "opens", "open time", "first open", "email opened", "åpnet", "åpnet dato",
        "åpnet tid", "åpninger", "öppnad", "öppnat", "öppnade", "öppningar", "åbnet", "avattu", "avaus aika",
        "avausaika", "avaukset", "geopend", "geopend op", "iepene", "geöffnet",
    ]),
    entry(Concept::Clicked, Some(Role::Clicked), Communication, Plain, None, &[
        "clicked", "clicked at", "click", "clicks", "click time", "email clicked", "klikket", "klikk", "klikket dato",
        "klikket tid", "klickad", "klickat", "klickade", "klick", "klik", "klikattu", "klikkaus", "klikkaukset",
        "klikkaus aika", "klikannut", "geklikt", "geklikt op", "oanklikt", "geklickt", "klicks",
    ]),
    entry(Concept::Converted, Some(Role::Converted), Communication, Plain, None, &[
        "converted", "converted at", "conversion", "conversions", "conversion time", "purchased", "bought",
        "konvertert", "konvertering", "kjøpte", "kjøpt", "konverterad", "konverterat", "köpte", "køb", "konverteret",
        "konvertoitu", "konversio", "konvertoitui", "osti", "ostettu", "geconverteerd", "conversie", "gekocht",
        "konvertearre", "konvertiert", "gekauft",
    ]),
    entry(Concept::TrafficSource, Some(Role::Channel), Channel, Plain, Some(ValueType::Category), &[
        "source", "traffic source", "utm source", "kilde", "trafikk kilde", "källa", "trafik källa", "lähde", "bron",
        "boarne", "quelle",
    ]),
    entry(Concept::Medium, Some(Role::Channel), Channel, Plain, Some(ValueType::Category), &[
        "medium", "utm medium",
    ]),
    entry(Concept::Device, Some(Role::Channel), Channel, Plain, Some(ValueType::Category), &[
        "device", "device type", "device category", "platform", "enhet", "enhets type", "laite", "laite tyyppi",
        "apparaat", "apparaat type", "gerät", "gerätetyp",
    ]),
    entry(Concept::Event, Some(Role::Event), Behaviour, Plain, None, &[
        "event", "event name", "event type", "hendelse", "hendelse navn", "hendelse type", "händelse", "händelse typ",
        "hændelse", "tapahtuma", "tapahtuman nimi", "tapahtuma tyyppi", "gebeurtenis", "barren", "ereignis",
    ]),
    entry(Concept::EventId, None, Behaviour, Plain, None, &[
        "event id", "event uuid", "hendelse id", "händelse id", "tapahtuma id", "gebeurtenis id",
    ]),
    entry(Concept::EventTime, Some(Role::Time), Behaviour, Plain, None, &[
        "submitted at", "answered at", "written at", "event timestamp", "event time", "event date", "event datetime", "occurred at", "happened at", "hendelse tid",
        "hendelses tidspunkt", "tapahtuma aika", "viewed at", "server time", "hit time",
    ]),
    entry(Concept::Session, Some(Role::Session), Behaviour, Plain, None, &[
        "session id", "session", "session key", "visit id", "ga session id", "økt", "økt id", "sesjon", "sesjons id",
        "istunto", "istunto id", "sessie", "sessie id", "sitzung",
    ]),
    entry(Concept::Visitor, Some(Role::CustomerId), Behaviour, Plain, None, &[
        "visitor id", "visitor", "cookie id", "cookie", "anonymous id", "device id", "browser id", "fingerprint",
        "besøkende", "besøkende id", "kävijä", "kävijä id", "bezoeker", "bezoeker id", "besucher",
    ]),
    entry(Concept::Page, Some(Role::Page), Behaviour, Plain, None, &[
        "page url", "page path", "url", "page", "page title", "page location", "landing page", "path", "side",
        "side adresse", "nettside", "sida", "sivu", "sivun osoite", "pagina", "seite",
    ]),
    entry(Concept::Referrer, Some(Role::Referrer), Behaviour, Plain, None, &[
        "referrer", "referer", "page referrer", "referrer url", "henviser", "henvisende side", "viittaaja",
        "verwijzer",
    ]),
    entry(Concept::Message, Some(Role::Text), Communication, Plain, Some(ValueType::Text), &[
        "review", "review text", "review body", "message", "message text", "message body", "text", "tekst", "teksti", "comment", "comments",
        "comment text", "feedback", "body", "complaint text", "customer complaint", "question text", "answer text",
        "transcript", "instruction", "utterance", "ticket text", "ticket description", "reply", "note", "notes",
        "observation", "said", "quote", "sitat", "utsagn", "sitaatti", "uitspraak", "útspraak", "omtale", "omtale tekst", "melding", "melding tekst", "kommentar", "tilbakemelding",
        "henvendelse", "klage tekst", "notat", "observasjon", "recension", "meddelande", "anmeldelse", "arvostelu",
        "viesti", "kommentti", "palaute", "muistiinpano", "havainto", "recensie", "bericht", "opmerking",
        "beoardieling", "berjocht", "opmerking tekst", "bewertung", "nachricht",
    ]),
    entry(Concept::Subject, Some(Role::Title), Communication, Plain, Some(ValueType::Text), &[
        "subject", "subject line", "headline", "heading", "review title", "emne", "emnefelt", "overskrift", "ämne",
        "rubrik", "aihe", "otsikko", "onderwerp", "ûnderwerp", "betreff",
    ]),
    entry(Concept::Title, Some(Role::Product), Category, Plain, None, &["title", "tittel", "titel"]),
    entry(Concept::Thread, Some(Role::Thread), Communication, Plain, None, &[
        "ticket", "ticket id", "ticket no", "ticket nr", "ticket number", "case id", "case no", "case nr",
        "case number", "thread", "thread id", "conversation", "conversation id", "chat id", "sak", "saks nr",
        "saks nummer", "sak id", "tråd", "ärende", "ärende nummer", "keskustelu", "keskustelu id", "tapaus",
        "tapaus numero", "tiketti", "gesprek", "gesprek id", "petear", "zaak nummer",
    ]),
    entry(Concept::Author, Some(Role::Author), Communication, Plain, None, &[
        "author", "author role", "author type", "sender", "sender type", "sender role", "speaker role", "written by",
        "avsender", "forfatter", "avsändare", "lähettäjä", "kirjoittaja", "afzender", "auteur", "stjoerder",
        "absender",
    ]),
    entry(Concept::Income, None, Demographics, Money, Some(ValueType::Money), &[
        "income", "annual income", "yearly income", "household income", "salary", "wage", "inntekt", "års inntekt",
        "årsinntekt", "husstands inntekt", "brutto inntekt", "lønn", "inkomst", "års inkomst", "lön", "løn",
        "indkomst", "års indkomst", "tulo", "tulot", "vuosi tulo", "vuositulot", "vuosi tulot", "palkka", "inkomen",
        "jaar inkomen", "jaarinkomen", "salaris", "ynkommen", "einkommen", "jahres einkommen", "jahreseinkommen",
        "gehalt",
    ]),
    entry(Concept::BirthYear, None, Demographics, CalendarYear, Some(ValueType::Number), &[
        "year birth", "birth year", "year of birth", "born", "yob", "birthyear", "fødsels år", "fødselsår", "født",
        "født år", "føde år", "födelse år", "födelseår", "född", "syntymä vuosi", "syntymävuosi", "syntynyt",
        "geboorte jaar", "geboortejaar", "geboren", "bertejier", "berte jier", "geburts jahr", "geburtsjahr",
        "jahrgang",
    ]),
    entry(Concept::Year, None, Demographics, CalendarYear, Some(ValueType::Number), &[
        "year established", "founded", "year", "år", "vuosi", "jaar", "jier", "jahr", "stiftet", "etablert",
        "grundat", "perustettu", "opgericht", "gegründet",
    ]),
    entry(Concept::Age, None, Demographics, Years, Some(ValueType::Number), &[
        "age", "age years", "customer age", "alder", "ålder", "ikä", "leeftijd", "âldens", "alter", "kunde alder",
    ]),
    entry(Concept::Education, None, Demographics, Plain, None, &[
        "education", "education level", "degree", "schooling", "utdanning", "utdannings nivå", "utdanningsnivå",
        "utdannelse", "utbildning", "uddannelse", "koulutus", "koulutus taso", "koulutustaso", "opleiding",
        "opleidings niveau", "oplieding", "bildung", "ausbildung", "bildungsgrad", "abschluss",
    ]),
    entry(Concept::MaritalStatus, None, Demographics, Plain, Some(ValueType::Category), &[
        "marital status", "marital", "civil status", "relationship status", "partner", "married", "sivil status",
        "sivilstatus", "sivilstand", "samlivsstatus", "gift", "civil stånd", "civilstånd", "civil stand",
        "civilstand", "ægteskabelig stilling", "siviili sääty", "siviilisääty", "burgerlijke staat",
        "boargerlike steat", "familien stand", "familienstand",
    ]),
    entry(Concept::Children, None, Demographics, Count, None, &[
        "children", "kids", "kid home", "kidhome", "teen home", "teenhome", "teens", "number of children",
        "dependents", "teenagers", "barn", "antall barn", "barn hjemme", "små barn", "tenåringer", "tenåring",
        "ungdommer", "ungdom hjemme", "tenåringer hjemme", "hjemmeboende barn", "antal barn", "barn hemma",
        "tonåringar", "tonåringar hemma", "børn", "antal børn", "teenagere", "lapset", "lapsia", "lasten määrä",
        "lasten lukumäärä", "lapset kotona", "teinit", "nuoret", "nuoria kotona", "teinit kotona", "teini ikäiset",
        "kinderen", "aantal kinderen", "tieners", "bern", "kinder", "anzahl kinder", "jugendliche",
    ]),
    entry(Concept::Household, None, Demographics, Count, None, &[
        "household size", "household members", "household", "family size", "house size", "husstand",
        "husstands størrelse", "husholdning", "hushåll", "hushålls storlek", "husstand størrelse", "kotitalous",
        "talouden koko", "huishouden", "gezin grootte", "haushalt", "haushaltsgröße", "number of siblings",
    ]),
    entry(Concept::Gender, None, Demographics, Plain, Some(ValueType::Category), &[
        "gender", "sex", "kjønn", "kön", "køn", "sukupuoli", "geslacht", "geslachte", "slachte", "geschlecht",
    ]),
    entry(Concept::Occupation, None, Demographics, Plain, None, &[
        "occupation", "job", "job title", "profession", "employment", "yrke", "stilling", "jobb", "arbeid",
        "ammatti", "työ", "beroep", "berop", "beruf", "senior citizen",
    ]),
    entry(Concept::Industry, None, Demographics, Plain, None, &[
        "industry", "sector", "employees", "bransje", "ansatte", "bransch", "anställda", "branche", "toimiala",
        "työntekijät", "henkilöstö", "werknemers", "meiwurkers", "mitarbeiter",
    ]),
    entry(Concept::City, None, Demographics, Plain, Some(ValueType::Category), &[
        "city", "town", "municipality", "village town", "by", "sted", "poststed", "post sted", "kommune", "stad",
        "ort", "post ort", "postort", "kaupunki", "kunta", "posti toimi paikka", "postitoimipaikka", "plaats",
        "woonplaats", "wenplak", "stêd", "plak", "stadt", "wohnort", "office location", "location",
    ]),
    entry(Concept::Country, None, Demographics, Plain, Some(ValueType::Category), &[
        "country", "country code", "nation", "land", "lands kode", "landskode", "maa", "maa koodi", "lân",
        "country region", "land region", "land regio", "maa alue", "lân regio", "pays région",
    ]),
    entry(Concept::Region, None, Demographics, Plain, Some(ValueType::Category), &[
        "region", "state", "province", "county", "area", "district", "regional office", "fylke", "landsdel", "län",
        "landskap", "område", "alue", "maakunta", "provincie", "provinsje", "regio", "bundesland", "sone",
    ]),
    entry(Concept::Postcode, None, Demographics, Plain, Some(ValueType::Text), &[
        "postcode", "post code", "postal code", "zip", "zip code", "zipcode", "post nr", "post nummer", "postnr",
        "postnummer", "posti numero", "postinumero", "posti nro", "plz", "post leit zahl", "postleitzahl",
    ]),
    entry(Concept::Recency, None, Behaviour, Days, Some(ValueType::Number), &[
        "recency", "days since", "days since last purchase", "days since last order", "dager siden",
        "dager siden kjøp", "dager siden siste kjøp", "siden siste kjøp", "dagar sedan", "dagar sedan köp",
        "dagar sedan senaste köp", "dage siden", "dage siden køb", "päivää sitten", "päivää ostosta",
        "päiviä edellisestä ostosta", "päivää viime ostosta", "päiviä viimeisestä ostosta", "dagen sinds",
        "dagen sinds aankoop", "tage seit",
    ]),
    entry(Concept::Frequency, None, Behaviour, Count, Some(ValueType::Number), &[
        "frequency", "frekvens", "frekvenssi", "frequentie",
    ]),
    entry(Concept::Tenure, None, Behaviour, Plain, Some(ValueType::Number), &[
        "tenure", "months active", "customer months", "kunde måneder", "måneder som kunde", "ansiennitet",
        "månader som kund", "asiakkuus kuukausia", "asiakkuuden kesto", "maanden klant", "kundendauer",
    ]),
    entry(Concept::Spend, Some(Role::Amount), Value, Money, Some(ValueType::Money), &[
        "mnt", "spend", "spent", "spending", "amount spent", "total spent", "total spend", "expenditure", "expenses",
        "monthly charges", "total charges", "charges", "charge", "lifetime value", "ltv", "clv", "forbruk", "brukt",
        "brukt på", "utgifter", "kjøp for", "månedspris", "utgift", "förbrukning", "spenderat", "utgifter på",
        "köp för", "forbrug", "brugt", "brugt på", "rahaa", "kulutus", "käytetty", "rahaa käytetty", "ostot euroa",
        "menot", "besteed", "besteding", "bestedingen", "uitgaven", "uitgegeven", "bestege", "útjeften", "ausgaben",
        "ausgegeben", "profit",
    ]),
    entry(Concept::PurchaseCount, None, Behaviour, Count, Some(ValueType::Number), &[
        "purchases", "num purchases", "num deals purchases", "num web purchases", "num catalog purchases",
        "num store purchases", "number of purchases", "web purchases", "store purchases", "catalog purchases",
        "deals purchases", "orders", "num orders", "number of orders", "order count", "orders count", "kjøp",
        "antall kjøp", "antall ordrer", "ordrer", "nett kjøp", "nettkjøp", "butikk kjøp", "butikkkjøp",
        "katalog kjøp", "tilbuds kjøp", "köp", "antal köp", "antal ordrar", "antal køb", "ostot", "ostoja",
        "ostojen määrä", "tilaukset", "tilausten määrä", "osto kerrat", "verkko ostot", "aankopen", "aantal aankopen",
        "oankeapen", "bestellingen", "käufe", "anzahl käufe", "bestellungen",
    ]),
    entry(Concept::Visits, None, Behaviour, Count, Some(ValueType::Number), &[
        "visits", "web visits", "num web visits", "num web visits month", "visits month", "sessions", "page views",
        "logins", "besøk", "nett besøk", "nettbesøk", "antall besøk", "antall nettbesøk", "besök", "webb besök",
        "antal besök", "besøg", "antal besøg", "käynnit", "käyntejä", "verkko käynnit", "verkkokäynnit", "bezoeken",
        "aantal bezoeken", "besiken", "besuche", "anzahl besuche", "web besuche",
    ]),
    entry(Concept::Complaint, None, Communication, Count, None, &[
        "complain", "complaint", "complaints", "complained", "klage", "klager", "klaget", "har klaget", "reklamasjon",
        "klagomål", "klagat", "reklamation", "valitus", "valitti", "valittanut", "reklamaatio", "klacht", "klachten",
        "klaagd", "beschwerde", "beschwerden",
    ]),
    entry(Concept::Churn, None, Behaviour, Plain, None, &[
        "churn", "churned", "attrition", "left", "frafall", "sluttet", "oppsagt", "avhopp", "slutat", "frafald",
        "poistuma", "poistunut", "vertrokken", "opgezegd", "gekündigt", "abwanderung",
    ]),
    entry(Concept::Contract, None, ProductUse, Plain, None, &[
        "contract", "plan", "subscription", "tariff", "package", "membership", "membership level", "tier",
        "abonnement", "kontrakt", "avtale", "medlemskap", "medlem nivå", "medlemsnivå", "avtal", "prenumeration",
        "nivå", "sopimus", "tilaus tyyppi", "jäsenyys", "jäsentaso", "lidmaatschap", "vertrag", "tarif",
    ]),
    entry(Concept::Service, None, ProductUse, Plain, None, &[
        "service", "phone service", "internet service", "multiple lines", "online security", "online backup",
        "device protection", "tech support", "streaming", "tjeneste", "tjänst", "palvelu", "dienst",
    ]),
    entry(Concept::Score, None, Psychographics, Plain, None, &[
        "score", "rating", "nps", "satisfaction", "likelihood to recommend", "vurdering", "tilfredshet", "poeng",
        "betyg", "nöjdhet", "arvosana", "tyytyväisyys", "waardering", "tevredenheid", "zufriedenheit",
    ]),
    entry(Concept::Interest, None, Psychographics, Plain, None, &[
        "interest", "interests", "hobby", "hobbies", "interesse", "interesser", "intresse", "intressen", "kiinnostus",
        "kiinnostukset", "harrastus", "interesses", "belangstelling", "ynteresse", "interessen",
    ]),
    entry(Concept::Language, None, Demographics, Plain, Some(ValueType::Category), &[
        "language", "locale", "språk", "sprog", "kieli", "taal", "sprache",
    ]),
    entry(Concept::Id, Some(Role::CustomerId), Demographics, Plain, None, &[
        "id", "key", "uid", "uuid", "guid", "nr", "no", "number", "nummer", "numero", "nro", "tunnus", "nûmer",
        "rownames", "record id", "rec id", "row id", "index", "løpenummer", "lopenr", "case", "respondent", "subject",
    ]),
];

/// What a concept is to a kind of source, where that is not what its entry says.
#[rustfmt::skip]
pub const ROLES_IN_KINDS: &[(SourceKind, Concept, Role)] = &[
    // Telephone numbers are kept of contacts and answers only.
    (SourceKind::Orders, Concept::Phone, Role::Personal),
    (SourceKind::Events, Concept::Phone, Role::Personal),
    (SourceKind::Messages, Concept::Phone, Role::Personal),
    (SourceKind::Touches, Concept::Phone, Role::Personal),
    (SourceKind::Aggregates, Concept::Phone, Role::Personal),
    (SourceKind::Contacts, Concept::Date, Role::FirstSeen),
    (SourceKind::Touches, Concept::Date, Role::Sent),
    // An event has an id of its own, which names nobody.
    (SourceKind::Events, Concept::Id, Role::Ignore),
    (SourceKind::Events, Concept::Date, Role::Time),
    (SourceKind::Events, Concept::FirstSeen, Role::Time),
    (SourceKind::Events, Concept::Visitor, Role::Visitor),
    (SourceKind::Events, Concept::TrafficSource, Role::TrafficSource),
    (SourceKind::Events, Concept::Medium, Role::Medium),
    (SourceKind::Events, Concept::Device, Role::Device),
    (SourceKind::Orders, Concept::Device, Role::Device),
    (SourceKind::Messages, Concept::Date, Role::Time),
    (SourceKind::Messages, Concept::EventTime, Role::Time),
    (SourceKind::Messages, Concept::FirstSeen, Role::Time),
    (SourceKind::Messages, Concept::Sent, Role::Time),
    (SourceKind::Messages, Concept::Id, Role::MessageId),
    (SourceKind::Messages, Concept::Score, Role::Rating),
    (SourceKind::Messages, Concept::Title, Role::Title),
    (SourceKind::Survey, Concept::Date, Role::Time),
    (SourceKind::Survey, Concept::FirstSeen, Role::Time),
    (SourceKind::Survey, Concept::Id, Role::MessageId),
    (SourceKind::Aggregates, Concept::Date, Role::Time),
];

impl Entry {
    /// The role of the entry's concept in a kind of source: a date is when something was written among
    /// messages, and when it was sent among touches.
    pub fn role_in(&self, kind: SourceKind) -> Option<Role> {
        let own = ROLES_IN_KINDS.iter().find(|(of, concept, _)| (*of, *concept) == (kind, self.concept));
        own.map(|(_, _, role)| *role).or(self.role)
    }
}
