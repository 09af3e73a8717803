# Doors for newcomers. The work is done by CMake (CMakePresets.json), npm and apt (tools/setup).
JOBS := $(shell nproc)
SOURCES = $(shell git ls-files '*.cpp' '*.hpp')
# Reference data that tests and benchmarks compare with, when it lies beside the project; they say so and
# skip when it does not.
ifneq ($(wildcard ../shared/data),)
export TIDEMARK_DATA ?= $(abspath ../shared/data)
endif

.PHONY: help setup build demo test test-whole test-units units checks docs endurance bench fuzz format check

help:
	@echo "make demo    build, then read samples/ into maps and reports in out/demo"
	@echo "make build   build/tidemark"
	@echo "make test    the checks of tools/, the programs whole (optimised), every unit under sanitizers"
	@echo "make docs    write anew what the documents' commands print"
	@echo "make endurance  200 kills of add; many programs on one observatory for 2 minutes, on both stores"
	@echo "make bench   the benchmarks"
	@echo "make fuzz    every fuzzer for FUZZ_SECONDS=60"
	@echo "make format  clang-format in place;  make check: that it changes nothing, and clang-tidy"

setup:
	@tools/setup

# Ninja configures again by itself when a CMake file changes.
build/build.ninja: | setup
	cmake --preset release
build-sanitize/build.ninja: | setup
	cmake --preset sanitize

build: setup build/build.ninja
	cmake --build build -j $(JOBS) --target programs

# From nothing each time, so that it shows what is read today: an observatory keeps what it has.
demo: build
	@rm -rf out/demo
	build/tidemark build samples/reports --theatre syria \
	  --baseline samples/baseline_2017-05-01.csv -o out/demo
	@echo "Look at out/demo/report.html, and at the site: python3 -m http.server -d out/demo/site"

test: test-whole test-units

# The optimised programs as their users run them: golden cases, quality of reading, kills and crowds.
test-whole: build
	ctest --preset release -L whole -j $(JOBS)

# Unit tests and the fuzzers' corpora under sanitizers.
test-units: checks
	ctest --preset sanitize -L unit -j $(JOBS)

units: setup build-sanitize/build.ninja
	cmake --build build-sanitize -j $(JOBS) --target units

checks: units
	tools/check_layers
	tools/check_words
	tools/check_headers build-sanitize
	tools/check_tests build-sanitize

docs: build
	for document in commands tutorial; do \
	  tests/documented docs/$$document.md --programs build --source . --update || exit 1; \
	done

SERVER := /tmp/tidemark-endurance
endurance: build
	tests/crash --tidemark build/tidemark --source . --moments 200
	tests/together --tidemark build/tidemark --source . --adding 1 --asking 8 --seconds 120
	tests/postgres start $(SERVER)
	tests/together --tidemark build/tidemark --source . --adding 8 --asking 8 --seconds 120 \
	  --store postgresql://tidemark@$(subst /,%2F,$(SERVER))/postgres; \
	  status=$$?; tests/postgres stop $(SERVER); exit $$status

bench:
	@tools/setup bench
	cmake --preset release -B build-bench -DTIDEMARK_BENCH=ON
	cmake --build build-bench -j $(JOBS) --target benchmarks
	@for program in build-bench/bench/*_bench; do echo "== $$program"; $$program || exit 1; done

FUZZ_SECONDS ?= 60
fuzz:
	@tools/setup fuzz
	cmake --preset fuzz
	cmake --build build-fuzz -j $(JOBS) --target fuzzers
	@for program in build-fuzz/fuzz/*_fuzz; do \
	  corpus=build-fuzz/corpus/$$(basename $$program); mkdir -p $$corpus; \
	  echo "== $$program"; \
	  $$program -max_total_time=$(FUZZ_SECONDS) -timeout=20 -artifact_prefix=build-fuzz/ \
	    $$corpus fuzz/corpus/$$(basename $$program _fuzz) || exit 1; \
	done

format:
	@tools/setup format
	clang-format-14 -i $(SOURCES)

check: build checks
	@tools/setup format
	clang-format-14 --dry-run --Werror $(SOURCES)
	run-clang-tidy-14 -quiet -p build '/(src|apps)/.*(?<!_test)\.cpp$$'
