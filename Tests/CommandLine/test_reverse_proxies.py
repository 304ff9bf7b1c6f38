"""A city behind nginx and behind Apache, each set up as the documents for administrators say: other cities sync
through it."""

import re
import subprocess
import unittest

from harness import Node, wait_until
from harness.behind import ProxyCase, written_once
from harness.case import KAWASAKI, ODAWARA
from harness.certificates import Authority
from harness.reverse_proxies import SNIPPETS, Apache, Nginx
from harness.signing import Caller
from harness.wire import Identity

DOCUMENTS = ("administrators.md", "administrators.ja.md")
MEGABYTE = 1_000_000
# Cities that wrote much, made once for the whole file: tests take copies of them.
WRITTEN: dict[str, Node] = {}


def setUpModule() -> None:
    WRITTEN.update(written_once())


class SnippetTests(unittest.TestCase):
    def test_the_documents_show_what_is_run_here(self):
        blocks = []
        for name in DOCUMENTS:
            text = (SNIPPETS.parent / name).read_text()
            shown = re.findall(r"^```(nginx|apache)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
            self.assertEqual([language for language, _ in shown], ["nginx", "apache"], name)
            for language, block in shown:
                self.assertIn(f"(proxies/{language}.conf)", text, f"{name} says where the file is")
                blocks.append((language, block))
        for language, block in blocks:
            self.assertEqual(block, (SNIPPETS / f"{language}.conf").read_text())


class Behind:
    """What holds behind either."""

    def test_a_city_syncs_through_it(self):
        self.pair(self.copy(WRITTEN[ODAWARA]), self.copy(WRITTEN[KAWASAKI]))
        proxy = self.behind()
        before = [node.ok("status")["entries"] for node in (self.odawara, self.kawasaki)]
        row = self.sync()
        self.assertEqual((row["ok"], row["received"], row["sent"]), (True, *before), row)
        for node in (self.odawara, self.kawasaki):
            self.assertEqual(len(node.ok("plan", "list")["plans"]), 4, node.city)
        self.assertSame()
        passed = proxy.requests()
        self.assertTrue(all(request["protocol"] == "HTTP/2.0" for request in passed), passed)
        pushed = [request["bytes"] for request in passed if request["path"].endswith("/push")]
        self.assertGreater(sum(pushed), 2 * MEGABYTE)
        self.assertGreater(max(pushed), MEGABYTE, "more than nginx takes unless it is told to")
        row = self.sync()
        self.assertEqual((row["ok"], row["received"], row["sent"]), (True, 0, 0), row)
        self.assertEqual(proxy.requests()[-1]["status"], 304, "that both hold the same is told in one answer")
        # What is written later goes the same way, and an authority that nobody named is not believed.
        self.odawara.ok("plan", "new", "--title", "もう一つの計画")
        stranger = {"TASUKEAI_CA_FILE": str(Authority(self.folder / "other").file)}
        self.assertEqual(self.sync(env=stranger)["error"]["code"], "tls")
        self.assertEqual(self.sync()["received"], 1)
        self.assertSame()

    def test_a_serving_city_is_told_within_its_round(self):
        """Kawasaki serves as well, calls every second, and is called by nobody: it has no address."""
        self.behind()
        self.kawasaki.start(every="1s")
        self.odawara.ok("plan", "new", "--title", "届くはずの計画")
        self.kawasaki.ok("plan", "new", "--title", "届けるはずの計画")
        for node in (self.odawara, self.kawasaki):
            self.assertTrue(wait_until(lambda: len(node.ok("plan", "list")["plans"]) == 2), node.city)
        self.assertEqual(self.kawasaki.end(), 0)
        self.assertSame()

    def test_signed_requests_of_another_client_by_http_2(self):
        """By curl, which speaks it in its own way: what is signed arrives as it was signed."""
        proxy = self.behind()
        caller = Caller(Identity(self.kawasaki), self.odawara)
        body = self.folder / "body"
        head = self.folder / "head"

        def call(method: str, route: str, content: bytes = b"", version: str = "--http2") -> tuple[str, str, bytes]:
            path = f"/tasukeai/v1/{route}"
            fields = caller.headers(method, path, content)
            lines = [part for name, value in fields.items() for part in ("-H", f"{name}: {value}")]
            if method == "POST":
                lines += ["--data-binary", "@-", "-H", "content-type: application/vnd.tasukeai.v1+protobuf"]
            done = subprocess.run(
                ["curl", "-sS", version, "--cacert", str(self.authority.file), "-o", str(body), "-D", str(head),
                 "-w", "%{http_version} %{http_code}", *lines, proxy.url + path],
                input=content, capture_output=True, check=True, timeout=60,
            )  # fmt: skip
            spoken, status = done.stdout.decode().split()
            return spoken, status, body.read_bytes()

        spoken, status, content = call("GET", "frontier")
        self.assertEqual((spoken, status), ("2", "401"))
        caller.epoch = content[:16]
        for version, number in (("--http2", "2"), ("--http1.1", "1.1")):
            self.assertEqual(call("GET", "frontier", version=version)[:2], (number, "200"))
            fields = head.read_text().lower()
            for name in ("signature-input:", "signature:", "content-digest:", "etag:", "no-transform"):
                self.assertIn(name, fields)
            self.assertEqual(call("POST", "push", b"", version=version)[:2], (number, "200"))
            # Bytes that are no message, as many as a message may have: refused by the node, having arrived.
            large = call("POST", "push", b"\x0a" * (7 * MEGABYTE), version=version)
            self.assertEqual(large[:2], (number, "400"), large[2][:100])
            self.assertIn("signature-input:", head.read_text().lower())


class NginxTests(Behind, ProxyCase):
    kind = Nginx


class ApacheTests(Behind, ProxyCase):
    kind = Apache
