//! What people call those who ask and those who answer, in the languages of the product, and the words
//! before a colon that are no speakers.

/// Words of a name that say who asks. The field's words in English, Norwegian, Finnish, Dutch and Frisian.
const ASKING: &str = "interviewer interviewers intervjuer intervjuar intervjuare haastattelija haastateltelija ynterviewer \
     fraachsteller fraachpetearder moderator moderaattori ordstyrer ordstyrar facilitator fasilitator \
     fasilitaattori begeleider researcher forsker forskar tutkija onderzoeker ûndersiker undersiker host \
     q spm agent support kundeservice kundeveileder rådgiver rådgjevar asiakaspalvelija klantenservice \
     klantetsjinst";

/// Words before a number that say who answers.
const ANSWERING: &str = "participant deltaker deltakar osallistuja deelnemer dielnimmer informant informantti respondent \
     respondentti haastateltava user bruker brukar käyttäjä gebruiker brûker customer kunde asiakas klant \
     interviewee intervjuobjekt tester subject person";

/// Letters before a number that say who answers, as notes write it: `P01`.
const CODES: &[char] = &['P', 'U', 'R', 'D', 'K', 'T', 'p', 'u', 'r', 'd', 'k', 't'];

/// Words that a heading begins with when an interview follows.
const INTERVIEW: &str = "interview intervju haastattelu ynterview fraachpetear vraaggesprek samtale session sesjon økt sessie \
     istunto";

/// Words behind it that say with whom.
const WITH: &str = "with med mei met kanssa nr no # - – —";

/// Words before a colon that name no speaker.
const NO_NAMES: &str = "action actions address adresse age agenda alder also and background bakgrunn bug but cc choice \
     company conclusion context dato date description duration e-mail e-post eksempel email emne epost \
     esimerkki example finding findings firma fix fra from goal goals http https huom idea important \
     insight insights kilde konklusjon kontekst lenke link location merk metode method methods mål name \
     navn namn namme naam nb next nimi note notes notat obs observation observations oppgave oppsummering \
     option pain participants phone problem problems ps purpose question questions quote quotes \
     recommendation recorded result results role rolle scenario sent sist source spørsmål status sted \
     step subject suggestion suggestions summary task tasks telefon telephone tema tid tiivistelmä time \
     tip title tittel to til todo topic transcript type url varighet vinkki warning yhteenveto longterm \
     simple";

/// Small words within a name.
const PARTICLES: &str = "van von de der den af av la le al bin ter te fan da di du";

/// Letters of the longest name.
const LONGEST_NAME: usize = 40;

/// Words of the longest name.
const MOST_WORDS: usize = 5;

fn is_among(word: &str, list: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Whether a name says that its bearer asks.
pub(crate) fn asks(name: &str) -> bool {
    words(name).any(|word| is_among(&word, ASKING))
}

/// Who answers, as the front of a text names him: `P01 …`, `Participant 3 …`, and what stands behind it.
pub(crate) fn participant(text: &str) -> Option<(&str, &str)> {
    let end = |from: usize| {
        let digits = text[from..].bytes().take_while(u8::is_ascii_digit).count();
        let is_end = !text[from + digits..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        ((1..=3).contains(&digits) && is_end).then_some(from + digits)
    };
    let first = text.chars().next()?;
    let code = CODES.contains(&first).then(|| end(1)).flatten();
    let named = || {
        let (word, _) = text.split_once(' ')?;
        let from = word.len() + 1;
        let from = from + usize::from(text[from..].starts_with('#'));
        is_among(&word.to_lowercase(), ANSWERING).then(|| end(from)).flatten()
    };
    let end = code.or_else(named)?;
    Some((&text[..end], &text[end..]))
}

/// Whether a heading begins an interview, and who answers in it when it says so.
pub(crate) fn interview(heading: &str) -> Option<Option<String>> {
    let heading = heading.trim().trim_end_matches(':');
    if let Some((name, _)) = participant(heading) {
        return Some(Some(name.to_owned()));
    }
    let mut words = heading.split_whitespace().map(str::to_lowercase);
    let is_interview = is_among(words.next()?.trim_matches([':', '.']), INTERVIEW);
    let names_one = |word: &String| is_among(word, WITH) || word.starts_with(|c: char| c.is_ascii_digit());
    let answers = || {
        let rest = heading.split_once([':', '–', '—'])?.1.trim();
        Some(participant(rest)?.0.to_owned())
    };
    (is_interview && words.next().is_some_and(|word| names_one(&word))).then(answers)
}

/// Whether a name is one of those that programs and notes give: `SPEAKER_00`, `Speaker 2`, `P01`,
/// `Interviewer`.
pub(crate) fn is_telling(name: &str) -> bool {
    let lower = name.to_lowercase();
    let numbered = ["speaker", "taler", "puhuja", "spreker", "sprekker"].iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| rest.trim_start_matches(['_', ' ']).parse::<u16>().is_ok())
    });
    numbered
        || participant(name).is_some_and(|(_, rest)| rest.is_empty())
        || (name.chars().count() > 1 && asks(name))
        || (is_among(&lower, ANSWERING) && lower != "subject" && lower != "person")
}

/// Whether text can be the name of a speaker.
pub(crate) fn is_name(text: &str) -> bool {
    if is_telling(text) {
        return true;
    }
    let bare = text.split_once(" (").filter(|(_, rest)| rest.ends_with(')')).map_or(text, |(bare, _)| bare);
    let is_sign = |c: char| !(c.is_alphanumeric() || " .,'’-_&".contains(c));
    let count = bare.split_whitespace().count();
    let first = words(bare).next().unwrap_or_default();
    (1..=MOST_WORDS).contains(&count)
        && bare.chars().count() <= LONGEST_NAME
        && bare.matches(',').count() <= 1
        && !bare.contains(is_sign)
        && bare.contains(char::is_alphabetic)
        && !is_among(&first, NO_NAMES)
        && bare.split_whitespace().all(is_word_of_name)
}

fn is_word_of_name(word: &str) -> bool {
    let starts_large = word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let dots = word.trim_end_matches([',', '.']).contains(['.', ',']);
    let is_short = word.chars().count() <= 4;
    (starts_large && (!dots || is_short) && (!word.ends_with('.') || is_short)) || is_among(word, PARTICLES)
}

/// Whether a name is that of a person as it is usually written: `Liz`, `Kari Nordmann`.
pub(crate) fn is_personal(name: &str) -> bool {
    let is_usual = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.all(|c| c.is_lowercase() || "-'’".contains(c))
    };
    name.split_whitespace().count() <= 3 && name.split_whitespace().all(is_usual)
}

/// The words of a name in lower case, without the numbers behind them.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    let parts = name.split(|c: char| !(c.is_alphanumeric() || c == '-'));
    parts.map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit()).to_lowercase()).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_other_words_before_a_colon() {
        for name in
            ["Liz", "Kari Nordmann", "van der Berg", "Nordmann, Kari", "SPEAKER_00", "P01", "intervjuer", "Dr. Aho"]
        {
            assert!(is_name(name), "{name}");
        }
        for other in ["Note", "I thought about it", "https", "E-mail", "The thing is this and that", "a/b", ""] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn who_asks_and_who_answers() {
        assert!(["Interviewer 1", "Q1", "Forsker (NTNU)", "Haastattelija"].into_iter().all(asks));
        assert!(!["Quentin", "P01", "Answer"].into_iter().any(asks));
        assert_eq!(participant("P01 takes a minute"), Some(("P01", " takes a minute")));
        assert_eq!(participant("Deltaker 12: hei"), Some(("Deltaker 12", ": hei")));
        assert_eq!([participant("P"), participant("P2P"), participant("Users 3")], [None; 3]);
        assert_eq!(interview("P01 – Oslo"), Some(Some("P01".to_owned())));
        assert_eq!(interview("Interview 2: P07"), Some(Some("P07".to_owned())));
        assert_eq!([interview("Intervju med Kari"), interview("Interview guide")], [Some(None), None]);
    }
}
