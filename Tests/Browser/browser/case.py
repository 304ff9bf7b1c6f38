"""The base of the tests in a browser: nodes that serve, people who sign in, and what no page may do."""

import functools
import os
import re
import time
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from harness.case import CHIGASAKI, ISEHARA, KAWASAKI, ODAWARA, NodeCase
from harness.node import Node
from playwright.sync_api import Error, Locator, Page, expect, sync_playwright

from .codes import one_time_code
from .entry import PASSWORD, enter
from .walker import Walker

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
# What a page may take on a slow machine with other work; spent by failures only.
SLOW_MILLISECONDS = int(os.environ.get("SLOW_MILLISECONDS", "90000"))
HOSTS = {
    ODAWARA: "odawara",
    KAWASAKI: "kawasaki",
    CHIGASAKI: "chigasaki",
    ISEHARA: "isehara",
}


# The suggestions below the address line are pages of the browser's own (WebUIOmnibox…), made anew for each window:
# a second of work, at which no test looks. The last of such switches counts, so Playwright's are here again.
WITHOUT = "--disable-features=" + ",".join(
    """WebUIOmniboxPopup WebUIOmniboxAimPopup AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose
    HttpsUpgrades HttpsFirstBalancedModeAutoEnable LensOverlay MediaRouter PaintHolding ThirdPartyStoragePartitioning
    AvoidCorsURLLoaderRestartOnRedirect OptimizationHints NetworkTimeServiceQuerying AimEnabled
    PreconnectToSearch""".split()
)
# Of what axe finds, what a test says: the whole answer has a line for each rule that was kept.
VIOLATIONS = """async () => (await axe.run({resultTypes: ["violations"]})).violations
    .map(rule => [rule.id, rule.nodes.slice(0, 3).map(node => node.html.slice(0, 200))])"""

# All that axe looks at. What was found well is not looked at again in the next test, or after a form that was wrong.
STATE = """[innerWidth, innerHeight, document.activeElement?.tagName, document.activeElement?.id,
    matchMedia("(prefers-color-scheme: dark)").matches, matchMedia("(forced-colors: active)").matches,
    [...document.querySelectorAll(":checked")].map(one => [one.name, one.value]),
    document.documentElement.outerHTML].join()"""
# Of records, and what is secret: of any form or session another one.
IDENTIFIERS = re.compile(r"[0-9a-f]{64}\.\d+|(?<=value=\")[A-Za-z0-9_-]{20,}(?=\")|(?<=localhost:)\d+")
looked_at: set[str] = set()

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

    # What the browser is started with, and without, beside what is usual.
    browser_arguments: tuple[str, ...] = ()
    arguments_left_out: tuple[str, ...] = ()

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.playwright = sync_playwright().start()
        expect.set_options(timeout=SLOW_MILLISECONDS)
        cls.addClassCleanup(cls.playwright.stop)
        # A root account has no namespaces to build Chromium's sandbox from.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        cls.browser = cls.playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[WITHOUT, *sandbox, *cls.browser_arguments],
            ignore_default_args=[*cls.arguments_left_out],
        )
        cls.addClassCleanup(cls.browser.close)

    def address(self, node: Node, path: str = "/") -> str:
        return f"http://{HOSTS.get(node.city, 'node')}.localhost:{node.port}{path}"

    def page(self, node: Node, cookies: list | None = None, **settings) -> Page:
        """A new browser of its own (cookies and all), on the node's sign-in page, or on the first one of whoever's
        cookies these are."""
        page = self.watched(node, **settings)
        page.context.add_cookies(cookies or [])
        page.goto(self.address(node))
        return page

    def watched(self, node: Node, width: int = 1280, height: int = 900, **settings) -> Page:
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
        return page

    def enter(self, node: Node, name: str, role: str | None = None, *more: str, **settings) -> Page:
        """Somebody who has signed in: not by clicking (`enter_by_hand`), which takes longer than most of what is
        looked at afterwards."""
        person = self.session(node, name, role, *more)
        page = self.page(node, cookies=person.for_a_browser, **settings)
        self.assertIn("今日", page.title())
        return page

    def session(self, node: Node, name: str, role: str | None = None, *more: str) -> Walker:
        """Somebody signs in with a slip, without a browser."""
        person = self.stranger(node)
        enter(person, name, self.slip(node, name, role, *more))
        return person

    def stranger(self, node: Node, *always: str) -> Walker:
        """Nobody yet, without a browser."""
        person = Walker(urlsplit(self.address(node)).hostname, node.port, always)
        self.addCleanup(person.connection.close)
        return person

    def slip(self, node: Node, name: str, role: str | None = None, *more: str) -> str:
        line = ["accounts", "slip", "--name", name] + (["--role", role] if role else [])
        return node.ok(*line, *more)["code"]

    def enter_by_hand(self, node: Node, name: str, role: str | None = None, **settings) -> Page:
        """Somebody signs in with a slip; with the second factor, if the role asks for it."""
        code = self.slip(node, name, role)
        page = self.page(node, **settings)
        page.goto(self.address(node, "/sign-in/slip"))
        page.fill("#name", name)
        page.fill("#code", code)
        page.fill("#password", PASSWORD)
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
        self.fits(page)
        state = IDENTIFIERS.sub("…", page.evaluate(STATE))
        if state in looked_at:
            return
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        self.assertEqual(page.evaluate(VIOLATIONS), [], f"{page.url} {page.title()}")
        looked_at.add(state)

    def fits(self, page: Page) -> None:
        width = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        self.assertLessEqual(width, 0, f"{page.url} is wider than the window by {width}")
