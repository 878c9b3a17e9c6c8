//! The sentences, names and places of the planted texts, by language. Everybody in them is made up.

use portrett_text::Language;

pub struct Words {
    pub language: Language,
    /// Sentences that hold something.
    pub holding: &'static [&'static str],
    /// Sentences with what only looks like it.
    pub harmless: &'static [&'static str],
    /// How telephone numbers are written.
    pub phones: &'static [&'static str],
    /// Names and the forms in which they are said.
    pub names: &'static [(&'static str, &'static [&'static str])],
    /// Streets, and codes with places.
    pub addresses: &'static [(&'static str, &'static str)],
    /// An IBAN without its check digits.
    pub iban: &'static str,
}

pub const ALL: [Words; 6] = [BOKMAL, NYNORSK, FINNISH, ENGLISH, DUTCH, FRISIAN];

/// The same people in sentences that were written after the rules, which were not changed for them.
pub const HELD_OUT: [Words; 6] = [
    Words { holding: BOKMAL_HOLDING, harmless: BOKMAL_HARMLESS, ..BOKMAL },
    Words { holding: NYNORSK_HOLDING, harmless: NYNORSK_HARMLESS, ..NYNORSK },
    Words { holding: FINNISH_HOLDING, harmless: FINNISH_HARMLESS, ..FINNISH },
    Words { holding: ENGLISH_HOLDING, harmless: ENGLISH_HARMLESS, ..ENGLISH },
    Words { holding: DUTCH_HOLDING, harmless: DUTCH_HARMLESS, ..DUTCH },
    Words { holding: FRISIAN_HOLDING, harmless: FRISIAN_HARMLESS, ..FRISIAN },
];

const BOKMAL_HOLDING: &[&str] = &[
    "{phone} er nummeret mitt, ikke det gamle.",
    "Bruk heller ({email}) neste gang.",
    "IBAN: {iban}, mottaker er meg.",
    "Betalt med {card} den dagen.",
    "Personnummer {id}, bare så dere har det.",
    "Gjelder ordre nr. {order} - hvor er den?",
    "Ny adresse fra mai: {address}.",
    "Spør {name}, han vet.",
    "Sporingsnummeret {order} gir ingen treff.",
    "Takk, {name}!",
    "Kan dere ringe {phone}/kveldstid?",
    "Send til {address}, ikke til jobben.",
    "Konto {account} (DNB).",
];
const BOKMAL_HARMLESS: &[&str] = &[
    "Totalt {price}, det er for dyrt.",
    "Levering {date} passer dårlig.",
    "Har dere {size} inne?",
    "Modell {product} varte i {few} uker.",
    "Bare {percent} prosent fornøyd.",
    "Dere sa {hours}, men det var stengt.",
    "Katalogen for {year} er finere.",
    "Vi var {few} personer og betalte {price} kroner.",
    "Lampen er {size} cm og bruker {few} watt.",
];
const NYNORSK_HOLDING: &[&str] = &[
    "{phone} er nummeret mitt, ikkje det gamle.",
    "Bruk heller ({email}) neste gong.",
    "IBAN: {iban}, mottakar er eg.",
    "Betalt med {card} den dagen.",
    "Personnummer {id}, berre så de har det.",
    "Gjeld ordre nr. {order} - kvar er han?",
    "Ny adresse frå mai: {address}.",
    "Spør {name}, han veit.",
    "Send til {address}, ikkje til jobben.",
];
const NYNORSK_HARMLESS: &[&str] = &[
    "Totalt {price}, det er for dyrt.",
    "Levering {date} høver dårleg.",
    "Har de {size} inne?",
    "Modell {product} varte i {few} veker.",
    "Berre {percent} prosent nøgd.",
    "De sa {hours}, men det var stengt.",
    "Katalogen for {year} er finare.",
];
const FINNISH_HOLDING: &[&str] = &[
    "{phone} on uusi numeroni.",
    "Käyttäkää mieluummin ({email}) ensi kerralla.",
    "IBAN: {iban}, saaja olen minä.",
    "Maksoin kortilla {card} silloin.",
    "Hetu {id}, jos tarvitsette.",
    "Koskee tilausta nro {order} - missä se on?",
    "Uusi osoite: {address}.",
    "Kysykää {name} asiasta.",
    "Lähettäkää osoitteeseen {address}, kiitos.",
    "Seurantakoodi {order} ei toimi.",
];
const FINNISH_HARMLESS: &[&str] = &[
    "Yhteensä {price}, liian kallista.",
    "Toimitus {date} ei käy.",
    "Onko teillä kokoa {size}?",
    "Malli {product} kesti {few} viikkoa.",
    "Vain {percent} prosenttia tyytyväinen.",
    "Sanoitte {hours}, mutta oli kiinni.",
    "Vuoden {year} luettelo oli parempi.",
];
const ENGLISH_HOLDING: &[&str] = &[
    "{phone} is my new number.",
    "Better use ({email}) next time.",
    "IBAN: {iban}, payee is me.",
    "Paid with {card} that day.",
    "Re order no. {order} - where is it?",
    "New address from May: {address}.",
    "Ask {name}, who knows.",
    "Tracking {order} finds nothing.",
    "Ship it to {address}, not to work.",
    "Thanks, {name}!",
    "Invoice {order} was never sent.",
];
const ENGLISH_HARMLESS: &[&str] = &[
    "A total of £{price}, too dear.",
    "Delivery on {date} does not suit me.",
    "Do you have {size} in stock?",
    "Model {product} lasted {few} weeks.",
    "Only {percent} percent happy.",
    "You said {hours}, but it was closed.",
    "The {year} catalogue was nicer.",
    "We were {few} people and paid {price} dollars.",
];
const DUTCH_HOLDING: &[&str] = &[
    "{phone} is mijn nieuwe nummer.",
    "Gebruik liever ({email}) volgende keer.",
    "IBAN: {iban}, op mijn naam.",
    "Betaald met {card} die dag.",
    "BSN: {id}, voor de zekerheid.",
    "Betreft order nr. {order} - waar blijft die?",
    "Nieuw adres per mei: {address}.",
    "Vraag {name}, die weet het.",
    "Stuur naar {address}, niet naar werk.",
    "Factuur {order} nooit ontvangen.",
];
const DUTCH_HARMLESS: &[&str] = &[
    "Totaal {price}, te duur.",
    "Levering op {date} komt slecht uit.",
    "Hebben jullie {size} op voorraad?",
    "Model {product} ging {few} weken mee.",
    "Maar {percent} procent tevreden.",
    "Jullie zeiden {hours}, maar het was dicht.",
    "De catalogus van {year} was mooier.",
];
const FRISIAN_HOLDING: &[&str] = &[
    "{phone} is myn nije nûmer.",
    "Brûk leaver ({email}) de oare kear.",
    "IBAN: {iban}, op myn namme.",
    "Betelle mei {card} dy deis.",
    "BSN: {id}, foar de wissichheid.",
    "Giet oer oarder nr. {order} - wêr bliuwt dy?",
    "Nij adres fan maaie ôf: {address}.",
    "Freegje {name}, dy wit it.",
    "Stjoer nei {address}, net nei it wurk.",
];
const FRISIAN_HARMLESS: &[&str] = &[
    "Mei-inoar {price}, te djoer.",
    "Levering op {date} komt min út.",
    "Ha jimme {size} op foarried?",
    "Model {product} gie {few} wiken mei.",
    "Mar {percent} persint tefreden.",
    "Jimme seine {hours}, mar it wie ticht.",
    "De katalogus fan {year} wie moaier.",
];

const NORWEGIAN_PHONES: &[&str] =
    &["41# ## ###", "9#######", "22 ## ## ##", "+47 4## ## ###", "004797######", "(+47) 90 ## ## ##"];
const NORWEGIAN_NAMES: &[(&str, &[&str])] = &[
    ("Kari Solbakk", &["Kari", "Kari Solbakk", "kari", "Karis", "Solbakk"]),
    ("Ola Haugerud", &["Ola Haugerud", "Haugerud", "Olas", "OLA"]),
    ("Bjørn-Erik Sæther", &["Bjørn-Erik Sæther", "Bjorn Erik", "Sæthers", "Saether"]),
    ("Ingrid Tveit", &["Ingrid", "Tveit, Ingrid", "Ingrids"]),
    ("Even Lunde", &["Even Lunde", "Lunde"]),
    ("Åse Nygård", &["Åse", "Nygård", "Nygards"]),
];
const NORWEGIAN_ADDRESSES: &[(&str, &str)] = &[
    ("Storgata", "0155 Oslo"),
    ("Karl Johans gate", "0162 Oslo"),
    ("Fjellveien", "5019 Bergen"),
    ("Øvre Bakklandet", "7013 Trondheim"),
    ("Solbakken", "1473 Lørenskog"),
    ("Sjøvegen", "6800 Førde"),
    ("Strandgaten", "4005 Stavanger"),
];

const BOKMAL: Words = Words {
    language: Language::Bokmal,
    holding: &[
        "Ring meg på {phone} når pakken kommer.",
        "Du når meg på {email} hele dagen.",
        "Pengene kan settes inn på {iban} helst i dag.",
        "Kontonummeret mitt er {account} som før.",
        "Kortet mitt {card} ble belastet to ganger.",
        "Fødselsnummeret er {id} hvis dere trenger det.",
        "Ordrenummer {order} er fortsatt ikke sendt.",
        "Jeg bor i {address} og venter.",
        "Se https://butikk.example/{link} for bilder.",
        "Innloggingen kom fra {ip} sier dere.",
        "Det var {name} som bestilte.",
        "Pakken til {name} er borte.",
        "Bestillingen {order} mangler to ting.",
    ],
    harmless: &[
        "Den kostet {price} kr i fjor.",
        "Jeg bestilte den {date} og hører ingenting.",
        "Jeg trenger størrelse {size} neste gang.",
        "Vi har handlet her siden {year} uten problemer.",
        "Varenummer {product} er utsolgt.",
        "Rabatten var {percent} % på alt.",
        "Åpningstidene er {hours} på hverdager.",
        "Jeg kjøpte {few} par sokker.",
        "Prisen gikk fra {price} kr til {price} kr.",
    ],
    phones: NORWEGIAN_PHONES,
    names: NORWEGIAN_NAMES,
    addresses: NORWEGIAN_ADDRESSES,
    iban: "NO###########",
};

const NYNORSK: Words = Words {
    language: Language::Nynorsk,
    holding: &[
        "Ring meg på {phone} når pakka kjem.",
        "De når meg på {email} heile dagen.",
        "Pengane kan setjast inn på {iban} helst i dag.",
        "Kontonummeret mitt er {account} som før.",
        "Kortet mitt {card} vart belasta to gonger.",
        "Fødselsnummeret er {id} om de treng det.",
        "Ordrenummer {order} er framleis ikkje sendt.",
        "Eg bur i {address} og ventar.",
        "Sjå https://butikk.example/{link} for bilete.",
        "Det var {name} som tinga.",
        "Pakka til {name} er borte.",
        "Bestillinga {order} manglar to ting.",
    ],
    harmless: &[
        "Den kosta {price} kr i fjor.",
        "Eg tinga den {date} og høyrer ingenting.",
        "Eg treng storleik {size} neste gong.",
        "Vi har handla her sidan {year} utan problem.",
        "Varenummer {product} er utselt.",
        "Rabatten var {percent} % på alt.",
        "Opningstidene er {hours} på kvardagar.",
        "Eg kjøpte {few} par sokkar.",
    ],
    phones: NORWEGIAN_PHONES,
    names: NORWEGIAN_NAMES,
    addresses: NORWEGIAN_ADDRESSES,
    iban: "NO###########",
};

const FINNISH: Words = Words {
    language: Language::Finnish,
    holding: &[
        "Soittakaa numeroon {phone} kun paketti tulee.",
        "Sähköpostini on {email} aina.",
        "Rahat voi maksaa tilille {iban} tänään.",
        "Korttiani {card} veloitettiin kahdesti.",
        "Henkilötunnukseni on {id} kuten ennenkin.",
        "Tilausnumero {order} ei ole saapunut.",
        "Osoitteeni on {address} nykyään.",
        "Katso https://kauppa.example/{link} kuvat.",
        "Kirjautuminen tuli osoitteesta {ip} kai.",
        "Paketti kuului nimelle {name} eikä kenellekään muulle.",
        "Sanokaa {name} terveisiä.",
        "Tilaukseni {order} on hukassa.",
    ],
    harmless: &[
        "Se maksoi {price} euroa viime vuonna.",
        "Tilasin sen {date} enkä ole kuullut mitään.",
        "Tarvitsen koon {size} seuraavaksi.",
        "Olemme ostaneet täältä vuodesta {year} asti.",
        "Tuotenumero {product} on loppu.",
        "Alennus oli {percent} % kaikesta.",
        "Aukioloajat ovat {hours} arkisin.",
        "Ostin {few} paria sukkia.",
    ],
    phones: &["040 ### ####", "050#######", "+358 44 ### ####", "0500 ### ###", "09 ### ####"],
    names: &[
        ("Matti Virtanen", &["Matti Virtanen", "Matin", "Virtaselle", "Matille", "Virtasen"]),
        ("Pekka Korhonen", &["Pekka", "Pekan", "Korhosta", "Korhoselle"]),
        ("Aino Mäkelä", &["Aino Mäkelä", "Ainon", "Mäkelälle", "Makela"]),
        ("Antti Lampinen", &["Antti", "Antin", "Lampisen", "ANTTI LAMPINEN"]),
        ("Satu Niemi", &["Satu Niemi", "Satu Niemen"]),
    ],
    addresses: &[
        ("Mannerheimintie", "00100 Helsinki"),
        ("Hämeenkatu", "33200 Tampere"),
        ("Koivukuja", "90100 Oulu"),
        ("Rantapolku", "20100 Turku"),
    ],
    iban: "FI##############",
};

const ENGLISH: Words = Words {
    language: Language::English,
    holding: &[
        "Call me on {phone} when it arrives.",
        "You can reach me at {email} any time.",
        "Please refund to {iban} this week.",
        "My card {card} was charged twice.",
        "Order number {order} has not arrived.",
        "My address is {address} as before.",
        "See https://shop.example/{link} for pictures.",
        "The login came from {ip} you say.",
        "It was {name} who ordered it.",
        "The parcel for {name} is lost.",
        "I want to cancel purchase {order} now.",
        "Ask about order #{order} please.",
    ],
    harmless: &[
        "It cost ${price} last year.",
        "I ordered it on {date} and heard nothing.",
        "I need size {size} next time.",
        "We have shopped here since {year} without trouble.",
        "Item number {product} is sold out.",
        "The discount was {percent} % on everything.",
        "You are open {hours} on weekdays.",
        "I bought {few} pairs of socks.",
    ],
    phones: &["(555) 2##-####", "202-555-01##", "020 7946 0###", "+44 20 7946 0###", "07700 900###", "+1 202 555 01##"],
    names: &[
        ("Emily Thornton", &["Emily", "Emily Thornton", "Thornton", "emily"]),
        ("Will Carter", &["Will Carter", "Carter, Will"]),
        ("Siobhan O'Malley", &["Siobhan", "O'Malley", "Siobhan O'Malley"]),
        ("Priya Natarajan", &["Priya", "Natarajan", "PRIYA"]),
    ],
    addresses: &[
        ("Baker Street", "London NW1 6XE"),
        ("Evergreen Terrace", "Springfield, IL 62701"),
        ("High Road", "Leeds LS1 4AP"),
        ("Oak Avenue", "Austin, TX 78701"),
    ],
    iban: "GBNWBK##############",
};

const DUTCH: Words = Words {
    language: Language::Dutch,
    holding: &[
        "Bel mij op {phone} als het komt.",
        "Ik ben bereikbaar via {email} de hele dag.",
        "Het geld kan naar {iban} vandaag.",
        "Mijn kaart {card} is twee keer belast.",
        "Mijn bsn is {id} zoals bekend.",
        "Bestelnummer {order} is nog niet binnen.",
        "Ik woon op {address} en wacht.",
        "Kijk op https://winkel.example/{link} voor foto's.",
        "Het was {name} die bestelde.",
        "Het pakket voor {name} is zoek.",
        "Mijn bestelling {order} is niet compleet.",
    ],
    harmless: &[
        "Het kostte € {price} vorig jaar.",
        "Ik bestelde het op {date} en hoor niets.",
        "Ik heb maat {size} nodig.",
        "Wij kopen hier sinds {year} zonder problemen.",
        "Artikelnummer {product} is uitverkocht.",
        "De korting was {percent} % op alles.",
        "De winkel is open {hours} doordeweeks.",
        "Ik kocht {few} paar sokken.",
    ],
    phones: &["06-########", "058-2######", "+31 6 ########", "06 ## ## ## ##", "020 6## ####"],
    names: &[
        ("Jan de Vries", &["Jan de Vries", "Jan", "de Vries", "jan de vries"]),
        ("Marieke van den Berg", &["Marieke", "Marieke van den Berg", "Mariekes"]),
        ("Joost Smit", &["Joost", "Joost Smit"]),
        ("Fatima El Amrani", &["Fatima", "Amrani", "Fatima El Amrani"]),
    ],
    addresses: &[
        ("Kerkstraat", "1017 GC Amsterdam"),
        ("Nieuwe Gracht", "3512 LS Utrecht"),
        ("Oranjelaan", "8911 AB Leeuwarden"),
        ("Stationsweg", "9726 AC Groningen"),
    ],
    iban: "NLABNA##########",
};

const FRISIAN: Words = Words {
    language: Language::Frisian,
    holding: &[
        "Belje my op {phone} as it komt.",
        "Ik bin te berikken fia {email} de hiele dei.",
        "It jild kin nei {iban} hjoed.",
        "Myn kaart {card} is twa kear belêste.",
        "Myn bsn is {id} sa't jimme witte.",
        "Bestelnûmer {order} is der noch net.",
        "Ik wenje op {address} en wachtsje.",
        "Sjoch op https://winkel.example/{link} foar foto's.",
        "It wie {name} dy't bestelde.",
        "It pakket foar {name} is wei.",
        "Myn bestelling {order} is net folslein.",
    ],
    harmless: &[
        "It koste € {price} ferline jier.",
        "Ik bestelde it op {date} en hear neat.",
        "Ik ha maat {size} nedich.",
        "Wy keapje hjir sûnt {year} sûnder problemen.",
        "Artikelnûmer {product} is útferkocht.",
        "De koarting wie {percent} % op alles.",
        "De winkel is iepen {hours} troch de wike.",
        "Ik kocht {few} pear sokken.",
    ],
    phones: &["06-########", "058-2######", "+31 6 ########", "0512 ### ###", "0515-4#####"],
    names: &[
        ("Sjoerd Hoekstra", &["Sjoerd", "Sjoerd Hoekstra", "Hoekstra", "Sjoerds"]),
        ("Baukje Dykstra", &["Baukje", "Baukje Dykstra", "Dykstra"]),
        ("Wytse de Boer", &["Wytse", "Wytse de Boer"]),
        ("Nynke Terpstra", &["Nynke", "Terpstra", "nynke"]),
    ],
    addresses: &[
        ("Tsjerkestrjitte", "8911 AB Ljouwert"),
        ("Stasjonswei", "8601 GA Snits"),
        ("Grienedyk", "9203 AB Drachten"),
        ("Haadstrjitte", "8801 KZ Frjentsjer"),
    ],
    iban: "NLABNA##########",
};
