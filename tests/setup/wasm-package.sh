# The npm package `volunteer-wasm`: build, bind, put together in volunteer-wasm/dist.

wasm_dist=volunteer-wasm/dist
# The most bytes that the module may have after gzip: what a web page waits for. The aim is 800,000. Documents that are read and
# written by `serde` brought it to 939,000, tables read without a layout, 74 indicators and the pages of reports to 1,087,000,
# registers of many offices, saved registers, typed tables and tallies as evidence to 1,192,000; this limit holds it there until
# it is made smaller.
wasm_limit=1200000

build_wasm_package() {
  local target="$PWD/target"
  cargo build --locked -p volunteer-wasm-bind || return
  # A folder of its own, because the compiler may be another one.
  env "${wasm_environment[@]}" cargo build --locked -p volunteer-wasm --profile release-wasm \
    --target "$wasm_target" --target-dir "$target/wasm" || return
  rm -rf "$wasm_dist"
  mkdir -p "$wasm_dist"
  "$target/debug/volunteer-wasm-bind" "$target/wasm/$wasm_target/release-wasm/volunteer_wasm.wasm" "$wasm_dist" || return
  mv "$wasm_dist/volunteer_bg.wasm" "$wasm_dist/volunteer.wasm"
  cp volunteer-wasm/{README.md,CHANGELOG.md,LICENSE-MIT,LICENSE-APACHE} "$wasm_dist/" || return
  node volunteer-wasm/build/package.mjs "$wasm_dist"
}

# wasm_size: prints the size of the module, and fails where it is above the limit.
wasm_size() {
  local module="$wasm_dist/volunteer.wasm" raw packed brotli
  raw=$(wc -c <"$module") || return
  packed=$(gzip -9 -c "$module" | wc -c)
  brotli=$(node -p 'zlib.brotliCompressSync(fs.readFileSync(process.argv[1])).length' "$module") || return
  echo "volunteer-wasm: volunteer.wasm $raw bytes, $packed bytes gzip -9, $brotli bytes brotli, limit $wasm_limit"
  ((packed <= wasm_limit)) || {
    echo "volunteer-wasm: volunteer.wasm is $((packed - wasm_limit)) bytes above the limit" >&2
    return 1
  }
}
