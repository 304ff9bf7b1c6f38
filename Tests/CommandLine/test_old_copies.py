"""A node put back from a copy neither forks nor locks itself out: what it wrote since comes back from
the peers before anything is written."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import threading
import time

from harness import Node, NodeCase
from harness.case import ISEHARA, KAWASAKI, STAFF
from harness.relay import Relay

WAYS = ("anew", "over", "served")
# Each way of putting back, with and without a sync first, as often as this.
ROUNDS = int(os.environ.get("TASUKEAI_COPIES", "3"))


def copy(source, target) -> None:
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)


class OldCopyCase(NodeCase):
    on_disk = True

    def setUp(self) -> None:
        super().setUp()
        self.a, self.b = self.node(), self.node(KAWASAKI)
        self.b.start()
        self.introduce(self.a, self.b)
        self.copies = self.folder / "copies"
        self.copies.mkdir()

    def sync(self, node: Node) -> dict:
        answer = node.ok("sync")["peers"]
        for row in answer:
            self.assertTrue(row["ok"], row)
        return answer[0]

    def codes(self, node: Node) -> list[str]:
        return [row["code"] for row in node.attention()]

    def put_back(self, name: str, node: Node | None = None) -> None:
        node = node or self.a
        shutil.rmtree(node.data)
        copy(self.copies / name, node.data)

    def assertSame(self, *nodes: Node) -> None:
        states = [node.ok("status") for node in nodes]
        self.assertEqual(len({state["state_hash"] for state in states}), 1)
        self.assertEqual(len({state["frontier_digest"] for state in states}), 1)
        for state in states:
            codes = [row["code"] for row in state["attention"]]
            self.assertNotIn("diverged", codes)
            self.assertNotIn("own_log_short", codes)

    def titles(self, node: Node) -> set[str]:
        return {plan["title"] for plan in node.ok("plan", "list")["plans"]}


class OldCopyTests(OldCopyCase):
    def write_on(self, syncs: int = 1) -> str:
        """A copy; then syncs, a comment and a plan, as in days of work."""
        plan = self.a.ok("plan", "new", "--title", "写しの前")["id"]
        self.sync(self.a)
        copy(self.a.data, self.copies / "monday")
        for _ in range(syncs):
            self.sync(self.a)
        self.a.ok("comment", "add", plan, "--text", "写しの後のコメント")
        self.a.ok("plan", "new", "--title", "写しの後")
        self.sync(self.a)
        return plan

    def test_it_syncs_at_once(self):
        plan = self.write_on(syncs=5)
        self.put_back("monday")
        self.assertEqual(self.sync(self.a)["received"], 2, "no day of waiting")
        self.assertEqual(
            [row["text"] for row in self.a.ok("comment", "list", plan)["comments"]],
            ["写しの後のコメント"],
        )
        told = next(
            row for row in self.a.ok("status")["attention"] if row["code"] == "own_log_restored"
        )
        self.assertEqual((told["entries"], told["ids"]), (2, [KAWASAKI]))
        self.a.ok("plan", "new", "--title", "戻した後")
        self.sync(self.a)
        self.assertSame(self.a, self.b)
        self.assertEqual(self.titles(self.b), {"写しの前", "写しの後", "戻した後"})

    def test_a_write_comes_after_what_was_written(self):
        """Nobody synced first: the write itself gets back what is missing."""
        self.write_on()
        self.put_back("monday")
        self.a.ok("plan", "new", "--title", "すぐに書いた")
        self.assertEqual(self.titles(self.a), {"写しの前", "写しの後", "すぐに書いた"})
        self.assertIn("own_log_restored", self.codes(self.a))
        self.assertNotIn("own_log_uncompared", self.codes(self.a))
        self.sync(self.a)
        self.assertSame(self.a, self.b)

    def test_over_the_same_folder(self):
        """`cp -a` and `tar` over what is there, without taking it away first."""
        self.write_on()
        subprocess.run(
            f"cp -a {self.copies}/monday/. {self.a.data}/", shell=True, check=True
        )
        self.a.ok("plan", "new", "--title", "上から")
        self.sync(self.a)
        self.assertSame(self.a, self.b)
        self.assertEqual(len(self.titles(self.b)), 3)

    def test_a_peer_that_calls_in_gives_back_too(self):
        self.write_on()
        self.put_back("monday")
        self.a.start()
        self.introduce(self.b, self.a)
        self.assertEqual(self.sync(self.b)["sent"], 2)
        self.assertIn("own_log_restored", self.codes(self.a))
        self.a.ok("plan", "new", "--title", "呼ばれた後")
        self.sync(self.b)
        self.assertSame(self.a, self.b)

    def lead_over(self, url: str) -> None:
        self.a.ok("peer", "add", str(self.descriptor(self.b)), "--url", url)

    def test_a_peer_that_is_slow_is_waited_for(self):
        self.write_on()
        self.put_back("monday")
        slow = threading.Semaphore(1)

        def alter(answer: bytes) -> bytes:
            # Longer than anybody waits for one that has told all.
            if slow.acquire(blocking=False):
                time.sleep(7)
            return answer

        relay = Relay(self.b.port, alter)
        self.addCleanup(relay.close)
        self.lead_over(relay.url)
        self.a.ok("plan", "new", "--title", "すぐに書いた")
        self.assertEqual(self.titles(self.a), {"写しの前", "写しの後", "すぐに書いた"})
        self.sync(self.a)
        self.assertSame(self.a, self.b)

    def test_a_peer_that_takes_the_call_and_says_nothing(self):
        self.write_on()
        self.put_back("monday")
        silent = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.addCleanup(silent.close)
        self.lead_over(f"http://127.0.0.1:{silent.getsockname()[1]}")
        refused = self.a.run("plan", "new", "--title", "だめ", env={"TASUKEAI_CONNECT_TIMEOUT": "1"})
        self.assertRefused(refused, 1, "own_log_returning", naming=KAWASAKI)
        self.assertEqual(self.titles(self.a), {"写しの前"})
        # Nobody holds writing shut for longer than a minute.
        self.asked_earlier(61)
        self.a.ok("plan", "new", "--title", "一分の後", env={"TASUKEAI_CONNECT_TIMEOUT": "1"})
        self.assertIn("own_log_uncompared", self.codes(self.a))

    def asked_earlier(self, seconds: int) -> None:
        marks = self.a.data / "stores.json"
        # The file without the digest in its last line, as a person may write it.
        said = json.loads(marks.read_bytes().partition(b"\n#sha256")[0])
        marks.write_text(json.dumps({**said, "askedSeconds": said["askedSeconds"] - seconds}))

    def test_a_peer_that_was_silent_and_answers_by_now(self):
        """However long ago it was asked first, and whatever the clock was then."""
        impatient = {"TASUKEAI_CONNECT_TIMEOUT": "1"}
        for earlier in (61, 10 * 365 * 86_400, -10 * 365 * 86_400):
            with self.subTest(earlier=earlier):
                self.write_on()
                self.put_back("monday")
                is_silent = threading.Event()
                is_silent.set()

                def alter(answer: bytes) -> bytes:
                    while is_silent.is_set():
                        time.sleep(0.05)
                    time.sleep(0.3)
                    return answer

                relay = Relay(self.b.port, alter)
                self.addCleanup(relay.close)
                self.addCleanup(is_silent.clear)
                self.lead_over(relay.url)
                refused = self.a.run("plan", "new", "--title", "だめ", env=impatient)
                self.assertRefused(refused, 1, "own_log_returning", naming=KAWASAKI)
                self.asked_earlier(earlier)
                if earlier < 0:
                    # A clock that was ahead: asked anew, and a minute from now on.
                    refused = self.a.run("plan", "new", "--title", "だめ", env=impatient)
                    self.assertRefused(refused, 1, "own_log_returning", naming=KAWASAKI)
                    self.asked_earlier(61)
                is_silent.clear()
                self.a.ok("plan", "new", "--title", f"答えた後 {earlier}", env=impatient)
                self.assertEqual(
                    self.titles(self.a) & {"写しの前", "写しの後", f"答えた後 {earlier}"},
                    {"写しの前", "写しの後", f"答えた後 {earlier}"},
                )
                self.sync(self.a)
                self.assertSame(self.a, self.b)
                shutil.rmtree(self.copies / "monday")
                self.introduce(self.a, self.b)

    def test_offline_it_can_be_written_and_says_so(self):
        self.write_on()
        self.b.end()
        self.put_back("monday")
        self.assertIn("own_log_uncompared", self.codes(self.a))
        self.a.ok("plan", "new", "--title", "だれにもつながらない")
        told = [row for row in self.a.ok("status")["attention"]]
        self.assertIn(
            [KAWASAKI], [row["ids"] for row in told if row["code"] == "own_log_uncompared"]
        )
        # It cannot be known that something is missing; it is told as soon as somebody answers.
        self.b.start()
        self.a.run("sync")
        self.assertIn("diverged", self.codes(self.a))
        self.assertNotIn("own_log_uncompared", self.codes(self.a))

    def test_a_folder_that_was_not_copied_asks_nobody(self):
        self.a.ok("plan", "new", "--title", "ふだん")
        self.sync(self.a)
        self.b.end()
        for number in range(3):
            self.a.ok("plan", "new", "--title", f"ふだん {number}")
        self.assertEqual(self.codes(self.a), [])
        # Moved on the same disk it is the same folder.
        moved = self.folder / "moved"
        self.a.data.rename(moved)
        self.a.data = moved
        self.assertEqual(self.codes(self.a), [])

    def test_a_ledger_alone_put_back(self):
        self.a.ok("plan", "new", "--title", "写しの前")
        self.sync(self.a)
        copy(self.a.data / "ledger.sqlite", self.copies / "ledger")
        self.a.ok("plan", "new", "--title", "写しの後")
        self.sync(self.a)
        self.b.end()
        copy(self.copies / "ledger", self.a.data / "ledger.sqlite")
        for _ in range(2):
            error = self.assertRefused(
                self.a.run("plan", "new", "--title", "だめ"), 3, "own_log_short",
                naming="ledger.sqlite",
            )
            self.assertIn("sync", error["action"])
        self.assertRefused(self.a.run("verify"), 3, "own_log_short")
        told = next(
            row for row in self.a.ok("status")["attention"] if row["code"] == "own_log_short"
        )
        self.assertEqual((told["held"], told["expected"]), (1, 2))
        self.b.start()
        self.a.ok("plan", "new", "--title", "つながった")
        self.sync(self.a)
        self.assertSame(self.a, self.b)
        self.assertEqual(self.titles(self.a), {"写しの前", "写しの後", "つながった"})

    def test_a_lost_write_ahead_log(self):
        for damage in ("lost", "flipped"):
            with self.subTest(damage):
                self.a.start()
                for number in range(10):
                    self.a.ok("plan", "new", "--title", f"{damage} {number}")
                self.sync(self.a)
                self.a.end(signal.SIGKILL)
                wal = self.a.data / "ledger.sqlite-wal"
                self.assertGreater(wal.stat().st_size, 0)
                if damage == "lost":
                    wal.unlink()
                else:
                    content = bytearray(wal.read_bytes())
                    content[40] ^= 1
                    wal.write_bytes(content)
                (self.a.data / "ledger.sqlite-shm").unlink(missing_ok=True)
                self.assertIn("own_log_short", self.codes(self.a))
                self.a.ok("plan", "new", "--title", f"{damage} 後")
                self.sync(self.a)
                self.assertSame(self.a, self.b)
        self.assertEqual(len(self.titles(self.b)), 22)

    def test_the_steps_of_readme(self):
        """Backup: stop, cp -a, the keys apart, start. Putting back: stop, keep the folder, cp -a both, modes,
        verify, start, sync."""
        self.a.ok("org", "import", self.file("staff.csv", STAFF))
        self.a.start()
        self.a.ok("plan", "new", "--title", "月曜")
        self.sync(self.a)
        self.assertEqual(self.a.end(), 0)
        copy(self.a.data, self.copies / "monday")
        (self.copies / "monday/keys").rename(self.copies / "keys-monday")
        self.a.start()
        self.a.ok("plan", "new", "--title", "火曜")
        self.sync(self.a)
        self.assertEqual(self.a.end(), 0)
        self.a.data.rename(self.folder / "node-before")
        copy(self.copies / "monday", self.a.data)
        copy(self.copies / "keys-monday", self.a.data / "keys")
        # Copied by somebody whose files others may read, as a medium without modes makes them.
        subprocess.run(["chmod", "-R", "a+rX", str(self.a.data)], check=True)
        subprocess.run(["chmod", "-R", "u=rwX,go=", str(self.a.data)], check=True)
        self.assertTrue(self.a.ok("verify")["ok"])
        self.a.start()
        self.assertEqual(self.sync(self.a)["received"], 1)
        codes = self.codes(self.a)
        self.assertIn("own_log_restored", codes)
        self.assertNotIn("own_log_uncompared", codes)
        self.a.ok("plan", "new", "--title", "水曜")
        self.sync(self.a)
        self.assertEqual(self.titles(self.a), {"月曜", "火曜", "水曜"})
        self.assertSame(self.a, self.b)


class ManyCopiesTests(OldCopyCase):
    def test_random_old_copies_with_one_peer_reachable(self):
        """Copies of any age, put back in any way, written in at once or after a sync. Nothing that
        reached the peer is ever lost, and nothing forks."""
        seed = int(os.environ.get("TASUKEAI_SEED", random.randrange(1 << 32)))
        print(f"seed {seed}")
        chance = random.Random(seed)
        # A third node, which is rarely reached.
        c = self.node(ISEHARA)
        self.introduce(self.a, self.b, c)
        shared: set[str] = set()
        number = 0

        def work(most: int) -> None:
            nonlocal number
            for _ in range(chance.randint(0, most)):
                number += 1
                title = f"計画 {number}"
                self.a.ok("plan", "new", "--title", title)
                if chance.random() < 0.8:
                    self.sync(self.a)
            # What reached nobody may be lost with the folder; here everything has reached the peer.
            self.sync(self.a)
            shared.update(f"計画 {n}" for n in range(1, number + 1))

        ways = [(way, is_synced) for way in WAYS for is_synced in (False, True)] * ROUNDS
        chance.shuffle(ways)
        for put, (way, is_synced) in enumerate(ways):
            copy(self.a.data, self.copies / f"{put}")
            work(3)
            age = chance.randint(0, min(put, 8))
            if way == "over":
                source = self.copies / f"{put - age}"
                subprocess.run(f"cp -a {source}/. {self.a.data}/", shell=True, check=True)
            else:
                self.put_back(f"{put - age}")
            if way == "served":
                self.a.start(every="1s")
            if is_synced:
                # Back within two syncs.
                self.sync(self.a)
                self.sync(self.a)
                self.assertLessEqual(shared, self.titles(self.a), f"seed {seed}, copy {put}")
            work(2)
            if way == "served":
                self.assertEqual(self.a.end(), 0)
            self.assertLessEqual(shared, self.titles(self.b), f"seed {seed}, copy {put}")
            self.assertNotIn("diverged", self.codes(self.a), f"seed {seed}, copy {put}")
        c.run("sync")
        self.assertSame(self.a, self.b)
        self.assertTrue(self.a.ok("verify")["ok"])
        self.assertTrue(self.b.ok("verify")["ok"])


class BackupTests(NodeCase):
    """The backup as the administration page tells it."""

    def test_a_copy_without_keys_and_the_keys_apart(self):
        node = self.node()
        node.ok("org", "import", self.file("staff.csv", STAFF))
        plan = node.ok("plan", "new", "--title", "残る計画")["id"]
        code = node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")["code"]
        self.assertTrue(code)
        node.start()
        node.ok("plan", "new", "--title", "動いている間の計画")
        self.assertEqual(node.end(), 0)
        # What the page says: stop, copy all but keys, copy keys to another place.
        data, keys = self.folder / "copy", self.folder / "keys-elsewhere"
        shutil.copytree(
            node.data, data, ignore=lambda folder, names: ["keys"] if folder == str(node.data) else []
        )
        shutil.copytree(node.data / "keys", keys)
        before = self.state(node)
        counts = node.ok("accounts", "counts")
        shutil.rmtree(node.data)
        # The data alone says nothing about anybody, and no node comes of it.
        alone = Node(data, self.folder / "home", node.city)
        self.assertNotEqual(alone.run("status").status, 0)
        for file in data.rglob("*"):
            if file.is_file():
                self.assertNotIn("架空".encode(), file.read_bytes(), file.name)
        shutil.copytree(keys, data / "keys", dirs_exist_ok=True)
        self.assertTrue(alone.ok("verify")["ok"])
        self.assertEqual(self.state(alone), before)
        self.assertEqual(alone.ok("accounts", "counts"), counts)
        self.assertIn(plan, [row["id"] for row in alone.ok("plan", "list")["plans"]])
