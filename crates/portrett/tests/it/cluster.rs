//! A cluster does the same work: what comes out is the same, also when one of its machines is lost on the way.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::profiles::set;
use super::program::{Place, run_in};

/// A process that goes when the test does.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Process {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portrett"));
        command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().unwrap())
    }

    fn scheduler(port: u16) -> Self {
        let process = Self::start(&["cluster", "scheduler", "--port", &port.to_string()]);
        wait_for(port);
        process
    }

    fn executor(scheduler: u16, port: u16) -> Self {
        let address = format!("ballista://127.0.0.1:{scheduler}");
        let own = port.to_string();
        let process = Self::start(&["cluster", "executor", "--scheduler", &address, "--port", &own, "--threads", "1"]);
        wait_for(port);
        process
    }
}

/// Two ports in a row that nobody listens at.
fn free_port() -> u16 {
    (0..100)
        .find_map(|_| {
            let first = TcpListener::bind("127.0.0.1:0").ok()?.local_addr().ok()?.port();
            TcpListener::bind(("127.0.0.1", first + 1)).ok().map(|_| first)
        })
        .unwrap()
}

fn wait_for(port: u16) {
    let until = Instant::now() + Duration::from_secs(60);
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < until, "nobody listens at {port}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// A shop of which everything is told: the demo's files, added and not yet built.
fn shop(place: &Place, name: &str) -> std::path::PathBuf {
    run_in(place.path(), &["demo", "--quiet", "--customers", "800", "--dir", name]).fine();
    place.path().join(name).join("project")
}

/// The tables that the work on persons gives, and what their rows are ordered by.
const TABLES: [(&str, &str); 6] = [
    ("people", "person_id"),
    ("person_orders", "person_id, moment, amount"),
    ("order_sums", "order_person"),
    ("profiles", "person_id"),
    ("forecasts", "person_id"),
    ("memberships", "person_id"),
];

/// Every row of them, as text.
fn tables(project: &Path) -> Vec<String> {
    let all = |(table, order): &(&str, &str)| {
        run_in(project, &["query", "--json", &format!("SELECT * FROM {table} ORDER BY {order}")]).fine().out
    };
    TABLES.iter().map(all).collect()
}

fn cards(project: &Path) -> String {
    run_in(project, &["show", "--json"]).fine().out
}

fn set_in(project: &Path, key: &str, value: &str) {
    let path = project.join("portrett.toml");
    let mut document: toml_edit::DocumentMut = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    let (table, name) = key.split_once('.').unwrap();
    document.entry(table).or_insert(toml_edit::table())[name] = toml_edit::value(value);
    std::fs::write(path, document.to_string()).unwrap();
}

#[test]
fn a_cluster_that_loses_a_machine_gives_the_same_tables() {
    let place = Place::new();
    let alone = shop(&place, "alone");
    let here = tables(&alone);
    assert!(here.iter().all(|table| table.len() > 1_000));
    let together = place.path().join("together");
    // The same files at the same relative places, and nothing built yet.
    std::fs::create_dir_all(&together).unwrap();
    copy(&place.path().join("alone"), &together);
    let project = together.join("project");
    std::fs::remove_dir_all(project.join("lake")).unwrap();
    std::fs::remove_file(project.join("catalog.db")).unwrap();
    let (port, first, second) = (free_port(), free_port(), free_port());
    let _scheduler = Process::scheduler(port);
    let _stays = Process::executor(port, first);
    let mut goes = Process::executor(port, second);
    set_in(&project, "engine.cluster", &format!("ballista://127.0.0.1:{port}"));
    let mut build = Command::new(env!("CARGO_BIN_EXE_portrett"));
    let mut build = build.current_dir(&project).args(["build", "--quiet"]).spawn().unwrap();
    // The features come after the persons and before all that is computed from them.
    let begun = Instant::now();
    while !project.join("lake/person_orders").exists() {
        assert!(begun.elapsed() < Duration::from_secs(300) && build.try_wait().unwrap().is_none());
        std::thread::sleep(Duration::from_millis(10));
    }
    goes.0.kill().unwrap();
    assert!(build.wait().unwrap().success());
    let there = tables(&project);
    for ((table, here), there) in TABLES.iter().zip(&here).zip(&there) {
        assert!(here == there, "{} differs", table.0);
    }
    assert_eq!(cards(&alone), cards(&project));
    assert!(
        !std::fs::read_dir(project.join("lake"))
            .unwrap()
            .any(|entry| { entry.unwrap().file_name().to_string_lossy().starts_with(".lent") })
    );
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => {
                std::fs::create_dir_all(&target).unwrap();
                copy(&entry.path(), &target);
            }
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

#[test]
fn a_scheduler_that_is_not_there_is_named() {
    let place = Place::with_project();
    let customers = place.file("customers.csv", "customer_id,email\nc1,a@example.com\n");
    place.run(&["add", "--yes", "--quiet", &customers]).fine();
    set(&place, "engine.cluster", "\"ballista://127.0.0.1:1\"");
    let ran = place.run(&["build", "--quiet"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("P014") && ran.err.contains("ballista://127.0.0.1:1"), "{}", ran.err);
    set(&place, "engine.cluster", "\"http://127.0.0.1:1\"");
    let ran = place.run(&["build", "--quiet"]);
    assert!(ran.err.contains("ballista://host:port"), "{}", ran.err);
}

#[test]
fn an_address_that_nobody_can_reach_asks_for_a_name() {
    let ran = run_in(Path::new("."), &["cluster", "scheduler", "--listen", "0.0.0.0", "--port", "1"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("--name"), "{}", ran.err);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = run_in(Path::new("."), &["cluster", "scheduler", "--port", &port]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("P015") && ran.err.contains(&port), "{}", ran.err);
}
