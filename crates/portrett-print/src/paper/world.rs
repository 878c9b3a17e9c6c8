//! All that the typesetter can see: our templates, one description, the fonts. No file, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::Fonts;

/// One of our templates, in the folder `templates`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// One card, A4.
    Card,
    /// The personas side by side, A4.
    Overview,
    /// All personas, A3.
    Poster,
    /// One picture on a page of its size.
    Picture,
}

struct Sources {
    card: Source,
    overview: Source,
    poster: Source,
    picture: Source,
    common: Source,
    description: FileId,
    logo: FileId,
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

fn id(name: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(name).map_err(|error| format!("{name}: {error:?}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn read_sources() -> Result<Sources, String> {
    let source = |name: &str, text: &str| Ok::<_, String>(Source::new(id(name)?, text.to_owned()));
    Ok(Sources {
        card: source("card.typ", include_str!("../../templates/card.typ"))?,
        overview: source("overview.typ", include_str!("../../templates/overview.typ"))?,
        poster: source("poster.typ", include_str!("../../templates/poster.typ"))?,
        picture: source("picture.typ", include_str!("../../templates/picture.typ"))?,
        common: source("common.typ", include_str!("../../templates/common.typ"))?,
        description: id("description.json")?,
        logo: id("logo")?,
    })
}

/// The templates are read once; why not, where a name of ours is no path.
static SOURCES: LazyLock<Result<Sources, String>> = LazyLock::new(read_sources);

/// What is seen while one page is set.
pub(super) struct Desk<'a> {
    sheet: Sheet,
    sources: &'static Sources,
    fonts: &'a Fonts,
    /// JSON that the template reads: the words reach it as data, never as markup.
    description: Bytes,
    logo: Option<Bytes>,
}

impl<'a> Desk<'a> {
    /// A desk for `sheet`, which reads `description`; why not, where our own templates cannot be read.
    pub fn new(sheet: Sheet, fonts: &'a Fonts, description: Vec<u8>, logo: Option<Bytes>) -> Result<Self, String> {
        let sources = SOURCES.as_ref().map_err(Clone::clone)?;
        Ok(Self { sheet, sources, fonts, description: Bytes::new(description), logo })
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        let sources = self.sources;
        match self.sheet {
            Sheet::Card => sources.card.id(),
            Sheet::Overview => sources.overview.id(),
            Sheet::Poster => sources.poster.id(),
            Sheet::Picture => sources.picture.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = self.sources;
        let all = [&sources.card, &sources.overview, &sources.poster, &sources.picture, &sources.common];
        all.into_iter().find(|source| source.id() == id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == self.sources.description => Ok(self.description.clone()),
            Some(logo) if id == self.sources.logo => Ok(logo.clone()),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    /// There is no today: the same report gives the same bytes on any day.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A logo may point to other files; there are none.
fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
