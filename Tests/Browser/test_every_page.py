"""Every page that a role can reach by following links, in every role: axe-core finds nothing, nothing is
wider than a telephone, a page with its style and scripts weighs less than 100 kB. Of each kind of page one stands in
dark colours and in those that a reader forces, too."""

import re
from collections import deque
from urllib.parse import unquote, urljoin, urlsplit

from browser import BrowserCase
from browser.forms import PageReader
from browser.walker import Walker
from playwright.sync_api import Page
from test_helpday import STAFF, days

ROLES = [
    ("suishin", "member"), ("kanji", "adviser"), ("bocho", "observer"), ("jinji", "personnel"),
    ("kanri", "administrator"), ("M0001", None), ("G0001", None), ("C0001", None), ("A0001", None),
]  # fmt: skip
NOT_PAGES = re.compile(r"\.(ics|csv|xlsx|docx|atom|svg|json|css|js|pdf)$|/sign-out|/export|/peers/own$")
PAGES_MIN = 70
WEIGHT_MAX = 100_000
# Between them they have whatever the style sheet colours: notices, tags, charts, marks, differences, forms, tables.
ALSO_DARK = {
    "/", "/plans/ID", "/plans/ID/edit/goal", "/plans/ID/history", "/plans/ID/versions/compare?from&to",
    "/compare?indicator", "/helpday/days/DAY/checks/eve", "/helpday/days/DAY/results", "/meetings/ID", "/notices",
    "/account", "/administration", "/administration/peers",
}  # fmt: skip
DARK_MIN = 8
TEXT = "水曜日と給与の支給日を残業しない日に決めているが、帰れるかどうかは一人ひとりに任されている。" * 3


def pattern(address: str) -> str:
    """What is alike but for ids, days and sections is one page."""
    parts = urlsplit(address)
    path = re.sub(r"[0-9a-f]{64}\.\d+", "ID", parts.path)
    path = re.sub(r"\d{4}-\d{2}-\d{2}", "DAY", path)
    path = re.sub(r"\d{4}-\d{2}", "MONTH", path)
    path = re.sub(r"/\d{6}(?=/|$)", "/CITY", path)
    path = "/".join("NAME" if "%" in part or not unquote(part).isascii() else part for part in path.split("/"))
    keys = sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair})
    return path + ("?" + "&".join(keys) if keys else "")


class MarkReader(PageReader):
    """Also where a page leads, how often it is headed, and of what it is made: its elements but for their words."""

    def __init__(self, page: str, body: str):
        self.marks, self.followed, self.headings = set(), [], 0
        super().__init__(page, body)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        super().handle_starttag(tag, attributes)
        given = {name: value or "" for name, value in attributes}
        self.headings += tag == "h1"
        if tag == "a" and "href" in given and "download" not in given:
            self.followed.append(given["href"])
        told = ("class", "role", "type", "src", "aria-current", "autocomplete", "inputmode")
        self.marks.add((tag, *sorted(given), *(given.get(name, "") for name in told)))


class EveryPageTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        self.share()
        self.help_each_other()
        self.odawara.start()
        # What of each kind of page stood in Chromium.
        self.seen: dict[str, frozenset] = {}
        self.looks = 0
        self.dark: set[str] = set()

    def share(self) -> None:
        node = self.odawara
        plan = node.ok("plan", "new", "--title", "みんなで帰る「助け合いデー」")["id"]
        for field in ("current_state", "goal"):
            node.ok("plan", "edit", plan, field, "--text", TEXT)
            node.ok("plan", "edit", plan, field, "--text", TEXT + "書き足した。")
        node.ok("plan", "action", "add", plan, "--title", "帰れるか聞く", "--low-effort", "yes",
                "--clear-purpose", "yes", "--own-benefit", "no")  # fmt: skip
        for decision in ("adopted", "considering", None):
            advice = node.ok("advice", "add", plan, "--text", "現状をもう一段深めてほしい。",
                             "--field", "current_state", "--quote", "残業しない日")["id"]  # fmt: skip
            if decision:
                node.ok("advice", "answer", advice, "--decision", decision, "--reason", "聞き取りをする")
        node.ok("comment", "add", plan, "--text", "窓口でも話題になりました。")
        meeting = node.ok("meeting", "new", "--title", "第四回連合会合", "--date", "2026-12-18", "--form", "hybrid")
        node.ok("meeting", "todo", "add", meeting["id"], "--text", "数を出す", "--city", "142069")
        node.ok("meeting", "decide", "add", meeting["id"], "--text", "来月も集まる")
        node.ok("meeting", "version", "keep", meeting["id"], "--moment", "before")
        node.ok("plan", "version", "name", plan, "--name", "会合に出した案")
        node.ok("plan", "edit", plan, "goal", "--text", TEXT)
        node.ok("meeting", "version", "keep", meeting["id"], "--moment", "after")
        node.ok("meeting", "agenda", "add", meeting["id"], "--text", "数値を見る")
        node.ok("meeting", "attend", meeting["id"], "141305", "--how", "online", "--left", "15:10")
        node.ok("meeting", "round", "add", meeting["id"], "--at", "13:30", "--pairs", "142069-141305")
        node.ok("meeting", "edit", meeting["id"], "minutes", "--text", TEXT)
        node.ok("award", "nominate", "--city", "142069", "--section", "給与係", "--reason", "毎月定時に帰っている", "--year", "2026")

    def help_each_other(self) -> None:
        rows = "職員番号,結果\n" + "".join(
            f"{line.split(',')[2]},{'遅れ' if index % 3 == 0 else '定時'}\n"
            for index, line in enumerate(STAFF.splitlines()[1:])
        )
        file = self.file("results.csv", rows)
        self.odawara.ok("helpday", "record", "--date", self.past, "--file", file)

    def test_in_every_role(self):
        for name, role in ROLES:
            with self.subTest(role=role or name):
                self.walk(self.session(self.odawara, name, role))
        print(f"{len(self.seen)} pages, {self.looks} looks:", *sorted(self.seen), sep="\n  ")
        self.assertGreaterEqual(len(self.seen), PAGES_MIN)
        self.assertGreaterEqual(len(self.dark), DARK_MIN, self.dark)

    def walk(self, person: Walker) -> None:
        """Follows links from the menu; of pages that are alike, one in each role. In Chromium stands whatever holds
        something that no page like it held there before."""
        here, waiting = set(), deque(["/"])
        page = self.page(self.odawara, cookies=person.for_a_browser)
        while waiting:
            address = waiting.popleft()
            if pattern(address) in here:
                continue
            here.add(pattern(address))
            status, place, text, _ = person.ask("GET", address)
            while status == 303:
                status, place, text, _ = person.ask("GET", place.split("#")[0])
            self.assertEqual(status, 200, address)
            read = MarkReader(address, text)
            self.assertEqual((read.headings, read.dangers), (1, []), address)
            if not read.marks <= self.seen.get(pattern(address), frozenset()):
                self.seen[pattern(address)] = self.seen.get(pattern(address), frozenset()) | read.marks
                self.look(page, self.address(self.odawara, address))
            for link in read.followed:
                link = urljoin(address, link).split("#")[0]
                if link.startswith("/") and not NOT_PAGES.search(urlsplit(link).path):
                    waiting.append(link)
        page.context.close()

    def look(self, page: Page, address: str) -> None:
        self.looks += 1
        page.goto(address)
        self.check(page)
        # A window of 1280 by 900 at 200 % and at 400 %, and a telephone.
        for width, height in ((640, 450), (320, 700)):
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.assertLessEqual(wide, width, f"{address} at {width} px")
        page.set_viewport_size({"width": 1280, "height": 900})
        weight = page.evaluate(
            "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
            ".reduce((sum, entry) => sum + entry.decodedBodySize, 0)"
        )
        self.assertLess(weight, WEIGHT_MAX, address)
        place = pattern(address)
        if place in ALSO_DARK and place not in self.dark:
            self.dark.add(place)
            for colours in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
                page.emulate_media(**colours)
                self.check(page)
            page.emulate_media(color_scheme="light", forced_colors="none")
