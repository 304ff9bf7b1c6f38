"""`init` and `peer add`, killed before each of their acts on files: the next try finishes the work, and
nobody has to delete anything by hand.
"""

import json
import shutil
import subprocess
import unittest
from pathlib import Path

from harness import NodeCase
from harness.case import KAWASAKI, ODAWARA, STAFF
from harness.node import Node, binary, wait_until

SOURCE = Path(__file__).resolve().parent / "harness/killer.c"
KILLED = -9
ACTS_MAX = 200


@unittest.skipIf(shutil.which("cc") is None, "a C compiler makes the process that dies")
class KilledSetupTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.killer = self.folder / "killer.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", str(self.killer), str(SOURCE), "-ldl"], check=True
        )

    def dies(self, node: Node, act: int, *arguments: str) -> bool:
        """Runs a command that is killed before the act of that number; false where it had ended."""
        environment = {"LD_PRELOAD": str(self.killer), "KILL_AT": str(act)}
        outcome = node.run(*arguments, env=environment)
        self.assertIn(outcome.status, (0, KILLED), str(outcome))
        return outcome.status == KILLED

    def kills(self, one):
        """Every act, one after another, until nothing is left to kill."""
        for act in range(1, ACTS_MAX):
            with self.subTest(act=act):
                if not one(act):
                    self.assertGreater(act, 5, "it was killed at all")
                    return
        self.fail("it does not end")

    def test_init_begins_anew_wherever_it_was_killed(self):
        resumed = []

        def one(act: int) -> bool:
            node = Node(self.folder / f"init-{act}", self.folder / "home", ODAWARA)
            if not self.dies(node, act, "init", "--city", ODAWARA):
                return False
            again = node.run("init", "--city", ODAWARA)
            if again.status == 0:
                resumed.append(act)
            else:
                # All was there but the first administrator's link, which can be had again.
                self.assertRefused(again, 1, "already_initialized")
                node.ok("accounts", "first")
            self.assertEqual(node.ok("status")["id"], ODAWARA)
            self.assertEqual(node.run("init", "--city", ODAWARA).error["code"], "already_initialized")
            self.assertFalse((node.data / "initializing").exists())
            shutil.rmtree(node.data)
            return True

        self.kills(one)
        self.assertGreater(len(resumed), 20)

    def test_an_advisers_root_begins_anew_wherever_it_was_killed(self):
        def one(act: int) -> bool:
            node = Node(self.folder / f"root-{act}", self.folder / "home", "")
            line = ("adviser", "init", "--id", "kanji", "--name-ja", "幹事", "--name-en", "Kanji")
            if not self.dies(node, act, *line):
                return False
            again = node.run(*line)
            if again.status:
                self.assertRefused(again, 1, "already_initialized")
            self.assertEqual(json.loads(node.run("descriptor").out)["id"], "kanji")
            return True

        self.kills(one)

    def test_a_service_that_starts_while_init_is_at_work(self):
        """A unit with Restart=always tries again and again; it gets the folder whole, or not yet."""
        slow = self.folder / "slow.so"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", str(slow), str(SOURCE.with_name("slow.c")), "-ldl"],
            check=True,
        )
        for at, times in (("/lock", "2"), ("/accounts.sqlite", "1"), ("/audit.jsonl", "1")):
            with self.subTest(at):
                node = self.node(init=False)
                process = subprocess.Popen(
                    [str(binary()), "init", "--city", ODAWARA, "--data", str(node.data), "--json"],
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                    env=node.environment | {"LD_PRELOAD": str(slow), "SLOW_AT": at, "SLOW_FROM": times},
                )
                self.assertTrue(wait_until(lambda: (node.data / "birth").exists()))

                def serves() -> bool:
                    try:
                        node.start()
                    except AssertionError:
                        return False
                    return True

                self.assertTrue(wait_until(serves))
                node.ok("plan", "new", "--title", "書いた")
                out, err = process.communicate(timeout=60)
                self.assertEqual((process.returncode, err), (0, b""))
                self.assertIn("/first/", json.loads(out)["first"]["path"])
                self.assertEqual(node.ok("status")["entries"], 1)
                self.assertEqual(node.end(), 0)
                self.assertTrue(node.ok("verify")["ok"])

    def test_a_renewal_that_is_killed_raises_no_false_alarm(self):
        staff = self.file("staff.csv", STAFF)
        made = self.node()
        made.ok("org", "import", staff)

        for store in ("staff", "accounts"):
            def one(act: int) -> bool:
                node = self.copy(made)
                line = ("store", "renew", store, "--reason", "壊れた")
                if not self.dies(node, act, *line):
                    return False
                if node.run("status").status:
                    node.ok(*line)
                node.ok("org", "import", staff)
                node.ok("accounts", "first")
                self.assertTrue(node.ok("verify")["ok"])
                shutil.rmtree(node.data)
                return True

            with self.subTest(store):
                self.kills(one)

    def test_files_of_somebody_else_are_left_alone(self):
        node = Node(self.folder / "used", self.folder / "home", ODAWARA)
        self.assertTrue(self.dies(node, 30, "init", "--city", ODAWARA))
        (node.data / "thesis.txt").write_text("mine")
        self.assertRefused(node.run("init", "--city", ODAWARA), 1, "folder_in_use")
        self.assertEqual((node.data / "thesis.txt").read_text(), "mine")
        (node.data / "thesis.txt").unlink()
        node.ok("init", "--city", ODAWARA)

    def test_a_peer_is_there_whole_or_not_at_all(self):
        other = self.descriptor(self.node(KAWASAKI))
        url = "https://192.0.2.7:8420"
        made = self.node()
        left = []

        def one(act: int) -> bool:
            node = self.copy(made)
            if not self.dies(node, act, "peer", "add", str(other), "--url", url):
                return False
            peers = node.ok("peer", "list")["peers"]
            self.assertIn([peer["url"] for peer in peers], ([], [url]))
            if not peers and any((node.data / "peers").iterdir()):
                # What an unfinished act left says nothing about the next one.
                left.append(act)
                node.ok("peer", "add", str(other))
                self.assertEqual([peer["url"] for peer in node.ok("peer", "list")["peers"]], [""])
            node.ok("peer", "add", str(other), "--url", url)
            self.assertEqual([peer["url"] for peer in node.ok("peer", "list")["peers"]], [url])
            self.assertTrue(node.ok("verify")["ok"])
            shutil.rmtree(node.data)
            return True

        self.kills(one)
        self.assertGreater(len(left), 1)


if __name__ == "__main__":
    print(binary())
    unittest.main()
