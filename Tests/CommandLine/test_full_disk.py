"""A disk without space: the change that does not fit is refused whole, and work goes on
afterwards.
"""

import os
import random
import resource
import subprocess
import unittest
from pathlib import Path

from harness import Node, NodeCase
from harness.case import KAWASAKI, STAFF

CODES = ("disk_full", "file", "staff_disk_full", "disk_failed")


def words(count: int) -> str:
    """Letters that do not compress well and look like nobody's number."""
    return "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=count))


# What a small disk has left when it is filled, entry by entry.
ROOM = 500_000
# No shorter where it lies.
TEXT = words(150_000)


def leave_room(disk: Path) -> None:
    """Takes what is free of a small disk, but for what some entries need."""
    free = os.statvfs(disk)
    (disk / "taken").write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - ROOM)))


def limit_files(size: int):
    """In the child: files cannot grow beyond `size`, and the signal for it is ignored."""
    import signal

    def apply() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return apply


class SmallDiskTests(NodeCase):
    """On a file system of its own, which only root can mount."""

    def setUp(self) -> None:
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tasukeai-test", str(self.disk)]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
            print("skipped: a small disk needs root and mount(8)")
            self.skipTest("a small disk needs root and mount(8)")
        self.addCleanup(subprocess.run, ["umount", "-l", str(self.disk)], check=True)
        self.node = Node(self.disk / "node", self.folder / "home", "142069")
        # A disk as small as this one is below the floor from the beginning.
        self.node.environment["TASUKEAI_DISK_FLOOR"] = "0"
        self.node.ok("init", "--city", "142069")
        self.addCleanup(lambda: self.node.process and self.node.end())

    def fill(self) -> list[str]:
        """Writes until the disk is full; the ids that were acknowledged."""
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        leave_room(self.disk)
        kept = []
        for _ in range(100):
            outcome = self.node.run("comment", "add", plan, "--text", words(18_000))
            if outcome.status:
                self.assertRefused(outcome, 1, *CODES)
                self.assertGreater(len(kept), 3, "there was room")
                self.plan = plan
                return kept
            kept.append(outcome.json["id"])
        self.fail("the disk never became full")

    def room(self) -> None:
        subprocess.run(["mount", "-o", "remount,size=30m", str(self.disk)], check=True)

    def check(self, kept: list[str]) -> None:
        found = [
            comment["id"] for comment in self.node.ok("comment", "list", self.plan)["comments"]
        ]
        self.assertEqual(sorted(found), sorted(kept), "what was acknowledged, and nothing else")
        self.assertTrue(self.node.ok("verify")["ok"])
        self.node.ok("comment", "add", self.plan, "--text", "続けて書けます")

    def test_commands_without_a_server(self):
        kept = self.fill()
        self.room()
        self.check(kept)

    def test_commands_to_a_server(self):
        self.node.start()
        kept = self.fill()
        self.assertTrue(self.node.is_alive())
        self.assertEqual(self.node.run("plan", "list").status, 0, "reading goes on")
        self.room()
        self.check(kept)
        self.assertEqual(self.node.end(), 0)

    def test_staff_that_does_not_fit(self):
        self.node.ok("staff", "import", self.file("first.csv", STAFF))
        before = self.node.ok("staff", "list")
        rows = "".join(f"部/課/係{n % 50},架空 太郎{n},N{n:06d}\n" for n in range(49_000))
        path = self.file("large.csv", "section,name,employee_number\n" + rows)
        self.assertRefused(self.node.run("staff", "import", path), 1, *CODES)
        self.room()
        self.assertEqual(self.node.ok("staff", "list"), before, "nothing half-imported")

    def test_a_sync_that_does_not_fit(self):
        other = NodeCase.node(self, KAWASAKI)
        plan = other.ok("plan", "new", "--title", "大きな計画")["id"]
        other.start()
        for _ in range(60):
            other.ok("comment", "add", plan, "--text", words(18_000))
        # Its databases are made before.
        self.node.ok("status")
        leave_room(self.disk)
        for one, two in ((self.node, other), (other, self.node)):
            one.ok("peer", "add", str(self.descriptor(two)), "--url", two.url if two.port else "")
        outcome = self.node.run("sync")
        if outcome.status == 0:
            [row] = outcome.json["peers"]
            self.assertFalse(row["ok"], row)
            self.assertIn(row["error"]["code"], CODES, row)
        else:
            self.assertRefused(outcome, 1, *CODES)
        self.room()
        self.assertTrue(self.node.ok("verify")["ok"])
        self.assertTrue(self.node.ok("sync")["peers"][0]["ok"])
        self.assertEqual(self.node.ok("status")["state_hash"], other.ok("status")["state_hash"])

    def block(self) -> None:
        """Takes all the room that is left."""
        filler = os.open(self.disk / "filler", os.O_CREAT | os.O_WRONLY)
        try:
            while os.write(filler, bytes(4_096)):
                pass
        except OSError:
            os.close(filler)

    def lights_out(self, is_serving: bool) -> None:
        """A tap that does not fit is refused, undoes nothing, and can be repeated."""
        rows = "".join(
            f"部/課{n % 2}/係,架空 太郎{n},N{n:03d},{'課長' if n < 2 else '主任'}\n" for n in range(600)
        )
        self.node.ok("org", "import", self.file("staff.csv", "係,氏名,職員番号,職名\n" + rows))
        day = ("helpday", "lights-out", "--date", "2026-05-20", "--at", "17:45", "--as")
        first, second = "所属長:部/課0/係", "所属長:部/課1/係"
        still = ["--still", ",".join(f"N{n:03d}" for n in range(3, 600, 4))]
        self.node.ok(*day, first)
        report = ("helpday", "report", "--date", "2026-05-20")
        before = self.node.ok(*report), self.node.ok("helpday", "journal", "--date", "2026-05-20")
        if is_serving:
            self.node.start()
        self.block()
        for _ in range(3):
            self.assertRefused(self.node.run(*day, second, *still), 1, *CODES)
        for language, words in (("ja_JP.UTF-8", "空き"), ("C.UTF-8", "disk")):
            outcome = self.node.run(*day, second, *still, json=False, env={"LANG": language})
            self.assertEqual((outcome.status, outcome.out), (1, b""))
            self.assertIn(words, outcome.err.decode())
        if is_serving:
            self.assertTrue(self.node.is_alive())
            self.assertEqual(self.node.ok(*report), before[0], "reading goes on")
        (self.disk / "filler").unlink()
        after = self.node.ok(*report), self.node.ok("helpday", "journal", "--date", "2026-05-20")
        self.assertEqual(after, before, "what was there stays, and nothing of the tap")
        tap = self.node.ok(*day, second, *still)
        self.assertEqual((tap["still_here"], tap["at"]), (150, "17:45"))
        self.assertEqual(self.node.ok(*day, second, *still)["change"], "unchanged")
        divisions = self.node.ok(*report)["divisions"]
        self.assertEqual([one["lights_out"]["at"] for one in divisions], ["17:45", "17:45"])

    def test_lights_out_without_a_server(self):
        self.lights_out(is_serving=False)

    def test_lights_out_at_a_server(self):
        self.lights_out(is_serving=True)

    def test_init_on_a_full_disk(self):
        self.block()
        node = Node(self.disk / "second", self.folder / "home", "141305")
        self.assertRefused(node.run("init", "--city", "141305"), 1, *CODES)
        (self.disk / "filler").unlink()
        self.assertEqual(
            node.run("init", "--city", "141305").status, 0, "the next try is not in the way"
        )


class FileSizeTests(NodeCase):
    """Files that may not grow, which needs no rights."""

    on_disk = True

    def test_a_write_beyond_the_limit(self):
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        path = self.file("text.txt", TEXT)
        with self.unchanged(node):
            for _ in range(2):
                size = (node.data / "ledger.sqlite").stat().st_size
                outcome = node.run(
                    "plan", "edit", plan, "goal", "--file", path, preexec_fn=limit_files(size // 2)
                )
                self.assertRefused(outcome, 1, *CODES)
        node.ok("plan", "edit", plan, "goal", "--file", path)
        self.assertEqual(node.ok("plan", "show", plan)["fields"]["goal"]["text"], TEXT)

    def test_a_server_that_may_not_write(self):
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        path = self.file("text.txt", TEXT)
        # The first start makes the file of the logins.
        node.start()
        node.end()
        node.start(preexec_fn=limit_files(60_000))
        outcome = node.run("plan", "edit", plan, "goal", "--file", path)
        self.assertRefused(outcome, 1, *CODES)
        self.assertTrue(node.is_alive())
        self.assertEqual(node.ok("plan", "show", plan)["fields"]["goal"]["text"], "")
        node.end()
        node.ok("plan", "edit", plan, "goal", "--file", path)
        self.assertTrue(node.ok("verify")["ok"])


if __name__ == "__main__":
    unittest.main()
