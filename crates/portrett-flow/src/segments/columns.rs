//! Features → the columns that a mixture is fitted to.

use arrow::array::RecordBatch;
use portrett_maths::mixture::{Column, Table};
use portrett_maths::redundant::{Numbers, groups, sums};
use portrett_maths::transform::{Associations, Excluded, LabelForm, NumberForm, prepare_labels, prepare_number};
use portrett_terms::{ExcludedColumn, Phrase, Unit};

use super::related::are_tied;
use crate::error::FlowError;
use crate::profiles::registry::{Input, definition};
use crate::profiles::{Feature, FeatureKind};
use crate::table::{codes, numbers};

/// Persons that associations between columns are measured on.
const ASSOCIATION_ROWS: usize = 5_000;

/// The column of the number of orders.
pub const ORDERS: &str = "order_count";

/// Orders of everybody's kind that a share is pulled by.
const WEIGHT: f64 = 5.0;

/// How a feature's cells become columns, learnt on `fit` persons.
enum Form {
    Numbers(Vec<NumberForm>),
    /// A share of somebody's orders, pulled towards everybody's mean the more, the fewer the orders.
    Shares {
        mean: f64,
        forms: Vec<NumberForm>,
    },
    Labels(LabelForm),
}

/// The features that form segments, with their forms.
pub struct Columns {
    features: Vec<(Feature, Form)>,
    /// For each prepared column, its feature's place.
    owners: Vec<usize>,
    /// For each feature, the prepared columns that a test about it must not use.
    skips: Vec<Vec<usize>>,
    /// The same for features that form no segments, but are computed from what some that do are computed from.
    derived: Vec<(String, Vec<usize>)>,
    /// Features that were left out because others say the same, each with these.
    echoes: Vec<Echo>,
}

/// A feature that says what others say.
struct Echo {
    /// Its column.
    column: String,
    /// The columns of the others.
    of: Vec<String>,
}

impl Columns {
    /// Learns the forms of `features` on `rows`, and gives the prepared table. What is the same for
    /// everybody, too rare, a copy of an earlier feature, or the total of others is left out and told.
    pub fn learn(rows: &[RecordBatch], features: &[Feature]) -> Result<(Self, Table, Vec<ExcludedColumn>), FlowError> {
        let mut excluded = Vec::new();
        let mut learnt = Vec::new();
        let (totals, mut echoes) = redundant_numbers(rows, features)?;
        excluded.extend(totals);
        let is_echo = |feature: &&Feature| echoes.iter().any(|echo| echo.column == feature.column);
        for feature in features.iter().filter(|feature| !is_echo(feature)) {
            match form(rows, feature)? {
                Ok(form) => learnt.push((feature.clone(), form)),
                Err(reason) => excluded.push(ExcludedColumn { label: feature.name(), reason: reason_phrase(reason) }),
            }
        }
        let mut columns = Self::of(learnt);
        let table = columns.prepare(rows)?;
        let mut associations = Associations::measure(&table, ASSOCIATION_ROWS);
        let copies = columns.copies(&associations);
        let mut table = table;
        if !copies.is_empty() {
            let name = |place: &usize| columns.features[*place].0.column.clone();
            echoes.extend(copies.iter().map(|(copy, of)| Echo { column: name(copy), of: vec![name(of)] }));
            excluded.extend(copies.iter().map(|(copy, of)| columns.told_as_copy(*copy, *of)));
            let gone: Vec<usize> = copies.iter().map(|(copy, _)| *copy).collect();
            let kept = columns.features.into_iter().enumerate().filter(|(place, _)| !gone.contains(place));
            columns = Self::of(kept.map(|(_, feature)| feature).collect());
            table = columns.prepare(rows)?;
            associations = Associations::measure(&table, ASSOCIATION_ROWS);
        }
        columns.skips = (0..columns.features.len()).map(|place| columns.skip(place, &associations)).collect();
        columns.echoes = echoes;
        Ok((columns, table, excluded))
    }

    fn of(features: Vec<(Feature, Form)>) -> Self {
        let count = |form: &Form| match form {
            Form::Numbers(forms) | Form::Shares { forms, .. } => forms.len(),
            Form::Labels(_) => 1,
        };
        let owners = features.iter().enumerate().flat_map(|(place, (_, form))| vec![place; count(form)]).collect();
        Self { features, owners, skips: Vec::new(), derived: Vec::new(), echoes: Vec::new() }
    }

    /// The features, in order.
    pub fn features(&self) -> impl Iterator<Item = &Feature> {
        self.features.iter().map(|(feature, _)| feature)
    }

    /// The place of the feature that a prepared column is made from.
    pub fn owner(&self, column: usize) -> usize {
        self.owners[column]
    }

    /// Looks for those of `told` that arithmetic ties to features that form segments, or that were left out because
    /// these say the same: they define, too.
    pub fn derive<'a>(&mut self, told: impl Iterator<Item = &'a Feature>) {
        let forms = |feature: &Feature| self.features().any(|own| own.column == feature.column);
        let derived = told.filter(|feature| !forms(feature)).filter_map(|feature| {
            let is_tied = |owner: usize| are_tied(&feature.definition, &self.features[owner].0.definition);
            let echoed = self.echoed(&feature.column);
            let is_out = |column: &usize| is_tied(self.owners[*column]) || echoed.contains(column);
            let skip: Vec<usize> = (0..self.owners.len()).filter(is_out).collect();
            (!skip.is_empty()).then(|| (feature.column.clone(), skip))
        });
        self.derived = derived.collect();
    }

    /// The prepared columns that a test about a feature must not use because it says what others say.
    fn echoed(&self, column: &str) -> Vec<usize> {
        let mut places = Vec::new();
        let mut waiting = vec![column];
        let mut seen: Vec<&str> = Vec::new();
        while let Some(column) = waiting.pop() {
            if seen.contains(&column) {
                continue;
            }
            seen.push(column);
            let echoes = self.echoes.iter().filter(|echo| echo.column == column);
            waiting.extend(echoes.flat_map(|echo| &echo.of).map(String::as_str));
            places.extend(self.features().position(|feature| feature.column == column));
        }
        places.into_iter().flat_map(|place| self.skips[place].iter().copied()).collect()
    }

    /// The columns of the features that define segments: those that form them, and those derived from them.
    pub fn defining(&self) -> Vec<String> {
        let own = self.features().map(|feature| feature.column.clone());
        own.chain(self.derived.iter().map(|(column, _)| column.clone())).collect()
    }

    /// For each of [`Columns::defining`], the prepared columns that a test about it must not use.
    pub fn skips(&self) -> impl Iterator<Item = &[usize]> {
        self.skips.iter().chain(self.derived.iter().map(|(_, skip)| skip)).map(Vec::as_slice)
    }

    /// The prepared columns of any persons.
    pub fn prepare(&self, rows: &[RecordBatch]) -> Result<Table, FlowError> {
        let mut columns: Vec<Column> = Vec::with_capacity(self.owners.len());
        for (feature, form) in &self.features {
            match form {
                Form::Numbers(forms) => {
                    let values = raw_numbers(rows, feature)?;
                    columns.extend(forms.iter().map(|form| form.apply(&values)));
                }
                Form::Shares { mean, forms } => {
                    let values = pulled(rows, feature, *mean)?;
                    columns.extend(forms.iter().map(|form| form.apply(&values)));
                }
                Form::Labels(form) => columns.push(form.apply(&labels(rows, feature)?.as_refs())),
            }
        }
        Table::new(columns).map_err(|error| FlowError::Broken(error.to_string()))
    }

    /// Features that say the same as an earlier one, with that one.
    fn copies(&self, associations: &Associations) -> Vec<(usize, usize)> {
        let mut copies: Vec<(usize, usize)> = Vec::new();
        for (first, second) in associations.duplicates() {
            let (of, copy) = (self.owners[*first], self.owners[*second]);
            // A feature with a spike has two columns: both must have their like in the other feature.
            let columns = |owner: usize| self.owners.iter().filter(|own| **own == owner).count();
            let shared =
                associations.duplicates().iter().filter(|(a, b)| self.owners[*a] == of && self.owners[*b] == copy);
            let whole = shared.count() >= columns(copy).max(columns(of));
            if of != copy && whole && !copies.iter().any(|(known, _)| *known == copy || *known == of) {
                copies.push((copy, of));
            }
        }
        copies
    }

    fn told_as_copy(&self, copy: usize, of: usize) -> ExcludedColumn {
        ExcludedColumn {
            label: self.features[copy].0.name(),
            reason: Phrase::new("excluded-duplicate").text("of", self.features[of].0.name()),
        }
    }

    /// The columns of a feature, of those that arithmetic ties to it, and of those that are redundant
    /// with any of its columns.
    fn skip(&self, place: usize, associations: &Associations) -> Vec<usize> {
        let own = &self.features[place].0;
        let column_of = |column: usize| self.owners[column] == place;
        let redundant: Vec<usize> =
            (0..self.owners.len()).filter(|c| column_of(*c)).flat_map(|c| associations.redundant_with(c)).collect();
        let redundant_owners: Vec<usize> = redundant.iter().map(|column| self.owners[*column]).collect();
        // Shares are pulled by the number of orders, and so tell of it.
        let tells_orders = |owner: usize| own.column == ORDERS && matches!(self.features[owner].1, Form::Shares { .. });
        let is_out = |owner: usize| {
            owner == place
                || tells_orders(owner)
                || redundant_owners.contains(&owner)
                || are_tied(&own.definition, &self.features[owner].0.definition)
        };
        (0..self.owners.len()).filter(|column| is_out(self.owners[*column])).collect()
    }
}

/// Numbers that are the total of others, or one of them in another unit, which would count twice.
fn redundant_numbers(
    rows: &[RecordBatch],
    features: &[Feature],
) -> Result<(Vec<ExcludedColumn>, Vec<Echo>), FlowError> {
    let is_amount =
        |feature: &&Feature| matches!(feature.kind, FeatureKind::Number { .. }) && !is_share_of_orders(feature);
    let amounts: Vec<&Feature> = features.iter().filter(is_amount).collect();
    let values: Vec<Vec<f64>> = amounts.iter().map(|feature| raw_numbers(rows, feature)).collect::<Result<_, _>>()?;
    let columns: Vec<Numbers<'_>> =
        values.iter().enumerate().map(|(column, values)| Numbers { column, values }).collect();
    let sums = sums(&columns);
    let kept: Vec<usize> = groups(&[], &sums).into_iter().flat_map(|group| group.kept).collect();
    let gone = sums.iter().filter(|sum| !kept.contains(&sum.total));
    let (mut excluded, mut echoes): (Vec<ExcludedColumn>, Vec<Echo>) = (Vec::new(), Vec::new());
    for sum in gone {
        let parts = || sum.parts.iter().map(|part| amounts[*part]);
        let names: Vec<String> = parts().map(Feature::name).collect();
        let reason = if sum.parts.len() > 1 { "excluded-sum" } else { "excluded-multiple" };
        let own = ExcludedColumn {
            label: amounts[sum.total].name(),
            reason: Phrase::new(reason).text("of", names.join(", ")),
        };
        if !excluded.contains(&own) {
            excluded.push(own);
        }
        let of = parts().map(|part| part.column.clone()).collect();
        echoes.push(Echo { column: amounts[sum.total].column.clone(), of });
    }
    Ok((excluded, echoes))
}

fn form(rows: &[RecordBatch], feature: &Feature) -> Result<Result<Form, Excluded>, FlowError> {
    match &feature.kind {
        FeatureKind::Category { .. } => Ok(prepare_labels(&labels(rows, feature)?.as_refs()).map(Form::Labels)),
        FeatureKind::Number { .. } if is_share_of_orders(feature) => {
            let known: Vec<f64> = raw_numbers(rows, feature)?.into_iter().filter(|value| !value.is_nan()).collect();
            let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
            Ok(prepare_number(&pulled(rows, feature, mean)?).map(|forms| Form::Shares { mean, forms }))
        }
        FeatureKind::Number { .. } | FeatureKind::YesNo => {
            Ok(prepare_number(&raw_numbers(rows, feature)?).map(Form::Numbers))
        }
    }
}

/// Whether any of the features is a share of orders, which takes [`ORDERS`] to prepare.
pub fn has_shares(features: &[Feature]) -> bool {
    features.iter().any(is_share_of_orders)
}

/// Whether a feature is a share of a person's orders or lines.
fn is_share_of_orders(feature: &Feature) -> bool {
    definition(&feature.definition).is_some_and(|entry| entry.input == Input::Orders && entry.unit == Unit::Share)
}

/// A share as if the person had [`WEIGHT`] more orders of everybody's kind (the mean of a beta prior):
/// one order's share is all or nothing, and people with few orders would make a group of their own.
fn pulled(rows: &[RecordBatch], feature: &Feature, mean: f64) -> Result<Vec<f64>, FlowError> {
    let shares = raw_numbers(rows, feature)?;
    let orders = numbers(rows, ORDERS)?;
    let pull = |(share, orders): (&f64, &f64)| (share * orders + mean * WEIGHT) / (orders + WEIGHT);
    Ok(shares.iter().zip(&orders).map(pull).collect())
}

fn reason_phrase(reason: Excluded) -> Phrase {
    match reason {
        Excluded::Constant => Phrase::new("excluded-constant"),
        Excluded::TooFew { people } => Phrase::new("excluded-too-few-values").count("count", people),
    }
}

fn raw_numbers(rows: &[RecordBatch], feature: &Feature) -> Result<Vec<f64>, FlowError> {
    numbers(rows, &feature.column)
}

/// A feature's labels, as codes into its levels.
struct Labels<'a> {
    codes: Vec<u16>,
    levels: &'a [String],
}

impl Labels<'_> {
    fn as_refs(&self) -> Vec<Option<&str>> {
        self.codes.iter().map(|code| self.levels.get(usize::from(*code)).map(String::as_str)).collect()
    }
}

fn labels<'a>(rows: &[RecordBatch], feature: &'a Feature) -> Result<Labels<'a>, FlowError> {
    match &feature.kind {
        FeatureKind::Category { levels, .. } => Ok(Labels { codes: codes(rows, &feature.column, levels)?, levels }),
        _ => Err(FlowError::Broken(format!("`{}` is no category", feature.column))),
    }
}
