//! Which word an effect may be told with.

/// How far a persona lies from everybody else, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// A small difference.
    Somewhat,
    /// One that is seen without looking for it.
    Clearly,
    /// One that sets people apart.
    Far,
}

/// The least effect for each word, the largest first. The steps are those of Cohen (Statistical Power Analysis, 2nd
/// ed., 1988, p. 25) for a small, a medium and a large effect; under the first nothing is told.
pub const DEGREES: [(f64, Degree); 3] = [(0.8, Degree::Far), (0.5, Degree::Clearly), (0.2, Degree::Somewhat)];

impl Degree {
    /// The word for an effect on the scale of Cohen's d, whichever way it lies; nothing for one that is too small.
    pub fn of(effect: f64) -> Option<Self> {
        DEGREES.into_iter().find(|(least, _)| effect.abs() >= *least).map(|(_, degree)| degree)
    }

    /// What messages call it: the value of their argument `$degree`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Somewhat => "somewhat",
            Self::Clearly => "clearly",
            Self::Far => "far",
        }
    }
}
