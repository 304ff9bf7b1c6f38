"""What stands around every page: the city's name and colour, who is signed in, dark colours, cities in trouble."""

import os
import re

from browser import BrowserCase
from harness.case import KAWASAKI, STAFF
from playwright.sync_api import Page

SHOTS = os.environ.get("SHOTS", "")
# WCAG 2.2, 1.4.11: of what must be seen to understand.
CONTRAST_MIN = 3.0
COLOURS = """() => {
    const rgb = text => text.match(/\\d+/g).slice(0, 3).map(Number);
    const light = text => rgb(text).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const bar = document.querySelector(".city-bar");
    const back = getComputedStyle(document.documentElement).backgroundColor;
    return [0, 1, 2, 3, 4, 5, 6, 7].map(place => {
        bar.className = "city-bar city-" + place;
        const colour = getComputedStyle(bar).borderTopColor;
        const [one, other] = [light(colour), light(back)].sort((a, b) => b - a);
        return [colour, (one + 0.05) / (other + 0.05)];
    });
}"""


class FrameTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def bar(self, page: Page) -> str:
        return re.search(r"city-\d", page.get_attribute(".city-bar", "class"))[0]

    def test_two_cities_have_two_colours_on_every_page_also_before_anybody_signed_in(self):
        kawasaki = self.node(KAWASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki)
        there = self.page(kawasaki)
        here = self.page(self.odawara)
        self.assertIn("小田原市", here.inner_text("header"))
        before = self.bar(here)
        self.assertNotEqual(before, self.bar(there))
        here = self.enter(self.odawara, "suishin", "member")
        for path in ("/", "/plans", "/plans/xyz"):
            here.goto(self.address(self.odawara, path))
            self.assertEqual(self.bar(here), before, path)

    def test_the_colours_of_cities_are_seen_in_light_and_in_dark(self):
        page = self.page(self.odawara)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            colours = page.evaluate(COLOURS)
            self.assertEqual(len({colour for colour, _ in colours}), 8, scheme)
            for colour, contrast in colours:
                self.assertGreaterEqual(contrast, CONTRAST_MIN, f"{colour} {scheme}")

    def test_dark_colours_for_whoever_asks_for_them(self):
        page = self.enter(self.odawara, "suishin", "member")
        back = "getComputedStyle(document.documentElement).backgroundColor"
        light = page.evaluate(back)
        page.emulate_media(color_scheme="dark")
        self.assertNotEqual(page.evaluate(back), light)
        self.check(page)
        # Paper is white.
        page.emulate_media(color_scheme="dark", media="print")
        self.assertEqual(page.evaluate(back), light)

    def test_nothing_moves_for_whoever_asks_for_that(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.emulate_media(reduced_motion="reduce")
        self.assertEqual(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "auto")

    def test_a_city_that_calls_us_is_told_from_one_in_trouble_without_colours(self):
        kawasaki = self.node(KAWASAKI)
        self.introduce(self.odawara, kawasaki, urls={KAWASAKI: "http://127.0.0.1:9"})
        self.odawara.run("sync")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/"))
        self.check(page)
        self.assertIn("まだ同期していません", page.inner_text(".dots"))
        kawasaki.ok("plan", "new", "--title", "川崎の計画")
        kawasaki.ok("sync")
        self.odawara.run("sync")
        page.goto(self.address(self.odawara, "/"))
        self.check(page)
        self.assertIn("相手からの同期で届いています", page.inner_text(".dots"))
        chief = self.enter(self.odawara, "joho", "administrator")
        for path in ("/administration", "/administration/peers"):
            chief.goto(self.address(self.odawara, path))
            self.check(chief)
            self.assertNotIn("失敗", chief.inner_text("main"))
            self.assertNotIn("呼び出せません", chief.inner_text("main"))
            self.assertEqual(chief.locator("main .tag.error").count(), 0)

    def test_pictures(self):
        if not SHOTS:
            self.skipTest("SHOTS names no folder")
        for name, role in (("suishin", "member"), ("joho", "administrator")):
            page = self.enter(self.odawara, name, role)
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                for place in ("", "plans/new", "administration" if role == "administrator" else "compare"):
                    page.goto(self.address(self.odawara, "/" + place))
                    label = place.replace("/", "-") or "today"
                    for scheme in ("light", "dark"):
                        page.emulate_media(color_scheme=scheme)
                        page.screenshot(path=f"{SHOTS}/frame-{role}-{label}-{scheme}-{width}.png")
