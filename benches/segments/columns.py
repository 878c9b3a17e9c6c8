"""Which columns tell two or three groups apart, by trying all sets of them: the known answer of a test.

    python columns.py

The table is that of `tests/it/mixture/select.rs` (300 rows by a formula; columns 3 to 5 know nothing of the groups).
For each set of columns scikit-learn fits a diagonal GaussianMixture to the set and one normal distribution to each
other column; BIC is the sum. Prints the best sets and their BIC. Takes
some seven minutes with scikit-learn 1.9.1, because each set has 50 starts.
"""

import itertools
import warnings

import numpy as np
from sklearn.mixture import GaussianMixture

STEPS = [0.6180339887498949, 0.7548776662466927, 0.5698402909980532]
STEPS += [0.4142135623730951, 0.7320508075688772, 0.2360679774997898]


def table() -> np.ndarray:
    i = np.arange(300)
    a, b, c, d, e, f = [i * step - np.floor(i * step) for step in STEPS]
    g = i % 3
    return np.stack([4 * a + 3 * g, 3 * b - 3 * (g == 1), 5 * c * (1 + g), 7 * d, e * e, f - 0.5], axis=1)


def bic(columns: np.ndarray, components: int) -> float:
    if columns.shape[1] == 0:
        return 0.0
    starts = 50 if components > 1 else 1
    peer = GaussianMixture(
        components, covariance_type="diag", tol=1e-10, reg_covar=0, max_iter=20_000, n_init=starts, random_state=0
    )
    return peer.fit(columns).bic(columns)


def main() -> None:
    warnings.filterwarnings("ignore")
    cells = table()
    every = range(cells.shape[1])
    for components in (2, 3):
        found = []
        for size in every:
            for kept in itertools.combinations(every, size + 1):
                others = [column for column in every if column not in kept]
                found.append((bic(cells[:, list(kept)], components) + bic(cells[:, others], 1), kept))
        for value, kept in sorted(found)[:3]:
            print(f"{components} components, columns {kept}: BIC {value:.6f}")


if __name__ == "__main__":
    main()
