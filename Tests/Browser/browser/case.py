"""The base of the tests in a browser: nodes that serve, people who sign in, and what no page may do."""

import functools
import os
import re
import time
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from harness.case import CHIGASAKI, ISEHARA, KAWASAKI, ODAWARA, NodeCase
from harness.node import Node
from playwright.sync_api import Error, Locator, Page, expect, sync_playwright

from .codes import one_time_code

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# What a page may take on a slow machine with other work; spent by failures only.
SLOW_MILLISECONDS = int(os.environ.get("SLOW_MILLISECONDS", "90000"))
PASSWORD = "夕焼けと海と五時四十五分"
HOSTS = {
    ODAWARA: "odawara",
    KAWASAKI: "kawasaki",
    CHIGASAKI: "chigasaki",
    ISEHARA: "isehara",
}


# A script sends the forms, so a click ends before its page is there; a link's click ends with the first
# byte of its page.
SETTLED = "document.readyState !== 'loading' && !document.documentElement?.dataset.sending"


def settle(page: Page, seconds: float = 120) -> None:
    """Waits until no form is under way and the page's own words are there."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if page.is_closed() or page.evaluate(SETTLED):
                return
        except Error:
            pass  # between two pages
        time.sleep(0.02)
    raise AssertionError(f"a form is still under way after {seconds} s: {page.url}")


def settled(act):
    @functools.wraps(act)
    def acting(self, *arguments, **settings):
        answer = act(self, *arguments, **settings)
        settle(self if isinstance(self, Page) else self.page)
        return answer

    return acting


# Whoever clicks looks at what comes of it.
for kind in (Page, Locator):
    for name in ("click", "dblclick"):
        setattr(kind, name, settled(getattr(kind, name)))


class BrowserCase(NodeCase):
    """Each page is watched: no console error, no report of the content security policy, no request to
    another host. The browser starts once for a class."""

    # Words of console errors that a test provokes on purpose, beside statuses of 4xx.
    expected_faults: tuple[str, ...] = ()

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.playwright = sync_playwright().start()
        expect.set_options(timeout=SLOW_MILLISECONDS)
        cls.addClassCleanup(cls.playwright.stop)
        # A root account has no namespaces to build Chromium's sandbox from.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        cls.addClassCleanup(cls.browser.close)

    def address(self, node: Node, path: str = "/") -> str:
        return f"http://{HOSTS.get(node.city, 'node')}.localhost:{node.port}{path}"

    def page(self, node: Node, width: int = 1280, height: int = 900, **settings) -> Page:
        """A new browser of its own (cookies and all), on the node's sign-in page."""
        context = self.browser.new_context(
            locale="ja-JP", viewport={"width": width, "height": height}, **settings
        )
        self.addCleanup(context.close)
        context.set_default_timeout(SLOW_MILLISECONDS)
        page = context.new_page()
        host = urlsplit(self.address(node)).netloc
        faults: list[str] = []
        page.on("console", lambda line: line.type == "error" and faults.append(line.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: urlsplit(request.url).netloc not in (host, "")
            and faults.append(f"request to {request.url}"),
        )
        # Statuses that a test provokes on purpose are logged by Chromium as errors to load.
        self.addCleanup(
            lambda: self.assertEqual(
                [
                    fault
                    for fault in faults
                    if not any(
                        words in fault
                        for words in ("the server responded with a status of 4", *self.expected_faults)
                    )
                ],
                [],
            )
        )
        page.goto(self.address(node))
        return page

    def enter(self, node: Node, name: str, role: str | None = None, **settings) -> Page:
        """Somebody signs in with a slip; with the second factor, if the role asks for it."""
        line = ["accounts", "slip", "--name", name] + (["--role", role] if role else [])
        code = node.ok(*line)["code"]
        page = self.page(node, **settings)
        page.goto(self.address(node, "/sign-in/slip"))
        page.fill("#name", name)
        page.fill("#code", code)
        page.fill("#password", PASSWORD)
        page.fill("#again", PASSWORD)
        page.click("text=決めてログイン")
        # Sent by the script, which goes on to the next page when the answer has come.
        expect(page).not_to_have_url(re.compile("/sign-in/slip"))
        if "/sign-in/enrol" in page.url:
            page.fill("#code", one_time_code(page.text_content("#secret")))
            page.click("text=登録する")
            page.check("#noted")
            page.click("text=控えたので、始める")
        self.assertIn("今日", page.title())
        return page

    def share(self, page: Page) -> None:
        """From the preview of what leaves to the act."""
        self.assertIn("公開前の確認", page.title())
        page.click("text=連合に共有する")
        self.assertNotIn("公開前の確認", page.title())

    def check(self, page: Page) -> None:
        """axe-core finds nothing, and nothing is wider than the window."""
        found = Axe().run(page).response["violations"]
        told = [(rule["id"], [node["html"][:200] for node in rule["nodes"]][:3]) for rule in found]
        self.assertEqual(told, [], f"{page.url} {page.title()}")
        width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        self.assertLessEqual(width, 0, f"{page.url} is wider than the window by {width}")
