# One command each. Works on a fresh machine with Python 3.11 or newer and make.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
# What uses each library of `pyproject.toml` at least once: reading, a whole scan, its outputs, frames, the command line.
FLOOR_TESTS := tests/reading tests/report tests/render/test_outputs.py tests/screening/test_sentences.py tests/test_api.py tests/test_cli.py
LINTERS := build/lint/.installed

.PHONY: help demo test test-fast coverage check lint crash bench bench-intake bench-screening bench-blind bench-history weights docs lock floors wheelhouse onefile clean

help:  ## list the targets
	@awk -F ':.*  ## ' '/^[a-z-]+:.*  ## / { printf "%-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(INSTALLED)  ## scan the sample case into reports/
	$(BIN)/exposure scan sample_data/meridian --out reports

test: $(INSTALLED)  ## run every test, with a real browser and a real spreadsheet program where they can be had
	@sh .ci/tools
	$(BIN)/pytest -n 2 --dist loadfile

test-fast: $(INSTALLED)  ## run the tests that need neither a browser nor an office program, without those that kill scans
	$(BIN)/pytest -n 2 --dist loadfile -m 'not browser and not office' --ignore tests/review/test_crash.py

coverage: $(INSTALLED)  ## what the fast tests run of the code, line by line in build/coverage
	$(BIN)/pytest -n 2 --dist loadfile -m 'not browser and not office' --ignore tests/review/test_crash.py \
		--cov --cov-report=term --cov-report=html:build/coverage

check: $(INSTALLED) lint  ## format, lint, types, layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

lint: $(LINTERS)  ## lint SQL, templates, scripts and styles
	build/lint/bin/sqruff lint analyzer
	build/lint/bin/djlint --quiet --lint analyzer/render/html/templates
	build/lint/bin/biome lint --error-on-warnings analyzer/render/html/assets

crash: $(INSTALLED)  ## kill scans and reviews at a hundred random moments
	EVERY_CRASH=1 $(BIN)/pytest tests/review/test_crash.py

bench: $(INSTALLED)  ## how long scans take and what memory, beside bare readers and a plain script; BENCH=--quick for tenths
	$(BIN)/python -m benchmarks.speed $(BENCH)

bench-intake: $(INSTALLED)  ## what becomes of every file of FOLDER, beside pandas and a bare reader
	$(BIN)/python benchmarks/intake.py $(FOLDER)
	test ! -f $(FOLDER)/expected.json || $(BIN)/python -m benchmarks.understanding $(FOLDER)

bench-screening: $(INSTALLED)  ## the labelled cases and statements through these rules, and through packages made for such work
	-test -d build/nomenklatura || { $(PYTHON) -m venv build/nomenklatura \
		&& build/nomenklatura/bin/pip install --quiet --disable-pip-version-check 'nomenklatura>=4.17,<5'; }
	-test -d build/peers || { $(PYTHON) -m venv build/peers && build/peers/bin/pip install --quiet \
		--disable-pip-version-check 'negspacy>=1.1,<2' 'lingua-language-detector>=2.1,<3'; }
	$(BIN)/python -m benchmarks.screening
	$(BIN)/python -m benchmarks.statement_peers

bench-blind: $(INSTALLED)  ## the rows that were labelled blind, through whole scans
	$(BIN)/python -m benchmarks.blind_rows

bench-history: $(INSTALLED)  ## how the ledger grows over 200 scans, and what a commit and a question cost
	$(BIN)/python -m benchmarks.history

weights: $(INSTALLED)  ## train the weights of screening anew, each file of rows read by weights that have not seen it
	test -x build/weights/bin/python || { $(PYTHON) -m venv build/weights \
		&& build/weights/bin/pip install --quiet --disable-pip-version-check --editable '.[weights]'; }
	build/weights/bin/python -m benchmarks.weighing.train --check

docs: $(INSTALLED)  ## write the reference pages anew, and build all pages as a site in build/site
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/site.py build/pages
	test -x build/docs/bin/zensical || { $(PYTHON) -m venv build/docs \
		&& build/docs/bin/pip install --quiet --disable-pip-version-check $$($(BIN)/python docs/site.py --needs docs); }
	build/docs/bin/zensical build --strict --clean

lock:  ## renew requirements.lock from pyproject.toml
	$(PYTHON) -m venv --clear build/lock
	build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-header --upgrade --quiet --output-file requirements.lock
	rm -rf build/lock

floors:  ## run a selection of tests with the lowest releases that pyproject.toml allows
	$(PYTHON) -m venv --clear build/floors
	build/floors/bin/pip install --quiet --disable-pip-version-check uv
	build/floors/bin/uv pip install --quiet --python build/floors/bin/python --resolution lowest-direct --editable '.[dev]'
	build/floors/bin/pytest -n 2 --dist loadfile $(FLOOR_TESTS)

wheelhouse:  ## put all that an installation without a network needs into build/wheelhouse
	$(PYTHON) -m venv --clear build/packing
	build/packing/bin/pip install --quiet --disable-pip-version-check uv hatchling
	rm -rf build/wheelhouse
	build/packing/bin/python packing/wheelhouse.py build/wheelhouse build/packing/bin/uv

onefile:  ## build the program as one file, build/onefile/dist/exposure, for the system that this runs on
	$(PYTHON) -m venv --clear build/onefile
	build/onefile/bin/pip install --quiet --disable-pip-version-check pyinstaller uv
	build/onefile/bin/uv pip compile pyproject.toml --constraints requirements.lock --generate-hashes --quiet \
		--output-file build/onefile/requirements.txt
	build/onefile/bin/pip install --quiet --disable-pip-version-check --require-hashes -r build/onefile/requirements.txt
	build/onefile/bin/pip install --quiet --disable-pip-version-check --no-deps .
	build/onefile/bin/pyinstaller --noconfirm --log-level ERROR --distpath build/onefile/dist --workpath build/onefile/work packing/exposure.spec

clean:  ## remove the virtual environment
	rm -rf .venv

$(LINTERS): pyproject.toml
	$(PYTHON) -m venv build/lint
	build/lint/bin/pip install --quiet --disable-pip-version-check $$($(PYTHON) docs/site.py --needs lint)
	touch $@

$(INSTALLED): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q analyzer  # once, also where Python is told to write no bytecode
	touch $@
