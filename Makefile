# The commands of this project. A fresh machine needs Python 3.11 or later and make;
# `make site` and `make test` set up the rest in .venv. The browser gates also need
# Chromium, Node.js and Java: each says so, and how to install it, when it is missing.

PYTHON ?= python3
VENV   ?= .venv
ARGS   ?=
SHELL  := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# Images of containers often set it; compiled modules are what makes a second start quick.
export PYTHONDONTWRITEBYTECODE :=
PY      := $(VENV)/bin/python
CREATED := $(VENV)/.created
RUNTIME := $(VENV)/.runtime-installed
DEV     := $(VENV)/.dev-installed
GATES   := $(VENV)/.gates-installed
NODE    := node_modules/.installed
PIP     := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes

##@ For readers and editors

.PHONY: site
site: $(RUNTIME) ## build the site into site/
	$(PY) build.py $(ARGS)

.PHONY: serve
serve: $(RUNTIME) ## build, watch, and show the site at http://127.0.0.1:8000/
	$(PY) build.py serve $(ARGS)

.PHONY: check
check: $(RUNTIME) ## report what is wrong in content/, and write nothing
	$(PY) build.py check $(ARGS)

##@ For developers

.PHONY: test
test: $(DEV) ## run the tests
	$(PY) -m pytest -n auto $(ARGS)
	@echo "Skipped here: the tests of the gates, which need a browser. make gates runs them."

.PHONY: lint
lint: $(DEV) ## ruff and mypy --strict
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

.PHONY: format
format: $(DEV) ## put the Python files into ruff's format
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

.PHONY: gates
gates: $(GATES) $(NODE) ## judge the built site: HTML, accessibility, speed, links, feeds (ARGS="axe links")
	$(if $(ARGS),,$(PY) -m pytest -n auto -m browser)
	$(PY) -m gates $(ARGS)

.PHONY: tools
tools: $(GATES) $(NODE) ## install what lint, test and gates need, as they would do themselves

.PHONY: torture
torture: $(DEV) ## the long property tests, until stopped or done
	FACTBOOK_TORTURE=1 $(PY) -m pytest -m torture $(ARGS)

.PHONY: torture-sample
torture-sample: $(DEV) ## the same property tests, each for a few examples
	$(PY) -m pytest -m torture --hypothesis-seed=0 $(ARGS)

.PHONY: mutation-sample
mutation-sample: $(DEV) ## a few mutants of the checks, which the tests must kill
	$(PY) bench/mutation/run.py --sample $(ARGS)

.PHONY: bench
bench: $(DEV) ## measure build times on large made-up guides
	$(PY) bench/speed/run.py $(ARGS)

.PHONY: screenshots
screenshots: $(DEV) $(NODE) ## make docs/screenshots/ again
	$(PY) -m gates.screenshots $(ARGS)

.PHONY: wheel
wheel: $(CREATED) ## build a wheel into dist/
	rm -rf build
	$(PY) -m pip wheel --quiet --no-deps --wheel-dir dist .

.PHONY: lock
lock: $(DEV) ## choose versions anew for requirements/ and package-lock.json
	$(PY) gates/lock.py

.PHONY: clean
clean: ## remove all that these commands made, site/ included
	rm -rf $(VENV) node_modules site .factbook .gates dist build *.egg-info
	find factbook gates tests -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## this list
	@awk -F':.*## ' '/^##@/ { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Set-up, done when a list of requirements is newer than its stamp.

$(CREATED):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Factbook needs Python 3.11 or later; '$(PYTHON)' is" \
	    "$$($(PYTHON) --version 2>&1 || true). Name another: make PYTHON=python3.12 ..." >&2; exit 1; }
	[ -x $(PY) ] || $(PYTHON) -m venv $(VENV)
	touch $@

$(RUNTIME): requirements/runtime.txt | $(CREATED)
	$(PIP) --requirement requirements/runtime.txt
	touch $@

$(DEV): requirements/dev.txt | $(CREATED)
	$(PIP) --requirement requirements/dev.txt
	touch $@ $(RUNTIME)

$(GATES): requirements/gates.txt | $(CREATED)
	$(PIP) --requirement requirements/gates.txt
	touch $@ $(DEV) $(RUNTIME)

# Without npm the gates still run, and each that needs an npm tool says so.
$(NODE): package.json package-lock.json
	if command -v npm >/dev/null; then \
	  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error; touch $@; fi
