//! All sources, one after the other.

use std::collections::BTreeSet;

use portrett_terms::ledger::{Import, Ledger, StageRun};
use portrett_terms::quality::{ColumnQuality, CurrencyCount, Quality, SourceQuality};
use portrett_terms::{Money, Role, SourceId, SourceKind, SourceSpec, ValueType};

use super::columns::{Column, columns, time_column};
use super::currency::main_currency;
use super::days::{Days, days};
use super::mend::{Amounts, first};
use super::overlap::{Presence, presence};
use super::{counts, numbers, problems, questions, score};
use crate::build::BuildSpec;
use crate::context::Context;
use crate::day::date;
use crate::error::FlowError;
use crate::profiles::{DAY, latest};
use crate::sources::{ValidSource, table_name};
use crate::stage::StageKey;

const NAME: &str = "quality";

/// The version of the shape, and of what is counted.
const SCHEMA_VERSION: u32 = 3;

/// Hash of everything that the quality of `ledger`'s sources depends on.
fn key(spec: &BuildSpec, ledger: &Ledger) -> String {
    let imports: Vec<(&str, &str)> =
        ledger.imports.iter().map(|import| (import.fingerprint.as_str(), import.spec.as_str())).collect();
    let without_files = |source: &ValidSource| SourceSpec { files: Vec::new(), ..source.get().clone() };
    let sources: Vec<SourceSpec> = spec.sources.iter().map(without_files).collect();
    StageKey::new(NAME, SCHEMA_VERSION)
        .with(&imports)
        .with(&ledger.tables.get("links"))
        .with(&sources)
        .with(&spec.profiles)
        .with(&spec.currency)
        .finish()
}

/// What was understood of the sources of `spec` that `ledger` holds: as it was last found, where nothing has
/// changed since; else found anew and put into the ledger.
pub fn examine(context: &Context<'_>, spec: &BuildSpec, ledger: &mut Ledger) -> Result<Quality, FlowError> {
    let broken = |source| FlowError::Artefact { stage: NAME, source };
    let key = key(spec, ledger);
    if let Some(run) = ledger.stages.get(NAME).filter(|run| run.key == key) {
        context.progress.unchanged(NAME);
        return serde_json::from_str(&run.artefact).map_err(broken);
    }
    context.progress.begin(NAME);
    let quality = count(context, spec, ledger)?;
    context.progress.end(NAME, quality.sources.iter().map(|source| source.kept).sum());
    let artefact = serde_json::to_string(&quality).map_err(broken)?;
    ledger.stages.insert(NAME.to_owned(), StageRun { key, artefact });
    Ok(quality)
}

fn count(context: &Context<'_>, spec: &BuildSpec, ledger: &Ledger) -> Result<Quality, FlowError> {
    let there = |source: &&ValidSource| ledger.tables.contains_key(&table_name(source.get()));
    let sources: Vec<ValidSource> = spec.sources.iter().filter(there).cloned().collect();
    if sources.is_empty() {
        return Err(FlowError::NothingBroughtIn);
    }
    open(context, &sources, ledger)?;
    let end = match spec.profiles.as_of {
        Some(end) => end,
        None => latest(context, &sources)?,
    };
    let currencies: Vec<Vec<CurrencyCount>> =
        sources.iter().map(|source| currencies(context, source.get())).collect::<Result<_, _>>()?;
    let main = main_currency(spec.currency.as_deref(), currencies.iter().flatten());
    let last = end / DAY - 1;
    Sources { context, ledger, last, has_time: end != 0, sources: &sources, currencies, main }.examine(spec)
}

fn open(context: &Context<'_>, sources: &[ValidSource], ledger: &Ledger) -> Result<(), FlowError> {
    let tables = sources.iter().map(|source| table_name(source.get())).chain(["links".to_owned()]);
    for table in tables {
        if let Some(version) = ledger.tables.get(&table) {
            context.engine.open_table(&table, *version)?;
        }
    }
    Ok(())
}

/// What all sources are judged by.
struct Sources<'a> {
    context: &'a Context<'a>,
    ledger: &'a Ledger,
    sources: &'a [ValidSource],
    /// The last day of the data, since 1970.
    last: i64,
    /// Whether any source has a time.
    has_time: bool,
    /// The rows of each source by currency.
    currencies: Vec<Vec<CurrencyCount>>,
    /// The currency that others are measured against.
    main: Option<String>,
}

impl Sources<'_> {
    fn examine(&self, spec: &BuildSpec) -> Result<Quality, FlowError> {
        let presence = self.presence()?;
        let days: Vec<Option<Days>> =
            self.sources.iter().map(|source| self.days(source.get())).collect::<Result<_, _>>()?;
        let first_day = days.iter().flatten().filter_map(|days| days.first(self.last)).min();
        let (mut found, mut amounts) = (Vec::new(), Vec::new());
        for (number, ((source, days), currencies)) in self.sources.iter().zip(&days).zip(&self.currencies).enumerate() {
            let (quality, money) = self.source(source.get(), days.as_ref(), currencies, first_day, &presence)?;
            found.push(quality);
            amounts.push(money);
            self.context.progress.advance(number as u64 + 1, self.sources.len() as u64);
        }
        let has_money = amounts.iter().any(Option::is_some);
        let money: i64 = amounts.iter().flatten().map(|amounts| amounts.all).sum();
        let mut quality = Quality {
            schema_version: SCHEMA_VERSION,
            currency: spec.currency.clone(),
            as_of: self.has_time.then(|| date(self.last)),
            first_day: first_day.map(date),
            score: score::overall(&found),
            people: presence.people(),
            money: has_money.then(|| Money(money).units()),
            sources: found,
            mend: Vec::new(),
        };
        quality.mend = first(&quality, &amounts);
        Ok(quality)
    }

    /// Who is in which source; nobody before a build has said who is who.
    fn presence(&self) -> Result<Presence, FlowError> {
        let is_known = self.ledger.tables.contains_key("links");
        let names_people =
            |source: &&SourceSpec| is_known && source.kind != SourceKind::Aggregates && !source.lists_accounts();
        let people = self.sources.iter().map(ValidSource::get).filter(names_people);
        let people: Vec<(SourceId, String)> = people.map(|source| (source.id.clone(), table_name(source))).collect();
        presence(self.context, &people)
    }

    fn days(&self, source: &SourceSpec) -> Result<Option<Days>, FlowError> {
        let Some((_, field)) = time_column(source).filter(|_| self.has_time) else { return Ok(None) };
        days(self.context, &table_name(source), field).map(Some)
    }

    fn source(
        &self,
        source: &SourceSpec,
        days: Option<&Days>,
        currencies: &[CurrencyCount],
        first_day: Option<i64>,
        presence: &Presence,
    ) -> Result<(SourceQuality, Option<Amounts>), FlowError> {
        let table = table_name(source);
        let present = self.fields(&table)?;
        let columns = columns(source, &present);
        let (kept, filled) = counts::values(self.context, &table, &columns)?;
        let numbers = numbers::outside(self.context, source.kind, &table, &columns)?;
        let alike = counts::alike(self.context, source, &table, &present)?;
        let amounts = match source.kind {
            SourceKind::Orders => Some(Amounts {
                all: counts::money(self.context, &table)?,
                alike: alike.money,
                extreme: numbers.iter().flatten().map(|numbers| numbers.money).sum(),
            }),
            _ => None,
        };
        let imports: Vec<&Import> = self.ledger.imports.iter().filter(|import| import.source == source.id).collect();
        let rows = imports.iter().map(|import| import.rows).sum();
        let own = presence.of(&source.id);
        let times = time_column(source).zip(days).zip(first_day);
        let mut quality = SourceQuality {
            source: source.id.clone(),
            kind: source.kind,
            score: 0,
            parts: Vec::new(),
            rows,
            kept,
            set_aside: imports.iter().map(|import| import.rows - import.kept).sum(),
            problems: problems::problems(&imports),
            columns: columns_with(&columns, kept, &filled, numbers),
            questions: questions::questions(self.context, source)?,
            alike: alike.rows,
            repeated_keys: self.repeated_keys(source, &table)?,
            times: times.and_then(|(((column, _), days), first)| days.judged(&column.header, first, self.last)),
            currencies: currencies.to_vec(),
            customers: own.as_ref().map(|own| own.customers),
            elsewhere: own.as_ref().and_then(|own| own.elsewhere),
            overlaps: own.map(|own| own.overlaps).unwrap_or_default(),
        };
        let (read, dates) = columns_read(source);
        quality.parts = score::parts(&quality, read, dates, self.main.as_deref());
        quality.score = score::score(&quality);
        Ok((quality, amounts))
    }

    /// The fields of a lake table.
    fn fields(&self, table: &str) -> Result<BTreeSet<String>, FlowError> {
        let schema = self.context.engine.schema(&format!("SELECT * FROM {table}"))?;
        Ok(schema.fields().iter().map(|field| field.name().clone()).collect())
    }

    fn repeated_keys(&self, source: &SourceSpec, table: &str) -> Result<Option<u64>, FlowError> {
        let has_key = source.column(Role::CustomerId).or(source.column(Role::Email)).is_some();
        if source.kind != SourceKind::Contacts || !has_key {
            return Ok(None);
        }
        counts::repeated_keys(self.context, table).map(Some)
    }
}

/// The rows by currency of a source of orders that names one.
fn currencies(context: &Context<'_>, source: &SourceSpec) -> Result<Vec<CurrencyCount>, FlowError> {
    if source.kind != SourceKind::Orders || source.column(Role::Currency).is_none() {
        return Ok(Vec::new());
    }
    counts::currencies(context, &table_name(source))
}

/// How many columns of `source` are read, and how many of these hold dates.
fn columns_read(source: &SourceSpec) -> (u64, u64) {
    let time = time_column(source).map(|(column, _)| column);
    let read: Vec<_> = source.columns.iter().filter(|column| column.role != Role::Ignore).collect();
    let dates = read.iter().filter(|column| column.value == ValueType::Date || time == Some(**column)).count();
    (read.len() as u64, dates as u64)
}

fn columns_with(
    columns: &[Column],
    kept: u64,
    filled: &[u64],
    numbers: Vec<Option<numbers::Numbers>>,
) -> Vec<ColumnQuality> {
    let all = columns.iter().zip(filled).zip(numbers);
    all.map(|((column, filled), numbers)| ColumnQuality {
        header: column.header.clone(),
        missing: column.may_be_blank.then(|| kept - filled),
        numbers: numbers.map(|numbers| numbers.quality),
    })
    .collect()
}
