#!/usr/bin/env python3
"""The check of names in the documentation, in a small repository."""
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[1] / "checks/names"
SQL = """-- Does what old_function did.
CREATE FUNCTION take_seats(slots bigint[]) RETURNS void LANGUAGE sql AS $$ SELECT 'older_function' $$;
"""


class NamesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write("booking/src/seat/SeatLedger.java", "class SeatLedger { OtherType other; }\n")
        self.write("booking/src/R__01_seats.sql", SQL)
        subprocess.run(["git", "init", "-q", self.root], check=True)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def wrong(self, text, page="booking/README.md"):
        """What the check prints of a page with this text, but for its summary."""
        self.write(page, text)
        subprocess.run(["git", "add", "-A"], cwd=self.root, check=True)
        done = subprocess.run([CHECK, self.root], capture_output=True, text=True, check=False)
        lines = done.stdout.splitlines()[:-1]
        self.assertEqual(1 if lines else 0, done.returncode, done.stderr)
        return lines

    def test_what_exists_passes(self):
        for text in ("`SeatLedger`", "`OtherType.find()`", "`take_seats(…)`", "`R__01_seats.sql`", "`seat/SeatLedger`", "`booking/src/R__01_seats.sql`"):
            self.assertEqual([], self.wrong(text))

    def test_what_does_not_exist_is_found(self):
        for name in ("SeatTable", "give_seats(…)", "R__02_holds.sql", "hold/SeatLedger", "seats/R__01_seats.sql"):
            self.assertEqual([f"booking/README.md:2: `{name}` is nowhere"], self.wrong(f"First.\nSee `{name}`."))

    def test_a_name_that_only_documentation_or_the_dropping_of_it_has_is_found(self):
        self.write("docs/adr/001-seats.md", "`SeatTable`")
        for name in ("SeatTable", "old_function", "older_function"):
            self.assertEqual(1, len(self.wrong(f"`{name}`")))

    def test_words_commands_and_what_a_build_makes_are_no_names(self):
        self.assertEqual([], self.wrong("`make up`, `201`, `Kafka`, `target/report.md`, `GET /seats/{id}`, `a.b=c`"))

    def test_fenced_code_is_left_out(self):
        self.assertEqual([], self.wrong("```\n`SeatTable`\n```\n"))


if __name__ == "__main__":
    unittest.main()
