# Headings, and the count behind the last line `N passed, N failed`.
#
# Counts come from what the runners print, never from an exit code alone: a runner that found no tests exits with 0 too.
# A check (format, lints, documentation, size, types) is not a test runner; each counts as one.

passed=0
failed=0
failures=()

heading() { printf '\n== %s ==\n' "$1"; }

# count SUITE PASSED FAILED
count() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  if (($3 > 0)); then failures+=("$1: $3 failed"); fi
}

# fail SUITE SENTENCE: a suite that could not run is a failed suite, and the sentence says what to do about it.
fail() {
  printf '%s: %s\n' "$1" "$2" >&2
  failed=$((failed + 1))
  failures+=("$1: $2")
}

# check SUITE COMMAND...: one check, passed where the command succeeds.
check() {
  local name=$1
  shift
  heading "$name"
  if "$@"; then count "$name" 1 0; else count "$name" 0 1; fi
}

# suite NAME READER COMMAND...: runs the command, shows and keeps its output, and lets READER (see runners.sh) print
# "PASSED FAILED" from it. No tests, and a runner that stopped without naming a failure, are failures.
suite() {
  local name=$1 reader=$2 log code=0 ok=0 bad=0
  shift 2
  heading "$name"
  log="$cache/logs/${name//[^a-zA-Z0-9]/-}.log"
  mkdir -p "$cache/logs"
  "$@" 2>&1 | tee "$log" || code=$?
  read -r ok bad < <("$reader" "$log") || true
  if ((code != 0 && bad == 0)); then
    count "$name" "$ok" 0
    fail "$name" "the runner stopped with exit code $code before it named a failed test"
  elif ((ok + bad == 0)); then
    fail "$name" "no test ran"
  else
    count "$name" "$ok" "$bad"
  fi
}

# summary: always the last thing printed, and the exit code of the run.
summary() {
  if ((passed + failed == 0)); then fail "tests/run" "nothing ran"; fi
  heading "Summary"
  ((${#failures[@]} == 0)) || printf '%s\n' "${failures[@]}"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0))
}
