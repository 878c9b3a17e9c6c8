"""What customers say by Portrett and by what is used in its place, on the same halves of the same texts.

    python3 bench.py TARGET/debug/examples/voice_bench [polarity norwegian themes speed whole]

Installs the peers by the names and versions of requirements.txt into an environment beside the program. Quality is on
the half that nothing was learnt from; speed is texts a second of one processor, each peer right after our step.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent
# Our step, and the peer that does the same.
STEPS = {
    "reading": None,
    "reading+polarity": "VADER",
    "reading+learned": "VADER",
    "reading+kind": "VADER",
    "reading+taxonomy": "NMF",
    "discover": "NMF",
    "quotes": None,
    "everything": "VADER",
}
# The same when a message goes through all steps.
WHOLE = {"language": "lingua", "stems+themes": "YAKE", "kinds": "VADER"}


def python(folder: Path) -> Path:
    """The interpreter of the peers' environment, which is made where it is not there."""
    program, ready = folder / "voice-venv/bin/python", folder / "voice-venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text()
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing the libraries of the peers", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "voice-venv"], check=True)
        install = [program, "-m", "pip", "install", "--quiet", "-r", SOURCE / "requirements.txt"]
        subprocess.run(install, check=True)
        ready.write_text(wanted)
    return program


def told(command: list) -> list[dict]:
    """The lines of `name=value` pairs that a program prints; one thread."""
    once = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ | once)
    return [dict(pair.split("=", 1) for pair in line.split()) for line in run.stdout.splitlines() if "=" in line]


def polarity(program: Path, peers: list) -> None:
    print("\nHow sentences are meant: macro-F1 on the half that is scored", flush=True)
    beside = {line["task"]: line for line in told([*peers, "polarity"])}
    bare = {line["task"].removeprefix("polarity-"): line for line in told([program, "polarity"])}
    learned = {line["task"].removeprefix("learned-"): line for line in told([program, "learned"])}
    words = {line["task"].removeprefix("words-"): line for line in told([program, "words"])}
    for task, peer in beside.items():
        figures = f"ours {bare[task]['macro_f1']}  with {words[task]['words']} words learnt from the other half {words[task]['macro_f1']}"
        figures += f"  judged by all that it taught {learned[task]['macro_f1']}"
        print(f"  {task:<10} n {peer['n']:>5}  {figures}  {peer['peer']} {peer['macro_f1']}", flush=True)


def norwegian(program: Path, peers: list) -> None:
    print("\nHow Norwegian sentences are meant (norwegian.tsv): macro-F1 of all / of those meant well or badly", flush=True)
    beside = {line["task"]: line for line in told([*peers, "norwegian"])}
    for line in told([program, "norwegian"]):
        peer = beside[line["task"]]
        figures = f"ours {line['macro_f1']} / {line['meant_macro_f1']}"
        print(f"  {line['task']:<10} n {line['n']:>3}  {figures}  {peer['peer']} {peer['macro_f1']} / {peer['meant_macro_f1']}", flush=True)


def themes(program: Path, peers: list) -> None:
    print("\nWhat texts are about: normalised mutual information on the half that is scored", flush=True)
    beside = told([*peers, "themes"])
    for line in told([program, "themes"]):
        task = line["task"].removeprefix("themes-")
        print(
            f"  {task:<12} n {line['n']:>5}  ours {line['nmi']}  (one theme a text {line['one_theme']}, taxonomy alone {line['taxonomy_only']},"
            f" found themes alone {line['found_only']}, {line['found']} found)",
            flush=True,
        )
        for peer in (peer for peer in beside if peer["task"] == task):
            print(f"  {'':<12} {peer['peer']}, 20 topics: {peer['nmi']} (topics not mapped {peer['nmi_of_topics']})")


def speed(program: Path, peers: list) -> None:
    print("\nTexts a second of one processor: 100,000 of one line, 20,000 reviews of about 310 characters", flush=True)
    ours = told([program, "speed"])
    beside = {(line["peer"], line["texts"]): float(line["per_second"]) for line in told([*peers, "speed"])}
    for line in ours:
        peer = STEPS[line["step"]]
        rate = float(line["per_second"])
        times = f"{peer} {beside[peer, line['texts']]:>8,.0f}  {rate / beside[peer, line['texts']]:>6.1f}x" if peer else ""
        print(f"  {line['step']:<18} {line['texts']:<8} {rate:>10,.0f}  {times}".rstrip(), flush=True)


def whole(program: Path, peers: list) -> None:
    print("\nAll steps from a message to its quotes on two threads: seconds of the processor, texts a second of it", flush=True)
    ours = [line for line in told([program, "whole"]) if "step" in line]
    beside = {(line["peer"], line["texts"]): float(line["per_second"]) for line in told([*peers, "whole"])}
    for sort in ("lines", "reviews"):
        steps = {line["step"]: line for line in ours if line["texts"] == sort}
        count = float(steps["clean"]["seconds"]) * float(steps["clean"]["per_second"])
        for step, line in steps.items():
            print(f"  {sort:<8} {step:<11} {float(line['seconds']):>7.2f} s {float(line['per_second']):>10,.0f}", flush=True)
        for step, peer in WHOLE.items():
            rate = count / sum(float(steps[part]["seconds"]) for part in step.split("+"))
            other = beside[peer, sort]
            print(f"  {sort:<8} {step:<13} {rate:>10,.0f}  {peer} {other:>8,.0f}  {rate / other:>6.1f}x", flush=True)
        all_steps = steps["everything"]
        print(
            f"  {sort:<8} on two cores {float(all_steps['of_two_cores']):,.0f} a second by processor time, {float(all_steps['per_wall_second']):,.0f} by the"
            f" clock beside whatever else ran; most memory {all_steps['peak_megabytes']} MB",
            flush=True,
        )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=Path)
    arguments.add_argument("parts", nargs="*", default=["polarity", "norwegian", "themes", "speed", "whole"])
    asked = arguments.parse_args()
    folder = Path(os.environ.get("PORTRETT_DATA", SOURCE.parents[2] / "shared/data"))
    if not folder.is_dir():
        print(f"skipped: the data sets are not at {folder} (PORTRETT_DATA says where they are)")
        return
    peers = [python(asked.program.resolve().parent), SOURCE / "peers.py"]
    for part in asked.parts:
        {"polarity": polarity, "norwegian": norwegian, "themes": themes, "speed": speed, "whole": whole}[part](asked.program, peers)


if __name__ == "__main__":
    main()
