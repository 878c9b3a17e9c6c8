//! `portrett voice search`: sentences by their words. The index is made when it is first asked for, from the sentences of
//! the last build, and made anew after another build.

use std::path::Path;

use portrett_flow::voice::{SHIPPED_THEMES, Statement, THEMES, each_statement};
use portrett_report::{FoundStatement, FoundStatements, found_json, render_found};
use portrett_search::{Hit, Index, Options, Parts, Query, SearchError, Sentence, Writer};
use portrett_terms::ledger::Ledger;
use portrett_terms::{Code, Report};

use super::near;
use crate::command::show;
use crate::failure::Failure;
use crate::line::VoiceSearch;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// The folder of the index in a project.
const FOLDER: &str = "search";

/// Prints what is found.
pub fn run(project: &Project, asked: &VoiceSearch, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    let query = query(asked, &shown.report)?;
    let ledger = project.catalog()?.ledger()?;
    let folder = project.folder.join(FOLDER);
    let index = index(project, &ledger, &folder, output)?;
    let near = near::near(project, &ledger, &folder, (&fingerprint(&ledger), &asked.words), output)?;
    let found = match near {
        Some(near) => index.search_near(&query, &near)?,
        None => index.search(&query)?,
    };
    let counts = index.counts(&query)?;
    let hits = found.hits.iter().map(hit);
    let people = |number: u8| {
        let own = counts.personas.iter().find(|count| count.value == Some(i64::from(number)));
        own.map_or(0, |count| count.persons)
    };
    let found = FoundStatements {
        total: found.total,
        people: found.writers,
        by_persona: shown.report.personas.iter().map(|card| people(card.segment.0)).collect(),
        statements: if are_hidden(project) { Vec::new() } else { hits.collect() },
        hidden: are_hidden(project),
        is_cut: found.is_cut,
    };
    if output.is_json() {
        output.raw(&found_json(&shown.report, &found).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_found(&shown.report, &found, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}

/// Where no card may quote, no sentence is shown here either.
fn are_hidden(project: &Project) -> bool {
    project.config.settings.text(&portrett_flow::voice::SHOW_QUOTES) == Some("hidden")
}

fn query(asked: &VoiceSearch, report: &Report) -> Result<Query, Failure> {
    let persona = match &asked.persona {
        Some(wanted) => Some(i64::from(show::find(report, wanted)?.segment.0)),
        None => None,
    };
    Ok(Query {
        text: asked.words.clone(),
        persona,
        language: asked.written_in.clone(),
        theme: asked.theme.clone(),
        kind: asked.kind.clone(),
        source: asked.source.clone(),
        since: asked.since,
        until: asked.until,
        limit: asked.limit,
    })
}

fn hit(hit: &Hit) -> FoundStatement {
    let own = &hit.sentence;
    FoundStatement {
        text: own.text.clone(),
        language: own.language.clone(),
        moment: own.moment,
        topic: own.topic.clone(),
        kind: own.kind.clone(),
        source: own.source.clone(),
        spans: hit.spans.clone(),
    }
}

/// The index of the last build's sentences, made where it is not there.
fn index(project: &Project, ledger: &Ledger, folder: &Path, output: &Output) -> Result<Index, Failure> {
    let options = Options { threads: project.threads(None), ..Options::new(fingerprint(ledger), parts(project)?) };
    match Index::open(folder, &options) {
        Err(error) if error.needs_rebuild() => {
            output.say("Making the index of what was said:");
            made(project, ledger, folder, &options)
        }
        other => Ok(other?),
    }
}

/// What the index depends on: who said what, and who belongs where.
fn fingerprint(ledger: &Ledger) -> String {
    let version = |table: &str| ledger.tables.get(table).map_or_else(|| "none".to_owned(), ToString::to_string);
    format!("statements {} memberships {}", version("statements"), version("memberships"))
}

/// The words that compounds are split into: those of the project's own themes, else of the shipped ones.
fn parts(project: &Project) -> Result<Parts, Failure> {
    let own = match project.config.settings.text(&THEMES) {
        Some(file) => {
            let path = project.folder.join(file);
            Some(std::fs::read_to_string(&path).map_err(|error| Failure::io(&path, &error))?)
        }
        None => None,
    };
    let themes = own.as_deref().unwrap_or(SHIPPED_THEMES);
    Parts::of_file(themes).map_err(|error| Failure::from_error(Code::Settings, &error))
}

fn made(project: &Project, ledger: &Ledger, folder: &Path, options: &Options) -> Result<Index, Failure> {
    let engine = project.engine(project.threads(None))?;
    let writer = Writer::create(folder, options)?;
    let are_there = each_statement::<Failure>(&engine, ledger, |own| Ok(writer.add(&sentence(own))?))?;
    if !are_there {
        let failure = Failure::new(Code::NothingToBuild, "the last build heard no messages");
        return Err(
            failure.hint("add a source of messages: tickets, reviews, chats or interviews, then `portrett build`")
        );
    }
    Ok(writer.finish()?)
}

fn sentence<'a>(own: &Statement<'a>) -> Sentence<'a> {
    Sentence {
        id: own.id,
        writer: own.writer,
        moment: own.moment,
        persona: own.segment,
        language: own.language,
        theme: own.theme,
        topic: own.topic,
        kind: own.kind,
        source: own.source,
        polarity: own.polarity,
        text: own.text,
    }
}

impl From<SearchError> for Failure {
    fn from(error: SearchError) -> Self {
        Self::from_error(Code::NotWritable, &error).hint("remove the folder `search` of the project and search again")
    }
}
