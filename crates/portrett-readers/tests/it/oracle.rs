//! Sound CSV is cut as the `csv` crate cuts it.

use portrett_readers::delimited::rows::RowReader;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

const PIECES: [&str; 10] = ["a", "æ", " ", ",", "\"", "\n", "\r\n", "12.5", ";", "long words of text"];

fn pick(random: &mut ChaCha8Rng, below: usize) -> usize {
    random.next_u32() as usize % below
}

fn sound_csv(random: &mut ChaCha8Rng) -> Vec<u8> {
    let columns = 1 + pick(random, 5);
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for _ in 0..1 + pick(random, 20) {
        let cell = |random: &mut ChaCha8Rng| {
            (0..pick(random, 4)).map(|_| PIECES[pick(random, PIECES.len())]).collect::<String>()
        };
        let mut row: Vec<String> = (0..columns).map(|_| cell(random)).collect();
        row[0].insert(0, 'x');
        writer.write_record(&row).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn rows_are_cut_as_the_csv_crate_cuts_them() {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    for _ in 0..2_000 {
        let text = sound_csv(&mut random);
        let mut theirs = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&text[..]);
        let mut ours = RowReader::new(&text[..], b',');
        for record in theirs.byte_records().map(Result::unwrap) {
            let row = ours.next_row().unwrap().unwrap();
            assert_eq!(row.fault, None, "{}", String::from_utf8_lossy(&text));
            assert_eq!(row.cells().collect::<Vec<_>>(), record.iter().collect::<Vec<_>>());
        }
        assert!(ours.next_row().unwrap().is_none());
    }
}

/// A reader that gives a few bytes at a time.
struct Drops<'a>(&'a [u8], usize);

impl std::io::Read for Drops<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(self.0.len()).min(out.len());
        out[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

#[test]
fn how_the_bytes_arrive_does_not_matter() {
    let mut random = ChaCha8Rng::seed_from_u64(8);
    for _ in 0..300 {
        let mut text = sound_csv(&mut random);
        let place = pick(&mut random, text.len());
        text[place] = b'"';
        let all = |step: usize| {
            let mut rows = RowReader::new(Drops(&text, step), b',');
            let mut cut = Vec::new();
            while let Some(row) = rows.next_row().unwrap() {
                cut.push((row.number, row.fault, row.cells().map(<[u8]>::to_vec).collect::<Vec<_>>()));
            }
            cut
        };
        assert_eq!(all(1), all(1_000_000), "{}", String::from_utf8_lossy(&text));
    }
}
