//! Names in the form that a sentence asks for.
//!
//! English and Norwegian say "about delivery" with a word before the name; Finnish bends the name:
//! `toimituksesta`. A language that bends names has the message `about`, which puts a bent word before a name
//! that has no form of its own (`aiheesta ”huivi”`), and for each theme of ours `name-…` with the form as its
//! attribute.

use portrett_terms::Argument;

use super::Language;

/// The message that says what is spoken of, and the attribute of a name that says the same.
const ABOUT: &str = "about";

impl Language {
    /// `said`, an argument in this language, as what is spoken of; nothing in a language that bends no names.
    pub(super) fn about(&self, argument: &Argument, said: &str) -> Option<String> {
        let is_name = !matches!(argument, Argument::Figure { .. } | Argument::Date(_));
        (is_name && self.knows(ABOUT)).then(|| match self.bent(argument, said) {
            Some(bent) => bent,
            None => self.message_with(ABOUT, &[("name", said)]),
        })
    }

    /// The form of a theme of ours, which is found by its English name. A project may name a theme anew: then
    /// the name on the card is not ours, and neither is its form.
    fn bent(&self, argument: &Argument, said: &str) -> Option<String> {
        let Argument::Names(names) = argument else { return None };
        let message = self.messages.get_message(&name_id(names.get("en")?))?;
        let text = |pattern| self.messages.format_pattern(pattern, None, &mut Vec::new());
        let is_ours = text(message.value()?).to_lowercase() == said.to_lowercase();
        let form = message.get_attribute(ABOUT).filter(|_| is_ours)?;
        Some(text(form.value()).into_owned())
    }
}

/// The message of a name: `name-fit-and-size` for "Fit and size".
fn name_id(english: &str) -> String {
    let words = english.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.fold("name".to_owned(), |id, word| format!("{id}-{}", word.to_ascii_lowercase()))
}
