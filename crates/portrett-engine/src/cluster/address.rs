//! Where a cluster's scheduler answers.

use std::str::FromStr;
use std::time::Duration;

use crate::error::EngineError;

/// The port of a scheduler whose address names none.
const PORT: u16 = 50050;

/// How long a scheduler may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where a cluster's scheduler answers: `ballista://host:port`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClusterAddress {
    host: String,
    port: u16,
}

impl ClusterAddress {
    /// The scheduler at `port` of `host`.
    pub fn new(host: impl Into<String>, port: u16) -> Self {
        Self { host: host.into(), port }
    }

    /// The machine.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address that calls go to.
    pub(crate) fn url(&self) -> String {
        format!("http://{}:{}", self.host, self.port)
    }

    /// Whether anything answers there.
    pub(crate) async fn answers(&self) -> Result<(), EngineError> {
        let connect = tokio::net::TcpStream::connect((self.host.as_str(), self.port));
        let silent = |source| EngineError::Unreachable { address: self.to_string(), source };
        match tokio::time::timeout(PATIENCE, connect).await {
            Ok(connected) => connected.map(drop).map_err(silent),
            Err(_) => Err(silent(std::io::ErrorKind::TimedOut.into())),
        }
    }
}

impl std::fmt::Display for ClusterAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.host.contains(':') && !self.host.starts_with('[') {
            true => write!(f, "ballista://[{}]:{}", self.host, self.port),
            false => write!(f, "ballista://{}:{}", self.host, self.port),
        }
    }
}

/// A text that is no address of a scheduler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an address of a scheduler is written ballista://host:port")]
pub struct NoClusterAddress;

impl FromStr for ClusterAddress {
    type Err = NoClusterAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = url::Url::parse(text).map_err(|_| NoClusterAddress)?;
        let bare = url.scheme() == "ballista" && matches!(url.path(), "" | "/") && url.query().is_none();
        let host = url.host_str().filter(|host| !host.is_empty() && bare && url.username().is_empty());
        Ok(Self::new(host.ok_or(NoClusterAddress)?, url.port().unwrap_or(PORT)))
    }
}

#[cfg(test)]
mod tests {
    use super::ClusterAddress;

    #[test]
    fn an_address_is_read_as_it_is_shown() {
        for text in ["ballista://10.0.0.4:50050", "ballista://scheduler.lan:1", "ballista://[::1]:50050"] {
            assert_eq!(text.parse::<ClusterAddress>().map(|address| address.to_string()).as_deref(), Ok(text));
        }
        assert_eq!("ballista://localhost".parse(), Ok(ClusterAddress::new("localhost", 50050)));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "localhost:50050", "http://localhost", "ballista://", "ballista://a/b", "ballista://u@a:1"] {
            assert!(text.parse::<ClusterAddress>().is_err(), "{text}");
        }
    }
}
