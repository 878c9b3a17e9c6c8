//! A build, read back from the catalog with the edits that people made, and said in a language.

use portrett_catalog::Written;
use portrett_report::{Displayed, Language, Locale, render_html, render_markdown, render_site, render_text};
use portrett_terms::ledger::BuildRecord;
use portrett_terms::{BuildNumber, Code, Edit, PersonaCard, Report};

use crate::config::registry;
use crate::failure::Failure;
use crate::project::Project;

/// A build, ready to be shown.
pub struct Shown {
    /// The cards and what they rest on.
    pub report: Report,
    /// The language.
    pub locale: Locale,
    displayed: Displayed,
}

/// The last build of `project`, in `language` or else in the project's.
pub fn last_build(project: &Project, language: Option<&str>) -> Result<Shown, Failure> {
    last_build_if_any(project, language)?
        .ok_or_else(|| Failure::new(Code::NothingToBuild, "nothing was built yet").hint("run `portrett build` first"))
}

/// The same; nothing before the first build.
pub fn last_build_if_any(project: &Project, language: Option<&str>) -> Result<Option<Shown>, Failure> {
    let build = project.catalog()?.newest_build()?;
    build.map(|build| shown(project, &build, language)).transpose()
}

/// The build of that number, else the last.
pub fn a_build(project: &Project, number: Option<i64>, language: Option<&str>) -> Result<Shown, Failure> {
    let Some(number) = number else { return last_build(project, language) };
    let build = project.catalog()?.build(BuildNumber(number))?.ok_or_else(|| {
        let failure = Failure::new(Code::NotFound, format!("there is no build {number}"));
        failure.hint("`portrett builds` lists those that there are")
    })?;
    shown(project, &build, language)
}

fn shown(project: &Project, build: &BuildRecord, language: Option<&str>) -> Result<Shown, Failure> {
    let locale = locale(project, language)?;
    let mut report: Report = serde_json::from_str(&build.report).map_err(|error| {
        Failure::from_error(Code::Internal, &error).hint("this build is of another release: run `portrett build` again")
    })?;
    let edits: Vec<Edit> = project.catalog()?.written(Written::Edit)?.into_iter().map(|own| own.item).collect();
    portrett_report::lay_over(&mut report, &edits);
    let built_at = build.built_at.get(..10).and_then(|day| day.parse().ok()).unwrap_or_default();
    Ok(Shown { report, locale, displayed: Displayed { build_number: build.number, built_at } })
}

/// The language that `language` names, or else the project's.
pub fn locale(project: &Project, language: Option<&str>) -> Result<Locale, Failure> {
    let tag = language.or(project.config.settings.text(&registry::LANGUAGE)).unwrap_or("en");
    Locale::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        let failure = Failure::new(Code::NotFound, format!("there are no reports in the language {tag:?} yet"));
        failure.hint(format!("the languages are {}", known.join(", ")))
    })
}

/// What a report that cannot be said comes to.
pub fn unsayable(error: &portrett_report::ReportError) -> Failure {
    Failure::from_error(Code::Internal, error)
}

impl Shown {
    /// The language's tag: `en`, `nb`.
    pub fn tag(&self) -> &'static str {
        self.locale.tag()
    }

    /// One HTML file.
    pub fn html(&self) -> Result<String, Failure> {
        render_html(&self.report, self.locale, self.displayed).map_err(|error| unsayable(&error))
    }

    /// A folder of pages: names of files and their text.
    pub fn site(&self) -> Result<Vec<(String, String)>, Failure> {
        render_site(&self.report, self.locale, self.displayed).map_err(|error| unsayable(&error))
    }

    /// All cards as Markdown.
    pub fn markdown(&self) -> Result<String, Failure> {
        render_markdown(&self.report, self.locale, self.displayed).map_err(|error| unsayable(&error))
    }

    /// The cards as JSON.
    pub fn json(&self) -> Result<String, Failure> {
        portrett_report::cards_json(&self.report).map_err(|error| unsayable(&error))
    }

    /// The sentences of a card's statements: those of the face, then those behind it.
    pub fn statements(&self, card: &PersonaCard) -> Result<Vec<String>, Failure> {
        let language =
            Language::new(self.locale, self.report.project.currency.as_deref()).map_err(|error| unsayable(&error))?;
        let claims = card.claims.iter().chain(&card.further_claims);
        Ok(claims.map(|claim| language.say(claim.statement())).collect())
    }

    /// One card for the terminal.
    pub fn card(&self, card: &PersonaCard) -> Result<String, Failure> {
        render_text(card, &self.report, self.locale).map_err(|error| unsayable(&error))
    }

    /// What the build wants to say, in the language.
    pub fn notes(&self) -> Result<Vec<String>, Failure> {
        let language =
            Language::new(self.locale, self.report.project.currency.as_deref()).map_err(|error| unsayable(&error))?;
        Ok(self.report.notes.iter().map(|note| language.say(&note.phrase)).collect())
    }
}
