"""The pages in English: chosen at the foot of any page, remembered by the browser, and without a Japanese word but
those that people wrote and the names of things that have no English."""

import os
import re
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import test_every_page
from test_every_page import NOT_PAGES, ROLES, pattern

SHOTS = os.environ.get("SHOTS", "")
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff01-\uffef]")
# What people wrote, and what stands there for all to copy as it is; `said` holds the rest of a page.
WRITTEN = ("bdi", "textarea", "blockquote", "mark", "ins", "del")
VOID = {"meta", "link", "input", "br", "hr", "img", "path", "circle", "rect"}
PAGES_MIN = 60


class Words(HTMLParser):
    """The words of a page that are ours: those of its text, of its fields' names and of its drawings."""

    def __init__(self, body: str):
        super().__init__(convert_charrefs=True)
        self.language, self.said, self.open = "", [], []
        self.feed(body)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag == "html":
            self.language = given.get("lang", "")
        theirs = tag in WRITTEN or "text" in given.get("class", "").split() or given.get("lang") == "ja"
        if not theirs and not any(self.open):
            self.said += [given[name] for name in ("aria-label", "title") if name in given]
        if tag not in VOID:
            self.open.append(theirs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open) and data.strip():
            self.said.append(data.strip())


class EnglishTests(test_every_page.EveryPageTests):
    test_in_every_role = None
    maxDiff = None

    def test_nothing_is_said_in_japanese_alone(self):
        told: dict[str, set[str]] = {}
        pages = 0
        for name, role in ROLES:
            person = self.session(self.odawara, name, role)
            person.cookies["__Host-tasukeai-language"] = "en"
            here, waiting = set(), deque(["/"])
            while waiting:
                address = waiting.popleft()
                if pattern(address) in here:
                    continue
                here.add(pattern(address))
                status, place, text, _ = person.ask("GET", address)
                while status == 303:
                    status, place, text, _ = person.ask("GET", place.split("#")[0])
                self.assertEqual(status, 200, address)
                pages += 1
                words = Words(text)
                self.assertEqual(words.language, "en", address)
                for said in words.said:
                    if JAPANESE.search(self.ours(said)):
                        told.setdefault(said, set()).add(pattern(address))
                for link in re.findall(r'<a[^>]* href="([^"]+)"', text):
                    link = urljoin(address, link.replace("&amp;", "&")).split("#")[0]
                    path = urlsplit(link).path
                    if link.startswith("/") and not NOT_PAGES.search(path) and not path.startswith("/language"):
                        waiting.append(link)
        self.assertEqual({said: sorted(pages)[:3] for said, pages in told.items()}, {})
        self.assertGreater(pages, PAGES_MIN)

    def ours(self, said: str) -> str:
        """Without what the test itself wrote, the units and names of the staff list, and what shows how one may write."""
        said = re.sub(r"架空 \S\S|令和8年(12月11日|11月)|15時10分|ワタナベ マユミ|フリガナ|係員, 係長, 庶務担当係長 or 所属長", "", said)
        for written in (
            "みんなで帰る「助け合いデー」", "帰れるか聞く", "現状をもう一段深めてほしい。", "残業しない日", "窓口でも話題になりました。",
            "第四回連合会合", "会合に出した案", "給与係", "人事係", "職員課", "総務部", "数を出す", "来月も集まる", "数値を見る",
            "毎月定時に帰っている", "聞き取りをする", "福祉",
        ):  # fmt: skip
            said = said.replace(written, "")
        return said

    def test_the_language_is_chosen_at_the_foot_of_a_page_and_kept(self):
        page = self.page(self.odawara)
        self.assertEqual(page.locator("html").get_attribute("lang"), "ja")
        page.click("text=English")
        self.assertIn("/sign-in", page.url)
        self.assertEqual(page.locator("html").get_attribute("lang"), "en")
        self.check(page)
        page.context.close()
        for width in (1280, 320):
            page = self.enter(self.odawara, "suishin", "member", width=width)
            page.goto(self.address(self.odawara, "/plans"))
            page.click("text=English")
            self.assertTrue(page.url.endswith("/plans"))
            for place in ("/", "/plans", "/meetings", "/meetings/new", "/compare", "/notices", "/account", "/help"):
                page.goto(self.address(self.odawara, place))
                self.check(page)
                if SHOTS:
                    page.screenshot(path=f"{SHOTS}/english-{width}{place.replace('/', '-')}.png")
            page.click("text=日本語")
            self.assertEqual(page.locator("html").get_attribute("lang"), "ja")
            page.context.close()
        # No other language, and nothing that leads elsewhere.
        self.assertEqual(self.session(self.odawara, "suishin", "member").ask("GET", "/language/xx")[0], 404)
