//! Scales of surveys: their scores as SQL, and how well their questions hang together.

use portrett_maths::reliability::{Moments, reliability};
use portrett_terms::ids::safe_name;
use portrett_terms::{Aspect, ColumnSpec, Role, ScaleFacts, ScaleItem, ScaleSpec, SourceSpec, Unit, ValueType};

use super::project::{TraitColumn, trait_columns};
use super::spec::ValidSource;
use super::step::table_name;
use crate::context::Context;
use crate::error::FlowError;
use crate::table::{one_whole, wholes};

/// Answers are summed in thousandths, so that sums never depend on their order.
const THOUSANDTHS: f64 = 1_000.0;

/// The scores of a source's scales, with the names of their columns in its lake table.
pub fn scale_columns(source: &SourceSpec) -> Vec<TraitColumn> {
    let named = source.scales.iter().enumerate();
    named
        .map(|(place, scale)| TraitColumn {
            name: format!("s{}_{}", place + 1, safe_name(&scale.name, "scale")),
            spec: ColumnSpec {
                header: scale.name.clone(),
                role: Role::Trait,
                value: ValueType::Number,
                date_order: None,
                separator: None,
                choices: Vec::new(),
                decimal: None,
                label: Some(scale.name.clone()),
                aspect: Some(Aspect::Psychographics),
                unit: Some(Unit::Plain),
            },
        })
        .collect()
}

/// The mean of the answers to a scale's questions, the reversed ones turned around, of those who answered at
/// least half of them. `field` gives the column of a question. An answer beyond the bounds is none.
pub fn score(scale: &ScaleSpec, field: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let fields: Vec<(String, &ScaleItem)> =
        scale.items.iter().map(|item| Some((field(&item.header)?, item))).collect::<Option<_>>()?;
    let answers: Vec<String> =
        fields.iter().map(|(field, item)| format!("coalesce({}, 0.0)", answer(scale, item, field))).collect();
    let given: Vec<String> =
        fields.iter().map(|(field, _)| format!("CASE WHEN {} THEN 1 ELSE 0 END", is_answer(scale, field))).collect();
    let given = given.join(" + ");
    Some(format!("CASE WHEN 2 * ({given}) >= {} THEN ({}) / ({given}) END", scale.items.len(), answers.join(" + ")))
}

fn is_answer(scale: &ScaleSpec, field: &str) -> String {
    format!("coalesce({field} BETWEEN {} AND {}, false)", scale.from, scale.to)
}

/// An answer on the scale's own side; nothing where there is none.
fn answer(scale: &ScaleSpec, item: &ScaleItem, field: &str) -> String {
    let value =
        if item.reversed { format!("({}.0 - {field})", scale.from + scale.to) } else { format!("({field} + 0.0)") };
    format!("CASE WHEN {} THEN {value} END", is_answer(scale, field))
}

/// How well the questions of each scale of `sources`, whose tables are open, hang together.
pub fn scale_facts(context: &Context<'_>, sources: &[ValidSource]) -> Result<Vec<ScaleFacts>, FlowError> {
    let mut facts = Vec::new();
    for source in sources {
        for scale in &source.get().scales {
            facts.push(measure(context, source.get(), scale)?);
        }
    }
    Ok(facts)
}

fn measure(context: &Context<'_>, source: &SourceSpec, scale: &ScaleSpec) -> Result<ScaleFacts, FlowError> {
    let columns = trait_columns(source);
    let name = |header: &str| columns.iter().find(|column| column.spec.header == header).map(|column| &column.name);
    let fields: Vec<(&String, &ScaleItem)> =
        scale.items.iter().filter_map(|item| Some((name(&item.header)?, item))).collect();
    let answers = fields.iter().enumerate().map(|(place, (field, item))| {
        format!("CAST(round({} * {THOUSANDTHS:.1}) AS BIGINT) AS a{place}", answer(scale, item, field))
    });
    let all: Vec<String> = fields.iter().map(|(field, _)| is_answer(scale, field)).collect();
    let count = fields.len();
    let sums = (0..count).map(|one| format!("coalesce(sum(a{one}), 0) AS s{one}"));
    let pairs: Vec<(usize, usize)> = (0..count).flat_map(|one| (one..count).map(move |other| (one, other))).collect();
    let products = pairs.iter().map(|(one, other)| format!("coalesce(sum(a{one} * a{other}), 0) AS p{one}_{other}"));
    let sql = format!(
        "SELECT count(*) AS people, {} FROM (SELECT {} FROM {} WHERE {})",
        sums.chain(products).collect::<Vec<_>>().join(", "),
        answers.collect::<Vec<_>>().join(", "),
        table_name(source),
        all.join(" AND ")
    );
    let rows = context.engine.rows(&sql)?;
    let people = one_whole(&rows, "people")? as u64;
    let whole = |name: String| Ok::<f64, FlowError>(wholes(&rows, &name)?.first().copied().unwrap_or(0) as f64);
    let sums: Vec<f64> =
        (0..count).map(|one| Ok(whole(format!("s{one}"))? / THOUSANDTHS)).collect::<Result<_, FlowError>>()?;
    let mut products = vec![0.0; count * count];
    for (one, other) in pairs {
        let product = whole(format!("p{one}_{other}"))? / (THOUSANDTHS * THOUSANDTHS);
        (products[one * count + other], products[other * count + one]) = (product, product);
    }
    let found = reliability(&Moments { people, sums: &sums, products: &products });
    let against = found.iter().flat_map(|found| found.with_rest.iter().zip(&fields));
    let against =
        against.filter(|(with_rest, _)| **with_rest < 0.0).map(|(_, (_, item))| item.header.clone()).collect();
    Ok(ScaleFacts {
        source: source.id.clone(),
        name: scale.name.clone(),
        items: count,
        people,
        alpha: found.map(|found| found.alpha),
        against,
    })
}
