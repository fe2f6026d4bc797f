#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a story against the real program in a screen, a bus and a home of its own. Skips (77) where
# something for it is missing.
# usage: session.sh STORY.py [ARGUMENT…]
set -eu

here=$(dirname "$0")
for tool in dbus-run-session xdotool import; do
  command -v "$tool" >/dev/null || {
    echo "$tool is not installed" >&2
    exit 77
  }
done
# the interpreter of the system is the one that has the bindings
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || {
  echo "the bindings of AT-SPI for Python are not installed" >&2
  exit 77
}

# kept between two starts of the program, gone with the session
GTK_A11Y=atspi GSETTINGS_BACKEND=keyfile \
  exec "$here/../display/with-display.sh" dbus-run-session -- /usr/bin/python3 -B "$@"
