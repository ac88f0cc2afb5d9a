# Everything runs in a virtual environment of its own, in .venv; nothing else on the machine is touched.
PYTHON ?= $(shell for python in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
BIN := .venv/bin

# Tests start hundreds of interpreters, and benches time them: none is to compile everything again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test quick lint format pictures page bench fuzz clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: .venv/installed  ## draw the war, after installing what it needs into .venv
	@$(BIN)/rjwar timeline
	@echo
	@echo "Type $(BIN)/rjwar battle tsushima, $(BIN)/rjwar on 1905-05-27, or $(BIN)/rjwar --help for what else there is."

test: .venv/testing  ## run the whole suite
	$(BIN)/python -m pytest -n auto --dist worksteal

quick: .venv/testing  ## the tests of the rooms that touch nothing: seconds
	$(BIN)/python -m pytest -q tests/core tests/record tests/datafile tests/words

lint: .venv/testing  ## the linters, as continuous integration runs them
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/windows
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/macos

format: .venv/testing  ## put the code in its usual form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

pictures: .venv/testing  ## draw the pictures of the docs anew
	$(BIN)/python docs/draw.py

page:  ## build the script of the web page anew from web/; the only thing here that needs node
	cd web && npm ci --ignore-scripts && npm run check && npm run build

bench:  ## measure start, size and memory beside a bare Typer app and other programs; takes some minutes
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check .
	-@.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check yq sqlite-utils duckdb
	@.venv-bench/bin/python bench/run.py
	@.venv-bench/bin/python bench/shapes.py $(SHAPES)

fuzz: .venv/testing  ## look for what breaks the promises of SECURITY.md, for some MINUTES; finds become tests
	EVERY_COST=1 $(BIN)/python -m pytest -q tests/hostile/test_costs.py
	$(BIN)/python tests/fuzz/fuzz.py $(or $(MINUTES),5)

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "rjwar needs Python 3.11 or newer; install one, or run: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing rjwar into .venv, which takes some seconds ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/testing: pyproject.toml | .venv/bin/python
	@echo "Installing rjwar and what its tests need into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ .venv/installed

clean:  ## remove what was made
	rm -rf web/node_modules .venv .venv-bench build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
