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
import json
import os
import pathlib
import shutil
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
PANELS = {Role.PANEL, Role.GROUPING}
CHOICES = {Role.CHECK_BOX, Role.RADIO_BUTTON, Role.TOGGLE_BUTTON}
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
            if "TUNTAS_STORY_PICTURE" in os.environ:
                take_picture(os.environ["TUNTAS_STORY_PICTURE"])
            raise GaveUp(f"waited {patience:g} s for {what}" + (f" ({trouble})" if trouble else ""))
        time.sleep(0.02)


def take_picture(path):
    """Of the whole screen: the first thing to look at when a story goes wrong."""
    subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)


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

    def all(self, roles, name):
        """All things below with a role and a name that can be pressed, in the order of the page."""
        settle()
        return [Thing(node, self.program) for node in everything(self.node)
                if node.get_role() in roles and name_of(node) == name and "click" in actions_of(node)]

    def says(self, words, patience=PATIENCE):
        """Waits until some name or text below contains the words."""
        def look():
            return any(words in (node.get_name() or "") for node in everything(self.node))

        return wait_for(look, f"the words {words!r}", patience)

    def does_not_say(self, words):
        settle()
        return not any(words in (node.get_name() or "") for node in everything(self.node))

    def waits_for_silence(self, words):
        """Waits until nothing below contains the words any more."""
        def look():
            return not any(words in (node.get_name() or "") for node in everything(self.node))

        return wait_for(look, f"the words {words!r} to go")

    def click(self, name):
        """Presses a button below: the part of it that can be pressed, where it has several."""
        def look():
            for node in everything(self.node):
                if node.get_role() in BUTTONS and name_of(node) == name and "click" in actions_of(node):
                    return Thing(node, self.program)
            return None

        return wait_for(look, f"the button {name!r}").act()

    def focused(self):
        """What below has the keyboard."""
        settle()
        for node in everything(self.node):
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return Thing(node, self.program)
        return None

    def tab_to(self, name, most=60):
        """Goes on with Tab, as somebody without a mouse does, and tells how often it took."""
        for count in range(most):
            thing = self.focused()
            # a drop-down gives the keyboard to a button inside that has no name of its own
            if thing is not None and name in (thing.name, name_of(thing.node.get_parent())):
                return count
            self.program.press("Tab")
        raise GaveUp(f"{name!r} was not reached with {most} times Tab")

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

    def middle(self):
        """Where its middle is on the screen: the window has to lie in the corner of it."""
        settle()
        box = Atspi.Component.get_extents(self.node, Atspi.CoordType.WINDOW)
        return box.x + box.width // 2, box.y + box.height // 2

    def drag_to(self, target):
        """Drags it with the mouse, as slowly as a person, so that it is seen to be a drag."""
        (left, top), (right, bottom) = self.middle(), target.middle()
        moves = ["mousemove", str(left), str(top), "mousedown", "1"]
        for step in range(1, 11):
            moves += ["mousemove", str(left + (right - left) * step // 10),
                      str(top + (bottom - top) * step // 10), "sleep", "0.02"]
        subprocess.run(["xdotool", *moves, "sleep", "0.1", "mouseup", "1"], check=True)
        settle()
        return self

    def is_checked(self):
        settle()
        return self.node.get_state_set().contains(Atspi.StateType.CHECKED)


class Program:
    """The running program and its first window."""

    def __init__(self, *arguments, language="en", office_opens=True):
        self.started = time.monotonic()
        self.keys = 0
        remember(language=f"'{language}'")
        self.log = pathlib.Path(os.environ["XDG_CACHE_HOME"], f"log-{time.monotonic_ns()}")
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([os.environ["TUNTAS_PROGRAM"], *arguments], stderr=log)
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

    def frames(self):
        """The windows that are no dialogs."""
        return [node for node in children(self.bridge) if node.get_role() == Role.FRAME]

    def find(self, roles, name=None, patience=PATIENCE):
        """Looks in all windows of the program: dialogs are windows of their own."""
        return Thing(self.bridge, self).find(roles, name, patience)

    def says(self, words, patience=PATIENCE):
        return Thing(self.bridge, self).says(words, patience)

    def title_is(self, beginning):
        return wait_for(lambda: self.window.name.startswith(beginning), f"the page {beginning!r}")

    def page(self, title):
        """The page in sight, by its title."""
        self.title_is(title)
        return self.window.find(PANELS, lambda name: name.startswith(title))

    def _window_numbers(self):
        return subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True, check=False).stdout.split()

    def press(self, *keys):
        """Keys by their names in X: "ctrl+k", "Return". They go to the window with the focus."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            self.keys += 1
            settle()
        return self

    def type(self, words):
        subprocess.run(["xdotool", "type", "--delay", "5", words], check=True)
        settle()
        return self

    def focus(self):
        """Without a window manager nothing has the keyboard until it is given to a window."""
        number = wait_for(self._window_numbers, "a window")[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", number], check=False)
        return self

    def choose_file(self, button, path):
        """Presses a button that asks for a file and answers with a path, as typed by a person."""
        before = self._window_numbers()
        button.act()
        wait_for(lambda: len(self._window_numbers()) > len(before), "the question for a file")
        dialog = wait_for(lambda: [n for n in self._window_numbers() if n not in before], "it")[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", dialog], check=False)
        entries = len(self._entries())
        self.press("ctrl+l")
        wait_for(lambda: len(self._entries()) > entries, "the place for a path")
        entry = [node for node in self._entries() if not text_of(node)][-1]
        self.type(str(path))
        wait_for(lambda: text_of(entry) == str(path), "the path to stand there")

        def answered():
            # GTK looks the path up first; an Enter before that is not heard
            self.press("Return")
            end = time.monotonic() + 1
            while dialog in self._window_numbers() and time.monotonic() < end:
                time.sleep(0.02)
            return dialog not in self._window_numbers()

        wait_for(answered, "the question to be answered")
        return self.focus()

    def _entries(self):
        return [node for node in everything(self.bridge) if node.get_role() in TEXTS]

    def complaints(self):
        """What the program said on its standard error that it should not have to say."""
        text = self.log.read_text(encoding="utf-8", errors="replace")
        return [line for line in text.splitlines() if "CRITICAL **" in line or "WARNING **" in line]

    def kill(self):
        """As when the power goes."""
        self.process.kill()
        self.process.wait()

    def close(self):
        """Closes the window and waits for the end; the exit status tells whether it ended well."""
        if self.process.poll() is None:
            try:
                wait_for(lambda: "window.close" in actions_of(self.window.node), "the way to close")
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


def seat(office, official):
    """Lets an official sit at the desk, by the row in the list of officials."""
    remember(acting="{'%s': <int64 %d>}" % (office, official))


def tuntasctl(*arguments):
    """The command-line program, for what a story takes as given."""
    return subprocess.run([os.environ["TUNTAS_CTL"], *arguments],
                          capture_output=True, text=True, check=True).stdout


class Story(unittest.TestCase):
    """Stories, each with a sample office of its own in self.office."""

    sample_name = "agam"

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="tuntas-story-")
        cls.sample = str(pathlib.Path(cls.folder.name, "contoh.tuntas"))
        tuntasctl("new-office", cls.sample, "--sample", cls.sample_name)

    def setUp(self):
        folder = pathlib.Path(self.folder.name, self._testMethodName)
        folder.mkdir()
        self.office = str(shutil.copy(self.sample, folder / "kantor.tuntas"))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def start(self, *arguments, official=1, **options):
        """Starts the program on the office, an official of it acting."""
        seat(self.office, official)
        self.program = Program(*(arguments or (self.office,)), **options)
        self.addCleanup(self.program.close)
        return self.program.focus()

    def ask(self, *arguments):
        """What tuntasctl answers on the office, as values."""
        return json.loads(tuntasctl("--office", self.office, *arguments, "--json"))

    def quit(self):
        self.assertEqual(self.program.close(), 0)
        self.assertEqual(self.program.complaints(), [])
