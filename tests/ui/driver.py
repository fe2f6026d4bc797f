# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Tuntas from outside, as a person with a screen reader would.

Works alike on GTK 4.8 and 4.18. What the toolkits and the bridge differ in is dealt with here, so
that a story reads like one. Run a story by session.sh.

Points to know when writing one:
- Look for things below the page they belong to: from outside a hidden page cannot be told from one
  in sight.
- Prefer actions ("win.show-page") to clicks; actions with a parameter cannot be called through the
  bridge, so pages are changed by keys.
- Rows of long lists are made as they come to sight: search first, then look.
"""
import os
import pathlib
import subprocess
import tempfile
import time
import unittest
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)

PATIENCE = 10.0

Role = Atspi.Role
BUTTONS = {Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.CHECK_BOX, Role.RADIO_BUTTON}
TEXTS = {Role.TEXT, Role.ENTRY}
LABELS = {Role.LABEL, Role.STATIC}
ROWS = {Role.LIST_ITEM, Role.TABLE_ROW}
LISTS = {Role.LIST, Role.LIST_BOX, Role.TABLE, Role.TREE_TABLE}
WINDOWS = {Role.FRAME, Role.DIALOG, Role.ALERT, Role.WINDOW}


class GaveUp(AssertionError):
    """Something did not come about in time."""


def settle():
    """Lets the bridge deliver what changed; without it old answers are given again."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait_for(question, what, patience=PATIENCE):
    """Asks until the answer is not empty. Things that vanish while one looks are asked for again."""
    end = time.monotonic() + patience
    trouble = None
    while True:
        settle()
        try:
            answer = question()
            if answer:
                return answer
        except GLib.Error as error:
            trouble = error
        if time.monotonic() > end:
            raise GaveUp(f"waited {patience:g} s for {what}" + (f" ({trouble})" if trouble else ""))
        time.sleep(0.02)


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def everything(node):
    """The node and all below it, without what was never shown."""
    yield node
    for child in children(node):
        if "Component" in child.get_interfaces():
            box = Atspi.Component.get_extents(child, Atspi.CoordType.WINDOW)
            if box.width == 0 and box.height == 0:
                continue
        yield from everything(child)


def name_of(node):
    """The accessible name. GTK 4.8 says the label of some buttons twice, once with underscores."""
    name = (node.get_name() or "").replace("_", "")
    middle = len(name) // 2
    if len(name) % 2 == 1 and name[middle:middle + 1] == " " and name[:middle] == name[middle + 1:]:
        return name[:middle]
    return name


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def actions_of(node):
    return [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]


class Thing:
    """Something on the screen."""

    def __init__(self, node, program):
        self.node = node
        self.program = program

    @property
    def name(self):
        return name_of(self.node)

    @property
    def text(self):
        return text_of(self.node)

    def find(self, roles, name=None, patience=PATIENCE):
        """The first thing below with a role and a name: the whole one, or a test for it."""
        fits = name if callable(name) else (lambda given: name is None or given == name)

        def look():
            for node in everything(self.node):
                if (roles is None or node.get_role() in roles) and fits(name_of(node)):
                    return Thing(node, self.program)
            return None

        return wait_for(look, f"{name!r}" if not callable(name) else "something that fits", patience)

    def says(self, words, patience=PATIENCE):
        """Waits until some name or text below contains the words."""
        def look():
            return any(words in (node.get_name() or "") for node in everything(self.node))

        return wait_for(look, f"the words {words!r}", patience)

    def does_not_say(self, words):
        settle()
        return not any(words in (node.get_name() or "") for node in everything(self.node))

    def act(self, action="click"):
        names = actions_of(self.node)
        if action not in names:
            raise AssertionError(f"{self.name!r} has no action {action!r}, only {names}")
        assert Atspi.Action.do_action(self.node, names.index(action))
        settle()
        return self

    def write(self, words):
        assert Atspi.EditableText.set_text_contents(self.node, words)
        wait_for(lambda: text_of(self.node) == words, f"{words!r} to stand in {self.name!r}")
        return self

    def is_checked(self):
        settle()
        return self.node.get_state_set().contains(Atspi.StateType.CHECKED)


class Program:
    """The running program and its first window."""

    def __init__(self, *arguments, language="en", office_opens=True):
        self.started = time.monotonic()
        remember(language=f"'{language}'")
        self.process = subprocess.Popen([os.environ["TUNTAS_PROGRAM"], *arguments])
        self.bridge = wait_for(self._find_bridge, "the program", 30)
        self.window = Thing(self.bridge, self).find({Role.FRAME}, lambda name: bool(name), 30)
        if office_opens:
            wait_for(lambda: " – " in self.window.name, "the office to open", 30)
        self.seconds_to_start = time.monotonic() - self.started

    def _find_bridge(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended by itself with {self.process.returncode}")
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid and application.get_child_count():
                return application
        return None

    def find(self, roles, name=None, patience=PATIENCE):
        """Looks in all windows of the program: dialogs are windows of their own."""
        return Thing(self.bridge, self).find(roles, name, patience)

    def says(self, words, patience=PATIENCE):
        return Thing(self.bridge, self).says(words, patience)

    def title_is(self, beginning):
        return wait_for(lambda: self.window.name.startswith(beginning),
                        f"the page {beginning!r}; it is {self.window.name!r}")

    def _window_number(self):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=True).stdout.split()
        return found[-1]

    def press(self, *keys):
        """Keys by their names in X: "ctrl+k", "Return". They go to the window with the focus."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            settle()
        return self

    def type(self, words):
        subprocess.run(["xdotool", "type", "--delay", "5", words], check=True)
        settle()
        return self

    def focus(self):
        """Without a window manager nothing has the keyboard until it is given to a window."""
        subprocess.run(["xdotool", "windowfocus", "--sync", self._window_number()], check=False)
        return self

    def picture(self, path):
        subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)

    def close(self):
        """Closes the window and waits for the end; the exit status tells whether it ended well."""
        if self.process.poll() is None:
            try:
                self.window.act("window.close")
                return self.process.wait(PATIENCE)
            except (subprocess.TimeoutExpired, GLib.Error):
                self.process.kill()
        return self.process.wait()


def remember(**settings):
    """Writes settings of the program as it would find them, keeping those of the last start."""
    file = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0", "settings", "keyfile")
    file.parent.mkdir(parents=True, exist_ok=True)
    keys = GLib.KeyFile()
    if file.exists():
        keys.load_from_file(str(file), GLib.KeyFileFlags.NONE)
    for name, value in settings.items():
        keys.set_value("id/tuntas/Tuntas", name.replace("_", "-"), value)
    keys.save_to_file(str(file))


def tuntasctl(*arguments):
    """The command-line program, for what a story takes as given."""
    return subprocess.run([os.environ["TUNTAS_CTL"], *arguments],
                          capture_output=True, text=True, check=True).stdout


class Story(unittest.TestCase):
    """A story with a sample office of its own in self.office."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tuntas-story-")
        cls.office = str(pathlib.Path(cls.folder.name, "kantor.tuntas"))
        tuntasctl("new-office", cls.office, "--sample", "agam")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def start(self, *arguments, **options):
        """Starts the program on the office, acting as its first official."""
        remember(acting="{'%s': <int64 1>}" % self.office)
        self.program = Program(*(arguments or (self.office,)), **options)
        self.addCleanup(self.program.close)
        return self.program.focus()

    def quit(self):
        self.assertEqual(self.program.close(), 0)
