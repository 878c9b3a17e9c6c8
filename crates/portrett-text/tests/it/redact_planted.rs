//! How much of what is planted in texts is found, and how much of what is found was planted.

use crate::planted::corpus;
use crate::planted_score::Score;
use crate::planted_words::{ALL, HELD_OUT};

#[test]
fn what_is_planted_is_found_and_little_else() {
    for words in [&ALL, &HELD_OUT] {
        let score = Score::of(&corpus(20_261_126, 500, words));
        score.mistakes.iter().take(40).for_each(|line| println!("{line}"));
        let sum = score.sum(|_, _| true);
        println!("recall {:.4}, precision {:.4} of {}", sum.recall(), sum.precision(), sum.planted);
        assert!(sum.recall() >= 0.97 && sum.precision() >= 0.95, "{sum:?}");
    }
}
