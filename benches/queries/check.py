"""Every figure on every card, asked again in DuckDB with the figure's own query.

    python3 check.py TARGET/debug/portrett [FOLDER OF THE SHARED DATA]

Builds the demo shop and, where the shared data is there, four public data sets; opens the lake's tables at the versions
of the head in DuckDB, runs the query of every statement of every card, and compares. Ends with 1 where one figure differs by
more than rounding. Installs DuckDB and deltalake by requirements.txt into an environment beside the program.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parent
# What sums of floating-point numbers in another order may come to.
ROUNDING = 1e-9
REAL = {
    "customer_personality": ["customer_personality/marketing_campaign.csv"],
    "telco_churn": ["telco_churn/*.csv"],
    "young_people_survey": ["young_people_survey/responses.csv"],
    # Has no customers' ids: its sources are written beside this file.
    "clothing_reviews": ["clothing_reviews/reviews.csv"],
}


def python(folder: Path) -> Path:
    """The interpreter of the environment, which is made where it is not there."""
    program, ready = folder / "queries-venv/bin/python", folder / "queries-venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text()
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing DuckDB and deltalake", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "queries-venv"], check=True)
        subprocess.run([program, "-m", "pip", "install", "--quiet", "-r", SOURCE / "requirements.txt"], check=True)
        ready.write_text(wanted)
    return program


def open_lake(project: Path):
    """A DuckDB session in which the tables of the head are views."""
    import duckdb
    from deltalake import DeltaTable

    session = duckdb.connect()
    with sqlite3.connect(project / "catalog.db") as catalog:
        head = catalog.execute("SELECT name, version FROM head ORDER BY name").fetchall()
    for name, version in head:
        files = DeltaTable(str(project / "lake" / name), version=version).file_uris()
        files = [file.removeprefix("file://") for file in files]
        if files:
            names = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
            session.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet([{names}], union_by_name=true)")
    return session


def findings(report: dict):
    """Every figure that has a query: statements of cards and of parts in buying, and answers to beliefs."""
    for card in report["personas"]:
        for claim in card["claims"] + card["further_claims"] + [c for role in card["roles"] for c in role["claims"]]:
            yield claim["query"], claim["value"], claim["n"]
        for belief in card["beliefs"]:
            if belief["finding"]:
                yield belief["finding"]["query"], belief["finding"]["value"], belief["finding"]["n"]


def campaigns(report: dict, session) -> tuple[int, list]:
    """The counts of campaigns, asked again; how many, and those that differ."""
    asked, wrong = 0, []
    segments, least = {card["segment"] for card in report["personas"]}, report["build"]["min_group"]
    for campaign in (report.get("campaigns") or {"campaigns": []})["campaigns"]:
        if not campaign["query"]:
            continue
        answer = campaign["answer"]
        rows = session.execute(f"SELECT own_segment, people, {answer} FROM ({campaign['query']})").fetchall()
        rows = [row for row in rows if row[0] in segments and row[1] >= least]
        counts = (sum(row[1] for row in rows), sum(row[2] for row in rows))
        asked += 1
        if counts != (campaign["people"], campaign["answered"]):
            wrong.append((campaign["query"], campaign["answered"], campaign["people"], counts))
    return asked, wrong


def check(name: str, project: Path, program: str) -> bool:
    told = subprocess.run([program, "show", "--json"], cwd=project, check=True, stdout=subprocess.PIPE, text=True)
    session = open_lake(project)
    report = json.loads(told.stdout)
    largest = 0.0
    asked, wrong = campaigns(report, session)
    for query, value, n in findings(report):
        row = session.execute(query).fetchone()
        difference = abs(row[0] - value) / max(abs(value), 1.0)
        asked, largest = asked + 1, max(largest, difference)
        if difference > ROUNDING or row[1] != n:
            wrong.append((query, value, n, row))
    print(f"  {name:<22} {asked:>6} figures asked again, largest difference {largest:.1e}, {len(wrong)} wrong", flush=True)
    for query, value, n, row in wrong[:3]:
        print(f"    {value} of {n} is {row}: {query}")
    return asked > 0 and not wrong


def build(folder: Path, name: str, files: list[str], program: str) -> Path:
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([program, "init", name], cwd=folder, **quiet)
    written = SOURCE / f"{name}.toml"
    if written.is_file():
        sources = written.read_text().replace("{reviews}", files[0])
        with open(folder / name / "portrett.toml", "a") as project:
            project.write("\n" + sources)
    else:
        subprocess.run([program, "add", "--yes", *files], cwd=folder / name, **quiet)
    subprocess.run([program, "build"], cwd=folder / name, **quiet)
    return folder / name


def main() -> None:
    program = str(Path(sys.argv[1]).resolve())
    data = Path(sys.argv[2]) if len(sys.argv) > 2 else SOURCE.parents[2] / "shared/data"
    if "PORTRETT_QUERIES" not in os.environ:
        interpreter = python(Path(program).parent)
        done = subprocess.run([interpreter, *sys.argv], env={**os.environ, "PORTRETT_QUERIES": "inside"})
        sys.exit(done.returncode)
    fine = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([program, "demo", "--customers", "3000", "--dir", "demo"], cwd=folder, check=True, **quiet)
        fine.append(check("demo shop", folder / "demo" / "project", program))
        for name, patterns in REAL.items():
            files = [str(file) for pattern in patterns for file in sorted(data.glob(pattern))]
            if not files:
                print(f"  {name:<22} not there: skipped")
                continue
            fine.append(check(name, build(folder, name, files, program), program))
    sys.exit(0 if all(fine) else 1)


if __name__ == "__main__":
    main()
