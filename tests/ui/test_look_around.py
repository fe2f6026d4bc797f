# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody starts the program, sees the desk, looks something up in the register, and goes home."""
import json
import unittest

from driver import BUTTONS, LISTS, TEXTS, Story, tuntasctl, wait_for


class LookAround(Story):
    def test_desk_register_search_quit(self):
        cases = json.loads(tuntasctl("--office", self.office, "cases", "--json"))
        wanted = cases[len(cases) // 2]
        program = self.start()

        program.title_is("My desk")
        program.find(BUTTONS, lambda name: name.startswith("Overdue: "))
        program.find(LISTS, "Pages")

        program.press("ctrl+3")
        program.title_is("Complaints")
        program.says(f"{len(cases)} cases")
        search = program.find(TEXTS, "Search in the register")
        search.write(wanted["number"])
        program.says("1 case")
        program.says(wanted["subject"])

        program.press("ctrl+k").type(wanted["number"])
        program.find(LISTS, "Cases found").says(wanted["number"])
        program.press("Return")
        program.title_is(wanted["number"])

        program.press("alt+Left")
        program.title_is("Complaints")
        self.quit()

    def test_every_page_takes_the_keyboard(self):
        program = self.start()
        program.title_is("My desk")
        for place, title in enumerate(("Board", "Complaints", "Meetings", "Letters"), 2):
            program.press(f"ctrl+{place}")
            page = program.page(title)
            wait_for(page.focused, f"the keyboard to be in {title}")
        self.quit()

    def test_indonesian_is_the_language(self):
        self.start(language="id")
        self.program.title_is("Meja saya")
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
