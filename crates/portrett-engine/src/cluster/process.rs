//! What both of a cluster's processes need.

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;

use ballista_core::error::BallistaError;
use tokio::runtime::Runtime;

use crate::error::EngineError;

/// Seconds between two words of an executor to its scheduler.
pub const HEARTBEAT: u64 = 4;

/// Seconds after which an executor forgets what a build left with it that never said that it had ended.
pub const KEPT_SECONDS: u64 = 6 * 3600;

/// Whether nobody listens at `socket` yet; the libraries would say it less plainly.
pub fn free(socket: SocketAddr) -> Result<(), EngineError> {
    let taken = |source| EngineError::Listen { address: socket.to_string(), source };
    TcpListener::bind(socket).map(drop).map_err(taken)
}

/// A runtime for servers, of so many threads, or of one for each of the machine's.
pub fn runtime(threads: Option<usize>) -> Result<Runtime, EngineError> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    if let Some(threads) = threads {
        builder.worker_threads(threads.max(1));
    }
    builder.enable_all().build().map_err(|source| EngineError::cluster("started", BallistaError::IoError(source)))
}

/// An executor needs two ports, one after the other.
pub fn no_port() -> BallistaError {
    BallistaError::Configuration("the last port has none after it".to_owned())
}

/// An address as it stands before a colon and a port.
pub fn host(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("[{address}]"),
    }
}

/// A folder that cannot be made or used.
pub fn unusable(folder: &Path, source: std::io::Error) -> EngineError {
    EngineError::Folder { path: folder.display().to_string(), source }
}
