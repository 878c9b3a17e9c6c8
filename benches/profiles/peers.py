"""Profiles of customers by DuckDB and by Polars: the peers of `make bench-profiles`.

    python peers.py make ROWS CUSTOMERS FILE      the transactions, a Parquet file
    python peers.py log FILE.csv FILE.parquet     a log of orders, from CSV to Parquet
    python peers.py duckdb|polars FILE TABLE      one row a customer
    python peers.py sums TABLE                    what all must agree on, of a peer's table
    python peers.py ours LAKE                     the same, of Portrett's

A customer's row: count, first, last, sum and mean of the amounts, days with an order, the category and the
channel bought most, the share of each category and of each channel, orders by hour.
"""

import json
import sys

import duckdb
import polars as pl

CATEGORIES = [f"category {n:02}" for n in range(12)]
CHANNELS = ["web", "store", "app", "phone", "market"]


def make(rows: int, customers: int, file: str) -> None:
    """Customers differ in how often they order, and in category, channel and hour that they prefer."""
    pick = lambda names, number: "CASE " + " ".join(
        f"WHEN {number} = {n} THEN '{name}'" for n, name in enumerate(names)) + " END"
    duckdb.sql(f"""
        COPY (
          SELECT customer, TIMESTAMP '2022-01-01' + to_seconds(day * 86400 + hour * 3600 + second) AS time, amount,
                 {pick(CATEGORIES, "category")} AS category, {pick(CHANNELS, "channel")} AS channel
          FROM (
            SELECT CAST(floor({customers} * power(a, 1.5)) AS BIGINT) AS customer,
                   CAST(floor(1460 * b) AS BIGINT) AS day,
                   CAST((customer + floor(8 * c)) % 24 AS BIGINT) AS hour, CAST(floor(3600 * d) AS BIGINT) AS second,
                   CAST(10000 + floor(4000000 * a * e) AS BIGINT) AS amount,
                   (customer + CAST(floor(12 * power(d, 2)) AS BIGINT)) % 12 AS category,
                   (customer + CAST(floor(5 * power(c, 2)) AS BIGINT)) % 5 AS channel
            FROM (SELECT (hash(i * 5 + 0) >> 11) / power(2, 53) AS a, (hash(i * 5 + 1) >> 11) / power(2, 53) AS b,
                         (hash(i * 5 + 2) >> 11) / power(2, 53) AS c, (hash(i * 5 + 3) >> 11) / power(2, 53) AS d,
                         (hash(i * 5 + 4) >> 11) / power(2, 53) AS e
                  FROM range({rows}) t(i))))
        TO '{file}' (FORMAT parquet, ROW_GROUP_SIZE 1000000)""")


def log(csv: str, file: str) -> None:
    duckdb.sql(f"""
        COPY (SELECT customer, TIMESTAMP '2022-01-01' + to_days(day) AS time, amount FROM read_csv('{csv}',
              columns = {{ customer: 'BIGINT', day: 'INTEGER', amount: 'BIGINT' }}, header = true))
        TO '{file}' (FORMAT parquet)""")


def by_duckdb(file: str, table: str) -> None:
    counts = [f"count(*) FILTER (category = '{name}') AS category_{n}" for n, name in enumerate(CATEGORIES)]
    counts += [f"count(*) FILTER (channel = '{name}') AS channel_{n}" for n, name in enumerate(CHANNELS)]
    counts += [f"count(*) FILTER (hour(time) = {hour}) AS hour_{hour}" for hour in range(24)]
    shares = [f"category_{n} / orders AS share_category_{n}" for n in range(len(CATEGORIES))]
    shares += [f"channel_{n} / orders AS share_channel_{n}" for n in range(len(CHANNELS))]
    hours = [f"hour_{hour}" for hour in range(24)]

    def top(head: str, names: list[str]) -> str:
        most = f"greatest({', '.join(f'{head}_{n}' for n in range(len(names)))})"
        cases = " ".join(f"WHEN {head}_{n} = {most} THEN '{name}'" for n, name in enumerate(names))
        return f"CASE {cases} END AS top_{head}"

    duckdb.sql(f"""
        COPY (
          SELECT customer, orders, first, last, spend, spend / orders AS mean, days, {top("category", CATEGORIES)},
                 {top("channel", CHANNELS)}, {", ".join(shares)}, {", ".join(hours)}
          FROM (SELECT customer, count(*) AS orders, min(time) AS first, max(time) AS last, sum(amount) AS spend,
                       count(DISTINCT CAST(time AS DATE)) AS days, {", ".join(counts)}
                FROM '{file}' GROUP BY customer))
        TO '{table}' (FORMAT parquet)""")


def by_polars(file: str, table: str) -> None:
    counts = [(pl.col("category") == name).sum().alias(f"category_{n}") for n, name in enumerate(CATEGORIES)]
    counts += [(pl.col("channel") == name).sum().alias(f"channel_{n}") for n, name in enumerate(CHANNELS)]
    counts += [(pl.col("time").dt.hour() == hour).sum().alias(f"hour_{hour}") for hour in range(24)]

    def top(head: str, names: list[str]) -> pl.Expr:
        own = [pl.col(f"{head}_{n}") for n in range(len(names))]
        most = pl.max_horizontal(own)
        found = pl.lit(names[-1])
        for n in reversed(range(len(names) - 1)):
            found = pl.when(own[n] == most).then(pl.lit(names[n])).otherwise(found)
        return found.alias(f"top_{head}")

    share = lambda head, n: (pl.col(f"{head}_{n}") / pl.col("orders")).alias(f"share_{head}_{n}")
    pl.scan_parquet(file).group_by("customer").agg(
        pl.len().alias("orders"), pl.col("time").min().alias("first"), pl.col("time").max().alias("last"),
        pl.col("amount").sum().alias("spend"), pl.col("time").dt.date().n_unique().alias("days"), *counts,
    ).with_columns(
        (pl.col("spend") / pl.col("orders")).alias("mean"), top("category", CATEGORIES), top("channel", CHANNELS),
        *[share("category", n) for n in range(len(CATEGORIES))], *[share("channel", n) for n in range(len(CHANNELS))],
    ).drop([f"category_{n}" for n in range(len(CATEGORIES))] + [f"channel_{n}" for n in range(len(CHANNELS))]
    ).sink_parquet(table)


def sums(table: str) -> None:
    """What all tables must agree on; shares in thousandths, rounded a row, so that sums are whole."""
    told(f"""
        SELECT count(*) AS customers, CAST(sum(orders) AS BIGINT) AS orders, CAST(sum(spend) AS BIGINT) AS spend,
               CAST(sum(days) AS BIGINT) AS days,
               CAST(sum(epoch_us(last) // 1000000 - epoch_us(first) // 1000000) AS BIGINT) AS seconds,
               CAST(sum(round(1000 * share_category_3)) AS BIGINT) AS share, CAST(sum(hour_17) AS BIGINT) AS at_17
        FROM '{table}'""")


def ours(lake: str) -> None:
    """The same of the tables that Portrett wrote into its lake."""
    told(f"""
        SELECT count(*) AS customers, CAST(sum(order_count) AS BIGINT) AS orders,
               CAST(sum(round(spend_total * 10000)) AS BIGINT) AS spend, CAST(sum(order_days) AS BIGINT) AS days,
               (SELECT CAST(sum(last_order // 1000000 - first_order // 1000000) AS BIGINT)
                FROM '{lake}/order_sums/*.parquet') AS seconds,
               CAST(sum(round(1000 * share_category_category_03)) AS BIGINT) AS share,
               CAST(sum(round(share_hour_17 * order_count)) AS BIGINT) AS at_17
        FROM '{lake}/profiles/*.parquet' WHERE order_count > 0""")


def told(query: str) -> None:
    found = duckdb.sql(query)
    print(json.dumps(dict(zip(found.columns, found.fetchall()[0]))))


if __name__ == "__main__":
    what, rest = sys.argv[1], sys.argv[2:]
    if what == "make":
        make(int(rest[0]), int(rest[1]), rest[2])
    elif what == "log":
        log(*rest)
    elif what == "duckdb":
        by_duckdb(*rest)
    elif what == "polars":
        by_polars(*rest)
    elif what == "sums":
        sums(rest[0])
    elif what == "ours":
        ours(rest[0])
    else:
        sys.exit(__doc__)
