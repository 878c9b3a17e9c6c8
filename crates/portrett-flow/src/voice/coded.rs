//! What participants of interviews say, coded by a language model where the project has one and asks for it. A code counts
//! only if it points at a sentence that is there, with words that stand in it, and has a theme that is known or made of
//! the sentence's own words. It fills what the words alone leave open and overrules nothing; what is thrown away leaves
//! the sentence as it was.

use std::collections::BTreeMap;

use portrett_models::language::{Coded, Label, LanguageModel, Redacted, Said as Answer};
use portrett_terms::{Argument, StatementKind};
use portrett_text::Language;
use portrett_text::taxonomy::Taxonomy;

use super::asked::{Asked, log_calls};
use super::found::Found;
use super::hear::Heard;
use super::step::Names;

/// The most sentences that are put to a model; a build that has more codes the earliest.
const MOST: usize = 20_000;
/// A sentence of fewer words says too little to be coded.
const LEAST_WORDS: usize = 3;

/// Sentences of participants of interviews.
#[derive(Default)]
pub struct Passages {
    /// Which sources are interviews; none where no model is asked.
    interviews: Vec<u16>,
    sentences: Vec<Passage>,
}

struct Passage {
    /// Its number among the statements.
    id: i64,
    language: Language,
    text: String,
    /// The theme that its words tell, by its number in the taxonomy, and the kind.
    theme: Option<u16>,
    kind: StatementKind,
}

impl Passages {
    /// None yet, of the sources with those numbers.
    pub fn of(interviews: Vec<u16>) -> Self {
        Self { interviews, sentences: Vec::new() }
    }

    /// Takes what a participant said, or passes by what is of no interview. `first` is the number of its first sentence.
    pub fn offer(&mut self, one: &Heard, first: u64) {
        let Some(language) = one.language.ours().filter(|_| self.interviews.contains(&one.source)) else { return };
        for (id, said) in (first as i64..).zip(&one.said) {
            let is_long = said.text.split_whitespace().nth(LEAST_WORDS - 1).is_some();
            if is_long && self.sentences.len() < MOST {
                let (text, theme, kind) = (said.text.clone(), said.theme, said.kind);
                self.sentences.push(Passage { id, language, text, theme, kind });
            }
        }
    }
}

/// What a model says of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// The theme's id.
    pub theme: Option<String>,
    /// The kind of statement.
    pub kind: Option<StatementKind>,
}

/// Codes by the number of their statement.
#[derive(Debug, Default)]
pub struct Codes {
    codes: BTreeMap<i64, Code>,
    /// New themes with their names.
    pub names: Names,
}

impl Codes {
    /// The code of a statement.
    pub fn get(&self, statement: i64) -> Option<&Code> {
        self.codes.get(&statement)
    }
}

/// The themes that a model may give, by what they are called in a language.
struct Book {
    ids: Vec<String>,
    labels: Vec<String>,
}

impl Book {
    fn of(taxonomy: &Taxonomy, found: &[Found], language: Language) -> Self {
        let mut book = Self { ids: Vec::new(), labels: Vec::new() };
        // The upper level: it is what is counted, and short enough for a request.
        for theme in taxonomy.themes().iter().filter(|theme| theme.parent.is_none()) {
            book.add(theme.id.clone(), theme.name(language));
        }
        for own in found.iter().filter(|own| own.language == language) {
            for theme in own.themes.themes.iter().filter(|theme| theme.like.is_none()) {
                book.add(own.id_of(&theme.id), &theme.name);
            }
        }
        book
    }

    fn add(&mut self, id: String, label: &str) {
        if !label.is_empty() && !self.labels.iter().any(|own| own == label) {
            self.ids.push(id);
            self.labels.push(label.to_owned());
        }
    }
}

/// Kinds that a model may give.
const KINDS: [StatementKind; 5] = [
    StatementKind::Frustration,
    StatementKind::Goal,
    StatementKind::Objection,
    StatementKind::Praise,
    StatementKind::Question,
];

/// Has the model code what participants said, and counts what came of it.
pub fn code(
    model: &mut LanguageModel,
    passages: &Passages,
    taxonomy: &Taxonomy,
    found: &[Found],
    asked: &mut Asked,
) -> Codes {
    let mut codes = Codes::default();
    for language in Language::ALL {
        let own: Vec<&Passage> = passages.sentences.iter().filter(|passage| passage.language == language).collect();
        if own.is_empty() {
            continue;
        }
        let book = Book::of(taxonomy, found, language);
        let mut left = &own[..];
        while !left.is_empty() {
            let done = code_some(model, left, &book, taxonomy, &mut codes, asked);
            left = &left[done..];
        }
    }
    codes
}

/// Codes as many as fit into a request; gives how many those are.
fn code_some(
    model: &mut LanguageModel,
    left: &[&Passage],
    book: &Book,
    taxonomy: &Taxonomy,
    codes: &mut Codes,
    asked: &mut Asked,
) -> usize {
    let sentences: Vec<Redacted<'_>> = left.iter().map(|own| Redacted::i_have_redacted(&own.text)).collect();
    let labels: Vec<Redacted<'_>> = book.labels.iter().map(|label| Redacted::i_have_redacted(label)).collect();
    let said = model.code(left[0].language.code(), &sentences, &labels, &KINDS.map(StatementKind::name));
    log_calls(model);
    match said {
        Answer::Model(coding) => {
            asked.dropped += coding.dropped.len() as u64;
            for own in &coding.codes {
                take(own, left[own.statement], book, taxonomy, codes, asked);
            }
            coding.asked.clamp(1, left.len())
        }
        Answer::Offline(coding, reason) => {
            *asked.kept.entry(reason.to_string()).or_insert(0) += 1;
            // Where nothing can be asked any more, every further request would end so too.
            if coding.asked == 0 { left.len().min(REQUEST) } else { coding.asked }
        }
    }
}

/// Sentences that are passed by where a request has no answer.
const REQUEST: usize = 40;

fn take(own: &Coded, passage: &Passage, book: &Book, taxonomy: &Taxonomy, codes: &mut Codes, asked: &mut Asked) {
    let theme = match &own.label {
        Label::Given(label) => book.ids[*label].clone(),
        Label::New(label) => {
            let id = new_id(label);
            codes.names.entry(id.clone()).or_insert_with(|| Argument::Text(label.clone()));
            id
        }
    };
    let kind = own.kind.map(|kind| KINDS[kind]);
    let fills = passage.theme.is_none() || (passage.kind == StatementKind::Other && kind.is_some());
    // The first code of a sentence counts, by the order of the labels.
    if !fills || codes.codes.contains_key(&passage.id) {
        asked.agreed += u64::from(agrees(passage, &theme, taxonomy));
        return;
    }
    asked.coded += 1;
    codes.codes.insert(passage.id, Code { theme: Some(theme), kind });
}

/// Whether the words of a sentence tell the same theme.
fn agrees(passage: &Passage, theme: &str, taxonomy: &Taxonomy) -> bool {
    let told = passage.theme.map(|place| taxonomy.themes()[usize::from(place)].id.as_str());
    told.is_some_and(|told| super::step::topic(told) == theme)
}

/// The id of a new theme: its name in the letters that ids have.
fn new_id(label: &str) -> String {
    let plain: String = label.chars().map(|own| if own.is_alphanumeric() { own } else { '-' }).collect();
    format!("found-said-{}", plain.to_lowercase())
}
