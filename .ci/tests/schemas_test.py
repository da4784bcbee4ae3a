#!/usr/bin/env python3
"""What .ci/checks/schemas lets pass and what it refuses: python3 .ci/tests/schemas_test.py"""
import contextlib
import importlib.machinery
import importlib.util
import io
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
LOADER = importlib.machinery.SourceFileLoader("schemas", str(ROOT / ".ci/checks/schemas"))
CHECK = importlib.util.module_from_spec(importlib.util.spec_from_loader("schemas", LOADER))
LOADER.exec_module(CHECK)

EVENT = "org.umoorsehhat.booking.appointment-rescheduled.v1"
HELD = "org.umoorsehhat.booking.seat-held.v1"


class SchemasTest(unittest.TestCase):
    """Each test changes a copy of the contracts as they are and asks whether it could follow them."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("old", "new"):
            shutil.copytree(ROOT / "event-contracts/src/main/resources/schemas", self.folder / name / "schemas")

    def edit(self, name, change):
        path = self.folder / "new/schemas" / f"{name}.json"
        schema = json.loads(path.read_text())
        change(schema)
        path.write_text(json.dumps(schema))

    def found(self):
        return list(CHECK.changes(self.folder / "new", self.folder / "old"))

    def assertPasses(self):
        self.assertEqual([], self.found())

    def assertRefused(self, *parts):
        found = "\n".join(self.found())
        for part in parts:
            self.assertIn(part, found)

    def test_nothing_changed(self):
        self.assertGreater(len(CHECK.types(self.folder / "old")), 40)
        self.assertPasses()

    def test_an_optional_field_may_come(self):
        self.edit("common/appointment", lambda s: s["properties"].update(ward={"type": "string"}))
        self.assertPasses()

    def test_an_optional_field_may_come_to_an_object_within(self):
        self.edit("common/appointment", lambda s: s["properties"]["previous"]["properties"].update(ward={"type": "string"}))
        self.assertPasses()

    def test_two_optional_fields_may_belong_together(self):
        def change(schema):
            schema["properties"].update(ward={"type": "string"}, floor={"type": "integer"})
            schema["dependentRequired"].update(ward=["floor"])

        self.edit("common/appointment", change)
        self.assertPasses()

    def test_an_optional_header_may_come(self):
        self.edit("common/headers", lambda s: s["properties"].update(tracestate={"type": "string"}))
        self.assertPasses()

    def test_a_type_and_a_version_may_come(self):
        schemas = self.folder / "new/schemas"
        for name in ("org.umoorsehhat.booking.appointment-archived.v1", HELD.replace(".v1", ".v2")):
            shutil.copy(schemas / f"{HELD}.json", schemas / f"{name}.json")
        self.assertPasses()

    def test_words_may_change(self):
        self.edit(HELD, lambda s: s.update(description="Better words.", title="Held"))
        self.assertPasses()

    def test_what_a_reference_says_may_be_written_out(self):
        def change(schema):
            schema["properties"]["hold_id"] = json.loads((self.folder / "new/schemas/common/types.json").read_text())["$defs"]["uuid"]

        self.edit(HELD, change)
        self.assertPasses()

    def test_a_field_may_not_go(self):
        def change(schema):
            del schema["properties"]["appointment_type"]

        self.edit(HELD, change)
        self.assertRefused(f"{HELD}.appointment_type: is gone")

    def test_a_field_may_not_be_renamed(self):
        def change(schema):
            schema["properties"]["clinician_id"] = schema["properties"].pop("doctor_id")

        self.edit(HELD, change)
        self.assertRefused(f"{HELD}.doctor_id: is gone")

    def test_a_new_field_may_not_be_required(self):
        def change(schema):
            schema["properties"]["ward"] = {"type": "string"}
            schema["required"].append("ward")

        self.edit(HELD, change)
        self.assertRefused(f"{HELD}.ward: is new and required")

    def test_an_old_field_may_not_become_required(self):
        self.edit(HELD, lambda s: s["required"].append("entry_id"))
        self.assertRefused("entry_id: has become required")

    def test_a_field_may_not_become_optional(self):
        self.edit(HELD, lambda s: s["required"].remove("expires_at"))
        self.assertRefused("expires_at: has become optional")

    def test_what_all_share_may_not_change(self):
        self.edit("common/types", lambda s: s["$defs"]["money"].update(type="number"))
        self.assertRefused(f"{EVENT}.consultation_fee: type was", "doctor-registered.v1.consultation_fee: type was")

    def test_a_value_may_not_come(self):
        self.edit("common/types", lambda s: s["$defs"]["appointmentStatus"]["enum"].append("archived"))
        self.assertRefused("status: enum was")

    def test_a_value_may_not_go(self):
        self.edit("common/types", lambda s: s["$defs"]["appointmentType"]["enum"].remove("therapy"))
        self.assertRefused("appointment_type: enum was")

    def test_a_range_may_not_change(self):
        self.edit("common/types", lambda s: s["$defs"]["seats"].update(maximum=20000))
        self.assertRefused("capacity: maximum was 10000, is 20000")

    def test_a_limit_may_not_come(self):
        self.edit("common/types", lambda s: s["$defs"]["id"].update(multipleOf=2))
        self.assertRefused("multipleOf was not there, is 2")

    def test_an_object_may_not_be_opened(self):
        self.edit(HELD, lambda s: s.update(additionalProperties=True))
        self.assertRefused("additionalProperties was false, is true")

    def test_items_of_a_list_may_not_change(self):
        self.edit("common/types", lambda s: s["$defs"]["slotIds"].update(items={"type": "string"}))
        self.assertRefused("slot_ids[]")

    def test_a_condition_may_not_change(self):
        self.edit("common/appointment", lambda s: s.pop("else"))
        self.assertRefused("else was")

    def test_what_a_type_adds_to_a_shared_state_may_not_change(self):
        self.edit(EVENT, lambda s: s.pop("required"))
        self.assertRefused(f"{EVENT}.previous: has become optional")

    def test_old_fields_may_not_begin_to_depend_on_each_other(self):
        self.edit(HELD, lambda s: s["dependentRequired"].update(appointment_type=["entry_id"]))
        self.assertRefused("dependentRequired was")

    def test_a_type_may_not_go(self):
        (self.folder / f"new/schemas/{HELD}.json").unlink()
        self.assertRefused(f"{HELD}: the type is gone")

    def test_a_header_may_not_go(self):
        self.edit("common/headers", lambda s: s["required"].remove("ce_subject"))
        self.assertRefused("ce_subject: has become optional")

    def test_a_reference_that_leads_nowhere_is_refused(self):
        self.edit(HELD, lambda s: s["properties"].update(hold_id={"$ref": "common/types.json#/$defs/nothing"}))
        self.assertEqual(1, self.run_check())

    def test_comparing_with_an_empty_folder_is_refused(self):
        (self.folder / "empty").mkdir()
        self.assertEqual(1, self.run_check("empty"))

    def run_check(self, released="old"):
        with contextlib.redirect_stdout(io.StringIO()):
            return CHECK.main([str(self.folder / "new"), str(self.folder / released)])

    def test_releases_are_in_the_order_of_their_numbers(self):
        for name in ("v0.9", "v0.10", "v0.10.1", "vNext", "v1"):
            (self.folder / "releases" / name).mkdir(parents=True)
        self.assertEqual(["v0.9", "v0.10", "v0.10.1"], [p.name for p in CHECK.releases(self.folder / "releases")])

    def test_a_release_that_was_changed_is_noticed(self):
        before = CHECK.sums(self.folder / "old")
        (self.folder / f"old/schemas/{HELD}.json").write_text("{}")
        self.assertNotEqual(before, CHECK.sums(self.folder / "old"))


if __name__ == "__main__":
    unittest.main()
