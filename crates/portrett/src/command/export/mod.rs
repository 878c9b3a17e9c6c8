//! `portrett export`: the cards in other forms.

mod members;
mod pack;
mod site;
mod template;

use portrett_print::{Format, print};
use portrett_report::{Document, Overview, documents, overview, render_calendar, render_matrix_csv, render_money};
use portrett_terms::Code;

use crate::failure::Failure;
use crate::line::Export;
use crate::output::Output;
use crate::project::{Project, write_whole};
use crate::report::{Shown, last_build, unsayable};

/// Every form by its word on the command line.
pub const FORMS: [&str; 15] = [
    "pdf", "poster", "overview", "png", "svg", "pptx", "docx", "md", "json", "site", "pack", "matrix", "money",
    "calendar", "members",
];

/// A file to be written.
type Written = (String, Vec<u8>);

/// Writes the last build in each of the forms that are asked for.
pub fn run(project: &Project, how: &Export, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, how.language.as_deref())?;
    let folder = how.out.clone().unwrap_or_else(|| project.folder.join("export"));
    std::fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
    let mut written = Vec::new();
    for form in &how.forms {
        let files = files(project, &shown, form, how)?;
        if form == "site" {
            site::make_room(&folder, &files)?;
        }
        for (name, bytes) in files {
            let path = folder.join(name);
            write_whole(&path, &bytes)?;
            output.result(&format!("{}", path.display()));
            written.push(path);
        }
    }
    output.machine(&serde_json::json!({ "written": written }));
    Ok(())
}

fn files(project: &Project, shown: &Shown, form: &str, how: &Export) -> Result<Vec<Written>, Failure> {
    let report = &shown.report;
    let tag = shown.tag();
    let one = |name: &str, text: String| vec![(name.to_owned(), text.into_bytes())];
    let said = |error| unsayable(&error);
    if let Some(format) = Format::parse(form) {
        return on_paper(project, shown, format, how);
    }
    Ok(match form {
        "md" => one(&format!("personas.{tag}.md"), shown.markdown()?),
        "json" => one("personas.json", shown.json()?),
        "matrix" => one(&format!("matrix.{tag}.csv"), render_matrix_csv(report, shown.locale).map_err(said)?),
        "money" => one(&format!("money.{tag}.txt"), render_money(report, shown.locale).map_err(said)?),
        "calendar" => {
            let calendar = render_calendar(report, shown.locale).map_err(said)?;
            let text = calendar.ok_or_else(|| {
                let failure = Failure::new(Code::NotFound, "no source tells at what hour customers buy");
                failure.hint("a calendar needs orders whose times have hours")
            })?;
            one(&format!("calendar.{tag}.ics"), text)
        }
        "site" => site::files(shown)?,
        "pack" => pack::files(project, shown, how)?,
        _ => one("members.csv", members::members(project, how.with_keys)?),
    })
}

fn on_paper(project: &Project, shown: &Shown, format: Format, how: &Export) -> Result<Vec<Written>, Failure> {
    let template = template::of(project, how)?;
    let (documents, first) = described(shown)?;
    print(&documents, &first, format, &template).map_err(|error| template::unprintable(&error))
}

fn described(shown: &Shown) -> Result<(Vec<Document>, Overview), Failure> {
    let cards = documents(&shown.report, shown.locale).map_err(|error| unsayable(&error))?;
    Ok((cards, overview(&shown.report, shown.locale).map_err(|error| unsayable(&error))?))
}
