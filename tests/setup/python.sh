# A virtual environment with maturin and pytest, and the wheel of volunteer-py in it.

# The first interpreter that is new enough for the stable interface the wheel is built for.
find_python() {
  local name
  for name in python3 python3.11 python3.12 python3.13 python3.14; do
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  return 1
}

set_up_venv() {
  local venv="$cache/venv" python
  if cmp -s tests/requirements.txt "$venv/.installed" && "$venv/bin/python" -c '' 2>/dev/null; then return; fi
  if ! python=$(find_python); then
    echo "Python 3.11 or later with its venv module is missing; on Debian run: apt-get install python3 python3-venv" >&2
    return 1
  fi
  rm -rf "$venv"
  "$python" -m venv "$venv" || return
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/requirements.txt || return
  cp tests/requirements.txt "$venv/.installed"
}

# The wheel is installed, not the source folder put on the path, so that a file missing from the wheel is noticed.
install_wheel() {
  local venv="$cache/venv" wheels="$cache/wheels"
  rm -rf "$wheels"
  "$venv/bin/maturin" build --quiet --release --manifest-path volunteer-py/Cargo.toml --interpreter "$venv/bin/python" \
    --compatibility linux --out "$wheels" || return
  "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$wheels"/*.whl || return
  echo "volunteer-py: $(wc -c <"$(compgen -G "$wheels/*.whl")") bytes of wheel"
}
