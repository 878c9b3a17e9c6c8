//! Measures reading: writes order lines as CSV and as Parquet into a folder, then reads both; and messages
//! as JSON, which it reads column by column, without what comes after the reader of the format.
//! `cargo run -p portrett-readers --example read_speed -- DIR ROWS`.
#![allow(clippy::print_stdout)]

mod clock;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use arrow::array::{ArrayRef, Float64Array, Int32Array, Int64Array, StringArray, TimestampMicrosecondArray};
use arrow::record_batch::RecordBatch;
use clock::processor_seconds;
use parquet::arrow::ArrowWriter;
use portrett_readers::format::{Reading, open};
use portrett_terms::{FileFormat, Layout, SourceId};

const CATEGORIES: [&str; 6] = ["skiing", "running", "cycling", "outdoor", "team sports", "swimming"];
const HEADER: &str = "order_id,customer_id,order_time,category,quantity,amount";
const BLOCK: u64 = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name a folder")?;
    let rows: u64 = arguments.next().ok_or("say how many rows")?.parse()?;
    let (csv, parquet) = (Path::new(&folder).join("speed.csv"), Path::new(&folder).join("speed.parquet"));
    write_csv(&csv, rows / 4)?;
    write_parquet(&parquet, rows)?;
    measure(&csv)?;
    measure(&parquet)?;
    let (lines, document) = (Path::new(&folder).join("speed.jsonl"), Path::new(&folder).join("speed.json"));
    write_json(&lines, rows / 10, "", "\n", "")?;
    write_json(&document, rows / 10, "{\"messages\": [\n", ",\n", "\n]}\n")?;
    for (path, records) in [(&lines, ""), (&document, "messages")] {
        measure_json(path, records, &["id", "author.id", "created_at", "body"])?;
        measure_json(path, records, &[])?;
    }
    Ok(())
}

/// Messages of about 400 bytes, as a tool for support writes them.
fn write_json(path: &Path, rows: u64, before: &str, between: &str, after: &str) -> Result<(), Box<dyn Error>> {
    const WORDS: [&str; 8] =
        ["the parcel never came", "bl\\u00e5 jakke", "size 42\\n", "refund", "great service", "støvler", "late", "ok"];
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all(before.as_bytes())?;
    for (row, (order, customer, second, category, quantity, amount)) in (0..rows).map(|row| (row, line(row))) {
        let body: Vec<&str> = (0..12).map(|place| WORDS[(customer as usize >> place) % 8]).collect();
        let body = body.join(", ");
        let between = if row + 1 < rows { between } else { "" };
        write!(
            file,
            r#"{{"id":{row},"thread":"t{order}","author":{{"type":"user","id":"c{customer}","name":"Kari Nordmann"}},"created_at":{second},"tags":["{category}","q{quantity}"],"amount":{amount:.2},"body":"{body}","context":{{"page":{{"path":"/help/{order}","title":"Help"}},"library":{{"name":"widget","version":"1.2"}}}}}}{between}"#
        )?;
    }
    file.write_all(after.as_bytes())?;
    Ok(file.flush()?)
}

/// Reads the columns `wanted` of a file of JSON, or all of them.
fn measure_json(path: &Path, records: &str, wanted: &[&str]) -> Result<(), Box<dyn Error>> {
    let format = FileFormat::Json { records: records.to_owned(), explode: String::new() };
    let reading = Reading { format, layout: Layout::default() };
    let before = processor_seconds();
    let mut source = open(path, &reading, &[])?;
    let is_wanted = |header: &str| wanted.is_empty() || wanted.contains(&header);
    let headers = source.headers().iter().enumerate();
    let columns: Vec<usize> = headers.filter(|(_, header)| is_wanted(header)).map(|(place, _)| place).collect();
    source.select(&columns)?;
    let mut rows = 0;
    while let Some(batch) = source.next_batch()? {
        rows += batch.row_numbers.len();
    }
    let processor = processor_seconds() - before;
    let megabytes = std::fs::metadata(path)?.len() as f64 / 1e6;
    println!(
        "{}: {} columns of {rows} rows, {megabytes:.0} MB in {processor:.2} s of processor: {:.0} MB/s",
        path.display(),
        columns.len(),
        megabytes / processor
    );
    Ok(())
}

/// Line number `row`: order, customer, seconds since 1970, category, quantity, amount.
fn line(row: u64) -> (i64, i64, i64, &'static str, i32, f64) {
    let mixed = row.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
    let category = CATEGORIES[(mixed % 6) as usize];
    let amount = (mixed % 200_000) as f64 / 100.0;
    (
        row as i64 / 3,
        (mixed % 1_000_000) as i64,
        1_600_000_000 + row as i64 * 10,
        category,
        (mixed % 5) as i32 + 1,
        amount,
    )
}

fn write_csv(path: &Path, rows: u64) -> Result<(), Box<dyn Error>> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "{HEADER}")?;
    for (order, customer, second, category, quantity, amount) in (0..rows).map(line) {
        let time = jiff::Timestamp::from_second(second)?.strftime("%Y-%m-%d %H:%M:%S");
        writeln!(file, "{order},{customer},{time},{category},{quantity},{amount:.2}")?;
    }
    Ok(file.flush()?)
}

fn write_parquet(path: &Path, rows: u64) -> Result<(), Box<dyn Error>> {
    let mut writer = None;
    for start in (0..rows).step_by(BLOCK as usize) {
        let lines: Vec<_> = (start..rows.min(start + BLOCK)).map(line).collect();
        let columns: Vec<ArrayRef> = vec![
            Arc::new(lines.iter().map(|line| Some(line.0)).collect::<Int64Array>()),
            Arc::new(lines.iter().map(|line| Some(line.1)).collect::<Int64Array>()),
            Arc::new(lines.iter().map(|line| Some(line.2 * 1_000_000)).collect::<TimestampMicrosecondArray>()),
            Arc::new(lines.iter().map(|line| Some(line.3)).collect::<StringArray>()),
            Arc::new(lines.iter().map(|line| Some(line.4)).collect::<Int32Array>()),
            Arc::new(lines.iter().map(|line| Some(line.5)).collect::<Float64Array>()),
        ];
        let batch = RecordBatch::try_from_iter(HEADER.split(',').zip(columns))?;
        let schema = batch.schema();
        let writer = match &mut writer {
            Some(writer) => writer,
            None => writer.insert(ArrowWriter::try_new(File::create(path)?, schema, None)?),
        };
        writer.write(&batch)?;
    }
    writer.map(ArrowWriter::close).transpose()?;
    Ok(())
}

fn measure(path: &Path) -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let inspection = portrett_readers::inspect(path)?;
    let inspected = started.elapsed();
    let spec = inspection.into_spec(SourceId::from_label("speed"), Vec::new()).ok_or("no kind")?;
    let (started, before) = (Instant::now(), processor_seconds());
    let report = portrett_readers::read(path, &spec, &mut |_| Ok(()), &|_, _| ())?;
    let (wall, processor) = (started.elapsed().as_secs_f64(), processor_seconds() - before);
    let megabytes = std::fs::metadata(path)?.len() as f64 / 1e6;
    println!(
        "{}: {} rows, {megabytes:.0} MB; inspected in {:.2} s; read in {wall:.2} s, {processor:.2} s of processor: {:.1} million rows/s, {:.0} MB/s",
        path.display(),
        report.rows,
        inspected.as_secs_f64(),
        report.rows as f64 / processor / 1e6,
        megabytes / processor,
    );
    Ok(())
}
