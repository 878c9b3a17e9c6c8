"""DuckDB's way from a file to a Parquet table: the peer of `make bench-sources`.

Reads the columns that Portrett reads, with types said, leaves out the rows that cannot be read or lack
what their kind needs, and writes one Parquet file. `sums` prints what both tables must agree on, as JSON.

    python tables.py write orders|messages FILE TABLE
    python tables.py sums orders|messages TABLE
"""

import json
import sys

import duckdb

READ = {
    "orders": """
        SELECT * FROM read_csv({file}, auto_detect = false, header = true, ignore_errors = true,
            delim = ',', quote = '"', escape = '"', columns = {{
                order_id: 'VARCHAR', customer_id: 'VARCHAR', order_date: 'TIMESTAMP', product: 'VARCHAR',
                category: 'VARCHAR', brand: 'VARCHAR', channel: 'VARCHAR', quantity: 'INTEGER',
                amount: 'DECIMAL(14, 4)', currency: 'VARCHAR' }})
        WHERE customer_id IS NOT NULL AND order_date IS NOT NULL AND amount IS NOT NULL
    """,
    "messages": """
        SELECT id, requester_id, created_at, via.channel AS channel, subject, description
        FROM read_json({file}, format = 'newline_delimited', ignore_errors = true, columns = {{
            id: 'BIGINT', requester_id: 'VARCHAR', created_at: 'TIMESTAMP', via: 'STRUCT(channel VARCHAR)',
            subject: 'VARCHAR', description: 'VARCHAR', status: 'VARCHAR' }})
        WHERE description <> '' AND status <> 'deleted'
    """,
}

SUMS = {
    "orders": """
        SELECT count(*) AS kept, CAST(sum(amount) * 10000 AS HUGEINT) AS amount, sum(quantity) AS quantity,
            count(DISTINCT customer_id) AS customers FROM {table}
    """,
    "messages": """
        SELECT count(*) AS kept, sum(length(description)) AS letters, count(DISTINCT requester_id) AS customers
        FROM {table}
    """,
}


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def write(kind: str, file: str, table: str) -> None:
    duckdb.connect().execute(f"COPY ({READ[kind].format(file=quoted(file))}) TO {quoted(table)} (FORMAT parquet)")


def sums(kind: str, table: str) -> None:
    found = duckdb.connect().execute(SUMS[kind].format(table=quoted(table)))
    names = [column[0] for column in found.description]
    print(json.dumps(dict(zip(names, map(int, found.fetchone())))))


if __name__ == "__main__":
    {"write": write, "sums": sums}[sys.argv[1]](*sys.argv[2:])
