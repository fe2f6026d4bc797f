#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Other versions of clang-format break lines elsewhere, so only this one may judge.
command -v clang-format-14 >/dev/null || exit 77
find "$1/src" "$1/tests" -name '*.[ch]' -print0 | xargs -0 clang-format-14 --dry-run -Werror
