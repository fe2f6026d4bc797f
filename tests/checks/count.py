#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the test logs of build folders: count.py FOLDER..., ends with "N passed, N failed, N skipped".

Single cases are counted where a program passes; a program that fails counts as one, for a crash may
come after its last case."""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

passed = failed = skipped = 0
for folder in sys.argv[1:]:
    logs = pathlib.Path(folder) / 'meson-logs'
    for line in (logs / 'testlog.json').read_text(errors='replace').splitlines():
        test = json.loads(line)
        if test['result'] == 'SKIP':
            skipped += 1
        elif test['result'] not in ('OK', 'EXPECTEDFAIL'):
            failed += 1
            print(f"failed: {test['name']} in {folder}")
    # What a crashing program printed may hold characters that XML forbids.
    junit = (logs / 'testlog.junit.xml').read_text(errors='replace')
    junit = re.sub('[^\t\n\r\x20-\ud7ff\ue000-\uffff]', '?', junit)
    for case in ET.fromstring(junit).iter('testcase'):
        if all(case.find(tag) is None for tag in ('failure', 'error', 'skipped')):
            passed += 1

print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
sys.exit(1 if failed or not passed else 0)
