//! A sentence as it is given and as it is found.

/// A sentence that somebody wrote, blacked out.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Sentence<'a> {
    /// Its number: no other sentence has it.
    pub id: i64,
    /// Who wrote it.
    pub writer: i64,
    /// When, in microseconds since 1970.
    pub moment: Option<i64>,
    /// The persona that the writer belongs to.
    pub persona: Option<i64>,
    /// The code of its language by ISO 639-1; empty where it is unknown.
    pub language: &'a str,
    /// What it is about: `delivery.late`.
    pub theme: Option<&'a str>,
    /// The theme above: `delivery`.
    pub topic: Option<&'a str>,
    /// What kind of statement it is.
    pub kind: &'a str,
    /// The source that it came from.
    pub source: &'a str,
    /// How it is meant, from -1 to 1.
    pub polarity: f32,
    /// What it says.
    pub text: &'a str,
}

/// A sentence that was found: a [`Sentence`] with texts of its own.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// Its number.
    pub id: i64,
    /// Who wrote it.
    pub writer: i64,
    /// When, in microseconds since 1970.
    pub moment: Option<i64>,
    /// The persona that the writer belonged to.
    pub persona: Option<i64>,
    /// The code of its language; empty where it is unknown.
    pub language: String,
    /// What it is about.
    pub theme: Option<String>,
    /// The theme above.
    pub topic: Option<String>,
    /// What kind of statement it is.
    pub kind: String,
    /// The source that it came from.
    pub source: String,
    /// How it is meant, from -1 to 1.
    pub polarity: f32,
    /// What it says.
    pub text: String,
}
