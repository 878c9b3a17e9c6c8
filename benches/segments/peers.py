"""One peer on the bench's mixed data, in this process alone.

    python peers.py TASK FOLDER

Reads what `segments_bench data ROWS FOLDER` wrote. Prints seconds of fitting and assigning (reading, filling in and
one-hot columns are not counted), the most memory of the process, the adjusted Rand index with the true classes, and
the log-likelihood of the mixtures, as JSON.
"""

import json
import os
import resource
import sys
import time
import warnings
from pathlib import Path

# Both sides use one thread.
for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import numpy as np
from sklearn.metrics import adjusted_rand_score

CLASSES = 5
LARGEST = 8
BOOTSTRAPS = 100
NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 14, 15]
CATEGORIES = [8, 9, 10, 11, 12, 13]


def read(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """The cells, NaN where missing, and the true classes."""
    truth = np.fromfile(folder / "truth.u8", dtype=np.uint8)
    cells = np.fromfile(folder / "cells.f64", dtype="<f8").reshape(-1, len(truth)).T
    return cells, truth


def standardised(cells: np.ndarray) -> np.ndarray:
    """Numbers and counts filled in with their means."""
    numbers = cells[:, NUMBERS]
    return np.nan_to_num((numbers - np.nanmean(numbers, axis=0)) / np.nanstd(numbers, axis=0))


def filled_in(cells: np.ndarray) -> np.ndarray:
    """Categories filled in with the most frequent."""
    categories = cells[:, CATEGORIES].copy()
    for column in categories.T:
        levels, counts = np.unique(column[~np.isnan(column)], return_counts=True)
        column[np.isnan(column)] = levels[counts.argmax()]
    return categories


def one_hot(cells: np.ndarray) -> np.ndarray:
    """All columns as numbers."""
    categories = filled_in(cells)
    columns = [column[:, None] == np.unique(column) for column in categories.T]
    return np.hstack([standardised(cells), *columns])


def stepmix_of(cells: np.ndarray, classes: int):
    """One start and otherwise its own settings; it has no counts, so that they are numbers."""
    import pandas as pd
    from stepmix.stepmix import StepMix

    table = pd.DataFrame(cells[:, NUMBERS + CATEGORIES]).rename(columns=str)
    model = {
        "number": {"model": "gaussian_diag_nan", "n_columns": len(NUMBERS)},
        "category": {"model": "categorical_nan", "n_columns": len(CATEGORIES)},
    }
    peer = StepMix(
        n_components=classes, measurement=model, n_init=1, random_state=0, progress_bar=0, verbose=0
    )
    return peer, table


def stepmix(cells: np.ndarray):
    peer, table = stepmix_of(cells, CLASSES)

    def work() -> dict:
        labels = peer.fit(table).predict(table)
        return {"labels": labels, "passes": int(peer.n_iter_)}

    return work, lambda: float(peer.score(table)) * len(table)


def stepmix_bic(cells: np.ndarray):
    def work() -> dict:
        fits = []
        for classes in range(1, LARGEST + 1):
            peer, table = stepmix_of(cells, classes)
            fits.append((peer.fit(table).bic(table), classes, peer))
        _, classes, peer = min(fits, key=lambda fit: fit[0])
        return {"labels": peer.predict(table), "k": classes}

    return work, None


def gaussian_mixture(cells: np.ndarray):
    from sklearn.mixture import GaussianMixture

    table = one_hot(cells)
    peer = GaussianMixture(CLASSES, covariance_type="diag", random_state=0)
    return lambda: {"labels": peer.fit_predict(table)}, None


def k_means(cells: np.ndarray):
    from sklearn.cluster import KMeans

    table = one_hot(cells)
    return lambda: {"labels": KMeans(CLASSES, n_init=1, random_state=0).fit_predict(table)}, None


def k_means_bootstrap(cells: np.ndarray):
    from sklearn.cluster import KMeans

    table = one_hot(cells)
    drawn = np.random.default_rng(0)

    def work() -> dict:
        for at in range(BOOTSTRAPS):
            rows = drawn.integers(0, len(table), len(table))
            KMeans(CLASSES, n_init=1, random_state=at).fit(table[rows]).predict(table)
        return {}

    return work, None


def k_prototypes(cells: np.ndarray):
    from kmodes.kprototypes import KPrototypes

    numbers = standardised(cells)
    table = np.hstack([numbers, filled_in(cells)])
    places = list(range(len(NUMBERS), table.shape[1]))
    peer = KPrototypes(CLASSES, n_init=1, random_state=0)
    return lambda: {"labels": peer.fit_predict(table, categorical=places)}, None


TASKS = {
    "StepMix": stepmix,
    "StepMix-bic": stepmix_bic,
    "GaussianMixture": gaussian_mixture,
    "KMeans": k_means,
    "KMeans-bootstrap": k_means_bootstrap,
    "KPrototypes": k_prototypes,
}


def main(task: str, folder: str) -> None:
    warnings.filterwarnings("ignore")
    cells, truth = read(Path(folder))
    work, log_likelihood = TASKS[task](cells)
    wall, cpu = time.perf_counter(), time.process_time()
    told = work()
    told |= {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    told["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if "labels" in told:
        told["ari"] = adjusted_rand_score(truth, told.pop("labels"))
    if log_likelihood:
        told["log_likelihood"] = log_likelihood()
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
