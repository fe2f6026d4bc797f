# SPDX-License-Identifier: GPL-3.0-or-later
"""A survey from its first day to the archive: two people key 150 paper forms, the differences are
decided, the report and the poster are issued, the result is discussed and followed up. Then a third
person reckons the published number again by hand from what the report prints."""
import random
import re
import sqlite3
import subprocess
import unittest
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from driver import (BUTTONS, CHOICES, LISTS, TEXTS, Role, Story, everything, name_of,
                    wait_for)

# Rows of the officials in the sample office: two who key
FIRST, SECOND = 3, 4
TITLE = "Survei Kepuasan Masyarakat Cerita"
N_FORMS = 150
N_ELEMENTS = 9
# Where the second person keys something else: form from 1, unsur from 1
SLIPS = ((7, 3), (120, 9))


def draw_forms():
    """Answers with some left blank, always the same ones."""
    lots = random.Random(2026)
    return ["".join(lots.choices("01234", (2, 3, 15, 55, 25))[0] for _ in range(N_ELEMENTS))
            for _ in range(N_FORMS)]


def misread(forms):
    """The same forms as somebody else reads them."""
    again = [list(form) for form in forms]
    for form, element in SLIPS:
        again[form - 1][element - 1] = "1" if again[form - 1][element - 1] != "1" else "2"
    return ["".join(form) for form in again]


def reckon(sums):
    """The IKM of (sum, answers) of each unsur with the weight 1/n: exact, then half up."""
    nik = sum(Fraction(total, answered) for total, answered in sums) / len(sums) * 25
    exact = Decimal(nik.numerator) / Decimal(nik.denominator)
    return str(exact.quantize(Decimal("0.01"), ROUND_HALF_UP)).replace(".", ",")


def sums_of(forms):
    return [(sum(int(form[place]) for form in forms), sum(form[place] != "0" for form in forms))
            for place in range(N_ELEMENTS)]


class Survey(Story):
    sample_name = "bandungan"

    def begin_survey(self):
        program = self.program
        program.press("ctrl+6")
        page = program.page("Satisfaction survey")
        program.window.click("New survey")
        page = program.page("New survey")
        page.find(TEXTS, "Title of the survey").write(TITLE)
        page.find(TEXTS, "First day").write("1/7/2026")
        page.find(TEXTS, "Last day").write("31/10/2026")
        page.find(TEXTS, "Users of the service").write("245")
        page.click("Begin the survey")
        return program.page(TITLE)

    def open_survey(self, part):
        """From its case, as one does who has the number."""
        case = self.open_case(self.number)
        case.click("Open the survey")
        page = self.program.page(TITLE)
        page.find(BUTTONS, "Open its case")
        self.show_part(page, part)
        return page

    def show_part(self, page, part):
        """Tabs have no action on GTK 4.8: the key that goes with their order."""
        tabs = [name_of(node) for node in everything(page.node) if node.get_role() == Role.PAGE_TAB]
        self.program.press(f"alt+{tabs.index(part) + 1}")

    def key(self, forms, count):
        """Types pile after pile without ever waiting for the disk."""
        program = self.program
        page = program.page("Amplop A")
        wait_for(lambda: page.focused(), "the cells to have the keyboard")
        for begin in range(0, len(forms), 25):
            program.type("".join(forms[begin:begin + 25]))
        page.says(count, 60)
        page.says("All forms are on the disk.", 60)

    def open_case(self, number):
        self.program.press("ctrl+k").type(number)
        self.program.find(LISTS, "Cases found").says(number)
        self.program.press("Return")
        return self.program.page(number)

    def take(self, case, label, step):
        """One act: its button slides in what it needs, where the same words record it."""
        def ask():
            buttons = case.all(BUTTONS, label)
            if len(buttons) == 1:
                buttons[0].act()
            return len(buttons) > 1

        wait_for(ask, f"{label!r} to be asked for")
        case.all(BUTTONS, label)[-1].act()
        case.says(f"Step {step} of 9")

    def issue(self, kind):
        page = self.program.page("Letters")
        page.says(kind)
        page.click("Issue")
        page.find(BUTTONS, "Print")
        page.says("issued")

    def make_paper(self, name):
        page = self.open_survey("Papers")
        page.find(BUTTONS, lambda given: given.startswith("Make") and name in given).act()
        self.issue(name)

    def key_first(self, forms):
        page = self.open_survey("Forms")
        page.click("Key paper forms…")
        page.find(TEXTS, "Name on the envelope").write("Amplop A")
        page.click("Begin keying")
        self.key(forms, f"{N_FORMS} forms in this batch")

    def key_again(self, forms):
        page = self.open_survey("Forms")
        page.says("Amplop A")
        page.click("Key a second time")
        self.key(forms, f"{N_FORMS} of {N_FORMS} forms keyed")

    def decide(self, forms):
        """What the paper says is what was keyed first; the differences are gone then."""
        page = self.open_survey("Forms")
        page.says("Keyed differently")
        for form, element in SLIPS:
            value = forms[form - 1][element - 1]
            page.says(f"Amplop A, form {form}")
            meant = "First: left blank" if value == "0" else f"First: {value}, "
            page.find(BUTTONS, lambda name, meant=meant: name.startswith(meant)).act()
            page.waits_for_silence(f"Amplop A, form {form}")
        page.says("both agree")

    def close_survey(self):
        """The papers offer it themselves: what is made before is interim."""
        page = self.open_survey("Papers")
        page.says("its result is interim")
        page.find(BUTTONS, "Close the survey…").act()
        self.program.find(BUTTONS, "Close the survey").act()
        page.waits_for_silence("its result is interim")

    def discuss(self, case):
        program = self.program
        case.click("Plan a meeting…")
        page = program.page("Meetings")
        page.find(TEXTS, "Day").write("senin")
        page.find(TEXTS, "From").write("9")
        page.find(TEXTS, "Place").write("Ruang Rapat Kecamatan")
        page.find(TEXTS, "Participant to add").write("Kepala Desa Contoh; Kepala Desa; Desa Contoh")
        page.click("Add the participant")
        page.click("Make the invitation…")
        self.issue("Undangan rapat")

    def write_minutes(self, case):
        program = self.program
        case.find(BUTTONS, lambda name: "Survei Kepuasan" in name and "Pembahasan" in name).act()
        page = program.page("Meetings")
        page.find(TEXTS, "Discussion").write("Waktu penyelesaian dibahas per layanan")
        page.tab_to("The meeting took place")
        program.press("space")
        held = page.find(CHOICES, "The meeting took place")
        wait_for(held.is_checked, "the meeting to be ticked")
        page.click("Add a decision")
        page.find(TEXTS, "Decision 1").write("Batas waktu tiap layanan dipasang di loket")
        page.find(TEXTS, "Who carries out decision 1").write("Petugas Loket")
        page.find(TEXTS, "Deadline of decision 1").write("31/12")
        page.find(BUTTONS, "Make a corrective action").act()
        page.says("Becomes a corrective action when the meeting is saved")
        page.click("Make the minutes…")
        self.issue("Notul")

    def file_ptpp(self, lowest):
        page = self.open_survey("Follow-up")
        page.find(BUTTONS, lambda name: name.startswith("Make a PTPP for") and lowest in name).act()
        page.find(BUTTONS, lambda name: name.startswith("Print PTPP…")).act()
        self.issue("PTPP")

    def paper(self, kind):
        """The text of a paper as it was issued."""
        with sqlite3.connect(self.office) as base:
            pdf, = base.execute("SELECT data FROM letters JOIN contents USING (hash)"
                                " WHERE kind = ? AND status = 'terbit'", (kind,)).fetchone()
        base.close()
        return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True,
                              check=True).stdout.decode()

    def reckon_by_hand(self):
        """As somebody does who has the report and nothing else."""
        text = self.paper("laporan-ikm")
        sums = re.search(r"^ *Σ nilai per unsur +([\d ]+)$", text, re.M).group(1).split()
        answered = re.search(r"^ *Kuesioner terisi +([\d ]+)$", text, re.M).group(1).split()
        self.assertEqual(len(sums), N_ELEMENTS)
        return reckon([(int(total), int(n)) for total, n in zip(sums, answered)])

    def test_from_the_first_form_to_the_archive(self):
        forms = draw_forms()
        ikm = reckon(sums_of(forms))
        self.start(official=FIRST)
        self.begin_survey()
        self.number = next(survey["case"] for survey in self.ask("survey", "list")
                                if survey["title"] == TITLE)
        case = self.open_case(self.number)
        self.take(case, "Ajukan konsep ke Sekcam", 2)
        self.take(case, "Ajukan konsep ke Camat", 3)
        self.take(case, "Setujui konsep", 4)
        self.key_first(forms)
        self.quit()

        self.start(official=SECOND)
        self.key_again(misread(forms))
        self.decide(forms)
        self.open_survey("Result").says(ikm)
        case = self.open_case(self.number)
        self.take(case, "Selesaikan pengukuran", 5)
        self.close_survey()
        self.make_paper("Laporan IKM")
        self.make_paper("Poster IKM")
        case = self.open_case(self.number)
        self.take(case, "Sampaikan laporan", 6)
        self.discuss(case)
        case = self.open_case(self.number)
        self.take(case, "Bahas hasil pengukuran", 8)
        self.file_ptpp(self.lowest(forms))
        case = self.open_case(self.number)
        self.take(case, "Tetapkan tindakan perbaikan", 9)
        self.write_minutes(case)
        case = self.open_case(self.number)
        self.take(case, "Serahkan notulen", 10)
        self.quit()

        self.assertEqual(self.reckon_by_hand(), ikm)
        self.assertIn(ikm, self.paper("poster-ikm"))
        self.assertIn("Batas waktu tiap layanan", self.paper("notulen"))
        self.assertRegex(self.paper("notulen"), r"ditindaklanjuti dengan\s+\d{3}/PTPP/")
        self.assertTrue(self.ask("verify")["ok"])

    @staticmethod
    def lowest(forms):
        means = [Fraction(*pair) for pair in sums_of(forms)]
        return f"U{means.index(min(means)) + 1} "


if __name__ == "__main__":
    unittest.main(verbosity=2)
