//! Features of what a person did in the product, over the columns of `person_uses`. A function is what an event is
//! called that was on no page: what happens on pages is told by the visits.

use portrett_terms::Aspect::ProductUse;
use portrett_terms::Measure::Mean;
use portrett_terms::{Role, Unit};

use super::{Definition, Input, Kind};

const NO_USE: &str = "who did nothing in the product that is known to be theirs";

const fn used(id: &'static str, column: &'static str, unit: Unit) -> Definition {
    Definition::number(id, column, ProductUse, unit, Mean, Input::Uses).needs(&[Role::Event]).unknown(NO_USE)
}

/// See the module.
pub const USES: &[Definition] = &[
    used("use-days", "use_days", Unit::Count).sql("CAST(use_days AS DOUBLE)", "days on which the product was used"),
    used("use-share", "share_use", Unit::Share)
        .of("event")
        .sql("CAST({value} AS DOUBLE) / nullif(event_uses, 0)", "share of what was done that was that function"),
    used("functions-used", "functions_used", Unit::Count)
        .sql("CAST(functions AS DOUBLE)", "functions of the product that were used")
        .told(),
    used("functions-abandoned", "functions_abandoned", Unit::Count)
        .sql(
            "CAST(functions - functions_late AS DOUBLE)",
            "functions that were used before the last 90 days, and not in them",
        )
        .told(),
    Definition::category("favourite-function", "favourite_function", ProductUse, Kind::Own, Input::Uses)
        .of("event")
        .needs(&[Role::Event])
        .sql("", "the function that was used most; of equals the one that everybody uses more")
        .unknown(NO_USE)
        .kept(),
];
