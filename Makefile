# The short doors: make demo, make test, make bench. Each says what it does, and does only what is missing.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Outside the checkout, so that a fresh clone builds on what is there.
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/portrett/target
export CARGO_TERM_PROGRESS_WHEN ?= auto
PORTRETT := $(CARGO_TARGET_DIR)/debug/portrett
DEMO ?= .demo

.PHONY: help build demo test check bench bench-profiles bench-sources bench-speed bench-truth expected clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1  \2/p' Makefile

build: ## build the program
	@echo "== Building Portrett (the first time takes a while: several hundred crates)"
	@cargo build --locked --quiet --package portrett || cargo build --locked --package portrett

demo: build ## build, make the demo shop, draw its personas, say where the report is
	@echo "== The demo shop, in $(DEMO)"
	@$(PORTRETT) demo --dir $(DEMO)

test: ## install what the tests need and run them all
	@scripts/install-test-tools
	@scripts/run-tests

check: ## format, lints and licences
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings

bench: bench-truth bench-sources bench-profiles bench-speed ## every bench: does the build find the truth, and how fast

bench-truth: build ## 20 demo shops: does the build find the hidden kinds?
	@cargo run --locked --quiet --package portrett-benches --bin truth

bench-sources: build ## 10,000,000 order lines and 1,000,000 messages come in, beside DuckDB
	@cargo run --locked --quiet --package portrett-benches --bin sources

bench-profiles: build ## 50,000,000 orders to profiles beside DuckDB and Polars, 1,000,000 forecasts beside Lifetimes
	@cargo run --locked --quiet --package portrett-benches --bin profiles

bench-speed: build ## a shop of 1,000,000 customers, beside a Python notebook
	@cargo run --locked --quiet --package portrett-benches --bin speed

expected: ## rewrite the expected texts of the tests; read the diff before you commit it
	UPDATE_EXPECTED=1 cargo test --locked --workspace

clean: ## remove the demo; the build stays
	rm -rf $(DEMO)
