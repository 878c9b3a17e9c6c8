//! A static model: one vector a token, the vector of a text is the mean of its tokens' (model2vec; Tulkens and van Dongen
//! 2024). A thousand times quicker than a BERT, and knows nothing of the order of words.

use candle_core::DType;

use super::batch::on_threads;
use super::folder::Folder;
use super::tokens::{self, Tokens};
use super::unit;
use super::weights::{self, Weights};
use crate::ModelError;

/// Tokens at which a text is cut, as model2vec does unless told otherwise.
const MOST_TOKENS: usize = 512;

/// The most numbers in a vector.
const MOST_DIMENSION: usize = 8192;

/// Texts a task.
const TASK: usize = 256;

/// Tokens that stand for what a tokenizer does not know; they are left out.
const UNKNOWN: [&str; 2] = ["[UNK]", "<unk>"];

/// The table, and which row and weight each token has.
pub(super) struct Table {
    tokens: Tokens,
    unknown: Option<u32>,
    dimension: usize,
    rows: Vec<f32>,
    /// Row of each token where it is not its number.
    mapping: Option<Vec<u32>>,
    weights: Option<Vec<f32>>,
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Table({} rows of {})", self.rows.len() / self.dimension, self.dimension)
    }
}

impl Table {
    pub(super) fn open(folder: &mut Folder, weights: &Weights, name: &str) -> Result<Self, ModelError> {
        let tokens = Tokens::open(folder, MOST_TOKENS, false)?;
        let broken = |account| folder.broken(weights::FILE, account);
        let (rows, count, dimension) = matrix(weights, name).map_err(broken)?;
        let mapping = list::<u32>(weights, "mapping", DType::U32).map_err(broken)?;
        let weight = list::<f32>(weights, "weights", DType::F32).map_err(broken)?;
        let size = tokens.size();
        let known = mapping.as_ref().map_or(count, Vec::len).min(weight.as_ref().map_or(usize::MAX, Vec::len));
        if size > known {
            let what = format!("its tokens reach to {size}, the weights to {known}");
            return Err(folder.unfit(tokens::FILE, what));
        }
        if mapping.iter().flatten().any(|row| *row as usize >= count) {
            return Err(folder.broken(weights::FILE, "mapping names a row that is not there".to_owned()));
        }
        let unknown = UNKNOWN.iter().find_map(|token| tokens.id(token));
        Ok(Self { tokens, unknown, dimension, rows, mapping, weights: weight })
    }

    pub(super) fn dimension(&self) -> usize {
        self.dimension
    }

    pub(super) fn embed(&self, texts: &[&str], threads: usize) -> Result<Vec<f32>, String> {
        let tasks: Vec<&[&str]> = texts.chunks(TASK).collect();
        let rows = on_threads(tasks.len(), threads, |task| {
            tasks[task].iter().map(|text| self.vector(text)).collect::<Result<Vec<_>, _>>()
        })?;
        Ok(rows.into_iter().flatten().flatten().collect())
    }

    /// Sums in double precision in the order of the tokens. The mean differs by a factor, which `unit` takes away.
    fn vector(&self, text: &str) -> Result<Vec<f32>, String> {
        let mut sum = vec![0.0; self.dimension];
        for token in self.tokens.of(text)? {
            if Some(token) != self.unknown {
                self.add(token as usize, &mut sum)?;
            }
        }
        unit(&sum)
    }

    fn add(&self, token: usize, sum: &mut [f64]) -> Result<(), String> {
        let row = match &self.mapping {
            Some(mapping) => mapping.get(token).map(|row| *row as usize),
            None => Some(token),
        };
        let row = row.and_then(|row| self.rows.get(row * self.dimension..(row + 1) * self.dimension));
        let row = row.ok_or_else(|| format!("token {token} has no row"))?;
        let weight = self.weights.as_ref().and_then(|weights| weights.get(token)).map_or(1.0, |own| f64::from(*own));
        sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += weight * f64::from(*value));
        Ok(())
    }
}

fn matrix(weights: &Weights, name: &str) -> Result<(Vec<f32>, usize, usize), String> {
    let tensor = weights.tensor(name, DType::F32)?;
    let (count, dimension) = tensor.dims2().map_err(|error| format!("{name}: {error}"))?;
    if count == 0 || !(1..=MOST_DIMENSION).contains(&dimension) {
        return Err(format!("{name} has {count} rows of {dimension}"));
    }
    let rows = tensor.flatten_all().and_then(|flat| flat.to_vec1()).map_err(|error| format!("{name}: {error}"))?;
    Ok((rows, count, dimension))
}

fn list<T: candle_core::WithDType>(weights: &Weights, name: &str, kind: DType) -> Result<Option<Vec<T>>, String> {
    if !weights.has(name) {
        return Ok(None);
    }
    let tensor = weights.tensor(name, kind)?;
    tensor.to_vec1().map(Some).map_err(|error| format!("{name}: {error}"))
}
