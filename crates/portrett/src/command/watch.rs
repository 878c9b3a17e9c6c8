//! `portrett watch`: brings in what appears in a folder, and builds, round after round.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use portrett_readers::location::Location;

use super::add::{self, Given, Questions};
use super::build;
use crate::failure::Failure;
use crate::line::Build;
use crate::output::Output;
use crate::project::Project;

/// How long a file must have lain still: a younger one may still be on its way.
const SETTLED: Duration = Duration::from_secs(2);

/// How to watch.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// The time between two rounds.
    pub every: Duration,
    /// Whether one round is enough.
    pub once: bool,
}

/// Length and time of change of a file.
type State = (u64, Option<SystemTime>);

/// Watches `folder` until somebody stops the program, or for one round. What goes wrong in a round is told,
/// and the next one tries again.
pub fn run(given: Option<&Path>, folder: &Path, how: How, output: &Output) -> Result<(), Failure> {
    let mut watch = Watch { folder, looked_at: BTreeMap::new(), built: None };
    loop {
        match watch.round(given, output) {
            Err(failure) if how.once => return Err(failure),
            Err(failure) => output.result(&failure.beside()),
            Ok(()) if how.once => return Ok(()),
            Ok(()) => {}
        }
        std::thread::sleep(how.every);
    }
}

/// What is known from earlier rounds.
struct Watch<'a> {
    folder: &'a Path,
    /// Files of the folder as they were when they were tried.
    looked_at: BTreeMap<PathBuf, State>,
    /// The files of all sources as they were at the last build.
    built: Option<Vec<(PathBuf, State)>>,
}

impl Watch<'_> {
    fn round(&mut self, given: Option<&Path>, output: &Output) -> Result<(), Failure> {
        let project = Project::find_to_write(given)?;
        let fresh = self.fresh(&project)?;
        if !fresh.is_empty() {
            let how = add::How { questions: Questions::Never, ..add::How::default() };
            add::add_given(&project, fresh, how, output)?;
        }
        drop(project);
        // The settings are read again, with what was added to them.
        let project = Project::find_to_write(given)?;
        crate::database::refresh(&project, output)?;
        let files = source_files(&project);
        if files.is_empty() {
            output.say("There is nothing to build from yet.");
        } else if self.built.as_ref() != Some(&files) {
            build::run(&project, &Build { as_taken: true, ..Build::default() }, output)?;
            self.built = Some(files);
        }
        Ok(())
    }

    /// Files of the folder that are in no source, have lain still, and are not as they were when they were
    /// last looked at.
    fn fresh(&mut self, project: &Project) -> Result<Vec<Given>, Failure> {
        let known: Vec<PathBuf> = source_files(project).into_iter().map(|(path, _)| path).collect();
        let mut fresh = Vec::new();
        for given in add::found_in(project, self.folder)? {
            let state = state_of(&given.path);
            let is_known = known.contains(&given.path) || self.looked_at.get(&given.path) == Some(&state);
            if !is_known && has_settled(state) {
                self.looked_at.insert(given.path.clone(), state);
                fresh.push(given);
            }
        }
        Ok(fresh)
    }
}

/// The files of all sources without links and dots, and how they are.
fn source_files(project: &Project) -> Vec<(PathBuf, State)> {
    let written = project.config.sources.iter().flat_map(|source| &source.files);
    let paths = written.map(|file| {
        let path = Location::of(&project.folder.join(&file.path)).file().to_owned();
        path.canonicalize().unwrap_or(path)
    });
    paths.map(|path| (path.clone(), state_of(&path))).collect()
}

fn state_of(path: &Path) -> State {
    std::fs::metadata(path).map_or((0, None), |file| (file.len(), file.modified().ok()))
}

/// Whether nothing was written to the file for a while. A clock that runs backwards is no reason to wait.
fn has_settled((_, changed): State) -> bool {
    changed.and_then(|changed| changed.elapsed().ok()).is_none_or(|age| age >= SETTLED)
}
