# How many tests passed and failed, read from the output of each runner. Every reader prints "PASSED FAILED".

# `Summary [ 0.1s] 5 tests run: 4 passed (1 slow), 1 failed, 2 skipped`; whatever ran and did not pass (failed, timed out,
# aborted) has failed.
read_nextest() {
  sed -nE 's/^ *Summary \[[^]]*\] +([0-9]+)(\/[0-9]+)? tests? run: ([0-9]+) passed.*/\1 \3/p' "$1" |
    awk '{ ran += $1; ok += $2 } END { print ok + 0, ran - ok }'
}

# `test result: ok. 5 passed; 0 failed; ...`, one line for each test binary and for doctests.
read_cargo_test() {
  sed -nE 's/^test result: [^.]*\. ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$1" |
    awk '{ ok += $1; bad += $2 } END { print ok + 0, bad + 0 }'
}

# `=== 1 failed, 4 passed, 1 error in 0.12s ===`; an error of a fixture or an import is a failure.
read_pytest() {
  grep -E '(passed|failed|errors?|no tests ran).* in [0-9.]+s' "$1" | tail -n 1 |
    awk '{ gsub(/,/, " "); for (i = 2; i <= NF; i++) { if ($i == "passed") ok += $(i-1); if ($i ~ /^(failed|errors?)$/) bad += $(i-1) } }
      END { print ok + 0, bad + 0 }'
}

# TAP of `node --test`: `# pass 4`, `# fail 1`, `# cancelled 0`.
read_node() {
  awk '$1 == "#" && $2 == "pass" { ok += $3 } $1 == "#" && ($2 == "fail" || $2 == "cancelled") { bad += $3 }
    END { print ok + 0, bad + 0 }' "$1"
}
