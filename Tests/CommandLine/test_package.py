"""The Debian package, as far as it can be looked at without installing it (`tools/test-package` installs it): its
scripts, its unit, its manual pages, and what lies in a package of the program under test."""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from harness.node import binary

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(ROOT / "tools"))

from manual import pages, roff  # noqa: E402


def needs(*tools: str):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    return unittest.skipIf(missing, f"not here: {', '.join(missing)}")


def run(*command: str, **extra) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding="utf-8", check=False, **extra)  # fmt: skip


class RoffTests(unittest.TestCase):
    def test_no_text_is_a_request(self):
        for text, roff_text in (
            (".TH evil 1", r"\&.TH evil 1"),
            ("'so /etc/passwd", r"\(aqso /etc/passwd"),
            ("a\n.so /etc/passwd", "a .so /etc/passwd"),
            ("a\r.br\x85.br\u2028.br", "a .br .br .br"),
            ("...", r"\&..."),
        ):
            with self.subTest(text):
                self.assertEqual(roff.escape(text), roff_text)

    def test_no_text_is_an_escape(self):
        self.assertEqual(roff.escape(r"C:\name \fB \*[x] \\"), r"C:\ename \efB \e*[x] \e\e")
        self.assertEqual(roff.escape('say "so" `here` ~ ^'), r"say \(dqso\(dq \(gahere\(ga \(ti \(ha")

    def test_a_hyphen_can_be_copied(self):
        self.assertEqual(roff.escape("--as-of 2026-11-30"), r"\-\-as\-of 2026\-11\-30")

    def test_what_cannot_be_seen_is_left_out(self):
        self.assertEqual(roff.escape("a\x1b[31m\u200b\u202eb\0"), "a[31mb")

    def test_japanese_lines_may_end_between_signs_and_not_before_a_full_stop(self):
        self.assertEqual(roff.prose("計画（案）。"), r"計\:画\:（案）。")
        self.assertEqual(roff.prose("令和2年"), r"令\:和\:2\:年")
        self.assertEqual(roff.prose("plans and figures, so"), "plans and figures, so")
        self.assertEqual(roff.prose("section,name,employee_number,reading"),
                         r"section,\:name,\:employee_number,\:reading")  # fmt: skip

    def test_an_argument_of_a_request_stays_one(self):
        page = roff.Page("X", 1, "", 'a "b" c', "")
        self.assertEqual(page.lines[1], r'.TH X 1 "" "a \(dqb\(dq c" ""')

    TRICKY = (".dot", "'quote", "\\", "\\&\\", "\\\\n(.t", "-", "--x", "計画「案」・数値、など（令和8年）。" * 9, "a" * 300,
              "\t", "", " ", ".\n.\n.", "%", "\\\n.de x", "☃ 𠮷 é", "{}[]()<>|$#@!*&^~`")  # fmt: skip

    @needs("groff", "preconv")
    def test_groff_prints_tricky_text_as_it_is(self):
        page = roff.Page("TRICKY", 1, "2026-11-30", "tasukeai", "")
        page.section("NAME")
        page.name("tricky", "x")
        page.section("TEXT")
        page.request("nf")
        for text in self.TRICKY:
            page.lines.append(roff.escape(text.strip()) or r"\&")
        source = str(page)
        ready = subprocess.run(["preconv", "-e", "utf-8"], input=source.encode(), stdout=subprocess.PIPE, check=True)
        shown = subprocess.run(["groff", "-ww", "-mandoc", "-Tutf8", "-P-cbou", "-rLL=1000n"], input=ready.stdout,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, timeout=60)  # fmt: skip
        self.assertEqual(shown.stderr.decode(), "")
        lines = {line.strip() for line in shown.stdout.decode().splitlines()}
        for text in self.TRICKY:
            self.assertIn(re.sub(r"\s+", " ", text.strip()), lines)


class PagesTests(unittest.TestCase):
    """Of a program that is invented."""

    EDITION = pages.Edition("1", "2026-11-30")

    def made(self, *commands: dict, form: int = 0) -> dict:
        program = {"commandName": "tool", "abstract": "A tool", "subcommands": list(commands)}
        return pages.pages({"serializationVersion": form, "command": program}, pages.ENGLISH, self.EDITION)

    @staticmethod
    def option(name: str, **more) -> dict:
        spelled = {"kind": "long", "name": name}
        return {"kind": "option", "names": [spelled], "preferredName": spelled, "valueName": name, "isOptional": True,
                "abstract": f"The {name}"} | more  # fmt: skip

    def test_a_page_for_each_command_with_all_below_it(self):
        leaf = {"commandName": "add", "abstract": "Add", "arguments": [self.option("data"), self.option("as-of")]}
        other = {"commandName": "list", "abstract": "List", "arguments": [self.option("data")]}
        hidden = {"commandName": "secret", "shouldDisplay": False}
        made = self.made({"commandName": "plan", "abstract": "Plans", "subcommands": [leaf, other, hidden]},
                         {"commandName": "help"})  # fmt: skip
        self.assertEqual(set(made), {"tool", "tool-plan"})
        page = made["tool-plan"]
        self.assertIn(r"\fBtool plan add\fP [\fB\-\-data\fP\ \fIdata\fP] [\fB\-\-as\-of\fP\ \fIas\-of\fP]", page)
        self.assertNotIn("secret", page)
        self.assertEqual(page.count("The data"), 1, "an option of all commands is told once")

    def test_a_default_that_is_told_is_not_told_twice(self):
        page = self.made({"commandName": "go", "arguments": [
            self.option("port", defaultValue="8420"),
            self.option("every", abstract="Every (30s)", defaultValue="30s")]})["tool-go"]  # fmt: skip
        self.assertIn("The port (default: 8420)", page)
        self.assertIn("\nEvery (30s)\n", page)

    def test_another_form_of_the_declarations_is_refused(self):
        with self.assertRaises(ValueError):
            self.made(form=1)


class ScriptTests(unittest.TestCase):
    SCRIPTS = ("preinst", "postinst", "prerm", "postrm", "tasukeai-node")

    @needs("dash")
    def test_scripts_are_of_the_plain_shell(self):
        for name in self.SCRIPTS:
            with self.subTest(name):
                done = run("dash", "-n", PACKAGING / name)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertRegex((PACKAGING / name).read_text(), r"\A#!/bin/sh\n(#.*\n)+set -eu?\n")

    def test_what_is_said_is_said_in_both_languages(self):
        for name in ("preinst", "postinst", "prerm", "postrm"):
            said = re.findall(r'"[^"\n]{25,}"', (PACKAGING / name).read_text())
            japanese = [text for text in said if re.search("[ぁ-ん]", text)]
            self.assertGreater(len(japanese), 0, name)
            self.assertGreater(len(said) - len(japanese), 0, name)

    @needs("systemd-analyze")
    def test_the_unit_is_restricted(self):
        done = run("systemd-analyze", "security", "--offline=true", "--threshold=20", "--no-pager",
                   PACKAGING / "tasukeai.service")  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stdout[-300:] + done.stderr)

    def test_settings_that_are_shown_are_settings(self):
        listed = (ROOT / "docs/administrators.md").read_text()
        for path in (PACKAGING / "tasukeai.env", *PACKAGING.glob("examples/*")):
            for name in re.findall(r"TASUKEAI_[A-Z_]*[A-Z]", path.read_text()):
                self.assertTrue(name in listed or f"…_{name.rsplit('_', 1)[1]}" in listed, f"{path.name}: {name}")


class PackageTests(unittest.TestCase):
    @classmethod
    @needs("dpkg-deb", "dpkg-shlibdeps", "strip", "readelf", "git")
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory(prefix="tasukeai-package-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        done = run(ROOT / "tools/package", "--binary", binary(), "--into", cls.folder)
        assert done.returncode == 0, done.stderr
        cls.package = Path(done.stdout.splitlines()[0])
        run("dpkg-deb", "--raw-extract", cls.package, cls.folder / "root")
        cls.root = cls.folder / "root"

    def field(self, name: str) -> str:
        return run("dpkg-deb", "--field", self.package, name).stdout.strip()

    def test_its_version_is_the_program_s_with_the_day(self):
        self.assertRegex(self.field("Version"), r"^\d+\.\d+\.\d+\+\d{8}\.\d{4}$")

    def test_it_needs_the_libraries_that_the_program_is_linked_with(self):
        for library in ("libc6", "libcurl4", "libsodium23", "libsqlite3-0", "libssl3", "libzstd1", "adduser"):
            self.assertIn(library, self.field("Depends"))

    def test_everything_is_root_s_and_written_by_nobody_else(self):
        for line in run("dpkg-deb", "--contents", self.package).stdout.splitlines():
            self.assertRegex(line, r"^[d-]rw[x-]r-[x-]r-[x-] root/root ", line)

    def test_a_page_for_every_command_in_both_languages(self):
        commands = re.findall(r"^  ([a-z]+) ", run(binary(), "--help", env={"LANG": "C.UTF-8"}).stdout, re.MULTILINE)
        self.assertGreater(len(commands), 20)
        for folder in ("man1", "ja/man1"):
            names = {path.name for path in (self.root / "usr/share/man" / folder).iterdir()}
            self.assertEqual(names, {"tasukeai.1.gz"} | {f"tasukeai-{name}.1.gz" for name in commands})

    @needs("man", "groff", "preconv")
    def test_manual_pages_have_no_warnings(self):
        manual = self.root / "usr/share/man"
        paths = sorted(manual.rglob("*.gz"))
        done = run("man", "--warnings", "--local-file", *paths,
                   env={"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"}, timeout=300)  # fmt: skip
        self.assertEqual(done.stderr, "")
        self.assertIn("助言とその答え", done.stdout)
        self.assertIn("Advice and its answer", done.stdout)

    def test_completions_are_read_by_their_shells(self):
        for shell, place in (("bash", "bash-completion/completions/tasukeai"), ("zsh", "zsh/vendor-completions/_tasukeai"),
                             ("fish", "fish/vendor_completions.d/tasukeai.fish")):  # fmt: skip
            path = self.root / "usr/share" / place
            self.assertIn("tasukeai", path.read_text())
            if shutil.which(shell):
                done = run(shell, "-n", path)
                self.assertEqual((done.returncode, done.stderr), (0, ""), shell)

    def test_sums_are_those_of_the_files(self):
        done = run("sh", "-c", f"cd '{self.root}' && md5sum --quiet --check DEBIAN/md5sums")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_the_same_program_gives_the_same_bytes(self):
        done = run(ROOT / "tools/package", "--binary", binary(), "--into", self.folder / "again")
        again = Path(done.stdout.splitlines()[0])
        self.assertEqual(self.package.read_bytes(), again.read_bytes())

    def test_a_program_that_grew_too_large_is_refused(self):
        large = self.folder / "large"
        # What is added lies in a part of the program that strip keeps.
        shutil.copy(binary(), large)
        filler = self.folder / "filler"
        with filler.open("wb") as file:
            file.truncate(48 << 20)
        run("objcopy", "--add-section", f".filler={filler}", "--set-section-flags", ".filler=alloc,readonly", large)
        done = run(ROOT / "tools/package", "--binary", large, "--into", self.folder / "large-package")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"more than \d+")
