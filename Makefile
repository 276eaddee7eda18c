# Each target makes its own virtual environment when there is none: nothing has to be set up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check schema clean

demo: $(VENV)/.runtime  ## run the main job on the shipped example
	@$(BIN)/factcheck demo

test: $(VENV)/.dev  ## run the whole suite
	@$(BIN)/python -m pytest -q -n auto

check: $(VENV)/.dev  ## lint, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

schema: $(VENV)/.dev  ## write the report's JSON Schema from its models
	$(BIN)/python -m factcheck.models.schema

clean:  ## remove everything that can be made anew
	rm -rf $(VENV) .factcheck build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "factcheck needs Python 3.11 or newer: make PYTHON=python3.11 …" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[web]'
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[web,dev]'
	@touch $@ $(VENV)/.runtime
