"""The most memory of a build that hears messages, as many as once, and four times as many.

    python3 memory.py TARGET/debug/portrett [MESSAGES]

MESSAGES (25,000) reviews of the data folder, each of a writer of its own and made different by a number in it, with a
handful of columns to draw segments from; then four times as many, of four times as many writers. Prints the most memory
of each build and its seconds; a project of as many customers without messages stands beside each, because persons take
memory too.
"""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

DATA = Path(os.environ.get("PORTRETT_DATA", Path(__file__).resolve().parents[3] / "shared/data"))


def reviews() -> list[tuple]:
    with open(DATA / "clothing_reviews/reviews.csv", newline="", encoding="utf-8") as file:
        return [(row["Review Text"], row["Rating"]) for row in csv.DictReader(file) if row["Review Text"]]


def write(folder: Path, count: int, texts: list[tuple]) -> None:
    with open(folder / "customers.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["customer_id", "email", "visits", "plan"])
        plans = ["small", "large", "family"]
        rows.writerows([f"c{n}", f"c{n}@example.com", n * 7919 % 23, plans[n * 31 % 3]] for n in range(count))
    with open(folder / "reviews.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["message_id", "customer_id", "created_at", "rating", "text"])
        for n in range(count):
            text, rating = texts[n * 7919 % len(texts)]
            rows.writerow([f"m{n}", f"c{n}", f"2025-{1 + n % 12:02}-{1 + n % 28:02}", rating, f"{text} Bought {n} days ago."])


def build(program: Path, count: int, texts: list[tuple], messages: bool) -> dict:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder, count, texts)
        run = lambda *words, at: subprocess.run([program, *words], cwd=at, check=True, stdout=subprocess.PIPE, text=True).stdout
        run("init", "project", at=folder)
        project = folder / "project"
        run("add", "--yes", "--quiet", "--kind", "contacts", str(folder / "customers.csv"), at=project)
        if messages:
            run("add", "--yes", "--quiet", "--kind", "messages", str(folder / "reviews.csv"), at=project)
        return json.loads(run("build", "--json", at=project))


def main() -> None:
    if not DATA.is_dir():
        print(f"skipped: the data sets are not at {DATA} (PORTRETT_DATA says where they are)")
        return
    program, texts = Path(sys.argv[1]).resolve(), reviews()
    once = int(sys.argv[2]) if len(sys.argv) > 2 else 25_000
    for count in (once, 4 * once):
        for messages in (True, False):
            told = build(program, count, texts, messages)
            what = f"{count:>8,} messages" if messages else f"{count:>8,} customers alone"
            print(f"{what:<24} most memory {told['peak_memory_mb']:>6,} MB  voice {told['seconds'].get('voice', 0):>6.1f} s", flush=True)


if __name__ == "__main__":
    main()
