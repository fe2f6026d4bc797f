#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Guards the shape of src: no circle of includes between modules or folders, GTK only where widgets
are, Poppler in one file, and an include from a higher layer does not compile."""
import json
import pathlib
import re
import shlex
import subprocess
import sys

source, build = (pathlib.Path(p) for p in sys.argv[1:3])
src = source / 'src'
problems = []

files = {p.name: p for p in src.rglob('*.[ch]')}
modules, folders = {}, {}
for name, path in files.items():
    stem = re.sub(r'(-private)?\.[ch]$', '', name)
    folder = path.relative_to(src).parts[0]
    for included in re.findall(r'^\s*#\s*include\s+["<]([^">]+)[">]', path.read_text(), re.M):
        base = pathlib.PurePath(included).name
        if base in files and base != name:
            other = re.sub(r'(-private)?\.[ch]$', '', base)
            if other != stem:
                modules.setdefault(stem, set()).add(other)
            other_folder = files[base].relative_to(src).parts[0]
            if other_folder != folder:
                folders.setdefault(folder, set()).add(other_folder)
        if re.match(r'(gtk/|adwaita|gdk/)', included) and folder not in ('widgets', 'pages', 'app'):
            problems.append(f'{path.relative_to(source)}: includes {included} below the widgets')

poppler = [str(p.relative_to(source)) for p in files.values() if '#include <poppler' in p.read_text()]
if len(poppler) > 1:
    problems.append('Poppler is included by more than one file: ' + ', '.join(sorted(poppler)))


def circles(graph):
    """Strongly connected components with more than one member (Tarjan, without recursion)."""
    index, low, on_stack, stack, found = {}, {}, set(), [], []
    for root in graph:
        work = [(root, iter(sorted(graph.get(root, ()))))] if root not in index else []
        while work:
            node, children = work[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                stack.append(node)
                on_stack.add(node)
            for child in children:
                if child not in index:
                    work.append((child, iter(sorted(graph.get(child, ())))))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                        on_stack.discard(component[-1])
                    if len(component) > 1:
                        found.append(sorted(component))
    return found


assert circles({'a': {'b'}, 'b': {'c'}, 'c': {'a'}}) == [['a', 'b', 'c']]
for what, graph in (('modules', modules), ('folders', folders)):
    problems += [f'circle of {what}: {" - ".join(c)}' for c in circles(graph)]

# Each layer, given a header of a layer that its row does not name, must fail to compile.
commands = {c['file']: c for c in json.loads((build / 'compile_commands.json').read_text())}
for layer, forbidden in (('domain', 'tuntas-store.h'), ('workflow', 'tuntas-store.h'),
                         ('storage', 'tuntas-workflow.h'), ('widgets', 'tuntas-session.h'),
                         ('pages', 'tuntas-store.h')):
    entry = next((c for f, c in commands.items() if f'/src/{layer}/' in f), None)
    if entry is None:
        continue
    if forbidden not in files:
        problems.append(f'{forbidden} is gone: name another header for layer {layer}')
        continue
    argv = shlex.split(entry['command'])
    keep = [a for a in argv[:-1] if a.startswith(('-I', '-D', '-std', '-pthread', '-isystem')) or a == argv[0]]
    result = subprocess.run(['cc'] + [a for a in keep if a != argv[0]] + ['-fsyntax-only', '-x', 'c', '-'],
                            input=f'#include "{forbidden}"\n', text=True, capture_output=True,
                            cwd=entry['directory'])
    if result.returncode == 0:
        problems.append(f'layer {layer} can include {forbidden}')

for problem in problems:
    print(problem, file=sys.stderr)
sys.exit(1 if problems else 0)
