//! The fields of the index. A change here, in `terms` or in `parts` raises [`VERSION`](crate::VERSION).

use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use crate::sentence::Sentence;
use crate::terms::Space;

/// The tokenizers' names, as the schema has them.
pub(crate) const STEMS: &str = "stems";
pub(crate) const WRITTEN: &str = "written";

/// The columns' names.
pub(crate) mod column {
    pub(crate) const ID: &str = "id";
    pub(crate) const WRITER: &str = "writer";
    pub(crate) const MOMENT: &str = "moment";
    pub(crate) const PERSONA: &str = "persona";
    pub(crate) const LANGUAGE: &str = "language";
    pub(crate) const THEME: &str = "theme";
    pub(crate) const TOPIC: &str = "topic";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const SOURCE: &str = "source";
    pub(crate) const POLARITY: &str = "polarity";
}

/// Handles of the fields.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub(crate) id: Field,
    pub(crate) writer: Field,
    pub(crate) moment: Field,
    pub(crate) persona: Field,
    pub(crate) language: Field,
    pub(crate) theme: Field,
    pub(crate) topic: Field,
    pub(crate) kind: Field,
    pub(crate) source: Field,
    pub(crate) polarity: Field,
    /// What the sentence says, as it is.
    pub(crate) text: Field,
    /// Terms of its words and their parts; BM25 is of this field.
    pub(crate) stems: Field,
    /// Its words as they are written, with their places, for phrases and beginnings.
    pub(crate) written: Field,
}

impl Fields {
    /// The schema, and the handles of its fields.
    pub(crate) fn new() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let fields = Self {
            id: schema.add_i64_field(column::ID, FAST),
            writer: schema.add_i64_field(column::WRITER, FAST),
            moment: schema.add_i64_field(column::MOMENT, FAST),
            persona: schema.add_i64_field(column::PERSONA, FAST | INDEXED),
            language: name(&mut schema, column::LANGUAGE),
            theme: name(&mut schema, column::THEME),
            topic: name(&mut schema, column::TOPIC),
            kind: name(&mut schema, column::KIND),
            source: name(&mut schema, column::SOURCE),
            polarity: schema.add_f64_field(column::POLARITY, FAST),
            text: schema.add_text_field("text", STORED),
            stems: words(&mut schema, STEMS, IndexRecordOption::WithFreqs),
            written: words(&mut schema, WRITTEN, IndexRecordOption::WithFreqsAndPositions),
        };
        (schema.build(), fields)
    }

    /// A sentence as the index takes it.
    pub(crate) fn document(&self, sentence: &Sentence<'_>) -> TantivyDocument {
        let mut document = TantivyDocument::with_capacity(2 * sentence.text.len() + 256);
        document.add_i64(self.id, sentence.id);
        document.add_i64(self.writer, sentence.writer);
        for (field, value) in [(self.moment, sentence.moment), (self.persona, sentence.persona)] {
            if let Some(value) = value {
                document.add_i64(field, value);
            }
        }
        for (field, value) in [(self.theme, sentence.theme), (self.topic, sentence.topic)] {
            if let Some(value) = value {
                document.add_text(field, value);
            }
        }
        document.add_text(self.language, sentence.language);
        document.add_text(self.kind, sentence.kind);
        document.add_text(self.source, sentence.source);
        document.add_f64(self.polarity, f64::from(sentence.polarity));
        document.add_text(self.text, sentence.text);
        document.add_text(self.stems, tagged(sentence));
        document.add_text(self.written, sentence.text);
        document
    }
}

/// The text after the letter of its space, as the tokenizer of stems wants it.
fn tagged(sentence: &Sentence<'_>) -> String {
    let mut tagged = String::with_capacity(sentence.text.len() + 1);
    tagged.push(Space::of_code(sentence.language).letter());
    tagged.push_str(sentence.text);
    tagged
}

/// A name that filters and is counted by.
fn name(schema: &mut SchemaBuilder, name: &str) -> Field {
    schema.add_text_field(name, STRING | FAST)
}

fn words(schema: &mut SchemaBuilder, name: &str, kept: IndexRecordOption) -> Field {
    let indexing = TextFieldIndexing::default().set_tokenizer(name).set_index_option(kept);
    schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}
