# One sentence a target. `make demo` and `make test` do all of their own set-up in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# Python keeps what it compiled: without that each of the many starts in the tests compiles the whole house again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help install demo pictures test torture fuzz bench check lint types imports test-extras extras lock clean

help:            ## Says what there is.
	@grep -hE '^[a-z-]+: .*##|^[a-z-]+: +##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## */  make \1\t/' | expand -t 22

install: $(VENV)/.runtime  ## Makes .venv with the locked requirements and the `nakomen` command, and no more.

demo: $(VENV)/.runtime  ## Lives a year of an agreement in a local stand-in for Slack (ARGS=--headless, ARGS=--serve).
	@$(BIN)/python -m bot demo $(ARGS)

pictures: $(VENV)/.dev  ## Takes the pictures of README and docs anew (needs Chromium: make test-extras; ARGS="reminder" for one).
	@LANGUAGE=nl $(BIN)/python docs/make_pictures.py $(ARGS)

# Much of the tests is waiting, for Slack's pace or a browser: three side by side keep two cores busy.
SIDE_BY_SIDE = -n 3 --dist worksteal
test: $(VENV)/.dev  ## Runs the tests (ARGS="-k name" for some of them, one after the other).
	@$(BIN)/python -m pytest $(if $(ARGS),$(ARGS),$(SIDE_BY_SIDE))

torture: $(VENV)/.dev  ## Lives random years, and quarters with 300 kills (ARGS="--torture-rounds 500", --torture-kills, --torture-seed N).
	@$(BIN)/python -m pytest tests/workflows/reminding/test_lived_year.py tests/torture --timeout 0 -s \
	  --torture-rounds 50 --torture-kills 300 --torture-away 60 $(ARGS)

fuzz: $(VENV)/.dev  ## Reads 10,000 hostile documents, and replies with every slip and doubt (ARGS="--fuzz-inputs 100000", --fuzz-seed N).
	@$(BIN)/python -m pytest tests/fuzz --timeout 0 --fuzz-inputs 10000 $(ARGS)

bench: $(VENV)/.dev  ## Measures ticks, bundling, delivery, the feed, documents and the whole country (ARGS="tick", ARGS="--agreements 200 country").
	@$(BIN)/python -m bench $(ARGS)

check: lint types imports test  ## All that a change has to pass: ruff, mypy strict, import contracts, tests.

lint: $(VENV)/.dev  ## Style, and the bans on reading the clock or the environment below bot/.
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev  ## mypy, strict.
	@$(BIN)/mypy

imports: $(VENV)/.dev  ## The one-way imports of the house.
	@$(BIN)/lint-imports

test-extras:     ## Optional: calendar clients and a Slack that others wrote, axe-core, Chromium, PostgreSQL.
	@$(MAKE) --no-print-directory -j 2 $(VENV)/.dev extras

extras:  # beside what Python's tests need, as both mostly wait for the network
	@tests/extras/install

# Debian's python3 may come without ensurepip, so pip works on the new environment from outside.
$(VENV)/pyvenv.cfg:
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/.runtime: $(VENV)/pyvenv.cfg requirements.lock pyproject.toml
	@echo "Installing what Nakomen needs into $(VENV); this takes about a minute, once." >&2
	@$(PYTHON) -m pip --python $(BIN)/python install -q --require-hashes -r requirements.lock
	@$(PYTHON) -m pip --python $(BIN)/python install -q --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q -j 0 bot calendars storage workflows
	@touch $@

$(VENV)/.dev: $(VENV)/pyvenv.cfg requirements-dev.lock pyproject.toml
	@echo "Installing what Nakomen and its tests need into $(VENV); this takes about a minute, once." >&2
	@$(PYTHON) -m pip --python $(BIN)/python install -q --require-hashes -r requirements-dev.lock
	@$(PYTHON) -m pip --python $(BIN)/python install -q --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q -j 0 bot calendars storage workflows
	@touch $@ $(VENV)/.runtime

UV_COMPILE = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate
lock:            ## Renews the locked requirements (needs uv).
	$(UV_COMPILE) --extra postgres --group build -o requirements.lock pyproject.toml
	$(UV_COMPILE) --extra postgres --group build --group dev -c requirements.lock -o requirements-dev.lock pyproject.toml
	$(UV_COMPILE) -o tests/extras/requirements.lock tests/extras/requirements.in

clean:           ## Removes the environment and what the tools left.
	rm -rf $(VENV) .venv-clients tests/extras/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis build *.egg-info
