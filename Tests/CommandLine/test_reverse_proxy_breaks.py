"""A reverse proxy, or the node behind it, ends in the middle of a transfer: the next sync finishes it."""

import concurrent.futures
import threading
import time

from harness import Node, wait_until
from harness.behind import ProxyCase, written_once
from harness.case import KAWASAKI, ODAWARA
from harness.hostile import HostileServer
from harness.relay import exchange
from harness.reverse_proxies import Apache, Nginx, ReverseProxy

# Cities that wrote much, made once for the whole file: tests take copies of them.
WRITTEN: dict[str, Node] = {}


def setUpModule() -> None:
    WRITTEN.update(written_once())


class Behind:
    """What holds behind either."""

    def test_killed_in_the_middle_of_a_transfer(self):
        """While a message waits for the node, and while the node's answer waits for the city that asked."""
        for way, after in (("pull", False), ("push", False), ("push", True)):
            with self.subTest(way, after=after):
                self.doCleanups()
                self.setUp()
                self.kill_during(way, after)

    def test_a_new_configuration_breaks_no_transfer(self):
        count = self.much(ODAWARA)
        server, reached, let_go = self.held("pull", goes_on=True)
        proxy = self.behind(node_port=server.port)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = pool.submit(self.sync)
            wait_until(lambda: reached.is_set() or asked.done())
            proxy.renew()
            time.sleep(1)
            let_go.set()
            row = asked.result()
        self.assertTrue(reached.is_set(), self.told(row, proxy))
        self.assertEqual((row["ok"], row["received"]), (True, count), row)
        self.assertSame()

    def test_the_node_behind_it_is_started_again(self):
        proxy = self.behind()
        self.assertTrue(self.sync()["ok"])
        self.odawara.end()
        row = self.sync()
        self.assertEqual(row["error"]["code"], "middle_box")
        self.assertRegex(row["error"]["message"], r"HTTP 50[23].*whether the node runs")
        self.serve()
        self.kawasaki.ok("plan", "new", "--title", "再起動のあとの計画")
        row = self.sync()
        self.assertEqual((row["ok"], row["sent"]), (True, 1), (row, proxy.words()))
        self.assertSame()

    def much(self, city: str) -> int:
        """Puts one that wrote much in the city's place; how many entries it has."""
        copy = self.copy(WRITTEN[city])
        self.pair(*((copy, self.kawasaki) if city == ODAWARA else (self.odawara, copy)))
        self.serve()
        return copy.ok("status")["entries"]

    def told(self, row: dict, proxy: ReverseProxy) -> str:
        """What everybody said, where a transfer did not get as far as it should."""
        log = self.odawara.log.read_text(errors="replace")[-2_000:]
        return f"{row}\n{proxy.words()}\nthe node lives: {self.odawara.is_alive()}\n{log}"

    def held(
        self, way: str, after: bool = False, goes_on: bool = False
    ) -> tuple[HostileServer, threading.Event, threading.Event]:
        """Stands between the proxy and the node, and holds back the second message of its kind, or the answer to
        it; then it goes on, or is lost with the proxy."""
        reached, let_go, count = threading.Event(), threading.Event(), []

        def pass_on(line, head, body):
            def give() -> bytes:
                answer = exchange(self.odawara.port, head + b"\r\n\r\n" + body)
                # This line ends with its answer, and Apache would use it once more if it were not told.
                return answer.replace(b"\r\n", b"\r\nConnection: close\r\n", 1)

            if f"/v1/{way} " in head.decode("latin-1").split("\r\n")[0]:
                count.append(way)
                if len(count) == 2:
                    if after:
                        give()
                    reached.set()
                    let_go.wait(60)
                    if not goes_on:
                        return
            line.sendall(give())

        server = HostileServer(pass_on)
        self.addCleanup(server.close)
        self.addCleanup(let_go.set)
        return server, reached, let_go

    def kill_during(self, way: str, after: bool) -> None:
        count = self.much(ODAWARA if way == "pull" else KAWASAKI)
        server, reached, let_go = self.held(way, after)
        proxy = self.behind(node_port=server.port)
        key = "received" if way == "pull" else "sent"
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = pool.submit(self.sync)
            wait_until(lambda: reached.is_set() or asked.done())
            proxy.kill()
            row = asked.result()
        self.assertTrue(reached.is_set(), self.told(row, proxy))
        let_go.set()
        self.assertFalse(row["ok"], row)
        # A smaller message is tried at once: by then nobody listens, or the last worker dies in the handshake.
        self.assertIn(row["error"]["code"], ("interrupted", "unreachable", "tls"), row)
        if row["error"]["code"] != "tls":
            self.assertRegex(row["error"]["message"], "nothing is lost|what had arrived is kept")
        self.assertTrue(0 < row[key] < count, f"some had come through: {row}")
        held = self.odawara.ok("status")["entries"] if way == "push" else row[key]
        self.assertEqual(held > row[key], after, "the node may have taken what it could not tell of")
        proxy.start()
        again = self.sync()
        self.assertTrue(again["ok"], again)
        self.assertEqual(held + again[key], count, "what had arrived is not sent again")
        self.assertSame()


class NginxTests(Behind, ProxyCase):
    kind = Nginx


class ApacheTests(Behind, ProxyCase):
    kind = Apache
