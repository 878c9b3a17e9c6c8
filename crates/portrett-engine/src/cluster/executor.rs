//! The process that does a cluster's work.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use ballista_core::config::TaskSchedulingPolicy;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};

use super::{ClusterAddress, MESSAGE_BYTES, codec, process};
use crate::error::EngineError;

/// How an executor is run.
#[derive(Debug, Clone)]
pub struct ExecutorOptions {
    /// The scheduler that it tells of itself.
    pub scheduler: ClusterAddress,
    /// The address that it listens at.
    pub listen: IpAddr,
    /// The port at which others fetch what it made; the port after it takes the scheduler's orders.
    pub port: u16,
    /// The name by which the others reach it.
    pub name: String,
    /// Tasks that it does at once.
    pub threads: usize,
    /// Bytes that the process may take; sorts, joins and groupings of all tasks get half before they spill to disk.
    pub memory: usize,
    /// Where it keeps what it made, until the scheduler says that nobody needs it; a folder that goes when the
    /// process ends, where none is given.
    pub folder: Option<PathBuf>,
}

/// Runs an executor until the process is stopped; calls `started` when the scheduler has answered.
pub fn run_executor(options: &ExecutorOptions, started: impl FnOnce()) -> Result<(), EngineError> {
    let orders = options.port.checked_add(1).ok_or_else(|| EngineError::cluster("started", process::no_port()))?;
    process::free(SocketAddr::new(options.listen, options.port))?;
    process::free(SocketAddr::new(options.listen, orders))?;
    let own = tempfile::Builder::new().prefix("portrett-executor-").tempdir();
    let own = own.map_err(|source| process::unusable(&std::env::temp_dir(), source))?;
    let folder = options.folder.as_deref().unwrap_or(own.path());
    std::fs::create_dir_all(folder).map_err(|source| process::unusable(folder, source))?;
    let (logical, physical) = codec::codecs();
    let config = ExecutorProcessConfig {
        bind_host: process::host(options.listen),
        external_host: Some(options.name.clone()),
        port: options.port,
        grpc_port: orders,
        scheduler_host: options.scheduler.host().to_owned(),
        scheduler_port: options.scheduler.port(),
        vcores: options.threads,
        task_scheduling_policy: TaskSchedulingPolicy::PushStaged,
        work_dir: Some(folder.display().to_string()),
        grpc_max_decoding_message_size: MESSAGE_BYTES as u32,
        grpc_max_encoding_message_size: MESSAGE_BYTES as u32,
        executor_heartbeat_interval_seconds: process::HEARTBEAT,
        job_data_ttl_seconds: process::KEPT_SECONDS,
        job_data_clean_up_interval_seconds: process::KEPT_SECONDS / 4,
        memory_pool_size: Some(options.memory as u64 / 2),
        override_logical_codec: Some(logical),
        override_physical_codec: Some(physical),
        ..ExecutorProcessConfig::default()
    };
    process::runtime(Some(options.threads))?.block_on(async {
        options.scheduler.answers().await?;
        started();
        start_executor_process(Arc::new(config)).await.map_err(|source| EngineError::cluster("started", source))
    })
}
