//! Words to which the company's own rated messages give a colour: learnt a language each, then everything is told again.

use portrett_text::Language;
use portrett_text::discover::{Sample, Text};
use portrett_text::learned::{LearnedWords, Thresholds};

use super::found::writer;
use super::hear::{Heard, Hearing};
use crate::pool::Threads;

/// Messages with this rating and more are meant well, those with that and less badly.
const GOOD: f32 = 4.0;
const BAD: f32 = 2.0;
/// Messages of each kind and language that are learnt from; drawn by a hash where there are more.
const MOST: usize = 20_000;
/// Messages that are told again by one task.
const TASK: usize = 4_096;

/// Learns from the rated messages among `heard`, and tells the kind and polarity of all sentences anew where a word was
/// learnt. A word of fewer than `least` persons is not learnt.
pub fn apply(threads: Threads, hearing: &mut Hearing, heard: &mut [Heard], least: u64, seed: u64) -> Vec<LearnedWords> {
    let learned = learn_all(heard, least, seed);
    if learned.is_empty() {
        return learned;
    }
    hearing.take_learned(&learned);
    let (hearing, all) = (&*hearing, &*heard);
    let parts: Vec<&[Heard]> = all.chunks(TASK).collect();
    let told = threads.run(parts.len(), |place| hearing.tell_again(parts[place]));
    for (one, told) in heard.iter_mut().zip(told.into_iter().flatten()) {
        for (said, (kind, polarity)) in one.said.iter_mut().zip(told) {
            (said.kind, said.polarity) = (kind, polarity);
        }
    }
    learned
}

/// What was learnt in each language in which anything was.
fn learn_all(heard: &[Heard], least: u64, seed: u64) -> Vec<LearnedWords> {
    let all = Language::ALL.into_iter().map(|language| learn(heard, language, least, seed));
    all.filter(|learned| !learned.words.is_empty()).collect()
}

fn learn(heard: &[Heard], language: Language, least: u64, seed: u64) -> LearnedWords {
    let (mut good, mut bad) = (Sample::new(MOST, seed), Sample::new(MOST, seed));
    for (number, one) in heard.iter().enumerate().filter(|(_, one)| one.language.ours() == Some(language)) {
        let sample = match one.rating {
            Some(rating) if rating >= GOOD => &mut good,
            Some(rating) if rating <= BAD => &mut bad,
            _ => continue,
        };
        // Sentences are blacked out; a line each keeps them apart.
        let text = one.said.iter().map(|said| said.text.as_str()).collect::<Vec<&str>>().join("\n");
        sample.offer(Text { person: writer(heard, number), text: &text });
    }
    let usual = Thresholds::default();
    let least = u32::try_from(least).unwrap_or(u32::MAX).max(usual.least_persons);
    LearnedWords::learn(&good, &bad, language, Thresholds { least_persons: least, ..usual })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use portrett_terms::StatementKind;
    use portrett_text::Known;
    use portrett_text::taxonomy::Taxonomy;

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

    #[test]
    fn what_rated_messages_teach_is_told_of_those_that_are_not_rated() {
        let taxonomy = Taxonomy::shipped().unwrap();
        let mut hearing = Hearing::new(&taxonomy, &[], Known::default(), &[]);
        let mut heard = hearing.hear(&messages());
        assert_eq!((heard[239].said[0].kind, heard[239].said[0].polarity), (StatementKind::Other, 0.0));
        let learned = apply(Threads::new(2), &mut hearing, &mut heard, 5, 1);
        assert_eq!(learned.iter().map(|own| own.language.as_str()).collect::<Vec<_>>(), ["en"]);
        assert_eq!(heard[239].said[0].kind, StatementKind::Frustration);
        assert!(heard[239].said[0].polarity < -0.2 && heard[238].said[0].polarity > 0.2);
        // A word of fewer persons than may be told of is not learnt.
        let mut heard = hearing.hear(&messages());
        assert_eq!(apply(Threads::new(1), &mut hearing, &mut heard, 1_000, 1), []);
    }
}
