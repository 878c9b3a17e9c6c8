//! What is looked for.

/// How many hits are given where nothing else is asked.
const LIMIT: usize = 10;

/// Words, and what the sentences must be besides. A filter that is `None` lets everything through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// What the user typed: `words`, `"a phrase"`, `one OR other`, `-without`, `begin*`. No text is wrong.
    pub text: String,
    /// Only by members of this persona.
    pub persona: Option<i64>,
    /// Only in the language of this code.
    pub language: Option<String>,
    /// Only about this theme; a theme that has parts stands for them too.
    pub theme: Option<String>,
    /// Only statements of this kind.
    pub kind: Option<String>,
    /// Only from this source.
    pub source: Option<String>,
    /// Only from this moment on, in microseconds since 1970. A sentence without a moment is left out.
    pub since: Option<i64>,
    /// Only before this moment, in microseconds since 1970. A sentence without a moment is left out.
    pub until: Option<i64>,
    /// How many hits are given at most.
    pub limit: usize,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            persona: None,
            language: None,
            theme: None,
            kind: None,
            source: None,
            since: None,
            until: None,
            limit: LIMIT,
        }
    }
}

impl Query {
    /// What matches `text`, the best ten.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}
