//! What is put before the quarterly meeting: five slides, and the same as Markdown.

use portrett_catalog::{Numbered, Written};
use portrett_check::CheckSettings;
use portrett_print::print_pack;
use portrett_report::{Meeting, pack, render_pack_markdown};
use portrett_terms::Code;
use portrett_terms::review::{Launch, Review, day};

use super::{Written as File, described, template};
use crate::failure::Failure;
use crate::line::Export;
use crate::project::Project;
use crate::report::{Shown, unsayable};

/// Both files.
pub fn files(project: &Project, shown: &Shown, how: &Export) -> Result<Vec<File>, Failure> {
    let mut catalog = project.catalog()?;
    let settings =
        CheckSettings::check(&project.config.settings).map_err(|error| Failure::from_error(Code::Settings, &error))?;
    let reviews: Vec<Review> = items(catalog.written(Written::Review)?);
    let launches: Vec<Launch> = items(catalog.written(Written::Launch)?);
    let begun = catalog.builds()?.first().and_then(|build| day(build.built_at.get(..10).unwrap_or_default()));
    let (today, review_days) = (crate::command::today(), settings.review_days);
    let meeting = Meeting { today, reviews: &reviews, launches: &launches, begun, review_days };
    let pack = pack(&shown.report, meeting, shown.locale).map_err(|error| unsayable(&error))?;
    let (documents, _) = described(shown)?;
    let slides = print_pack(&pack, &documents, &template::of(project, how)?);
    let slides = slides.map_err(|error| template::unprintable(&error))?;
    let tag = shown.tag();
    let text = render_pack_markdown(&pack).into_bytes();
    Ok(vec![(format!("meeting.{tag}.pptx"), slides), (format!("meeting.{tag}.md"), text)])
}

fn items<T>(numbered: Vec<Numbered<T>>) -> Vec<T> {
    numbered.into_iter().map(|own| own.item).collect()
}
