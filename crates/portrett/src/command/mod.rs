//! The commands, a file each.

mod add;
mod ask;
mod believe;
mod build;
mod builds;
mod changes;
mod check;
mod cluster;
mod config;
mod demo;
mod edit;
mod export;
mod features;
mod init;
mod plan;
mod quality;
mod query;
mod read;
mod report;
mod review;
mod segments;
mod show;
mod smooth;
mod sources;
mod troubles;
mod value;
mod voice;
mod watch;
mod workshop;

pub use export::FORMS;

use crate::failure::Failure;
use crate::line::{Command, Line, VoiceAction};
use crate::output::Output;
use crate::project::Project;

/// The day, in UTC.
fn today() -> jiff::civil::Date {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// Runs what the command line asks for.
pub fn run(line: &Line, output: &Output) -> Result<(), Failure> {
    let given = line.project.as_deref();
    match &line.command {
        Command::Init { dir } => init::run(dir, output),
        Command::Add { files, kind, yes, name, table, query, password_from } => {
            let how = add::How { kind: *kind, yes: *yes, name: name.clone(), ..add::How::default() };
            let asked = add::AskedOf { table: table.as_deref(), query: query.as_deref() };
            let project = Project::find_to_write(given)?;
            match add::database(files, asked, password_from.as_deref())? {
                Some(database) => add::run_database(&project, &database, how, output),
                None => add::run(&project, files, how, output),
            }
        }
        Command::Watch { folder, every, once } => {
            watch::run(given, folder, watch::How { every: *every, once: *once }, output)
        }
        Command::Sources => sources::run(output),
        Command::Build(how) => build::run(&Project::find_to_write(given)?, how, output),
        Command::Quality { language } => quality::run(&Project::find_to_write(given)?, language.as_deref(), output),
        Command::Report { language, out, open, build } => {
            report::run(&Project::find(given)?, (language.as_deref(), *build), out.as_deref(), *open, output)
        }
        Command::Show { persona, language, build } => {
            show::run(&Project::find(given)?, persona.as_deref(), (language.as_deref(), *build), output)
        }
        Command::Builds => builds::run(&Project::find(given)?, output),
        Command::Campaigns { language } => changes::campaigns(&Project::find(given)?, language.as_deref(), output),
        Command::Changes { language } => changes::run(&Project::find(given)?, language.as_deref(), output),
        Command::Diff { before, after, language } => {
            changes::diff(&Project::find(given)?, (*before, *after), language.as_deref(), output)
        }
        Command::Believe(belief) => believe::run(&Project::find_to_write(given)?, belief, output),
        Command::Beliefs { drop: Some(number), .. } => believe::erase(&Project::find_to_write(given)?, *number, output),
        Command::Beliefs { language, .. } => believe::list(&Project::find(given)?, language.as_deref(), output),
        Command::Plan { decisions, language } => {
            plan::run(&Project::find(given)?, decisions, language.as_deref(), output)
        }
        Command::Workshop { language, out } => {
            workshop::run(&Project::find(given)?, language.as_deref(), out.as_deref(), output)
        }
        Command::Check(how) => check::run(&Project::find(given)?, how, output),
        Command::Review(review) => review::run(&Project::find_to_write(given)?, review, output),
        Command::Launched { what, day } => review::launched(&Project::find_to_write(given)?, what, *day, output),
        Command::Ask { persona, language, out } => {
            ask::run(&Project::find(given)?, persona, language.as_deref(), out.as_deref(), output)
        }
        Command::Export(how) => export::run(&Project::find(given)?, how, output),
        Command::Edit(edit) => edit::run(&Project::find_to_write(given)?, edit, output),
        Command::Value { language } => value::run(&Project::find(given)?, language.as_deref(), output),
        Command::Voice { themes: true, .. } => {
            voice::themes(output);
            Ok(())
        }
        Command::Voice { language, action: Some(VoiceAction::Search(asked)), .. } => {
            voice::search::run(&Project::find_to_write(given)?, asked, language.as_deref(), output)
        }
        Command::Voice { language, .. } => voice::run(&Project::find(given)?, language.as_deref(), output),
        Command::Segments { language } => segments::run(&Project::find(given)?, language.as_deref(), output),
        Command::Read { file, language } => read::run(&Project::find(given)?, file, language.as_deref(), output),
        Command::Features => features::run(&Project::find(given)?, output),
        Command::Config => config::run(&Project::find(given)?, output),
        Command::Query { sql, tables: _ } => query::run(&Project::find(given)?, sql.as_deref(), output),
        Command::Cluster { process } => cluster::run(process, output),
        Command::Demo { customers, seed, dir } => demo::run(*customers, *seed, dir, output),
    }
}
