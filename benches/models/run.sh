#!/usr/bin/env bash
# Builds the example and runs the bench; arguments go to it.
set -euo pipefail
cd "$(dirname "$0")/../.."
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/portrett/target}"
cargo build --locked --quiet -p portrett-models --example models_bench
exec python3 benches/models/bench.py "$CARGO_TARGET_DIR/debug/examples/models_bench" "$@"
