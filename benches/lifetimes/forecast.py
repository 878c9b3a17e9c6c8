"""BG/NBD with Gamma-Gamma by Lifetimes, from a log of orders to a forecast of each customer.

    python forecast.py LOG.parquet TABLE.parquet

Prints the seconds of the processor of each part and the log-likelihoods, as JSON.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter
from lifetimes.utils import summary_data_from_transaction_data
from scipy.special import betaln, gammaln

WEEKS = 52


def log_likelihood(parameters, x, t_x, age) -> float:
    """Of BG/NBD (Fader, Hardie and Lee 2005, equation 6), for a figure that both sides compute alike."""
    r, alpha, a, b = parameters
    common = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    stayed = betaln(a, b + x) - (r + x) * np.log(alpha + age)
    left = np.where(x > 0, betaln(a + 1, b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + t_x), -np.inf)
    return float((common + np.logaddexp(stayed, left)).sum())


def main(log: str, table: str) -> None:
    clock, parts = time.process_time(), {}

    def done(part: str) -> None:
        nonlocal clock
        parts[part], clock = round(time.process_time() - clock, 1), time.process_time()

    orders = pd.read_parquet(log)
    orders["amount"] = orders["amount"] / 10_000
    end = pd.Timestamp("2022-01-01") + pd.Timedelta(days=729)
    summary = summary_data_from_transaction_data(orders, "customer", "time", "amount", observation_period_end=end)
    weeks = summary.assign(recency=summary["recency"] / 7, T=summary["T"] / 7)
    done("summary")
    purchases = BetaGeoFitter().fit(weeks["frequency"], weeks["recency"], weeks["T"])
    done("BG/NBD")
    back = weeks[(weeks["frequency"] > 0) & (weeks["monetary_value"] > 0)]
    spend = GammaGammaFitter().fit(back["frequency"], back["monetary_value"])
    done("Gamma-Gamma")
    frequency, recency, age = weeks["frequency"], weeks["recency"], weeks["T"]
    told = pd.DataFrame({
        "expected_orders": purchases.conditional_expected_number_of_purchases_up_to_time(WEEKS, frequency, recency, age),
        "alive": purchases.conditional_probability_alive(frequency, recency, age),
        "expected_order_value": spend.conditional_expected_average_profit(frequency, weeks["monetary_value"]),
    })
    told["value"] = told["expected_orders"] * told["expected_order_value"]
    told.to_parquet(table)
    done("forecasts")
    parameters = [float(purchases.params_[name]) for name in ("r", "alpha", "a", "b")]
    print(json.dumps({
        "customers": len(weeks), "parts": parts, "parameters": [round(own, 4) for own in parameters],
        "log_likelihood": round(log_likelihood(parameters, frequency, recency, age), 2), "orders": round(float(told["expected_orders"].sum()), 1),
        "value": round(float(told["value"].sum()), 0)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
