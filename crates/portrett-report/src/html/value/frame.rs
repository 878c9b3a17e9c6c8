//! The frame of a picture over time: room for the words at its left and below, also where they are large.

/// Width of the whole picture.
pub(super) const WIDTH: f64 = 640.0;
/// Height of what is drawn.
pub(super) const HEIGHT: f64 = 150.0;
/// Where it begins, right of the words.
pub(super) const LEFT: f64 = 64.0;
/// Where it begins, below the edge.
pub(super) const TOP: f64 = 18.0;
/// Where words below it stand.
pub(super) const BELOW: f64 = TOP + HEIGHT + 20.0;

/// What the picture takes in all.
pub(super) fn view_box() -> String {
    format!("0 0 {WIDTH} {}", BELOW + 6.0)
}
