//! What `add` says of a file: its kind, its format, every column, each with the reason.

use std::fmt::Write;

use portrett_readers::{ColumnInspection, Inspection};
use portrett_terms::{FileFormat, Role, SourceSpec};

/// What was understood of a file, and into which source it goes.
pub fn explain(inspection: &Inspection, source: &SourceSpec, is_new: bool) -> String {
    let mut text = format!("{}: {}", inspection.path.display(), source.kind.name());
    let looked = if inspection.is_whole_file { "all" } else { "the first" };
    let _ = writeln!(text, " ({})", inspection.kind.why);
    let _ = writeln!(text, "  {}; looked at {looked} {} rows", format_text(inspection), inspection.rows_looked_at);
    let _ = match is_new {
        true => writeln!(text, "  a new source, {}", source.id),
        false => writeln!(text, "  more of the source {}, whose columns stay as they are", source.id),
    };
    if is_new {
        let width = inspection.columns.iter().map(|column| column.header.chars().count()).max().unwrap_or(0).min(32);
        for column in &inspection.columns {
            let _ = writeln!(text, "  {}", column_line(column, width));
        }
    }
    for warning in &inspection.warnings {
        let _ = writeln!(text, "  ! {warning}");
    }
    text
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
