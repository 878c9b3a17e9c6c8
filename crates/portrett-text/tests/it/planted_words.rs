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
