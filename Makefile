# Every task of the project. `make` alone lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
COMPILED := build/compiled
DB ?= db/timeline.db
PORT ?= 8001

.DEFAULT_GOAL := help
.PHONY: help install compiled run test lint bench bench-events bench-linking bench-pages bench-peers bench-prose bench-suites browser pictures test-datasette-1 lock clean

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-18s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(BIN)/.installed  ## Make the environment in .venv, with the command .venv/bin/timeline

$(BIN)/.installed: pyproject.toml requirements-dev.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	$(BIN)/python -m compileall -q timeline && $(BIN)/python -P -m timeline.languages
	@touch $@

compiled: $(COMPILED)/.made  ## Compile the engine, as `pip install .` does, into build/compiled (needs a C compiler; about 2 minutes)

$(COMPILED)/.made: $(BIN)/.installed hatch_build.py $(shell find timeline -name '*.py' -o -name '*.toml')
	rm -rf $(COMPILED)
	TIMELINE_COMPILE=1 $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(COMPILED) .
	PYTHONPATH=$(COMPILED) $(BIN)/python -P -m timeline.languages
	@touch $@

run: install  ## Build db/timeline.db from seeds/ and serve it on 127.0.0.1:8001 (or the next free port)
	$(BIN)/timeline build seeds --db $(DB)
	$(BIN)/timeline serve --db $(DB) --port $(PORT)

test: install  ## Run all tests
	$(BIN)/python -m pytest -n 2

lint: install  ## Check style, form and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: compiled  ## Measure quality and speed on ../shared/corpora; writes docs/benchmarks.md
	PYTHONPATH=$(COMPILED) $(BIN)/python tools/bench.py

bench-peers: compiled  ## Measure other taggers and ours on the same documents; adds to docs/benchmarks.md (10 minutes)
	PYTHONPATH=$(COMPILED) $(BIN)/python tools/bench_peers.py

bench-suites: install  ## Compare with the phrases of other projects' tests; writes docs/suites, adds to docs/benchmarks.md
	$(BIN)/python tools/bench_suites.py

bench-events: install  ## Score events and stories on ../shared/corpora/newsroom.*; adds to docs/benchmarks.md
	$(BIN)/python tools/bench_events.py

bench-linking: install  ## Time linking on 200,000 synthetic events and on one article more
	$(BIN)/python tools/bench_linking.py

bench-pages: install  ## Time the pages and exports of 1,000,000 synthetic events (made in /tmp, 3 GB); adds to docs/benchmarks.md
	$(BIN)/python tools/bench_pages.py

bench-prose: install  ## Count false expressions in text without time (see docs/precision.md)
	$(BIN)/python tools/bench_prose.py

browser:  ## Install what the browser tests need (Debian, as root): chromium, a font with Arabic, pngquant
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core pngquant >/dev/null

pictures: install  ## Write pictures of the pages, in English and Arabic, to docs/pictures (needs `make browser`)
	$(BIN)/python tools/pictures.py

test-datasette-1:  ## Run the page tests against the newest pre-release of Datasette 1.0 (may fail)
	$(PYTHON) -m venv .venv-datasette-1
	grep -v '^datasette==' requirements-dev.lock > .venv-datasette-1/requirements.txt
	.venv-datasette-1/bin/python -m pip install --quiet -r .venv-datasette-1/requirements.txt
	.venv-datasette-1/bin/python -m pip install --quiet --pre 'datasette>=1.0a0,<2'
	.venv-datasette-1/bin/python -m pip install --quiet --no-deps -e .
	-.venv-datasette-1/bin/python -m pytest tests/test_publish_pages.py tests/test_publish_files.py tests/test_browser.py

lock:  ## Resolve the newest versions that pyproject.toml allows into requirements-dev.lock
	$(PYTHON) -m venv --clear .venv-lock
	.venv-lock/bin/python -m pip install --quiet 'pip>=25.1'
	.venv-lock/bin/python -m pip install --quiet -e '.[web,parquet]' --group dev
	.venv-lock/bin/python -m pip freeze --exclude-editable > requirements-dev.lock
	rm -r .venv-lock

clean:  ## Remove the environments and the built database
	rm -rf .venv .venv-datasette-1 .venv-lock db/*.db db/*.db-* db/*.csv db/*.jsonl
