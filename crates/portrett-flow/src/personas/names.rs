//! Fictional given names, fitting the language of the project and, where the data tells them, the years in which most
//! members were born and whether most are women or men.
//!
//! The lists hold names that were among the commonest given to children of those years, in the order in which personas
//! take them: Norway after Statistics Norway (SSB, table 10467), Finland after the Digital and Population Data
//! Services Agency (DVV, first names by decade), Friesland after the given names of the Netherlands (Meertens Institute,
//! Nederlandse Voornamenbank, names of Fryslân), English ones after the Office for National Statistics (historic names of
//! England and Wales, 1904 to 1994, and yearly after that). The common names are given in all four countries to women
//! and men alike: what a persona is called where the data tells no sex.

/// Names without a sex.
const COMMON: &[&str] = &[
    "Kim", "Robin", "Alex", "Toni", "Sascha", "Noor", "Mika", "Charlie", "Eli", "Jo", "Vanja", "Rene", "Sam", "Nikka",
    "Bo", "Max",
];

/// Whether a name is given to girls or to boys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// To girls.
    Female,
    /// To boys.
    Male,
}

/// Names of one language: by the last year of birth that they fit, those of girls and of boys.
struct Names {
    language: &'static str,
    periods: &'static [(i32, [&'static [&'static str]; 2])],
}

const NORWEGIAN: Names = Names {
    language: "nb",
    periods: &[
        (
            1949,
            [
                &["Gerd", "Solveig", "Inger", "Liv", "Randi", "Berit", "Astrid", "Turid"],
                &["Odd", "Arne", "Kåre", "Leif", "Rolf", "Reidar", "Sverre", "Egil"],
            ],
        ),
        (
            1969,
            [
                &["Anne", "Bente", "Hilde", "Marit", "Tone", "Wenche", "Grete", "Kari"],
                &["Jan", "Terje", "Svein", "Øyvind", "Geir", "Rune", "Morten", "Tore"],
            ],
        ),
        (
            1989,
            [
                &["Linda", "Monica", "Stine", "Hanne", "Camilla", "Silje", "Marianne", "Cecilie"],
                &["Thomas", "Espen", "Øystein", "Stian", "Kristian", "Marius", "Henrik", "Lars"],
            ],
        ),
        (
            i32::MAX,
            [
                &["Ida", "Thea", "Malin", "Ingrid", "Emma", "Nora", "Julie", "Sofie"],
                &["Markus", "Sander", "Jonas", "Emil", "Mathias", "Magnus", "Tobias", "Oliver"],
            ],
        ),
    ],
};

const FINNISH: Names = Names {
    language: "fi",
    periods: &[
        (
            1949,
            [
                &["Ritva", "Raija", "Pirkko", "Anja", "Eila", "Helvi", "Aino", "Marjatta"],
                &["Matti", "Seppo", "Pentti", "Reijo", "Veikko", "Kalevi", "Eino", "Tauno"],
            ],
        ),
        (
            1969,
            [
                &["Tuula", "Päivi", "Ritva", "Merja", "Sirpa", "Anne", "Tarja", "Pirjo"],
                &["Kari", "Jukka", "Timo", "Jari", "Heikki", "Markku", "Pekka", "Juha"],
            ],
        ),
        (
            1989,
            [
                &["Minna", "Sari", "Johanna", "Katja", "Hanna", "Heidi", "Satu", "Jenni"],
                &["Mika", "Marko", "Janne", "Sami", "Petri", "Ville", "Antti", "Mikko"],
            ],
        ),
        (
            i32::MAX,
            [
                &["Emilia", "Roosa", "Venla", "Noora", "Iida", "Aino", "Jenna", "Sanni"],
                &["Eetu", "Joona", "Niko", "Aleksi", "Juho", "Onni", "Leevi", "Arttu"],
            ],
        ),
    ],
};

const FRISIAN: Names = Names {
    language: "fy",
    periods: &[
        (
            1969,
            [
                &["Trijntje", "Sjoukje", "Aaltje", "Baukje", "Tjitske", "Grietje", "Froukje", "Hiltje"],
                &["Sjoerd", "Durk", "Jelle", "Wiebe", "Sietse", "Douwe", "Gerrit", "Tjeerd"],
            ],
        ),
        (
            1989,
            [
                &["Wietske", "Anneke", "Tjitske", "Ymkje", "Femke", "Jeltsje", "Sietske", "Marijke"],
                &["Jelmer", "Wytse", "Sipke", "Bauke", "Tsjerk", "Rients", "Klaas", "Hessel"],
            ],
        ),
        (
            i32::MAX,
            [
                &["Nynke", "Jildou", "Silke", "Fardau", "Femke", "Hiske", "Anna", "Elske"],
                &["Jelle", "Sytse", "Jesse", "Hidde", "Rimmer", "Redmer", "Jorrit", "Ruurd"],
            ],
        ),
    ],
};

const ENGLISH: Names = Names {
    language: "en",
    periods: &[
        (
            1949,
            [
                &["Margaret", "Joan", "Jean", "Patricia", "Maureen", "Sheila", "Barbara", "Dorothy"],
                &["John", "Ronald", "Kenneth", "Dennis", "Derek", "Brian", "George", "Peter"],
            ],
        ),
        (
            1969,
            [
                &["Susan", "Julie", "Karen", "Jacqueline", "Christine", "Linda", "Helen", "Alison"],
                &["David", "Paul", "Stephen", "Ian", "Andrew", "Kevin", "Gary", "Nigel"],
            ],
        ),
        (
            1989,
            [
                &["Sarah", "Emma", "Claire", "Nicola", "Rachel", "Gemma", "Laura", "Victoria"],
                &["James", "Daniel", "Matthew", "Christopher", "Lee", "Simon", "Darren", "Adam"],
            ],
        ),
        (
            i32::MAX,
            [
                &["Chloe", "Jessica", "Emily", "Megan", "Sophie", "Olivia", "Bethany", "Grace"],
                &["Jack", "Joshua", "Ryan", "Liam", "Callum", "Harry", "Connor", "Oliver"],
            ],
        ),
    ],
};

const ALL: [Names; 4] = [NORWEGIAN, FINNISH, FRISIAN, ENGLISH];

/// What is known of those whom a name is for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Whom {
    /// What most of them are; nothing where few tell, or neither are many.
    pub sex: Option<Sex>,
    /// The year in the middle of their years of birth.
    pub born: Option<i32>,
}

/// The first fitting name that nobody in `taken` has. A sex without years takes the names of the third period, in
/// which most grown-ups were born. Where all are taken, a number tells two of one name apart.
pub fn choose(language: &str, whom: Whom, taken: &[String]) -> String {
    let is_free = |name: &&str| !taken.iter().any(|own| own == name);
    let fitting = whom.sex.and_then(|sex| of_sex(language, sex, whom.born)).unwrap_or_default();
    let free = fitting.iter().chain(COMMON).copied().find(is_free);
    free.map_or_else(|| numbered(taken), str::to_owned)
}

fn of_sex(language: &str, sex: Sex, born: Option<i32>) -> Option<&'static [&'static str]> {
    let names = ALL.iter().find(|own| own.language == language)?;
    let born = born.unwrap_or(1989);
    let (_, [female, male]) = names.periods.iter().find(|(last, _)| born <= *last)?;
    Some(if sex == Sex::Female { female } else { male })
}

fn numbered(taken: &[String]) -> String {
    let mut number = 2;
    loop {
        let name = format!("{} {number}", COMMON[number % COMMON.len()]);
        if !taken.contains(&name) {
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{ALL, COMMON, Sex, Whom, choose};

    #[test]
    fn names_fit_language_years_and_sex() {
        let whom = |sex, born| Whom { sex, born };
        let none: &[String] = &[];
        assert_eq!(choose("nb", whom(Some(Sex::Female), Some(1942)), none), "Gerd");
        assert_eq!(choose("fi", whom(Some(Sex::Male), Some(1975)), none), "Mika");
        assert_eq!(choose("en", whom(Some(Sex::Female), None), none), "Sarah");
        assert_eq!(choose("fy", whom(None, Some(1980)), none), "Kim");
        assert_eq!(choose("xx", whom(Some(Sex::Male), Some(1980)), none), "Kim");
    }

    #[test]
    fn nobody_has_the_name_of_another() {
        let mut taken = Vec::new();
        for _ in 0..40 {
            let name = choose("nb", Whom { sex: Some(Sex::Male), born: Some(1995) }, &taken);
            assert!(!taken.contains(&name), "{name}");
            taken.push(name);
        }
    }

    #[test]
    fn every_list_holds_each_name_once() {
        for names in &ALL {
            for list in names.periods.iter().flat_map(|(_, lists)| lists) {
                assert!((1..list.len()).all(|place| !list[..place].contains(&list[place])), "{list:?}");
            }
        }
        assert!((1..COMMON.len()).all(|place| !COMMON[..place].contains(&COMMON[place])));
    }
}
