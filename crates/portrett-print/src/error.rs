//! What can go wrong when a card is printed.

/// Why something could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// A colour that is not written as `#rrggbb`.
    #[error("`{0}` is no colour: write it as #rrggbb")]
    Colour(String),
    /// A colour that cannot be read on the paper.
    #[error("{colour} on {paper} has a contrast of {contrast:.1}; small text needs 4.5 (WCAG 2.2, 1.4.3)")]
    Contrast {
        /// The colour of text.
        colour: String,
        /// The colour behind it.
        paper: String,
        /// Their contrast, from 1 to 21.
        contrast: f64,
    },
    /// A logo that cannot be used.
    #[error("the logo cannot be used: {0}")]
    Logo(String),
    /// A font that cannot be read.
    #[error("font number {0} cannot be read: TrueType and OpenType are")]
    Font(usize),
    /// A template that there is not.
    #[error("there is no template `{name}`: there are {known}")]
    UnknownTemplate {
        /// What was asked for.
        name: String,
        /// What there is.
        known: String,
    },
    /// A section that no card has.
    #[error("there is no section `{id}`: there are {known}")]
    UnknownSection {
        /// What was asked for.
        id: String,
        /// What there is.
        known: String,
    },
    /// Even the head alone takes more than its page.
    #[error("`{file}` does not fit on one page, even with every section left out")]
    TooLong {
        /// The file.
        file: String,
    },
    /// Our own template failed.
    #[error("`{file}` could not be set: {detail}")]
    Typesetting {
        /// The file.
        file: String,
        /// What the typesetter said.
        detail: String,
    },
    /// What is said where there was no room could not be said.
    #[error("the card's words could not be found")]
    Words(#[from] portrett_report::ReportError),
    /// The description could not be handed to the typesetter.
    #[error("the description of a card cannot be written as JSON")]
    Json(#[from] serde_json::Error),
    /// A document for slides or text could not be packed.
    #[error("the file could not be packed")]
    Package(#[from] zip::result::ZipError),
    /// A part of such a document could not be written.
    #[error("a part of the file could not be written")]
    Part(#[from] std::io::Error),
}
