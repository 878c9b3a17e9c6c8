//! A raw column to a typed one: text is read cell by cell, what is typed already is cast as a whole.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Float64Array, Int64Array, PrimitiveArray, StringArray,
    TimestampMicrosecondArray,
};
use arrow::compute::cast;
use arrow::datatypes::{
    ArrowPrimitiveType, DataType, Decimal128Type, Float64Type, Int64Type, TimeUnit, TimestampMicrosecondType,
};
use arrow::error::ArrowError;
use portrett_terms::problem::mask;
use portrett_terms::{ColumnSpec, CountryCode, DateOrder, DecimalMark, Money, ProblemReason, Zone};

use crate::cell::naming::named;
use crate::cell::{Parsed, country, date, gender, number, phone, postcode, several, text, words};
use crate::raw::CellProblem;
use crate::schema::{MOMENT, Shape};

/// How one column is converted.
#[derive(Debug, Clone)]
pub struct Conversion {
    /// Its place among the columns read, for its problems.
    pub column: usize,
    /// What it becomes.
    pub shape: Shape,
    /// The sign between units and tenths.
    pub mark: DecimalMark,
    /// The mark of those that the file holds as numbers, where it is another.
    pub typed_mark: Option<DecimalMark>,
    /// The order of its dates.
    pub order: DateOrder,
    /// The years of birth that somebody alive may have, when it holds years of birth.
    pub birth_years: Option<std::ops::RangeInclusive<i32>>,
    /// Whose telephone numbers and postal codes it holds, where a row does not say.
    pub country: Option<CountryCode>,
    /// The clock that moments with an offset are told by.
    pub zone: Option<Zone>,
    /// What stands between several choices in a cell.
    pub separator: String,
    /// Choices that have that sign within.
    pub choices: Vec<String>,
}

/// A typed column, and the times of a column of answers.
#[derive(Debug)]
pub struct Converted {
    /// The column's field.
    pub values: ArrayRef,
    /// The field `cN_time`, for [`Shape::AnsweredAt`].
    pub times: Option<ArrayRef>,
}

impl Conversion {
    /// How column number `column` is converted.
    pub fn new(column: usize, spec: &ColumnSpec, mark: DecimalMark) -> Self {
        let order = spec.date_order.unwrap_or(DateOrder::YearMonthDay);
        let separator = spec.separator.clone().unwrap_or_else(|| ";".to_owned());
        let choices = spec.choices.clone();
        let (shape, mark) = (Shape::of(spec), spec.decimal.unwrap_or(mark));
        Self {
            column,
            shape,
            mark,
            typed_mark: None,
            order,
            birth_years: None,
            country: None,
            zone: None,
            separator,
            choices,
        }
    }

    /// Reads a number with the column's mark, else with that of typed numbers.
    fn marked<T>(&self, cell: &str, read: impl Fn(&str, DecimalMark) -> Parsed<T>) -> Parsed<T> {
        match (read(cell, self.mark), self.typed_mark) {
            (Err(reason), Some(typed)) => read(cell, typed).map_err(|_| reason),
            (parsed, _) => parsed,
        }
    }

    /// Converts `raw`; cells that cannot be read become null and are added to `problems`. `countries` are
    /// those of the rows, where another column tells them.
    ///
    /// # Errors
    /// When Arrow cannot cast the file's type.
    pub fn run(
        &self,
        raw: &ArrayRef,
        countries: Option<&StringArray>,
        problems: &mut Vec<CellProblem>,
    ) -> Result<Converted, ArrowError> {
        let values = match self.shape {
            Shape::Number => self.number(raw, problems)?,
            Shape::Money => self.money(raw, problems)?,
            Shape::Moment => self.moment(raw, problems)?,
            Shape::AnsweredAt => return self.answered_at(raw, problems),
            Shape::YesNo | Shape::Returned | Shape::Answered => self.flag(raw, problems)?,
            Shape::Id => kept(texts(raw)?, text::id),
            Shape::Words => kept(texts(raw)?, text::words),
            Shape::Email => self.email(raw, problems)?,
            Shape::Phone => self.placed(raw, countries, problems, |cell, row, own| {
                let both: Vec<CountryCode> = row.into_iter().chain(own).collect();
                phone::phone(cell, &both)
            })?,
            Shape::Postcode => {
                self.placed(raw, countries, problems, |cell, row, own| postcode::postcode(cell, row.or(own)))?
            }
            Shape::Country => {
                self.words(raw, problems, |cell| country::country(cell).map(|found| found.map(String::from)))?
            }
            Shape::Several => {
                self.words(raw, problems, |cell| Ok(several::choices(cell, &self.separator, &self.choices)))?
            }
            Shape::Gender => self.words(raw, problems, gender::gender)?,
            Shape::Named(naming) => {
                let cells = texts(raw)?;
                Arc::new(cells.iter().map(|cell| named(cell?, naming)).collect::<StringArray>())
            }
        };
        Ok(Converted { values, times: None })
    }

    fn number(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<ArrayRef, ArrowError> {
        let numbers: Float64Array = if raw.data_type().is_numeric() {
            finite(cast(raw, &DataType::Float64)?.as_primitive())
        } else {
            self.parse(&texts(raw)?, problems, |cell| self.marked(cell, number::number))
        };
        let Some(years) = &self.birth_years else { return Ok(Arc::new(numbers)) };
        let is_plausible = |year: f64| year.floor() == year && years.contains(&(year as i32));
        Ok(Arc::new(self.require(&numbers, is_plausible, ProblemReason::ImplausibleDate, problems)))
    }

    fn money(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<ArrayRef, ArrowError> {
        let amounts: Int64Array = match raw.data_type() {
            DataType::Decimal128(_, _) => self.exact_money(raw, problems)?,
            numeric if numeric.is_numeric() => {
                let units = finite(cast(raw, &DataType::Float64)?.as_primitive());
                let holds = |units: f64| Money::from_units(units).is_some();
                let units = self.require(&units, holds, ProblemReason::TooLarge, problems);
                units.unary::<_, Int64Type>(|units| Money::from_units(units).unwrap_or_default().0)
            }
            _ => self.parse(&texts(raw)?, problems, |cell| {
                self.marked(cell, number::money).map(|money| money.map(|money| money.0))
            }),
        };
        Ok(Arc::new(amounts))
    }

    fn exact_money(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<Int64Array, ArrowError> {
        let scaled = cast(raw, &DataType::Decimal128(38, 4))?;
        let scaled = scaled.as_primitive::<Decimal128Type>();
        let holds = |amount: i128| i64::try_from(amount).is_ok();
        let scaled = self.require(scaled, holds, ProblemReason::TooLarge, problems);
        Ok(scaled.unary(|amount| i64::try_from(amount).unwrap_or_default()))
    }

    fn moment(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<ArrayRef, ArrowError> {
        let is_date = matches!(raw.data_type(), DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _));
        if !is_date {
            let order = if raw.data_type().is_numeric() { DateOrder::YearMonthDay } else { self.order };
            let is_plain =
                |cell: &str| order == DateOrder::YearMonthDay && (self.zone.is_none() || !cell.ends_with('Z'));
            let quick = |cell: &str| if is_plain(cell) { date::plain(cell) } else { None };
            let moments: TimestampMicrosecondArray = self.parse(&texts(raw)?, problems, |cell| match quick(cell) {
                Some(moment) => Ok(Some(moment)),
                None => date::date_by(text::id(cell).unwrap_or_default(), order, self.zone.as_ref()),
            });
            return Ok(Arc::new(moments));
        }
        let mut moments = microseconds(raw)?;
        if let Some(zone) = self.zone.as_ref().filter(|_| is_zoned(raw.data_type())) {
            moments = moments.unary(|moment| zone.clock(moment));
        }
        let (first, last) = plausible_moments();
        let is_plausible = |moment: i64| first <= moment && moment < last;
        Ok(Arc::new(self.require(&moments, is_plausible, ProblemReason::ImplausibleDate, problems)))
    }

    /// Somebody answered when there is a moment, and did not when the cell is blank.
    fn answered_at(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<Converted, ArrowError> {
        let times = self.moment(raw, problems)?;
        let flags: BooleanArray = (0..times.len()).map(|index| Some(times.is_valid(index))).collect();
        Ok(Converted { values: Arc::new(flags), times: Some(times) })
    }

    fn flag(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<ArrayRef, ArrowError> {
        if raw.data_type() == &DataType::Boolean {
            return Ok(raw.clone());
        }
        let read = |cell: &str| match self.shape {
            Shape::Returned => words::returned(cell, self.mark),
            Shape::Answered => words::answered(cell, self.mark),
            _ => words::yes_no(cell),
        };
        let texts = texts(raw)?;
        let flags: BooleanArray =
            texts.iter().enumerate().map(|(index, cell)| self.cell(index, cell, problems, read)).collect();
        Ok(Arc::new(flags))
    }

    fn email(&self, raw: &ArrayRef, problems: &mut Vec<CellProblem>) -> Result<ArrayRef, ArrowError> {
        let texts = texts(raw)?;
        let cells = texts.iter().enumerate();
        let emails: StringArray = cells.map(|(index, cell)| self.cell(index, cell, problems, text::email)).collect();
        Ok(Arc::new(emails))
    }

    /// Reads every cell of a column as a word.
    fn words<T: AsRef<str>>(
        &self,
        raw: &ArrayRef,
        problems: &mut Vec<CellProblem>,
        read: impl Fn(&str) -> Parsed<T>,
    ) -> Result<ArrayRef, ArrowError> {
        let texts = texts(raw)?;
        let cells = texts.iter().enumerate();
        let words: StringArray = cells.map(|(index, cell)| self.cell(index, cell, problems, &read)).collect();
        Ok(Arc::new(words))
    }

    /// Reads every cell by the country of its row and that of the source.
    fn placed(
        &self,
        raw: &ArrayRef,
        countries: Option<&StringArray>,
        problems: &mut Vec<CellProblem>,
        read: impl Fn(&str, Option<CountryCode>, Option<CountryCode>) -> Parsed<String>,
    ) -> Result<ArrayRef, ArrowError> {
        let texts = texts(raw)?;
        let row = |index: usize| {
            let countries = countries.filter(|countries| countries.is_valid(index))?;
            CountryCode::parse(countries.value(index))
        };
        let one = |(index, cell)| self.cell(index, cell, problems, |cell| read(cell, row(index), self.country));
        let words: StringArray = texts.iter().enumerate().map(one).collect();
        Ok(Arc::new(words))
    }

    /// Reads every cell of a column of text.
    fn parse<T: ArrowPrimitiveType>(
        &self,
        texts: &StringArray,
        problems: &mut Vec<CellProblem>,
        read: impl Fn(&str) -> Parsed<T::Native>,
    ) -> PrimitiveArray<T> {
        let cells = texts.iter().enumerate();
        cells.map(|(index, cell)| self.cell(index, cell, problems, &read)).collect()
    }

    /// Reads one cell; what cannot be read is a problem and nothing.
    fn cell<'a, T>(
        &self,
        index: usize,
        cell: Option<&'a str>,
        problems: &mut Vec<CellProblem>,
        read: impl Fn(&'a str) -> Parsed<T>,
    ) -> Option<T> {
        read(cell?).unwrap_or_else(|reason| {
            problems.push(CellProblem { index, column: self.column, reason, value: cell.map(mask) });
            None
        })
    }

    /// The array without the values that are not `sound`, each of which is a problem.
    fn require<T: ArrowPrimitiveType>(
        &self,
        array: &PrimitiveArray<T>,
        sound: impl Fn(T::Native) -> bool,
        reason: ProblemReason,
        problems: &mut Vec<CellProblem>,
    ) -> PrimitiveArray<T> {
        if array.iter().flatten().all(&sound) {
            return array.clone();
        }
        let keep = |(index, value): (usize, Option<T::Native>)| {
            let kept = value.filter(|&value| sound(value));
            if value.is_some() && kept.is_none() {
                let value = value.map(|value| mask(format!("{value:?}").trim_end_matches(".0")));
                problems.push(CellProblem { index, column: self.column, reason, value });
            }
            kept
        };
        array.iter().enumerate().map(keep).collect::<PrimitiveArray<T>>().with_data_type(array.data_type().clone())
    }
}

/// The column as text, whatever the file's type.
///
/// # Errors
/// When Arrow cannot cast it.
pub fn texts(raw: &ArrayRef) -> Result<StringArray, ArrowError> {
    if raw.data_type() == &DataType::Utf8 {
        return Ok(raw.as_string::<i32>().clone());
    }
    if is_zoned(raw.data_type()) {
        return texts(&(Arc::new(microseconds(raw)?) as ArrayRef));
    }
    Ok(cast(raw, &DataType::Utf8)?.as_string::<i32>().clone())
}

fn is_zoned(data_type: &DataType) -> bool {
    matches!(data_type, DataType::Timestamp(_, Some(_)))
}

/// Days or moments of any unit as microseconds in UTC.
fn microseconds(raw: &ArrayRef) -> Result<TimestampMicrosecondArray, ArrowError> {
    let zone = match raw.data_type() {
        DataType::Timestamp(_, zone) => zone.clone(),
        _ => None,
    };
    let moments = cast(raw, &DataType::Timestamp(TimeUnit::Microsecond, zone))?;
    Ok(moments.as_primitive::<TimestampMicrosecondType>().clone().with_timezone_opt::<Arc<str>>(None))
}

/// The array without what is no number, which programs write for "no value".
fn finite(numbers: &Float64Array) -> Float64Array {
    if numbers.iter().flatten().all(f64::is_finite) {
        return numbers.clone();
    }
    numbers.iter().map(|number| number.filter(|number| number.is_finite())).collect::<PrimitiveArray<Float64Type>>()
}

/// The cells after `read`, which takes a part of a cell or nothing; the array itself when `read`
/// changes no cell.
fn kept(texts: StringArray, read: fn(&str) -> Option<&str>) -> ArrayRef {
    let is_same = |cell: &str| read(cell).is_some_and(|kept| kept.len() == cell.len());
    if texts.iter().flatten().all(is_same) {
        return Arc::new(texts);
    }
    Arc::new(texts.iter().map(|cell| cell.and_then(read)).collect::<StringArray>())
}

/// The first plausible moment, and the first one after the last.
fn plausible_moments() -> (i64, i64) {
    let start = |year: i16| date::date(&format!("{year:04}-01-01"), DateOrder::YearMonthDay).ok().flatten();
    let first = start(*date::PLAUSIBLE_YEARS.start()).unwrap_or(i64::MIN);
    let last_day = date::date(&format!("{:04}-12-31", date::PLAUSIBLE_YEARS.end()), DateOrder::YearMonthDay);
    (first, last_day.ok().flatten().map_or(i64::MAX, |moment| moment + 86_400_000_000))
}

/// An array of `length` nulls of the type that `shape` has.
pub fn nulls(shape: Shape, length: usize) -> Converted {
    let times = (shape == Shape::AnsweredAt).then(|| arrow::array::new_null_array(&MOMENT, length));
    Converted { values: arrow::array::new_null_array(&shape.data_type(), length), times }
}
