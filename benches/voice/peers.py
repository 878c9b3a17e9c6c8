"""What is used in Portrett's place to understand texts, on the same halves and the same texts.

    python3 peers.py TASK

TASK is polarity, norwegian, themes, speed or whole. Prints `name=value` pairs, one line for each figure; seconds are of the processor.
"""

import collections
import csv
import os
import re
import sys
import time
from pathlib import Path

from sklearn.decomposition import NMF
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score, normalized_mutual_info_score
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

FOLDER = Path(os.environ.get("PORTRETT_DATA", Path(__file__).resolve().parents[3] / "shared/data"))
TOPICS = 20


def is_scored(row: str) -> bool:
    """FNV-1a of the id, its lowest bit: the halves of examples/voice_bench/data.rs."""
    state = 0xCBF29CE484222325
    for byte in row.encode():
        state = ((state ^ byte) * 0x100000001B3) & (2**64 - 1)
    return state & 1 == 1


def reviews() -> list[dict]:
    with open(FOLDER / "clothing_reviews/reviews.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def text_of(review: dict) -> str:
    title = review["Title"] + ". " if review["Title"] else ""
    return title + review["Review Text"]


def rated() -> list[tuple]:
    """(id, text, 1 or -1)"""
    kept = [row for row in reviews() if row["Rating"] != "3"]
    return [(row[""], text_of(row), 1 if int(row["Rating"]) > 3 else -1) for row in kept]


def departments() -> list[tuple]:
    return [(row[""], text_of(row), row["Department Name"]) for row in reviews() if row["Department Name"]]


def tickets() -> list[tuple]:
    path = FOLDER / "bitext_support/Bitext_Sample_Customer_Service_Training_Dataset.csv"
    with open(path, newline="", encoding="utf-8") as file:
        return [(row["utterance"], row["utterance"], row["category"]) for row in csv.DictReader(file)]


def emotions(language: str) -> list[tuple]:
    folder, rows = FOLDER / "xed_sentences", []
    for number, line in enumerate((folder / f"{language}-annotated.tsv").read_text("utf-8").splitlines()):
        text, codes = line.split("\t")
        codes = {int(code) for code in codes.split(",")}
        good, bad = bool(codes & {5, 8}), bool(codes & {1, 3, 4, 6})
        if good != bad:
            rows.append((f"{language}{number}", text, 1 if good else -1))
    for number, line in enumerate((folder / f"neutral_{language}.txt").read_text("utf-8").splitlines()):
        rows.append((f"{language}n{number}", line.split("\t")[1], 0))
    return rows


def vader():
    """The class by VADER's published rule: a compound of 0.05 or more, of -0.05 or less, or between."""
    analyser = SentimentIntensityAnalyzer()

    def told(text: str) -> int:
        compound = analyser.polarity_scores(text)["compound"]
        return (compound >= 0.05) - (compound <= -0.05)

    return told


def afinn(language: str, size: int = 165):
    """The sign of the sum of AFINN's valences of the words."""
    lines = (FOLDER / f"lexicons/afinn/AFINN-{language}-{size}.txt").read_text("utf-8").splitlines()
    valences = {word: int(valence) for word, valence in (line.split("\t") for line in lines)}

    def told(text: str) -> int:
        total = sum(valences.get(word, 0) for word in re.findall(r"[\w'-]+", text.lower()))
        return (total > 0) - (total < 0)

    return told


def polarity() -> None:
    for task, rows, peer, told in (
        ("reviews", rated(), "VADER", vader()),
        ("en", emotions("en"), "AFINN", afinn("en")),
        ("fi", emotions("fi"), "AFINN", afinn("fi")),
    ):
        scored = [row for row in rows if is_scored(row[0])]
        labels = sorted({row[2] for row in scored})
        figure = f1_score([row[2] for row in scored], [told(row[1]) for row in scored], labels=labels, average="macro")
        print(f"task={task} peer={peer} n={len(scored)} macro_f1={figure:.4f}", flush=True)


def norwegian() -> None:
    """There is no Norwegian AFINN among the data: the Danish one is the nearest to bokmål."""
    lines = (Path(__file__).resolve().parent / "norwegian.tsv").read_text("utf-8").splitlines()
    classes = {"positive": 1, "neutral": 0, "negative": -1}
    rows = [(half, language, classes[label], text) for half, language, label, text in (line.split("\t") for line in lines)]
    told = afinn("da", 32)
    for half in ("mend", "held"):
        for language in ("nb", "nn", "both"):
            own = [row for row in rows if row[0] == half and language in (row[1], "both")]
            figures = []
            for labels in ([-1, 0, 1], [-1, 1]):
                kept = [row for row in own if row[2] in labels]
                figures.append(
                    f1_score([row[2] for row in kept], [told(row[3]) for row in kept], labels=labels, average="macro")
                )
            print(f"task={half}-{language} peer=AFINN-da n={len(own)} macro_f1={figures[0]:.4f} meant_macro_f1={figures[1]:.4f}")


def topics(texts: list[str], stop_words: str | None):
    vectors = TfidfVectorizer(stop_words=stop_words, min_df=2, max_features=5000)
    model = NMF(TOPICS, init="nndsvd", random_state=0)
    return vectors, model, model.fit_transform(vectors.fit_transform(texts))


def themes() -> None:
    for task, rows in (("tickets", tickets()), ("departments", departments())):
        known = [row for row in rows if not is_scored(row[0])]
        scored = [row for row in rows if is_scored(row[0])]
        for stop_words in (None, "english"):
            vectors, model, weights = topics([row[1] for row in known], stop_words)
            labels = collections.defaultdict(collections.Counter)
            for row, topic in zip(known, weights.argmax(1)):
                labels[topic][row[2]] += 1
            found = model.transform(vectors.transform([row[1] for row in scored])).argmax(1)
            told = [labels[topic].most_common(1)[0][0] if labels[topic] else "none" for topic in found]
            truth = [row[2] for row in scored]
            name = "NMF" if stop_words is None else "NMF-stop-words"
            figure, plain = normalized_mutual_info_score(truth, told), normalized_mutual_info_score(truth, found)
            print(f"task={task} peer={name} n={len(scored)} nmi={figure:.4f} nmi_of_topics={plain:.4f}", flush=True)


def drawn(texts: list[str], count: int) -> list[str]:
    return [texts[number * 7919 % len(texts)] for number in range(count)]


def per_second(name: str, sort: str, texts: list[str], work) -> None:
    start = time.process_time()
    work(texts)
    took = time.process_time() - start
    print(f"task=speed peer={name} texts={sort} per_second={len(texts) / took:.0f}", flush=True)


def speed() -> None:
    lines = drawn([row[1] for row in emotions("en")] + [row[1] for row in tickets()], 100_000)
    told = vader()
    for sort, texts in (("lines", lines), ("reviews", drawn([row[1] for row in rated()], 20_000))):
        per_second("VADER", sort, texts, lambda texts: [told(text) for text in texts])
        per_second("NMF", sort, texts, lambda texts: topics(texts, "english"))


def whole() -> None:
    """Peers of single steps: languages by lingua over those that Portrett tells apart, key phrases by YAKE, VADER."""
    from lingua import Language, LanguageDetectorBuilder
    from yake import KeywordExtractor

    names = "BOKMAL NYNORSK DANISH SWEDISH FINNISH ESTONIAN ENGLISH DUTCH GERMAN AFRIKAANS".split()
    detector = LanguageDetectorBuilder.from_languages(*(getattr(Language, name) for name in names)).build()
    extractor, told = KeywordExtractor(lan="en", n=3, top=5), vader()
    for text in ("vrak og", "mies ja", "man en"):
        detector.detect_language_of(text)
    lines = drawn([row[1] for row in emotions("en") + emotions("fi")] + [row[1] for row in tickets()], 20_000)
    for sort, texts in (("lines", lines), ("reviews", drawn([row[1] for row in rated()], 5_000))):
        per_second("lingua", sort, texts[:4_000], lambda texts: [detector.detect_language_of(text) for text in texts])
        per_second("YAKE", sort, texts[:1_500], lambda texts: [extractor.extract_keywords(text) for text in texts])
        per_second("VADER", sort, texts, lambda texts: [told(text) for text in texts])


if __name__ == "__main__":
    {"polarity": polarity, "norwegian": norwegian, "themes": themes, "speed": speed, "whole": whole}[sys.argv[1]]()
