# A browser for the tests of the web page: an installed Chromium, else Debian's, which needs the right to install packages.

find_browser() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ $name ]] && command -v "$name" >/dev/null; then
      export CHROMIUM=$name
      return
    fi
  done
  if ((EUID == 0)) && command -v apt-get >/dev/null; then
    echo "Browser: installing Debian's chromium"
    debian_update && apt_quietly apt-get -qq install -y --no-install-recommends chromium >/dev/null || return
    export CHROMIUM=chromium
    return
  fi
  echo "Chromium is missing; on Debian run: apt-get install chromium" >&2
  return 1
}
