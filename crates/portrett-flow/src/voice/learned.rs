//! Words to which the company's own rated messages give a colour: learnt a language each, from a bounded sample that is
//! gathered while the messages go by.

use portrett_text::Language;
use portrett_text::discover::{Sample, Text};
use portrett_text::learned::{LearnedWords, Thresholds};

use super::hear::Heard;

/// Messages with this rating and more are meant well, those with that and less badly.
const GOOD: f32 = 4.0;
const BAD: f32 = 2.0;
/// Messages of each kind and language that are learnt from; drawn by a hash where there are more.
const MOST: usize = 20_000;

/// Rated messages, a language each.
pub struct Rated(Vec<Samples>);

struct Samples {
    good: Sample,
    bad: Sample,
}

impl Rated {
    /// None yet.
    pub fn new(seed: u64) -> Self {
        let empty = |_| Samples { good: Sample::new(MOST, seed), bad: Sample::new(MOST, seed) };
        Self(Language::ALL.into_iter().map(empty).collect())
    }

    /// Takes a message, if it is rated well or badly, or passes it by.
    pub fn offer(&mut self, one: &Heard, writer: u64) {
        let Some(language) = one.language.ours() else { return };
        let samples = &mut self.0[language as usize];
        let sample = match one.rating {
            Some(rating) if rating >= GOOD => &mut samples.good,
            Some(rating) if rating <= BAD => &mut samples.bad,
            _ => return,
        };
        // Sentences are blacked out; a line each keeps them apart.
        let text = one.said.iter().map(|said| said.text.as_str()).collect::<Vec<&str>>().join("\n");
        sample.offer(Text { person: writer, text: &text });
    }

    /// What they teach, in each language in which they teach anything. A word of fewer than `least` persons is not learnt.
    pub fn teach(&self, least: u64) -> Vec<LearnedWords> {
        let usual = Thresholds::default();
        let least = u32::try_from(least).unwrap_or(u32::MAX).max(usual.least_persons);
        let all = Language::ALL.into_iter().zip(&self.0);
        let learn = |(language, own): (Language, &Samples)| {
            LearnedWords::learn(&own.good, &own.bad, language, Thresholds { least_persons: least, ..usual })
        };
        all.map(learn).filter(|learned| !learned.words.is_empty()).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use portrett_terms::StatementKind;
    use portrett_text::Known;
    use portrett_text::taxonomy::Taxonomy;

    use super::super::hear::{Hearing, Said};
    use super::super::read::Message;
    use super::*;

    /// Of each two persons one is annoyed by boucle and one is glad of selvage; the last forty gave no stars.
    fn messages() -> Vec<Message> {
        let one = |person: i64| {
            let (text, stars) = match person % 2 {
                0 => ("This coat came with selvage", 5.0),
                _ => ("This coat is made of boucle", 1.0),
            };
            Message {
                source: 0,
                person: Some(person),
                moment: None,
                rating: (person < 200).then_some(stars),
                text: text.to_owned(),
                question: None,
                personal: None,
                consent: None,
            }
        };
        (0..240).map(one).collect()
    }

    fn rated(heard: &[Heard]) -> Rated {
        let mut rated = Rated::new(1);
        heard.iter().for_each(|one| rated.offer(one, one.person.unwrap() as u64));
        rated
    }

    #[test]
    fn what_rated_messages_teach_is_told_of_those_that_are_not_rated() {
        let taxonomy = Taxonomy::shipped().unwrap();
        let mut hearing = Hearing::new(&taxonomy, &[], Known::default(), &[]);
        let heard = hearing.hear(&messages());
        let last = &heard[239].said[0];
        assert_eq!((last.kind, last.polarity), (StatementKind::Other, 0.0));
        let learned = rated(&heard).teach(5);
        assert_eq!(learned.iter().map(|own| own.language.as_str()).collect::<Vec<_>>(), ["en"]);
        hearing.take_learned(&learned);
        let mut again = hearing.again();
        let mut told = |said: &Said| again.tell(Language::English, &said.text, None);
        let (kind, polarity) = told(&heard[239].said[0]).unwrap();
        assert_eq!(kind, StatementKind::Frustration);
        assert!(polarity < -0.2 && told(&heard[238].said[0]).unwrap().1 > 0.2);
        // Where nothing was learnt, nothing is told anew.
        assert!(again.tell(Language::Finnish, "Takki on hyvä", None).is_none());
        // A word of fewer persons than may be told of is not learnt.
        assert_eq!(rated(&heard).teach(1_000), []);
    }
}
