//! Colours, and the palette of the page: warm paper, one colour a persona.

use std::fmt;

use crate::PrintError;

/// A colour of red, green and blue, without transparency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour([u8; 3]);

impl Colour {
    /// The colour of that number, `0xrrggbb`.
    pub const fn new(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self([red, green, blue])
    }

    /// The colour written as `#rrggbb`.
    ///
    /// # Errors
    /// When it is written otherwise.
    pub fn parse(text: &str) -> Result<Self, PrintError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        number.map(Self::new).ok_or_else(|| PrintError::Colour(text.chars().take(40).collect()))
    }

    /// The six digits, as documents of offices want them.
    pub fn digits(self) -> String {
        let Self([red, green, blue]) = self;
        format!("{red:02X}{green:02X}{blue:02X}")
    }

    /// `part` of this colour over `other`, from 0 to 1.
    #[must_use]
    pub fn over(self, other: Self, part: f64) -> Self {
        let mixed = |own: u8, under: u8| (f64::from(own) * part + f64::from(under) * (1.0 - part)).round() as u8;
        Self([0, 1, 2].map(|channel| mixed(self.0[channel], other.0[channel])))
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance").
    fn luminance(self) -> f64 {
        let linear = |channel: u8| match f64::from(channel) / 255.0 {
            dark if dark <= 0.04045 => dark / 12.92,
            bright => ((bright + 0.055) / 1.055).powf(2.4),
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with `other`, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colours {
    /// Behind everything.
    pub paper: Colour,
    /// Text.
    pub ink: Colour,
    /// Quiet text.
    pub soft: Colour,
    /// Thin lines.
    pub line: Colour,
    /// One a persona, in turn.
    pub personas: [Colour; 8],
}

impl Default for Colours {
    /// Those of the HTML report in print, where the paper is white.
    fn default() -> Self {
        Self {
            paper: Colour::new(0xff_ffff),
            ink: Colour::new(0x1d_2530),
            soft: Colour::new(0x57_616e),
            line: Colour::new(0xe2_ddd3),
            personas: [0x0b_6e6e, 0x8a_3f6a, 0x2b_5c9e, 0x9a_4a1f, 0x3f_6b2a, 0x5a_4aa0, 0x9b_2f4a, 0x46_586b]
                .map(Colour::new),
        }
    }
}

/// Least contrast of small text (WCAG 2.2, success criterion 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

impl Colours {
    /// The colour of a persona.
    pub fn persona(&self, hue: u8) -> Colour {
        self.personas[usize::from(hue) % self.personas.len()]
    }

    /// Every colour of text can be read on the paper.
    ///
    /// # Errors
    /// With the first that cannot.
    pub fn check(&self) -> Result<(), PrintError> {
        for colour in [self.ink, self.soft].iter().chain(&self.personas) {
            let contrast = colour.contrast(self.paper);
            if contrast < LEAST_CONTRAST {
                return Err(PrintError::Contrast {
                    colour: colour.to_string(),
                    paper: self.paper.to_string(),
                    contrast,
                });
            }
        }
        Ok(())
    }
}
