//! A run of the program that is stopped after each call by which it may change a file, and folders as they
//! are at such a moment. What a stopped program has done is what a killed one would leave: the system
//! carries out the calls, and nobody takes them back.
//!
//! `strace` can kill at the nth call by itself, but counts for each thread and each call apart, and which
//! thread of a pool does the work is chance. Here it stops the whole process after every call, and we count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// Calls that make, change, rename or remove files or their bytes. A question mark: not on every processor.
const CALLS: &str = "?open,openat,?openat2,?creat,write,pwrite64,writev,pwritev,?pwritev2,?rename,?renameat,\
    renameat2,?link,linkat,?symlink,symlinkat,?unlink,unlinkat,?mkdir,mkdirat,?rmdir,truncate,ftruncate,fallocate,\
    fsync,fdatasync,?sync_file_range,copy_file_range,sendfile";

/// What `strace` says of a thread that stands still.
const STANDS: &str = "--- stopped by SIGSTOP ---";

/// Why programs cannot be traced here, where they cannot.
pub fn untraceable() -> Option<String> {
    let traced = Command::new("strace").args(["-f", "-o", "/dev/null", "-e", "trace=none", "true"]).output();
    match traced {
        Err(error) => Some(format!("strace: {error}")),
        Ok(ran) if !ran.status.success() => Some(String::from_utf8_lossy(&ran.stderr).trim().to_owned()),
        Ok(_) => None,
    }
}

/// What becomes of a program that was stopped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It goes on to its next call.
    On,
    /// It is killed where it stands.
    Kill,
}

/// Runs the program on the project in `folder`. Whenever it stands still, `stands` gets the calls that may have
/// changed something below the folder since it last did, and says what becomes of it. Gives what the program and
/// `strace` said besides.
pub fn step_through(folder: &Path, arguments: &[&str], stands: impl FnMut(&[String]) -> Then) -> Vec<String> {
    let mut tracer = Command::new("strace")
        .args(["-f", "-y", "-s", "0", "-o", "/dev/stderr", "-e", &format!("trace={CALLS}")])
        .args(["-e", &format!("inject={CALLS}:signal=STOP"), env!("CARGO_BIN_EXE_portrett"), "--quiet", "--project"])
        .arg(folder)
        .args(arguments)
        // A path below the folder is told in full only where the program does not stand in it.
        .current_dir("/")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (sender, lines) = channel();
    let told = BufReader::new(tracer.stderr.take().unwrap());
    let listening =
        std::thread::spawn(move || told.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
    let folder = folder.to_string_lossy().into_owned();
    let mut said = Steps { folder, lines, signals: Signals::new(), stands, said: Vec::new() }.follow();
    said.push(tracer.wait().unwrap().to_string());
    let _ = listening.join();
    said
}

struct Steps<F> {
    folder: String,
    lines: Receiver<String>,
    signals: Signals,
    stands: F,
    /// Lines that tell of no call.
    said: Vec<String>,
}

impl<F: FnMut(&[String]) -> Then> Steps<F> {
    fn follow(mut self) -> Vec<String> {
        let mut program = None;
        let mut calls = Vec::new();
        let mut standing: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
        loop {
            match self.lines.recv_timeout(Duration::from_millis(20)) {
                Err(RecvTimeoutError::Disconnected) => return self.said,
                Err(RecvTimeoutError::Timeout) => {}
                Ok(line) => {
                    let Some((thread, call)) = threads_and_call(&line) else {
                        self.said.push(line);
                        continue;
                    };
                    program.get_or_insert(thread);
                    match process_of(thread) {
                        Some(process) if call == STANDS => _ = standing.entry(process).or_default().insert(thread),
                        _ if self.may_change(call) => calls.push(call.to_owned()),
                        _ => continue,
                    }
                }
            }
            let whole = |(process, threads): &(&u32, &BTreeSet<u32>)| threads_of(**process).is_subset(threads);
            let still: Vec<u32> = standing.iter().filter(whole).map(|(process, _)| *process).collect();
            for process in still {
                standing.remove(&process);
                let then = if program == Some(process) { (self.stands)(&std::mem::take(&mut calls)) } else { Then::On };
                self.signals.send(process, then);
            }
        }
    }

    fn may_change(&self, call: &str) -> bool {
        let only_opens = call.starts_with("open") && !call.contains("O_CREAT") && !call.contains("O_TRUNC");
        let begins = call.starts_with(|first: char| first.is_ascii_lowercase());
        begins && call.contains(&self.folder) && !only_opens && !call.contains(" = -1 ")
    }
}

fn threads_and_call(line: &str) -> Option<(u32, &str)> {
    let (thread, call) = line.trim_start().split_once(' ')?;
    Some((thread.parse().ok()?, call.trim_start()))
}

fn process_of(thread: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{thread}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("Tgid:"))?.trim().parse().ok()
}

fn threads_of(process: u32) -> BTreeSet<u32> {
    let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else { return BTreeSet::new() };
    threads.filter_map(|thread| thread.ok()?.file_name().to_str()?.parse().ok()).collect()
}

/// A shell that sends signals: it does so without a process for each.
struct Signals(Child);

impl Signals {
    fn new() -> Self {
        Self(Command::new("sh").stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap())
    }

    fn send(&mut self, process: u32, then: Then) {
        let signal = if then == Then::Kill { "KILL" } else { "CONT" };
        writeln!(self.0.stdin.as_ref().unwrap(), "kill -{signal} {process}").unwrap();
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// All that is in a folder at one moment: files with their bytes, folders with nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Image(BTreeMap<PathBuf, Option<Arc<Vec<u8>>>>);

impl Image {
    /// What is in `folder` now. Bytes that `before` has too are kept once.
    pub fn of(folder: &Path, before: Option<&Self>) -> Self {
        let mut found = BTreeMap::new();
        let mut waiting = vec![folder.to_owned()];
        while let Some(next) = waiting.pop() {
            for entry in fs::read_dir(&next).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(folder).unwrap().to_owned();
                if path.is_dir() {
                    waiting.push(path);
                    found.insert(name, None);
                    continue;
                }
                let bytes = Arc::new(fs::read(&path).unwrap());
                let known = before.and_then(|before| before.0.get(&name).cloned().flatten());
                found.insert(name, Some(known.filter(|known| *known == bytes).unwrap_or(bytes)));
            }
        }
        Self(found)
    }

    /// Writes all of it to `folder`, which must be empty or not there.
    pub fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for (name, bytes) in &self.0 {
            match bytes {
                None => fs::create_dir_all(folder.join(name)).unwrap(),
                Some(bytes) => fs::write(folder.join(name), bytes.as_slice()).unwrap(),
            }
        }
    }

    /// The files in it that `before` does not have.
    pub fn new_files<'a>(&'a self, before: &'a Self) -> impl Iterator<Item = String> + 'a {
        let new = self.0.iter().filter(|(name, bytes)| bytes.is_some() && !before.0.contains_key(*name));
        new.map(|(name, _)| name.to_string_lossy().into_owned())
    }

    /// The names in it, with a star for what is drawn by lot in the name of a data file. SQLite's journal is
    /// left out: it is there or not as the last program had the time to close it.
    pub fn names(&self) -> Vec<String> {
        let names = self.0.keys().map(|name| starred(&name.to_string_lossy()));
        let mut names: Vec<String> = names.filter(|name| !name.contains("catalog.db-")).collect();
        names.sort();
        names
    }

    /// This, if the last call that led to it from `before` had been cut in the middle of the bytes that it
    /// changed; nothing where it changed no more than one byte, or more than one file.
    pub fn cut(&self, before: &Self) -> Option<Self> {
        let mut changed = self.0.iter().filter(|(name, bytes)| before.0.get(*name) != Some(bytes));
        let ((name, Some(after)), None) = (changed.next()?, changed.next()) else { return None };
        let before = before.0.get(name)?.clone()?;
        let first = after.iter().zip(before.iter()).take_while(|(after, before)| after == before).count();
        let same_end = match after.len() == before.len() {
            true => after.iter().rev().zip(before.iter().rev()).take_while(|(after, before)| after == before).count(),
            false => 0,
        };
        let middle = first + after.len().checked_sub(first + same_end)? / 2;
        let torn = [&after[..middle], before.get(middle..).unwrap_or_default()].concat();
        let mut image = self.clone();
        image.0.insert(name.clone(), Some(Arc::new(torn)));
        (middle > first).then_some(image)
    }
}

fn starred(name: &str) -> String {
    match (name.rfind("part-"), name.rfind(".parquet")) {
        (Some(from), Some(to)) if from < to => format!("{}part-*{}", &name[..from], &name[to..]),
        _ => name.to_owned(),
    }
}
