"""The plain notebook's way from customer files to persona pages: the peer of `make bench`.

Takes a folder with `customers.parquet`, `orders.parquet` and `touches.parquet` as the demo shop's
generator writes them, and a folder for the pages. Reads and cleans with polars, makes RFM and
per-customer features, scales them, chooses k from 2 to 6 by silhouette over k-means on all rows, and
writes an HTML page a segment. Prints one JSON object: seconds by step, wall and CPU seconds, peak
memory in megabytes, rows, the k chosen and its silhouette.

    python notebook.py SHOP PAGES [STARTS]
"""

import html
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
import polars as pl
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler

SEED = 42
CLUSTERS = range(2, 7)
SILHOUETTE_SAMPLE = 10_000
# What scikit-learn took for every k-means until version 1.4, and what notebooks still write. Its default for
# k-means++ is 1 today; the bench prints both.
STARTS = 10
SKEWED = ["frequency", "monetary", "average_order", "recency", "days_between_orders", "household_income"]
SECONDS: dict[str, float] = {}


class Step:
    """The wall seconds of one step of the job."""

    def __init__(self, name: str):
        self.name = name

    def __enter__(self):
        self.begin = time.perf_counter()

    def __exit__(self, *_):
        SECONDS[self.name] = round(time.perf_counter() - self.begin, 2)


def read_contacts(shop: Path) -> pl.DataFrame:
    contacts = pl.read_parquet(shop / "customers.parquet").unique("customer_id", keep="last", maintain_order=True)
    plausible = pl.col("birth_year").is_between(1920, 2015)
    return contacts.with_columns(
        email=pl.col("email").str.strip_chars().str.to_lowercase(),
        birth_year=pl.when(plausible).then("birth_year"),
    )


def read_orders(shop: Path, contacts: pl.DataFrame) -> pl.LazyFrame:
    """Order lines with a customer, a time and a price; guests are found by their e-mail address."""
    by_email = contacts.filter(pl.col("email").is_not_null()).unique("email", keep="first")
    lines = pl.scan_parquet(shop / "orders.parquet").join(
        by_email.lazy().select("email", found="customer_id"), on="email", how="left"
    )
    lines = lines.with_columns(customer_id=pl.coalesce("customer_id", "found"))
    clean = pl.col("customer_id").is_not_null() & pl.col("order_time").is_not_null() & (pl.col("unit_price") >= 0)
    columns = ["customer_id", "order_id", "order_time", "category", "channel", "amount", "discount", "returned"]
    return lines.filter(clean).select(columns)


def read_touches(shop: Path) -> pl.LazyFrame:
    touches = pl.scan_parquet(shop / "touches.parquet")
    clean = pl.col("customer_id").is_not_null() & pl.col("sent").is_not_null()
    return touches.filter(clean & (pl.col("channel") == "email"))


def shares(lines: pl.LazyFrame, column: str) -> dict[str, pl.Expr]:
    names = lines.select(pl.col(column).drop_nulls().unique().sort()).collect()[column]
    return {f"share_{column}_{name.replace(' ', '_')}": (pl.col(column) == name).mean() for name in names}


def order_features(lines: pl.LazyFrame) -> pl.DataFrame:
    order_time, now = pl.col("order_time"), lines.select(pl.col("order_time").max()).collect().item()
    features = lines.group_by("customer_id").agg(
        frequency=pl.col("order_id").n_unique(),
        monetary=pl.col("amount").filter(~pl.col("returned")).sum(),
        recency=(pl.lit(now) - order_time.max()).dt.total_days(),
        span=(order_time.max() - order_time.min()).dt.total_days(),
        return_share=pl.col("returned").mean(),
        discount_share=(pl.col("discount") > 0).mean(),
        weekend_share=(order_time.dt.weekday() >= 6).mean(),
        evening_share=order_time.dt.hour().is_between(17, 21).mean(),
        **shares(lines, "category"),
        **shares(lines, "channel"),
    )
    between = pl.when(pl.col("frequency") > 1).then(pl.col("span") / (pl.col("frequency") - 1))
    return features.with_columns(
        average_order=pl.col("monetary") / pl.col("frequency"), days_between_orders=between
    ).drop("span").collect(engine="streaming")


def touch_features(touches: pl.LazyFrame) -> pl.DataFrame:
    return touches.group_by("customer_id").agg(
        open_rate=pl.col("opened").mean(), click_rate=pl.col("clicked").mean(), conversion_rate=pl.col("converted").mean()
    ).collect(engine="streaming")


def add_rfm(people: pl.DataFrame) -> pl.DataFrame:
    """RFM scores by quintile, 5 the best."""
    def score(name: str, best_first: bool) -> pl.Expr:
        place = pl.col(name).rank("ordinal", descending=best_first) - 1
        return (place * 5 // pl.col(name).count() + 1).cast(pl.Int8)

    return people.with_columns(
        r=score("recency", True), f=score("frequency", False), m=score("monetary", False)
    ).with_columns(rfm=pl.concat_str("r", "f", "m"))


def matrix(people: pl.DataFrame) -> tuple[np.ndarray, list[str]]:
    """Every number of every customer: skewed ones logged, gaps filled with the median, all scaled."""
    chosen = people.select(pl.exclude("postcode", "loyalty_card_digit", "r", "f", "m")).select(
        pl.selectors.numeric() | pl.selectors.boolean()
    )
    numbers = chosen.cast(pl.Float64).with_columns(pl.col(name).clip(lower_bound=0).log1p() for name in SKEWED)
    filled = numbers.with_columns(pl.all().fill_null(pl.all().median()))
    return StandardScaler().fit_transform(filled.to_numpy()), filled.columns


def choose_clusters(points: np.ndarray, starts: int) -> tuple[KMeans, dict[int, float]]:
    """K-means on all rows for every k; the k with the best silhouette on a sample."""
    models, silhouettes = {}, {}
    for k in CLUSTERS:
        models[k] = KMeans(n_clusters=k, n_init=starts, random_state=SEED).fit(points)
        score = silhouette_score(points, models[k].labels_, sample_size=SILHOUETTE_SAMPLE, random_state=SEED)
        silhouettes[k] = round(float(score), 4)
    return models[max(silhouettes, key=silhouettes.get)], silhouettes


PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Segment {number}</title>
<style>body{{font:16px sans-serif;max-width:40em;margin:2em auto}}td{{padding:.2em 1em}}</style>
<h1>Segment {number}</h1><p>{people:,} customers ({share:.1%}), {value:.1%} of revenue.</p>
<h2>What sets them apart</h2><table><tr><th>feature</th><th>they</th><th>everybody</th></tr>{rows}</table>
<h2>Who they are</h2><table>{traits}</table></html>"""


def mean(column: pl.Series) -> str:
    """The mean in words; a dash where nobody of the segment has a value."""
    return "–" if column.null_count() == len(column) else f"{column.mean():.2f}"


def page(number: int, members: pl.DataFrame, people: pl.DataFrame, centre: np.ndarray, features: list[str]) -> str:
    strongest = np.argsort(-np.abs(centre))[:12]
    rows = "".join(
        f"<tr><td>{html.escape(name)}</td><td>{mean(members[name])}</td><td>{mean(people[name])}</td></tr>"
        for name in (features[place] for place in strongest)
    )
    commonest = {name: members[name].drop_nulls().mode().first() for name in ("gender", "city", "first_channel", "commute")}
    traits = "".join(f"<tr><td>{name}</td><td>{html.escape(str(value))}</td></tr>" for name, value in commonest.items())
    return PAGE.format(
        number=number + 1, people=len(members), share=len(members) / len(people),
        value=members["monetary"].sum() / people["monetary"].sum(), rows=rows, traits=traits,
    )


def write_pages(people: pl.DataFrame, model: KMeans, features: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    people = people.with_columns(segment=pl.Series(model.labels_))
    for number, centre in enumerate(model.cluster_centers_):
        members = people.filter(pl.col("segment") == number)
        (folder / f"segment-{number + 1}.html").write_text(page(number, members, people, centre, features))


def usage() -> dict[str, float]:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    processor = own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
    return {"cpu_seconds": round(processor, 2), "peak_memory_mb": round(max(own.ru_maxrss, children.ru_maxrss) / 1024, 1)}


def main(shop: Path, pages: Path, starts: int) -> None:
    begin = time.perf_counter()
    with Step("read"):
        contacts = read_contacts(shop)
        lines = read_orders(shop, contacts)
        touches = read_touches(shop)
        count = lines.select(pl.len()).collect().item()
    with Step("features"):
        people = contacts.join(order_features(lines), on="customer_id", how="left")
        people = people.join(touch_features(touches), on="customer_id", how="left")
    with Step("rfm"):
        people = add_rfm(people.with_columns(pl.col("frequency", "monetary").fill_null(0)))
    with Step("scale"):
        points, features = matrix(people)
    with Step("clusters"):
        model, silhouettes = choose_clusters(points, starts)
    with Step("pages"):
        write_pages(people, model, features, pages)
    wall = round(time.perf_counter() - begin, 2)
    result = {"seconds": SECONDS, "wall_seconds": wall, **usage(), "people": len(people), "order_lines": count}
    print(json.dumps({**result, "k": model.n_clusters, "silhouettes": silhouettes}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else STARTS)
