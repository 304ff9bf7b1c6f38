"""A month from its preview to the charts of another city, and back out again."""

import csv
import datetime
import random
from pathlib import Path

from browser import BrowserCase
from browser.office import OfficeFile
from browser.paper import assert_is_paper, paper
from harness.case import KAWASAKI

SECTIONS, PEOPLE = 8, 130


def months(count: int) -> list[str]:
    """The months before this one, the oldest first."""
    today = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=9)
    last = today.year * 12 + today.month - 1
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in range(last - count, last)]


class FigureTests(BrowserCase):
    """A city large enough that its total is shown."""

    def setUp(self) -> None:
        super().setUp()
        self.random = random.Random(20)
        self.odawara, self.kawasaki = self.node(), self.node(KAWASAKI)
        self.numbers = [f"A{section}{person:03d}" for section in range(SECTIONS) for person in range(PEOPLE)]
        self.employ()
        self.odawara.ok("helpday", "rule", "--day", "20")
        self.odawara.start()
        self.kawasaki.start()
        self.introduce(self.odawara, self.kawasaki)

    def employ(self) -> None:
        rows = [f"部{number[1]}/課/係,架空 {number},{number}" for number in self.numbers]
        self.odawara.ok(
            "org", "import", self.file("staff.csv", "section,name,employee_number\n" + "\n".join(rows))
        )

    def help_day(self, month: str) -> str:
        year = int(month[:4]) - (int(month[5:]) < 4)
        days = self.odawara.ok("helpday", "calendar", "--year", str(year))["help_days"]
        return next(day for day in days if day.startswith(month))

    def record(self, month: str, share: float) -> None:
        rows = [
            f"{number},{'on_time' if self.random.random() < share else 'late'}" for number in self.numbers
        ]
        self.odawara.ok(
            "helpday", "record", "--date", self.help_day(month),
            "--file", self.file("results.csv", "employee_number,outcome\n" + "\n".join(rows)),
        )  # fmt: skip

    def test_a_month_is_published_compared_and_taken_back(self):
        *earlier, last = months(14)
        for index, month in enumerate([*earlier, last]):
            self.record(month, 0.6 + 0.015 * index)
        for month in earlier:
            self.odawara.ok("observation", "publish", "--month", month)
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/figures"))
        self.check(page)
        page.goto(self.address(self.odawara, f"/figures/{last}"))
        self.check(page)
        self.assertIn("未公開", page.inner_text("main .tag >> nth=0"))
        self.assertIn("未報告", page.inner_text("main"))
        # What the preview shows is what leaves, cell by cell.
        preview = self.odawara.ok("observation", "preview", "--month", last)["figures"]
        groups = page.locator("table:has(caption:text('部署ごと')) tbody tr")
        self.assertEqual(groups.count(), len({cell["unit_group"] for cell in preview}) - 1)
        self.assertNotIn("架空", page.inner_text("main"))
        # Not without having looked: the browser asks, and the node does where the browser does not.
        page.click("button:has-text('連合に公開する')")
        self.assertIn("未公開", page.inner_text("main .tag >> nth=0"))
        page.eval_on_selector("#looked", "box => box.removeAttribute('required')")
        page.click("button:has-text('連合に公開する')")
        self.assertIn("まだ公開していません", page.inner_text("[role=alert]"))
        self.check(page)
        page.check("#looked")
        page.click("button:has-text('連合に公開する')")
        self.assertIn("公開済み", page.inner_text("main .tag >> nth=0"))
        self.assertIn("公開しました", page.inner_text("[role=status]"))
        self.check(page)
        entries = self.odawara.ok("status")["entries"]
        page.check("#looked")
        page.click("button:has-text('連合に公開する')")
        self.assertEqual(self.odawara.ok("status")["entries"], entries, "published twice")
        # A result that is corrected afterwards: told until the month is published again.
        self.record(last, 0.3)
        told = [row for row in self.odawara.attention() if row["code"] == "month_differs"]
        self.assertEqual([row["months"] for row in told], [[last]])
        page.goto(self.address(self.odawara, "/"))
        page.click("text=今の記録と合いません")
        self.assertIn("今の記録と合いません", page.inner_text("main"))
        self.check(page)
        page.check("#looked")
        page.click("button:has-text('連合に公開する')")
        self.assertNotIn("今の記録と合いません", page.inner_text("main"))
        self.assertNotIn("month_differs", [row["code"] for row in self.odawara.attention()])

        self.kawasaki.ok("sync")
        # A plan began in a month that is drawn.
        plan = self.odawara.ok("plan", "new", "--title", "定時で帰る計画")["id"]
        self.odawara.ok("plan", "set", plan, "status", "active")
        self.kawasaki.ok("sync")
        other = self.enter(self.kawasaki, "suishin", "member", width=360, height=800)
        other.goto(self.address(self.kawasaki, "/compare"))
        self.check(other)
        self.assertEqual(other.locator("svg[role=img] > title").count(), 1)
        self.assertEqual(other.locator("svg[role=img] > desc").count(), 1)
        self.assertEqual(other.locator("svg [style], svg script, svg style").count(), 0)
        panel = other.locator(".panel")
        self.assertRegex(panel.inner_text(), "[0-9]+ %\\s+[▲▼＝] 前年 [0-9]+ %")
        self.assertIn("約1040人中約", panel.inner_text())
        self.assertIn("に始まった計画: 定時で帰る計画", panel.inner_text())
        self.assertEqual(panel.locator("svg text:text-is('①')").count(), 1)
        self.assertNotRegex(other.inner_text("main"), r"\b20[0-9]{2}-[0-9]{2}\b", "months have one name")
        # As wide as the phone, nothing is scrolled, letters can be read, and the newest month is at the right edge.
        for width in (360, 390):
            other.set_viewport_size({"width": width, "height": 800})
            self.fits(other)
            box = other.locator(".panel svg").bounding_box()
            self.assertGreater(box["width"], width - 40)
            for text in other.locator(".panel svg text").all():
                self.assertGreaterEqual(text.evaluate("e => e.getBoundingClientRect().height"), 12)
        ring = other.locator(".panel svg circle[r='7']").bounding_box()
        self.assertGreater(ring["x"] + ring["width"], box["x"] + box["width"] - 25)
        # The table is folded, and open on paper.
        rows = other.locator("table:has(caption:text('月ごとの値')) tbody tr")
        self.assertFalse(rows.first.is_visible())
        other.emulate_media(media="print")
        self.assertTrue(rows.first.is_visible())
        other.emulate_media(media="screen")
        other.click("text=数字を見る")
        self.check(other)
        self.assertEqual(rows.count(), 14)
        self.assertRegex(rows.first.inner_text(), "約1040人中約[0-9]+人（約[0-9]+%）")
        for scroll in other.locator(".scroll").all():
            self.assertFalse(scroll.evaluate("e => e.scrollWidth > e.clientWidth"))
        with other.expect_download() as taken:
            other.locator(".exports").get_by_role("link", name="CSV").click()
        content = Path(taken.value.path()).read_bytes()
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        lines = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
        self.assertEqual([line["年月"] for line in lines], [*earlier, last])
        self.assertRegex(lines[-1]["割合（%）"], "^[0-9]+(\\.[0-9])?$")
        with other.expect_download() as taken:
            other.locator(".exports").get_by_role("link", name="Excel").click()
        sheet = OfficeFile(Path(taken.value.path()).read_bytes()).rows
        self.assertEqual([row[0] for row in sheet[1:]], [*earlier, last])
        # A share is a number, and what was withheld is none.
        self.assertAlmostEqual(sheet[-1][6] * 100, float(lines[-1]["割合（%）"]), delta=0.1)
        other.set_viewport_size({"width": 1280, "height": 900})
        sheets = paper(other, self.folder, "compare")
        assert_is_paper(self, other, sheets, "各市の数値", "月ごとの値", "約1040人中", city="川崎市")
        # What has no data is one line.
        other.click("text=係を越えた応援")
        self.check(other)
        self.assertEqual(other.locator(".panel").count(), 0)
        self.assertEqual(other.inner_text("main").count("図はありません"), 1)
        other.click("text=17時45分までの消灯")
        self.assertEqual(other.locator(".panel, main table").count(), 0)
        self.assertEqual(other.inner_text("main").count("非公表"), 1)
        self.assertNotIn("データ不足", other.inner_text("main"))
        self.check(other)
        self.assertEqual(other.goto(self.address(self.kawasaki, "/figures")).status, 403)

        page.click("text=この月を取り下げる")
        self.check(page)
        page.fill("#reason", " ")
        page.click("button:has-text('取り下げる')")
        self.assertEqual(page.input_value("#reason"), " ")
        self.check(page)
        page.fill("#reason", "集計の誤り")
        page.click("button:has-text('取り下げる')")
        self.assertIn("取り下げ済み", page.inner_text("main .tag >> nth=0"))
        self.check(page)
        page.goto(self.address(self.odawara, "/organisation/reasons"))
        self.assertIn("集計の誤り", page.inner_text("main"))
        self.check(page)
        self.kawasaki.ok("sync")
        other.goto(self.address(self.kawasaki, "/compare"))
        self.assertIn("取り下げ", rows.first.text_content())
        self.assertIn("は取り下げ", other.inner_text(".panel"))

    def test_a_month_that_is_not_over_stays(self):
        today = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=9)
        page = self.enter(self.odawara, "jinji", "personnel")
        for month in (f"{today:%Y-%m}", "2025-13", "2025", "1%2F2"):
            status = page.goto(self.address(self.odawara, f"/figures/{month}")).status
            self.assertEqual(status, 200 if month == f"{today:%Y-%m}" else 404, month)
            self.assertEqual(page.locator("button:has-text('連合に公開する')").count(), 0)
        self.check(page)

    def test_each_section_has_a_cell_for_each_month(self):
        self.numbers += [f"A9{person:03d}" for person in range(9)]
        self.employ()
        before, last = months(2)
        self.record(before, 0.5)
        self.record(last, 1)
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, f"/helpday/days/{self.help_day(last)}/results"))
        page.click("text=課ごとの12か月")
        self.check(page)
        self.assertNotIn("架空", page.inner_text("main"))
        rows = page.locator(".heat tbody tr")
        self.assertEqual(rows.count(), SECTIONS + 1)
        first = rows.first.locator("td").all_inner_texts()
        self.assertEqual((len(first), first[:10], first[-1]), (12, ["–"] * 10, "100"))
        self.assertIn(int(first[-2]), range(35, 65))
        self.assertEqual(rows.first.locator("td.shade4").count(), 1)
        # A share of nine people would say what one of them did.
        self.assertEqual(rows.last.locator("td.few").all_inner_texts(), ["少", "少"])
        page.set_viewport_size({"width": 390, "height": 844})
        self.check(page)
        # Whoever sees no whole 課 sees none of it.
        other = self.enter(self.odawara, "suishin", "member")
        path = f"/helpday/days/{self.help_day(last)}/months"
        self.assertEqual(other.goto(self.address(self.odawara, path)).status, 403)
