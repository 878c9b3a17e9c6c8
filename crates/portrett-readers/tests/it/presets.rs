//! Each preset of the registry, by files that were written to the shape of its tool's export. A fixture is
//! `presets/<preset>.<ending>` or `presets/<preset>.<variant>.<ending>`; what is expected of it stands beside
//! it, and `UPDATE_EXPECTED=1` rewrites that.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use portrett_readers::presets::{self, Known, Preset};
use portrett_readers::{Inspection, ReadError, inspect};
use portrett_terms::{Role, SourceId};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde_json::Value;

use crate::help::{assert_expected_at, file, real, table_of, understanding};

struct Fixture {
    path: PathBuf,
    /// The preset, and the variant when there is one.
    name: String,
    preset: &'static Preset,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/presets");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut fixtures: Vec<Fixture> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending != "txt"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let preset = presets::named(name.split('.').next().unwrap());
            Fixture { preset: preset.unwrap_or_else(|| panic!("{name} is no preset")), name, path }
        })
        .collect();
    fixtures.sort_by(|a, b| a.name.cmp(&b.name));
    fixtures
}

impl Fixture {
    /// Whether it is a table of text, whose columns somebody may move.
    fn is_table(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "csv")
    }

    fn is_json(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "json")
    }

    /// What the file seems to be. Nothing while no reader takes its format, which is said.
    fn inspect(&self) -> Option<Inspection> {
        match inspect(&self.path) {
            Err(ReadError::ForeignFormat { what, .. }) if self.is_json() => {
                println!("waits for a reader of {what}: {}", self.name);
                None
            }
            inspection => Some(inspection.unwrap_or_else(|error| panic!("{}: {error}", self.name))),
        }
    }

    /// The headers that the file has, or will have once it is read.
    fn headers(&self) -> Vec<String> {
        if !self.is_json() {
            let inspection = self.inspect().unwrap();
            return inspection.columns.iter().map(|column| column.header.clone()).collect();
        }
        let text = std::fs::read_to_string(&self.path).unwrap();
        let mut headers = BTreeSet::new();
        for record in records(&text) {
            flatten("", &record, self.preset.quirks.explode, &mut headers);
        }
        headers.into_iter().collect()
    }
}

/// The records of a file of JSON: its lines, or its first list of objects.
fn records(text: &str) -> Vec<Value> {
    let Ok(document) = serde_json::from_str::<Value>(text) else {
        return text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    };
    let list = |value: &Value| value.as_array().filter(|items| items.iter().any(Value::is_object)).cloned();
    let within = || document.as_object().unwrap().values().find_map(list);
    list(&document).or_else(within).unwrap()
}

fn flatten(path: &str, value: &Value, explode: &str, headers: &mut BTreeSet<String>) {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| flatten(&below(name), value, explode, headers)),
        Value::Array(items) if path == explode => items.iter().for_each(|item| flatten(path, item, "", headers)),
        Value::Array(items) => {
            let keys = items.iter().filter(|item| item.get("value").is_some()).filter_map(|item| item["key"].as_str());
            headers.extend(keys.map(below));
        }
        _ => drop(headers.insert(path.to_owned())),
    }
}

#[test]
fn every_preset_has_a_fixture() {
    let with: BTreeSet<&str> = fixtures().iter().map(|fixture| fixture.preset.name).collect();
    let without: Vec<&str> = presets::all().map(|preset| preset.name).filter(|name| !with.contains(name)).collect();
    assert_eq!(without, Vec::<&str>::new());
}

#[test]
fn every_name_stands_once_and_every_spelling_is_in_lower_case() {
    let mut names = BTreeSet::new();
    for preset in presets::all() {
        assert!(names.insert(preset.name), "{} stands twice", preset.name);
        assert!((1..=preset.telling.len()).contains(&preset.needed), "{}", preset.name);
        for header in preset.telling.iter().chain(preset.columns.iter().map(|column| &column.header)) {
            assert_eq!(*header, header.to_lowercase(), "{}", preset.name);
        }
        for column in preset.columns {
            assert!(column.role.definition().kinds.contains(&preset.kind), "{}: {}", preset.name, column.header);
        }
    }
}

#[test]
fn every_fixture_is_detected_and_gives_its_table() {
    let mut failures = Vec::new();
    for fixture in fixtures() {
        let Some(inspection) = fixture.inspect() else { continue };
        let preset = inspection.preset.clone().unwrap_or_default();
        let mut text = format!("preset {preset}\n{}---\n", understanding(&inspection));
        let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
        text.push_str(&table_of(&fixture.path, &spec));
        let expected = fixture.path.with_file_name(format!("{}.expected.txt", fixture.name));
        let is_expected = std::panic::catch_unwind(|| assert_expected_at(&expected, &text)).is_ok();
        if preset != fixture.preset.name || !is_expected {
            failures.push(fixture.name);
        }
    }
    assert_eq!(failures, Vec::<String>::new());
}

fn shuffle<T>(items: &mut [T], random: &mut ChaCha8Rng) {
    for place in (1..items.len()).rev() {
        items.swap(place, random.next_u32() as usize % (place + 1));
    }
}

/// The places of the headers in another order, without a quarter of those that tell nothing.
fn changed(headers: &[String], preset: &Preset, seed: u64) -> Vec<usize> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let tells = |header: &str| presets::tells(preset, header);
    let (telling, mut others): (Vec<usize>, Vec<usize>) = (0..headers.len()).partition(|&place| tells(&headers[place]));
    shuffle(&mut others, &mut random);
    others.truncate(others.len() - others.len() / 4);
    let mut places = [telling, others].concat();
    shuffle(&mut places, &mut random);
    places
}

#[test]
fn headers_in_capitals_in_any_order_and_some_of_them_gone_tell_the_same() {
    for fixture in fixtures() {
        let headers = fixture.headers();
        for seed in 0..8 {
            let capitals =
                changed(&headers, fixture.preset, seed).into_iter().map(|place| headers[place].to_uppercase());
            let found = presets::detect(&capitals.collect::<Vec<_>>());
            assert_eq!(found.map(|found| found.preset.name), Some(fixture.preset.name), "{} {seed}", fixture.name);
        }
    }
}

/// Roles that the preset gives, by header in capitals.
fn roles(inspection: &Inspection, preset: &Preset) -> BTreeMap<String, Role> {
    let headers: Vec<(&str, bool)> = inspection.columns.iter().map(|column| (column.header.as_str(), true)).collect();
    let named = preset.known(&headers).into_iter().zip(&inspection.columns);
    let named =
        named.filter(|(known, column)| matches!(known, Some(Known::As(_))) && column.role.value != Role::Ignore);
    named.map(|(_, column)| (column.header.to_uppercase(), column.role.value)).collect()
}

/// The file with its columns changed and the headers in capitals: rows that are as wide as the header are
/// the table.
fn rewritten(fixture: &Fixture, inspection: &Inspection, seed: u64) -> String {
    let portrett_terms::FileFormat::Csv { delimiter, .. } = &inspection.format.value.format else { panic!("no text") };
    let delimiter = u8::try_from(*delimiter).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_path(&fixture.path)
        .unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let width = inspection.columns.len();
    let header = rows.iter().position(|row| row.len() == width).unwrap();
    let headers: Vec<String> = inspection.columns.iter().map(|column| column.header.clone()).collect();
    let places = changed(&headers, fixture.preset, seed);
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    for (number, row) in rows.iter().enumerate() {
        let cells: Vec<String> = match (row.len() == width, number == header) {
            (true, true) => places.iter().map(|&place| row[place].to_uppercase()).collect(),
            (true, false) => places.iter().map(|&place| row[place].to_owned()).collect(),
            (false, _) => row.iter().map(str::to_owned).collect(),
        };
        writer.write_record(&cells).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn columns_in_any_order_mean_the_same() {
    for fixture in fixtures().iter().filter(|fixture| fixture.is_table()) {
        let inspection = fixture.inspect().unwrap();
        let expected = roles(&inspection, fixture.preset);
        for seed in 0..4 {
            let file = file(rewritten(fixture, &inspection, seed));
            let changed = inspect(&file.path).unwrap();
            assert_eq!(changed.preset.as_deref(), Some(fixture.preset.name), "{} {seed}", fixture.name);
            let stays = |header: &String| changed.columns.iter().any(|column| column.header.to_uppercase() == *header);
            // Where a column is gone, another that says the same may take its place.
            let vacant: Vec<Role> =
                expected.iter().filter(|(header, _)| !stays(header)).map(|(_, role)| *role).collect();
            for column in &changed.columns {
                let role = column.role.value;
                let before = expected.get(&column.header.to_uppercase());
                let is_same = before.is_none_or(|before| *before == role || vacant.contains(&role));
                assert!(is_same, "{} {seed}: {}", fixture.name, column.header);
            }
        }
    }
}

/// Files of the shared data that are the export of a tool, or land as one.
const TOOLS: &[(&str, &str)] = &[
    ("ga4_export_seed/event_data.csv", "ga4_events"),
    ("lexicons/vader/LICENSE.txt", "transcript"),
    ("saas_seeds/qualtrics/integration_tests/seeds/survey_response.csv", "qualtrics"),
    ("saas_seeds/zendesk/integration_tests/seeds/ticket_chat_event_data.csv", "chats"),
    ("saas_seeds/zendesk/integration_tests/seeds/ticket_data.csv", "zendesk_tickets_json"),
    ("web_events/source/snowplow_web_events.csv", "snowplow_events"),
    ("web_events/source/snowplow_web_vital_events.csv", "snowplow_events"),
];

fn tables_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            tables_below(&path, found);
        } else if path.extension().is_some_and(|ending| ["csv", "tsv", "txt"].iter().any(|own| ending == *own)) {
            found.push(path);
        }
    }
}

#[test]
fn no_plain_table_is_taken_for_the_export_of_a_tool() {
    let Some(folder) = real("") else { return };
    let mut paths = Vec::new();
    tables_below(&folder, &mut paths);
    let mut found: Vec<(String, String)> = Vec::new();
    for path in paths {
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
        found.extend(inspect(&path).ok().and_then(|inspection| inspection.preset).map(|preset| (name, preset)));
    }
    found.sort();
    let expected: Vec<(String, String)> =
        TOOLS.iter().map(|(path, preset)| ((*path).to_owned(), (*preset).to_owned())).collect();
    assert_eq!(found, expected);
}
