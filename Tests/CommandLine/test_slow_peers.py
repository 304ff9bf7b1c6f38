"""Peers that hang, and lines that crawl: nobody else waits, and everything comes in the end."""

import socket
import threading
import time

from harness import NodeCase, wait_until
from harness.case import CHIGASAKI, ISEHARA, KAWASAKI
from harness.hostile import HostileServer
from harness.relay import Relay
from harness.texts import dense


class SlowPeerTests(NodeCase):
    def test_a_good_peer_is_called_as_often_as_if_it_were_alone(self):
        one, good = self.node(), self.node(KAWASAKI)
        good.start()
        relay = Relay(good.port)
        self.addCleanup(relay.close)
        self.introduce(one, good, urls={KAWASAKI: relay.url})

        def drip(line, head, body):
            line.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
            while True:
                line.sendall(b"x" * 300)
                threading.Event().wait(0.5)

        silent = HostileServer(lambda *_: threading.Event().wait(120))
        dripping = HostileServer(drip)
        for server, city in ((silent, CHIGASAKI), (dripping, ISEHARA)):
            self.addCleanup(server.close)
            one.ok("peer", "add", str(self.descriptor(self.node(city))), "--url", server.url)
        for number, url in enumerate(("http://127.0.0.1:1", "https://no.such.host.invalid")):
            adviser = self.node("", "--adviser", f"dead-{number}", init=False)
            adviser.ok(
                "init", "--adviser", f"dead-{number}", "--name-ja", "幹事", "--name-en", "Dead"
            )
            one.ok("peer", "add", str(self.descriptor(adviser)), "--url", url)
        one.start(every="1s", env={"TASUKEAI_TOTAL_TIMEOUT": "60"})
        # A round of all peers would take a minute.
        self.assertTrue(wait_until(lambda: len(relay.exchanges) >= 12, 40), len(relay.exchanges))
        self.assertLess(len(silent.requests), 6, "who does not answer is called ever more rarely")
        good.ok("plan", "new", "--title", "届くはずの計画")
        self.assertTrue(wait_until(lambda: one.ok("plan", "list")["plans"], 20))
        self.assertEqual(one.end(), 0)
        lines = one.log.read_text()
        for error in ("unreachable", "name_not_found"):
            self.assertEqual(lines.count(f"error={error}"), 1, lines)
        self.assertEqual(lines.count("error=none"), 1, lines)

    def test_a_condition_that_changes_is_logged_again(self):
        one, other = self.node(), self.node(KAWASAKI)
        other.start()
        self.introduce(one, other)
        one.start(every="1s")
        log = lambda: one.log.read_text()
        self.assertTrue(wait_until(lambda: log().count("error=none") == 1))
        other.end()
        self.assertTrue(wait_until(lambda: log().count("error=unreachable") == 1))
        other.start()
        self.assertTrue(wait_until(lambda: log().count("error=none") == 2, 40))
        self.assertEqual(log().count("error=unreachable"), 1)

    def test_three_hundred_kilobytes_over_a_crawling_line(self):
        """A message of the usual size would never end before its time is up."""
        one, other = self.node(), self.node(KAWASAKI)
        other.start()
        plan = other.ok("plan", "new", "--title", "計画")["id"]
        for number in range(30):
            other.ok("comment", "add", plan, "--text", dense(number, 4_000))
        line = Crawling(other.port, bytes_per_second=40_000)
        self.addCleanup(line.close)
        self.introduce(one, other, urls={KAWASAKI: line.url})
        one.environment |= {"TASUKEAI_TOTAL_TIMEOUT": "3", "TASUKEAI_LOWSPEED_SECONDS": "3"}
        [row] = one.ok("sync")["peers"]
        self.assertEqual((row["ok"], row["received"]), (True, 31), row)
        self.assertGreater(row["bytes_in"], 120_000, "more than passes in the time of one message")

    def test_a_session_has_an_end(self):
        one, other = self.node(), self.node(KAWASAKI)
        other.start()
        plan = other.ok("plan", "new", "--title", "計画")["id"]
        for number in range(40):
            other.ok("comment", "add", plan, "--text", dense(number, 8_000))
        line = Crawling(other.port, bytes_per_second=30_000)
        self.addCleanup(line.close)
        self.introduce(one, other, urls={KAWASAKI: line.url})
        one.environment |= {"TASUKEAI_SESSION_TIMEOUT": "10", "TASUKEAI_TOTAL_TIMEOUT": "5"}
        [row] = one.ok("sync")["peers"]
        self.assertEqual((row["ok"], row["error"]["code"]), (False, "session_limit"), row)
        self.assertGreater(row["received"], 0, "what had arrived is kept")
        line.bytes_per_second = 10_000_000
        [row] = one.ok("sync")["peers"]
        self.assertTrue(row["ok"], row)
        self.assertEqual(one.ok("status")["state_hash"], other.ok("status")["state_hash"])


class Crawling:
    """A relay that passes bytes on at a certain speed, in both directions."""

    def __init__(self, port: int, bytes_per_second: int):
        self.port, self.bytes_per_second = port, bytes_per_second
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                return
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._pass, args=(one, other), daemon=True).start()

    def _pass(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while piece := one.recv(2_048):
                time.sleep(len(piece) / self.bytes_per_second)
                other.sendall(piece)
        except OSError:
            pass
        for line in (one, other):
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
