//! Aggregates that need all rows of a group at once: `order_rhythm(stamp, amount)`, what a person's orders
//! tell together, and `distinct_count(value)`. Thin wrappers; the maths is in `portrett-maths`.

use std::fmt::Debug;
use std::hash::Hash;
use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, BooleanArray, Float64Array, Int64Array, StructArray};
use arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::ScalarValue;
use datafusion::error::Result;
use datafusion::logical_expr::function::{AccumulatorArgs, StateFieldsArgs};
use datafusion::logical_expr::{
    Accumulator, AggregateUDF, AggregateUDFImpl, EmitTo, GroupsAccumulator, Signature, Volatility,
};
use portrett_maths::rhythm::{Order, Rhythm, rhythm};

use super::gathered::{Gathered, Grouped, list_type, lists_of_rows};

/// An aggregate that needs all rows of a group at once, `N` whole numbers each.
trait Gathering<const N: usize>: Debug + PartialEq + Eq + Hash + Send + Sync + 'static {
    /// The function's name.
    const NAME: &'static str;

    /// What it gives.
    fn gives() -> DataType;

    /// Its value for each group.
    fn evaluate(groups: Grouped<N>) -> Result<ArrayRef>;
}

/// `order_rhythm(bigint, bigint) -> struct`: see [`Rhythm`]; its fields are null for a group without an order. An
/// order's stamp is twice its moment in microseconds, and one more where the hour is known and not the day alone.
pub fn order_rhythm() -> AggregateUDF {
    AggregateUDF::from(Gatherer::<OrderRhythm, 2>::new())
}

/// `distinct_count(bigint) -> bigint`: how many values a group has, nulls not counted.
pub fn distinct_count() -> AggregateUDF {
    AggregateUDF::from(Gatherer::<DistinctCount, 1>::new())
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct OrderRhythm;

type Whole = fn(&Rhythm) -> i64;
type Real = fn(&Rhythm) -> Option<f64>;

impl OrderRhythm {
    const WHOLE: [(&'static str, Whole); 7] = [
        ("orders", |own| i64::from(own.orders)),
        ("days", |own| i64::from(own.days)),
        ("first", |own| own.first),
        ("last", |own| own.last),
        ("repeat_amount", |own| own.repeat_amount),
        ("gifts", |own| i64::from(own.calendar.gifts)),
        ("timed", |own| own.calendar.hours.iter().map(|count| i64::from(*count)).sum()),
    ];
    const REAL: [(&'static str, Real); 8] = [
        ("last_gap", |own| own.last_gap),
        ("first_gap", |own| own.first_gaps.map(|gaps| gaps.0)),
        ("second_gap", |own| own.first_gaps.map(|gaps| gaps.1)),
        ("gap_median", |own| own.gap_median),
        ("gap_spread", |own| own.gap_spread),
        ("gap_trend", |own| own.gap_trend),
        ("amount_median", |own| Some(own.amount_median)),
        ("amount_trend", |own| own.amount_trend),
    ];
    /// The parts of the calendar: how their fields begin, how many there are, the number of the first.
    const PARTS: [(&'static str, usize, usize); 3] = [("month_", 12, 1), ("weekday_", 7, 1), ("hour_", 24, 0)];

    fn fields() -> Fields {
        let whole = Self::WHOLE.iter().map(|(name, _)| Field::new(*name, DataType::Int64, true));
        let real = Self::REAL.iter().map(|(name, _)| Field::new(*name, DataType::Float64, true));
        let parts = Self::PARTS.iter().flat_map(|(name, parts, first)| {
            (0..*parts).map(move |part| Field::new(format!("{name}{}", part + first), DataType::Int64, true))
        });
        whole.chain(real).chain(parts).collect()
    }

    /// How many orders fall into a part.
    fn count(own: &Rhythm, of: usize, part: usize) -> i64 {
        let counts: &[u32] = match of {
            0 => &own.calendar.months,
            1 => &own.calendar.weekdays,
            _ => &own.calendar.hours,
        };
        i64::from(counts.get(part).copied().unwrap_or(0))
    }
}

impl Gathering<2> for OrderRhythm {
    const NAME: &'static str = "order_rhythm";

    fn gives() -> DataType {
        DataType::Struct(Self::fields())
    }

    fn evaluate(mut groups: Grouped<2>) -> Result<ArrayRef> {
        let mut orders = Vec::new();
        let rhythms: Vec<Option<Rhythm>> = groups
            .each()
            .map(|rows| {
                orders.clear();
                orders.extend(rows.iter().map(|[stamp, amount]| Order {
                    moment: stamp.div_euclid(2),
                    timed: stamp.rem_euclid(2) == 1,
                    amount: *amount,
                }));
                rhythm(&mut orders)
            })
            .collect();
        let whole = |of: &dyn Fn(&Rhythm) -> i64| -> ArrayRef {
            Arc::new(rhythms.iter().map(|own| own.as_ref().map(of)).collect::<Int64Array>())
        };
        let real = |of: Real| -> ArrayRef {
            Arc::new(rhythms.iter().map(|own| own.as_ref().and_then(of)).collect::<Float64Array>())
        };
        let mut columns: Vec<ArrayRef> = Self::WHOLE.iter().map(|(_, of)| whole(of)).collect();
        columns.extend(Self::REAL.iter().map(|(_, of)| real(*of)));
        for (of, (_, parts, _)) in Self::PARTS.iter().enumerate() {
            columns.extend((0..*parts).map(|part| whole(&|own: &Rhythm| Self::count(own, of, part))));
        }
        Ok(Arc::new(StructArray::try_new(Self::fields(), columns, None)?))
    }
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct DistinctCount;

impl Gathering<1> for DistinctCount {
    const NAME: &'static str = "distinct_count";

    fn gives() -> DataType {
        DataType::Int64
    }

    fn evaluate(mut groups: Grouped<1>) -> Result<ArrayRef> {
        let count = |rows: &mut [[i64; 1]]| {
            rows.sort_unstable();
            rows.chunk_by(|one, other| one == other).count() as i64
        };
        Ok(Arc::new(groups.each().map(count).collect::<Vec<_>>().into_iter().collect::<Int64Array>()))
    }
}

#[derive(Debug, PartialEq, Eq, Hash)]
struct Gatherer<G, const N: usize> {
    signature: Signature,
    of: PhantomData<G>,
}

impl<G: Gathering<N>, const N: usize> Gatherer<G, N> {
    fn new() -> Self {
        Self { signature: Signature::exact(vec![DataType::Int64; N], Volatility::Immutable), of: PhantomData }
    }
}

impl<G: Gathering<N>, const N: usize> AggregateUDFImpl for Gatherer<G, N> {
    fn name(&self) -> &str {
        G::NAME
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(G::gives())
    }

    fn accumulator(&self, _: AccumulatorArgs<'_>) -> Result<Box<dyn Accumulator>> {
        Ok(Box::new(OneGroup(Groups::<G, N>::new())))
    }

    fn state_fields(&self, arguments: StateFieldsArgs<'_>) -> Result<Vec<Arc<Field>>> {
        Ok(vec![Arc::new(Field::new(arguments.name, list_type(), true))])
    }

    fn groups_accumulator_supported(&self, _: AccumulatorArgs<'_>) -> bool {
        true
    }

    fn create_groups_accumulator(&self, _: AccumulatorArgs<'_>) -> Result<Box<dyn GroupsAccumulator>> {
        Ok(Box::new(Groups::<G, N>::new()))
    }
}

#[derive(Debug)]
struct Groups<G, const N: usize> {
    gathered: Gathered<N>,
    of: PhantomData<G>,
}

impl<G, const N: usize> Groups<G, N> {
    fn new() -> Self {
        Self { gathered: Gathered::default(), of: PhantomData }
    }
}

impl<G: Gathering<N>, const N: usize> GroupsAccumulator for Groups<G, N> {
    fn update_batch(
        &mut self,
        values: &[ArrayRef],
        group_indices: &[usize],
        filter: Option<&BooleanArray>,
        total_num_groups: usize,
    ) -> Result<()> {
        self.gathered.add_batch(values, group_indices, filter, total_num_groups)
    }

    fn evaluate(&mut self, emit_to: EmitTo) -> Result<ArrayRef> {
        G::evaluate(self.gathered.take(emit_to))
    }

    fn state(&mut self, emit_to: EmitTo) -> Result<Vec<ArrayRef>> {
        Ok(vec![self.gathered.lists(emit_to)?])
    }

    fn merge_batch(&mut self, values: &[ArrayRef], group_indices: &[usize], total_num_groups: usize) -> Result<()> {
        self.gathered.add_lists(values, group_indices, total_num_groups)
    }

    fn convert_to_state(&self, values: &[ArrayRef], filter: Option<&BooleanArray>) -> Result<Vec<ArrayRef>> {
        Ok(vec![lists_of_rows::<N>(values, filter)?])
    }

    fn size(&self) -> usize {
        self.gathered.size()
    }
}

/// All rows, where a query has no groups.
#[derive(Debug)]
struct OneGroup<G, const N: usize>(Groups<G, N>);

impl<G: Gathering<N>, const N: usize> Accumulator for OneGroup<G, N> {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let rows = values.first().map_or(0, |array| array.len());
        self.0.gathered.add_batch(values, &vec![0; rows], None, 1)
    }

    fn evaluate(&mut self) -> Result<ScalarValue> {
        let lists = self.0.gathered.lists(EmitTo::First(1))?;
        self.0.gathered.add_lists(&[Arc::clone(&lists)], &[0], 1)?;
        let mut copy = Gathered::<N>::default();
        copy.add_lists(&[lists], &[0], 1)?;
        ScalarValue::try_from_array(&G::evaluate(copy.take(EmitTo::First(1)))?, 0)
    }

    fn size(&self) -> usize {
        self.0.gathered.size()
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        let lists = self.0.gathered.lists(EmitTo::First(1))?;
        Ok(vec![ScalarValue::try_from_array(&lists, 0)?])
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let rows = states.first().map_or(0, |array| array.len());
        self.0.gathered.add_lists(states, &vec![0; rows], 1)
    }
}
