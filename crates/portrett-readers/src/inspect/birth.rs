//! Years of birth that somebody alive may have, by the other dates of the same file.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::Path;

use portrett_terms::{ColumnSpec, DecimalMark, SourceSpec, Unit, ValueType};

use super::concept::concept;
use super::lexicon::Concept;
use super::profile::{Profile, year_of};
use super::sample::Sample;
use crate::cell::date::{PLAUSIBLE_YEARS, date};
use crate::error::ReadError;
use crate::format::Reading;
use crate::header::{as_specified, key};

/// No customer is older than this in years.
pub const OLDEST: i32 = 110;

/// For each column of years of birth, by its header: the years that are plausible. The year that ages
/// are counted to is the latest among the dates in the first part of the file; without any date it
/// is the latest year of birth.
///
/// # Errors
/// When the file cannot be read.
pub fn plausible_birth_years(
    path: &Path,
    spec: &SourceSpec,
) -> Result<BTreeMap<String, RangeInclusive<i32>>, ReadError> {
    let columns: Vec<&ColumnSpec> = spec.columns.iter().filter(|column| is_birth_year(column)).collect();
    if columns.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sample = Sample::read(path, &Reading { format: spec.format.clone(), layout: spec.layout }, None)?;
    sample.headers = as_specified(&sample.headers, spec);
    let last_date = spec.columns.iter().filter_map(|column| latest_year(column, &sample)).max();
    let ranges = columns.into_iter().map(|column| {
        let last = last_date.or_else(|| latest_birth(column, &sample)).unwrap_or(i32::from(*PLAUSIBLE_YEARS.end()));
        let first = (last - OLDEST).max(i32::from(*PLAUSIBLE_YEARS.start()));
        (column.header.clone(), first..=last)
    });
    Ok(ranges.collect())
}

/// Whether a column holds years of birth: calendar years whose header or label says so.
fn is_birth_year(column: &ColumnSpec) -> bool {
    let says_birth = |text: &str| concept(text).is_some_and(|found| found.entry.concept == Concept::BirthYear);
    column.unit == Some(Unit::CalendarYear)
        && column.value == ValueType::Number
        && (says_birth(&column.header) || column.label.as_deref().is_some_and(says_birth))
}

fn latest_year(column: &ColumnSpec, sample: &Sample) -> Option<i32> {
    let order = column.date_order.filter(|_| column.value == ValueType::Date)?;
    let cells = &sample.columns[place(column, sample)?];
    let moments = cells.iter().flatten().filter_map(|cell| date(cell, order).ok().flatten());
    moments.max().map(|moment| i32::from(year_of(moment)))
}

fn latest_birth(column: &ColumnSpec, sample: &Sample) -> Option<i32> {
    let profile = Profile::of(&sample.columns[place(column, sample)?], DecimalMark::Point);
    let years = profile.values.iter().filter(|year| **year <= f64::from(*PLAUSIBLE_YEARS.end()));
    years.copied().reduce(f64::max).map(|year| year as i32)
}

fn place(column: &ColumnSpec, sample: &Sample) -> Option<usize> {
    sample.headers.iter().position(|header| key(header) == key(&column.header))
}
