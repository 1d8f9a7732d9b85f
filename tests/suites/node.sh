# The npm package, built for WebAssembly, its size, its types and its tests.

run_node() {
  heading "Node: set-up"
  if ! command -v npm >/dev/null || ! node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)'; then
    fail node "Node 20 or later with npm is missing; on Debian run: apt-get install nodejs npm"
  elif ! set_up_npm; then
    fail node "tsc could not be installed from npm (see above)"
  elif ! find_browser; then
    fail node "there is no browser for the web page's tests (see above)"
  elif ! find_wasm_compiler; then
    fail node "$wasm_missing"
  elif ! build_wasm_package; then
    fail node "the package volunteer-wasm could not be built (see above)"
  else
    check "WebAssembly size" wasm_size
    check "TypeScript declarations" node tests/node_modules/typescript/bin/tsc -p tests/js
    suite "Node tests" read_node node --test --test-reporter=tap tests/js/*.test.mjs
  fi
}
