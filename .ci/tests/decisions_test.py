#!/usr/bin/env python3
"""The check of the table of decisions, with good folders and bad ones."""
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[1] / "checks/decisions"
HEAD = "# Decisions\n\n| number | title | status | date | decided |\n| --- | --- | --- | --- | --- |\n"


class DecisionsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.page("001-outbox.md", "# 001 · Outbox")
        self.page("002-kafka.md", "# 002 – Kafka\n\n**Status.** Superseded by [003](003-pulsar.md).")
        self.page("003-pulsar.md", "# 003 · Pulsar")
        self.rows = [
            "| [001](001-outbox.md) | Outbox | accepted | 2026-11-22 | A row |",
            "| [002](002-kafka.md) | Kafka | superseded by [003](003-pulsar.md) | 2026-11-22 | Kafka |",
            "| [003](003-pulsar.md) | Pulsar | accepted | 2026-11-23 | Pulsar |",
        ]

    def page(self, name, text):
        (self.folder / name).write_text(f"{text}\n\n**Context.** Why.\n", encoding="utf-8")

    def check(self):
        (self.folder / "README.md").write_text(HEAD + "\n".join(self.rows) + "\n", encoding="utf-8")
        return subprocess.run([CHECK, self.folder], capture_output=True, text=True, check=False)

    def assert_wrong(self, words):
        done = self.check()
        self.assertEqual(1, done.returncode)
        self.assertIn(words, done.stdout)

    def test_a_complete_table_passes(self):
        done = self.check()
        self.assertEqual((0, "decisions: 3, 0 things wrong in docs/adr\n"), (done.returncode, done.stdout))

    def test_a_page_without_a_row_is_found_and_its_row_is_printed(self):
        del self.rows[1]
        self.assert_wrong("add | [002](002-kafka.md) | Kafka | superseded by 003 |")

    def test_a_row_without_a_page_is_found(self):
        (self.folder / "001-outbox.md").unlink()
        self.assert_wrong("README.md:5: 001 leads to 001-outbox.md")

    def test_a_title_that_differs_is_found(self):
        self.page("001-outbox.md", "# 001 · Inbox")
        self.assert_wrong("another title than the page: Inbox")

    def test_a_status_that_is_none_is_found(self):
        self.rows[0] = self.rows[0].replace("accepted", "proposed by somebody")
        self.assert_wrong("has the status proposed by somebody")

    def test_a_successor_must_stand_on_the_page_and_in_the_table(self):
        self.rows[1] = self.rows[1].replace("superseded by [003](003-pulsar.md)", "accepted")
        self.assert_wrong("on its page (below the title) it is superseded by 003")

    def test_a_successor_must_exist(self):
        (self.folder / "003-pulsar.md").unlink()
        del self.rows[2]
        self.assert_wrong("is superseded by 003, which does not exist")

    def test_rows_are_in_order_and_have_a_date_and_a_decision(self):
        self.rows.reverse()
        self.rows[0] = "| [003](003-pulsar.md) | Pulsar | accepted | soon |  |"
        for words in ("not in order", "has no date", "does not say what was decided"):
            self.assert_wrong(words)


if __name__ == "__main__":
    unittest.main()
