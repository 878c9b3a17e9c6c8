//! What a user sees when something went wrong: what happened, where, and what to do.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};
use portrett_catalog::CatalogError;
use portrett_databases::DatabaseError;
use portrett_engine::EngineError;
use portrett_flow::FlowError;
use portrett_readers::ReadError;
use portrett_terms::Code;

use crate::config::Mistake;

/// Something that went wrong, ready to be shown.
#[derive(Debug)]
pub struct Failure(Box<Parts>);

#[derive(Debug)]
struct Parts {
    code: Code,
    message: String,
    causes: Vec<String>,
    hint: Option<String>,
    place: Option<Place>,
    /// What there is to say was said already; only the exit code is left.
    is_told: bool,
}

#[derive(Debug)]
struct Place {
    file: NamedSource<String>,
    span: std::ops::Range<usize>,
}

impl Failure {
    /// A failure of kind `code`.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Parts {
            code,
            message: message.into(),
            causes: Vec::new(),
            hint: None,
            place: None,
            is_told: false,
        }))
    }

    /// The failure with another hint than its code's.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// What a command has printed as its result, and should end with the exit code of a failure.
    pub fn already_told() -> Self {
        let mut failure = Self::new(Code::NotFound, "see above");
        failure.0.is_told = true;
        failure
    }

    /// Whether there is nothing more to print.
    pub fn is_told(&self) -> bool {
        self.0.is_told
    }

    /// The failure on a line or two, for what goes on without the file: its hint where it has one of its own.
    pub fn beside(&self) -> String {
        match &self.0.hint {
            Some(hint) => format!("! {self}\n  {hint}\n"),
            None => format!("! {self}\n"),
        }
    }

    /// A failure of kind `code` from an error with its causes.
    ///
    /// The causes of a defect of ours come from libraries and may quote what was in a file: they are
    /// left out unless `PORTRETT_DEBUG` is set by somebody who may see it.
    pub fn from_error(code: Code, error: &dyn std::error::Error) -> Self {
        let mut failure = Self::new(code, error.to_string());
        if code == Code::Internal && !debugging() {
            return failure;
        }
        let mut cause = error.source();
        while let Some(error) = cause {
            let text = error.to_string();
            if failure.0.causes.last() != Some(&text) && failure.0.message != text {
                failure.0.causes.push(text);
            }
            cause = error.source();
        }
        failure
    }

    /// A mistake in a settings file, shown at its line.
    pub fn mistake(file: &str, text: &str, mistake: Mistake) -> Self {
        let file = NamedSource::new(file, text.to_owned());
        Self(Box::new(Parts {
            code: Code::Settings,
            message: mistake.message,
            causes: Vec::new(),
            hint: Some(mistake.hint),
            place: Some(Place { file, span: mistake.place }),
            is_told: false,
        }))
    }

    /// A failure to read or write `path`.
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        let code = match error.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Code::NotWritable,
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
            _ => Code::Unreadable,
        };
        let mut failure = Self::new(code, format!("{} cannot be used", path.display()));
        failure.0.causes.push(error.to_string());
        match error.kind() {
            std::io::ErrorKind::NotFound => {
                failure.hint("there is nothing of that name: check how it is spelled and where it is")
            }
            std::io::ErrorKind::PermissionDenied if code == Code::Unreadable => {
                failure.hint("ask for the right to read it")
            }
            _ => failure,
        }
    }

    /// The failure as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::json!({
            "error": {
                "code": self.0.code.definition().name,
                "message": self.0.message,
                "causes": self.0.causes,
                "hint": self.hint_text(),
                "line": self.0.place.as_ref().map(Place::line),
            }
        })
    }

    /// The failure as text for a terminal.
    pub fn text(&self, colour: bool) -> String {
        let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let mut text = String::new();
        let shown = GraphicalReportHandler::new_themed(theme).with_width(100).render_report(&mut text, self);
        if shown.is_err() {
            text = format!("{self}\n");
        }
        for cause in &self.0.causes {
            text.push_str(&format!("  because: {cause}\n"));
        }
        text
    }

    fn hint_text(&self) -> String {
        self.0.hint.clone().unwrap_or_else(|| self.0.code.definition().remedy.to_owned())
    }
}

impl Place {
    fn line(&self) -> usize {
        let text = self.file.inner();
        text.as_bytes()[..self.span.start.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Failure {}

impl Diagnostic for Failure {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.0.code.definition().name))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.hint_text()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.0.place.as_ref().map(|place| &place.file as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let place = self.0.place.as_ref()?;
        let length = place.span.end.saturating_sub(place.span.start);
        Some(Box::new(std::iter::once(LabeledSpan::new(Some("here".to_owned()), place.span.start, length))))
    }
}

impl From<FlowError> for Failure {
    fn from(error: FlowError) -> Self {
        let failure = Self::from_error(error.code(), &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<EngineError> for Failure {
    fn from(error: EngineError) -> Self {
        Self::from_error(error.code(), &error)
    }
}

impl From<CatalogError> for Failure {
    fn from(error: CatalogError) -> Self {
        Self::from_error(error.code(), &error)
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        let failure = Self::from_error(error.code(), &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

impl From<DatabaseError> for Failure {
    fn from(error: DatabaseError) -> Self {
        let failure = Self::from_error(error.code(), &error);
        match error.hint() {
            Some(hint) => failure.hint(hint),
            None => failure,
        }
    }
}

/// Whether somebody who may see it asked for what libraries say.
pub fn debugging() -> bool {
    std::env::var_os("PORTRETT_DEBUG").is_some()
}
