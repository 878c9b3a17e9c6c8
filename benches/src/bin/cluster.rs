//! What does going through a cluster cost? The same shop, built by this machine alone and by a scheduler with two
//! executors on it: the way over the wire is all that differs. The tables must be the same.

#![allow(clippy::print_stdout)]

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use portrett_benches::{Took, new_project, portrett, print_head, print_ratio, print_took, program, run, work_folder};
use portrett_testkit::{ShopFormat, ShopParams, write_shop};
use serde_json::Value;

const CUSTOMERS: u64 = 100_000;

/// What is compared, and its order.
const TABLES: [(&str, &str); 4] = [
    ("profiles", "person_id"),
    ("order_sums", "order_person"),
    ("forecasts", "person_id"),
    ("memberships", "person_id"),
];

fn main() -> Result<()> {
    let customers: u64 = std::env::args().nth(1).map_or(Ok(CUSTOMERS), |text| text.parse())?;
    let folder = work_folder("bench-cluster")?;
    let shop = folder.join(format!("shop-{customers}"));
    if !shop.join("truth/truth.json").is_file() {
        println!("making a shop of {customers} customers");
        let params = ShopParams { format: ShopFormat::Parquet, ..ShopParams::new(customers, 1) }.check()?;
        write_shop(&params, &shop, &mut |_| {})?;
    }
    let alone = project(&folder, &shop, "alone")?;
    let here = run(&program()?, &["build", "--json"], &alone)?;
    let ((there, cluster), together) = on_a_cluster(&folder, &shop)?;
    print_head(&format!("a build of {customers} customers"));
    print_took("this machine alone", &here);
    print_took("through a cluster: the build", &there);
    println!("  its scheduler and executors           {cluster:>7.1}");
    print_ratio(&Took { cpu: there.cpu + cluster, ..there.clone() }, &here);
    print_stages(&here, &there)?;
    compare(&alone, &together)
}

fn project(folder: &Path, shop: &Path, name: &str) -> Result<PathBuf> {
    let project = new_project(folder, &format!("project-{name}"))?;
    let files: Vec<String> = ["customers", "orders", "touches", "survey"]
        .iter()
        .map(|table| shop.join(format!("{table}.parquet")).to_string_lossy().into_owned())
        .collect();
    let mut add = vec!["add", "--quiet"];
    add.extend(files.iter().map(String::as_str));
    run(&program()?, &add, &project)?;
    Ok(project)
}

/// A process of the cluster, which goes when the bench does.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Process {
    fn start(arguments: &[&str], port: u16) -> Result<Self> {
        let mut command = Command::new(program()?);
        let child = command.arg("cluster").args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let process = Self(child);
        let until = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(Instant::now() < until, "nobody listens at {port}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(process)
    }

    /// Seconds of processor time so far: fields 14 and 15 of proc(5)'s `stat`, in hundredths.
    fn cpu(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0.id()))?;
        let (_, rest) = stat.rsplit_once(')').context("no name in stat")?;
        let ticks = |place: usize| rest.split_whitespace().nth(place).and_then(|field| field.parse::<f64>().ok());
        Ok((ticks(11).context("no user time")? + ticks(12).context("no system time")?) / 100.0)
    }
}

/// Two ports in a row that nobody listens at.
fn free_ports() -> Result<u16> {
    for _ in 0..100 {
        let first = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        if first < u16::MAX && TcpListener::bind(("127.0.0.1", first + 1)).is_ok() {
            return Ok(first);
        }
    }
    anyhow::bail!("no two free ports in a row")
}

/// What the build took, the processor time of the cluster's processes, and where the project is.
fn on_a_cluster(folder: &Path, shop: &Path) -> Result<((Took, f64), PathBuf)> {
    let project = project(folder, shop, "together")?;
    let port = free_ports()?;
    let address = format!("ballista://127.0.0.1:{port}");
    let scheduler = Process::start(&["scheduler", "--port", &port.to_string()], port)?;
    let mut executors = Vec::new();
    for _ in 0..2 {
        let own = free_ports()?;
        let text = own.to_string();
        executors.push(Process::start(&["executor", "--scheduler", &address, "--port", &text, "--threads", "1"], own)?);
    }
    let settings = project.join("portrett.toml");
    let written = std::fs::read_to_string(&settings)?;
    std::fs::write(&settings, format!("{written}\n[engine]\ncluster = \"{address}\"\n"))?;
    let took = run(&program()?, &["build", "--json"], &project)?;
    let mut cpu = scheduler.cpu()?;
    for executor in &executors {
        cpu += executor.cpu()?;
    }
    std::fs::write(&settings, written)?;
    Ok(((took, cpu), project))
}

fn print_stages(here: &Took, there: &Took) -> Result<()> {
    let seconds = |took: &Took| -> Result<Value> {
        let summary: Value = serde_json::from_str(&took.out)?;
        Ok(summary["seconds"].clone())
    };
    let (here, there) = (seconds(here)?, seconds(there)?);
    println!("\nseconds by the clock   alone   cluster");
    for stage in ["sources", "people", "quality", "profiles", "value", "segments", "personas"] {
        let of = |seconds: &Value| seconds[stage].as_f64().unwrap_or(0.0);
        println!("  {stage:<19} {:>6.1}   {:>7.1}", of(&here), of(&there));
    }
    Ok(())
}

fn compare(alone: &Path, together: &Path) -> Result<()> {
    for (table, order) in TABLES {
        let sql = format!("SELECT * FROM {table} ORDER BY {order}");
        let (here, there) =
            (portrett(alone, &["query", "--json", &sql])?, portrett(together, &["query", "--json", &sql])?);
        ensure!(here == there, "the table {table} differs");
    }
    println!("\nthe tables are the same: {}", TABLES.map(|(table, _)| table).join(", "));
    Ok(())
}
