"""A city behind a real reverse proxy, for tests: the two nodes, the proxy, and a browser in front of it."""

import shutil
import unittest
from pathlib import Path

from .case import KAWASAKI, ODAWARA, NodeCase
from .certificates import Authority
from .node import Node
from .page_requests import Answer, ask
from .pages import Pages
from .reverse_proxies import NAME, ReverseProxy
from .texts import dense

TEXTS = ("current_state", "cause_analysis", "goal", "expected_effect")


class Browser(Pages):
    """One browser's session through a proxy."""

    def __init__(self, proxy: ReverseProxy, authority: Path):
        self.proxy, self.authority = proxy, authority
        self.host = f"{NAME}:{proxy.port}"
        self.origin = f"https://{self.host}"
        self.cookie = self.text = ""
        self.status = 0
        self.answer: Answer | None = None

    def ask(self, path: str, **settings) -> Answer:
        return ask(self.proxy.port, path, host=self.host, authority=self.authority, **settings)

    def _ask(self, method: str, path: str, body: str = "") -> str:
        for _ in range(5):
            headers = {"cookie": self.cookie} if self.cookie else {}
            if method == "POST":
                headers["origin"] = self.origin
            self.answer = self.ask(path, method=method, headers=headers, body=body)
            self.status, self.text = self.answer.status, self.answer.body
            for cookie in self.answer.cookies:
                if cookie.startswith("__Host-tasukeai="):
                    self.cookie = cookie.split(";")[0]
            if self.status != 303:
                return self.text
            method, path, body = "GET", self.answer.headers["location"].split("#")[0], ""
        raise AssertionError(f"too many redirects at {path}")


class ProxyCase(NodeCase):
    """Odawara behind a proxy, and Kawasaki, which reaches it by the proxy's address alone."""

    kind: type[ReverseProxy]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        if not cls.kind.found():
            if shutil.which("apt-get") is None:
                raise unittest.SkipTest(f"no {cls.kind.program} here, and no apt to bring it")
            raise AssertionError(f"no {cls.kind.program} here: tools/setup installs it")

    def setUp(self) -> None:
        super().setUp()
        self.authority = Authority(self.folder / "ca")
        self.pair(self.node(ODAWARA, "--url", f"https://{NAME}"), self.node(KAWASAKI))

    def pair(self, odawara: Node, kawasaki: Node) -> None:
        self.odawara, self.kawasaki = odawara, kawasaki
        self.kawasaki.environment["TASUKEAI_CA_FILE"] = str(self.authority.file)
        self.kawasaki.environment["TASUKEAI_CONNECT_TIMEOUT"] = "5"

    def behind(self, *changes: tuple[str, str], node_port: int = 0) -> ReverseProxy:
        """The proxy, and the node behind it as the documents say."""
        if not self.odawara.port:
            self.serve()
        proxy = self.kind(self.folder, self.authority, node_port or self.odawara.port)
        self.addCleanup(proxy.end)
        proxy.start(*changes)
        self.call(proxy.url)
        return proxy

    def serve(self) -> None:
        settings = {"TASUKEAI_TRUSTED_PROXIES": "127.0.0.1", "TASUKEAI_TRUSTED_HEADER": "x-forwarded"}
        self.odawara.start(env=settings)

    def call(self, url: str) -> None:
        """Each trusts the other, and Kawasaki calls at this address."""
        self.odawara.ok("peer", "add", str(self.descriptor(self.kawasaki)))
        self.kawasaki.ok("peer", "add", str(self.descriptor(self.odawara)), "--url", url)

    def sync(self, **extra) -> dict:
        [row] = self.kawasaki.ok("sync", **extra)["peers"]
        return row

    def assertSame(self) -> None:
        """Both have the same, whole: nothing was lost, whatever stood between."""
        states = [node.ok("status")["state_hash"] for node in (self.odawara, self.kawasaki)]
        self.assertEqual(*states)
        for node in (self.odawara, self.kawasaki):
            self.assertTrue(node.ok("verify")["ok"], node.city)

    def browser(self, proxy: ReverseProxy, name: str = "buin", role: str = "member") -> Browser:
        code = self.odawara.ok("accounts", "slip", "--name", name, "--role", role)["code"]
        return Browser(proxy, self.authority.file).enter(name, code)


def written(case: NodeCase, city: str) -> Node:
    """A city that wrote some megabytes which hardly compress: long texts, and comments of 45 kB each."""
    node = case.node(city, *(("--url", f"https://{NAME}") if city == ODAWARA else ()))
    for number in range(6):
        if number % len(TEXTS) == 0:
            plan = node.ok("plan", "new", "--title", f"{city}の計画")["id"]
        text = case.file("text", dense(int(city) + number, 199_000))
        node.ok("plan", "edit", plan, TEXTS[number % len(TEXTS)], "--file", text)
    for number in range(4):
        node.ok("comment", "add", plan, "--text", dense(number, 19_000))
    return node


def written_once() -> dict[str, Node]:
    """Both cities, for all tests of a file: from its `setUpModule`; tests take copies of them."""
    case = NodeCase()
    unittest.addModuleCleanup(case.doCleanups)
    case.setUp()
    return {city: written(case, city) for city in (ODAWARA, KAWASAKI)}
