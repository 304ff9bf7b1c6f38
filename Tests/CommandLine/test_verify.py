"""`verify` reads every file of a folder, and every row that people read: what was changed is named, with
the remedy, and exit status 3."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

from harness import Node, NodeCase, OnceCase
from harness.case import CHIGASAKI, KAWASAKI, STAFF

# In each file, and in each database.
FLIPS, FLIPS_OF_A_DATABASE = 2, 7
ROUNDS = int(os.environ.get("TASUKEAI_FLIPS", "1"))

# Written by no one, or nothing hangs on what they hold: the lock is locked and not read, the result of
# the last check is replaced by the next one.
INDIFFERENT = {"lock", "verified.json", "control.socket", "place"}


class FullFolder(OnceCase):
    """A node with something in every file that there may be."""

    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node, other, third = case.node(), case.node(KAWASAKI), case.node(CHIGASAKI)
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        node.ok("plan", "edit", plan, "goal", "--text", "定時に帰る")
        node.ok("plan", "action", "add", plan, "--title", "声をかける")
        node.ok("staff", "import", case.file("staff.csv", STAFF))
        node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")
        other.ok("plan", "new", "--title", "川崎の計画")
        other.start()
        case.introduce(node, other)
        node.ok("peer", "add", str(case.descriptor(third)))
        node.ok("peer", "remove", CHIGASAKI)
        assert node.ok("sync")["peers"][0]["ok"]
        node.ok("adviser", "prepare", "--name", "大学", "--out", str(case.folder / "r.json"))
        (node.data / "holidays.csv").write_text("2026-12-28,開庁記念日\n")
        (node.data / "tasukeai.json").write_text('{"tasukeai":{"port":8421}}')
        # A server makes the file of the notices.
        node.start()
        node.ok("status")
        node.end()
        assert node.ok("verify")["ok"]
        return node

    def setUp(self) -> None:
        super().setUp()
        self.node = self.once

    def fresh(self) -> Node:
        """The folder as it was, in a place of its own that the one before leaves."""
        shutil.rmtree(self.folder / "copy", ignore_errors=True)
        node = Node(self.folder / "copy", self.folder / "home", self.node.city)
        shutil.copytree(self.node.data, node.data, ignore=shutil.ignore_patterns("control.socket"))
        return node

    def alter(self, node: Node, sql: str) -> None:
        with sqlite3.connect(node.data / "ledger.sqlite") as database:
            self.assertGreater(database.execute(sql).rowcount, 0, sql)
        database.close()


class RowTests(FullFolder):
    def test_what_people_read_is_compared_with_the_logs(self):
        views = "UPDATE fields SET view = (SELECT view FROM fields ORDER BY key DESC LIMIT 1)"
        cases = [
            ("fields", views + " WHERE key = (SELECT min(key) FROM fields)"),
            ("fields", "DELETE FROM fields WHERE key = (SELECT max(key) FROM fields)"),
            ("fields", "UPDATE fields SET conflict = 1 - conflict"),
            ("records", "UPDATE records SET owner = '141305' WHERE owner = '142069'"),
            ("records", "UPDATE records SET author = '141305' WHERE author = '142069'"),
            ("records", "UPDATE records SET effective = 0 WHERE number = 1"),
            ("records", "UPDATE records SET quarter_hours = quarter_hours + 9"),
            ("facets", "UPDATE facets SET key = key + 1"),
            ("facets", "DELETE FROM facets WHERE rowid IN (SELECT 1) OR facet >= 0"),
            ("operations", "UPDATE operations SET op_index = op_index + 1"),
            ("operations", "DELETE FROM operations WHERE ordinal = 1"),
            ("buckets", "UPDATE buckets SET digest = randomblob(32)"),
        ]
        before = {kind: self.node.ok(*kind.split()) for kind in ("plan list", "export")}
        for table, sql in cases:
            if table == "facets" and sql.startswith("DELETE"):
                sql = "DELETE FROM facets"
            with self.subTest(sql):
                node = self.fresh()
                self.alter(node, sql)
                error = self.assertRefused(
                    node.run("verify"), 3, "records_differ", naming=f"ledger.sqlite {table}"
                )
                self.assertIn("rebuild", error["action"])
                node.ok("rebuild")
                self.assertTrue(node.ok("verify")["ok"], "rebuild mended it")
                for kind, answer in before.items():
                    self.assertEqual(node.ok(*kind.split()), answer)

    def test_the_logs_are_computed_anew(self):
        cases = [
            ("entries", "UPDATE entries SET body = CAST(body || x'00' AS BLOB) WHERE position & 255 = 2"),
            ("entries", "UPDATE entries SET hash = randomblob(32) WHERE position & 255 = 2"),
            ("entries", "DELETE FROM entries WHERE position & 255 = 1"),
            ("heads", "UPDATE heads SET signature = randomblob(64) WHERE position & 255 = 1"),
            ("heads", "DELETE FROM heads WHERE position & 255 = 3"),
            ("logs", "UPDATE logs SET hash = randomblob(32) WHERE held > 0"),
            ("logs", "UPDATE logs SET birth = CAST(substr(birth, 1, 90) || x'00' || substr(birth, 92) AS BLOB)"),
        ]
        for table, sql in cases:
            with self.subTest(sql):
                node = self.fresh()
                self.alter(node, sql)
                outcome = node.run("verify")
                error = self.assertRefused(outcome, 3, "corrupt", "damaged_file")
                if error["code"] == "corrupt" and table != "logs":
                    self.assertIn(f"ledger.sqlite {table}", error["message"])
                self.assertRegex(error["action"], "backup")

    def test_a_serving_node_compares_as_well(self):
        node = self.fresh()
        self.alter(node, "UPDATE records SET owner = '141305' WHERE owner = '142069'")
        node.start()
        self.addCleanup(node.end)
        self.assertRefused(node.run("verify"), 3, "records_differ", naming="records")
        node.ok("rebuild")
        self.assertTrue(node.ok("verify")["ok"])


class FlipTests(FullFolder):
    def files(self) -> list[Path]:
        found = sorted(
            path.relative_to(self.node.data)
            for path in self.node.data.rglob("*")
            if path.is_file() and path.name not in INDIFFERENT
        )
        names = {str(path) for path in found}
        expected = {
            "birth", "descriptor.json", "space.json", "contacts.json", "audit.jsonl",
            "holidays.csv", "tasukeai.json", "sums.json", "stores.json", "ledger.sqlite", "staff.sqlite",
            "accounts.sqlite", "notices.sqlite", "keys/people", "peers/141305.json",
            "peers/141305.local.json", "peers/removed/142077.json",
            "peers/removed/142077.heads.json",
        } | {
            f"keys/{name}.key"
            for name in ("root", "next-root", "node", "writing", "transport", "sealing", "staff")
        }  # fmt: skip
        self.assertLessEqual(expected, names, "a file of every kind")
        return found

    def test_a_bit_that_turned_in_any_file(self):
        """Caught with the file's name, or everything that anybody can read is as it was."""
        seed = random.randrange(1 << 32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        files = self.files()
        before = self.state(self.node) | {"counts": self.node.ok("accounts", "counts")}
        harmless: dict[str, int] = {}
        flips = [
            name
            for name in files
            for _ in range((FLIPS_OF_A_DATABASE if name.suffix == ".sqlite" else FLIPS) * ROUNDS)
        ]
        for name in flips:
            node = self.fresh()
            path = node.data / name
            data = bytearray(path.read_bytes())
            if not data:
                continue
            bit = chance.randrange(len(data) * 8)
            data[bit // 8] ^= 1 << bit % 8
            path.write_bytes(data)
            with self.subTest(seed=seed, file=str(name), bit=bit):
                outcome = node.run("verify")
                self.assertIn(outcome.status, (0, 2, 3), str(outcome))
                if outcome.status == 0:
                    # What people typed into their own files may read as something else.
                    if name.name not in ("holidays.csv", "tasukeai.json"):
                        after = self.state(node) | {"counts": node.ok("accounts", "counts")}
                        self.assertEqual(after, before)
                        # The writing key of a replica that is not born yet is in no document.
                        if not ("advisers" in name.parts and name.name == "writing.key"):
                            self.assertNotIn(
                                name.suffix, (".key", ".jsonl"), "no flip in these is harmless"
                            )
                    harmless[name.name] = harmless.get(name.name, 0) + 1
                    continue
                error = outcome.error
                self.assertTrue(
                    name.stem in error["message"] or name.name in error["message"], error
                )
                self.assertEqual(outcome.status, 2 if name.name == "tasukeai.json" else 3, error)
        print("harmless flips:", harmless)

    def test_a_server_stops_rather_than_half_works(self):
        for name in (
            "keys/transport.key", "keys/writing.key", "keys/node.key", "keys/sealing.key",
            "keys/staff.key", "keys/people", "birth", "descriptor.json", "space.json",
            "peers/141305.json", "peers/141305.local.json", "contacts.json",
        ):  # fmt: skip
            with self.subTest(name):
                node = self.fresh()
                path = node.data / name
                data = bytearray(path.read_bytes())
                data[len(data) * 2 // 3] ^= 4
                path.write_bytes(data)
                outcome = node.run("serve", "--port", "0", seconds=20)
                error = self.assertRefused(outcome, 3)
                self.assertIn(Path(name).name.removesuffix(".key"), error["message"])

    def test_other_damage_is_told_while_it_serves(self):
        node = self.fresh()
        (node.data / "keys/root.key").write_bytes(b"tasukeai-key-1 root " + b"11" * 32 + b"\n")
        with (node.data / "audit.jsonl").open("ab") as audit:
            audit.write(b"{}\n")
        node.start()
        self.addCleanup(node.end)
        told = {
            row["file"] for row in node.ok("status")["attention"] if row["code"] == "damaged_file"
        }
        self.assertEqual(told, {"keys/root.key", "audit.jsonl"})
        error = self.assertRefused(node.run("verify"), 3, "damaged_file", naming="keys/root.key")
        self.assertIn("audit.jsonl", error["message"])

    def test_a_database_that_was_put_back_is_accepted_once(self):
        node = self.fresh()
        # Of the same count of writes, and of other words: no mark tells them apart.
        with sqlite3.connect(node.data / "accounts.sqlite") as database:
            database.execute("UPDATE accounts SET created_seconds = created_seconds + 1")
        database.close()
        for _ in range(2):
            error = self.assertRefused(
                node.run("verify"), 3, "damaged_file", naming="accounts.sqlite"
            )
            self.assertIn("store accept accounts", error["message"])
        accept = ("store", "accept", "accounts", "--reason", "戻した")
        self.assertEqual(node.ok(*accept)["state"], "altered")
        self.assertRefused(node.run(*accept), 1)
        self.assertTrue(node.ok("verify")["ok"])
        self.assertIn("store_accept", (node.data / "audit.jsonl").read_text())
