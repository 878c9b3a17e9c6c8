//! `portrett cluster`: the processes of a cluster, until they are stopped.

use std::net::IpAddr;

use portrett_engine::{ExecutorOptions, SchedulerOptions, run_executor, run_scheduler};
use portrett_terms::Code;

use crate::failure::{self, Failure};
use crate::line::Process;
use crate::output::Output;

/// What the libraries of the cluster note, on the terminal of somebody who looks for a defect. Their notes may hold
/// parts of a plan, and so a cell: nobody else sees them.
struct Notes(Output);

impl log::Log for Notes {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() <= log::Level::Info
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.say(&format!("{} {}: {}", record.level(), record.target(), record.args()));
        }
    }

    fn flush(&self) {}
}

/// Runs a process of a cluster.
pub fn run(process: &Process, output: &Output) -> Result<(), Failure> {
    if failure::debugging() && log::set_boxed_logger(Box::new(Notes(*output))).is_ok() {
        log::set_max_level(log::LevelFilter::Info);
    }
    match process {
        Process::Scheduler { listen, port, name } => {
            let options =
                SchedulerOptions { listen: *listen, port: *port, name: reached_by(name.as_deref(), *listen)? };
            let told = format!("The scheduler listens: engine.cluster = \"ballista://{}:{port}\"", options.name);
            run_scheduler(&options, || output.say(&told))?;
        }
        Process::Executor { scheduler, listen, port, name, threads, memory_mb, folder } => {
            let all = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
            let options = ExecutorOptions {
                scheduler: scheduler.clone(),
                listen: *listen,
                port: *port,
                name: reached_by(name.as_deref(), *listen)?,
                threads: threads.unwrap_or_else(all).max(1),
                memory: *memory_mb << 20,
                folder: folder.clone(),
            };
            let told = format!("The executor works for {scheduler}, {} tasks at once", options.threads);
            run_executor(&options, || output.say(&told))?;
        }
    }
    Ok(())
}

/// The name by which the others reach this machine.
fn reached_by(name: Option<&str>, listen: IpAddr) -> Result<String, Failure> {
    match (name, listen) {
        (Some(name), _) => Ok(name.to_owned()),
        (None, listen) if listen.is_unspecified() => {
            let failure = Failure::new(Code::PortTaken, format!("nobody can reach this machine by {listen}"));
            Err(failure.hint("say with `--name` by which name or address the others reach it"))
        }
        (None, IpAddr::V4(address)) => Ok(address.to_string()),
        (None, IpAddr::V6(address)) => Ok(format!("[{address}]")),
    }
}
