# A Rust compiler with a standard library for wasm32-unknown-unknown.
#
# Sets `wasm_environment`, the variables `cargo build --target wasm32-unknown-unknown` needs, or answers 1 and a sentence
# in `wasm_missing`. Only WebAssembly is built with Debian's compiler; everything else stays on the installed one.

wasm_target=wasm32-unknown-unknown
wasm_tested=1.96.0
wasm_rustup="rustup target add $wasm_target"
wasm_environment=()
wasm_missing=

find_wasm_compiler() {
  local libraries
  libraries=$(rustc --print target-libdir --target "$wasm_target" 2>/dev/null || true)
  if compgen -G "$libraries/libstd-*.rlib" >/dev/null; then
    echo "WebAssembly: the installed $(rustc --version)"
    return
  fi
  if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
    wasm_missing="there is no standard library for $wasm_target here, and no Debian packages to make one from; run: $wasm_rustup"
    return 1
  fi
  local home="$cache/wasm-compiler"
  # Cargo does not see that a standard library was made anew, so what was compiled against the old one goes as well.
  if ! cmp -s tests/setup/wasm-compiler.sh "$home/ready"; then
    rm -rf "$home" "$PWD/target/wasm"
    if ! make_wasm_compiler "$home"; then
      [[ $wasm_missing ]] || wasm_missing="no standard library for $wasm_target could be made from Debian's packages (see above)"
      wasm_missing+="; run: $wasm_rustup"
      return 1
    fi
    cp tests/setup/wasm-compiler.sh "$home/ready"
  fi
  echo "WebAssembly: Debian's $("$home/rustc" --version)"
  wasm_environment=("RUSTC=$home/rustc" "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$home/wasm-ld")
}

# make_wasm_compiler FOLDER: about a minute, once.
make_wasm_compiler() {
  local home=$1 root="$1/root" libraries sources version
  echo "WebAssembly: unpacking Debian's rustc-web, rust-web-src and lld-22"
  debian_update || return
  # shellcheck disable=SC2046 # a list of names
  debian_unpack "$root" rustc-web libstd-rust-web-dev rust-web-src lld-22 \
    $(debian_libraries libstd-rust-web-dev lld-22) || return

  libraries=$(dirname "$(compgen -G "$root/usr/lib/*/librustc_driver-*.so")")
  local program path
  for program in rustc:bin/rustc wasm-ld:lib/llvm-22/bin/wasm-ld; do
    path="$home/${program%%:*}"
    printf '#!/bin/sh\nexport LD_LIBRARY_PATH="%s"\nexec "%s" "$@"\n' "$libraries" "$root/usr/${program#*:}" >"$path"
    chmod +x "$path"
    "$path" --version || return
  done

  # The sources must be those of the compiler, and the compiler no older than the workspace allows.
  sources=$(readlink -f "$root/usr/lib/rustlib/src/rust")
  version=$("$home/rustc" --version | cut -d ' ' -f 2)
  if [[ ${sources##*/rustc-} != "$version" ]]; then
    wasm_missing="Debian's rustc-web is $version, but its rust-web-src is ${sources##*/}"
    return 1
  fi
  local least
  least=$(sed -nE 's/^rust-version = "(.*)"/\1/p' Cargo.toml)
  if [[ $(printf '%s\n' "$least" "$version" | sort -V | head -n 1) != "$least" ]]; then
    wasm_missing="Debian's rustc-web is $version, and this workspace needs $least"
    return 1
  fi
  [[ $version == "$wasm_tested" ]] || echo "WebAssembly: note: tested with rustc-web $wasm_tested, this is $version"

  build_wasm_std "$home" "$sources" || return
  # 300 MB that nothing needs once the standard library is built.
  rm -rf "$sources" "$home/std"
}

# build_wasm_std FOLDER SOURCES: Debian has no standard library for this target, only its sources. It is built as a dependency
# of an empty crate and copied to where the compiler looks for it, so that from then on a plain `cargo build` will do. Its
# small algorithms are chosen: the large ones for sorting alone would be an eighth of the module.
build_wasm_std() {
  local home=$1 sources=$2 libraries
  mkdir -p "$home/std/src"
  : >"$home/std/src/lib.rs"
  printf '[package]\nname = "std-for-wasm"\nedition = "2021"\n[workspace]\n' >"$home/std/Cargo.toml"
  # `build-std` is unstable, hence RUSTC_BOOTSTRAP; link-time optimisation reads the bitcode; the dependencies of std lie in
  # the package, and the network is not asked.
  (
    cd "$home/std" &&
      env -u CARGO_ENCODED_RUSTFLAGS RUSTC="$home/rustc" RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes" \
        CARGO_TARGET_DIR="$home/std/target" cargo build --quiet --release --offline --target "$wasm_target" \
        -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size \
        --config 'source.crates-io.replace-with="std-vendor"' \
        --config "source.std-vendor.directory=\"$sources/library/vendor\""
  ) || return
  libraries=$("$home/rustc" --print target-libdir --target "$wasm_target")
  mkdir -p "$libraries"
  rm -f "$home/std/target/$wasm_target"/release/deps/libstd_for_wasm-*
  cp "$home/std/target/$wasm_target"/release/deps/*.rlib "$libraries/"
}
