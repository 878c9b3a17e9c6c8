//! `portrett init`: a folder with a `portrett.toml`.

use std::path::Path;

use portrett_terms::Code;

use crate::config::{self, registry};
use crate::failure::Failure;
use crate::output::Output;
use crate::project::write_whole;

/// Makes a project in `dir`.
pub fn run(dir: &Path, output: &Output) -> Result<(), Failure> {
    make(dir, None, &[])?;
    output.result(&format!("A project in {}. Next: cd {0}, then portrett add FILE…", dir.display()));
    output.machine(&serde_json::json!({ "project": dir }));
    Ok(())
}

/// Makes a project called `name` (else after its folder) with `settings` already written.
pub fn make(dir: &Path, name: Option<&str>, settings: &[(&str, &str)]) -> Result<(), Failure> {
    let file = dir.join(config::FILE);
    if file.exists() {
        let failure = Failure::new(Code::NoProject, format!("{} is a project already", dir.display()));
        return Err(failure.hint("go there and add files, or choose another folder"));
    }
    std::fs::create_dir_all(dir).map_err(|error| Failure::io(dir, &error))?;
    let own = dir.canonicalize().map_err(|error| Failure::io(dir, &error))?;
    let folder = own.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    write_whole(&file, text(name.unwrap_or(&folder), settings).as_bytes())
}

fn text(name: &str, settings: &[(&str, &str)]) -> String {
    let name = if name.is_empty() { "My customers" } else { name };
    let mut text = format!(
        "# A project of Portrett. `portrett add FILE…` writes the sources below; correct what it guessed wrong.\n\
         # `portrett config` prints every setting with its meaning.\n\n[project]\nname = {}\nseed = {}\n",
        toml_edit::Value::from(name).to_string().trim(),
        registry::SEED.default.as_toml().unwrap_or_default(),
    );
    for (key, value) in settings {
        text.push_str(&format!("{key} = {}\n", toml_edit::Value::from(*value).to_string().trim()));
    }
    text
}
