"""Backups of a node at work: made, tried, put back, kept in number, and what may be wrong with each."""

import datetime
import json
import os
import random
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

from harness import Node, NodeCase
from harness.case import KAWASAKI, STAFF
from harness.node import wait_until

NAME = "tasukeai-142069-"
MANIFEST = "backup.json"


class BackupCase(NodeCase):
    on_disk = True

    def setUp(self) -> None:
        super().setUp()
        self.a = self.node()
        self.shelf = self.folder / "shelf"
        self.shelf.mkdir()
        self.safe = self.folder / "safe"
        self.safe.mkdir()

    def configure(self, **settings) -> None:
        (self.a.data / "tasukeai.json").write_text(json.dumps({"tasukeai": {"backup": settings}}))

    def make(self) -> Path:
        return Path(self.a.ok("backup", "make", "--to", str(self.shelf))["path"])

    def names(self) -> list[str]:
        return sorted(path.name for path in self.shelf.iterdir())

    def listed(self) -> list[dict]:
        return self.a.ok("backup", "list", "--from", str(self.shelf))["backups"]

    def put_back(self, backup: Path, keys: Path, name: str = "back") -> Node:
        """As docs/administrators.md says."""
        node = Node(self.folder / name, self.folder / "home", self.a.city)
        subprocess.run(["cp", "-a", str(backup / "node"), str(node.data)], check=True)
        subprocess.run(["cp", "-a", str(keys), str(node.data / "keys")], check=True)
        self.addCleanup(lambda: node.process and node.end())
        return node

    def codes(self, node: Node) -> list[str]:
        return [row["code"] for row in node.attention()]

    def titles(self, node: Node) -> set[str]:
        return {plan["title"] for plan in node.ok("plan", "list")["plans"]}


class MakingTests(BackupCase):
    def test_made_at_work_and_put_back(self):
        """While people write and a city syncs; what came later comes back from that city."""
        b = self.node(KAWASAKI)
        b.start()
        self.introduce(self.a, b)
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.a.start()
        self.a.ok("plan", "new", "--title", "写しの前")
        stop = threading.Event()
        written = []

        def write() -> None:
            while not stop.is_set():
                written.append(self.a.ok("plan", "new", "--title", f"計画{len(written)}")["id"])

        writer = threading.Thread(target=write)
        writer.start()
        try:
            wait_until(lambda: len(written) > 2)
            backup = self.make()
        finally:
            stop.set()
            writer.join()
        self.a.ok("plan", "new", "--title", "写しの後")
        self.a.ok("sync")
        before = self.a.ok("status")
        self.a.end()
        node = self.put_back(backup, self.a.data / "keys")
        self.assertTrue(node.ok("verify")["ok"])
        self.assertIn("写しの前", self.titles(node))
        self.assertNotIn("写しの後", self.titles(node))
        self.assertTrue(all(row["ok"] for row in node.ok("sync")["peers"]))
        self.assertIn("own_log_restored", self.codes(node))
        after = node.ok("status")
        self.assertEqual(after["state_hash"], before["state_hash"])
        self.assertEqual(len(node.ok("staff", "list")["staff"]), len(STAFF.strip().splitlines()) - 1)
        node.ok("plan", "new", "--title", "戻してから")
        node.ok("sync")
        self.assertEqual(node.ok("status")["state_hash"], b.ok("status")["state_hash"])

    def test_what_it_holds(self):
        self.introduce(self.a, self.node(KAWASAKI))
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.a.ok("plan", "new", "--title", "計画")
        self.a.ok("accounts", "first")
        backup = self.make()
        item = self.listed()[0]
        self.assertEqual((item["name"], item["path"], item["found"]), (backup.name, str(backup), None))
        self.assertIsNotNone(item["tried"])
        self.assertEqual(sorted(os.listdir(backup)), [MANIFEST, "node"])
        held = {str(path.relative_to(backup / "node")) for path in (backup / "node").rglob("*") if path.is_file()}
        for name in ("ledger.sqlite", "staff.sqlite", "accounts.sqlite", "stores.json", "birth", "audit.jsonl"):
            self.assertIn(name, held)
        self.assertFalse([name for name in held if "key" in name or name.endswith(("-wal", "-shm", "lock"))], held)
        for path in [backup, *backup.rglob("*")]:
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)
        seeds = [path.read_text().split()[2] for path in (self.a.data / "keys").glob("*.key")]
        content = b"".join(path.read_bytes() for path in backup.rglob("*") if path.is_file())
        for seed in seeds:
            self.assertNotIn(seed.encode(), content)
            self.assertNotIn(bytes.fromhex(seed), content)
        # It is read, and not written.
        sums = {path: path.read_bytes() for path in (backup / "node").rglob("*") if path.is_file()}
        self.a.ok("backup", "verify", str(backup))
        self.assertEqual(
            sums, {path: path.read_bytes() for path in (backup / "node").rglob("*") if path.is_file()}
        )

    def test_everything_that_lies_in_the_folder_is_known(self):
        """A file that the program learns to keep is copied, or is known to be made anew."""
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.a.ok("accounts", "first")
        self.a.start()
        self.introduce(self.a, self.node(KAWASAKI))
        self.a.ok("adviser", "prepare", "--name", "架空の大学", "--out", str(self.folder / "request.json"))
        (self.a.data / "holidays.csv").write_text("2026-12-28,年末の休み\n")
        self.configure()
        backup = self.make()
        self.a.end()
        made_anew = {"sums.json", "verified.json", "intake.json", "lock", "place", "control.socket"}
        there = {
            str(path.relative_to(self.a.data)) for path in self.a.data.rglob("*")
            if not path.is_dir() and "keys" not in path.relative_to(self.a.data).parts
        }  # fmt: skip
        there = {name for name in there if not name.endswith(("-wal", "-shm"))}
        held = {str(path.relative_to(backup / "node")) for path in (backup / "node").rglob("*") if path.is_file()}
        self.assertEqual(there - held - made_anew, set())
        self.assertEqual(held - there, set())

    def test_keys_under_a_passphrase(self):
        secret = self.file("passphrase", "海と山のあいだの町 42\n")
        env = {"TASUKEAI_PASSPHRASE_FILE": secret}
        self.a.ok("keys", "protect", env=env)
        self.configure(folder=str(self.shelf), keys=str(self.safe))
        self.a.start(env=env)
        self.assertTrue(wait_until(lambda: any(row["tried"] for row in self.a.ok("backup", "list")["backups"])))
        self.assertNotIn("backup_unsound", self.codes(self.a))
        keys = self.safe / "tasukeai-142069-keys"
        self.assertTrue((keys / "protection.json").exists())
        backup = str(self.shelf / self.names()[0])
        # On a machine without the node.
        elsewhere = Node(self.folder / "nothing", self.folder / "home", "142069")
        self.assertIsNone(elsewhere.ok("backup", "verify", backup, "--keys", str(keys), env=env)["found"])
        wrong = {"TASUKEAI_PASSPHRASE_FILE": self.file("wrong", "ちがう合言葉 42 です\n")}
        outcome = elsewhere.run("backup", "verify", backup, "--keys", str(keys), env=wrong)
        self.assertEqual(outcome.error["code"], "wrong_passphrase")

    def test_refusals(self):
        cases = {
            "backup_unset": [],
            "backup_folder_missing": ["--to", str(self.folder / "nowhere")],
            "backup_folder_inside": ["--to", str(self.a.data / "peers")],
        }
        if os.geteuid() != 0:
            closed = self.folder / "closed"
            closed.mkdir(mode=0o500)
            cases["backup_folder_closed"] = ["--to", str(closed)]
        for serving in (False, True):
            if serving:
                self.a.start()
            for code, arguments in cases.items():
                with self.subTest(code=code, serving=serving):
                    error = self.a.run("backup", "make", *arguments).error
                    self.assertEqual(error["code"], code)
                    self.assertNotIn("data folder cannot be written", error["message"])
        self.assertEqual(self.names(), [])
        self.assertEqual(self.a.run("backup", "verify", str(self.shelf)).error["code"], "not_a_backup")

    def test_killed_while_it_copies(self):
        """Nothing half-made is ever listed, and the next one takes it away."""
        plan = self.a.ok("plan", "new", "--title", "計画")["id"]
        for _ in range(20):
            self.a.ok("comment", "add", plan, "--text", "長い話。" * 4000)
        for _ in range(8):
            self.a.start()
            maker = threading.Thread(target=self.a.run, args=("backup", "make", "--to", str(self.shelf)))
            maker.start()
            time.sleep(random.uniform(0, 0.15))
            self.a.end(signal.SIGKILL)
            maker.join()
            for row in self.listed():
                self.assertTrue((Path(row["path"]) / MANIFEST).exists())
        for row in self.listed():
            self.a.ok("backup", "verify", row["path"])
        self.configure(folder=str(self.shelf), keep=1)
        made = self.a.ok("backup", "make")["name"]
        self.assertEqual(self.names(), [made])


class DamagedTests(BackupCase):
    def test_each_damage_is_named(self):
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.a.ok("plan", "new", "--title", "計画")
        backup = self.make()
        for name in ("ledger.sqlite", "staff.sqlite", "birth", "stores.json", "audit.jsonl"):
            for what in ("bit", "cut", "gone"):
                with self.subTest(name=name, what=what):
                    copy = self.shelf / f"{NAME}20200101-000000"
                    shutil.copytree(backup, copy)
                    path = copy / "node" / name
                    content = bytearray(path.read_bytes())
                    if what == "bit":
                        content[random.randrange(len(content))] ^= 1
                        path.write_bytes(content)
                    elif what == "cut":
                        path.write_bytes(content[: len(content) // 2])
                    else:
                        path.unlink()
                    error = self.a.run("backup", "verify", str(copy)).error
                    self.assertEqual(error["code"], "backup_damaged")
                    self.assertIn(f"node/{name}", error["message"])
                    kept = [row for row in self.listed() if row["name"] == copy.name]
                    self.assertEqual(kept[0]["found"], "backup_damaged")
                    shutil.rmtree(copy)

    def test_a_manifest_that_somebody_wrote(self):
        """Sums that fit prove nothing: what is inside is opened; and names lead nowhere else."""
        self.a.ok("plan", "new", "--title", "計画")
        backup = self.make()
        manifest = json.loads((backup / MANIFEST).read_text().split("\n#sha256")[0])
        other = self.node(KAWASAKI)
        theirs = self.folder / "theirs"
        theirs.mkdir()
        foreign = Path(other.ok("backup", "make", "--to", str(theirs))["path"])
        shutil.copy(foreign / "node" / "ledger.sqlite", backup / "node" / "ledger.sqlite")
        import hashlib

        content = (backup / "node" / "ledger.sqlite").read_bytes()
        manifest["files"]["ledger.sqlite"] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        (backup / MANIFEST).write_text(json.dumps(manifest))
        error = self.a.run("backup", "verify", str(backup)).error
        self.assertEqual(error["code"], "backup_unsound")
        manifest["files"]["../../../etc/passwd"] = {"bytes": 1, "sha256": "00"}
        (backup / MANIFEST).write_text(json.dumps(manifest))
        self.assertEqual(self.a.run("backup", "verify", str(backup)).error["code"], "not_a_backup")
        for text in ("", "{", "[]", '{"version": 9}', "\x00" * 100):
            (backup / MANIFEST).write_text(text)
            self.assertEqual(self.a.run("backup", "verify", str(backup)).error["code"], "not_a_backup")
            self.assertEqual(self.listed(), [])

    def test_other_keys(self):
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        backup = self.make()
        other = self.node(KAWASAKI)
        outcome = self.a.run("backup", "verify", str(backup), "--keys", str(other.data / "keys"))
        self.assertEqual((outcome.status, outcome.error["code"]), (3, "backup_unsound"))


class ScheduledTests(BackupCase):
    def sound(self) -> list[dict]:
        return [row for row in self.a.ok("backup", "list")["backups"] if row["tried"] and not row["found"]]

    def test_every_day(self):
        """What was missed is made up for at the start, and nothing twice."""
        self.configure(folder=str(self.shelf), keys=str(self.safe), time="3:30", keep=3)
        self.a.start()
        self.assertTrue(wait_until(lambda: len(self.sound()) == 1))
        told = self.a.ok("backup", "list")
        self.assertEqual((told["time"], told["keep"], told["keys_folder"]), ("3:30", 3, str(self.safe)))
        self.a.end()
        self.a.start()
        time.sleep(2)
        self.assertEqual(len(self.names()), 1)
        self.a.end()
        # Yesterday's; then today's is made, and the oldest goes.
        newest = self.shelf / self.names()[0]
        for days in (1, 2, 3, 4):
            self.aged(newest, days)
        shutil.rmtree(newest)
        (self.shelf / f"{NAME}20200101-000000.unfinished").mkdir()
        (self.shelf / "somebody's own").mkdir()
        self.a.start()
        self.assertTrue(wait_until(lambda: len(self.names()) == 4), self.names())
        self.assertIn("somebody's own", self.names())
        self.assertEqual(self.sound()[0]["found"], None)

    def aged(self, backup: Path, days: int) -> None:
        """A backup as it would lie there from some days ago."""
        text = (backup / MANIFEST).read_text().split("\n#sha256")[0]
        manifest = json.loads(text)
        manifest["madeSeconds"] -= days * 86_400
        day = datetime.datetime.fromtimestamp(manifest["madeSeconds"], datetime.timezone(datetime.timedelta(hours=9)))
        path = self.shelf / f"{NAME}{day:%Y%m%d-%H%M%S}"
        shutil.copytree(backup, path)
        (path / MANIFEST).write_text(json.dumps(manifest))

    def test_the_newest_sound_one_stays(self):
        self.configure(folder=str(self.shelf), keep=1)
        good = Path(self.a.ok("backup", "make")["path"])
        self.aged(good, 3)
        shutil.rmtree(good)
        kept = self.names()
        # Unsound ones come after it.
        (self.a.data / "holidays.csv").write_text("こわれた\n")
        outcome = self.a.run("backup", "make")
        self.assertEqual(outcome.error["code"], "backup_unsound")
        self.assertIn(kept[0], self.names())

    def test_the_medium_is_not_there(self):
        away = self.folder / "away"
        self.shelf.rename(away)
        self.configure(folder=str(self.shelf))
        self.a.start()
        self.assertTrue(wait_until(lambda: "backup_folder_missing" in self.codes(self.a)))
        self.assertFalse(self.shelf.exists())
        away.rename(self.shelf)
        self.a.ok("backup", "make")
        self.assertNotIn("backup_folder_missing", self.codes(self.a))
        self.assertIn("backup_same_disk", self.codes(self.a))

    def test_keys_lie_elsewhere_and_once(self):
        """Who was erased is in no copy of the keys from the next backup on."""
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.configure(folder=str(self.shelf), keys=str(self.shelf / "keys"))
        (self.shelf / "keys").mkdir()
        self.assertEqual(self.a.run("backup", "make").error["code"], "backup_keys_beside")
        self.assertEqual([name for name in os.listdir(self.shelf / "keys")], [])
        self.configure(folder=str(self.shelf), keys=str(self.safe))
        time.sleep(1)
        self.a.ok("backup", "make")
        keys = self.safe / "tasukeai-142069-keys"
        self.assertEqual(os.listdir(self.safe), [keys.name])
        copied = {path.name for path in keys.iterdir()}
        own = {path.name for path in (self.a.data / "keys").iterdir()}
        self.assertEqual(own - copied, {"root.key", "next-root.key"})
        before = (keys / "people").read_bytes()
        number = self.a.ok("staff", "list")["staff"][0]["employee_number"]
        self.a.ok("org", "erase", number)
        time.sleep(1)
        path = Path(self.a.ok("backup", "make")["path"])
        self.assertEqual(os.listdir(self.safe), [keys.name])
        self.assertNotEqual((keys / "people").read_bytes(), before)
        node = self.put_back(path, keys)
        self.assertNotIn(number, [row["employee_number"] for row in node.ok("staff", "list")["staff"]])

    def test_settings(self):
        for settings, key in (
            ({"folder": "relative"}, "backup.folder"), ({"keys": "relative"}, "backup.keys"),
            ({"time": "25:00"}, "backup.time"), ({"time": "noon"}, "backup.time"),
            ({"keep": 0}, "backup.keep"), ({"keep": 100_000}, "backup.keep"),
        ):  # fmt: skip
            self.configure(**settings)
            error = self.a.run("status").error
            self.assertEqual(error["code"], "bad_settings")
            self.assertIn(key, error["message"])


class NoRoomTests(NodeCase):
    def test_a_disk_without_room(self):
        node = self.node()
        disk = self.folder / "small"
        disk.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=200k", "tasukeai-test", str(disk)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
            print("skipped: a small disk needs root and mount(8)")
            self.skipTest("a small disk needs root and mount(8)")
        self.addCleanup(subprocess.run, ["umount", "-l", str(disk)], check=True)
        node.start()
        error = node.run("backup", "make", "--to", str(disk)).error
        self.assertEqual(error["code"], "backup_no_room")
        self.assertEqual(os.listdir(disk), [])
        # The node goes on.
        node.ok("plan", "new", "--title", "計画")
        self.assertNotIn("disk_full", [row["code"] for row in node.attention()])
