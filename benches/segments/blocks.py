"""Mixtures of normal distributions with full covariances: the known answers of `tests/it/mixture/block.rs`.

    python blocks.py

The table has 300 rows by a formula. Without missing cells scikit-learn 1.9.1 fits it; with missing cells (a fifth, by
another formula) the EM algorithm below does, written out person by person with numpy 2.4.6, because scikit-learn takes
none. Prints log-likelihood, BIC, and the weight, means and covariances of the heaviest component.
"""

import warnings

import numpy as np
from sklearn.mixture import GaussianMixture

ROWS = 300
STARTS = 5
# The three components that the program finds in the table without missing cells.
OURS = {
    "weights": [0.6950479892183229, 0.16838538261032282, 0.13656662817135434],
    "means": [
        [3.503772314601398, 0.814453735978426, 15.232767279039688],
        [2.147289979801353, 3.668951998505503, 9.936724219223384],
        [0.2585105545222022, 1.8614884826102551, 10.179588816997157],
    ],
    "covariances": [
        [
            [2.0761688532225633, 0.8076407562617584, -0.5369306018879594],
            [0.8076407562617584, 2.250523400469442, -2.1086083148185],
            [-0.5369306018879594, -2.1086083148185, 15.886679031587132],
        ],
        [
            [0.7241714959854564, 0.7030214296142401, 1.0999275062221288],
            [0.7030214296142401, 1.808517073616427, -0.6265822928680859],
            [1.0999275062221288, -0.6265822928680859, 4.278750683682889],
        ],
        [
            [0.052540441602024764, 0.07860802604627198, 0.23524076144853068],
            [0.07860802604627198, 0.9722012204239403, -1.047738389040065],
            [0.23524076144853068, -1.047738389040065, 3.4536610250614954],
        ],
    ],
}


def fraction(step: float) -> np.ndarray:
    i = np.arange(ROWS)
    return i * step - np.floor(i * step)


def table() -> np.ndarray:
    a, b, c = (fraction(step) for step in (0.6180339887498949, 0.7548776662466927, 0.5698402909980532))
    g = np.arange(ROWS) % 3
    x, y, z = 4 * a * a + 1.5 * g, 3 * b - 2 * (g == 1) + a * b, 10 + 5 * c * (1 + g) + 0.5 * a
    return np.stack([x, y + 0.8 * x * (g == 0), z - 1.5 * y], axis=1)


def with_missing(cells: np.ndarray) -> np.ndarray:
    steps = (0.4142135623730951, 0.7320508075688772, 0.2360679774997898)
    return np.where(np.stack([fraction(step) < 0.2 for step in steps], axis=1), np.nan, cells)


def ln_density(x: np.ndarray, mean: np.ndarray, covariance: np.ndarray) -> float:
    there = ~np.isnan(x)
    if not there.any():
        return 0.0
    step, part = x[there] - mean[there], covariance[np.ix_(there, there)]
    _, determinant = np.linalg.slogdet(2 * np.pi * part)
    return -0.5 * (determinant + step @ np.linalg.solve(part, step))


def filled(x: np.ndarray, mean: np.ndarray, covariance: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What is expected of the missing cells, and how it varies."""
    there = ~np.isnan(x)
    out, rest = np.where(there, x, mean), np.where(np.outer(~there, ~there), covariance, 0.0)
    if there.any() and not there.all():
        across = covariance[np.ix_(~there, there)]
        slope = np.linalg.solve(covariance[np.ix_(there, there)], across.T).T
        out[~there] = mean[~there] + slope @ (x[there] - mean[there])
        rest[np.ix_(~there, ~there)] -= slope @ across.T
    return out, rest


def em(cells: np.ndarray, components: int, random: np.random.Generator) -> tuple[float, np.ndarray]:
    spread = np.diag(np.nanvar(cells, axis=0))
    covariances, weights = np.array([spread] * components), np.full(components, 1 / components)
    means = np.nan_to_num(cells[random.choice(len(cells), components)], nan=np.nanmean(cells))
    last = -np.inf
    while True:
        ln = np.array([[ln_density(x, m, c) for m, c in zip(means, covariances)] for x in cells]) + np.log(weights)
        total = np.logaddexp.reduce(ln, axis=1)
        if total.sum() - last < 1e-8:
            return total.sum(), weights
        last, shares = total.sum(), np.exp(ln - total[:, None])
        for k in range(components):
            pairs = [filled(x, means[k], covariances[k]) for x in cells]
            out, rest = np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs])
            n = shares[:, k].sum()
            means[k] = shares[:, k] @ out / n
            step = out - means[k]
            scatter = np.einsum("n,ni,nj->ij", shares[:, k], step, step)
            covariances[k] = (scatter + np.einsum("n,nij->ij", shares[:, k], rest)) / n
            weights[k] = n / len(cells)


def main() -> None:
    warnings.filterwarnings("ignore")
    cells = table()
    for components in (1, 2, 3):
        starts = 100 if components > 1 else 1
        # From random shares: from k-means, its default, 100 starts all end at lower optima.
        settings = {"tol": 1e-12, "reg_covar": 0, "max_iter": 100_000, "init_params": "random"}
        peer = GaussianMixture(components, covariance_type="full", n_init=starts, random_state=0, **settings).fit(cells)
        first = peer.weights_.argmax()
        likelihood, bic = peer.score(cells) * ROWS, peer.bic(cells)
        print(f"{components}: {likelihood:.9f} {bic:.9f} {peer.weights_[first]:.9f}", peer.means_[first])
        print(peer.covariances_[first])
    # Where the program's own starts end for three components: scikit-learn does not move away from there.
    means = np.array(OURS["means"])
    precisions = np.linalg.inv(np.array(OURS["covariances"]))
    own = {"weights_init": OURS["weights"], "means_init": means, "precisions_init": precisions}
    peer = GaussianMixture(3, covariance_type="full", tol=1e-12, reg_covar=0, max_iter=100_000, **own).fit(cells)
    print(f"3 from ours: {peer.score(cells) * ROWS:.9f} {peer.bic(cells):.9f} {peer.weights_.max():.9f}", peer.means_)
    cells, random = with_missing(cells), np.random.default_rng(0)
    for components in (1, 2):
        starts = STARTS if components > 1 else 1
        runs = [em(cells, components, random) for _ in range(starts)]
        likelihood, weights = max(runs, key=lambda run: run[0])
        print(f"{components} with missing cells: {likelihood:.7f} {weights.max():.6f}", flush=True)


if __name__ == "__main__":
    main()
