//! Where a language model is and what may be spent on it. The address is checked here, and the key is never shown.

use std::net::IpAddr;
use std::time::Duration;

use ureq::http::Uri;

use super::ceiling::Ceiling;
use crate::ModelError;

/// The key of a language model. Shown as dots, whoever asks.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    /// A key as the vendor gave it; blanks around it are taken away.
    pub fn new(key: &str) -> Self {
        Self(key.trim().to_owned())
    }

    /// The value of the header.
    pub(super) fn bearer(&self) -> String {
        format!("Bearer {}", self.0)
    }

    fn is_sound(&self) -> bool {
        !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_graphic())
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// A language model that a company may ask.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// Where it is: `http://127.0.0.1:8080`, `https://host/v1`, or the whole path to `chat/completions`.
    pub address: String,
    /// The name by which the server knows the model.
    pub model: String,
    /// The key, where one is asked for.
    pub key: Option<Key>,
    /// The longest that one call may take.
    pub timeout: Duration,
    /// How often a call is tried.
    pub patience: Patience,
    /// What may be spent.
    pub ceiling: Ceiling,
}

impl Endpoint {
    /// A model at an address, without a key, with a minute for each call, and the ceiling of [`Ceiling::default`].
    pub fn new(address: &str, model: &str) -> Self {
        Self {
            address: address.to_owned(),
            model: model.to_owned(),
            key: None,
            timeout: Duration::from_secs(60),
            patience: Patience::default(),
            ceiling: Ceiling::default(),
        }
    }

    /// The address to post to, once the endpoint is sound.
    pub(super) fn url(&self) -> Result<Uri, ModelError> {
        let url = url(&self.address)?;
        if let Some(key) = &self.key {
            if !key.is_sound() {
                return Err(ModelError::BadKey);
            }
            let host = url.host().unwrap_or_default();
            if url.scheme_str() == Some("http") && !is_near(host) {
                return Err(ModelError::OpenKey { host: host.to_owned() });
            }
        }
        Ok(url)
    }
}

/// How often a call is tried where the server is busy or broken, and how long is waited in between.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Tries, the first one included.
    pub tries: u32,
    /// The wait before the second try; doubled for each further one.
    pub pause: Duration,
    /// The longest wait, also where the server asks for more: then the call is given up.
    pub longest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { tries: 3, pause: Duration::from_millis(500), longest: Duration::from_secs(20) }
    }
}

/// The address as people write it, with the path of the protocol.
fn url(address: &str) -> Result<Uri, ModelError> {
    let because = |why| ModelError::Address { why };
    let address = address.trim().trim_end_matches('/');
    if address.contains(['?', '#']) {
        return Err(because("has a `?` or `#`, behind which keys are often put"));
    }
    let (_, rest) = address.split_once("://").ok_or(because("has no http:// or https:// before it"))?;
    let path = match rest.split_once('/') {
        Some((_, path)) if path.ends_with("chat/completions") => "",
        Some(_) => "/chat/completions",
        None => "/v1/chat/completions",
    };
    let url: Uri = format!("{address}{path}").parse().map_err(|_| because("is not an address"))?;
    let authority = url.authority().ok_or(because("names no host"))?;
    match url.scheme_str() {
        _ if authority.as_str().contains('@') => Err(because("holds a name or password")),
        _ if authority.host().is_empty() => Err(because("names no host")),
        Some("http" | "https") => Ok(url),
        _ => Err(because("is neither http:// nor https://")),
    }
}

/// Whether a host is this machine or on its own network, as far as its name tells.
pub(super) fn is_near(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => address.is_loopback() || address.is_private() || address.is_link_local(),
        Ok(IpAddr::V6(address)) => address.is_loopback() || address.is_unique_local(),
        Err(_) => {
            !bare.contains('.') || [".local", ".internal", ".localhost", ".lan"].iter().any(|own| bare.ends_with(own))
        }
    }
}
