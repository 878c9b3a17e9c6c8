//! What the imports of a source set aside, by reason, with examples whose content cannot be seen.

use std::collections::BTreeMap;

use portrett_terms::ledger::Import;
use portrett_terms::quality::{ProblemExample, ProblemQuality, shape};
use portrett_terms::{Problem, ProblemReason};

/// Examples of a problem.
const EXAMPLES: usize = 3;

/// The problems of `imports`, those of whole rows first, then by column, the most frequent first.
pub fn problems(imports: &[&Import]) -> Vec<ProblemQuality> {
    let mut counts: BTreeMap<(Option<String>, ProblemReason), u64> = BTreeMap::new();
    for import in imports {
        for (name, count) in &import.row_problems {
            if let Some(reason) = ProblemReason::parse(name) {
                *counts.entry((None, reason)).or_default() += count;
            }
        }
        for (key, count) in &import.cell_problems {
            if let Some((column, reason)) = column_and_reason(key) {
                *counts.entry((Some(column.to_owned()), reason)).or_default() += count;
            }
        }
    }
    let all: Vec<&Problem> = imports.iter().flat_map(|import| &import.problems).collect();
    let mut problems: Vec<ProblemQuality> = counts
        .into_iter()
        .map(|((column, reason), count)| ProblemQuality {
            examples: examples(&all, column.as_deref(), reason),
            column,
            reason,
            count,
        })
        .collect();
    problems.sort_by_key(|problem| (problem.column.is_some(), std::cmp::Reverse(problem.count)));
    problems
}

fn column_and_reason(key: &str) -> Option<(&str, ProblemReason)> {
    let (column, name) = key.rsplit_once(": ")?;
    Some((column, ProblemReason::parse(name)?))
}

/// The first examples of different shapes.
fn examples(problems: &[&Problem], column: Option<&str>, reason: ProblemReason) -> Vec<ProblemExample> {
    let mut examples: Vec<ProblemExample> = Vec::new();
    // A whole row may be set aside for what stands in one of its cells.
    let is_one = |problem: &&&Problem| {
        problem.reason == reason
            && match problem.level {
                portrett_terms::ProblemLevel::Row => column.is_none(),
                portrett_terms::ProblemLevel::Cell => problem.column.as_deref() == column,
            }
    };
    for problem in problems.iter().filter(is_one) {
        let shape = problem.value.as_deref().map(shape);
        if examples.len() < EXAMPLES && !examples.iter().any(|example| example.shape == shape) {
            examples.push(ProblemExample { row: problem.row, shape });
        }
    }
    examples
}
