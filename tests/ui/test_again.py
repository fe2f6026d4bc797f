# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is started again: it stands where it was left, in the language that was chosen, and a
file that it cannot open is said to be one."""
import os
import pathlib
import sqlite3
import subprocess
import unittest

from driver import BUTTONS, LISTS, TEXTS, Program, Story, wait_for


class Again(Story):
    def test_the_register_is_filtered_as_it_was(self):
        overdue = len([case for case in self.ask("cases", "--open") if case["remaining_minutes"] < 0])
        program = self.start()
        program.title_is("My desk")
        program.page("My desk").find(BUTTONS, lambda name: name.startswith("Overdue: "))
        program.press("ctrl+3")
        page = program.page("Complaints")
        page.tab_to("State")
        program.press("space", "Down", "Down", "Return")
        page.says("cases")
        filtered = self.count_of(page)
        self.assertGreater(overdue, 0)
        self.quit()

        program = self.start()
        program.title_is("My desk")
        program.press("ctrl+3")
        page = program.page("Complaints")
        wait_for(lambda: self.count_of(page) == filtered, "the same filter again")
        self.quit()

    def count_of(self, page):
        """What the register says how many cases it shows."""
        label = page.find(None, lambda name: name.endswith((" cases", " case")))
        return label.name

    def test_the_other_language(self):
        program = self.start(language="id")
        program.title_is("Meja saya")
        program.find(LISTS, "Halaman")
        self.quit()
        program = self.start(language="en")
        program.title_is("My desk")
        program.find(LISTS, "Pages")
        self.quit()

    def refuse(self, path, words):
        """Starts with a file that is no office of this program: it says so, and goes on living."""
        before = pathlib.Path(path).read_bytes()
        self.program = Program(str(path), office_opens=False)
        self.addCleanup(self.program.close)
        self.program.says(words)
        self.program.says(str(path))
        self.quit()
        self.assertEqual(pathlib.Path(path).read_bytes(), before)

    def test_not_an_office(self):
        path = pathlib.Path(self.folder.name, "surat.tuntas")
        path.write_text("Yth. Kepala Dinas\n" * 100, encoding="utf-8")
        self.refuse(path, "is not an office file of Tuntas")

    def test_another_database(self):
        path = pathlib.Path(self.folder.name, "lain.tuntas")
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE surat (nomor TEXT)")
        database.close()
        self.refuse(path, "is not an office file of Tuntas")

    def test_a_newer_office(self):
        database = sqlite3.connect(self.office)
        database.execute("PRAGMA user_version = 900")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        self.refuse(self.office, "was written by a newer version of Tuntas")

    @unittest.skipIf(os.geteuid() == 0, "for root no file is read-only")
    def test_a_read_only_office(self):
        os.chmod(self.office, 0o444)
        os.chmod(pathlib.Path(self.office).parent, 0o555)
        self.addCleanup(os.chmod, pathlib.Path(self.office).parent, 0o755)
        self.refuse(self.office, "cannot be written")

    def test_the_last_office_is_gone(self):
        program = self.start()
        program.title_is("My desk")
        self.quit()
        away = self.office + ".away"
        os.rename(self.office, away)
        self.program = Program(office_opens=False)
        self.addCleanup(self.program.close)
        self.program.says("is not there")
        self.program.says(str(self.office))
        os.rename(away, self.office)
        self.program.find(BUTTONS, "Try again").act()
        wait_for(lambda: " – " in self.program.window.name, "the office to open")
        self.quit()

    def test_a_shutdown_closes_the_office(self):
        program = self.start()
        program.title_is("My desk")
        program.process.terminate()
        self.assertEqual(program.process.wait(30), 0)
        self.assertFalse(pathlib.Path(self.office + "-wal").exists())

    def test_a_second_start_shows_the_same_window(self):
        program = self.start()
        program.title_is("My desk")
        second = subprocess.run([os.environ["TUNTAS_PROGRAM"], self.office], timeout=30, check=False)
        self.assertEqual(second.returncode, 0)
        self.assertEqual(len(program.frames()), 1)
        self.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
