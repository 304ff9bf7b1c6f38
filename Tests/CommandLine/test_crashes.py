"""`kill -9` in the middle of writes: what was acknowledged is there, and the store is sound."""

import random
import signal
import threading
import time

from harness import NodeCase, wait_until
from harness.case import KAWASAKI

ROUNDS = 6


class CrashTests(NodeCase):
    on_disk = True

    def test_kill_in_the_middle_of_writes(self):
        seed = random.randrange(1 << 32)
        print(f"seed {seed}")
        chance = random.Random(seed)
        node = self.node()
        acknowledged: set[str] = set()
        for _ in range(ROUNDS):
            node.start()
            stop = threading.Event()

            def write() -> None:
                while not stop.is_set():
                    outcome = node.run("plan", "new", "--title", "計画")
                    if outcome.status == 0:
                        acknowledged.add(outcome.json["id"])

            threads = [threading.Thread(target=write) for _ in range(3)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.2, 0.8))
            process = node.process
            process.send_signal(signal.SIGKILL)
            stop.set()
            for thread in threads:
                thread.join()
            node.end(signal.SIGKILL)
            self.assertTrue(node.ok("verify")["ok"])
            held = {plan["id"] for plan in node.ok("plan", "list")["plans"]}
            self.assertLessEqual(acknowledged, held, "what was acknowledged is kept")
            self.assertEqual(node.ok("status")["entries"], len(held))
        self.assertGreater(len(acknowledged), ROUNDS)
        before = node.ok("status")["state_hash"]
        self.assertEqual(node.ok("rebuild")["state_hash"], before)

    def test_kill_in_the_middle_of_a_sync(self):
        a, b = self.node(), self.node(KAWASAKI)
        b.start()
        a.start()
        for number in range(40):
            a.ok("plan", "new", "--title", f"計画{number}")
        self.introduce(a, b)
        for delay in (0.01, 0.03, 0.06, 0.1):
            thread = threading.Thread(target=lambda: a.run("sync"))
            thread.start()
            time.sleep(delay)
            b.end(signal.SIGKILL)
            thread.join()
            self.assertTrue(b.ok("verify")["ok"])
            b.start()
        self.assertTrue(a.ok("sync")["peers"][0]["ok"])
        self.assertEqual(a.ok("status")["state_hash"], b.ok("status")["state_hash"])
        self.assertEqual(b.ok("status")["entries"], 40)

    def test_a_stale_socket_does_not_hinder(self):
        node = self.node()
        node.start()
        node.ok("status")
        node.end(signal.SIGKILL)
        self.assertTrue((node.data / "control.socket").exists(), "it was killed")
        self.assertEqual(node.run("status").status, 0)
        node.start()
        self.assertTrue(wait_until(lambda: node.run("status").status == 0))
