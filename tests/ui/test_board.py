# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards are carried over the board by keyboard; a lane to which the SOP does not lead refuses."""
import unittest

from driver import LABELS, LISTS, TEXTS, Story, wait_for

RECEIVER = 5


class Board(Story):
    def open_board(self):
        self.program = self.start(official=RECEIVER)
        self.program.title_is("My desk")
        self.program.press("ctrl+2")
        page = self.program.page("Board")
        wait_for(lambda: page.focused(), "a card to have the keyboard")
        return page

    def pick_up(self, page, step):
        """Goes to the staff's lane and takes the first card at a step; tells its number."""
        self.program.press("Right")
        for _ in range(20):
            self.program.press("space")
            number = page.find(None, lambda name: "picked up" in name).name.split()[0]
            if self.ask("case", number)["step"] == step:
                return number
            self.program.press("Escape", "Down")
            page.waits_for_silence(f"{number} picked up")
        raise AssertionError(f"no card at step {step}")

    def test_a_card_becomes_an_act(self):
        page = self.open_board()
        number = self.pick_up(page, "2")
        before = self.ask("case", number)
        self.program.press("Right")
        page.says("Enter drops it")
        self.program.press("Return")
        note = page.find(TEXTS, "Note or instruction")
        note.write("Dari papan")
        self.program.press("ctrl+Return")
        self.program.says("The case was moved")
        after = self.ask("case", number)
        self.assertEqual((before["step"], after["step"]), ("2", "3"))
        self.assertEqual(after["events"][-1]["act"], "take")
        self.assertEqual(after["events"][-1]["note"], "Dari papan")
        self.quit()

    def test_where_the_sop_does_not_lead_it_stays(self):
        page = self.open_board()
        number = self.pick_up(page, "2")
        before = self.ask("case", number)
        self.program.press("Right", "Right", "Return")
        page.says("the SOP does not lead to")
        self.assertEqual(self.ask("case", number)["events"], before["events"])
        self.quit()

    def test_a_card_is_dragged_with_the_mouse(self):
        page = self.open_board()
        number = self.pick_up(page, "2")
        self.program.press("Escape")
        before = self.ask("case", number)
        card = page.find(LABELS, lambda name: name.startswith(number))
        # the lane of the section, to which step 2 leads; its list says whose it is
        lane = page.find(LISTS, lambda name: name.startswith("Kasi"))
        card.drag_to(lane)
        note = page.find(TEXTS, "Note or instruction")
        note.write("Diseret")
        self.program.press("ctrl+Return")
        self.program.says("The case was moved")
        after = self.ask("case", number)
        self.assertEqual((before["step"], after["step"]), ("2", "3"))
        self.assertEqual(after["events"][-1]["note"], "Diseret")
        self.quit()

    def test_escape_puts_it_back(self):
        page = self.open_board()
        number = self.pick_up(page, "2")
        self.program.press("Right", "Escape", "Return")
        self.program.title_is(number)
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
