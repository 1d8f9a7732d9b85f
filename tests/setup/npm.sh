# TypeScript's compiler from npm, in an exact version.
#
# No lock file: npm would write the address of the registry into it, and the compiler has no dependencies beyond its own
# parts. The stamp makes the second run quick.

set_up_npm() {
  local stamp=tests/node_modules/.installed
  if ! cmp -s tests/package.json "$stamp"; then
    npm install --prefix tests --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel error || return
    cp tests/package.json "$stamp"
  fi
  # Tests and type checks import the package by its name, as its users do.
  ln -sfn ../../volunteer-wasm/dist tests/node_modules/volunteer-wasm
}
