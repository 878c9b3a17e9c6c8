//! How far two labelings of the same persons agree. Takes labels from 0 up, one a person; gives the adjusted
//! Rand index, the best Jaccard overlap of every group, and the best matching of groups.

/// How many persons carry each pair of labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contingency {
    counts: Vec<u64>,
    rows: usize,
    columns: usize,
}

impl Contingency {
    /// Counts the pairs of `first` (rows) and `second` (columns). Where one labeling is longer, its rest is
    /// not counted.
    pub fn count(first: &[u8], second: &[u8]) -> Self {
        let (rows, columns) = (groups(first), groups(second));
        let mut counts = vec![0; rows * columns];
        for (&a, &b) in first.iter().zip(second) {
            counts[usize::from(a) * columns + usize::from(b)] += 1;
        }
        Self { counts, rows, columns }
    }

    /// Persons with label `row` in the first labeling and `column` in the second; 0 for unknown labels.
    pub fn get(&self, row: usize, column: usize) -> u64 {
        if row < self.rows && column < self.columns { self.counts[row * self.columns + column] } else { 0 }
    }

    /// Size of each group of the first labeling.
    pub fn row_sums(&self) -> Vec<u64> {
        (0..self.rows).map(|row| (0..self.columns).map(|column| self.get(row, column)).sum()).collect()
    }

    /// Size of each group of the second labeling.
    pub fn column_sums(&self) -> Vec<u64> {
        (0..self.columns).map(|column| (0..self.rows).map(|row| self.get(row, column)).sum()).collect()
    }
}

/// One more than the largest label.
fn groups(labels: &[u8]) -> usize {
    labels.iter().max().map_or(0, |&largest| usize::from(largest) + 1)
}

/// Number of pairs among `n`.
fn pairs(n: u64) -> f64 {
    let n = n as f64;
    n * (n - 1.0) / 2.0
}

/// The Rand index corrected for chance (Hubert & Arabie 1985, equation 5): 1 for equal partitions, about 0 for
/// unrelated ones. Two labelings that both put everybody in one group, or everybody alone, agree fully: 1.
pub fn adjusted_rand_index(first: &[u8], second: &[u8]) -> f64 {
    let table = Contingency::count(first, second);
    let together: f64 = table.counts.iter().map(|&count| pairs(count)).sum();
    let rows: f64 = table.row_sums().into_iter().map(pairs).sum();
    let columns: f64 = table.column_sums().into_iter().map(pairs).sum();
    let all = pairs(first.len().min(second.len()) as u64);
    let expected = if all > 0.0 { rows * columns / all } else { 0.0 };
    let largest = f64::midpoint(rows, columns);
    if largest == expected { 1.0 } else { (together - expected) / (largest - expected) }
}

/// For each of the `k` groups of `reference`, the largest Jaccard overlap (members of both over members of
/// either) with any group of `other`; 0 for an empty group (Hennig 2007, cluster-wise stability).
pub fn best_jaccard(reference: &[u8], k: usize, other: &[u8]) -> Vec<f64> {
    let table = Contingency::count(reference, other);
    let (rows, columns) = (table.row_sums(), table.column_sums());
    (0..k)
        .map(|row| {
            let size = rows.get(row).copied().unwrap_or(0);
            let overlap = |column: usize| {
                let both = table.get(row, column);
                let either = size + columns[column] - both;
                if either == 0 { 0.0 } else { both as f64 / either as f64 }
            };
            (0..table.columns).map(overlap).fold(0.0, f64::max)
        })
        .collect()
}

/// The matching of the groups of `first` to different groups of `second` that has the most persons in matched
/// pairs. Gives for each group of `first` its partner, or nothing where `second` has too few groups.
pub fn match_labels(first: &[u8], second: &[u8]) -> Vec<Option<u8>> {
    let table = Contingency::count(first, second);
    let size = table.rows.max(table.columns);
    let cost: Vec<Vec<f64>> =
        (0..size).map(|row| (0..size).map(|column| -(table.get(row, column) as f64)).collect()).collect();
    let partners = cheapest_assignment(&cost);
    partners.into_iter().take(table.rows).map(|partner| label(partner, table.columns)).collect()
}

fn label(partner: usize, columns: usize) -> Option<u8> {
    if partner < columns { u8::try_from(partner).ok() } else { None }
}

/// For each row of a square matrix the column of the assignment of least total cost: the Hungarian method by
/// shortest augmenting paths with potentials (Kuhn 1955; Jonker & Volgenant 1987). O(n³).
pub(crate) fn cheapest_assignment(cost: &[Vec<f64>]) -> Vec<usize> {
    let n = cost.len();
    let mut search = Assignment { row_price: vec![0.0; n], column_price: vec![0.0; n + 1], owner: vec![None; n + 1] };
    for row in 0..n {
        search.add(row, cost);
    }
    let mut partners = vec![0; n];
    for (column, owner) in search.owner.iter().take(n).enumerate() {
        if let Some(row) = *owner {
            partners[row] = column;
        }
    }
    partners
}

/// The state of the Hungarian method. Column `n` is a stand-in that holds the row being added.
struct Assignment {
    row_price: Vec<f64>,
    column_price: Vec<f64>,
    owner: Vec<Option<usize>>,
}

impl Assignment {
    /// Finds a partner for one more row, moving earlier rows where that is cheaper.
    fn add(&mut self, row: usize, cost: &[Vec<f64>]) {
        let n = cost.len();
        self.owner[n] = Some(row);
        let (mut slack, mut via, mut used) = (vec![f64::INFINITY; n], vec![n; n], vec![false; n + 1]);
        let mut column = n;
        while let Some(current) = self.owner[column] {
            used[column] = true;
            for next in (0..n).filter(|&next| !used[next]) {
                let reduced = cost[current][next] - self.row_price[current] - self.column_price[next];
                if reduced < slack[next] {
                    (slack[next], via[next]) = (reduced, column);
                }
            }
            let Some(nearest) = (0..n).filter(|&next| !used[next]).min_by(|&a, &b| slack[a].total_cmp(&slack[b]))
            else {
                return;
            };
            self.reprice(slack[nearest], &used, &mut slack);
            column = nearest;
        }
        while column != n {
            self.owner[column] = self.owner[via[column]];
            column = via[column];
        }
    }

    /// Shifts the prices so that the nearest free column costs nothing more.
    fn reprice(&mut self, by: f64, used: &[bool], slack: &mut [f64]) {
        for column in 0..used.len() {
            if used[column] {
                self.column_price[column] -= by;
                if let Some(row) = self.owner[column] {
                    self.row_price[row] += by;
                }
            } else {
                slack[column] -= by;
            }
        }
    }
}

/// For each group of `reference` the make-up of the group of `labels` that holds most of its members: the share of
/// each reference group in it (of equally large ones the first). Where a group falls apart, this says with whom its
/// members then go. Zeros for a group without members. Labels beyond the groups are left out.
pub fn company(reference: &[u8], groups: usize, labels: &[u8]) -> Vec<Vec<f64>> {
    let others = labels.iter().map(|label| usize::from(*label) + 1).max().unwrap_or(0);
    let mut counts = vec![vec![0_u64; groups]; others];
    for (own, label) in reference.iter().zip(labels).filter(|(own, _)| usize::from(**own) < groups) {
        counts[usize::from(*label)][usize::from(*own)] += 1;
    }
    let make_up = |group: usize| {
        let largest =
            (0..others).reduce(|best, next| if counts[next][group] > counts[best][group] { next } else { best });
        let held = largest.map(|at| &counts[at]).filter(|counts| counts[group] > 0);
        let all = held.map_or(1, |counts| counts.iter().sum::<u64>()) as f64;
        held.map_or(vec![0.0; groups], |counts| counts.iter().map(|count| *count as f64 / all).collect())
    };
    (0..groups).map(make_up).collect()
}
