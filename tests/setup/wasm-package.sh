# The npm package `volunteer-wasm`: build, bind, optimise, put together in volunteer-wasm/dist.

wasm_dist=volunteer-wasm/dist
# Bytes of the optimised module after gzip. The goal is what a web page should wait for; it is not reached yet, and the
# suite says so. The limit keeps the module from growing further until it is.
wasm_goal=150000
wasm_limit=284000

# What makes the file smaller makes it larger after gzip where it copies function bodies or changes their order, so these
# passes are left out: the size that counts is the one that crosses the network.
wasm_opt=(-Oz --skip-pass=inlining-optimizing --skip-pass=reorder-functions --skip-pass=local-cse
  --skip-pass=ssa-nomerge --strip-debug --strip-producers)

build_wasm_package() {
  local target="$PWD/target" bound="$cache/wasm-bound" module stamp
  module="$target/wasm/$wasm_target/release-wasm/volunteer_wasm.wasm"
  # A folder of its own, because the compiler may be another one.
  env "${wasm_environment[@]}" cargo build --locked -p volunteer-wasm --profile release-wasm --target "$wasm_target" \
    --target-dir "$target/wasm" || return
  cargo build --locked -p volunteer-wasm-bind || return

  # Optimising takes longest of all that remains, so it is left out where its input is the same as last time.
  stamp=$(sha256sum "$module" "$target/debug/volunteer-wasm-bind" tests/package.json tests/setup/wasm-package.sh volunteer-wasm/js/* |
    sha256sum)
  if [[ -e $wasm_dist/volunteer_bg.wasm && $(cat "$bound/stamp" 2>/dev/null) == "$stamp" ]]; then return; fi
  rm -rf "$bound" "$wasm_dist"
  mkdir -p "$bound" "$wasm_dist"
  "$target/debug/volunteer-wasm-bind" "$module" "$bound" || return
  node tests/node_modules/binaryen/bin/wasm-opt "${wasm_opt[@]}" "$bound/volunteer_bg.wasm" -o "$wasm_dist/volunteer_bg.wasm" || return
  cp "$bound/volunteer.js" "$bound/schemas.js" volunteer-wasm/js/* LICENSE-MIT LICENSE-APACHE "$wasm_dist/" || return
  printf '%s\n' "$stamp" >"$bound/stamp"
}

# wasm_size: prints the size, fails above the limit.
wasm_size() {
  local raw packed
  raw=$(wc -c <"$wasm_dist/volunteer_bg.wasm") || return
  packed=$(gzip -9 -c "$wasm_dist/volunteer_bg.wasm" | wc -c)
  echo "volunteer-wasm: $raw bytes, $packed bytes gzip; goal $wasm_goal, limit $wasm_limit"
  if ((packed > wasm_goal)); then echo "volunteer-wasm: $((packed - wasm_goal)) bytes above the goal"; fi
  if ((packed > wasm_limit)); then
    echo "volunteer-wasm: more than $wasm_limit bytes gzip" >&2
    return 1
  fi
}
