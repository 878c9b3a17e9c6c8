//! `portrett demo`: the demo shop, the whole way.

use std::path::{Path, PathBuf};

use portrett_report::Locale;
use portrett_terms::Code;
use portrett_testkit::{ShopFiles, ShopParams, write_shop};

use super::{add, build, init, report};
use crate::config;
use crate::failure::Failure;
use crate::line::Build;
use crate::output::Output;
use crate::project::Project;

/// Makes the shop in `dir`, builds it and writes its report. A second time only what is missing is done.
pub fn run(customers: u64, seed: u64, dir: &Path, output: &Output) -> Result<(), Failure> {
    let shop = dir.join("shop");
    let project = dir.join("project");
    if !project.join(config::FILE).is_file() {
        let files = make_shop(customers, seed, &shop, output)?;
        init::make(&project, Some("Nordlys Sport"), &[("currency", "NOK")])?;
        add::add(
            &Project::find_to_write(Some(&project))?,
            &sources(&files),
            add::How { yes: true, ..add::How::default() },
            &output.silent(),
        )?;
    } else {
        output.say(&format!("The shop in {} is there already.", dir.display()));
    }
    output.say("Building the personas:");
    build::run(&Project::find_to_write(Some(&project))?, &Build::default(), output)?;
    let mut written = Vec::new();
    for locale in Locale::ALL {
        written.push(report::write(&Project::find(Some(&project))?, (Some(locale.tag()), None), None)?);
    }
    let path = &written[0];
    let others: Vec<String> = written[1..].iter().map(|path| path.display().to_string()).collect();
    output.result(&format!(
        "\nThe report: {}\n(på norsk, suomeksi, yn it Frysk: {})",
        path.display(),
        others.join(", ")
    ));
    report::open_in_browser(path, output);
    Ok(())
}

fn make_shop(customers: u64, seed: u64, shop: &Path, output: &Output) -> Result<ShopFiles, Failure> {
    output.say(&format!("Making the demo shop Nordlys Sport, {customers} customers, seed {seed}."));
    let params =
        ShopParams::new(customers, seed).check().map_err(|error| Failure::from_error(Code::Settings, &error))?;
    write_shop(&params, shop, &mut |_| {}).map_err(|error| Failure::from_error(Code::NotWritable, &error))
}

/// The files, customers first.
fn sources(files: &ShopFiles) -> Vec<PathBuf> {
    let ShopFiles { customers, orders, touches, survey, tickets, reviews, .. } = files;
    [customers, orders, touches, survey, tickets, reviews].map(Clone::clone).to_vec()
}
