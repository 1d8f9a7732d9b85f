# Debian packages without installing them: downloaded through apt (which checks signatures), unpacked into the cache.
#
# Installed, `rustc-web` would put a second `rustc` on everybody's PATH and conflict with Debian's own; unpacked, it needs
# no root and leaves no trace. apt gets its lists from a folder of ours, because a fresh machine has none and old ones name
# versions that are gone.

apt_quietly() {
  local state="$cache/apt" command=$1
  shift
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  DEBIAN_FRONTEND=noninteractive "$command" -o "Dir::State::Lists=$state/lists" -o "Dir::Cache=$state" \
    -o "APT::Sandbox::User=$(id -un)" "$@"
}

debian_update() { apt_quietly apt-get -qq update; }

# debian_libraries PACKAGE...: the names of all libraries the packages need, but for the C library and the compiler's
# run-time libraries: those stay the machine's own, since two of them in one process do not work.
debian_libraries() {
  apt_quietly apt-cache depends --recurse --no-pre-depends --no-recommends --no-suggests --no-conflicts --no-breaks \
    --no-replaces --no-enhances "$@" | grep -E '^lib' | grep -vE '^(libc6|libgcc-s1|libstdc\+\+6)(:|$)' | sort -u
}

# debian_unpack FOLDER PACKAGE...
debian_unpack() {
  local folder=$1 archives="$cache/apt/archives" archive
  shift
  rm -f "$archives"/*.deb
  mkdir -p "$folder"
  (cd "$archives" && apt_quietly apt-get -qq download "$@") || return
  for archive in "$archives"/*.deb; do dpkg-deb -x "$archive" "$folder" || return; done
  rm -f "$archives"/*.deb
}
