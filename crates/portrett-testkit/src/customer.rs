//! A customer: the hidden kind, and who they are.

use crate::calendar::{DAYS, LAST_DAY};
use crate::draw::{Draw, Purpose};
use crate::kinds::TABLE;
use crate::manner::{Manner, Skewed};
use crate::world::World;

/// How customers found the shop.
pub(crate) const FIRST_CHANNELS: [&str; 6] =
    ["search", "friends", "club or school", "advert", "walked in", "social media"];
/// How customers get to work.
pub(crate) const COMMUTES: [&str; 4] = ["car", "public transport", "bicycle", "on foot"];
/// A trait that says nothing: independent of everything else.
pub(crate) const LACES: [&str; 6] = ["black", "white", "red", "blue", "green", "yellow"];
/// What a form offers.
pub(crate) const GENDERS: [&str; 3] = ["woman", "man", "other"];

/// Customers without any order.
const PROSPECTS: f64 = 0.02;
/// Customers who gave no e-mail address.
const NO_EMAIL: f64 = 0.05;
/// Customers who would rather say neither woman nor man.
const OTHER_GENDER: f64 = 0.01;

pub(crate) struct Place {
    pub(crate) city: &'static str,
    pub(crate) country: &'static str,
    pub(crate) postcode: i64,
    weight: f64,
}

const fn place(city: &'static str, country: &'static str, postcode: i64, weight: f64) -> Place {
    Place { city, country, postcode, weight }
}

/// Towns with the first of their postcodes; where a customer lives is independent of everything else.
pub(crate) static PLACES: [Place; 16] = [
    place("Oslo", "NO", 150, 0.19),
    place("Bergen", "NO", 5_003, 0.11),
    place("Trondheim", "NO", 7_010, 0.09),
    place("Stavanger", "NO", 4_005, 0.07),
    place("Tromsø", "NO", 9_008, 0.07),
    place("Drammen", "NO", 3_015, 0.05),
    place("Lillehammer", "NO", 2_609, 0.04),
    place("Bodø", "NO", 8_003, 0.04),
    place("Helsinki", "FI", 100, 0.08),
    place("Tampere", "FI", 33_100, 0.05),
    place("Oulu", "FI", 90_100, 0.04),
    place("Rovaniemi", "FI", 96_100, 0.03),
    place("Turku", "FI", 20_100, 0.03),
    place("Stockholm", "SE", 11_120, 0.05),
    place("Göteborg", "SE", 41_103, 0.04),
    place("Umeå", "SE", 90_325, 0.02),
];

const WOMEN: [[&str; 10]; 2] = [
    ["Ingrid", "Kari", "Silje", "Marit", "Hanne", "Astrid", "Solveig", "Anette", "Tone", "Ragnhild"],
    ["Aino", "Kaisa", "Satu", "Päivi", "Hanna", "Leena", "Riikka", "Marja", "Tuuli", "Anni"],
];
const MEN: [[&str; 10]; 2] = [
    ["Lars", "Ola", "Henrik", "Sindre", "Magnus", "Per", "Eirik", "Tor", "Jonas", "Håkon"],
    ["Mikko", "Juha", "Antti", "Ville", "Timo", "Pekka", "Janne", "Olli", "Heikki", "Sami"],
];
const SURNAMES: [[&str; 12]; 2] = [
    ["Hansen", "Berg", "Lie", "Haugen", "Moen", "Solberg", "Bakken", "Strand", "Nygård", "Sæther", "Øien", "Dahl"],
    [
        "Korhonen",
        "Virtanen",
        "Mäkelä",
        "Laine",
        "Heikkinen",
        "Koskinen",
        "Järvinen",
        "Lehto",
        "Salmi",
        "Niemi",
        "Rantala",
        "Kallio",
    ],
];

/// A customer, with everything that is not in another table.
pub(crate) struct Customer {
    pub(crate) number: u64,
    pub(crate) kind: usize,
    pub(crate) id: String,
    pub(crate) email: Option<String>,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) phone: String,
    pub(crate) birth_year: i64,
    pub(crate) gender: usize,
    pub(crate) place: &'static Place,
    pub(crate) postcode: i64,
    pub(crate) children: i64,
    /// NOK a year, to the nearest thousand.
    pub(crate) income: i64,
    pub(crate) first_channel: usize,
    pub(crate) club: bool,
    pub(crate) consent: bool,
    pub(crate) commute: usize,
    pub(crate) laces: usize,
    pub(crate) card_digit: i64,
    /// Day of the calendar.
    pub(crate) signed_up: i64,
    pub(crate) prospect: bool,
}

impl Customer {
    /// The customer of that number, the same for the same seed.
    pub(crate) fn draw(world: &World, number: u64) -> Self {
        let draw = &mut world.streams.of(number, Purpose::Customer);
        let kind = draw.weighted(&TABLE.each_ref().map(|kind| kind.share));
        let manner = &world.manners[kind];
        let place = &PLACES[draw.weighted(&PLACES.each_ref().map(|place| place.weight))];
        let gender = draw_gender(draw, manner);
        let (first_name, last_name) = draw_name(draw, gender, place.country);
        Self {
            number,
            kind,
            id: customer_id(number),
            email: (!draw.chance(NO_EMAIL)).then(|| email(first_name, last_name, number)),
            first_name,
            last_name,
            phone: phone(draw, place.country),
            birth_year: draw_birth_year(draw, manner),
            gender,
            place,
            postcode: place.postcode + draw.between(0, 40),
            children: draw.weighted(&manner.children) as i64,
            income: (draw_skewed(draw, manner.income) / 1_000.0).round() as i64 * 1_000,
            first_channel: draw.weighted(&manner.first_channel),
            club: draw.chance(manner.club),
            consent: draw.chance(manner.consent),
            commute: draw.weighted(&manner.commute),
            laces: draw.below(LACES.len()),
            card_digit: draw.between(0, 9),
            signed_up: LAST_DAY - (draw_skewed(draw, manner.tenure) as i64).clamp(30, DAYS - 30),
            prospect: draw.chance(PROSPECTS),
        }
    }
}

/// A log-normal draw.
pub(crate) fn draw_skewed(draw: &mut Draw, figure: Skewed) -> f64 {
    draw.log_normal(figure.median, figure.sigma)
}

fn draw_gender(draw: &mut Draw, manner: &Manner) -> usize {
    if draw.chance(OTHER_GENDER) { 2 } else { usize::from(!draw.chance(manner.woman)) }
}

fn draw_birth_year(draw: &mut Draw, manner: &Manner) -> i64 {
    let year = manner.birth_year.mean + manner.birth_year.deviation * draw.normal();
    (year.round() as i64).clamp(1_935, 2_008)
}

fn draw_name(draw: &mut Draw, gender: usize, country: &str) -> (&'static str, &'static str) {
    let language = usize::from(country == "FI");
    let first_names = if gender == 0 { &WOMEN[language] } else { &MEN[language] };
    (draw.one_of(first_names), draw.one_of(&SURNAMES[language]))
}

/// The id by which every table knows the customer; it says nothing about the kind.
pub(crate) fn customer_id(number: u64) -> String {
    format!("K{}", 1_000_001 + number)
}

/// An address under the top-level domain that is reserved for examples (RFC 2606).
fn email(first_name: &str, last_name: &str, number: u64) -> String {
    let mut email = String::with_capacity(40);
    plain_letters(&mut email, first_name);
    email.push('.');
    plain_letters(&mut email, last_name);
    email.push_str(&(number + 1).to_string());
    email.push_str("@post.example");
    email
}

fn plain_letters(out: &mut String, name: &str) {
    out.extend(name.chars().map(|letter| match letter {
        'å' | 'ä' | 'æ' => 'a',
        'ø' | 'Ø' | 'ö' => 'o',
        other => other.to_ascii_lowercase(),
    }));
}

/// A number that nobody can have: no subscriber's number begins with two zeros.
fn phone(draw: &mut Draw, country: &str) -> String {
    let prefix = match country {
        "FI" => "+358",
        "SE" => "+46",
        _ => "+47",
    };
    format!("{prefix} 00 {:06}", draw.between(0, 999_999))
}
