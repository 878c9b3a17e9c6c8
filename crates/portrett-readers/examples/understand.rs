//! Prints what a file seems to be: `cargo run -p portrett-readers --example understand -- FILE…`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

fn main() {
    for path in std::env::args().skip(1) {
        match portrett_readers::inspect(path.as_ref()) {
            Ok(inspection) => print(&inspection),
            Err(error) => eprintln!("{error}"),
        }
    }
}

fn print(inspection: &portrett_readers::Inspection) {
    println!(
        "{}: {:?}, sure {}: {}",
        inspection.path.display(),
        inspection.kind.value,
        inspection.kind.sure,
        inspection.kind.why
    );
    println!("  {:?}: {}", inspection.format.value, inspection.format.why);
    println!("  {} rows looked at, whole file {}", inspection.rows_looked_at, inspection.is_whole_file);
    for column in &inspection.columns {
        let (label, aspect, unit) = (column.label.as_deref().unwrap_or(""), column.aspect, column.unit);
        println!(
            "  {:24} {:12} {:9} {label} {aspect:?} {unit:?} | {}",
            column.header,
            column.role.value.name(),
            column.value.value.name(),
            column.why()
        );
    }
    for warning in &inspection.warnings {
        println!("  ! {warning}");
    }
}
