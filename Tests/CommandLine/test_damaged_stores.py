"""Files of a newer version, damaged files, missing files: named, not touched, exit status 3 where the
store is corrupt."""

import os
import shutil
import sqlite3

from harness import Node, NodeCase, OnceCase
from harness.case import STAFF


class DamagedStoreTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node = case.node()
        node.start()
        for number in range(30):
            node.ok("plan", "new", "--title", f"計画{number}" * 20)
        assert node.end() == 0
        node.ok("staff", "import", case.file("staff.csv", STAFF))
        return node

    def setUp(self) -> None:
        super().setUp()
        self.victim = self.copy(self.once)
        self.ledger = self.victim.data / "ledger.sqlite"
        self.staff = self.victim.data / "staff.sqlite"

    def refused_untouched(self, path, status: int, *codes: str) -> None:
        """Every command refuses, and leaves the file's bytes as they are."""
        before = path.read_bytes()
        for line in (
            "status",
            "plan list",
            "plan new --title a",
            "export",
            "verify",
            "rebuild",
            "serve --port 0",
        ):
            with self.subTest(line):
                self.assertRefused(self.victim.run(*line.split()), status, *codes)
                self.assertEqual(path.read_bytes(), before, "the file was left alone")

    def newer(self, path) -> None:
        with sqlite3.connect(path) as database:
            database.execute("INSERT INTO grdb_migrations VALUES ('99 from the future')")
        database.close()

    def test_a_ledger_of_a_newer_version(self):
        self.newer(self.ledger)
        self.refused_untouched(self.ledger, 3, "newer_version")

    def test_a_staff_file_of_a_newer_version(self):
        self.newer(self.staff)
        self.refused_untouched(self.staff, 3, "staff_database_newer")

    def test_a_file_that_is_no_database(self):
        for path, code in ((self.ledger, "corrupt"), (self.staff, "staff_database_corrupt")):
            saved = path.read_bytes()
            path.write_bytes(os.urandom(100_000))
            self.refused_untouched(path, 3, code, "staff_database_foreign")
            path.write_bytes(saved)
        self.assertTrue(self.victim.ok("verify")["ok"])

    def test_another_programs_database(self):
        other = self.folder / "other.sqlite"
        with sqlite3.connect(other) as database:
            database.execute("CREATE TABLE recipes (name TEXT)")
        database.close()
        for path, code in ((self.ledger, "corrupt"), (self.staff, "staff_database_foreign")):
            saved = path.read_bytes()
            shutil.copy(other, path)
            self.refused_untouched(path, 3, code)
            path.write_bytes(saved)

    def test_a_ledger_cut_in_half(self):
        os.truncate(self.ledger, self.ledger.stat().st_size // 2 // 4096 * 4096)
        self.assertRefused(self.victim.run("verify"), 3, "corrupt")

    def test_each_page_overwritten(self):
        """Whatever page is damaged: `verify` says so with status 3, and no command traps."""
        saved = self.ledger.read_bytes()
        pages = len(saved) // 4096
        for page in range(0, pages, max(1, pages // 25)):
            with self.subTest(page=page):
                self.ledger.write_bytes(
                    saved[: page * 4096] + os.urandom(4096) + saved[(page + 1) * 4096 :]
                )
                for line in ("status", "plan list", "verify"):
                    outcome = self.victim.run(*line.split())
                    self.assertIn(outcome.status, (0, 3), str(outcome))
                    if outcome.status:
                        self.assertRefused(outcome, 3, "corrupt")
                self.assertEqual(outcome.status, 3, "verify finds the damage")
        self.ledger.write_bytes(saved)

    def test_content_altered_in_a_sound_database(self):
        """The database is well-formed, its words are not the signed ones."""
        with sqlite3.connect(self.ledger) as database:
            query = "SELECT position, contents FROM entries ORDER BY length(contents) DESC LIMIT 1"
            [(position, content)] = database.execute(query)
            forged = content[:-1] + bytes([content[-1] ^ 1])
            database.execute(
                "UPDATE entries SET contents = ? WHERE position = ?", (forged, position)
            )
        database.close()
        self.assertRefused(self.victim.run("verify"), 3, "corrupt")

    def test_a_missing_or_broken_key(self):
        for name in ("writing", "transport"):
            path = self.victim.data / "keys" / f"{name}.key"
            saved = path.read_bytes()
            for content in (
                None,
                b"",
                b"garbage",
                saved.replace(name.encode(), b"other"),
                os.urandom(90),
                b"tasukeai-key-1 " + name.encode() + b" " + b"00" * 32,
            ):
                with self.subTest(name, content=content):
                    path.unlink(missing_ok=True)
                    if content is not None:
                        path.write_bytes(content)
                    outcome = self.victim.run("serve", "--port", "0")
                    # A node that opens looks at every file and names what it misses as damage.
                    codes = ("damaged_file",) if content is not None else (
                        "missing_file", "damaged_file"
                    )
                    error = self.assertRefused(outcome, 3, *codes)
                    self.assertIn(f"{name}", error["message"])
                    self.assertNotIn(
                        saved.split()[2].decode(), str(outcome), "no key on the screen"
                    )
            path.write_bytes(saved)
        self.assertTrue(self.victim.ok("verify")["ok"])

    def test_a_start_that_is_refused_damages_nothing(self):
        """The databases are as they were closed, whatever the start was refused for."""
        self.victim.start()
        # More than lies free in the file: an opening to write makes it longer.
        more = "".join(f"総務部/職員課/人事係,架空 {number}郎,T{number}\n" for number in range(60))
        self.victim.ok("staff", "import", self.file("more.csv", STAFF + more))
        self.assertEqual(self.victim.end(), 0)
        for name in ("keys/writing.key", "keys/transport.key", "contacts.json", "sums.json"):
            with self.subTest(name):
                node = self.copy(self.victim)
                path = node.data / name
                saved = path.read_bytes() if path.exists() else None
                path.write_bytes(b"{")
                self.assertRefused(node.run("serve", "--port", "0"), 3, "damaged_file")
                path.unlink()
                if saved is not None:
                    path.write_bytes(saved)
                self.assertTrue(node.ok("verify")["ok"])

    def test_broken_small_files(self):
        for name in ("contacts.json", "descriptor.json", "birth"):
            path = self.victim.data / name
            saved = path.read_bytes() if path.exists() else None
            for content in (b"", b"{", os.urandom(400), b"x" * 5_000_000):
                with self.subTest(name, content=content[:8]):
                    path.write_bytes(content)
                    error = self.assertRefused(self.victim.run("status"), 3, "damaged_file")
                    self.assertIn(name, error["message"], "the file is named")
            path.unlink()
            if saved is not None:
                path.write_bytes(saved)
        self.assertTrue(self.victim.ok("verify")["ok"])
