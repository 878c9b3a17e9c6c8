//! How many texts a processor second becomes vectors: `vectors_bench FOLDER TEXTS OUT`, a text a line, the vectors as
//! 32-bit numbers row by row. `benches/vectors/bench.py` runs it beside onnxruntime.
#![allow(clippy::print_stdout, missing_docs)]

use std::path::PathBuf;

use portrett_models::vectors::Vectors;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [folder, texts, out] = &arguments[..] else { return Err("vectors_bench FOLDER TEXTS OUT".into()) };
    let vectors = Vectors::open(folder)?.with_threads(1);
    let texts = std::fs::read_to_string(texts)?;
    let texts: Vec<&str> = texts.lines().collect();
    let start = processor_seconds();
    let matrix = vectors.embed(&texts)?;
    let seconds = (processor_seconds() - start).max(0.01);
    println!("step=vectors dimension={} per_second={:.1}", vectors.dimension(), texts.len() as f64 / seconds);
    let bytes: Vec<u8> = matrix.iter().flat_map(|value| value.to_le_bytes()).collect();
    std::fs::write(out, bytes)?;
    Ok(())
}

/// Seconds of processor time of this process, as Linux tells them; 0 elsewhere.
fn processor_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = text.rsplit_once(')').map_or("", |(_, rest)| rest);
    after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}
