//! Where EM begins: persons far from each other and everybody with the nearest of them, or everybody anywhere.

use super::design::{CodedColumn, CodedFamily, Design, NumberColumn};
use super::params::MixtureParams;
use crate::seed::Stream;

/// What two different categories add to a squared distance: as much as two random persons' standardised numbers
/// differ on average.
const MISMATCH: f64 = 2.0;

/// The labels that start number `start` begins with. Every second one is random: seeds find groups that lie apart,
/// but latent classes of yes/no columns have optima that hardly any seeds lead to and random labels often do.
///
/// With noise the most outlying persons have the label after the components'.
pub(super) fn first_labels(design: &Design, params: &MixtureParams, start: usize, stream: &mut Stream) -> Vec<u8> {
    let outliers = if params.noise { design.outliers() } else { vec![] };
    let mut labels = if start.is_multiple_of(2) {
        labels_by_seeds(design, params, &outliers, stream)
    } else {
        (0..design.rows).map(|_| stream.below(params.components) as u8).collect()
    };
    outliers.iter().for_each(|&row| labels[row as usize] = params.components as u8);
    labels
}

/// Gives everybody the label of the nearest of as many seed persons as components. Each further seed is drawn with
/// probability proportional to the squared distance to the nearest seed so far (k-means++, Arthur &
/// Vassilvitskii 2007). A missing number stands at the mean, a missing category is a category.
/// `outliers` are no seeds.
fn labels_by_seeds(design: &Design, params: &MixtureParams, outliers: &[u32], stream: &mut Stream) -> Vec<u8> {
    let mut weights = design.weights.clone();
    outliers.iter().for_each(|&row| weights[row as usize] = 0.0);
    let mut labels = vec![0; design.rows];
    let mut nearest = vec![1.0; design.rows];
    for component in 0..params.components {
        let seed = draw(&nearest, &weights, stream);
        let distances = squared_distances(design, seed);
        if component == 0 {
            nearest.copy_from_slice(&distances);
        }
        for ((label, nearest), distance) in labels.iter_mut().zip(&mut nearest).zip(distances) {
            if distance < *nearest {
                (*label, *nearest) = (component as u8, distance);
            }
        }
    }
    labels
}

/// A person, with probability proportional to distance times weight; any person where all are zero.
fn draw(distances: &[f64], weights: &[f64], stream: &mut Stream) -> usize {
    let total: f64 = distances.iter().zip(weights).map(|(distance, weight)| distance * weight).sum();
    if total <= 0.0 {
        return stream.below(distances.len());
    }
    let mut left = stream.uniform() * total;
    for (row, (distance, weight)) in distances.iter().zip(weights).enumerate() {
        left -= distance * weight;
        if left < 0.0 {
            return row;
        }
    }
    distances.len() - 1
}

fn squared_distances(design: &Design, seed: usize) -> Vec<f64> {
    let mut distances = vec![0.0; design.rows];
    for column in design.all_numbers() {
        add_differences(column, seed, &mut distances);
    }
    for column in &design.coded {
        match column.family {
            CodedFamily::Category | CodedFamily::Zero => add_mismatches(column, seed, &mut distances),
            CodedFamily::Ordinal => add_code_differences(column, column.values.clone(), seed, &mut distances),
            CodedFamily::Count(_) => add_code_differences(column, column.root_places(), seed, &mut distances),
        }
    }
    distances
}

fn add_differences(column: &NumberColumn, seed: usize, distances: &mut [f64]) {
    let at = column.standard(column.values[seed]);
    for (distance, value) in distances.iter_mut().zip(column.standardised()) {
        *distance += (value - at) * (value - at);
    }
}

fn add_code_differences(column: &CodedColumn, mut places: Vec<f64>, seed: usize, distances: &mut [f64]) {
    places.push(0.0);
    let at = places[usize::from(column.codes[seed])];
    for (distance, &code) in distances.iter_mut().zip(&column.codes) {
        let difference = places[usize::from(code)] - at;
        *distance += difference * difference;
    }
}

fn add_mismatches(column: &CodedColumn, seed: usize, distances: &mut [f64]) {
    let at = column.codes[seed];
    for (distance, &code) in distances.iter_mut().zip(&column.codes) {
        *distance += if code == at { 0.0 } else { MISMATCH };
    }
}
