//! Fictional given names. They are given in the Nordic countries, Friesland and Britain to women and
//! men alike, because the data behind a persona seldom tells a sex and a name should not.

/// Names in the order in which personas take them.
pub const NAMES: &[&str] = &[
    "Kim", "Robin", "Alex", "Toni", "Sascha", "Noor", "Mika", "Charlie", "Eli", "Jo", "Vanja", "Rene", "Sam", "Nikka",
    "Bo", "Max",
];

/// The name of the persona of a segment.
pub fn name(segment: u8) -> String {
    NAMES[usize::from(segment) % NAMES.len()].to_owned()
}
