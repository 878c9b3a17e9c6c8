"""How hard the demo shop is, measured by peers.

Takes folders of shops that `portrett-testkit` wrote as CSV (`cargo run -p portrett-testkit --example
shop -- DIR CUSTOMERS SEED`), two or more, of different seeds. Prints, for each shop, the adjusted
Rand index against the hidden kinds, over its customers, of

* a classifier trained on the truth of the next shop in the list (scikit-learn's gradient boosting on
  per-customer features): the ceiling of what the data tells about the kinds. The crate promises 0.85
  to 0.92 for 5,000 customers;
* the same with the survey's answers, which are known of a third of the customers;
* a mixture fitted without the truth (EM, conditionally independent Gaussian and categorical columns,
  an indicator for a value that over 20 % share, best of several seeded starts), with five components:
  what an unsupervised model of the right form can reach. The crate promises a median of 0.80.

    python difficulty.py /tmp/shop-1 /tmp/shop-2 ...
"""

import sys
from pathlib import Path

import numpy as np
import polars as pl
from sklearn.cluster import KMeans
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import adjusted_rand_score

AS_OF = pl.datetime(2026, 9, 30)
SKEWED = [
    "household_income", "tenure_days", "order_count", "spend_total", "average_order",
    "days_since_last_order", "days_between_orders",
]
CATEGORIES = ["gender", "city", "country", "first_channel", "commute", "shoe_lace_colour", "club_member", "newsletter_consent"]
NUMBERS = ["birth_year", "household_children", "loyalty_card_digit"]


def safe(label: str) -> str:
    return label.replace(" ", "_").lower()


def contacts(shop: Path) -> pl.DataFrame:
    frame = pl.read_csv(shop / "customers.csv", infer_schema_length=None, schema_overrides={"signup_date": pl.String, "postcode": pl.String})
    signed_up = pl.col("signup_date").str.to_date(strict=False)
    year = pl.col("birth_year")
    return frame.unique("customer_id", keep="first", maintain_order=True).with_columns(
        tenure_days=(AS_OF.cast(pl.Date) - signed_up).dt.total_days(),
        birth_year=pl.when(year.is_between(1910, 2020)).then(year),
    )


def orders(shop: Path, people: pl.DataFrame) -> pl.DataFrame:
    lines = pl.read_csv(shop / "orders.csv", infer_schema_length=None, schema_overrides={"order_time": pl.String})
    by_email = people.filter(pl.col("email").is_not_null()).unique("email", keep="first").select("email", by_email="customer_id")
    lines = lines.join(by_email, on="email", how="left").with_columns(
        customer_id=pl.coalesce("customer_id", "by_email"),
        order_time=pl.col("order_time").str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False),
    )
    return lines.filter(
        pl.col("customer_id").is_not_null() & pl.col("order_time").is_not_null() & (pl.col("unit_price") >= 0)
    )


def order_features(lines: pl.DataFrame) -> pl.DataFrame:
    kept, time = pl.col("returned") == "no", pl.col("order_time")
    shares = {f"share_category_{safe(name)}": (pl.col("category") == name).mean() for name in sorted(lines["category"].unique())}
    shares |= {f"share_channel_{safe(name)}": (pl.col("channel") == name).mean() for name in sorted(lines["channel"].unique())}
    features = lines.group_by("customer_id").agg(
        order_count=pl.col("order_id").n_unique(),
        spend_total=pl.col("amount").filter(kept).sum(),
        days_since_last_order=(AS_OF - time.max().dt.truncate("1d")).dt.total_days(),
        span=(time.max() - time.min()).dt.total_days(),
        return_share=(~kept).mean(),
        discount_share=(pl.col("discount") > 0).mean(),
        weekend_share=(time.dt.weekday() >= 6).mean(),
        evening_share=time.dt.hour().is_between(17, 21).mean(),
        **shares,
    )
    count = pl.col("order_count")
    return features.with_columns(
        average_order=pl.col("spend_total") / count,
        days_between_orders=pl.when(count > 1).then(pl.col("span") / (count - 1)),
    ).drop("span")


def touch_features(shop: Path) -> pl.DataFrame:
    touches = pl.read_csv(shop / "touches.csv", infer_schema_length=None, schema_overrides={"sent": pl.String})
    mails = touches.filter((pl.col("channel") == "email") & pl.col("customer_id").is_not_null())
    rates = {"open": "opened", "click": "clicked", "conversion": "converted"}
    return mails.group_by("customer_id").agg(**{f"email_{name}_rate": (pl.col(column) == "yes").mean() for name, column in rates.items()})


def survey_answers(shop: Path) -> pl.DataFrame:
    answers = pl.read_csv(shop / "survey.csv", infer_schema_length=None).filter(pl.col("customer_id").is_not_null())
    return answers.unique("customer_id", keep="first").drop("answered_on")


def read(folder: str) -> pl.DataFrame:
    """One row a customer of the truth, in its order: the kind, every feature, the survey's answers."""
    shop = Path(folder)
    people = contacts(shop)
    frame = pl.read_csv(shop / "truth" / "kinds.csv").join(people, on="customer_id", how="left", maintain_order="left")
    for features in (order_features(orders(shop, people)), touch_features(shop), survey_answers(shop)):
        frame = frame.join(features, on="customer_id", how="left", maintain_order="left")
    frame = frame.with_columns(pl.col("order_count").fill_null(0))
    return frame.with_columns(pl.col(name).clip(lower_bound=0).log1p() for name in SKEWED)


def number_columns(frame: pl.DataFrame, survey: bool) -> list[str]:
    derived = [name for name in frame.columns if name.startswith(("share_", "email_")) or name.endswith("_share")]
    answers = [name for name in frame.columns if name.startswith("value_")] if survey else []
    return NUMBERS + SKEWED + derived + answers


def codes(frame: pl.DataFrame, name: str) -> np.ndarray:
    """Levels as 0, 1, …; -1 where missing."""
    levels = sorted(frame[name].drop_nulls().unique())
    return frame[name].replace_strict(levels, list(range(len(levels))), default=-1).fill_null(-1).to_numpy().astype(int)


def table(frame: pl.DataFrame, survey: bool) -> np.ndarray:
    numbers = frame.select(number_columns(frame, survey)).cast(pl.Float64).to_numpy()
    levels = np.column_stack([codes(frame, name) for name in CATEGORIES]).astype(float)
    levels[levels < 0] = np.nan
    return np.column_stack([numbers, levels])


def classified(trained_on: pl.DataFrame, frame: pl.DataFrame, survey: bool) -> float:
    model = HistGradientBoostingClassifier(max_iter=150, learning_rate=0.08, max_leaf_nodes=12, random_state=1)
    model.fit(table(trained_on, survey), trained_on["kind"].to_list())
    return adjusted_rand_score(frame["kind"].to_list(), model.predict(table(frame, survey)))


def mixture_columns(frame: pl.DataFrame) -> tuple[np.ndarray, list[np.ndarray]]:
    """Standardised numbers (NaN where missing or at a spike) and coded categories (-1 where missing)."""
    numbers, levels = [], [codes(frame, name) for name in CATEGORIES]
    for name in number_columns(frame, survey=False):
        values = frame[name].cast(pl.Float64).to_numpy().copy()
        found, counts = np.unique(values[~np.isnan(values)], return_counts=True)
        if counts.max() > 0.2 * counts.sum():
            spike = values == found[counts.argmax()]
            levels.append(np.where(np.isnan(values), -1, spike.astype(int)))
            values[spike] = np.nan
        if np.isfinite(values).sum() > 0.05 * len(values) and np.nanstd(values) > 0:
            low, high = np.nanquantile(values, [0.005, 0.995])
            values = np.clip(values, low, high)
            numbers.append((values - np.nanmean(values)) / np.nanstd(values))
    return np.column_stack(numbers), levels


def log_densities(numbers, levels, parts, mean, variance, shares):
    known = np.isfinite(numbers)
    filled = np.where(known, numbers, 0.0)
    densities = np.tile(np.log(parts), (len(numbers), 1))
    for k in range(len(parts)):
        squares = (filled - mean[k]) ** 2 / variance[k] + np.log(2 * np.pi * variance[k])
        densities[:, k] -= 0.5 * (squares * known).sum(axis=1)
        for column, share in zip(levels, shares):
            densities[:, k] += np.where(column >= 0, np.log(share[k])[column], 0.0)
    return densities


def estimate(numbers, levels, member):
    """Maximum likelihood given memberships, with a floor of 1 % under the variances."""
    known = np.isfinite(numbers)
    filled = np.where(known, numbers, 0.0)
    weight = member.T @ known + 1e-9
    mean = member.T @ filled / weight
    variance = np.maximum(member.T @ filled**2 / weight - mean**2, 0.01)
    shares = []
    for column in levels:
        seen = np.eye(column.max() + 1)[np.maximum(column, 0)] * (column >= 0)[:, None]
        counts = member.T @ seen + 0.5
        shares.append(counts / counts.sum(axis=1, keepdims=True))
    return member.mean(axis=0), mean, variance, shares


def fit_mixture(numbers, levels, components: int, start: int, rounds: int = 80) -> tuple[float, np.ndarray]:
    groups = KMeans(components, n_init=1, random_state=start).fit_predict(np.nan_to_num(numbers))
    member, before = np.eye(components)[groups] * 0.9 + 0.1 / components, -np.inf
    for _ in range(rounds):
        densities = log_densities(numbers, levels, *estimate(numbers, levels, member))
        peak = densities.max(axis=1, keepdims=True)
        total = peak + np.log(np.exp(densities - peak).sum(axis=1, keepdims=True))
        member = np.exp(densities - total)
        if total.sum() - before < 1e-6 * abs(total.sum()):
            break
        before = total.sum()
    return total.sum(), member.argmax(axis=1)


def clustered(frame: pl.DataFrame, components: int = 5, starts: int = 4) -> float:
    numbers, levels = mixture_columns(frame)
    _, groups = max((fit_mixture(numbers, levels, components, start) for start in range(starts)), key=lambda fit: fit[0])
    return adjusted_rand_score(frame["kind"].to_list(), groups)


def main(folders: list[str]) -> None:
    frames = [read(folder) for folder in folders]
    figures = []
    for place, (folder, frame) in enumerate(zip(folders, frames)):
        other = frames[(place + 1) % len(frames)]
        row = (classified(other, frame, False), classified(other, frame, True), clustered(frame))
        figures.append(row)
        print(f"{folder}: classifier {row[0]:.3f}, with survey {row[1]:.3f}, mixture {row[2]:.3f}", flush=True)
    median = np.median(np.array(figures), axis=0)
    print(f"median: classifier {median[0]:.3f}, with survey {median[1]:.3f}, mixture {median[2]:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
