#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every .ui file is well-formed XML and stands in the resource list, and every line there is a file."""
import pathlib
import re
import subprocess
import sys

ui = pathlib.Path(sys.argv[1]) / 'ui'
files = sorted(ui.rglob('*.ui'))
listed = set(re.findall(r'<file[^>]*>([^<]+\.ui)</file>', (ui / 'tuntas.gresource.xml').read_text()))
present = {str(f.relative_to(ui)) for f in files}

assert files, 'no .ui files found'
subprocess.run(['xmllint', '--noout', *map(str, files)], check=True)
for name in sorted(present ^ listed):
    print(f'{name}: ' + ('not in tuntas.gresource.xml' if name in present else 'no such file'), file=sys.stderr)
sys.exit(1 if present != listed else 0)
