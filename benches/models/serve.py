"""llama.cpp's server with a model, on a free port of this machine, until its input closes or it is ended.

    python3 serve.py MODEL.gguf

Prints its address when it is ready. The package xllamacpp carries the server ready built.
"""

import os
import sys
import threading

import xllamacpp


def main() -> None:
    asked = xllamacpp.CommonParams()
    asked.model.path = sys.argv[1]
    asked.hostnames, asked.port = ["127.0.0.1"], 0
    asked.n_ctx, asked.n_parallel, asked.sampling.seed, asked.warmup = 4096, 1, 1, False
    # Several threads wait for each other by spinning, which takes for ever on a machine that others use too.
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(asked)
    print(server.listening_address, flush=True)
    # Ends with whoever started it.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    threading.Event().wait()


if __name__ == "__main__":
    main()
