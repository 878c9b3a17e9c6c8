//! How well and how fast texts are understood, on the halves of real data sets. `benches/voice/bench.py` runs it and its
//! peers; each task prints `name=value` pairs on a line.
#![allow(clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod data;
mod figures;
mod meaning;
mod people;
mod speed;
mod themes;
mod whole;

fn main() -> Result<(), portrett_text::taxonomy::TaxonomyError> {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        Some("polarity") => meaning::polarity(),
        Some("norwegian") => meaning::norwegian(),
        Some("learned") => meaning::learned(),
        Some("words") => meaning::taught_words(),
        Some("themes") => themes::themes(),
        Some("speed") => speed::speed()?,
        Some("whole") => whole::whole()?,
        other => eprintln!("no task is called {other:?}"),
    }
    Ok(())
}
