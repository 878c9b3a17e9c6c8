//! Made-up people: names, telephone numbers and addresses drawn from a seed.

use portrett_maths::seed;
use portrett_text::Known;

/// First names of four countries.
const FIRST: &str = "Kari Ola Ingrid Lars Solveig Per Astrid Knut Liv Bjørn Hanne Tor Marit Geir Silje Øyvind Aino \
    Pekka Helmi Antti Kaisa Matti Riikka Juha Päivi Timo Sanna Ville Emma Daan Sanne Bram Femke Joost Lotte Sjoerd Jildou \
    Wytse Nynke Emily Thomas Grace Oliver Sophie Hope James Amelia Harry";
/// What family names begin and end with.
const BEGIN: &str = "Nord Sol Berg Hav Lind Skog Vester Virta Korho Laiti Niemi Mäke Jans Bakk Dijk Wiers Hoek Thorn \
    Whit Ash Brad Cart Hall Sunde Fjell Ravn";
const END: &str = "mann bakken stad vik heim nen lä la sen er stra ma ton field ley by land dal rud";
const STREETS: &str = "Storgata Kirkegata Parkveien Mannerheimintie Hämeenkatu Dorpsstraat Kerkstraat Skoalstrjitte";

/// Somebody who is made up.
pub struct Person {
    /// First and family name.
    pub name: String,
    /// A Norwegian mobile number.
    pub phone: String,
    /// A street with a number.
    pub address: String,
}

impl Person {
    /// What is known of the person.
    pub fn known(&self) -> Known {
        let mut known = Known::of(&[&self.name]);
        known.add_phone(&self.phone);
        known.add_address(&self.address);
        known
    }
}

/// So many people of a stream of that name.
pub fn drawn(name: &str, count: usize) -> Vec<Person> {
    let mut stream = seed::stream(1, name, 0);
    let list = |words: &'static str| words.split_whitespace().collect::<Vec<&str>>();
    let (first, begin, end, streets) = (list(FIRST), list(BEGIN), list(END), list(STREETS));
    let mut one = |_| {
        let mut pick = |from: &[&'static str]| from[stream.below(from.len())];
        let name = format!("{} {}{}", pick(&first), pick(&begin), pick(&end));
        let street = pick(&streets);
        let phone = format!("+47 4{:02} {:02} {:03}", stream.below(100), stream.below(100), stream.below(1000));
        Person { name, phone, address: format!("{street} {}", 1 + stream.below(180)) }
    };
    (0..count).map(&mut one).collect()
}

/// The end of a message that says who wrote it.
pub fn signed(person: &Person) -> String {
    format!("Call {} on {} or write to {}.", person.name, person.phone, person.address)
}

/// The beginning of a message to somebody who answers.
pub fn greeted(person: &Person) -> String {
    format!("{} said this last week.", person.name)
}
