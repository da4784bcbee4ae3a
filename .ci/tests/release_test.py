#!/usr/bin/env python3
"""bin/release in a clone of what is there, with a JDK and a Maven that only pretend."""
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ["bin", ".ci", "docker", "docker-compose.yml", "k8s", "event-contracts", "CHANGELOG.md", "pom.xml", "gateway/pom.xml", ".gitignore", "web/package-lock.json"]
MODULES = ["config-server", "identity-server", "gateway", "scheduling-service", "booking-service", "waitlist-service", "notification-service"]


def bill(licence, **other):
    library = {"group": "org.example", "name": "library", "version": "1.2", "licenses": [{"license": licence}]} | other
    return json.dumps({"components": [library, {"group": "org.umoorsehhat", "name": "service-chassis", "version": "0"}]})


class ReleaseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name) / "project"
        for part in PARTS:
            target = self.root / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, target, ignore=shutil.ignore_patterns("target", "__pycache__"))
            else:
                shutil.copy(ROOT / part, target)
        (self.root / "docs").mkdir()
        changelog = (self.root / "CHANGELOG.md").read_text().replace("## Unreleased\n", "## Unreleased\n* Something new.\n", 1)
        (self.root / "CHANGELOG.md").write_text(changelog)
        self.path = pathlib.Path(folder.name) / "path"
        home = pathlib.Path(folder.name) / "jdk"
        self.program(home / "bin/java", "exit 0")
        self.program(home / "bin/javac", "exit 0")
        (home / "release").write_text('JAVA_VERSION="25"\n')
        self.environment = {"HOME": folder.name, "JAVA_HOME": str(home), "PATH": f"{self.path}:/usr/bin:/bin", "CHECKS": "true"}
        self.library({"id": "Apache-2.0"})
        self.digest = "sha256:" + "a" * 64
        self.program(self.path / "docker", f"echo {self.digest}")
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.org")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "So far")

    def program(self, path, script):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def library(self, licence, **other):
        """Maven makes bills with one library under that licence."""
        lines = [f"mkdir -p {m}/target/sbom; echo '{bill(licence, **other)}' >{m}/target/sbom/application.cdx.json" for m in MODULES]
        self.program(self.path / "mvn", "\n".join(lines))

    def git(self, *command):
        return subprocess.run(["git", *command], cwd=self.root, capture_output=True, text=True, check=True).stdout

    def release(self, version, **environment):
        return subprocess.run(
            ["bin/release", version], cwd=self.root, env=self.environment | environment, capture_output=True, text=True, check=False)

    def version(self, commit):
        pom = self.git("show", f"{commit}:pom.xml")
        return pom.split("<artifactId>umoor-sehhat-appointments</artifactId>")[1].split("<version>")[1].split("<")[0]

    def test_one_command_makes_a_release_and_goes_on(self):
        done = self.release("0.9.0")
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        self.assertEqual("v0.9.0\n", self.git("tag"))
        self.assertEqual("0.9.0", self.version("v0.9.0"))
        self.assertEqual("0.9.1-SNAPSHOT", self.version("HEAD"))
        self.assertIn("ARG VERSION=0.9.0\n", self.git("show", "v0.9.0:docker/Dockerfile"))
        self.assertIn("<version>0.9.0</version>", self.git("show", "v0.9.0:gateway/pom.xml"))
        overlay = self.git("show", "v0.9.0:k8s/overlays/production/kustomization.yaml")
        self.assertEqual(len(MODULES), overlay.count("newTag: 0.9.0\n"))
        changelog = self.git("show", "v0.9.0:CHANGELOG.md")
        self.assertLess(changelog.index("## Unreleased"), changelog.index("## 0.9.0 –"))
        self.assertLess(changelog.index("## 0.9.0 –"), changelog.index("Something new."))
        self.assertIn("| `org.example:library` | 1.2 | Apache-2.0 |", self.git("show", "v0.9.0:docs/licences.md"))
        self.assertNotIn("digest", overlay)
        for file in ("docker/Dockerfile", "docker-compose.yml", "k8s/overlays/production/databases/booking.yaml"):
            self.assertIn(f"@{self.digest}\n", self.git("show", f"v0.9.0:{file}"))
        self.assertEqual("", self.git("status", "--porcelain"))

    def test_our_own_images_are_named_by_digest_when_they_are_pushed(self):
        overlay = self.root / "k8s/overlays/production/kustomization.yaml"
        check = ["bin/pin-images", "--check", "services"]
        self.assertEqual(1, subprocess.run(check, cwd=self.root, capture_output=True, check=False).returncode)
        subprocess.run(["bin/pin-images", "services"], cwd=self.root, env=self.environment, capture_output=True, check=True)
        self.assertEqual(0, subprocess.run(check, cwd=self.root, capture_output=True, check=False).returncode)
        self.assertEqual(len(MODULES), overlay.read_text().count(f"    digest: {self.digest}\n"))
        self.git("commit", "-q", "-a", "-m", "Digests")
        self.assertEqual(0, self.release("0.9.0").returncode)
        self.assertNotIn("digest", self.git("show", "v0.9.0:k8s/overlays/production/kustomization.yaml"))

    def test_changed_contracts_are_kept(self):
        page = self.root / "event-contracts/src/main/resources/asyncapi.yml"
        page.write_text(page.read_text() + "# A remark\n")
        self.git("commit", "-q", "-a", "-m", "A remark")
        done = self.release("0.9.0")
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        self.assertIn("# A remark", self.git("show", "v0.9.0:event-contracts/released/v0.9.0/asyncapi.yml"))

    def refused(self, reason, version="0.9.0", **environment):
        done = self.release(version, **environment)
        self.assertNotEqual(0, done.returncode)
        self.assertIn(reason, done.stderr)
        self.assertEqual("", self.git("tag"))
        self.assertEqual("So far\n", self.git("log", "--format=%s"))

    def test_nothing_is_released_that_is_not_committed(self):
        (self.root / "more").write_text("")
        self.refused("not committed")

    def test_nothing_is_released_whose_checks_fail(self):
        self.refused("checks failed", CHECKS="false")

    def test_a_licence_that_is_not_permitted_stops_it(self):
        self.library({"id": "AGPL-3.0-only"})
        self.refused("not permitted: org.example:library 1.2: AGPL-3.0-only")

    def test_an_image_without_a_digest_stops_it(self):
        for answer in ("exit 1", "echo sha256:abc", "echo latest"):
            self.program(self.path / "docker", answer)
            self.refused("no digest")
            self.git("checkout", "-q", ".")
            self.git("clean", "-fdq")
            (self.root / "docs").mkdir()

    def test_a_known_hole_stops_it(self):
        self.library({"id": "MIT"}, group="org.springframework.cloud", name="spring-cloud-config-server", version="5.0.2")
        self.refused("known holes")

    def test_a_version_is_three_numbers(self):
        self.refused("is no version", "0.9")


if __name__ == "__main__":
    unittest.main()
