# The npm package `volunteer-wasm`: build, bind, optimise, put together in volunteer-wasm/dist.

wasm_dist=volunteer-wasm/dist
# One module for each entry of the package, `volunteer-wasm` (main), `volunteer-wasm/figures` and so on, so that a page loads
# what it uses: a feature of the crate volunteer-wasm, and a file of its functions in volunteer-wasm/js.
wasm_entries=(main figures present reports methods planning reach register cube)
# The most bytes that a module may have after gzip: what a web page should wait for.
wasm_limit=150000
# The entry that is above it, with a limit of its own so that it does not grow unseen: the reader of tables with counts over a
# register.
declare -A wasm_larger=([register]=335000)

# What makes the file smaller makes it larger after gzip where it copies function bodies or changes their order, so these
# passes are left out: the size that counts is the one that crosses the network.
wasm_opt=(-Oz --skip-pass=inlining-optimizing --skip-pass=reorder-functions --skip-pass=local-cse
  --skip-pass=ssa-nomerge --skip-pass=code-folding --strip-debug --strip-producers)

build_wasm_package() {
  local target="$PWD/target" bound="$cache/wasm-bound" entry built stamp
  built="$target/wasm/$wasm_target/release-wasm/volunteer_wasm.wasm"
  cargo build --locked -p volunteer-wasm-bind || return
  mkdir -p "$bound"
  for entry in "${wasm_entries[@]}"; do
    # A folder of its own, because the compiler may be another one.
    env "${wasm_environment[@]}" cargo build --locked -p volunteer-wasm --no-default-features --features "$entry" \
      --profile release-wasm --target "$wasm_target" --target-dir "$target/wasm" || return
    # Optimising takes longest of all that remains, so it is left out where its input is the same as last time.
    stamp=$(sha256sum "$built" "$target/debug/volunteer-wasm-bind" tests/package.json tests/setup/wasm-package.sh | sha256sum)
    if [[ -e $bound/$entry.wasm && $(cat "$bound/$entry.stamp" 2>/dev/null) == "$stamp" ]]; then continue; fi
    rm -f "$bound/$entry.stamp"
    "$target/debug/volunteer-wasm-bind" "$entry" "$built" "$bound" || return
    node tests/node_modules/binaryen/bin/wasm-opt "${wasm_opt[@]}" "$bound/${entry}_glue_bg.wasm" -o "$bound/$entry.wasm" || return
    printf '%s\n' "$stamp" >"$bound/$entry.stamp"
  done

  rm -rf "$wasm_dist"
  mkdir -p "$wasm_dist"
  "$target/debug/volunteer-wasm-bind" schemas "$wasm_dist" || return
  for entry in "${wasm_entries[@]}"; do cp "$bound/${entry}_glue.js" "$bound/$entry.wasm" "$wasm_dist/" || return; done
  cp volunteer-wasm/js/* LICENSE-MIT LICENSE-APACHE "$wasm_dist/" || return
  node volunteer-wasm/assemble.mjs "$wasm_dist" "${wasm_entries[@]}"
}

# wasm_size: prints the size of every module, fails where one is above the limit.
wasm_size() {
  local entry raw packed limit status=0
  for entry in "${wasm_entries[@]}"; do
    raw=$(wc -c <"$wasm_dist/$entry.wasm") || return
    packed=$(gzip -9 -c "$wasm_dist/$entry.wasm" | wc -c)
    limit=${wasm_larger[$entry]:-$wasm_limit}
    echo "volunteer-wasm: $entry.wasm $raw bytes, $packed bytes gzip, limit $limit"
    if ((packed > limit)); then
      echo "volunteer-wasm: $entry.wasm is $((packed - limit)) bytes above the limit" >&2
      status=1
    fi
  done
  # What modules share lies beside them, so that it is fetched once and is in none of them.
  raw=$(wc -c <"$wasm_dist/kazakhstan.js") || return
  packed=$(gzip -9 -c "$wasm_dist/kazakhstan.js" | wc -c)
  echo "volunteer-wasm: kazakhstan.js $raw bytes, $packed bytes gzip, shared by all modules"
  return "$status"
}
