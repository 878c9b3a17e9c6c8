//! Pages: a description and a template in, pages out, as PDF, PNG or SVG.

mod description;
mod fonts;
mod sides;
mod world;

use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst::layout::Abs;
use typst::model::Document as _;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

pub(crate) use sides::{Picture, card, overview, picture, poster};
pub(crate) use typst_layout::PagedDocument as Pages;

use crate::{PrintError, Template};
use fonts::Fonts;
pub use fonts::is_font;
use world::{Desk, Sheet};

/// The fonts of a template: those that are built in are read once.
enum FontChoice {
    BuiltIn,
    Own(Box<Fonts>),
}

/// A template ready to set pages.
pub(crate) struct Press<'a> {
    pub template: &'a Template,
    fonts: FontChoice,
    logo: Option<Bytes>,
}

impl<'a> Press<'a> {
    /// The press of a template.
    pub fn new(template: &'a Template) -> Result<Self, PrintError> {
        let fonts = match template.fonts.is_empty() {
            true => FontChoice::BuiltIn,
            false => FontChoice::Own(Box::new(Fonts::with(&template.fonts)?)),
        };
        let logo = template.logo.as_ref().map(|logo| Bytes::new(logo.bytes.clone()));
        Ok(Self { template, fonts, logo })
    }

    fn fonts(&self) -> &Fonts {
        match &self.fonts {
            FontChoice::BuiltIn => Fonts::built_in(),
            FontChoice::Own(own) => own,
        }
    }

    /// The pages of `sheet` for a description, however many they are.
    fn set(&self, sheet: Sheet, description: serde_json::Value, file: &str) -> Result<Pages, PrintError> {
        let description = serde_json::to_vec(&self.dressed(description)?)?;
        let desk = Desk::new(sheet, self.fonts(), description, self.logo.clone()).map_err(|why| failed(file, why))?;
        typst::compile::<Pages>(&desk).output.map_err(|errors| failed(file, joined(&errors)))
    }
}

fn failed(file: &str, detail: String) -> PrintError {
    PrintError::Typesetting { file: file.to_owned(), detail }
}

fn joined(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// Pages as a PDF that is tagged for readers who cannot see it (PDF/UA-1) and, where the day of the data is known, fit
/// to be kept (PDF/A-2a, which asks for a day).
pub(crate) fn pdf(pages: &Pages, file: &str) -> Result<Vec<u8>, PrintError> {
    let has_day = matches!(pages.info().date, Smart::Custom(Some(_)));
    let wanted: &[PdfStandard] = if has_day { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::Ua_1] };
    let standards = PdfStandards::new(wanted).map_err(|error| failed(file, error.message().to_string()))?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Portrett".to_owned())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(pages, &options).map_err(|errors| failed(file, joined(&errors)))
}

/// The first page as a PNG of `pixels` a point (72 points an inch).
pub(crate) fn png(pages: &Pages, pixels: f64, file: &str) -> Result<Vec<u8>, PrintError> {
    let page = pages.pages().first().ok_or_else(|| failed(file, "there is no page".to_owned()))?;
    let options = RenderOptions { pixel_per_pt: pixels.into(), ..RenderOptions::default() };
    typst_render::render(page, &options).encode_png().map_err(|error| failed(file, error.to_string()))
}

/// The first page as an SVG, whose text is drawn as shapes: it looks the same without any font.
pub(crate) fn svg(pages: &Pages, file: &str) -> Result<Vec<u8>, PrintError> {
    let page = pages.pages().first().ok_or_else(|| failed(file, "there is no page".to_owned()))?;
    Ok(typst_svg::svg(page, &SvgOptions::default()).into_bytes())
}

/// Width and height of the first page in points.
pub(crate) fn size(pages: &Pages) -> [f64; 2] {
    let size = pages.pages().first().map(|page| page.frame.size());
    size.map_or([0.0; 2], |size| [size.x, size.y].map(Abs::to_pt))
}
