//! What `add` says of a file: its kind, its format, every column, each with the reason.

use std::fmt::Write;

use portrett_readers::{ColumnInspection, Inspection, Warning};
use portrett_terms::{FileFormat, Role, SourceSpec, Update};

use super::place::Joined;

/// What was understood of a file, and into which source it goes: a new one, or one that it joins.
pub fn explain(inspection: &Inspection, source: &SourceSpec, joined: Option<&Joined>) -> String {
    let mut text = format!("{}: {}", inspection.path.display(), source.kind.name());
    let looked = if inspection.is_whole_file { "all" } else { "the first" };
    let _ = writeln!(text, " ({})", inspection.kind.why);
    let _ = writeln!(text, "  {}; looked at {looked} {} rows", format_text(inspection), inspection.rows_looked_at);
    match joined {
        None => {
            let _ = writeln!(text, "  a new source, {}", source.id);
            text.push_str(&columns(inspection));
        }
        Some(joined) => text.push_str(&how_it_joins(source, joined)),
    }
    for warning in inspection.warnings.iter().filter(|warning| joined.is_none() || is_of_the_file(warning)) {
        let _ = writeln!(text, "  ! {warning}");
    }
    text
}

fn columns(inspection: &Inspection) -> String {
    let width = inspection.columns.iter().map(|column| column.header.chars().count()).max().unwrap_or(0).min(32);
    inspection.columns.iter().map(|column| format!("  {}\n", column_line(column, width))).collect()
}

/// What becomes of a file that joins a source, and how it would not.
fn how_it_joins(source: &SourceSpec, joined: &Joined) -> String {
    let id = &source.id;
    let becomes = match source.update {
        Update::Increment => "its rows add to those of the files before it",
        Update::Snapshot => "it stands for all of the source from now on",
    };
    let mut text = format!("  more of the source {id}, whose columns stay as they are: {becomes}\n");
    text.push_str("  (were it another source: the same command with --as and a name for it)\n");
    if joined.written_otherwise {
        text.push_str("  it is written another way than the source says; portrett.toml keeps that with the file\n");
    }
    for (header, order) in &joined.date_orders {
        let _ = writeln!(text, "  the dates of \"{header}\" are in another order here: {}", order.name());
    }
    if !joined.missing.is_empty() {
        let _ = writeln!(text, "  ! it lacks {}: blank for its rows", quoted(&joined.missing));
    }
    if !joined.unknown.is_empty() {
        let names = quoted(&joined.unknown);
        let _ = writeln!(text, "  ! new in it, and not read until it stands in [sources.{id}.columns]: {names}");
    }
    text
}

fn quoted(headers: &[String]) -> String {
    headers.iter().map(|header| format!("\"{header}\"")).collect::<Vec<_>>().join(", ")
}

/// Whether a warning is of what is in the file, rather than of what its columns were taken for: that is as its
/// source says.
fn is_of_the_file(warning: &Warning) -> bool {
    matches!(
        warning,
        Warning::MixedDates { .. } | Warning::Nested { .. } | Warning::UnreadableRows { .. } | Warning::NoHeader
    )
}

fn format_text(inspection: &Inspection) -> String {
    match &inspection.format.value.format {
        FileFormat::Parquet => "Parquet".to_owned(),
        FileFormat::Arrow => "Arrow".to_owned(),
        FileFormat::Json { .. } => "JSON".to_owned(),
        FileFormat::Sheet { sheet, .. } => format!("the sheet “{sheet}” of a workbook"),
        FileFormat::Transcript { interviewer } if interviewer.is_empty() => "what was said, turn by turn".to_owned(),
        FileFormat::Transcript { interviewer } => format!("what was said, turn by turn; “{interviewer}” asks"),
        FileFormat::Csv { delimiter, encoding, .. } => {
            let delimiter = if *delimiter == '\t' { "tab".to_owned() } else { format!("“{delimiter}”") };
            format!("text in {encoding}, cells divided by {delimiter}")
        }
    }
}

fn column_line(column: &ColumnInspection, width: usize) -> String {
    let mark = if column.is_sure() { ' ' } else { '?' };
    let kind = if column.role.value == Role::Ignore { "" } else { column.value.value.name() };
    let header: String = column.header.chars().take(width).collect();
    format!("{mark} {header:width$}  {:<12} {kind:<9} {}", column.role.value.name(), column.why())
}
