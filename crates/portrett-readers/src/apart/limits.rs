//! How much a child may use.

/// Bytes of memory that a child may ask the system for.
pub const MEMORY: u64 = 4 * 1024 * 1024 * 1024;

/// Seconds of computing that a child has for any file.
const SECONDS: u64 = 120;

/// Bytes of a file that give it one second more.
const BYTES_A_SECOND: u64 = 1024 * 1024;

/// Bytes that may come out of any file.
const OUTPUT: u64 = 1024 * 1024 * 1024;

/// Bytes that may come out for each that goes in: something compressed grows two-hundredfold at most.
const GROWTH: u64 = 250;

/// Files that a child has open: its own streams, the file, and what it unpacks.
#[cfg(unix)]
const OPEN_FILES: u64 = 64;

/// Seconds of computing for a file of this many bytes.
pub fn seconds(size: u64) -> u64 {
    SECONDS + size / BYTES_A_SECOND
}

/// Bytes that may come out of a file of this many bytes.
pub fn output(size: u64) -> u64 {
    OUTPUT.saturating_add(size.saturating_mul(GROWTH))
}

/// Limits this process for good, before it opens a file of this many bytes: memory, computing, open and
/// written files; and no core dump, which would hold personal data.
///
/// # Errors
/// When the system refuses.
#[cfg(unix)]
pub fn limit(size: u64) -> std::io::Result<()> {
    use rlimit::Resource;
    let limits = [
        (Resource::AS, MEMORY),
        (Resource::CPU, seconds(size)),
        (Resource::FSIZE, output(size)),
        (Resource::NOFILE, OPEN_FILES),
        (Resource::CORE, 0),
    ];
    limits.into_iter().try_for_each(|(resource, most)| {
        let (_, hard) = resource.get()?;
        resource.set(most.min(hard), most.min(hard))
    })
}

/// Where the system has no such limits, there are none.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn limit(_size: u64) -> std::io::Result<()> {
    Ok(())
}
