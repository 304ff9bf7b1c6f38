"""A database that is gone, emptied, exchanged or older is never a fresh start: refused with status 3,
named with the way on, nothing published; and an administrator can accept the loss, audited."""

import json
import os
import shutil
import sqlite3
import subprocess

from harness import NodeCase
from harness.case import KAWASAKI, STAFF

STORES = ("ledger", "staff", "accounts", "notices")
COMPANIONS = ("", "-wal", "-shm")
LINES = (
    ("status",),
    ("verify",),
    ("rebuild",),
    ("plan", "list"),
    ("plan", "new", "--title", "架空 花子さんが毎日残っている。"),
    ("serve", "--port", "0"),
)
# Every command looks at the stores by one door: they are all asked where one is absent, else one of each nature.
SOME_LINES = (LINES[0], LINES[4], LINES[5])


class LostStoreTests(NodeCase):
    on_disk = True

    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.node.ok("plan", "new", "--title", "残る計画")
        self.node.ok("org", "import", self.file("staff.csv", STAFF))
        # Notices are made by a node that serves.
        self.node.start()
        self.assertEqual(self.node.end(), 0)
        self.safe = self.folder / "safe"

    def path(self, name: str):
        return self.node.data / f"{name}.sqlite"

    def take(self, name: str) -> None:
        self.safe.mkdir(exist_ok=True)
        for companion in COMPANIONS:
            path = self.node.data / f"{name}.sqlite{companion}"
            if path.exists():
                path.rename(self.safe / path.name)

    def give_back(self) -> None:
        for path in self.safe.iterdir():
            path.replace(self.node.data / path.name)

    def refused(self, code: str, naming: str, *ways: str, lines=SOME_LINES) -> None:
        for line in lines:
            with self.subTest(line=line):
                error = self.assertRefused(
                    self.node.run(*line, seconds=20), 3, code, naming=naming
                )
                for way in ways:
                    self.assertIn(way, error["action"])
        japanese = self.node.run("status", json=False, env={"LANG": "ja_JP.UTF-8"})
        self.assertEqual(japanese.status, 3)
        self.assertIn(naming, japanese.err.decode())
        self.assertIn("公開していません", japanese.err.decode())

    def listed(self, name: str) -> str:
        rows = self.node.ok("store", "list")["stores"]
        return next(row["state"] for row in rows if row["store"] == name)

    def audited(self) -> list[dict]:
        lines = (self.node.data / "audit.jsonl").read_text().splitlines()
        return [line for line in map(json.loads, lines) if line["act"] == "store_accept"]

    def accept(self, name: str, reason: str = "写しがない", act: str = "accept") -> dict:
        return self.node.ok("store", act, name, "--reason", reason)

    def test_each_absent_store(self):
        for name in STORES:
            with self.subTest(name):
                self.take(name)
                self.refused("store_absent", f"{name}.sqlite", f"store accept {name}", lines=LINES)
                self.assertFalse(self.path(name).exists(), "no new one was made")
                self.assertEqual(self.listed(name), "absent")
                self.give_back()
                self.assertEqual(self.listed(name), "ok")
        self.assertTrue(self.node.ok("verify")["ok"])
        self.assertEqual(self.node.ok("status")["entries"], 1)

    def test_each_emptied_store(self):
        for name in STORES:
            with self.subTest(name):
                self.take(name)
                self.path(name).touch(0o600)
                self.refused("store_empty", f"{name}.sqlite", f"store accept {name}")
                self.assertEqual(self.path(name).stat().st_size, 0, "it was left alone")
                self.give_back()
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_the_store_of_another_node(self):
        other = NodeCase.node(self)
        other.ok("plan", "new", "--title", "よその計画")
        other.start()
        self.assertEqual(other.end(), 0)
        for name in STORES:
            with self.subTest(name):
                self.take(name)
                shutil.copy(other.data / f"{name}.sqlite", self.path(name))
                before = self.path(name).read_bytes()
                error = self.assertRefused(self.node.run("status"), 3, "store_other")
                self.assertIn(f"{name}.sqlite", error["message"])
                self.assertEqual(self.path(name).read_bytes(), before, "it was left alone")
                self.path(name).unlink()
                self.give_back()
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_an_older_staff_list_and_older_logins(self):
        for name in ("staff", "accounts"):
            shutil.copy(self.path(name), self.folder / f"older-{name}")
        self.node.ok("org", "import", self.file("more.csv", STAFF + "総務部/職員課/人事係,架空 月子,T9\n"))
        self.node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")
        for name in ("staff", "accounts"):
            with self.subTest(name):
                self.take(name)
                shutil.copy(self.folder / f"older-{name}", self.path(name))
                self.refused("store_older", f"{name}.sqlite", f"store accept {name}")
                self.give_back()
        self.assertRefused(
            self.node.run("plan", "new", "--title", "架空 月子さんが毎日残っている。"), 1, "screened"
        )

    def test_people_taken_out_of_the_staff_list(self):
        with sqlite3.connect(self.path("staff")) as database:
            database.execute("PRAGMA foreign_keys = OFF")
            for table in ("assignments", "former", "staff"):
                database.execute(f"DELETE FROM {table}")
        database.close()
        self.assertRefused(self.node.run("status"), 3, "store_older", naming="staff.sqlite")
        # Even where that is accepted, nothing is published before there is a list again.
        self.accept("staff")
        self.closed_until_imported()

    def closed_until_imported(self) -> None:
        title = "架空 花子さんが毎日残っている。"
        for _ in range(2):
            error = self.assertRefused(
                self.node.run("plan", "new", "--title", title), 3, "staff_list_missing"
            )
            self.assertIn("org import", error["action"])
        codes = [row["code"] for row in self.node.ok("status")["attention"]]
        self.assertIn("staff_list_missing", codes)
        self.node.ok("org", "import", self.file("staff.csv", STAFF))
        self.assertRefused(self.node.run("plan", "new", "--title", title), 1, "screened")
        self.node.ok("plan", "new", "--title", "名簿があれば書けます")
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_accepting_the_loss_of_the_staff_list(self):
        self.take("staff")
        self.assertEqual(self.accept("staff", "媒体の故障")["state"], "absent")
        line = self.audited()[-1]
        self.assertEqual((line["store"], line["reason"]), ("staff", "媒体の故障"))
        self.assertTrue(line["by"])
        self.closed_until_imported()

    def test_accepting_the_loss_of_logins_and_notices(self):
        for name in ("accounts", "notices"):
            self.take(name)
        # One is named after the other.
        self.assertRefused(self.node.run("status"), 3, "store_absent", naming="accounts.sqlite")
        self.assertIn("accounts first", self.accept("accounts")["next"])
        self.assertRefused(self.node.run("status"), 3, "store_absent", naming="notices.sqlite")
        self.accept("notices")
        self.assertIn("/first/", self.node.ok("accounts", "first")["path"])
        self.node.start()
        self.node.ok("plan", "new", "--title", "続き")
        self.assertEqual(self.node.end(), 0)
        self.assertEqual([line["store"] for line in self.audited()], ["accounts", "notices"])

    def test_nothing_is_accepted_that_is_not_lost(self):
        for name in (*STORES, "marks"):
            self.assertRefused(
                self.node.run("store", "accept", name, "--reason", "なぜか"), 1, "nothing_to_accept"
            )
        self.assertRefused(
            self.node.run("store", "accept", "plans", "--reason", "なぜか"), 2, "bad_value"
        )
        self.take("staff")
        for reason in ("", " 　", "あ" * 501):
            self.assertRefused(
                self.node.run("store", "accept", "staff", "--reason", reason), 2, "bad_value"
            )
        self.assertRefused(self.node.run("status"), 3, "store_absent")
        self.assertEqual(self.audited(), [])

    def test_a_lost_ledger_comes_back_from_a_peer(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        self.introduce(self.node, other)
        self.assertTrue(self.node.ok("sync")["peers"][0]["ok"])
        before = self.node.ok("status")["state_hash"]
        for act in ("accept", "renew"):
            with self.subTest(act):
                if act == "accept":
                    self.take("ledger")
                answer = self.accept("ledger", act=act)
                self.assertIn("sync", answer["next"])
                # Nothing is written on top of nothing: our own entries come back first, by themselves.
                self.node.ok("plan", "new", "--title", f"続き {act}")
                self.assertTrue(self.node.ok("verify")["ok"])
                self.assertTrue(self.node.ok("sync")["peers"][0]["ok"])
                self.assertEqual(
                    self.node.ok("status")["state_hash"], other.ok("status")["state_hash"]
                )
        self.assertNotEqual(self.node.ok("status")["state_hash"], before)
        self.assertEqual(self.node.ok("status")["entries"], 3)
        aside = [path.name for path in self.node.data.iterdir() if ".aside-" in path.name]
        self.assertTrue(aside, "what was renewed lies beside it")

    def test_a_lost_ledger_without_a_peer(self):
        self.take("ledger")
        self.accept("ledger")
        error = self.assertRefused(
            self.node.run("plan", "new", "--title", "つづき"), 3, "own_log_short"
        )
        self.assertIn("store accept ledger", error["action"])
        self.assertRefused(self.node.run("verify"), 3, "own_log_short", naming="ledger.sqlite")
        answer = self.accept("ledger", "どの市も持っていない")
        self.assertEqual([(row["from"], row["through"]) for row in answer["lost"]], [(1, 1)])
        self.assertEqual(self.audited()[-1]["lost"], answer["lost"])
        self.node.ok("plan", "new", "--title", "つづき")
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_marks_that_are_gone_or_broken(self):
        marks = self.node.data / "stores.json"
        saved = marks.read_bytes()
        for content in (None, b"", b"{", b"{}", b"[]", os.urandom(300), b"x" * 2_000_000):
            with self.subTest(content=content and content[:8]):
                marks.unlink(missing_ok=True)
                if content is not None:
                    marks.write_bytes(content)
                self.assertRefused(self.node.run("status"), 3, "stores_unknown", naming="stores.json")
        self.take("staff")
        self.assertEqual(self.accept("marks")["absent"], ["staff"])
        # Whoever has keys of people had people: no list, nothing published.
        self.closed_until_imported()
        marks.write_bytes(saved)

    def test_the_keys_of_the_people(self):
        for name, code in (("people", "people_missing"), ("staff.key", "key_missing")):
            with self.subTest(name):
                path = self.node.data / "keys" / name
                saved = path.read_bytes()
                path.unlink()
                error = self.assertRefused(self.node.run("status"), 3, code, naming=f"keys/{name}")
                self.assertIn("key folder", error["action"])
                self.assertFalse(path.exists(), "no new one was made")
                path.write_bytes(saved)
                path.chmod(0o600)
        (self.node.data / "keys/people").write_bytes(b"")
        self.assertRefused(self.node.run("status"), 3, "people_missing")
        # Nobody has a copy: a staff list begun anew has keys of its own, and must be there first.
        self.accept("staff", act="renew")
        self.closed_until_imported()

    def test_a_birth_that_is_gone(self):
        """No circle of "no node yet" and "a node already"."""
        (self.node.data / "birth").rename(self.folder / "birth")
        for line in (*LINES, ("init", "--city", "142069"), ("store", "list"), ("sync",)):
            with self.subTest(line=line):
                error = self.assertRefused(self.node.run(*line), 3, "missing_file", naming="birth")
                self.assertIn("backup", error["action"])
        (self.folder / "birth").rename(self.node.data / "birth")
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_a_key_folder_that_is_gone(self):
        (self.node.data / "keys").rename(self.folder / "keys")
        for line in (*LINES, ("keys", "status")):
            with self.subTest(line=line):
                error = self.assertRefused(self.node.run(*line), 3, "key_missing", naming="keys")
                self.assertIn("key folder", error["action"])
        self.assertFalse((self.node.data / "keys").exists())
        (self.folder / "keys").rename(self.node.data / "keys")
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_an_empty_folder_of_peers_that_a_copy_left_out(self):
        (self.node.data / "peers").rmdir()
        self.assertEqual(self.node.ok("peer", "list")["peers"], [])
        self.assertTrue(self.node.ok("verify")["ok"])
        self.node.start()
        self.assertEqual(self.node.end(), 0)
        other = NodeCase.node(self, KAWASAKI)
        self.node.ok("peer", "add", str(self.descriptor(other)))
        self.assertEqual(len(self.node.ok("peer", "list")["peers"]), 1)

    def test_a_folder_of_peers_that_is_gone(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        # One that was never reached, and one that the file of marks of an earlier version says nothing of.
        for is_reached in (False, True):
            with self.subTest(is_reached=is_reached):
                self.introduce(self.node, other)
                if is_reached:
                    self.node.ok("sync")
                    marks = self.node.data / "stores.json"
                    said = json.loads(marks.read_bytes().partition(b"\n#sha256")[0])
                    said.pop("holdsPeers", None)
                    marks.write_text(json.dumps(said))
                (self.node.data / "peers").rename(self.folder / "peers")
                for line in LINES:
                    error = self.assertRefused(self.node.run(*line), 3, "peers_missing", naming="peers")
                    self.assertIn("peer add", error["action"])
                # An administrator who has no copy says so by an empty one.
                (self.node.data / "peers").mkdir(mode=0o700)
                self.assertEqual(self.node.ok("peer", "list")["peers"], [])
                (self.node.data / "peers").rmdir()
                (self.folder / "peers").rename(self.node.data / "peers")
                self.assertTrue(self.node.ok("verify")["ok"])

    def test_a_killed_node_is_never_refused(self):
        """What was killed right after it was made has all its stores, and its marks are behind."""
        for _ in range(3):
            node = NodeCase.node(self)
            for line in (("plan", "new", "--title", "一"), ("status",)):
                command = subprocess.Popen(
                    ["setsid", "timeout", "-s", "KILL", "0.05", *self.command(node, *line)],
                    env=node.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                )
                command.wait()
            node.ok("status")
            self.assertTrue(node.ok("verify")["ok"])

    @staticmethod
    def command(node, *line: str) -> list[str]:
        from harness.node import binary

        return [str(binary()), *line, "--data", str(node.data), "--json"]
