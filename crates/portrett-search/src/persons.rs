//! How many persons there are among many hits.

/// Widest span of numbers that gets a bit for each: 16 MiB.
const WIDEST: u64 = 1 << 27;
/// Numbers that are gathered before those that are there twice are taken out.
const GATHERED: usize = 1 << 16;

/// A set of persons that only grows.
pub(crate) enum Persons {
    /// A bit for each number from the least on, and how many are set.
    Bits { least: i64, bits: Vec<u64>, count: u64 },
    /// The numbers, of which the first so many are sorted and there once.
    List { numbers: Vec<i64>, limit: usize },
}

impl Persons {
    /// A set of persons whose numbers are from `least` to `most`.
    pub(crate) fn between(least: i64, most: i64) -> Self {
        let span = most.wrapping_sub(least) as u64;
        match least <= most && span < WIDEST {
            true => Self::Bits { least, bits: vec![0; span as usize / 64 + 1], count: 0 },
            false => Self::List { numbers: Vec::new(), limit: GATHERED },
        }
    }

    /// Adds a person.
    pub(crate) fn add(&mut self, person: i64) {
        match self {
            Self::Bits { least, bits, count } => {
                let place = person.wrapping_sub(*least) as u64;
                let Some(word) = bits.get_mut((place / 64) as usize) else { return };
                let bit = 1 << (place % 64);
                *count += u64::from(*word & bit == 0);
                *word |= bit;
            }
            Self::List { numbers, limit } => {
                numbers.push(person);
                if numbers.len() >= *limit {
                    settle(numbers);
                    *limit = (2 * numbers.len()).max(GATHERED);
                }
            }
        }
    }

    /// How many there are.
    pub(crate) fn count(self) -> u64 {
        match self {
            Self::Bits { count, .. } => count,
            Self::List { mut numbers, .. } => {
                settle(&mut numbers);
                numbers.len() as u64
            }
        }
    }
}

fn settle(numbers: &mut Vec<i64>) {
    numbers.sort_unstable();
    numbers.dedup();
}
