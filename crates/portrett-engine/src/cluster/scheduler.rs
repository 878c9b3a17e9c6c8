//! The process that plans are sent to: it divides them among the executors that have told it of themselves.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use ballista_core::ConfigProducer;
use ballista_core::config::TaskSchedulingPolicy;
use ballista_core::extension::SessionConfigExt;
use ballista_core::utils::default_session_builder;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::prelude::SessionConfig;

use super::{MESSAGE_BYTES, codec, process};
use crate::error::EngineError;

/// Seconds without a word after which an executor counts as lost; executors speak every
/// [`HEARTBEAT`](super::process::HEARTBEAT) seconds.
const LOST_AFTER: u64 = 20;

/// How often lost executors are looked for, in seconds.
const LOOK_EVERY: u64 = 2;

/// How a scheduler is run.
#[derive(Debug, Clone)]
pub struct SchedulerOptions {
    /// The address that it listens at.
    pub listen: IpAddr,
    /// The port that it listens at.
    pub port: u16,
    /// The name by which executors and builds reach it.
    pub name: String,
}

/// Runs a scheduler until the process is stopped; calls `started` when it is about to listen.
pub fn run_scheduler(options: &SchedulerOptions, started: impl FnOnce()) -> Result<(), EngineError> {
    let socket = SocketAddr::new(options.listen, options.port);
    process::free(socket)?;
    let (logical, physical) = codec::codecs();
    let (own_logical, own_physical) = (Arc::clone(&logical), Arc::clone(&physical));
    let producer: ConfigProducer = Arc::new(move || {
        SessionConfig::new_with_ballista()
            .with_ballista_logical_extension_codec(Arc::clone(&own_logical))
            .with_ballista_physical_extension_codec(Arc::clone(&own_physical))
    });
    let config = SchedulerConfig {
        bind_host: process::host(options.listen),
        bind_port: options.port,
        external_host: options.name.clone(),
        scheduling_policy: TaskSchedulingPolicy::PushStaged,
        executor_timeout_seconds: LOST_AFTER,
        expire_dead_executor_interval_seconds: LOOK_EVERY,
        no_executors_grace_period_seconds: LOST_AFTER + LOOK_EVERY,
        grpc_server_max_decoding_message_size: MESSAGE_BYTES as u32,
        grpc_server_max_encoding_message_size: MESSAGE_BYTES as u32,
        grpc_client_max_message_size: MESSAGE_BYTES as u32,
        override_logical_codec: Some(logical),
        override_physical_codec: Some(physical),
        override_config_producer: Some(Arc::clone(&producer)),
        ..SchedulerConfig::default()
    };
    let config = Arc::new(config);
    process::runtime(None)?.block_on(async {
        let name = format!("{}:{}", options.name, options.port);
        let cluster = BallistaCluster::new_memory(name, Arc::new(default_session_builder), producer);
        started();
        start_server(cluster, socket, config).await.map_err(|source| EngineError::cluster("started", source))
    })
}
