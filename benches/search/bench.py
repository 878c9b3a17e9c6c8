"""Search by Portrett, by SQLite's FTS5 and by Whoosh, in the same sentences with the same queries.

    python3 bench.py TARGET/debug/examples/search_bench [--large]

100,000 sentences that nobody wrote, seeded; with --large also 1,000,000, in which Whoosh is not asked and FTS5 only the
first 200 queries, because they take so long. 1,000 queries, each for its ten best, how many there are and, but for
Whoosh, by how many persons. Installs Whoosh by requirements.txt into an environment beside the program.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent


def python(folder: Path) -> Path:
    """The interpreter of the peers' environment, which is made where it is not there."""
    program, ready = folder / "search-venv/bin/python", folder / "search-venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text()
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing the libraries of the peers", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "search-venv"], check=True)
        install = [program, "-m", "pip", "install", "--quiet", "-r", SOURCE / "requirements.txt"]
        subprocess.run(install, check=True)
        ready.write_text(wanted)
    return program


def told(command: list) -> list[dict]:
    """The lines of `name=value` pairs that a program prints."""
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return [dict(pair.split("=", 1) for pair in line.split()) for line in run.stdout.splitlines() if "=" in line]


def show(name: str, lines: list[dict]) -> None:
    for line in lines:
        match line["task"]:
            case "index":
                megabytes = int(line["bytes"]) / 1e6
                print(f"  {name:<23} index   {float(line['wall']):>8.1f} s  {float(line['cpu']):>8.1f} CPU s  {megabytes:>7.1f} MB")
            case "open":
                print(f"  {name:<23} open    {float(line['ms']):>8.2f} ms")
            case "search" | "best":
                what = "search" if line["task"] == "search" else "best 10"
                times = f"median {float(line['median']):>7.3f} ms  p99 {float(line['p99']):>8.2f} ms  most {float(line['most']):>8.2f} ms"
                print(f"  {name:<23} {what} {line['pass']}  {times}  ({line['hits']} hits)")
            case "counts":
                print(f"  {name:<23} counts of {line['of']:<10} {float(line['ms']):>8.1f} ms  ({line['persons']} persons)")
    sys.stdout.flush()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=Path)
    arguments.add_argument("--large", action="store_true")
    asked = arguments.parse_args()
    interpreter = python(asked.program.resolve().parent)
    for count in [100_000, 1_000_000] if asked.large else [100_000]:
        print(f"\n{count:,} sentences, 1,000 queries", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([asked.program, "write", str(count), folder], check=True)
            for threads in ("1", "2"):
                show(f"Portrett, {threads} thread(s)", told([asked.program, "run", str(count), folder, threads]))
            queries = "1000" if count <= 100_000 else "200"
            show(f"SQLite FTS5, {queries} asked", told([interpreter, SOURCE / "peers.py", "fts5", folder, queries]))
            if count <= 100_000:
                show(f"Whoosh, {queries} asked", told([interpreter, SOURCE / "peers.py", "whoosh", folder, queries]))


if __name__ == "__main__":
    main()
