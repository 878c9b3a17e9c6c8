//! A source's file to typed batches: the rows that lack what their kind needs are set aside, and
//! every row is accounted for.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, StringArray, UInt64Array};
use arrow::compute::filter_record_batch;
use arrow::datatypes::SchemaRef;
use arrow::record_batch::RecordBatch;
use portrett_terms::{ColumnSpec, FileFormat, Problem, ProblemLevel, ProblemReason, Role, SourceKind, SourceSpec};
use serde::{Deserialize, Serialize};

use crate::ahead::read_ahead;
use crate::cell::words::says_total;
use crate::convert::{Conversion, Converted, nulls};
use crate::delimited::mislaid::encoding_that_has;
use crate::doubt::{Doubts, typed_mark};
use crate::error::ReadError;
use crate::format::Reading;
use crate::header::{as_specified, key};
use crate::inspect::birth::plausible_birth_years;
use crate::presets;
use crate::raw::{CellProblem, RawBatch, RawSource, RowProblem};
use crate::schema::{Shape, batch_schema, read_columns};

/// Problems that a report keeps in full; the rest is counted.
pub const PROBLEMS_KEPT: usize = 1_000;

/// What became of a file's rows. `rows == kept + set_aside`, always.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ReadReport {
    /// Rows below the header, blank lines not counted.
    pub rows: u64,
    /// Rows that the batches hold.
    pub kept: u64,
    /// Rows that are in no batch.
    pub set_aside: u64,
    /// The first [`PROBLEMS_KEPT`] problems, in the order of the file.
    pub problems: Vec<Problem>,
    /// Rows set aside, by reason.
    pub row_problem_counts: BTreeMap<ProblemReason, u64>,
    /// Cells read as missing in rows that were kept, by column and reason; and numbers in doubt, which were
    /// read.
    #[serde(with = "as_list")]
    pub cell_problem_counts: BTreeMap<(String, ProblemReason), u64>,
    /// Columns of the source that this file lacks: all null.
    pub missing_columns: Vec<String>,
    /// Columns of the file that the source does not know: not read.
    pub unknown_columns: Vec<String>,
    /// Columns of the file that hold tables of their own: not read.
    pub unsupported_columns: Vec<String>,
}

/// A map whose keys are no texts, as JSON: a list of keys and values.
mod as_list {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map)
    }

    pub fn deserialize<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<K, V>, D::Error> {
        Ok(Vec::<(K, V)>::deserialize(deserializer)?.into_iter().collect())
    }
}

/// Reads `path` as `spec` says, and hands its rows to `sink` batch by batch, each of
/// [`batch_schema`]`(spec)`. `progress` hears how many bytes of how many were read. Columns are
/// matched by header, whatever their order; memory does not grow with the file.
///
/// A row is set aside when it is cut wrongly, when an order or a touch names no customer, when an
/// order has no time, or neither an amount nor a unit price, and when a contact has none of the
/// keys that the source names. Contacts of a source that names no key are kept: their key is the row.
/// A repeated key is no matter of this function, which never looks back.
///
/// # Errors
/// When the file cannot be read at all, or the sink cannot take a batch.
pub fn read(
    path: &Path,
    spec: &SourceSpec,
    sink: &mut dyn FnMut(RecordBatch) -> Result<(), ReadError>,
    progress: &dyn Fn(u64, u64),
) -> Result<ReadReport, ReadError> {
    let mut source = open(path, spec)?;
    let plan = Plan::new(path, spec, &as_specified(source.headers(), spec)).map_err(|error| explained(error, spec))?;
    let mut report = ReadReport {
        missing_columns: plan.missing.clone(),
        unknown_columns: plan.unknown.clone(),
        unsupported_columns: source.unsupported().to_vec(),
        ..ReadReport::default()
    };
    source.select(&plan.selected)?;
    let mut doubts = Doubts::of(spec, &plan.raw_places);
    let source = read_ahead(source, &mut |raw, (read, of)| {
        doubts.take(&raw);
        let batch = plan.batch(raw, &mut report).map_err(ReadError::batch(path))?;
        progress(read, of);
        if batch.num_rows() > 0 { sink(batch) } else { Ok(()) }
    })?;
    report.unknown_columns.extend(source.late());
    report.add_doubts(doubts);
    // A column that the file lacks is blank in every row, and no row says why.
    let mislaid = encoding_that_has(path, spec, &report.missing_columns).map(|(_, has)| has).unwrap_or_default();
    let why = |header| if mislaid.contains(header) { ProblemReason::WrongEncoding } else { ProblemReason::NoColumn };
    let lacking = report.missing_columns.iter().map(|header| ((header.clone(), why(header)), report.rows));
    report.cell_problem_counts.extend(lacking.collect::<Vec<_>>());
    if report.rows == 0 {
        return Err(ReadError::Empty { path: path.to_owned() });
    }
    Ok(report)
}

/// The error with what is likely its cause: a column that the file lacks may be there in another encoding.
fn explained(error: ReadError, spec: &SourceSpec) -> ReadError {
    let ReadError::MissingColumn { path, header } = error else { return error };
    let FileFormat::Csv { encoding, .. } = &spec.format else { return ReadError::MissingColumn { path, header } };
    match encoding_that_has(&path, spec, std::slice::from_ref(&header)) {
        Some((likely, _)) => ReadError::WrongEncoding { path, header, encoding: encoding.clone(), likely },
        None => ReadError::MissingColumn { path, header },
    }
}

/// The file as raw columns, with the quirks of its preset minded.
fn open(path: &Path, spec: &SourceSpec) -> Result<Box<dyn RawSource>, ReadError> {
    let reading = Reading { format: spec.format.clone(), layout: spec.layout };
    let wanted: Vec<String> = read_columns(spec).map(|(_, column)| column.header.clone()).collect();
    let preset = match &spec.preset {
        None => None,
        Some(name) => Some(presets::named(name).ok_or_else(|| ReadError::UnknownPreset { preset: name.clone() })?),
    };
    Ok(presets::mind(crate::format::open(path, &reading, &wanted)?, preset))
}

/// What a kept row must have: a value in one of some columns, else the row has a problem.
struct Requirement {
    /// Places among the columns read.
    any_of: Vec<usize>,
    /// The problem when all of them are blank.
    reason: ProblemReason,
}

/// How the raw columns of one file become the batches of a source.
struct Plan {
    schema: SchemaRef,
    conversions: Vec<Conversion>,
    headers: Vec<String>,
    /// Places in the file of the columns that it has.
    selected: Vec<usize>,
    /// For each column read, its place in `selected`; nothing when the file lacks it.
    raw_places: Vec<Option<usize>>,
    requirements: Vec<Requirement>,
    /// Places among the columns read of those that hold ids of customers and orders.
    ids: Vec<usize>,
    missing: Vec<String>,
    unknown: Vec<String>,
}

impl Plan {
    fn new(path: &Path, spec: &SourceSpec, file_headers: &[String]) -> Result<Self, ReadError> {
        let places: BTreeMap<String, usize> =
            file_headers.iter().enumerate().map(|(place, header)| (key(header), place)).collect();
        let mark = spec.format.decimal();
        let birth_years = plausible_birth_years(path, spec)?;
        let (mut selected, mut raw_places, mut conversions) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (_, column)) in read_columns(spec).enumerate() {
            let place = places.get(&key(&column.header));
            raw_places.push(place.map(|_| selected.len()));
            selected.extend(place);
            let birth_years = birth_years.get(&column.header).cloned();
            let (country, typed_mark, zone) = (spec.country, typed_mark(spec, column), spec.zone.clone());
            let plain = Conversion::new(number, column, mark);
            conversions.push(Conversion { birth_years, country, typed_mark, zone, ..plain });
        }
        let headers: Vec<String> = read_columns(spec).map(|(_, column)| column.header.clone()).collect();
        let lacks = |number: &usize| raw_places[*number].is_none();
        let missing = (0..headers.len()).filter(lacks).map(|number| headers[number].clone()).collect();
        let requirements = requirements(path, spec, &raw_places)?;
        let is_id = |column: &ColumnSpec| matches!(column.role, Role::CustomerId | Role::OrderId | Role::Account);
        let ids = read_columns(spec).enumerate().filter(|(_, (_, column))| is_id(column)).map(|(number, _)| number);
        let ids = ids.collect();
        let unknown = unknown(spec, file_headers);
        let schema = batch_schema(spec);
        Ok(Self { schema, conversions, headers, selected, raw_places, requirements, ids, missing, unknown })
    }

    /// Makes a typed batch of the rows that are kept, and accounts for all of them.
    fn batch(&self, mut raw: RawBatch, report: &mut ReadReport) -> Result<RecordBatch, arrow::error::ArrowError> {
        let length = raw.row_numbers.len();
        let mut problems = self.file_problems(std::mem::take(&mut raw.cell_problems));
        let countries = self.countries(&raw)?;
        let mut converted = Vec::with_capacity(self.conversions.len());
        for (conversion, place) in self.conversions.iter().zip(&self.raw_places) {
            converted.push(match place {
                Some(place) => conversion.run(&raw.columns[*place], countries.as_ref(), &mut problems)?,
                None => nulls(conversion.shape, length),
            });
        }
        let faults = self.faults(&converted, length, &mut problems);
        let keep: BooleanArray = (0..length).map(|index| Some(!faults.contains_key(&index))).collect();
        self.account(&raw, &faults, &problems, report);
        let batch = self.assemble(raw.row_numbers, converted)?;
        if faults.is_empty() { Ok(batch) } else { filter_record_batch(&batch, &keep) }
    }

    /// The country of each row, where a column tells it and another is read by it.
    fn countries(&self, raw: &RawBatch) -> Result<Option<StringArray>, arrow::error::ArrowError> {
        let is_placed = |conversion: &Conversion| matches!(conversion.shape, Shape::Phone | Shape::Postcode);
        let pairs = || self.conversions.iter().zip(&self.raw_places);
        let country = pairs().find_map(|(conversion, place)| {
            Some((conversion, (*place)?)).filter(|_| conversion.shape == Shape::Country)
        });
        let Some((conversion, place)) = country.filter(|_| self.conversions.iter().any(is_placed)) else {
            return Ok(None);
        };
        // Its own problems are counted when the column itself is converted.
        let converted = conversion.run(&raw.columns[place], None, &mut Vec::new())?;
        Ok(Some(converted.values.as_string::<i32>().clone()))
    }

    /// Problems of cutting the file, by the place of their column among those read.
    fn file_problems(&self, problems: Vec<CellProblem>) -> Vec<CellProblem> {
        let by_raw: BTreeMap<usize, usize> =
            self.raw_places.iter().enumerate().filter_map(|(column, place)| Some((((*place)?), column))).collect();
        let place = |problem: CellProblem| Some(CellProblem { column: *by_raw.get(&problem.column)?, ..problem });
        problems.into_iter().filter_map(place).collect()
    }

    /// The rows that lack what is required, by their place in the batch. Their problems of cells are
    /// taken out of `problems`: the one that matters is the row's.
    fn faults(
        &self,
        converted: &[Converted],
        length: usize,
        problems: &mut Vec<CellProblem>,
    ) -> BTreeMap<usize, CellProblem> {
        let mut faults = BTreeMap::new();
        for requirement in &self.requirements {
            let lacks_none = requirement.any_of.iter().any(|&column| converted[column].values.null_count() == 0);
            if lacks_none {
                continue;
            }
            for index in 0..length {
                let has = requirement.any_of.iter().any(|&column| converted[column].values.is_valid(index));
                if !has {
                    let column = requirement.any_of[0];
                    let blank = CellProblem { index, column, reason: requirement.reason, value: None };
                    faults.entry(index).or_insert(blank);
                }
            }
        }
        self.totals(converted, &mut faults);
        if !faults.is_empty() {
            self.explain(&mut faults, problems);
        }
        faults
    }

    /// The rows that sum up others, and say so where others have an id.
    fn totals(&self, converted: &[Converted], faults: &mut BTreeMap<usize, CellProblem>) {
        for &column in &self.ids {
            let Some(ids) = converted[column].values.as_string_opt::<i32>() else { continue };
            let says = ids.iter().enumerate().filter(|(_, id)| id.is_some_and(says_total));
            for (index, _) in says {
                faults.insert(index, CellProblem { index, column, reason: ProblemReason::Footer, value: None });
            }
        }
    }

    /// Gives a faulty row the reason of its required cell, when that cell was not merely blank.
    fn explain(&self, faults: &mut BTreeMap<usize, CellProblem>, problems: &mut Vec<CellProblem>) {
        problems.retain(|problem| {
            let Some(fault) = faults.get_mut(&problem.index) else { return true };
            let is_required = self.requirements.iter().any(|requirement| {
                requirement.any_of.contains(&problem.column) && requirement.any_of.contains(&fault.column)
            });
            if is_required && fault.value.is_none() {
                *fault = problem.clone();
            }
            false
        });
    }

    /// Adds a batch's rows and problems to the report, in the order of the file.
    fn account(
        &self,
        raw: &RawBatch,
        faults: &BTreeMap<usize, CellProblem>,
        cells: &[CellProblem],
        report: &mut ReadReport,
    ) {
        let set_aside = (faults.len() + raw.row_problems.len()) as u64;
        report.rows += (raw.row_numbers.len() + raw.row_problems.len()) as u64;
        report.set_aside += set_aside;
        report.kept = report.rows - report.set_aside;
        let of_cell = |problem: &CellProblem, level| Problem {
            row: raw.row_numbers[problem.index],
            column: Some(self.headers[problem.column].clone()),
            value: problem.value.clone(),
            level,
            reason: problem.reason,
        };
        let mut problems: Vec<Problem> = raw.row_problems.iter().map(of_row).collect();
        problems.extend(faults.values().map(|fault| of_cell(fault, ProblemLevel::Row)));
        problems.extend(cells.iter().map(|cell| of_cell(cell, ProblemLevel::Cell)));
        problems.sort_by(|a, b| (a.row, &a.column).cmp(&(b.row, &b.column)));
        problems.into_iter().for_each(|problem| report.add(problem));
    }

    fn assemble(&self, rows: Vec<u64>, converted: Vec<Converted>) -> Result<RecordBatch, arrow::error::ArrowError> {
        let mut columns: Vec<ArrayRef> = vec![Arc::new(UInt64Array::from(rows))];
        for Converted { values, times } in converted {
            columns.push(values);
            columns.extend(times);
        }
        RecordBatch::try_new(self.schema.clone(), columns)
    }
}

impl ReadReport {
    /// Adds the numbers that were read and can be read otherwise, with one example a column.
    fn add_doubts(&mut self, doubts: Doubts) {
        for (count, problem) in doubts.told() {
            let header = problem.column.clone().unwrap_or_default();
            self.cell_problem_counts.insert((header, problem.reason), count);
            if self.problems.len() < PROBLEMS_KEPT {
                self.problems.push(problem);
            }
        }
        self.problems.sort_by(|a, b| (a.row, &a.column).cmp(&(b.row, &b.column)));
    }

    fn add(&mut self, problem: Problem) {
        let count = match (problem.level, &problem.column) {
            (ProblemLevel::Cell, Some(column)) => {
                self.cell_problem_counts.entry((column.clone(), problem.reason)).or_insert(0)
            }
            _ => self.row_problem_counts.entry(problem.reason).or_insert(0),
        };
        *count += 1;
        if self.problems.len() < PROBLEMS_KEPT {
            self.problems.push(problem);
        }
    }
}

fn of_row(problem: &RowProblem) -> Problem {
    Problem {
        row: problem.row,
        column: problem.column.clone(),
        value: problem.value.clone(),
        level: ProblemLevel::Row,
        reason: problem.reason,
    }
}

/// Headers of the file that the source does not name.
fn unknown(spec: &SourceSpec, file_headers: &[String]) -> Vec<String> {
    let known: Vec<String> = spec.columns.iter().map(|column| key(&column.header)).collect();
    file_headers.iter().filter(|header| !known.contains(&key(header))).cloned().collect()
}

/// What the rows of a kind must have. The roles of one entry stand for each other.
fn required_roles(kind: SourceKind) -> &'static [(&'static [Role], ProblemReason, &'static str)] {
    const KEY: &[Role] = &[Role::CustomerId, Role::Email];
    const VISITOR: &[Role] = &[Role::CustomerId, Role::Email, Role::Visitor];
    match kind {
        SourceKind::Contacts => &[(KEY, ProblemReason::NoKey, ""), (&[Role::Account], ProblemReason::NoKey, "")],
        SourceKind::Orders => &[
            (KEY, ProblemReason::NoCustomer, "customer_id or email"),
            (&[Role::OrderTime], ProblemReason::Blank, "order_time"),
            (&[Role::Amount, Role::UnitPrice], ProblemReason::Blank, ""),
        ],
        SourceKind::Touches => &[(KEY, ProblemReason::NoCustomer, "customer_id or email")],
        SourceKind::Events => &[
            (VISITOR, ProblemReason::NoCustomer, "visitor, customer_id or email"),
            (&[Role::Time], ProblemReason::Blank, "time"),
        ],
        SourceKind::Messages => &[(&[Role::Text], ProblemReason::Blank, "text")],
        SourceKind::Survey => &[],
        // A list of places has no figure, and what is known of each.
        SourceKind::Aggregates => &[
            (&[Role::Figure], ProblemReason::Blank, ""),
            (&[Role::Figure, Role::Dimension], ProblemReason::Blank, "figure or dimension"),
        ],
    }
}

/// The requirements of the source's kind, as far as the source names columns for them. An entry with
/// a name cannot be done without.
fn requirements(path: &Path, spec: &SourceSpec, raw_places: &[Option<usize>]) -> Result<Vec<Requirement>, ReadError> {
    let mut requirements = Vec::new();
    for (roles, reason, name) in required_roles(spec.kind) {
        let named: Vec<usize> = read_columns(spec)
            .enumerate()
            .filter(|(_, (_, column))| roles.contains(&column.role))
            .map(|(number, _)| number)
            .collect();
        let Some(&first) = named.first() else {
            if name.is_empty() {
                continue;
            }
            return Err(ReadError::MissingRole { path: path.to_owned(), role: name });
        };
        if named.iter().all(|&number| raw_places[number].is_none()) {
            let header = read_columns(spec).nth(first).map_or_else(String::new, |(_, column)| column.header.clone());
            return Err(ReadError::MissingColumn { path: path.to_owned(), header });
        }
        requirements.push(Requirement { any_of: named, reason: *reason });
    }
    Ok(requirements)
}
