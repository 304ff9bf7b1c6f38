"""Who asks, and over what line: trusted proxies, forged headers, open lines."""

import json
import re
import socket

from harness import Node, NodeCase
from harness.certificates import HOST, Authority
from harness.page_requests import Answer, ask
from harness.proxy import Proxy

URL = f"https://{HOST}"
TRIES = 12


def own_address() -> str:
    """An address of this machine that is not the loopback's; empty where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            # Nothing is sent: the system only looks up which address it would use.
            line.connect(("198.51.100.1", 9))
            address = line.getsockname()[0]
        except OSError:
            return ""
    return "" if address.startswith("127.") else address


class OpenLineTests(NodeCase):
    def test_pages_do_not_go_over_an_open_line(self):
        address = own_address()
        if not address:
            self.skipTest("this machine has no address but the loopback's")
        node = self.node()
        node.start("--bind", "0.0.0.0")
        for path in ("/sign-in", "/", "/first/" + "A" * 43):
            for host in (address, HOST, "localhost", "odawara.localhost"):
                answer = ask(node.port, path, host=host, address=address)
                self.assertEqual(answer.status, 403, (path, host))
                self.assertIn("暗号化", answer.body)
                self.assertEqual(answer.cookies, [], "no cookie for an open line")
        body = "name=x&password=y&token=z"
        answer = ask(node.port, host=address, address=address, method="POST", body=body)
        self.assertEqual(answer.status, 403)
        self.assertEqual(ask(node.port, host="localhost").status, 200, "this machine itself")
        # Peers sign what they send; their routes answer as ever.
        answer = ask(node.port, "/tasukeai/v1/frontier", host=address, address=address)
        self.assertEqual(answer.status, 400)

    def test_a_public_name_needs_more_than_the_loopback(self):
        node = self.node("142069", "--url", URL)
        node.start()
        self.assertEqual(ask(node.port, host=HOST).status, 421)
        self.assertEqual(ask(node.port, host="localhost").status, 200)
        # Headers that nobody was told to believe change nothing.
        lies = {"x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1", "forwarded": "proto=https"}
        self.assertEqual(ask(node.port, host=HOST, headers=lies).status, 421)
        address = own_address()
        if address:
            node.end()
            node.start("--bind", "0.0.0.0", "--trusted-proxies", "127.0.0.1")
            for headers in (lies, {"forwarded": "for=127.0.0.1;proto=https"}):
                answer = ask(node.port, host=HOST, address=address, headers=headers)
                self.assertEqual(answer.status, 403, "the liar is not the trusted proxy")


class ProxyTests(NodeCase):
    """A real proxy with TLS in front of a real node, each on this machine."""

    def setUp(self) -> None:
        super().setUp()
        self.authority = Authority(self.folder / "ca")

    def behind(self, style: str = "x-forwarded", *arguments: str) -> tuple[Node, Proxy]:
        node = self.node("142069", "--url", URL)
        header = [] if style == "x-forwarded" else ["--trusted-header", style]
        # Both ends stand on this machine: the proxy's requests come from 127.0.0.1.
        node.start("--trusted-proxies", "127.0.0.1", *header, *arguments)
        proxy = Proxy(*self.authority.issue("proxy"), style)
        self.addCleanup(proxy.close)
        proxy.node_port = node.port
        return node, proxy

    def ask(self, proxy: Proxy, path: str = "/sign-in", **settings) -> Answer:
        settings = {"host": HOST, "authority": self.authority.file} | settings
        return ask(proxy.port, path, **settings)

    def sign_in(self, proxy: Proxy, name: str = "nobody", **settings) -> Answer:
        door = self.ask(proxy, **settings)
        token = re.search(r'name="token" value="([^"]+)"', door.body)[1]
        headers = {"cookie": door.cookies[0].split(";")[0], "origin": URL}
        settings["headers"] = settings.get("headers", {}) | headers
        body = f"token={token}&name={name}&password=wrong-password"
        return self.ask(proxy, method="POST", body=body, **settings)

    def test_pages_behind_a_proxy(self):
        for style in ("x-forwarded", "forwarded"):
            with self.subTest(style):
                _, proxy = self.behind(style)
                answer = self.ask(proxy)
                self.assertEqual(answer.status, 200)
                self.assertIn("strict-transport-security", answer.headers)
                self.assertIn("Secure", answer.cookies[0])
                refused = self.sign_in(proxy)
                self.assertEqual(refused.status, 422, "the form arrived: origin, cookie and token")
                self.assertIn("role=\"alert\"", refused.body)
                wrong = self.sign_in(proxy, headers={})
                self.assertEqual(wrong.status, 422)

    def test_a_foreign_origin_is_refused_behind_a_proxy(self):
        _, proxy = self.behind()
        door = self.ask(proxy)
        token = re.search(r'name="token" value="([^"]+)"', door.body)[1]
        cookie = door.cookies[0].split(";")[0]
        for origin in (f"http://{HOST}", "https://evil.example", "null", f"{URL}.evil.example"):
            headers = {"cookie": cookie, "origin": origin}
            body = f"token={token}&name=x&password=y"
            answer = self.ask(proxy, method="POST", headers=headers, body=body)
            self.assertEqual(answer.status, 403, origin)

    def test_a_proxy_that_was_asked_openly_or_does_not_say(self):
        _, proxy = self.behind()
        for scheme in ("http", "", "HTTPS "):
            proxy.scheme = scheme
            self.assertEqual(self.ask(proxy).status, 200 if "HTTPS" in scheme else 403, scheme)

    def test_throttling_counts_clients_and_not_the_proxy(self):
        node, proxy = self.behind()
        # A code of the right form, of somebody else: refused without the cost of a password.
        code = node.ok("accounts", "slip", "--name", "kanji", "--role", "adviser")["code"]
        door = self.ask(proxy, "/sign-in/slip")
        token = re.search(r'name="token" value="([^"]+)"', door.body)[1]
        cookie = door.cookies[0].split(";")[0]

        def attempt(name: str, source: str, lie: str = "") -> bool:
            """Whether it must wait."""
            headers = {"cookie": cookie, "origin": URL} | ({"x-forwarded-for": lie} if lie else {})
            body = f"token={token}&name={name}&code={code}"
            body += "&password=a+long+enough+password&again=a+long+enough+password"
            answer = self.ask(
                proxy, "/sign-in/slip", method="POST", headers=headers, body=body, source=source
            )
            self.assertIn(answer.status, (422, 429))
            return answer.status == 429

        def tries_until_it_waits(name: str, source: str, most: int) -> int:
            tries = 0
            while tries < most and not attempt(name, source):
                tries += 1
            return tries

        # A login from one address waits; others behind it do not, nor the same login elsewhere.
        self.assertEqual(tries_until_it_waits("n0", "127.0.0.50", 20), 5)
        self.assertFalse(attempt("other", "127.0.0.50"))
        self.assertFalse(attempt("n0", "127.0.0.51"))
        for number in range(1, 31):
            self.assertFalse(attempt(f"n{number}", "127.0.0.50"))
        self.assertFalse(attempt("one-more", "127.0.0.50"))
        # What a client writes before the proxy's own word does not make it somebody else.
        for lie in ("203.0.113.7", "203.0.113.8, 198.51.100.1", "unknown", "127.0.0.51"):
            # On a slow machine the delay may be over before the lie is told: told again, then.
            for _ in range(20):
                while not attempt("again", "127.0.0.50"):
                    pass
                if attempt("again", "127.0.0.50", lie):
                    break
            else:
                self.fail(f"{lie} is believed")

    def test_a_refused_sign_in_is_audited_with_the_clients_address(self):
        node, proxy = self.behind()
        self.sign_in(proxy, source="127.0.0.77", headers={"x-forwarded-for": "203.0.113.9"})
        lines = [json.loads(line) for line in (node.data / "audit.jsonl").read_text().splitlines()]
        refused = [line for line in lines if line["act"] == "sign_in_refused"]
        self.assertEqual([line["from"] for line in refused], ["127.0.0.77"])
        self.assertNotIn("nobody", str(lines), "no name is written down")
