# Everything there is to do, by name. `make` alone lists it.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# USER is also a variable of the shell: only `make token USER=…` counts.
ifeq ($(origin USER),command line)
token_user := $(USER)
endif

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## */\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '  make %-10s %s\n' "$$name" "$$what"; done

.PHONY: build
build: ## the jars, unless nothing has changed
	@bin/build

.PHONY: up
up: build ## start the whole platform on this machine (WITHOUT=booking-service leaves a part out)
	@bin/platform up

.PHONY: down
down: ## stop it; the data stays
	@bin/platform down

.PHONY: reset
reset: ## stop it and remove all its data
	@bin/platform reset

.PHONY: status
status: ## what runs, where, and the memory it takes
	@bin/platform status

.PHONY: restart
restart: build ## one part anew, from its newest jar: SERVICE=booking-service
	@bin/platform restart "$(SERVICE)"

.PHONY: logs
logs: ## follow the logs, of all parts or of SERVICE=booking-service
	@tail -n 20 -F $(if $(SERVICE),.local/logs/$(SERVICE).log,.local/logs/*.log)

.PHONY: token
token: ## print an access token of a demo user: USER=admin, doctor1, patient1, …
	@bin/platform token "$(token_user)"

.PHONY: demo
demo: ## play the journey of one booking against the running platform
	@bin/demo

.PHONY: test
test: ## all tests; needs nothing running, and may run beside `make up`
	@if bin/find-node >/dev/null 2>&1 && bin/find-chromium >/dev/null 2>&1; then bin/web-test --grep=@short; else \
		echo "The pages are not tested: they need Node 20.19 or newer (https://nodejs.org) and Chromium."; fi
	@bin/test $(ARGUMENTS)

.PHONY: web-test
web-test: ## the pages in Chromium, on a platform of its own (ARGUMENTS=--headed)
	@bin/web-test $(ARGUMENTS)

.PHONY: proof
proof: ## the long proofs: races, faults, properties
	@bin/test -Dtest.groups=proof -Dtest.excludedGroups= -Dtest.jvm.compiler=-XX:TieredStopAtLevel=4 -Dtest.leakDetection=simple $(ARGUMENTS)

.PHONY: bench
bench: build-bench ## how fast it is (docs/performance.md): a good quarter of an hour, on a platform of its own
	@bin/bench Bench
	@bin/bench BenchLists

.PHONY: bench-data
bench-data: build-bench ## fill databases with 100,000 and 10,000,000 appointments, for the lists that make bench asks for
	@bin/bench BenchData

# Not part of build: the load generator is large.
.PHONY: build-bench
build-bench: build
	@bin/maven -q -B -ntp -pl benchmarks -am package -Dmaven.test.skip=true

.PHONY: format
format: ## write the sources in the house's format
	@bin/maven -q -B -ntp spotless:apply

.PHONY: check
check: ## format, contracts, links, decisions: what CI checks beside the tests
	@bin/check
