"""The pages over TLS, ended by the node or by a proxy in front of it, in a real browser."""

from browser import BrowserCase
from harness.certificates import HOST, Authority
from harness.proxy import Proxy


class EdgeTests(BrowserCase):
    # The public name leads to this machine.
    browser_arguments = (f"--host-resolver-rules=MAP {HOST} 127.0.0.1",)

    def setUp(self) -> None:
        super().setUp()
        self.authority = Authority(self.folder / "ca")
        self.odawara = self.node()
        self.port = 0

    def address(self, node, path: str = "/") -> str:
        return f"https://{HOST}:{self.port}{path}"

    def work(self) -> None:
        """Somebody signs in, writes and shares a plan, and signs out."""
        # The authority is the test's own, which this browser does not know.
        page = self.enter_by_hand(self.odawara, "buin", "member", ignore_https_errors=True)
        cookie = next(c for c in page.context.cookies() if c["name"] == "__Host-tasukeai")
        self.assertTrue(cookie["secure"] and cookie["httpOnly"] and cookie["domain"] == HOST)
        page.goto(self.address(self.odawara, "/plans"))
        page.fill("#title", "暗号化された線の計画")
        page.click("section:has(#new) button")
        page.click("text=確かめて共有")
        self.share(page)
        titles = [row["title"] for row in self.odawara.ok("plan", "list")["plans"]]
        self.assertEqual(titles, ["暗号化された線の計画"])
        self.check(page)
        page.click("text=交代する")
        self.assertIn("ログイン", page.title())

    def test_a_node_that_ends_tls_itself(self):
        certificate, key = self.authority.issue("node")
        self.odawara.start(
            "--tls-certificate", str(certificate), "--tls-key", str(key),
            "--pages-url", f"https://{HOST}",
        )  # fmt: skip
        self.port = self.odawara.port
        self.work()

    def test_a_proxy_in_front(self):
        self.odawara.start("--trusted-proxies", "127.0.0.1", "--pages-url", f"https://{HOST}")
        proxy = Proxy(*self.authority.issue("proxy"))
        self.addCleanup(proxy.close)
        proxy.node_port = self.odawara.port
        self.port = proxy.port
        self.work()

    def test_a_proxy_that_nobody_told_the_node_of(self):
        self.odawara.start("--pages-url", f"https://{HOST}")
        proxy = Proxy(*self.authority.issue("proxy"))
        self.addCleanup(proxy.close)
        proxy.node_port = self.odawara.port
        self.port = proxy.port
        page = self.page(self.odawara, ignore_https_errors=True)
        self.assertIn("この機械だけの画面です", page.title())
        self.assertIn("--trusted-proxies", page.inner_text("main"))
