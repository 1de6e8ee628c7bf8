# Two commands are enough: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
RUN := $(BIN)/sudutkota
PYTEST := $(BIN)/python -m pytest
export UV_PYTHON_DOWNLOADS = never
export PYTHONWARNINGS = default

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/ready ## make .venv and install what requirements.lock names

.venv/ready: requirements.lock pyproject.toml tools/setup
	@tools/setup
	@touch $@

demo: setup ## load Kota Serang, set its book, serve it (SERVE=0 prepares and exits)
	@$(RUN) demo $(if $(filter 0,$(SERVE)),--no-serve)

check: setup ## the fast part of make test: format, lint, layers, types, migrations
	@$(BIN)/ruff format --check -q .
	@$(BIN)/ruff check -q .
	@$(BIN)/djangofmt --check -q $$(git ls-files 'src/**/templates/**.html')
	@$(BIN)/djangofmt check -q $$(git ls-files 'src/**/templates/**.html')
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/deptry src
	@SUDUTKOTA_DATA_DIR=$$(mktemp -d) $(RUN) makemigrations --check --dry-run

test: setup system check ## everything: check, tests on SQLite and PostgreSQL, browser, wheel
	@rm -f .coverage*
	@$(BIN)/coverage run -m pytest -q
	@$(BIN)/coverage report -m --skip-covered
	@$(BIN)/python -m tests.postgres -- $(PYTEST) -q -m "not slow and not journey" --ignore=tests/engines --ignore=tests/architecture
	@tools/test-wheel

system: ## install the Debian packages that the tests need, or name them
	@tools/system-packages

fix: setup ## format and mend what can be mended
	@$(BIN)/ruff format -q .
	@$(BIN)/ruff check -q --fix .
	@$(BIN)/djangofmt -q $$(git ls-files 'src/**/templates/**.html')

bench: setup ## measure; figures go to docs/reference/performance.md
	@$(BIN)/python -m benchmarks

messages: setup ## renew the translation catalogues and compile them
	@$(BIN)/python tools/messages.py

lock: ## renew requirements.lock from pyproject.toml
	@$(BIN)/uv pip compile pyproject.toml --group dev --group bench --generate-hashes \
	  --no-emit-index-url --no-header --upgrade -q -o requirements.lock

clean: ## remove everything that can be made again; the data in var/ stays
	@rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*

.PHONY: help setup demo check test system fix bench messages lock clean
