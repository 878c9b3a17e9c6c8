//! Names of found themes by a language model, where the project has one. What it says is kept only if its words stand in
//! the sentences; else the name stands that the words themselves gave.

use portrett_models::language::{LanguageModel, Redacted, Said};

use super::asked::{Asked, log_calls};
use super::found::Found;

/// Gives the found themes that are like none of the taxonomy the model's names, as far as they stand the test.
pub fn name(model: &mut LanguageModel, found: &mut [Found], asked: &mut Asked) {
    for own in found {
        for theme in 0..own.themes.themes.len() {
            if own.themes.themes[theme].like.is_none() {
                name_one(model, own, theme, asked);
            }
        }
    }
}

fn name_one(model: &mut LanguageModel, found: &mut Found, theme: usize, asked: &mut Asked) {
    let sentences: Vec<Redacted<'_>> =
        found.examples[theme].iter().map(|sentence| Redacted::i_have_redacted(sentence)).collect();
    let offline = &found.themes.themes[theme].name;
    let said = model.name_theme(&found.themes.language, &sentences, offline);
    log_calls(model);
    match said {
        Said::Model(name) => {
            asked.named += 1;
            found.themes.themes[theme].name = name;
        }
        Said::Offline(_, reason) => *asked.kept.entry(reason.to_string()).or_insert(0) += 1,
    }
}
