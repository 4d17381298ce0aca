# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

# The commands of the project. It takes Go, Python 3, make and the package
# registries; whatever else is needed is fetched at a fixed version.
#
#	make lab            open JupyterLab on the notebooks, with the kernel built
#	                    from these sources; LABFLAGS=--no-browser opens no browser
#	make test           every check and test, as continuous integration runs them
#	make bench-latency  measure the kernel beside ipykernel
#	make bench-numerics measure the numerics library beside NumPy and SciPy; in
#	                    BENCHFLAGS, --only add names a row, and --page puts the
#	                    table into docs/bench-numerics.md
#	make bench-figures  measure figures beside Matplotlib; BENCHFLAGS as above, and
#	                    --keep FOLDER leaves the pictures there
#	make conformance    run Go's own test programs in the kernel (wants Debian's apt)
#	make build          the kernel alone: build/gosci-kernel
#	make clean          remove what the others made

PYTHON        = python3
GOLANGCI_LINT = github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

# The packages whose tests also look for data races, and all the others: those that
# compute have next to no goroutines, and take ten times as long then. Under the
# race detector lowered code does not count its calls, so an endless recursion, which
# the tests of kernel/interp try, would end the process.
RACED   = $$(go list ./kernel/... ./display | grep -v '/kernel/interp$$')
UNRACED = $$(go list ./... | grep -v -e '/gosci/kernel$$' -e '/gosci/kernel/' -e '/gosci/display$$') ./kernel/interp

VENV         = .venv
VENV_PYTHON  = $(VENV)/bin/python
VENV_STAMP   = $(VENV)/requirements.stamp
REQUIREMENTS = test/jupyter/requirements.txt
KERNEL       = build/gosci-kernel
BENCH_VENV   = .venv-bench
BENCH_PYTHON = $(BENCH_VENV)/bin/python
BENCH_STAMP  = $(BENCH_VENV)/requirements.stamp
BENCH_NEEDS  = bench/requirements.txt
STAGE        = @printf '\n== %s\n'

# The kernel is one static binary. The race detector alone wants a C compiler.
export CGO_ENABLED = 0

.PHONY: build lab test bench-latency bench-numerics bench-figures conformance clean python \
	format tidy vet lint policy cross race gotest venv kernel image siotest jupytertest browsertest
.NOTPARALLEL:

build:
	go build -trimpath -o $(KERNEL) ./cmd/gosci-kernel

lab: venv kernel
	$(STAGE) 'JupyterLab on notebooks/'
	@root=; test "$$(id -u)" != 0 || root=--allow-root; \
	exec $(VENV_PYTHON) -m jupyterlab $$root $(LABFLAGS) notebooks

# Cheap things first.
test: python format tidy vet lint policy cross race gotest image siotest jupytertest browsertest
	$(STAGE) 'all checks and tests passed'

format:
	$(STAGE) 'format: gofmt -s'
	@bad=$$(gofmt -s -l .) || exit 1; \
	test -z "$$bad" || { printf 'not formatted as gofmt -s does:\n%s\n' "$$bad" >&2; exit 1; }

tidy:
	$(STAGE) 'modules: go mod tidy, go mod verify'
	go mod tidy -diff
	go mod verify

vet:
	$(STAGE) 'vet: go vet'
	go vet ./...

lint:
	$(STAGE) 'lint: golangci-lint'
	go run $(GOLANGCI_LINT) run

policy:
	$(STAGE) 'policy: imports, comments, names'
	go test ./internal/policy

cross:
	$(STAGE) 'cross: vet for macOS and Windows, and of numerics for 32 bits'
	GOOS=darwin GOARCH=arm64 go vet ./...
	GOOS=windows GOARCH=amd64 go vet ./...
	GOARCH=386 go vet ./numerics/...

race:
	$(STAGE) 'test: kernel and display, with the race detector'
	@if CGO_ENABLED=1 sh -c 'command -v "$$(go env CC)"' >/dev/null; then \
		echo 'go test -race -shuffle=on ...'; \
		CGO_ENABLED=1 go test -race -shuffle=on $(RACED); \
	else \
		echo 'no C compiler here: without the race detector'; \
		echo 'go test -shuffle=on ...'; \
		go test -shuffle=on $(RACED); \
	fi

gotest:
	$(STAGE) 'test: all other packages'
	go test -shuffle=on $(UNRACED)

image: venv
	$(STAGE) 'image: hadolint'
	@if test -x $(VENV)/bin/hadolint; then \
		echo 'hadolint Dockerfile'; $(VENV)/bin/hadolint Dockerfile; \
	else \
		echo 'there is no hadolint for this system: the Dockerfile is not checked'; \
	fi

siotest: venv
	$(STAGE) 'test: files beside SciPy'
	go build -trimpath -o build/sio ./test/sio
	$(VENV_PYTHON) -m pytest -c test/jupyter/pytest.ini test/sio

jupytertest: venv kernel
	$(STAGE) 'test: real Jupyter clients'
	$(VENV_PYTHON) -m pytest -c test/jupyter/pytest.ini test/jupyter

# Node.js drives Chromium, which is not in any registry. Screenshots are left in
# build/browser.
browsertest: venv kernel
	$(STAGE) 'test: notebooks in a browser'
	@chromium=$$(command -v chromium || command -v chromium-browser || command -v google-chrome); \
	if test -z "$$chromium" || ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; then \
		echo 'skipped: it takes Chromium, Node.js 20 or newer and npm (on Debian 13: apt-get install chromium nodejs npm)'; \
	else \
		npm ci --prefix test/browser --no-audit --no-fund --loglevel=error && \
		GOSCI_CHROMIUM="$$chromium" GOSCI_PYTHON='$(abspath $(VENV_PYTHON))' \
			node --test --test-concurrency=1 --test-reporter=spec test/browser/*.test.js; \
	fi

bench-latency: venv kernel
	$(STAGE) 'bench: gosci beside ipykernel'
	$(VENV_PYTHON) bench/latency/latency.py

bench-numerics: $(BENCH_STAMP)
	$(STAGE) 'bench: numerics beside NumPy and SciPy'
	go build -trimpath -o build/bench-numerics ./bench/numerics
	$(BENCH_PYTHON) bench/numerics/numerics.py $(BENCHFLAGS) build/bench-numerics

bench-figures: $(BENCH_STAMP)
	$(STAGE) 'bench: figures beside Matplotlib'
	go build -trimpath -o build/bench-figures ./bench/figures
	$(BENCH_PYTHON) bench/figures/figures.py $(BENCHFLAGS) build/bench-figures

conformance: python build
	$(STAGE) "conformance: Go's own test programs"
	go build -trimpath -o build/yaegi github.com/traefik/yaegi/cmd/yaegi
	$(PYTHON) test/conformance/conformance.py --yaegi $(abspath build/yaegi)

# The kernel, built and installed into the virtual environment.
kernel: build $(VENV_STAMP)
	VIRTUAL_ENV='$(abspath $(VENV))' $(KERNEL) install --sys-prefix

# The virtual environment, made anew whenever the requirements change.
venv: $(VENV_STAMP)

# make_venv makes the virtual environment $(1) from the requirements $(2).
define make_venv
$(STAGE) 'python: $(1) from $(2)'
rm -rf $(1)
$(PYTHON) -m venv $(1)
$(1)/bin/python -m pip install --quiet --disable-pip-version-check -r $(2)
@touch $@
endef

$(VENV_STAMP): $(REQUIREMENTS) | python
	$(call make_venv,$(VENV),$(REQUIREMENTS))

# The other virtual environment: NumPy, SciPy and Matplotlib alone.
$(BENCH_STAMP): $(BENCH_NEEDS) | python
	$(call make_venv,$(BENCH_VENV),$(BENCH_NEEDS))

# What must be there before a virtual environment can be made.
python:
	@command -v $(PYTHON) >/dev/null || { \
		echo '$(PYTHON) is not there: install Python 3.10 or newer, or name it, as in make PYTHON=python3.12' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { \
		echo "Python 3.10 or newer is wanted, $(PYTHON) is $$($(PYTHON) --version 2>&1); name another, as in make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) cannot make a virtual environment: its venv module is missing (on Debian and Ubuntu it is the package python3-venv)' >&2; exit 1; }

clean:
	rm -rf $(VENV) $(BENCH_VENV) build test/browser/node_modules
