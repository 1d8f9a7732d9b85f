# Format, lints, tests, examples of the documentation, documentation.
#
# One profile and one set of features for tests and documentation examples, so that nothing is compiled twice.

run_rust() {
  if ! command -v cargo >/dev/null; then
    fail rust "cargo is missing; see rustup.rs, then run: rustup toolchain install stable --component clippy,rustfmt"
    return
  fi
  check "format" cargo fmt --all --check
  check "lints" cargo clippy --locked --workspace --all-targets -- -D warnings
  # The workspace as a whole turns every feature on; what WebAssembly gets is the core without.
  check "lints without features" cargo clippy --locked -p volunteer-core -p volunteer-wasm --lib -- -D warnings
  local crates=(-p volunteer-core -p volunteer-tests -p volunteer-wasm)
  if cargo nextest --version >/dev/null 2>&1; then
    suite "Rust tests" read_nextest cargo nextest run --locked "${crates[@]}"
  else
    suite "Rust tests" read_cargo_test cargo test --locked --no-fail-fast --lib --bins --tests --examples "${crates[@]}"
  fi
  # The same crates again, although only the core has such examples: other features would compile everything twice.
  suite "Rust documentation examples" read_cargo_test cargo test --locked --no-fail-fast --doc "${crates[@]}"
  check "Rust documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --workspace --exclude volunteer-wasm-bind
  check "Packages" package_crates
}
