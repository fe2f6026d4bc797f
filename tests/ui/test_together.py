# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people work on one office: each sees what the other did, and no typed word is lost."""
import unittest

from driver import LISTS, TEXTS, Story, tuntasctl, wait_for

RECEIVER = 5
NOTE = "Berkas diperiksa di loket"


class Together(Story):
    def open_first(self, step):
        """Opens a running case that stands at a step."""
        number = next(case["number"] for case in self.ask("cases", "--open")
                      if case["step"] == step and case["status"] == "running")
        self.program = self.start(official=RECEIVER)
        self.program.title_is("My desk")
        self.program.press("ctrl+k").type(number)
        self.program.find(LISTS, "Cases found").says(number)
        self.program.press("Return")
        return number, self.program.page(number)

    def elsewhere(self, number, *act):
        tuntasctl("--office", self.office, "act", number, *act)

    def test_what_another_program_did_is_seen(self):
        number, case = self.open_first("2")
        self.elsewhere(number, "note", "--note", "Dari meja lain")
        case.says("“Dari meja lain”")
        self.quit()

    def test_an_act_that_crosses_another_keeps_the_text(self):
        number, case = self.open_first("2")
        case.click("Laporkan ke Kasi")
        note = case.find(TEXTS, "Note or instruction").write(NOTE)
        self.elsewhere(number, "note", "--note", "Dari meja lain")
        self.program.press("ctrl+Return")
        # either the page was told first, or the act found out
        self.program.says("changed")
        self.assertEqual(note.text, NOTE)
        case.says("“Dari meja lain”")
        case.says("Step 2 of 13")
        self.program.press("ctrl+Return")
        case.says("Step 3 of 13")
        case.says(f"“{NOTE}”")
        self.quit()
        events = self.ask("case", number)["events"]
        self.assertEqual([event["act"] for event in events][-2:], ["note", "take"])

    def test_an_act_that_is_not_possible_any_more_says_so(self):
        number, case = self.open_first("2")
        case.click("Laporkan ke Kasi")
        case.find(TEXTS, "Note or instruction").write(NOTE)
        self.elsewhere(number, "take", "--note", "Sudah saya laporkan")
        case.says("Step 3 of 13")
        case.says("The act you had begun is not possible any more.")
        case.click("Laporkan ke Kabid")
        note = case.find(TEXTS, "Note or instruction")
        wait_for(lambda: note.text == NOTE, "the text that was typed for the act before")
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
