//! A run that is interrupted: the project is as it was before or as it would be after, and the next run
//! finishes it. Tried at every call by which the program changes a file, and in the middle of the bytes that
//! it writes.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use portrett_catalog::Catalog;
use portrett_terms::ledger::{BuildRecord, Ledger};
use serde_json::Value;
use tempfile::TempDir;

use super::command_line::two_sorts;
use super::program::{Place, run_in};
use super::stepping::{Image, Then, step_through, untraceable};

const IMPORT: &[&str] = &["build", "--import-only", "--threads", "1"];
const BUILD: &[&str] = &["build", "--threads", "1"];

/// How often a program that does not begin, or is lost, is started.
const STARTS: usize = 3;

/// Runs that check states at once.
const CHECKING: usize = 2;

/// A whole build is tried at every so manieth of its states.
const BUILD_STATES_APART: usize = 20;

/// Runs that are killed for good, to see that what they leave is what stood there when they were stopped.
const KILLED: usize = 5;

/// What readers see of a project.
#[derive(Clone, PartialEq)]
struct Seen {
    /// Which files came in, how many of their rows were kept and set aside and why, what each stage made.
    ledger: Ledger,
    /// The newest build with its report, without the time of day.
    build: Option<BuildRecord>,
    /// Every row of every table; else why they cannot be read.
    rows: Result<Vec<String>, String>,
}

/// A run to be interrupted: the project before it and after it, as files and as seen.
struct Trial {
    arguments: &'static [&'static str],
    before: (Image, Seen),
    after: (Image, Seen),
}

/// A state of the project in the middle of a run.
struct Middle {
    image: Image,
    /// How it came about.
    how: String,
}

impl Trial {
    /// `run` on a project that was brought to its end once and has got more of the same files since.
    fn new(arguments: &'static [&'static str]) -> Self {
        let place = Place::with_project();
        let add = |part: usize, customers: &str, orders: &str| {
            for (name, text) in [("customers", customers), ("orders", orders)] {
                let file = place.file(&format!("project/{name}_{part}.csv"), text);
                place.run(&["add", "--yes", &file]).fine();
            }
        };
        add(1, &two_sorts(',', '.'), &orders(0..600));
        place.run(arguments).fine();
        let before_adding = seen(&place.project());
        add(2, &newer(), &orders(500..900));
        let before = (Image::of(&place.project(), None), seen(&place.project()));
        assert!(before.1 == before_adding, "adding files moves no head");
        place.run(arguments).fine();
        Self { arguments, before, after: (Image::of(&place.project(), None), seen(&place.project())) }
    }

    /// Every state that the project goes through, and the calls that lead through them. A program that the system
    /// did not let begin (nothing was called), or that the tracer lost on its way, is started again.
    fn middles(&self) -> (Vec<Middle>, Vec<String>) {
        (0..STARTS).find_map(|_| self.walk()).expect("the program begins and is not lost")
    }

    fn walk(&self) -> Option<(Vec<Middle>, Vec<String>)> {
        let folder = TempDir::new().unwrap();
        let project = folder.path().join("project");
        self.before.0.write(&project);
        let mut last = self.before.0.clone();
        let (mut middles, mut all) = (Vec::new(), Vec::new());
        let said = step_through(&project, self.arguments, |calls| {
            all.extend_from_slice(calls);
            let image = Image::of(&project, Some(&last));
            if image != last {
                let how = format!("call {}: {}", all.len(), calls.join("; "));
                let torn = image.cut(&last).map(|image| Middle { image, how: format!("in the middle of {how}") });
                middles.extend(torn);
                last = image.clone();
                middles.push(Middle { image, how: format!("after {how}") });
            }
            Then::On
        });
        if all.is_empty() {
            eprintln!("the program did not begin: {}", said.join("; "));
            return None;
        }
        if said.iter().any(|line| line.starts_with("strace: ptrace")) {
            eprintln!("the tracer lost the program: {}", said.join("; "));
            return None;
        }
        let calls = all.len();
        assert!(
            seen(&project) == self.after.1,
            "a run that is stopped and goes on comes to its end; after {calls} calls it said: {}",
            said.join("; ")
        );
        self.is_synced(&Image::of(&project, None), &all);
        Some((middles, all))
    }

    /// What a run has added to the lake is told to the disk before the head moves to it, so that a power cut
    /// leaves no head without its rows.
    fn is_synced(&self, after: &Image, calls: &[String]) {
        let moves = calls.iter().rposition(|call| call.starts_with("pwrite64") && call.contains("catalog.db-wal"));
        let before_it = &calls[..moves.expect("the head moves")];
        let is_synced = |file: &str| before_it.iter().any(|call| call.starts_with("fsync") && call.contains(file));
        let new: Vec<String> = after.new_files(&self.before.0).filter(|file| file.starts_with("lake")).collect();
        assert!(!new.is_empty());
        new.iter()
            .for_each(|file| assert!(is_synced(&format!("{file}>")), "{file} is not synced before the head moves"));
    }

    /// What readers see, and what the next run makes of it.
    fn check(&self, middle: &Middle) -> Result<bool, String> {
        let folder = TempDir::new().unwrap();
        let (read, finished) = (folder.path().join("read"), folder.path().join("finished"));
        middle.image.write(&read);
        let found = seen(&read);
        let is_after = found == self.after.1;
        if !is_after && found != self.before.1 {
            let which = differences(&found, &self.before.1, &self.after.1);
            return Err(format!("{}\n  readers see neither the old nor the new: {which}", middle.how));
        }
        middle.image.write(&finished);
        let ran = run_in(&finished, self.arguments);
        if ran.code != 0 {
            return Err(format!("{}\n  the next run fails: {}", middle.how, ran.err));
        }
        let found = seen(&finished);
        if found != self.after.1 {
            let which = differences(&found, &self.after.1, &self.after.1);
            return Err(format!("{}\n  the next run does not finish it: {which}", middle.how));
        }
        let left = Image::of(&finished, None).names();
        let wanted = self.after.0.names();
        if left != wanted {
            let more: Vec<&String> = left.iter().filter(|name| !wanted.contains(name)).collect();
            return Err(format!(
                "{}\n  files are left over or missing: {} in place of {}, {more:?}",
                middle.how,
                left.len(),
                wanted.len()
            ));
        }
        Ok(is_after)
    }

    /// Checks every `apart`th of `middles`; gives how many were as before and as after.
    fn check_all(&self, middles: &[Middle], apart: usize) -> (usize, usize) {
        let chosen: Vec<&Middle> = middles.iter().step_by(apart).collect();
        let next = AtomicUsize::new(0);
        let work = || {
            let mine = std::iter::from_fn(|| chosen.get(next.fetch_add(1, Ordering::Relaxed)));
            mine.map(|middle| self.check(middle)).collect::<Vec<_>>()
        };
        let results: Vec<Result<bool, String>> = std::thread::scope(|scope| {
            let running: Vec<_> = (0..CHECKING).map(|_| scope.spawn(work)).collect();
            running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        let wrong: Vec<&String> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        let shown: Vec<&str> = wrong.iter().take(5).map(|text| text.as_str()).collect();
        assert!(
            wrong.is_empty(),
            "{} of {} states are wrong, among them\n{}",
            wrong.len(),
            chosen.len(),
            shown.join("\n")
        );
        let after = results.iter().filter(|result| **result == Ok(true)).count();
        (results.len() - after, after)
    }

    /// A run that is killed leaves what stood there when it was last stopped.
    fn kill(&self, nth: usize) -> bool {
        let folder = TempDir::new().unwrap();
        let project = folder.path().join("project");
        self.before.0.write(&project);
        let (mut changes, mut stood) = (0, None);
        step_through(&project, self.arguments, |calls| {
            changes += calls.len();
            if changes < nth {
                return Then::On;
            }
            stood.get_or_insert_with(|| Image::of(&project, None));
            Then::Kill
        });
        let left = Image::of(&project, None);
        stood.is_none_or(|stood| stood == left)
    }
}

/// Order lines with these numbers; the same line is the same in every file.
fn orders(numbers: std::ops::Range<u64>) -> String {
    let line = |number: u64| {
        format!("{number},c{},2026-0{}-1{},{}.50\n", number % 400, 1 + number % 3, number % 9, number % 97)
    };
    format!("order_id,customer_id,order_date,amount\n{}", numbers.map(line).collect::<String>())
}

/// Newer rows of some customers, new customers, and a row that cannot be kept.
fn newer() -> String {
    let all = two_sorts(',', '.');
    let rows = all.lines().skip(1).take(60).map(|row| row.replacen(",2", ",3", 1));
    let new = all.lines().skip(1).take(80).map(|row| row.replacen('c', "n", 1));
    let head = all.lines().next().unwrap().to_owned();
    let rows: Vec<String> = std::iter::once(head).chain(rows).chain(new).collect();
    rows.join("\n") + "\none cell\n"
}

fn seen(project: &Path) -> Seen {
    let mut catalog = Catalog::open(&project.join("catalog.db")).unwrap();
    let (ledger, build) = (catalog.ledger().unwrap(), catalog.newest_build().unwrap());
    drop(catalog);
    let build = build.map(|build| BuildRecord { built_at: String::new(), ..build });
    let rows = rows(project, &ledger);
    Seen { ledger, build, rows }
}

/// Every row of every table that `ledger` names, as `portrett query` gives it.
fn rows(project: &Path, ledger: &Ledger) -> Result<Vec<String>, String> {
    let tables = ledger.tables.keys().map(|table| format!("SELECT '{table}' AS lake_table, * FROM {table}"));
    let sql = tables.collect::<Vec<_>>().join(" UNION ALL BY NAME ");
    if sql.is_empty() {
        return Ok(Vec::new());
    }
    let ran = run_in(project, &["query", "--json", &sql]);
    if ran.code != 0 {
        return Err(ran.err);
    }
    let printed = ran.json();
    let listed = printed.as_array().cloned().unwrap_or_else(|| printed["rows"].as_array().unwrap().clone());
    let mut rows: Vec<String> = listed.iter().map(Value::to_string).collect();
    rows.sort();
    Ok(rows)
}

/// A word on where `found` is neither of two.
fn differences(found: &Seen, one: &Seen, other: &Seen) -> String {
    let versions = |seen: &Seen| format!("{:?}", seen.ledger.tables);
    let rows = |seen: &Seen| match &seen.rows {
        Ok(rows) => format!("{} rows", rows.len()),
        Err(why) => format!("unreadable ({})", why.trim()),
    };
    let counted = |seen: &Seen| format!("{}, {} imports", rows(seen), seen.ledger.imports.len());
    let tell = |seen: &Seen| format!("{} at {}", counted(seen), versions(seen));
    format!("{}; old: {}; new: {}", tell(found), tell(one), tell(other))
}

/// Interrupts `run` at every `apart`th state and says what was tried.
fn interrupt(name: &str, arguments: &'static [&'static str], apart: usize) {
    if let Some(reason) = untraceable() {
        eprintln!("skipped: interrupted::{name}: programs cannot be traced here: {reason}");
        return;
    }
    let trial = Trial::new(arguments);
    assert!(trial.before.1.rows.is_ok() && trial.after.1.rows.is_ok());
    for import in &trial.after.1.ledger.imports {
        let set_aside: u64 = import.row_problems.values().sum();
        assert_eq!(import.rows, import.kept + set_aside, "{}", import.source);
    }
    let (middles, calls) = trial.middles();
    let (before, after) = trial.check_all(&middles, apart);
    for nth in (1..=KILLED).map(|part| calls.len() * part / (KILLED + 1)) {
        assert!(trial.kill(nth), "a run that is killed at call {nth} leaves something else than it had done");
    }
    println!(
        "{name}: {} calls that may change a file, {} states, {} tried: {before} seen as before, {after} as after; \
         {KILLED} runs killed",
        calls.len(),
        middles.len(),
        before + after
    );
    assert!(before > 0 && after > 0, "the head moved within the run");
}

#[test]
fn an_import_that_is_interrupted_at_any_call_is_finished_by_the_next() {
    interrupt("an_import_that_is_interrupted_at_any_call_is_finished_by_the_next", IMPORT, 1);
}

#[test]
fn a_build_that_is_interrupted_is_finished_by_the_next() {
    interrupt("a_build_that_is_interrupted_is_finished_by_the_next", BUILD, BUILD_STATES_APART);
}
