# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever does not see the window hears what has the keyboard: everything that can take it, and
every button and field, has a name."""
import unittest

from driver import (BUTTONS, LABELS, PANELS, ROWS, TEXTS, Atspi, Role, Story, everything, name_of,
                    settle, wait_for)

RECEIVER = 5
NAMED = BUTTONS | TEXTS | {Role.COMBO_BOX, Role.SPIN_BUTTON, Role.SLIDER}


def describe(node):
    path = []
    while node is not None and len(path) < 5:
        path.append(f"{node.get_role().value_nick} {node.get_name()!r}")
        node = node.get_parent()
    return " in ".join(path)


def is_nameless(node):
    if (node.get_name() or "").strip():
        return False
    if node.get_role() in NAMED:
        return True
    # a pane takes the keyboard only to scroll what cannot take it
    return (node.get_role() != Role.SCROLL_PANE and
            node.get_state_set().contains(Atspi.StateType.FOCUSABLE))


class Names(Story):
    def page(self):
        title = self.program.window.name.split(" – ")[0]
        return self.program.window.find(PANELS, title)

    def look(self):
        """Everything in the page that is in sight has a name."""
        settle()
        faults = [describe(node) for node in everything(self.page().node) if is_nameless(node)]
        # the form that slides in over the board has no words before a card is dropped
        self.assertEqual([fault for fault in faults if "in form" not in fault], [])

    def test_lists_and_forms(self):
        self.program = self.start(official=RECEIVER)
        self.program.title_is("My desk")
        rows = {name_of(node) for node in everything(self.page().node) if node.get_role() in ROWS}
        cards = {name_of(node) for node in everything(self.page().node)
                 if node.get_role() in LABELS and ", held by " in name_of(node)}
        self.assertTrue(cards)
        self.assertLessEqual(cards, rows)
        self.look()
        self.program.press("ctrl+2")
        wait_for(lambda: self.program.page("Board").focused(), "a card to have the keyboard")
        self.look()
        self.program.press("ctrl+n")
        self.program.title_is("New complaint")
        self.look()
        self.program.press("ctrl+1")
        self.program.title_is("My desk")
        self.program.press("Return")
        wait_for(lambda: "/" in self.program.window.name.split(" – ")[0], "a case")
        self.page().says("Registered")
        self.look()
        self.quit()

    def test_tab_leaves_a_list(self):
        """However many rows there are, arrows walk them and Tab goes on."""
        self.program = self.start(official=RECEIVER)
        self.program.title_is("My desk")
        self.program.press("ctrl+3")
        page = self.program.page("Complaints")
        page.find(LABELS, lambda name: "/ADU/" in name)

        def is_in_list():
            thing = page.focused()
            return thing is not None and thing.node.get_role() in ROWS

        presses = 0
        while not is_in_list():
            self.program.press("Tab")
            presses += 1
            self.assertLess(presses, 20)
        self.program.press("Down", "Tab")
        wait_for(lambda: not is_in_list(), "the keyboard to leave the list")
        self.program.press("shift+Tab")
        wait_for(is_in_list, "the keyboard to come back")
        self.program.press("shift+Tab")
        wait_for(lambda: page.focused() and not is_in_list(), "the keyboard to leave backwards")
        self.quit()

    def test_the_parts_of_a_survey(self):
        self.program = self.start(official=RECEIVER)
        self.program.press("ctrl+6")
        self.program.title_is("Satisfaction survey")
        self.program.window.says("Survei Kepuasan")
        self.program.press("Return")
        self.program.title_is("Survei Kepuasan")
        for key, words in (("alt+2", "Batches"), ("alt+3", "What they write about most"),
                           ("alt+4", "PTPP"),
                           ("alt+5", "Papers of the survey")):
            self.program.press(key)
            self.page().says(words)
        self.look()
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
