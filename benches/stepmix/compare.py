"""Mixtures of numbers and categories by StepMix, beside ours on the same tables.

    cargo build -p portrett-maths --example mixture_peer
    python compare.py TARGET/debug/examples/mixture_peer

Prints for each table and number of components the log-likelihood of both sides with the seconds of the processor,
and the difference a person. The model is the same, so that where both find the same optimum they agree to 1e-6; where
they do not, ours must be the higher. Ends with 1 where ours is lower by more than 1e-6 a person.
"""

import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
from stepmix.stepmix import StepMix

STARTS = 30
CLOSE = 1e-6


def read(path: Path) -> tuple[pd.DataFrame, dict]:
    """The table with columns named by their place, and StepMix's description of them."""
    kinds = path.read_text().split("\n", 1)[0].split(",")
    names = [f"c{at}" for at in range(len(kinds))]
    table = pd.read_csv(path, skiprows=1, names=names)
    nan = "_nan" if table.isna().any().any() else ""
    model = {}
    for kind, own in (("number", "gaussian_diag"), ("category", "categorical")):
        columns = [name for name, of in zip(names, kinds) if of == kind]
        if columns:
            model[kind] = {"model": own + nan, "n_columns": len(columns)}
    order = [name for kind in ("number", "category") for name, of in zip(names, kinds) if of == kind]
    return table[order], model


def fit(table: pd.DataFrame, model: dict, components: int) -> tuple[float, float]:
    """Log-likelihood and seconds of the processor of the best of many starts."""
    start = time.process_time()
    peer = StepMix(
        n_components=components,
        measurement=model,
        n_init=STARTS if components > 1 else 1,
        max_iter=20_000,
        abs_tol=1e-12,
        rel_tol=0.0,
        random_state=0,
        progress_bar=0,
        verbose=0,
    )
    peer.fit(table)
    return float(peer.score(table)) * len(table), time.process_time() - start


def main(program: str) -> int:
    warnings.filterwarnings("ignore")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        lines = subprocess.run([program, folder], check=True, capture_output=True, text=True).stdout.split()
        print(f"{'table':<11} {'k':>2} {'ours':>16} {'s':>6} {'StepMix':>16} {'s':>7} {'a person':>10}")
        for line in lines:
            name, components, ours, seconds = line.split(",")
            table, model = read(Path(folder) / f"{name}.csv")
            theirs, their_seconds = fit(table, model, int(components))
            difference = (float(ours) - theirs) / len(table)
            verdict = "the same" if abs(difference) <= CLOSE else ("higher" if difference > 0 else "LOWER")
            failed |= difference < -CLOSE
            print(
                f"{name:<11} {components:>2} {float(ours):>16.6f} {float(seconds):>6.2f} {theirs:>16.6f} "
                f"{their_seconds:>7.2f} {difference:>10.1e}  {verdict}",
                flush=True,
            )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
