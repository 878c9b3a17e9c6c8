//! Questions about what could not be told beyond doubt: asked of a person at a terminal, of nobody else.

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use portrett_readers::{Guess, Inspection, Warning};
use portrett_terms::{DateOrder, DecimalMark, SourceKind};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::reader;

/// The inspection after the answers; as it is where nobody can be asked.
pub fn about(mut inspection: Inspection, output: Output) -> Result<Inspection, Failure> {
    if !output.shows_progress() || !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Ok(inspection);
    }
    if !inspection.kind.sure {
        inspection = about_kind(inspection)?;
    }
    about_dates(&mut inspection)?;
    about_decimals(&mut inspection)?;
    Ok(inspection)
}

fn about_kind(inspection: Inspection) -> Result<Inspection, Failure> {
    let names = SourceKind::ALL.map(SourceKind::name).join(", ");
    let guess = inspection.kind.value.map_or("leave it out", SourceKind::name);
    let question =
        format!("{}: {}.\nWhat are its rows ({names})? [{guess}] ", inspection.path.display(), inspection.kind.why);
    let Some(kind) = ask(&question, SourceKind::parse)? else { return Ok(inspection) };
    let path = inspection.path.clone();
    let format = inspection.format.value.clone();
    let anew = reader()?.inspect(&path, Some(kind))?;
    Ok(anew.into_iter().find(|table| table.format.value == format).unwrap_or(inspection))
}

fn about_dates(inspection: &mut Inspection) -> Result<(), Failure> {
    for column in &mut inspection.columns {
        let Some(order) = column.date_order.as_mut().filter(|order| !order.sure) else { continue };
        let question = format!(
            "The dates of \"{}\" fit day-month-year and month-day-year alike. Which comes first (day, month)? [{}] ",
            column.header,
            if order.value == DateOrder::MonthDayYear { "month" } else { "day" }
        );
        let answer = ask(&question, |answer| match answer {
            "day" | "d" => Some(DateOrder::DayMonthYear),
            "month" | "m" => Some(DateOrder::MonthDayYear),
            _ => None,
        })?;
        if let Some(answer) = answer {
            *order = Guess::sure(answer, "it was said");
            let header = &column.header;
            inspection
                .warnings
                .retain(|warning| !matches!(warning, Warning::AmbiguousDates { column, .. } if column == header));
        }
    }
    Ok(())
}

fn about_decimals(inspection: &mut Inspection) -> Result<(), Failure> {
    let in_doubt = |warning: &Warning| match warning {
        Warning::AmbiguousNumbers { column, shape, .. } => Some((column.clone(), shape.clone())),
        _ => None,
    };
    for (header, shape) in inspection.warnings.iter().filter_map(in_doubt).collect::<Vec<_>>() {
        let Some(column) = inspection.columns.iter_mut().find(|column| column.header == header) else { continue };
        let Some(decimal) = column.decimal.as_mut() else { continue };
        let (sign, other) = if shape.contains(',') {
            (DecimalMark::Comma, DecimalMark::Point)
        } else {
            (DecimalMark::Point, DecimalMark::Comma)
        };
        let question = format!(
            "Numbers of \"{header}\" look like {shape}. What does the sign part (thousands, decimals)? [{}] ",
            if decimal.value == sign { "decimals" } else { "thousands" }
        );
        let answer = ask(&question, |answer| match answer {
            "decimals" | "d" => Some(sign),
            "thousands" | "t" => Some(other),
            _ => None,
        })?;
        if let Some(answer) = answer {
            *decimal = Guess::sure(answer, "it was said");
            let is_his = |warning: &Warning| in_doubt(warning).is_some_and(|(column, _)| column == header);
            inspection.warnings.retain(|warning| !is_his(warning));
        }
    }
    Ok(())
}

/// Asks until the answer is understood; nothing for an empty one, which takes the guess.
fn ask<T>(question: &str, understand: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Failure> {
    let failed = |error: std::io::Error| Failure::io(Path::new("the terminal"), &error);
    loop {
        let mut terminal = std::io::stderr();
        terminal.write_all(question.as_bytes()).and_then(|()| terminal.flush()).map_err(failed)?;
        let mut answer = String::new();
        let read = std::io::stdin().lock().read_line(&mut answer).map_err(failed)?;
        let answer = answer.trim().to_lowercase();
        if read == 0 || answer.is_empty() {
            return Ok(None);
        }
        if let Some(understood) = understand(&answer) {
            return Ok(Some(understood));
        }
    }
}
