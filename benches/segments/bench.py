"""Segments of mixed data by Portrett and by what is used in its place, on the same rows in the same minutes.

    python3 bench.py TARGET/debug/examples/segments_bench [--rows 10000 100000] [--large] [--tables 100]

Installs the peers by the names and versions of requirements.txt into an environment beside the program. Every fit has
a process of its own and one thread. Prints seconds (fitting and assigning alone), the most memory of the process, the
adjusted Rand index with the true classes, the log-likelihood where the model is the same, and how many times our
processor time a peer needs. `--large` adds 1,000,000 rows, where StepMix takes about five minutes; `--tables` is
how many small tables the choice is tried on, with structure and without.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent
LARGE = 1_000_000
# The most rows that a peer is run on without and with --large.
MOST = {
    "StepMix": (100_000, LARGE),
    "StepMix-bic": (10_000, 10_000),
    "GaussianMixture": (100_000, 100_000),
    "KMeans": (LARGE, LARGE),
    "KMeans-bootstrap": (10_000, 10_000),
    "KPrototypes": (10_000, 10_000),
}
# Our task, what it is called, the most rows it is run on, and the peers that do the same.
TASKS = [
    ("fit", "fit, 5 classes, 16 starts", LARGE, ["StepMix", "GaussianMixture", "KMeans", "KPrototypes"]),
    ("same", "fit of StepMix's model, no priors", LARGE, ["StepMix"]),
    ("bic", "BIC over 1 to 8", 100_000, ["StepMix-bic"]),
    ("choose", "whole choice among 1 to 8", LARGE, ["StepMix", "StepMix-bic"]),
    ("bootstrap", "100 bootstrap refits", 10_000, ["KMeans-bootstrap"]),
]
NAMES = {
    "StepMix": "StepMix, one start",
    "StepMix-bic": "StepMix, BIC over 1 to 8",
    "GaussianMixture": "GaussianMixture, diagonal",
    "KMeans": "k-means, one start",
    "KMeans-bootstrap": "k-means, 100 bootstraps",
    "KPrototypes": "k-prototypes, one start",
}


def python(folder: Path) -> Path:
    """The interpreter of the peers' environment, which is made where it is not there."""
    program, ready = folder / "venv/bin/python", folder / "venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text()
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing the libraries of the peers", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        install = [program, "-m", "pip", "install", "--quiet", "-r", SOURCE / "requirements.txt"]
        subprocess.run(install, check=True)
        ready.write_text(wanted)
    return program


def output(command: list) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def ours(program: Path, task: str, rows: int) -> dict:
    """What our program tells of a task: numbers where they are some."""
    told = {}
    for pair in output([program, task, str(rows)]).split():
        name, value = pair.split("=")
        told[name] = float(value) if value.replace(".", "").lstrip("-").isdigit() else value
    return told


def line(name: str, took: dict, times: str = "") -> None:
    ari = f"{took['ari']:.4f}" if "ari" in took else ""
    likelihood = f"{took['log_likelihood']:,.2f}" if "log_likelihood" in took else ""
    told = " ".join(f"{key}={took[key]}" for key in ("k", "verdict") if key in took).replace(".0", "")
    figures = f"{took['wall']:>8.2f} {took['cpu']:>8.2f} {took['peak']:>8.0f} {ari:>7} {likelihood:>16}"
    print(f"{name:<36} {figures} {times:>8}  {told}".rstrip(), flush=True)


def table(program: Path, interpreter: Path, rows: int, large: bool) -> None:
    """All tasks at so many rows, each peer run once."""
    print(f"\n{rows:,} rows")
    print(f"{'':<36} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'ARI':>7} {'log-likelihood':>16} {'CPU':>8}")
    known = {}
    with tempfile.TemporaryDirectory() as folder:
        output([program, "data", str(rows), folder])
        for task, name, most, peers in TASKS:
            if rows > most:
                continue
            own = ours(program, task, rows)
            line(name, own)
            if task == "fit":
                print(f"{'  (the data as they come in)':<54} {own['data']:>8.0f}")
            for peer in (peer for peer in peers if rows <= MOST[peer][large]):
                if peer not in known:
                    known[peer] = json.loads(output([interpreter, SOURCE / "peers.py", peer, folder]))
                line(f"  {NAMES[peer]}", known[peer], f"{known[peer]['cpu'] / own['cpu']:.1f} x")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--tables", type=int, default=100)
    wanted = parser.parse_args()
    folder = wanted.program.resolve().parent.parent / "segments"
    folder.mkdir(exist_ok=True)
    interpreter = python(folder)
    rows = sorted({*wanted.rows, *([LARGE] if wanted.large else [])})
    for count in rows:
        table(wanted.program, interpreter, count, wanted.large)
    print()
    print(output([wanted.program, "floor", "100000"]), end="", flush=True)
    if wanted.tables:
        print()
        print(output([wanted.program, "nothing", "600", str(wanted.tables)]), end="")


if __name__ == "__main__":
    main()
