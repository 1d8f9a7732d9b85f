# What would be published: each crate with its own README, licences and changelog, and the core on its own.
#
# A package holds only what lies in its folder, so that the licences and the changelog lie there as copies.

package_crates() {
  local crate file files code=0
  for crate in volunteer-core volunteer-py volunteer-wasm; do
    files=$(cargo package --quiet --locked --offline --allow-dirty --list -p "$crate" 2>/dev/null) || return
    for file in Cargo.toml README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE src/lib.rs; do
      if ! grep -qxF "$file" <<<"$files"; then
        echo "$crate: $file is not in the package" >&2
        code=1
      fi
    done
    for file in CHANGELOG.md LICENSE-MIT LICENSE-APACHE; do
      if ! cmp -s "$file" "$crate/$file"; then
        echo "$crate/$file is not the $file at the top; run: cp $file $crate/" >&2
        code=1
      fi
    done
  done
  # Built from the package alone: nothing that it needs lies outside of its folder.
  cargo package --quiet --locked --offline --allow-dirty -p volunteer-core || return
  return "$code"
}
