# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody stands at the counter, and the complaint is typed without touching the mouse; then the
power goes in the middle of the next one."""
import pathlib
import unittest

from driver import BUTTONS, TEXTS, Story, wait_for

RECEIVER = 5


class Counter(Story):
    def begin(self):
        self.program.press("ctrl+n")
        page = self.program.page("New complaint")
        wait_for(lambda: page.focused(), "the form to have the keyboard")
        return page

    def fill(self, page, name, words):
        """Goes on to a field and types into it; whatever was proposed stays unless typed over."""
        page.tab_to(name)
        self.program.type(words)

    def is_on_disk(self, words):
        """Whether the file or its log has the words, whatever the form in which it has them."""
        return any(words in path.read_bytes()
                   for path in pathlib.Path(self.office).parent.iterdir())

    def test_a_complaint_by_keyboard_alone(self):
        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        before = {case["number"] for case in self.ask("cases")}
        program.keys = 0
        page = self.begin()
        self.fill(page, "Subject", "Antrean loket dua melompati nomor")
        self.fill(page, "What happened", "Nomor saya dilompati tiga kali pagi ini.")
        self.fill(page, "Day of the event", "kemarin")
        self.fill(page, "Name", "Warga Contoh")
        self.fill(page, "Address", "Jalan Contoh 7")
        program.press("ctrl+Return")
        page.find(BUTTONS, "Next complaint")
        self.assertLess(program.keys, 40, "keys pressed beside the words themselves")

        new = [case for case in self.ask("cases") if case["number"] not in before]
        self.assertEqual(len(new), 1)
        number = new[0]["number"]
        self.assertEqual(new[0]["subject"], "Antrean loket dua melompati nomor")
        page.says(number)

        program.press("ctrl+3")
        register = program.page("Complaints")
        register.find(TEXTS, "Search in the register").write("antrean melompati")
        register.says(number)
        self.quit()

    def test_what_is_missing_is_said_and_nothing_is_saved(self):
        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        before = len(self.ask("cases"))
        page = self.begin()
        self.fill(page, "Subject", "Tanpa uraian")
        program.press("ctrl+Return")
        wait_for(lambda: page.focused() and page.focused().name == "What happened",
                 "the first field that is missing to have the keyboard")
        self.assertEqual(len(self.ask("cases")), before)
        self.quit()

    def test_power_cut_in_the_middle(self):
        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        page = self.begin()
        self.fill(page, "Subject", "Lampu jalan padam di depan pasar")
        self.fill(page, "What happened", "Sudah sebelas malam gelap")
        wait_for(lambda: self.is_on_disk(b"Sudah sebelas malam gelap"), "the draft on the disk")
        program.kill()

        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        page = self.begin()
        subject = page.find(TEXTS, "Subject")
        wait_for(lambda: subject.text == "Lampu jalan padam di depan pasar", "the subject again")
        self.assertEqual(page.find(TEXTS, "What happened").text, "Sudah sebelas malam gelap")
        page.find(BUTTONS, "Keep it")
        self.quit()

    def test_closed_in_the_middle_of_a_sentence(self):
        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        page = self.begin()
        self.fill(page, "Subject", "Selokan mampet di belakang pasar")
        subject = page.find(TEXTS, "Subject")
        wait_for(lambda: subject.text == "Selokan mampet di belakang pasar", "the words to be typed")
        self.quit()
        self.assertFalse(pathlib.Path(self.office + "-wal").exists())

        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        subject = self.begin().find(TEXTS, "Subject")
        wait_for(lambda: subject.text == "Selokan mampet di belakang pasar", "the subject again")
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
