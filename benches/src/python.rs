//! Peers in Python, each in an environment of its own that is made from its requirements.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, ensure};

/// A peer: its scripts and the interpreter of its environment.
pub struct Python {
    /// The folder of its scripts.
    pub source: PathBuf,
    /// The interpreter.
    pub program: PathBuf,
}

/// The peer in the folder `name` of the benches, with its environment in `folder`.
pub fn python(folder: &Path, name: &str) -> Result<Python> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let environment = folder.join("venv");
    let program = environment.join("bin/python");
    if !program.is_file() {
        println!("installing the libraries of the peer, {name}");
        ensure!(Command::new("python3").args(["-m", "venv"]).arg(&environment).status()?.success());
        let requirements = source.join("requirements.txt");
        let install =
            Command::new(&program).args(["-m", "pip", "install", "--quiet", "-r"]).arg(requirements).status()?;
        ensure!(install.success(), "the libraries of the peer, {name}, could not be installed");
    }
    Ok(Python { source, program })
}
