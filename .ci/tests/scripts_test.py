#!/usr/bin/env python3
"""The scripts in bin/, each in a copy of the tree's skeleton with a JDK and a Maven that only pretend."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORT = """<?xml version="1.0" encoding="UTF-8"?>
<testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0"
  name="SlotTest" time="0.1" tests="{tests}" errors="{errors}" skipped="{skipped}" failures="{failures}">
  <testcase name="books" classname="SlotTest" tests="99"/>
</testsuite>
"""


class ScriptsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        shutil.copytree(ROOT / "bin", self.root / "bin")
        self.path = self.root / "path"
        self.path.mkdir()
        self.maven("exit 0")
        self.environment = {"HOME": str(self.root), "PATH": f"{self.path}:/usr/bin:/bin"}

    def jdk(self, name, version, compiler=True):
        home = self.root / name
        (home / "bin").mkdir(parents=True)
        (home / "release").write_text(f'IMPLEMENTOR="Somebody"\nJAVA_VERSION="{version}"\n')
        self.program(home / "bin/java", "exit 0")
        if compiler:
            self.program(home / "bin/javac", "exit 0")
        return home

    def maven(self, script):
        self.program(self.path / "mvn", script)

    def program(self, path, script):
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def run_script(self, *command, **environment):
        return subprocess.run(
            [self.root / command[0], *command[1:]],
            env=self.environment | environment, capture_output=True, text=True, check=False)

    # The JDK

    def test_java_home_is_taken_when_new_enough(self):
        home = self.jdk("mine", "26")
        self.assertEqual(f"{home}\n", self.run_script("bin/find-jdk", JAVA_HOME=str(home)).stdout)

    def test_an_old_java_home_does_not_stop_the_search(self):
        new = self.jdk(".sdkman/candidates/java/25-tem", "25.0.3")
        found = self.run_script("bin/find-jdk", JAVA_HOME=str(self.jdk("old", "17.0.15"))).stdout.strip()
        # A machine may have one of its own, which is found before.
        self.assertTrue(found == str(new) or found.startswith("/"), found)
        self.assertNotIn("old", found)

    def test_links_on_the_path_are_followed(self):
        home = self.jdk("linked", "25")
        (self.path / "javac").symlink_to(home / "bin/javac")
        self.assertEqual(f"{home}\n", self.run_script("bin/find-jdk").stdout)

    def test_a_jre_is_not_enough(self):
        jre = self.jdk("jre", "25", compiler=False)
        self.assertNotEqual(f"{jre}\n", self.run_script("bin/find-jdk", JAVA_HOME=str(jre)).stdout)

    # The count of the tests

    def count(self, maven):
        self.maven(maven)
        result = self.run_script("bin/test", JAVA_HOME=str(self.jdk("mine", "25")))
        return result.returncode, result.stdout.splitlines()[-1]

    def report(self, module, **counts):
        report = self.root / module / "target/surefire-reports/TEST-SlotTest.xml"
        report.parent.mkdir(parents=True)
        report.write_text(REPORT.format(**counts))
        return report

    def test_counts_the_reports_of_this_run(self):
        first = self.report("booking", tests=7, errors=1, skipped=2, failures=1)
        second = self.report("waitlist", tests=3, errors=0, skipped=0, failures=0)
        stale = self.report("gateway", tests=50, errors=0, skipped=0, failures=0)
        os.utime(stale, (0, 0))
        self.assertEqual((3, "6 passed, 2 failed, 2 skipped"), self.count(f"sleep 0.1; touch {first} {second}; exit 3"))

    def test_nothing_ran_is_said_too(self):
        self.assertEqual((1, "0 passed, 0 failed, 0 skipped"), self.count("exit 1"))

    # What is built when

    def build(self):
        result = self.run_script("bin/build", JAVA_HOME=str(self.root / "mine"))
        self.assertEqual(0, result.returncode, result.stderr)
        return "Building" in result.stdout

    def test_builds_only_what_is_stale(self):
        self.jdk("mine", "25")
        (self.root / "pom.xml").write_text("<project/>")
        modules = ("config-server identity-server gateway scheduling-service booking-service waitlist-service "
                   "notification-service local-stack system-tests").split()
        for module in modules:
            (self.root / module / "src/main").mkdir(parents=True)
            (self.root / module / "pom.xml").write_text("<project/>")
            (self.root / module / "target").mkdir()
            (self.root / module / "target" / f"{module}-1.jar").touch()
        self.assertTrue(self.build(), "never built")
        self.assertFalse(self.build(), "nothing changed")
        (self.root / "gateway/src/main/Gateway.java").touch()
        self.assertTrue(self.build(), "a file was added")
        self.assertFalse(self.build(), "nothing changed")
        (self.root / "gateway/target/gateway-1.jar").unlink()
        self.assertTrue(self.build(), "a jar was removed")

    def test_a_build_that_failed_is_done_again(self):
        self.jdk("mine", "25")
        self.maven("exit 1")
        for _ in range(2):
            result = self.run_script("bin/build", JAVA_HOME=str(self.root / "mine"))
            self.assertEqual((1, True), (result.returncode, "Building" in result.stdout))


if __name__ == "__main__":
    unittest.main()
