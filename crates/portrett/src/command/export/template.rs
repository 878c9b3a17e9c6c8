//! How a company wants its cards: what the command line says, else what `[paper]` in portrett.toml says.

use std::path::{Path, PathBuf};

use portrett_print::{Colour, Colours, Logo, PrintError, Template, TemplateKind};
use portrett_terms::Code;

use crate::config::registry;
use crate::failure::Failure;
use crate::line::Export;
use crate::project::Project;

/// Bytes of a font; more is a mistake, and every document would carry it.
const LARGEST_FONT: u64 = 32 << 20;

/// The template of an export.
pub fn of(project: &Project, how: &Export) -> Result<Template, Failure> {
    let settings = &project.config.settings;
    let kind = how.template.as_deref().or(settings.text(&registry::PAPER_TEMPLATE)).unwrap_or("shop");
    let given = |own: &[String], set: &[String]| if own.is_empty() { set.to_vec() } else { own.to_vec() };
    let logo = how.logo.clone().or_else(|| settings.text(&registry::PAPER_LOGO).map(|path| project.folder.join(path)));
    let fonts = match how.fonts.is_empty() {
        true => settings.texts(&registry::PAPER_FONTS).iter().map(|path| project.folder.join(path)).collect(),
        false => how.fonts.clone(),
    };
    let sections = given(&how.sections, settings.texts(&registry::PAPER_SECTIONS));
    Ok(Template {
        kind: TemplateKind::parse(kind).map_err(|error| unprintable(&error))?,
        sections: sections.iter().map(|id| id.trim().to_owned()).collect(),
        logo: logo.map(|path| logo_of(&path)).transpose()?,
        colours: colours(&given(&how.colours, settings.texts(&registry::PAPER_COLOURS)))?,
        fonts: fonts.iter().map(font).collect::<Result<_, _>>()?,
    })
}

/// What a card that cannot be printed comes to.
pub fn unprintable(error: &PrintError) -> Failure {
    let code = match error {
        PrintError::UnknownTemplate { .. } | PrintError::UnknownSection { .. } => Code::NotFound,
        PrintError::Logo(_) | PrintError::Font(_) => Code::Unreadable,
        PrintError::Colour(_) | PrintError::Contrast { .. } => Code::Settings,
        _ => Code::Internal,
    };
    Failure::from_error(code, error)
}

fn logo_of(path: &Path) -> Result<Logo, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::io(path, &error))?;
    Logo::new(bytes).map_err(|error| Failure::new(Code::Unreadable, format!("{}: {error}", path.display())))
}

/// A font's bytes, once it is sure that they are those of a font.
fn font(path: &PathBuf) -> Result<Vec<u8>, Failure> {
    let refused = |why: &str| {
        let failure = Failure::new(Code::Unreadable, format!("{} {why}", path.display()));
        failure.hint("a font is a file .ttf, .otf or .ttc; .woff files are for browsers only")
    };
    let size = std::fs::metadata(path).map_err(|error| Failure::io(path, &error))?.len();
    if size > LARGEST_FONT {
        return Err(refused("has more than 32 MB"));
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::io(path, &error))?;
    match portrett_print::is_font(&bytes) {
        true => Ok(bytes),
        false => Err(refused("is no font that can be read")),
    }
}

/// The colours: those without a name are the personas' in turn.
fn colours(written: &[String]) -> Result<Colours, Failure> {
    let mut colours = Colours::default();
    let mut personas = Vec::new();
    for own in written {
        let (name, colour) = own.split_once('=').unwrap_or(("", own));
        let colour = Colour::parse(colour.trim()).map_err(|error| unprintable(&error))?;
        match name.trim() {
            "" => personas.push(colour),
            "ink" => colours.ink = colour,
            "soft" => colours.soft = colour,
            "line" => colours.line = colour,
            "paper" => colours.paper = colour,
            other => {
                let other: String = other.chars().take(40).collect();
                let failure = Failure::new(Code::Settings, format!("nothing on a page is called `{other}`"));
                return Err(failure.hint("a colour is #rrggbb for the personas, or ink=, soft=, line=, paper="));
            }
        }
    }
    if !personas.is_empty() {
        colours.personas = std::array::from_fn(|place| personas[place % personas.len()]);
    }
    Ok(colours)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{colours, font};

    #[test]
    fn colours_without_a_name_are_those_of_the_personas_in_turn() {
        let own = colours(&["#005f73".to_owned(), "#9b2226".to_owned(), "ink=#101010".to_owned()]).unwrap();
        let shown: Vec<String> = own.personas.iter().take(3).map(ToString::to_string).collect();
        assert_eq!(shown, ["#005f73", "#9b2226", "#005f73"]);
        assert_eq!(own.ink.to_string(), "#101010");
        assert!(colours(&["frame=#101010".to_owned()]).unwrap_err().to_string().contains("`frame`"));
        assert!(colours(&["red".to_owned()]).is_err());
    }

    #[test]
    fn a_file_that_is_no_font_is_refused_by_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("house.ttf");
        std::fs::write(&path, b"wOF2 is for browsers").unwrap();
        let refused = font(&path).unwrap_err().to_string();
        assert!(refused.contains("house.ttf is no font that can be read"), "{refused}");
    }
}
