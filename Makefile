# make run     opens the dashboard (PORT=8600 make run for another port)
# make test    checks everything
# make eval    scores the library on its own gold cases (GOLD="FILE…" for others)
# make bench   measures speed, and how much code the languages share
# make clean   removes what the others made

PORT ?= 8501
GOLD ?= $(wildcard tests/gold/attribute.*.toml tests/gold/resolve.*.toml tests/gold/pairs.*.toml tests/gold/group.*.toml)

venv := .venv
python := $(venv)/bin/python
stamp := $(venv)/.installed

.PHONY: run test eval bench clean

run: $(stamp)
	$(python) -m streamlit run app.py --server.port $(PORT) --server.address 127.0.0.1 --server.showEmailPrompt false

test: $(stamp)
	$(python) -m ruff check .
	$(python) -m mypy
	$(python) -m pytest $(PYTEST)

eval: $(stamp)
	$(python) -m claims eval $(GOLD)

bench: $(stamp)
	$(python) -m benchmarks.extract
	$(python) -m benchmarks.resolve
	$(python) -m benchmarks.project
	$(python) -m benchmarks.dashboard 10000
	$(python) -m benchmarks.compare 1000 10000
	$(python) -m benchmarks.ingest
	$(python) -m benchmarks.shared

clean:
	rm -rf $(venv) .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# The environment is made afresh when requirements.txt changes; uv is used where it is there.
$(stamp): requirements.txt
	@python=; \
	for name in python3.13 python3.12 python3.11 python3 python; do \
	    $$name -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && python=$$name && break; \
	done; \
	if command -v uv >/dev/null 2>&1; then \
	    uv venv --quiet --clear --python "$${python:-3.11}" $(venv) && \
	    uv pip install --quiet --python $(python) --requirement requirements.txt; \
	elif [ -n "$$python" ]; then \
	    $$python -m venv --clear $(venv) && \
	    $(python) -m pip install --quiet --disable-pip-version-check --requirement requirements.txt; \
	else \
	    echo "Python 3.11, 3.12 or 3.13 is needed; on Debian: apt-get install python3 python3-venv" >&2; exit 1; \
	fi
	@touch $@
