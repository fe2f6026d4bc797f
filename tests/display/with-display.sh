#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program in an X server of its own that goes away with it. Skips (77) where there is none.
# usage: with-display.sh PROGRAM [ARGUMENT…]
set -eu

command -v Xvfb >/dev/null || {
  echo "1..0 # SKIP Xvfb is not installed"
  exit 77
}

folder=$(mktemp -d)
server=
program=
finish() {
  status=$?
  [ -z "$program" ] || kill "$program" 2>/dev/null || true
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  rm -rf "$folder"
  exit $status
}
trap finish EXIT
trap 'exit 143' TERM INT

# the server chooses a free number itself and tells it when it is ready
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${TUNTAS_TEST_SCREEN:-1366x768x24}" -noreset -nolisten tcp \
  3>"$folder/number" >"$folder/xvfb.log" 2>&1 &
server=$!
read -r number <"$folder/number" || {
  cat "$folder/xvfb.log" >&2
  echo "1..0 # SKIP Xvfb did not start"
  exit 77
}

mkdir -m 700 "$folder/run" "$folder/home" "$folder/data" "$folder/config" "$folder/cache"
unset WAYLAND_DISPLAY
export DISPLAY=":$number"
export GDK_BACKEND=x11
export GSK_RENDERER=cairo
export GTK_A11Y="${GTK_A11Y:-test}"
export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-memory}"
export ADW_DISABLE_PORTAL=1
export LC_ALL=C.UTF-8
export XDG_RUNTIME_DIR="$folder/run" HOME="$folder/home"
export XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"

"$@" &
program=$!
status=0
wait "$program" || status=$?
program=
exit $status
