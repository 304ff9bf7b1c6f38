"""Files to take along: Word, Excel, CSV. They are opened by readers that know nothing of us."""

import csv
import io
from pathlib import Path
from urllib.parse import unquote

from browser import BrowserCase
from browser.office import OfficeFile, W
from playwright.sync_api import Page
from test_helpday import STAFF, days

# A variant of a kanji, one beyond the first plane, an order for a spreadsheet, and what a careless writer lets through.
HOSTILE = '葛\U000e0100飾の𠮷田=1+1</t></w:t>&amp;]]> "><script>'
EPOCH_OF_EXCEL = 25_569


def is_file(answer) -> bool:
    return "content-disposition" in answer.headers


class ExportTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        self.odawara.start()

    def taken(self, page: Page, link: str) -> tuple[str, bytes]:
        """What a browser gets that clicks on a link: its name and what is in it."""
        with page.expect_download() as waiting, page.expect_response(is_file) as answered:
            page.locator(".exports").get_by_role("link", name=link, exact=True).click()
        headers = answered.value.headers
        self.assertEqual(headers["cache-control"], "no-store")
        disposition = headers["content-disposition"]
        self.assertTrue(disposition.isascii())
        name = unquote(disposition.partition("filename*=UTF-8''")[2])
        self.assertEqual(waiting.value.suggested_filename, name)
        return name, Path(waiting.value.path()).read_bytes()

    def cells(self, content: bytes) -> list[list[str]]:
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))

    def test_a_plan(self):
        plan = self.odawara.ok("plan", "new", "--title", HOSTILE)["id"]
        self.odawara.ok("plan", "edit", plan, "goal", "--text", f"一行目。\n\n{HOSTILE}")
        self.odawara.ok("plan", "action", "add", plan, "--title", "=2+3", "--low-effort", "yes")
        page = self.enter(self.odawara, "bocho", "observer")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        self.check(page)
        name, content = self.taken(page, "Word")
        self.assertRegex(name, "^計画_葛\U000e0100飾の𠮷田=1[+]1__t___w_t_&amp_\\]\\]__.*_[0-9-]{10}[.]docx$")
        file = OfficeFile(content)
        self.assertEqual(file.paragraphs[0], ("Title", HOSTILE))
        self.assertIn(("Heading1", "ありたい姿"), file.paragraphs)
        start = file.paragraphs.index(("Heading1", "ありたい姿"))
        self.assertEqual(
            file.paragraphs[start + 1 : start + 4], [("Normal", "一行目。"), ("Normal", ""), ("Normal", HOSTILE)]
        )
        self.assertIn(("TableText", "=2+3"), file.paragraphs)
        header = "".join(file.parts["word/header1.xml"].itertext())
        self.assertRegex(header, r"^小田原市　令和\d+年\d+月\d+日")
        self.assertEqual([field.get(W + "instr") for field in file.parts["word/footer1.xml"].iter(W + "fldSimple")],
                         ["PAGE", "NUMPAGES"])  # fmt: skip
        name, content = self.taken(page, "アクションをExcelで")
        rows = OfficeFile(content).rows
        self.assertEqual(rows[0][:4], ["アクション", "係長がすること", "所属長がすること", "手間がかからない"])
        self.assertEqual(rows[1][:4], ["=2+3", None, None, "はい"])
        self.assertEqual(self.cells(self.taken(page, "アクションをCSVで")[1])[1][0], "'=2+3")

    def test_a_private_draft_stays_here(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "action", "add", plan, "--title", "聞く")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        page.click("text=ありたい姿を書く")
        page.locator("[name='p:goal']").fill("まだ内緒の姿。")
        page.click("text=「聞く」を直す")
        page.locator("[name^='p:action/'][name$='/title']").first.fill("内緒の打ち手")
        page.click("text=下書きに保存")
        words = str(OfficeFile(self.taken(page, "Word")[1]).paragraphs)
        self.assertIn("聞く", words)
        self.assertNotIn("内緒", words)
        self.assertNotIn("内緒", str(OfficeFile(self.taken(page, "アクションをExcelで")[1]).rows))

    def test_minutes_and_to_dos(self):
        meeting = self.odawara.ok("meeting", "new", "--title", "第四回連合会合", "--date", "2026-12-18")["id"]
        self.odawara.ok("meeting", "edit", meeting, "minutes", "--text", "話した。")
        self.odawara.ok("meeting", "agenda", "add", meeting, "--text", "数値を見る")
        self.odawara.ok("meeting", "todo", "add", meeting, "--text", "@SUM(1)", "--city", "142069", "--until", "2027-01-12")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        self.check(page)
        name, content = self.taken(page, "Word")
        self.assertRegex(name, r"^議事録_第四回連合会合_")
        paragraphs = OfficeFile(content).paragraphs
        for wanted in (("Heading1", "議事録"), ("Normal", "話した。"), ("Normal", "1　数値を見る"), ("TableText", "@SUM(1)")):
            self.assertIn(wanted, paragraphs)
        rows = OfficeFile(self.taken(page, "宿題をExcelで")[1]).rows
        # 12 January 2027, as a day.
        self.assertEqual(rows[1][:3], ["@SUM(1)", "小田原市", 20_830 + EPOCH_OF_EXCEL])
        self.assertEqual(self.cells(self.taken(page, "宿題をCSVで")[1])[1][:3], ["'@SUM(1)", "小田原市", "2027-01-12"])

    def test_the_calendar_and_how_a_day_ended(self):
        page = self.enter(self.odawara, "M0001")
        page.goto(self.address(self.odawara, "/helpday"))
        name, content = self.taken(page, "Excel")
        self.assertRegex(name, r"^助け合いデーの暦_令和\d+年度_")
        rows = OfficeFile(content).rows
        self.assertEqual(rows[0][:2], ["日", "何の日"])
        self.assertEqual({row[1] for row in rows[1:]}, {"助け合いデー", "前日の確認", "1週間前の確認", "水曜日の定時退庁日"})
        self.assertEqual([row[0] for row in rows[1:]], sorted(row[0] for row in rows[1:]))
        listed = self.cells(self.taken(page, "CSV")[1])
        self.assertEqual(len(listed), len(rows))
        self.assertIn([self.coming, "助け合いデー"], listed)
        page.goto(self.address(self.odawara, f"/helpday/days/{self.past}/results"))
        self.check(page)
        rows = OfficeFile(self.taken(page, "Excel")[1]).rows
        self.assertEqual(rows[1][1], "総務部 職員課")
        self.assertEqual(rows[1][4:9], [10, 0, 0, 0, 10])
        self.assertEqual(self.cells(self.taken(page, "CSV")[1])[1][4:9], ["10", "0", "0", "0", "10"])
        # Whoever may not see the page may not take it along.
        other = self.enter(self.odawara, "A0001")
        for kind in ("xlsx", "csv"):
            answer = other.goto(self.address(self.odawara, f"/helpday/days/{self.past}/results.{kind}"))
            self.assertEqual(answer.status, 403)
