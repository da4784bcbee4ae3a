#!/usr/bin/env python3
""".ci/checks/advisories against lists that are invented."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[1] / "checks/advisories"


class AdvisoriesTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "docs").mkdir()
        (self.root / ".ci").mkdir()
        self.ship("1.3.9")
        self.know()

    def ship(self, version):
        (self.root / "docs/licences.md").write_text(f"| library | version |\n| `org.example:server` | {version} | MIT |\n")

    def know(self, checked="2026-11-01", **more):
        advisory = {"id": "CVE-1", "packages": ["org.example:server"], "fixed": "1.3.10.RELEASE", "what": "it falls", "source": "x"} | more
        (self.root / ".ci/advisories.json").write_text(json.dumps({"checked": checked, "advisories": [advisory]}))

    def check(self, today="2026-11-29"):
        done = subprocess.run([CHECK, self.root, today], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def test_what_is_older_than_the_mended_version_fails(self):
        code, said = self.check()
        self.assertEqual(1, code)
        self.assertIn("CVE-1: org.example:server 1.3.9 is older than 1.3.10.RELEASE: it falls", said)

    def test_the_mended_version_and_newer_ones_pass(self):
        for version in ("1.3.10", "1.3.10.RELEASE", "1.10", "2.0-rc1"):
            self.ship(version)
            self.assertEqual(0, self.check()[0], version)

    def test_what_does_not_apply_passes_with_a_reason(self):
        self.know(accepted="we do not use that")
        self.assertEqual(0, self.check()[0])

    def test_a_list_that_nobody_looks_at_fails(self):
        self.ship("2.0")
        self.assertEqual(0, self.check("2027-01-30")[0])
        code, said = self.check("2027-01-31")
        self.assertEqual(1, code)
        self.assertIn("91 days ago", said)

    def test_a_newer_bill_of_materials_counts(self):
        self.ship("2.0")
        os.utime(self.root / "docs/licences.md", (1, 1))
        bill = self.root / "gateway/target/sbom/application.cdx.json"
        bill.parent.mkdir(parents=True)
        bill.write_text(json.dumps({"components": [{"group": "org.example", "name": "server", "version": "1.0"}]}))
        self.assertEqual(1, self.check()[0])


if __name__ == "__main__":
    unittest.main()
