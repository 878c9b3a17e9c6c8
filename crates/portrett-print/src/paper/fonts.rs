//! The fonts of a page: a company's own, then those that are built in. They are embedded in every document.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::PrintError;

/// Families that are built in, the first for text, the others for characters that it lacks.
const FAMILIES: [&str; 3] = ["Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern"];

/// A box, in the place of a character that no font has.
pub(super) const MISSING: char = '\u{25AF}';

/// Whether `bytes` are those of a font that pages can be set in: TrueType or OpenType, or a collection of them.
pub fn is_font(bytes: &[u8]) -> bool {
    Font::iter(Bytes::new(bytes.to_vec())).next().is_some()
}

/// Fonts, and what they can draw.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// Families in the order in which a character is looked for.
    pub families: Vec<String>,
    /// Code points that one of them has, sorted.
    covered: Vec<u32>,
}

static BUILT_IN: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    all.filter(|font| FAMILIES.contains(&font.info().family.as_str())).collect()
});

static WITHOUT_OTHERS: LazyLock<Fonts> = LazyLock::new(|| Fonts::of(Vec::new()));

impl Fonts {
    /// Those that are built in.
    pub fn built_in() -> &'static Self {
        &WITHOUT_OTHERS
    }

    /// A company's own fonts before those that are built in.
    pub fn with(own: &[Vec<u8>]) -> Result<Self, PrintError> {
        let mut fonts = Vec::new();
        for (number, bytes) in (1..).zip(own) {
            let before = fonts.len();
            fonts.extend(Font::iter(Bytes::new(bytes.clone())));
            if fonts.len() == before {
                return Err(PrintError::Font(number));
            }
        }
        Ok(Self::of(fonts))
    }

    fn of(own: Vec<Font>) -> Self {
        let mut families: Vec<String> = own.iter().map(|font| font.info().family.clone()).collect();
        families.dedup();
        families.extend(FAMILIES.map(str::to_owned));
        let fonts: Vec<Font> = own.into_iter().chain(BUILT_IN.iter().cloned()).collect();
        let mut covered: Vec<u32> = fonts.iter().flat_map(|font| font.info().coverage.iter()).collect();
        covered.sort_unstable();
        covered.dedup();
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, families, covered }
    }

    /// Whether `c` can be drawn, or needs no drawing.
    pub fn can_draw(&self, c: char) -> bool {
        is_invisible(c) || self.covered.binary_search(&u32::from(c)).is_ok()
    }
}

/// Characters that say how others are set: joiners, marks of direction, variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\n')
}
