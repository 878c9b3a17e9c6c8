//! Any table written in any dialect reads back equal: its values are drawn, written with a delimiter, a
//! quote style, line ends, an encoding, a form of numbers, of dates and of yes and no, and what is guessed
//! and read of it must be what was drawn.

use arrow::array::Array;
use arrow::util::display::array_value_to_string;
use portrett_readers::inspect;
use portrett_terms::{Role, SourceId, SourceKind, ValueType};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::help::read_all;

/// Tables that are drawn.
const TABLES: u64 = 600;

/// Rows of each: enough that a guess has something to go by.
const ROWS: usize = 40;

/// How a table is written.
#[derive(Debug, Clone, Copy)]
struct Dialect {
    delimiter: char,
    always_quoted: bool,
    line_end: &'static str,
    encoding: Encoding,
    /// Decimal mark, and what parts thousands.
    number: (char, &'static str),
    date: DateForm,
    yes_no: (&'static str, &'static str),
}

#[derive(Debug, Clone, Copy)]
enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}

#[derive(Debug, Clone, Copy)]
enum DateForm {
    YearFirst,
    DayFirst(char),
    MonthFirst,
    WithTime,
}

/// One row as it was drawn.
struct Row {
    id: u32,
    note: String,
    city: &'static str,
    /// Hundredths.
    amount: i64,
    count: u32,
    date: (u32, u32, u32),
    member: bool,
}

fn pick(random: &mut ChaCha8Rng, below: usize) -> usize {
    random.next_u32() as usize % below
}

fn one<T: Copy>(random: &mut ChaCha8Rng, of: &[T]) -> T {
    of[pick(random, of.len())]
}

fn dialect(random: &mut ChaCha8Rng) -> Dialect {
    use Encoding::{Utf8, Utf8WithMark, Utf16BigEndian, Utf16LittleEndian, Windows1252};
    Dialect {
        delimiter: one(random, &[',', ';', '\t', '|']),
        always_quoted: pick(random, 2) == 0,
        line_end: one(random, &["\n", "\r\n", "\r"]),
        encoding: one(random, &[Utf8, Utf8WithMark, Utf16LittleEndian, Utf16BigEndian, Windows1252]),
        number: one(random, &[('.', ""), ('.', ","), ('.', "'"), (',', ""), (',', "."), (',', " "), (',', "\u{A0}")]),
        date: one(
            random,
            &[
                DateForm::YearFirst,
                DateForm::DayFirst('.'),
                DateForm::DayFirst('/'),
                DateForm::DayFirst('-'),
                DateForm::MonthFirst,
                DateForm::WithTime,
            ],
        ),
        yes_no: one(random, &[("ja", "nei"), ("kyllä", "ei"), ("yes", "no"), ("true", "false"), ("ja", "nee")]),
    }
}

/// Words as people write them, with every sign that could be taken for one of the dialect's.
fn note(random: &mut ChaCha8Rng) -> String {
    const WORDS: &[&str] = &[
        "ærlig",
        "Åse",
        "sa \"nei\"",
        "a,b",
        "c;d",
        "e|f",
        "to\nlinjer",
        "hyvää",
        "1,5",
        "'apostrof'",
        "slutt.",
        "ös",
    ];
    let count = 4 + pick(random, 5);
    (0..count).map(|_| one(random, WORDS)).collect::<Vec<_>>().join(" ")
}

fn rows(random: &mut ChaCha8Rng) -> Vec<Row> {
    let day = |row: usize, random: &mut ChaCha8Rng| if row == 0 { 28 } else { 1 + pick(random, 28) as u32 };
    let draw = |row: usize| Row {
        id: 1_000 + row as u32 * 7,
        note: note(random),
        city: one(random, &["Oslo", "Tromsø", "Ljouwert", "Jyväskylä"]),
        // The first tells the decimal mark beyond doubt.
        amount: if row == 0 { 123_456_789 } else { i64::from(random.next_u32() % 2_000_000) - 500_000 },
        count: random.next_u32() % 900,
        date: (2020 + random.next_u32() % 5, 1 + random.next_u32() % 12, day(row, random)),
        member: random.next_u32().is_multiple_of(2),
    };
    (0..ROWS).map(draw).collect()
}

impl Dialect {
    fn number(&self, hundredths: i64) -> String {
        let (mark, apart) = self.number;
        let digits = (hundredths.abs() / 100).to_string();
        let places = digits.len();
        let grouped: String = digits
            .chars()
            .enumerate()
            .map(|(place, digit)| {
                let starts = place > 0 && (places - place).is_multiple_of(3);
                format!("{}{digit}", if starts { apart } else { "" })
            })
            .collect();
        let sign = if hundredths < 0 { "-" } else { "" };
        format!("{sign}{grouped}{mark}{:02}", hundredths.abs() % 100)
    }

    fn date(&self, (year, month, day): (u32, u32, u32)) -> String {
        match self.date {
            DateForm::YearFirst => format!("{year}-{month:02}-{day:02}"),
            DateForm::DayFirst(apart) => format!("{day:02}{apart}{month:02}{apart}{year}"),
            DateForm::MonthFirst => format!("{month:02}/{day:02}/{year}"),
            DateForm::WithTime => format!("{year}-{month:02}-{day:02}T09:30:00"),
        }
    }

    fn cells(&self, row: &Row) -> [String; 7] {
        let (yes, no) = self.yes_no;
        [
            format!("{:05}", row.id),
            row.note.clone(),
            row.city.to_owned(),
            self.number(row.amount),
            row.count.to_string(),
            self.date(row.date),
            (if row.member { yes } else { no }).to_owned(),
        ]
    }

    fn line(&self, cells: &[String; 7]) -> String {
        let quoted = |cell: &String| {
            let signs = [self.delimiter, '"', '\n', '\r'];
            if self.always_quoted || cell.contains(signs) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        cells.iter().map(quoted).collect::<Vec<_>>().join(&self.delimiter.to_string()) + self.line_end
    }

    fn bytes(&self, text: &str) -> Vec<u8> {
        let wide = |mark: [u8; 2], pair: fn(u16) -> [u8; 2]| {
            mark.into_iter().chain(text.encode_utf16().flat_map(pair)).collect()
        };
        match self.encoding {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf8WithMark => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            Encoding::Utf16LittleEndian => wide([0xFF, 0xFE], u16::to_le_bytes),
            Encoding::Utf16BigEndian => wide([0xFE, 0xFF], u16::to_be_bytes),
            // The letters that are drawn have the same places in both.
            Encoding::Windows1252 => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect(),
        }
    }

    fn write(&self, rows: &[Row]) -> Vec<u8> {
        let header = ["customer id", "remark", "city", "spend", "visits", "signup date", "member"].map(str::to_owned);
        let lines: String = rows.iter().map(|row| self.line(&self.cells(row))).collect();
        self.bytes(&(self.line(&header) + &lines))
    }
}

/// A row as it should be read.
fn expected(row: &Row, dialect: &Dialect) -> [String; 7] {
    let (year, month, day) = row.date;
    let time = if matches!(dialect.date, DateForm::WithTime) { "09:30:00" } else { "00:00:00" };
    [
        format!("{:05}", row.id),
        row.note.clone(),
        row.city.to_owned(),
        format!("{}", row.amount * 100),
        format!("{:.1}", f64::from(row.count)),
        format!("{year}-{month:02}-{day:02}T{time}"),
        row.member.to_string(),
    ]
}

#[test]
fn any_table_in_any_dialect_reads_back_equal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.csv");
    for seed in 0..TABLES {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let dialect = dialect(&mut random);
        let rows = rows(&mut random);
        std::fs::write(&path, dialect.write(&rows)).unwrap();
        let inspection = inspect(&path).unwrap().with_kind(SourceKind::Contacts);
        let dialect_read = inspection.format.clone();
        let mut spec = inspection.into_spec(SourceId::from_label("drawn"), vec![]).unwrap();
        let types: Vec<(Role, ValueType)> = spec.columns.iter().map(|column| (column.role, column.value)).collect();
        let guessed = [
            (Role::CustomerId, ValueType::Text),
            (Role::Trait, ValueType::Text),
            (Role::Trait, ValueType::Category),
            (Role::Trait, ValueType::Money),
            (Role::Trait, ValueType::Number),
            (Role::FirstSeen, ValueType::Date),
            (Role::Trait, ValueType::YesNo),
        ];
        assert_eq!(types, guessed, "{seed} {dialect:?}\n{dialect_read:?}");
        spec.id = SourceId::from_label("drawn");
        let (batches, report) = read_all(&path, &spec).unwrap();
        assert_eq!((report.kept as usize, &report.cell_problem_counts.len()), (ROWS, &0), "{seed} {dialect:?}");
        let mut read = batches.iter().flat_map(|batch| {
            let cells = move |row: usize| {
                let columns: Vec<_> = batch.columns().iter().skip(1).collect();
                columns.iter().map(|column| cell(column, row)).collect::<Vec<_>>()
            };
            (0..batch.num_rows()).map(cells)
        });
        for row in &rows {
            assert_eq!(read.next().unwrap(), expected(row, &dialect), "{seed} {dialect:?}");
        }
    }
}

fn cell(column: &dyn Array, row: usize) -> String {
    array_value_to_string(column, row).unwrap()
}
