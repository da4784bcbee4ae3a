#!/usr/bin/env python3
"""What bin/architecture reads out of the code: python3 .ci/tests/architecture_test.py"""
import contextlib
import importlib.machinery
import importlib.util
import io
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
LOADER = importlib.machinery.SourceFileLoader("architecture", str(ROOT / "bin/architecture"))
ARCHITECTURE = importlib.util.module_from_spec(importlib.util.spec_from_loader("architecture", LOADER))
LOADER.exec_module(ARCHITECTURE)

TRANSITION = """
import org.umoorsehhat.AppointmentStatus;
import static org.umoorsehhat.AppointmentStatus.CANCELLED;
import static org.umoorsehhat.AppointmentStatus.CONFIRMED;
import static org.umoorsehhat.AppointmentStatus.PENDING;
public enum Transition {
    CONFIRM(staff(), Set.of(PENDING), Refusal.NOT_PENDING, CONFIRMED, "confirmed", "confirmed", null),
    PAY(
            staff(),
            EnumSet.complementOf(EnumSet.of(CANCELLED)),
            Refusal.NOT_TO_PAY,
            null,
            "paid",
            "paid",
            Guards::owed);
}
"""
FUNCTIONS = """-- What the file is about.

-- Locks a slot. Waits for nobody.
CREATE OR REPLACE FUNCTION lock_slot(p_slot bigint) RETURNS void LANGUAGE sql AS $$
    SELECT 1
$$;

CREATE FUNCTION count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RETURN NULL;
END $$;
"""


class ArchitectureTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text=""):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    # Packages

    def java(self, name, *imported):
        self.write(name, "".join(f"import org.umoorsehhat.booking.{name};\n" for name in imported))

    def test_features_and_what_they_import_of_each_other(self):
        self.java("Application.java", "seat.Seat")
        self.java("seat/rules/Seat.java", "rules.Codes")
        self.java("appointment/web/Form.java", "seat.rules.Seat", "appointment.Visit", "web.Query")
        self.java("rules/Codes.java")
        self.java("web/Query.java", "rules.Codes")
        self.assertEqual({"appointment": ["seat"], "seat": []}, ARCHITECTURE.imports(self.folder, "booking"))

    def test_a_layer_that_imports_features_is_one_itself(self):
        self.java("web/Controller.java", "seat.Seat")
        self.java("seat/Seat.java", "web.Words")
        self.assertEqual({"seat": [], "web": ["seat"]}, ARCHITECTURE.imports(self.folder, "booking"))

    # States

    def test_transitions_are_read_from_the_enum(self):
        found = list(ARCHITECTURE.transitions(TRANSITION))
        self.assertEqual(("CONFIRM", ["PENDING"], "CONFIRMED", "confirmed"), found[0])
        self.assertEqual(("PAY", ["CONFIRMED", "PENDING"], None, "paid"), found[1])

    def test_a_transition_that_stays_is_no_arrow(self):
        states = ARCHITECTURE.appointment_states(TRANSITION)
        self.assertIn("pending --> confirmed: confirmed", states)
        self.assertNotIn("paid", states)

    def test_a_transition_that_cannot_be_read_is_an_error(self):
        with self.assertRaises(ValueError):
            list(ARCHITECTURE.transitions(TRANSITION.replace("Refusal.NOT_PENDING", "null")))

    def test_states_of_an_offer_come_from_the_rows_of_the_saga(self):
        rows = [
            {"on": "seat-held", "state": {}, "then": [["make-offer", "best"], ["keep-hold"]]},
            {"on": "offer-accepted", "state": {"offer": "open"}, "then": [["accept-offer"]]},
            {"on": "offer-declined", "state": {"offer": "open"}, "then": [["end-offer", "declined", True]]},
            {"on": "hold-released", "state": {"offer": None}, "then": [["end-hold"]]},
        ]
        arrows = ARCHITECTURE.offer_states(rows).splitlines()[2:-1]
        self.assertEqual(
            ["    [*] --> open: seat-held", "    open --> accepted: offer-accepted", "    open --> declined: offer-declined"],
            arrows)

    # SQL

    def test_functions_with_their_lines_and_what_they_do(self):
        found = list(ARCHITECTURE.functions(self.write("R__01_slots.sql", FUNCTIONS)))
        self.assertEqual([("lock_slot", 4, "Locks a slot"), ("count_seats", 4, "What the file is about")], found)

    def test_what_a_later_migration_drops_or_replaces_is_not_left_as_it_was(self):
        self.write("V2026.01.01.10__slots.sql", FUNCTIONS)
        self.write("V2026.01.02.10__less.sql", "DROP FUNCTION IF EXISTS count_seats();\n")
        repeated = self.write("R__01_slots.sql", FUNCTIONS.split("CREATE FUNCTION")[0])
        left = ARCHITECTURE.remaining(self.folder)
        self.assertEqual({"lock_slot": (repeated, 4, "Locks a slot")}, left)

    # The page

    def run_main(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()):
            return ARCHITECTURE.main(arguments)

    def test_parts_stand_between_their_marks(self):
        page = "before\n<!-- generated: sql -->\nold\n<!-- end -->\nafter\n"
        wanted = "before\n<!-- generated: sql -->\nnew\n<!-- end -->\nafter\n"
        self.assertEqual(wanted, ARCHITECTURE.fill(page, {"sql": "new"}))
        self.assertEqual(wanted, ARCHITECTURE.fill(wanted, {"sql": "new"}))

    def test_a_part_without_marks_is_an_error(self):
        with self.assertRaises(ValueError):
            ARCHITECTURE.fill("nothing\n", {"sql": "new"})

    def test_a_page_that_is_stale_is_said(self):
        page = ARCHITECTURE.PAGE
        self.addCleanup(setattr, ARCHITECTURE, "PAGE", page)
        ARCHITECTURE.PAGE = self.write("architecture.md", page.read_text(encoding="utf-8").replace("flowchart TD", "flowchart LR"))
        self.assertEqual(1, self.run_main("--check"))
        self.assertEqual(0, self.run_main())
        self.assertEqual(0, self.run_main("--check"))

    def test_more_sql_than_the_limit_is_refused(self):
        self.addCleanup(setattr, ARCHITECTURE, "LIMIT", ARCHITECTURE.LIMIT)
        ARCHITECTURE.LIMIT = 10
        self.assertEqual(1, self.run_main("--check"))


if __name__ == "__main__":
    unittest.main()
