"""What is used in Portrett's place to search in sentences, on the same sentences and queries.

    python3 peers.py PEER FOLDER QUERIES

PEER is fts5 (SQLite's full text search, through Python) or whoosh. QUERIES says how many are
asked. Prints `name=value` pairs, one line for each figure.
Words match as they are written, apart from capitals and accents: neither has stems of Finnish, Norwegian and Frisian.
"""

import os
import sqlite3
import sys
import time
import warnings
from pathlib import Path

COLUMNS = ["id", "writer", "moment", "persona", "language", "theme", "kind", "source", "text"]


def rows(folder: Path):
    with open(folder / "sentences.tsv", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def queries(folder: Path) -> list[tuple]:
    lines = (folder / "queries.tsv").read_text("utf-8").splitlines()[: int(sys.argv[3])]
    return [(kind, words.split()) for kind, words in (line.split("\t") for line in lines)]


def size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*")) if path.is_dir() else path.stat().st_size


def indexed(made, path: Path) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    made()
    print(f"task=index wall={time.perf_counter() - wall:.2f} cpu={time.process_time() - processor:.2f} bytes={size(path)}", flush=True)


def asked(name: str, found, asked_for: list) -> None:
    for turn in ("cold", "warm"):
        times, hits = [], 0
        for query in asked_for:
            start = time.perf_counter()
            hits += found(query)
            times.append((time.perf_counter() - start) * 1e3)
        times.sort()
        median, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
        print(f"task={name} pass={turn} median={median:.3f} p99={p99:.3f} most={times[-1]:.3f} hits={hits}", flush=True)


def fts5(folder: Path) -> None:
    path = folder / "fts5.db"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)

    def made() -> None:
        unindexed = ", ".join(f"{column} UNINDEXED" for column in COLUMNS[:-1])
        database.execute(f"CREATE VIRTUAL TABLE said USING fts5({unindexed}, text, tokenize='unicode61 remove_diacritics 2')")
        database.executemany(f"INSERT INTO said VALUES ({','.join('?' * len(COLUMNS))})", rows(folder))
        database.execute("INSERT INTO said(said) VALUES ('optimize')")
        database.commit()

    def typed(kind: str, words: list[str]) -> str:
        quoted = [f'"{word}"' for word in words]
        match kind:
            case "phrase":
                return f'"{" ".join(words)}"'
            case "either":
                return " OR ".join(quoted)
            case "beginning":
                return quoted[0] + " *"
            case _:
                return " ".join(quoted)

    best = "SELECT id, text, rank FROM said WHERE said MATCH ? ORDER BY rank LIMIT 10"
    counts = "SELECT count(*), count(DISTINCT writer) FROM said WHERE said MATCH ?"
    indexed(made, path)
    texts = [typed(*query) for query in queries(folder)]
    asked("best", lambda text: len(database.execute(best, (text,)).fetchall()), texts)

    def all_of_it(text: str) -> int:
        database.execute(best, (text,)).fetchall()
        return database.execute(counts, (text,)).fetchone()[0]

    asked("search", all_of_it, texts)


def whoosh(folder: Path) -> None:
    warnings.simplefilter("ignore")
    from whoosh import fields, index
    from whoosh.analysis import LowercaseFilter, RegexTokenizer
    from whoosh.query import And, Or, Phrase, Prefix, Term

    path = folder / "whoosh"
    path.mkdir(exist_ok=True)
    kept = {column: fields.STORED() for column in COLUMNS[:-1]}
    words = fields.TEXT(analyzer=RegexTokenizer() | LowercaseFilter(), stored=True, phrase=True)
    index_of = index.create_in(path, fields.Schema(**kept, text=words))

    def made() -> None:
        writer = index_of.writer(limitmb=256)
        for row in rows(folder):
            writer.add_document(**dict(zip(COLUMNS, row)))
        writer.commit(optimize=True)

    def typed(kind: str, words: list[str]):
        words = [word.lower() for word in words]
        terms = [Term("text", word) for word in words]
        match kind:
            case "phrase":
                return Phrase("text", words)
            case "either":
                return Or(terms)
            case "beginning":
                return Prefix("text", words[0])
            case _:
                return And(terms)

    indexed(made, path)
    with index_of.searcher() as searcher:

        def found(query) -> int:
            results = searcher.search(query, limit=10)
            [hit["text"] for hit in results]
            return len(results)

        asked("search", found, [typed(*query) for query in queries(folder)])


if __name__ == "__main__":
    {"fts5": fts5, "whoosh": whoosh}[sys.argv[1]](Path(sys.argv[2]))
    sys.stdout.flush()
    os._exit(0)
