# PolicyForge: `make` lists what can be done here.

SHELL := bash
.DEFAULT_GOAL := help

CONFIGURATION := Release
POLICYFORGE := artifacts/bin/PolicyForge.Cli/release/policyforge
WEB := artifacts/bin/PolicyForge.Web/release/PolicyForge.Web.dll
CASES := ../shared/scriban
POSTGRES := '/usr/lib/postgresql/*/bin/initdb:postgresql'

export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

.PHONY: help
help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build run-tools ## start the service on http://localhost:5080 with the sample organisations
	Samples__Root=$(CURDIR) dotnet $(WEB)

.PHONY: serve
serve: build run-tools ## start the service on http://localhost:5080 with nothing but what is in its record
	dotnet $(WEB)

.PHONY: render
render: build ## render every adoption of every sample organisation to out/
	$(POLICYFORGE) render --all --output out

.PHONY: build
build: build-tools ## build everything; warnings are errors
	dotnet build PolicyForge.sln --configuration $(CONFIGURATION)

.PHONY: test
test: test-tools ## run every test; the last line counts them
	tests/run $(CONFIGURATION)

.PHONY: lint
lint: build-tools ## verify format, style and analysers
	dotnet format PolicyForge.sln --verify-no-changes

.PHONY: format
format: ## put the code into the house format
	dotnet format PolicyForge.sln

.PHONY: conformance
conformance: ## score the template language against the reference cases, where they are
	dotnet run --project tests/PolicyForge.Conformance --configuration $(CONFIGURATION) -- $(CASES) --baseline tests/PolicyForge.Conformance/passed.txt

.PHONY: bench
bench: build bench-tools ## measure speed and memory, side by side with the peers
	dotnet run --project tests/PolicyForge.Benchmarks --configuration $(CONFIGURATION) --no-build

.PHONY: clean
clean: ## remove what the other targets made
	rm -rf artifacts out

# What the build, the program, the tests and the benchmarks call beside the .NET SDK, installed only where it is missing.
.PHONY: build-tools
build-tools:
	@tests/install node:nodejs npm:npm

.PHONY: run-tools
run-tools:
	@tests/install $(POSTGRES)

.PHONY: test-tools
test-tools:
	@tests/install $(POSTGRES) soffice:libreoffice-writer-nogui pdftotext:poppler-utils chromium-headless-shell:chromium-headless-shell

.PHONY: bench-tools
bench-tools:
	@tests/install python3:python3
	@/usr/bin/python3 -c 'import docxtpl' 2>/dev/null || tests/install docxtpl:python3-docxtpl
	@cd tests/PolicyForge.Benchmarks/Peers && npm ci --silent --no-audit --no-fund
