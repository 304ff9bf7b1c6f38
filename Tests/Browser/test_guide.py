"""使い方: from every page to how it is used, in every role, in light and dark, on a telephone and for who forces colours."""

import os
import re

from browser import BrowserCase
from playwright.sync_api import Page
from test_helpday import STAFF, days

SHOTS = os.environ.get("SHOTS", "")
ROLES = [
    ("suishin", "member"), ("kanji", "adviser"), ("bocho", "observer"), ("jinji", "personnel"),
    ("kanri", "administrator"), ("M0001", None), ("G0001", None), ("C0001", None), ("A0001", None),
]  # fmt: skip
TOPICS = [
    "today", "notices", "plans", "advice", "meetings", "projects", "helpday", "compare", "organisation", "administration",
]  # fmt: skip
LINK = "この画面の使い方"


class GuideTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        days(self.odawara)
        self.odawara.start()

    def look(self, page: Page, path: str) -> None:
        self.assertEqual(page.goto(self.address(self.odawara, path)).status, 200)
        self.check(page)

    def test_each_page_of_it_is_for_everybody_in_every_colour_and_on_a_telephone(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/help"))
        roles = {
            link.get_attribute("href") for link in page.locator("main a[href^='/help/first-day/']").all()
        }
        self.assertEqual(len(roles), len(ROLES))
        for path in ["/help", "/help/about-helpday", *sorted(roles), *(f"/help/{topic}" for topic in TOPICS)]:
            with self.subTest(path):
                self.look(page, path)
                for colours in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
                    page.emulate_media(**colours)
                    self.check(page)
                    page.emulate_media(color_scheme="light", forced_colors="none")
                if path.removeprefix("/help/") in TOPICS:
                    self.assertGreaterEqual(page.locator(".guidesteps li").count(), 3)
                    self.assertLessEqual(page.locator(".guidesteps li").count(), 5)
                    self.assertIn("庁外に出ないもの", page.inner_text("main"))
                    self.assertEqual(page.locator("main svg[role=img][aria-label]").count(), 1)
                    # A number in the picture is a step beside it.
                    drawn = {int(one) for one in page.locator(".guide .number").all_text_contents()}
                    self.assertLessEqual(max(drawn), page.locator(".guidesteps li").count())
                page.set_viewport_size({"width": 320, "height": 700})
                self.fits(page)
                for words in page.locator(".guide text").all():
                    self.assertGreaterEqual(words.evaluate("e => e.getBoundingClientRect().height"), 12)
                page.set_viewport_size({"width": 1280, "height": 900})
        self.assertEqual(page.goto(self.address(self.odawara, "/help/nothing")).status, 404)

    def test_from_every_page_at_the_same_place(self):
        for name, role in ROLES:
            with self.subTest(role or name):
                page = self.enter(self.odawara, name, role)
                entries = [link.get_attribute("href") for link in page.locator("header nav a").all()]
                places = set()
                for path in [*entries, "/account", "/kept", "/help"]:
                    page.goto(self.address(self.odawara, path))
                    link = page.get_by_role("link", name=LINK, exact=True)
                    self.assertEqual(link.count(), 1, path)
                    before = page.locator("header a").all_inner_texts()
                    places.add([words.replace("\n", "") for words in before].index(LINK))
                    wanted = "/help" + {"/": "/today", "/account": "", "/kept": "", "/help": ""}.get(path, path)
                    self.assertEqual(link.get_attribute("href"), wanted)
                self.assertEqual(len(places), 1)
                page.goto(self.address(self.odawara, "/"))
                page.click("main >> text=の最初の一日")
                self.check(page)
                self.assertRegex(page.inner_text("h1"), "の最初の一日$")
                # It leads on to what the post has in its menu.
                for link in page.locator("main a[href^='/help/']").all():
                    topic = link.get_attribute("href").removeprefix("/help/")
                    if topic in TOPICS:
                        path = "/" if topic == "today" else f"/{topic}"
                        self.assertIn(path, entries, topic)
                page.context.close()

    def test_on_a_telephone_the_frame_has_room_for_it(self):
        page = self.enter(self.odawara, "suishin", "member", width=390, height=844)
        self.check(page)
        box = page.get_by_role("link", name=LINK, exact=True).bounding_box()
        self.assertGreaterEqual(box["height"], 24)
        self.assertLess(page.locator("h1").bounding_box()["y"], 260)

    def test_it_says_only_words_that_are_on_the_pages(self):
        """What stands in 「」 and is a button or a link of the page that the steps are about."""
        page = self.enter(self.odawara, "jinji", "personnel")
        for topic, words in (
            ("plans", ["計画を書き始める"]), ("compare", ["自分の市の数値"]),
            ("organisation", ["名簿を取り込む", "給与支給日", "ログイン用紙", "利用者と役割"]),
        ):
            page.goto(self.address(self.odawara, f"/help/{topic}"))
            told = set(re.findall("「([^」]+)」", page.inner_text("main")))
            page.goto(self.address(self.odawara, f"/{topic}"))
            for word in words:
                self.assertIn(word, told)
                self.assertIn(word, page.inner_text("main"), topic)

    def test_pictures(self):
        if not SHOTS:
            self.skipTest("SHOTS names no folder")
        page = self.enter(self.odawara, "suishin", "member")
        for topic in [*TOPICS, "about-helpday", "first-day/member", ""]:
            for width in (1280, 390):
                for scheme in ("light", "dark"):
                    page.set_viewport_size({"width": width, "height": 900})
                    page.emulate_media(color_scheme=scheme)
                    page.goto(self.address(self.odawara, f"/help/{topic}"))
                    name = topic.replace("/", "-") or "index"
                    page.screenshot(path=f"{SHOTS}/guide-{name}-{scheme}-{width}.png", full_page=True)
