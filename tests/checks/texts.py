#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guards what a compiler does not see: licence lines, habits of the code, names that must not be
there, and the translation."""
import pathlib
import re
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])
problems = []


def walk(*patterns):
    for folder in ('src', 'tests', 'ui', 'data', 'po', 'flatpak', '.ci'):
        for pattern in patterns:
            yield from (source / folder).rglob(pattern)


for path in walk('*.c', '*.h', '*.py', '*.sh', 'meson.build', '*.ui', '*.css'):
    text = path.read_text()
    name = path.relative_to(source)
    if 'SPDX-License-Identifier: GPL-3.0-or-later' not in text[:300]:
        problems.append(f'{name}: no SPDX line at its head')
    if path.suffix in ('.c', '.h'):
        for number, line in enumerate(text.splitlines(), 1):
            if re.match(r'\s*(g_autoptr *\([^)]*\)|g_autofree [\w ]+\*?) *\w+;', line):
                problems.append(f'{name}:{number}: automatic variable without a value')
            if re.search(r'(?<!")\b(TO' r'DO|FIX' r'ME|XX' r'X)\b', line):
                problems.append(f'{name}:{number}: something was left to do')
        if re.search(r'\btuntas_\w+_get_default\b', text):
            problems.append(f'{name}: a singleton')

# Every file with a text for people is in POTFILES.in, and every line there is a file.
marked = re.compile(r'(?<![\w])(_|N_|C_|NC_|ngettext|g_dngettext) ?\(\s*"')
wanted = {str(p.relative_to(source)) for p in walk('*.c') if marked.search(p.read_text()) and 'tests' not in p.parts}
wanted |= {str(p.relative_to(source)) for p in (source / 'ui').rglob('*.ui') if 'translatable="yes"' in p.read_text()}
listed = {line for line in (source / 'po/POTFILES.in').read_text().splitlines() if line and not line.startswith('#')}
problems += [f'po/POTFILES.in lacks {name}' for name in sorted(wanted - listed)]
problems += [f'po/POTFILES.in names {name}, which is no file' for name in sorted(listed) if not (source / name).exists()]

# The Indonesian translation is whole: it passes msgfmt's checks and knows every text of today's sources.
catalogue = source / 'po/id.po'
with tempfile.TemporaryDirectory() as folder:
    template = pathlib.Path(folder) / 'tuntas.pot'
    run = lambda *argv: subprocess.run(argv, cwd=source, capture_output=True, text=True, env={'LC_ALL': 'C.UTF-8', 'PATH': '/usr/bin:/bin', 'GETTEXTDATADIRS': '/usr/share/gettext:/usr/share/glib-2.0/gettext'})
    done = run('xgettext', '--files-from=po/POTFILES.in', '--from-code=UTF-8', '--keyword=_', '--keyword=N_',
               '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=ngettext:1,2', f'--output={template}')
    if done.returncode:
        problems.append('xgettext: ' + done.stderr.strip())
    for argv in (('msgfmt', '--check', '--output-file=/dev/null', str(catalogue)), ('msgcmp', str(catalogue), str(template))):
        done = run(*argv)
        if done.returncode:
            problems.append(f'{argv[0]}: {done.stderr.strip()}')
    done = run('msgfmt', '--statistics', '--output-file=/dev/null', str(catalogue))
    if 'untranslated' in done.stderr or 'fuzzy' in done.stderr:
        problems.append('po/id.po is not complete: ' + done.stderr.strip())

for problem in problems:
    print(problem, file=sys.stderr)
sys.exit(1 if problems else 0)
