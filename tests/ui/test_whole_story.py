# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer imports an export and takes one of its cases through every step of the SOP of Agam,
with the meeting, its invitation and the berita acara, to the archive, and finds it again."""
import json
import os
import pathlib
import subprocess
import unittest

from driver import BUTTONS, CHOICES, LISTS, TEXTS, Story, wait_for

DATA = pathlib.Path(os.environ["TUNTAS_DATA_DIR"])
SHARED = pathlib.Path(os.environ.get("TUNTAS_SHARED_DATA", "/nonexistent"))
SUBJECT = "Izin usaha warung sudah 3 minggu belum keluar"
# Rows of the officials in the sample office: who takes complaints in
RECEIVER = 5


class WholeStory(Story):
    def import_export(self, path):
        program = self.program
        program.press("ctrl+7")
        page = program.page("Import from LAPOR!")
        program.choose_file(page.find(BUTTONS, lambda name: name.startswith("Choose an")), path)
        page.says(path.name)
        page.find(BUTTONS, lambda name: name.startswith("Import ")).act()
        page.find(BUTTONS, "Show the register", 60)

    def record(self, case, label, note_name, note=None):
        """One act: its button slides in what it needs, where the same words record it."""
        def ask():
            # a case that is just being read again gets new buttons: press the one there is now
            buttons = case.all(BUTTONS, label)
            if len(buttons) == 1:
                buttons[0].act()
            return len(buttons) > 1

        wait_for(ask, f"{label!r} to be asked for")
        if note is not None:
            case.find(TEXTS, note_name).write(note)
        case.all(BUTTONS, label)[-1].act()

    def take(self, case, label, step, note=None):
        self.record(case, label, "Note or instruction", note)
        case.says(f"Step {step} of 13")
        return case

    def open_case(self, number):
        self.program.press("ctrl+k").type(number)
        self.program.find(LISTS, "Cases found").says(number)
        self.program.press("Return")
        return self.program.page(number)

    def plan_meeting(self, case):
        program = self.program
        case.click("Plan a meeting…")
        page = program.page("Meetings")
        page.find(TEXTS, "Agenda").write("Klarifikasi pemohon\nKekurangan berkas")
        page.find(TEXTS, "Day").write("senin")
        page.find(TEXTS, "From").write("9")
        page.find(TEXTS, "Place").write("Ruang Rapat Lantai 2")
        page.find(TEXTS, "Participant to add").write("Camat Contoh; Camat; Kecamatan Contoh")
        page.click("Add the participant")
        page.says("1. Camat Contoh")
        page.find(TEXTS, "Participant to add").write("Ketua Tim; Ketua; Dinas Contoh")
        page.click("Make the invitation…")

    def issue(self, kind):
        """The letter is filled in already; it is read and issued."""
        page = self.program.page("Letters")
        page.says(kind)
        page.click("Issue")
        page.find(BUTTONS, "Print")
        page.says("issued")

    def write_up_meeting(self, case):
        program = self.program
        case.find(BUTTONS, lambda name: "Pembahasan pengaduan" in name).act()
        page = program.page("Meetings")
        held = page.find(CHOICES, "The meeting took place")
        page.tab_to("The meeting took place")
        program.press("space")
        wait_for(held.is_checked, "the meeting to be ticked")
        page.click("Add a decision")
        page.find(TEXTS, "Decision 1").write("Izin diterbitkan paling lambat lima hari kerja")
        page.click("Make the berita acara…")

    def walk(self, number):
        case = self.open_case(number)
        case.says("Step 2 of 13")
        case.click("Make tanda terima…")
        self.issue("Tanda terima")
        self.program.press("alt+Left")
        case = self.program.page(number)
        self.take(case, "Laporkan ke Kasi", 3, "Berkas diperiksa")
        self.take(case, "Laporkan ke Kabid", 4)
        self.take(case, "Laporkan ke Kadis", 5)
        self.take(case, "Teruskan ke tim dan jadwalkan rapat", 6, "Jadwalkan pekan ini")
        self.take(case, "Informasikan ke Kasi", 7)
        self.plan_meeting(case)
        self.issue("Undangan rapat")
        case = self.open_case(number)
        self.take(case, "Kirimkan undangan", 8)
        self.take(case, "Hadiri rapat", 9)
        self.take(case, "Laksanakan rapat", 10)
        self.write_up_meeting(case)
        self.issue("Berita acara")
        case = self.open_case(number)
        self.take(case, "Berikan keputusan rapat", 11)
        self.take(case, "Sampaikan ke Pengadu", 12)
        self.take(case, "Terima rekomendasi", 13)
        return case

    def put_away(self, case, number):
        self.record(case, "Close", "Note")
        self.program.says(f"{number} is closed")
        self.record(case, "Archive", "Note")
        self.program.says(f"{number} is archived")

    def find_again(self, number):
        program = self.program
        program.press("ctrl+k").type("warung diverifikasi")
        program.find(LISTS, "Cases found").says(number)
        program.press("Return")
        program.title_is(number)

    def judge(self, number):
        self.assertTrue(self.ask("verify")["ok"])
        case = self.ask("case", number)
        self.assertEqual(case["status"], "archived")
        walked = [event["to_step"] for event in case["events"] if event["act"] in ("register", "take")]
        self.assertEqual(walked, [str(step) for step in range(2, 14)])
        acts = [event["act"] for event in case["events"]]
        self.assertIn("close", acts)
        self.assertEqual(acts[-1], "archive")

    def test_from_the_export_to_the_archive(self):
        program = self.start(official=RECEIVER)
        program.title_is("My desk")
        self.import_export(DATA / "sample" / "lapor-contoh.csv")
        number = next(case["number"] for case in self.ask("cases") if case["subject"] == SUBJECT)
        case = self.walk(number)
        self.put_away(case, number)
        self.find_again(number)
        self.quit()
        self.judge(number)

    @unittest.skipUnless((SHARED / "lapor-ekspor.xlsx").exists(), "no export of a real form here")
    def test_a_workbook_is_imported_once(self):
        self.start(official=RECEIVER)
        before = len(self.ask("cases"))
        self.import_export(SHARED / "lapor-ekspor.xlsx")
        after = len(self.ask("cases"))
        self.assertGreater(after, before)
        self.quit()
        again = self.ask("import-lapor", str(SHARED / "lapor-ekspor.xlsx"), "--dry-run")
        self.assertEqual((again["new"], again["changed"]), (0, 0))


if __name__ == "__main__":
    unittest.main(verbosity=2)
