//! The SQL that gives a belief's figure again.

use portrett_engine::sql;
use portrett_maths::rule::{Figure, Rule};

use crate::profiles::{Feature, FeatureKind};

/// A query over the lake for `figure` over `features`, of the members of a segment or of everybody whom no fit saw.
pub fn query(figure: &Figure, features: &[Feature], segment: Option<u8>) -> String {
    let column = |place: &usize| name(&features[*place]);
    let (value, known) = match figure {
        Figure::Mean(place) => (format!("avg({})", column(place)), format!("{} IS NOT NULL", column(place))),
        Figure::Median(place) => (format!("median({})", column(place)), format!("{} IS NOT NULL", column(place))),
        Figure::Share(rule) => {
            let rule = condition(rule, features);
            (format!("avg(CASE WHEN {rule} THEN 1.0 ELSE 0.0 END)"), format!("({rule}) IS NOT NULL"))
        }
    };
    let mut tables: Vec<&str> =
        figure_columns(figure).iter().map(|place| features[*place].table()).filter(|own| *own != "profiles").collect();
    tables.sort_unstable();
    tables.dedup();
    let beside: String = tables.iter().map(|table| format!(" LEFT JOIN {table} USING (person_id)")).collect();
    let of_segment = segment.map_or_else(String::new, |segment| format!(" AND segment = {segment}"));
    format!(
        "SELECT {value} AS value, count(*) AS n\nFROM profiles JOIN memberships USING (person_id){beside}\nWHERE memberships.part = 'hold'{of_segment} AND {known}"
    )
}

fn figure_columns(figure: &Figure) -> Vec<usize> {
    match figure {
        Figure::Share(rule) => rule.columns(),
        Figure::Mean(place) | Figure::Median(place) => vec![*place],
    }
}

fn name(feature: &Feature) -> String {
    format!("{}.{}", feature.table(), feature.column)
}

/// A rule as a condition of SQL, which has the same three values of truth.
fn condition(rule: &Rule, features: &[Feature]) -> String {
    let joined = |rules: &[Rule], word: &str| {
        rules.iter().map(|rule| format!("({})", condition(rule, features))).collect::<Vec<_>>().join(word)
    };
    match rule {
        Rule::Compare { column, comparison, number } => {
            format!("{} {} {}", name(&features[*column]), comparison.sign(), sql::number(*number))
        }
        Rule::OneOf { column, texts } => one_of(&features[*column], texts),
        Rule::Blank { column } => format!("{} IS NULL", name(&features[*column])),
        Rule::Not(rule) => format!("NOT ({})", condition(rule, features)),
        Rule::And(rules) => joined(rules, " AND "),
        Rule::Or(rules) => joined(rules, " OR "),
    }
}

fn one_of(feature: &Feature, texts: &[String]) -> String {
    let asked = |word: &str| texts.iter().any(|text| text == word);
    let name = name(feature);
    match feature.kind {
        // A yes is a flag in the lake, whatever a rule calls it; what is neither yes nor no holds of nobody.
        FeatureKind::YesNo => match (asked("yes"), asked("no")) {
            (true, true) => format!("{name} IN (TRUE, FALSE)"),
            (true, false) => format!("{name} = TRUE"),
            (false, true) => format!("{name} = FALSE"),
            (false, false) => format!("{name} <> {name}"),
        },
        _ => format!("{name} IN ({})", texts.iter().map(|text| sql::text(text)).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use portrett_maths::rule::{Hypothesis, Kind, Named};

    use super::query;
    use crate::profiles::registry::definition;
    use crate::profiles::{Feature, FeatureKind, Words};

    fn feature(column: &str, kind: FeatureKind) -> Feature {
        let mut feature = Feature::foretold(definition("trait-category").unwrap(), &[]);
        feature.column = column.to_owned();
        feature.kind = kind;
        feature
    }

    #[test]
    fn what_was_understood_is_asked_and_not_what_was_written() {
        let levels = vec!["it's".to_owned()];
        let features = [
            feature("gender", FeatureKind::Category { levels, words: Words::Own }),
            feature("member", FeatureKind::YesNo),
        ];
        let named = [Named { name: "gender", kind: Kind::Text }, Named { name: "member", kind: Kind::Text }];
        let test = "share(gender = 'it''s' and not member = 'yes') > 0.5";
        let read = Hypothesis::parse(test, &named).unwrap();
        assert_eq!(
            query(&read.figure, &features, Some(2)),
            "SELECT avg(CASE WHEN (profiles.gender IN ('it''s')) AND (NOT (profiles.member = TRUE)) THEN 1.0 ELSE 0.0 END) AS value, count(*) AS n
FROM profiles JOIN memberships USING (person_id)
WHERE memberships.part = 'hold' AND segment = 2 AND ((profiles.gender IN ('it''s')) AND (NOT (profiles.member = TRUE))) IS NOT NULL"
        );
    }
}
