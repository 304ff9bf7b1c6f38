"""今日 for each post: the next act as one button, the track of the Help Day, the month, the cities, what is new."""

import os

from browser import BrowserCase
from harness.case import CHIGASAKI, KAWASAKI
from playwright.sync_api import Page, expect
from test_helpday import STAFF, date_in_japan, days

SHOTS = os.environ.get("SHOTS", "")
# Who signs in, and as what; of posts in the staff list the number alone.
ROLES = [
    ("suishin", "member"), ("kanji", "adviser"), ("bocho", "observer"), ("jinji", "personnel"),
    ("kanri", "administrator"), ("M0001", None), ("G0001", None), ("C0001", None), ("A0001", None),
]  # fmt: skip


def fiscal_year() -> int:
    today = date_in_japan()
    return today.year - (today.month < 4)


class TodayTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        # The coming one is today where that is a business day: then every step of it is due.
        self.odawara.start()

    def open(self, page: Page) -> None:
        page.goto(self.address(self.odawara, "/"))
        self.check(page)

    def fill(self) -> None:
        """Something for everybody: a year of results, plans, advice, a meeting this month, an invitation."""
        node = self.odawara
        numbers = [line.split(",")[2] for line in STAFF.splitlines()[1:]]
        year = date_in_japan().year
        known = [
            day
            for start in (year - 1, year)
            for day in node.ok("helpday", "calendar", "--year", str(start))["help_days"]
            if day < str(date_in_japan())
        ]
        for index, day in enumerate(known[-12:]):
            rows = "職員番号,結果\n" + "".join(
                f"{number},{'遅れ' if place > index % 5 + 3 else '定時'}\n" for place, number in enumerate(numbers)
            )
            node.ok("helpday", "record", "--date", day, "--file", self.file("results.csv", rows))
        plan = node.ok("plan", "new", "--title", "みんなで帰る「助け合いデー」")["id"]
        node.ok("plan", "edit", plan, "goal", "--text", "定時に帰る。")
        node.ok("advice", "add", plan, "--text", "現状をもう一段深めてほしい。")
        today = date_in_japan()
        meeting = node.ok("meeting", "new", "--title", "連合会合", "--date", str(today), "--form", "online")["id"]
        node.ok("meeting", "todo", "add", meeting, "--text", "数を出す", "--city", "142069", "--until", str(today))

    def neighbours(self) -> None:
        kawasaki, chigasaki = self.node(KAWASAKI), self.node(CHIGASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki, chigasaki)
        plan = kawasaki.ok("plan", "new", "--title", "川崎の計画")["id"]
        kawasaki.ok("plan", "invite", plan, "142069")
        kawasaki.ok("sync")

    def test_a_chief_has_one_button_with_its_day_and_a_bar(self):
        page = self.enter(self.odawara, "C0001")
        self.open(page)
        buttons = page.locator("main .next-act a.button")
        self.assertEqual(buttons.count(), 1)
        self.assertRegex(page.inner_text(".next-act"), r"(前日|1週間前)の確認 0/4人|消灯|未報告")
        steps = page.locator(".track li")
        self.assertEqual(steps.count(), 5)
        self.assertEqual(
            [text.split("\n")[0] for text in steps.all_inner_texts()],
            ["月の対象日", "1週間前の確認", "前日の確認", "当日・消灯", "結果"],
        )
        # Told in words, not by colour alone.
        self.assertIn("済み", steps.nth(0).inner_text())
        self.assertEqual(page.inner_text(".track").count("いまここ"), 1)
        begun = self.odawara.ok("helpday", "calendar", "--year", str(fiscal_year()))["checks"]
        if any(row["help_day"] == self.coming and row["week_before"] <= str(date_in_japan()) for row in begun):
            self.assertIn("0/4人", steps.nth(1).inner_text())
            self.assertRegex(page.inner_text(".next-act .due"), r"\d+月\d+日")
            self.odawara.ok(
                "helpday", "forecast", "--date", self.coming, "--check", "week", "--number", "C0001",
                "--outlook", "定時", "--as", "係長:総務部/職員課/給与係",
            )  # fmt: skip
            self.open(page)
            self.assertIn("1/4人", page.locator(".track li").nth(1).inner_text())

    def test_every_role_has_its_month_and_its_news(self):
        self.fill()
        for name, role in ROLES:
            with self.subTest(role or name):
                page = self.enter(self.odawara, name, role)
                self.open(page)
                main = page.inner_text("main")
                today = date_in_japan()
                self.assertIn(f"{today.month}月", page.inner_text(".month caption"))
                self.assertEqual(page.locator(".month .today").count(), 1)
                self.assertIn("連合会合", page.inner_text(".agenda"))
                self.assertIn("新しいお知らせはありません", main)
                self.assertLessEqual(page.locator("main .next-act").count(), 1)
                if role in (None, "personnel", "member"):
                    self.assertIn("助け合いデー", main)

    def test_a_number_of_the_own_section_is_the_chiefs_alone(self):
        self.fill()
        chief = self.enter(self.odawara, "M0001")
        self.open(chief)
        self.assertRegex(chief.inner_text(".series"), r"\d+%")
        member = self.enter(self.odawara, "suishin", "member")
        self.open(member)
        self.assertNotRegex(member.inner_text("main"), r"\d+%")

    def test_personnel_sees_which_division_has_reported(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        self.open(page)
        tiles = page.locator(".tiles li")
        self.assertEqual(tiles.count(), 1)
        self.assertIn("未報告", tiles.nth(0).inner_text())
        self.assertNotIn("架空", page.inner_text("main"))

    def test_an_invitation_and_what_is_new_stand_on_the_first_page(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.neighbours()
        expect(page.locator("main")).to_be_visible()
        self.open(page)
        main = page.inner_text("main")
        self.assertIn("招待: 計画「川崎の計画」", main)
        self.assertRegex(page.inner_text(".counts"), r"招待 1件")
        page.click(".counts >> text=招待")
        self.assertIn("川崎の計画", page.inner_text("h1"))
        # What came before a login began is no news to it.
        later = self.enter(self.odawara, "atokara", "member")
        self.open(later)
        self.assertIn("新しいお知らせはありません", later.inner_text("main"))
        self.assertNotIn("未読", later.inner_text("header"))

    def test_what_is_said_of_several_cities_is_said_once(self):
        self.neighbours()
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page)
        self.assertEqual(page.locator(".dots li").count(), 2)
        self.assertEqual(page.inner_text("main").count("とは、まだ同期していません。"), 1)

    def test_pictures(self):
        if not SHOTS:
            self.skipTest("SHOTS names no folder")
        self.neighbours()
        self.fill()
        for name, role in ROLES:
            page = self.enter(self.odawara, name, role)
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                self.open(page)
                for scheme in ("light", "dark"):
                    page.emulate_media(color_scheme=scheme)
                    page.screenshot(path=f"{SHOTS}/today-{role or name}-{width}-{scheme}.png", full_page=True)
                page.emulate_media(color_scheme="light")
