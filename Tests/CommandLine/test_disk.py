"""Disks speak: one that is full or read-only is told where it is, and never called a peer's fault; what
can be read is read."""

import ctypes
import os
import shutil
import signal
import sqlite3
import subprocess
import textwrap
import time

from harness import Node, NodeCase, OnceCase, wait_until
from harness.case import KAWASAKI, STAFF
from test_full_disk import leave_room, words

READING = ("status", "plan list", "export", "verify", "org list", "peer list")


def codes(node: Node) -> set[str]:
    return {row["code"] for row in node.ok("status")["attention"]}


class MountedCase(NodeCase):
    def mount(self, *arguments: str) -> None:
        command = ["mount", *arguments]
        if os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode != 0:
            print("skipped: needs root and mount(8)")
            self.skipTest("needs root and mount(8)")
        self.addCleanup(subprocess.run, ["umount", "-l", arguments[-1]], capture_output=True)


class ReadOnlyTests(MountedCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        self.node.ok("staff", "import", self.file("staff.csv", STAFF))
        self.node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")
        self.node.ok("verify")

    def protect(self) -> None:
        place = str(self.node.data)
        self.mount("--bind", place, place)
        subprocess.run(["mount", "-o", "remount,ro,bind", place], check=True)

    def check(self) -> None:
        for line in READING:
            with self.subTest(line):
                outcome = self.node.run(*line.split())
                self.assertEqual(outcome.status, 0, str(outcome))
        self.assertEqual(self.node.ok("export"), self.before)
        self.assertIn("disk_unwritable", codes(self.node))
        for line in (
            "plan new --title 新しい",
            "rebuild",
            f"comment add {self.plan} --text a",
            "accounts first",
            "org bind --account a personnel",
        ):
            with self.subTest(line):
                self.assertRefused(self.node.run(*line.split()), 1, "disk_unwritable", "file")
        self.assertRefused(self.node.run("serve", "--port", "0"), 1, "disk_unwritable")

    def test_a_medium_that_is_read_only(self):
        self.before = self.node.ok("export")
        names = sorted(os.listdir(self.node.data))
        self.protect()
        self.check()
        self.assertEqual(sorted(os.listdir(self.node.data)), names)

    def test_a_medium_without_a_lock_file(self):
        self.before = self.node.ok("export")
        (self.node.data / "lock").unlink()
        self.protect()
        self.check()

    def test_a_copy_of_a_killed_node(self):
        """Its last entries lie in the write-ahead log."""
        self.node.start()
        self.node.ok("plan", "new", "--title", "最後の計画")
        self.before = self.node.ok("export")
        self.node.end(signal.SIGKILL)
        self.assertGreater((self.node.data / "ledger.sqlite-wal").stat().st_size, 0)
        self.protect()
        self.check()

    def test_reading_needs_no_room(self):
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount("-t", "tmpfs", "-o", "size=6m", "tasukeai-test", str(disk))
        shutil.copytree(self.node.data, disk / "node")
        node = Node(disk / "node", self.folder / "home", self.node.city)
        filler = os.open(disk / "filler", os.O_CREAT | os.O_WRONLY)
        try:
            while os.write(filler, bytes(4_096)):
                pass
        except OSError:
            os.close(filler)
        for line in READING:
            with self.subTest(line):
                self.assertEqual(node.run(*line.split()).status, 0)
        self.assertIn("disk_full", codes(node))
        self.assertRefused(node.run("plan", "new", "--title", "新しい"), 1, "disk_full")
        (disk / "filler").unlink()
        node.ok("plan", "new", "--title", "新しい")
        self.assertNotIn("disk_full", codes(node))


def as_another() -> None:
    """For `preexec_fn`: root may not open what its mode forbids, as no other account may."""
    drop_from_bounding_set, overriding, searching = 24, 1, 2
    for capability in (overriding, searching):
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


class OtherAccountTests(NodeCase):
    """What this account may not open is no disk that is read-only, and no folder without a node."""

    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.node.ok("plan", "new", "--title", "計画")

    def test_a_folder_that_may_not_be_opened(self):
        self.node.data.chmod(0)
        self.addCleanup(self.node.data.chmod, 0o700)
        for line in ("status", "plan new --title a", "serve --port 0", "store list", "keys status",
                     "keys protect", "descriptor", "verify"):  # fmt: skip
            with self.subTest(line):
                error = self.assertRefused(
                    self.node.run(*line.split(), preexec_fn=as_another), 1, "folder_closed",
                    naming=str(self.node.data))  # fmt: skip
                self.assertNotIn("init", error["action"])

    def test_one_file_that_may_not_be_opened_is_named(self):
        self.node.ok("org", "import", self.file("staff.csv", STAFF))
        for name in ("audit.jsonl", "staff.sqlite", "keys/writing.key"):
            with self.subTest(name):
                path = self.node.data / name
                path.chmod(0)
                outcome = self.node.run("verify", preexec_fn=as_another)
                path.chmod(0o600)
                self.assertRefused(outcome, 1, "file", naming=name)


class SmallDiskSyncTests(OnceCase, MountedCase):
    """A node whose disk is full, and a peer that has much for it."""

    @classmethod
    def make(cls, case: NodeCase) -> Node:
        other = case.node(KAWASAKI)
        other.start()
        plan = other.ok("plan", "new", "--title", "大きな計画")["id"]
        for _ in range(60):
            other.ok("comment", "add", plan, "--text", words(18_000))
        other.end()
        return other

    def setUp(self) -> None:
        super().setUp()
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount("-t", "tmpfs", "-o", "size=3m", "tasukeai-test", str(disk))
        self.disk = disk
        self.small = Node(disk / "node", self.folder / "home", "142069")
        # A disk as small as this one is below the floor from the beginning.
        self.small.environment["TASUKEAI_DISK_FLOOR"] = "0"
        self.small.ok("init", "--city", "142069")
        self.addCleanup(lambda: self.small.process and self.small.end())
        self.other = self.copy(self.once)
        # Its databases are made before.
        self.small.start()
        self.small.end()
        leave_room(self.disk)

    def lines(self, node: Node, word: str) -> list[str]:
        """What the log says of the disk, and not of each round."""
        lines = node.log.read_text().splitlines()
        return [line for line in lines if word in line and line.endswith(" disk")]

    def test_the_node_that_pulls(self):
        third = NodeCase.node(self, "142077")
        third.ok("plan", "new", "--title", "小さな計画")
        self.other.start()
        third.start()
        self.introduce(self.small, self.other, third)
        self.small.start(every="1s")
        self.assertTrue(wait_until(lambda: "disk_full" in codes(self.small), 60))
        # Rounds go by: one line a change, whatever is tried.
        time.sleep(4)
        self.assertEqual(len(self.lines(self.small, "error=disk_full")), 1, "once a change")
        rows = {row["id"]: row for row in self.small.ok("sync")["peers"]}
        self.assertEqual(rows["141305"]["error"]["code"], "disk_full")
        self.assertIn("This node", rows["141305"]["error"]["message"])
        status = {row["id"]: row for row in self.small.ok("status")["peers"]}
        self.assertNotEqual(status["141305"]["last_error"], "disk_full", "not the peer's fault")
        self.assertNotIn("failed", (status["141305"]["last_error"], status["142077"]["last_error"]))
        peer = [row for row in self.other.ok("status")["peers"] if row["id"] == "142069"][0]
        self.assertIsNone(peer["last_error"], "the peer hears nothing against itself")
        subprocess.run(["mount", "-o", "remount,size=60m", str(self.disk)], check=True)
        self.assertTrue(wait_until(lambda: "disk_full" not in codes(self.small), 60))
        self.assertTrue(
            wait_until(
                lambda: self.small.ok("status")["state_hash"]
                == self.other.ok("status")["state_hash"]
                or not third.ok("sync"),
                60,
            )
        )
        self.assertTrue(self.small.ok("verify")["ok"])

    def test_the_node_that_is_pushed_to(self):
        self.small.start()
        self.introduce(self.small, self.other)
        self.small.ok("peer", "list")
        self.other.start()
        code = None
        for _ in range(3):
            [row] = self.other.ok("sync")["peers"]
            code = row["error"] and row["error"]["code"]
        self.assertEqual(code, "peer_storage")
        self.assertIn("other node cannot store", row["error"]["message"])
        self.assertNotIn("disk_full", codes(self.other), "its own disk is fine")
        self.assertIn("disk_full", codes(self.small))
        self.assertEqual(len(self.lines(self.small, "error=disk_full")), 1)
        self.assertTrue(self.small.is_alive())
        subprocess.run(["mount", "-o", "remount,size=60m", str(self.disk)], check=True)
        self.assertTrue(self.other.ok("sync")["peers"][0]["ok"])
        self.assertEqual(self.small.ok("status")["state_hash"], self.other.ok("status")["state_hash"])

    def test_a_contact_file_that_cannot_be_written(self):
        """What peers gave is kept and told, whatever becomes of the note about it."""
        self.other.start()
        self.introduce(self.small, self.other)
        subprocess.run(["mount", "-o", "remount,size=60m", str(self.disk)], check=True)
        self.small.ok("sync")
        self.small.start()
        # The counters of the next calls are reserved.
        self.small.ok("sync")
        # In the place where it is written beside stands a folder: nothing else is in the way.
        (self.small.data / "contacts.json.new").mkdir()
        [row] = self.small.ok("sync")["peers"]
        self.assertTrue(row["ok"], row)
        self.assertEqual(
            self.small.ok("status")["peers"][0]["behind"], 0, "remembered until the process ends"
        )


class SilenceTests(NodeCase):
    def test_a_peer_that_is_silent_for_days(self):
        node, other = self.node(), self.node(KAWASAKI)
        node.ok("peer", "add", str(self.descriptor(other)), "--url", "http://127.0.0.1:9")
        self.assertNotIn("peer_silent_for", codes(node))
        old = time.time() - 4 * 86_400 - 60
        os.utime(node.data / "peers/141305.json", (old, old))
        [row] = [r for r in node.ok("status")["attention"] if r["code"] == "peer_silent_for"]
        self.assertEqual((row["id"], row["days"]), ("141305", 4))


class FailingDiskTests(NodeCase):
    """A device that gives errors: the program is told by a library that stands before the system's."""

    SHIM = r"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        #include <sys/types.h>
        static int hit(int fd) {
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t n = readlink(link, path, sizeof path - 1);
            if (n <= 0) return 0;
            path[n] = 0;
            const char *name = getenv("FAILING_FILE");
            return name && strlen(path) >= strlen(name)
                && !strcmp(path + strlen(path) - strlen(name), name);
        }
        #define LATE(offset) ((offset) >= atol(getenv("FAILING_FROM")))
        ssize_t pread64(int fd, void *b, size_t n, off64_t o) {
            static ssize_t (*next)(int, void *, size_t, off64_t);
            if (!next) next = dlsym(RTLD_NEXT, "pread64");
            if (LATE(o) && hit(fd)) { errno = EIO; return -1; }
            return next(fd, b, n, o);
        }
        ssize_t pread(int fd, void *b, size_t n, off_t o) { return pread64(fd, b, n, o); }
        ssize_t read(int fd, void *b, size_t n) {
            static ssize_t (*next)(int, void *, size_t);
            if (!next) next = dlsym(RTLD_NEXT, "read");
            if (LATE(lseek(fd, 0, SEEK_CUR)) && hit(fd)) { errno = EIO; return -1; }
            return next(fd, b, n);
        }
    """

    def shim(self) -> str:
        compiler = shutil.which("cc") or shutil.which("clang")
        if not compiler:
            self.skipTest("needs a C compiler")
        source, library = self.folder / "failing.c", self.folder / "failing.so"
        source.write_text(textwrap.dedent(self.SHIM))
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"], check=True
        )
        return str(library)

    def test_a_read_that_fails_is_no_damage(self):
        library = self.shim()
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        # More than the first pages, which are read by whoever opens the file.
        node.ok("plan", "edit", plan, "goal", "--file", self.file("goal.txt", words(60_000)))
        node.ok("staff", "import", self.file("staff.csv", STAFF))
        node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")
        self.assertTrue(node.ok("verify")["ok"])
        for name, start in (
            ("ledger.sqlite", 8_192), ("ledger.sqlite", 0), ("staff.sqlite", 8_192),
            ("accounts.sqlite", 8_192), ("contacts.json", 0), ("keys/transport.key", 0),
            ("keys/people", 0), ("audit.jsonl", 0), ("descriptor.json", 0), ("birth", 0),
        ):  # fmt: skip
            if not (node.data / name).exists():
                continue
            with self.subTest(name, start=start):
                env = {
                    "LD_PRELOAD": library, "FAILING_FILE": f"{node.data.name}/{name}",
                    "FAILING_FROM": str(start),
                }  # fmt: skip
                outcome = node.run("verify", env=env)
                error = self.assertRefused(outcome, 1, "disk_failed")
                self.assertNotRegex(error["action"], "backup|rebuild")
        self.assertTrue(node.ok("verify")["ok"])


class ForeignLockTests(NodeCase):
    def test_another_program_holds_a_database(self):
        node = self.node()
        node.ok("plan", "new", "--title", "計画")
        node.ok("staff", "import", self.file("staff.csv", STAFF))
        for name, line in (
            ("ledger.sqlite", ("plan", "new", "--title", "b")),
            ("staff.sqlite", ("org", "import", self.file("more.csv", STAFF))),
        ):
            with self.subTest(name):
                database = sqlite3.connect(node.data / name, isolation_level=None)
                database.execute("BEGIN EXCLUSIVE")
                error = self.assertRefused(
                    node.run(*line), 1, "database_busy_elsewhere", naming=name
                )
                self.assertNotRegex(error["action"], "ermission")
                database.execute("ROLLBACK")
                database.close()
                self.assertEqual(node.run(*line).status, 0)
