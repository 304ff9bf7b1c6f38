"""Strangers who hold on, send too much, or come in thousands: the pages live by the limits of the peers."""

import http.client
import resource
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from harness import NodeCase, wait_until
from harness.certificates import HOST, Authority
from harness.page_requests import ask

# The head of a request must have come after 30 seconds.
HEAD_SECONDS_MAX = 90


def memory_mebibytes(node) -> int:
    with open(f"/proc/{node.process.pid}/status") as file:
        line = next(line for line in file if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


class SlowTests(NodeCase):
    def test_a_head_that_never_ends_is_hung_up_on(self):
        plain, encrypted = self.node(), self.node()
        plain.start()
        files = Authority(self.folder / "ca").issue("good")
        encrypted.start("--tls-certificate", str(files[0]), "--tls-key", str(files[1]))

        def silent(port: int) -> float:
            return self.held(port, b"", None)

        def dripping(port: int) -> float:
            return self.held(port, b"GET /sign-in HTTP/1.1\r\nhost: localhost\r\nx: ", b"a")

        def handshake(port: int) -> float:
            # A first record of TLS that is announced and never comes.
            return self.held(port, b"\x16\x03\x01\x02\x00", b"\x01")

        with ThreadPoolExecutor(4) as pool:
            works = [
                pool.submit(silent, plain.port),
                pool.submit(dripping, plain.port),
                pool.submit(silent, encrypted.port),
                pool.submit(handshake, encrypted.port),
            ]
            self.assertEqual(ask(plain.port, host="localhost").status, 200, "others are served")
            for work in works:
                self.assertLess(work.result(), HEAD_SECONDS_MAX)

    def held(self, port: int, first: bytes, drip: bytes | None) -> float:
        """How long a connection is let live."""
        start = time.monotonic()
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.settimeout(1)
            line.sendall(first)
            while time.monotonic() - start < HEAD_SECONDS_MAX + 5:
                try:
                    if drip:
                        line.sendall(drip)
                    if line.recv(1_000) == b"":
                        break
                except TimeoutError:
                    continue
                except OSError:
                    break
        return time.monotonic() - start


class SizeTests(NodeCase):
    def test_what_is_too_long_is_refused(self):
        node = self.node()
        node.start()
        for name, path, headers in (
            ("header", "/sign-in", {"x-long": "a" * 20_000}),
            ("url", "/sign-in?then=" + "a" * 20_000, {}),
            ("path", "/" + "a" * 20_000, {}),
            ("cookie", "/sign-in", {"cookie": "x=" + "a" * 20_000}),
            ("all", "/sign-in", {f"x-{number}": "a" * 1_000 for number in range(60)}),
            ("many", "/sign-in", {f"x-{number}": "a" for number in range(200)}),
        ):
            with self.subTest(name):
                try:
                    status = ask(node.port, path, host="localhost", headers=headers).status
                except (http.client.HTTPException, ConnectionError):
                    status = 0
                self.assertIn(status, (400, 414, 431), "refused in words of HTTP")
        for name, path, headers in (
            ("header", "/sign-in", {"x-long": "a" * 8_000}),
            ("url", "/sign-in?then=/" + "a" * 4_000, {}),
            ("cookie", "/sign-in", {"cookie": "x=" + "a" * 9_000}),
        ):
            with self.subTest(name, long=False):
                answer = ask(node.port, path, host="localhost", headers=headers)
                self.assertEqual(answer.status, 200)

    def test_a_stranger_may_not_send_much(self):
        node = self.node()
        node.start()
        door = ask(node.port, host="localhost")
        cookie = {"cookie": door.cookies[0].split(";")[0]}
        for size in (100_000, 30 << 20):
            try:
                answer = ask(
                    node.port, host="localhost", method="POST", headers=cookie, body="a=" + "b" * size
                )
                self.assertEqual(answer.status, 413)
            except ConnectionError:
                pass
        self.assertLess(memory_mebibytes(node), 400)
        self.assertEqual(ask(node.port, host="localhost").status, 200)


# How many connections one place may have, and how long one may say nothing.
PLACES, SILENT_SECONDS = 400, 30


class ConnectionTests(NodeCase):
    def test_ten_thousand_connections(self):
        """One place opens them and keeps them; everybody else goes on working."""
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        count = min(10_000, hard - 200)
        self.assertGreaterEqual(count, 2_000, "this machine lets a test open too few files")
        resource.setrlimit(resource.RLIMIT_NOFILE, (count + 200, hard))
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        node = self.node()
        node.start()
        before = memory_mebibytes(node)
        lines = []
        self.addCleanup(lambda: [line.close() for line in lines])
        slowest = 0.0
        done = threading.Event()

        def honest() -> int:
            nonlocal slowest
            asked = 0
            while not done.is_set():
                start = time.monotonic()
                self.assertEqual(ask(node.port, host="localhost").status, 200)
                slowest = max(slowest, time.monotonic() - start)
                asked += 1
            return asked

        with ThreadPoolExecutor(1) as pool:
            work = pool.submit(honest)
            start = time.monotonic()
            try:
                for _ in range(count):
                    line = socket.create_connection(
                        ("127.0.0.1", node.port), timeout=120, source_address=("127.0.0.9", 0)
                    )
                    lines.append(line)
            finally:
                seconds = time.monotonic() - start
                done.set()
            asked = work.result()
        told, ended = 0, 0
        for line in lines[-1_000:]:
            line.settimeout(120)
            try:
                is_told = line.recv(4_096).startswith(b"HTTP/1.1 503 ")
            except ConnectionError:
                is_told = False
            told, ended = told + is_told, ended + (not is_told)
        # Whoever says nothing for half a minute gives its place back: on a slow machine others have taken it by now,
        # said nothing either, and were ended. One that hangs ends the test.
        freed = PLACES if seconds > SILENT_SECONDS - 5 else 0
        self.assertEqual(told + ended, 1_000)
        self.assertLessEqual(ended, freed, "each is told that there are too many")
        after = memory_mebibytes(node)
        print(
            f"{count} connections in {seconds:.1f} s; meanwhile {asked} pages, the slowest "
            f"{slowest * 1000:.0f} ms; memory {before} to {after} MiB"
        )
        self.assertGreater(asked, 5)
        self.assertLess(after, before + 200)
        # When they go, their place may come again.
        for line in lines:
            line.close()
        lines.clear()

        def is_let_in() -> bool:
            return ask(node.port, host="localhost", source="127.0.0.9").status == 200

        self.assertTrue(wait_until(is_let_in), "the place stays shut out")

    def test_the_limit_of_all_is_a_setting(self):
        node = self.node()
        node.start(env={"TASUKEAI_CONNECTIONS_MAX": "20"})
        lines = [
            socket.create_connection(("127.0.0.1", node.port), source_address=(f"127.0.0.{n}", 0))
            for n in range(10, 30)
        ]
        self.assertTrue(wait_until(lambda: ask(node.port, host="localhost").status == 503))
        answer = ask(node.port, host="localhost")
        self.assertEqual(answer.headers["retry-after"], "10")
        for line in lines:
            line.close()
        self.assertTrue(wait_until(lambda: ask(node.port, host="localhost").status == 200))

    def test_a_full_node_under_tls_spends_no_handshake(self):
        node = self.node()
        authority = Authority(self.folder / "ca")
        certificate, key = authority.issue("good")
        node.start(
            "--tls-certificate", str(certificate), "--tls-key", str(key), "--pages-url",
            f"https://{HOST}", env={"TASUKEAI_CONNECTIONS_MAX": "10"},
        )  # fmt: skip
        lines = [socket.create_connection(("127.0.0.1", node.port)) for _ in range(10)]

        def is_refused() -> bool:
            try:
                ask(node.port, host=HOST, authority=authority.file)
            except OSError:
                return True
            return False

        self.assertTrue(wait_until(is_refused))
        for line in lines:
            line.close()
        self.assertTrue(wait_until(lambda: not is_refused()))
        self.assertEqual(ask(node.port, host=HOST, authority=authority.file).status, 200)
