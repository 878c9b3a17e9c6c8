# The short doors: make demo, make test, make bench. Each says what it does, and does only what is missing.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Outside the checkout, so that a fresh clone builds on what is there.
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/portrett/target
export CARGO_TERM_PROGRESS_WHEN ?= auto
PORTRETT := $(CARGO_TARGET_DIR)/debug/portrett
# One choice of features for program, tests and benches, so that nothing is compiled twice.
CARGO_BUILD := cargo build --locked --workspace
DEMO ?= .demo

.PHONY: help build demo test check bench bench-cluster bench-profiles bench-search bench-segments bench-sources bench-models bench-print bench-personas bench-queries bench-speed bench-truth bench-vectors bench-voice expected clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1  \2/p' Makefile

build: ## build the program
	@echo "== Building Portrett (the first time takes a while: several hundred crates)"
	@$(CARGO_BUILD) --quiet --bin portrett || $(CARGO_BUILD) --bin portrett

demo: build ## build, make the demo shop, draw its personas, say where the report is
	@echo "== The demo shop, in $(DEMO)"
	@$(PORTRETT) demo --dir $(DEMO)

test: ## install what the tests need and run them all
	@scripts/install-test-tools
	@scripts/run-tests

check: ## format, lints and licences
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings

bench: bench-truth bench-personas bench-queries bench-sources bench-profiles bench-segments bench-voice bench-search bench-vectors bench-models bench-print bench-cluster bench-speed ## every bench: does the build find the truth, and how fast

bench-truth: build ## 20 demo shops: does the build find the hidden kinds?
	@$(CARGO_BUILD) --quiet --bin truth
	@$(CARGO_TARGET_DIR)/debug/truth

bench-personas: ## 200 shops whose kinds of customers are known: are the statements on their cards true?
	@$(CARGO_BUILD) --quiet --bin personas
	@$(CARGO_TARGET_DIR)/debug/personas

bench-queries: build ## every figure on every card of the demo shop and of public data, asked again in DuckDB
	@python3 benches/queries/check.py $(CARGO_TARGET_DIR)/debug/portrett

bench-sources: build ## 10,000,000 order lines and 1,000,000 messages come in, beside DuckDB
	@$(CARGO_BUILD) --quiet --bin sources
	@$(CARGO_TARGET_DIR)/debug/sources

bench-profiles: build ## 50,000,000 orders to profiles beside DuckDB and Polars, 1,000,000 forecasts beside Lifetimes
	@$(CARGO_BUILD) --quiet --bin profiles
	@$(CARGO_TARGET_DIR)/debug/profiles

bench-segments: ## mixtures of mixed data and their number, beside StepMix and scikit-learn (LARGE=1: 1,000,000 rows too)
	@$(CARGO_BUILD) --quiet --example segments_bench
	@python3 benches/segments/bench.py $(CARGO_TARGET_DIR)/debug/examples/segments_bench $(if $(LARGE),--large)

bench-voice: ## what texts mean and are about, beside VADER, AFINN and scikit-learn's NMF: how well and how fast
	@$(CARGO_BUILD) --quiet --example voice_bench
	@python3 benches/voice/bench.py $(CARGO_TARGET_DIR)/debug/examples/voice_bench

bench-search: ## search in 100,000 sentences, beside SQLite's FTS5 and Whoosh (LARGE=1: in 1,000,000 too)
	@$(CARGO_BUILD) --quiet --example search_bench
	@python3 benches/search/bench.py $(CARGO_TARGET_DIR)/debug/examples/search_bench $(if $(LARGE),--large)

bench-vectors: ## vectors of sentences by MiniLM, beside onnxruntime
	benches/vectors/run.sh

bench-models: ## a weak language model behind llama.cpp's server, and what the guard lets through
	benches/models/run.sh

bench-print: ## five cards in all formats, the first time and again
	@$(CARGO_BUILD) --quiet --example print_bench
	@$(CARGO_TARGET_DIR)/debug/examples/print_bench

bench-cluster: build ## a shop of 100,000 customers through a cluster on this machine, beside this machine alone
	@$(CARGO_BUILD) --quiet --bin cluster
	@$(CARGO_TARGET_DIR)/debug/cluster

bench-speed: build ## a shop of 1,000,000 customers, beside a Python notebook
	@$(CARGO_BUILD) --quiet --bin speed
	@$(CARGO_TARGET_DIR)/debug/speed

expected: ## rewrite the expected texts of the tests; read the diff before you commit it
	UPDATE_EXPECTED=1 cargo test --locked --workspace

clean: ## remove the demo; the build stays
	rm -rf $(DEMO)
