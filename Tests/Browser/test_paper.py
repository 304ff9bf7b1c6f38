"""What is handed around: paper that says whose it is, what it is and of when, page of pages, and nothing to click."""

import re
import subprocess

from browser import BrowserCase
from browser.paper import assert_is_paper, paper
from test_helpday import STAFF, days

LONG = "水曜日と給与の支給日を残業しない日に決めているが、帰れるかどうかは一人ひとりに任されている。" * 20


class PaperTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        self.odawara.start()

    def plan(self, title: str = "みんなで帰る「助け合いデー」") -> str:
        plan = self.odawara.ok("plan", "new", "--title", title)["id"]
        for field in ("current_state", "goal"):
            self.odawara.ok("plan", "edit", plan, field, "--text", LONG)
        self.odawara.ok("plan", "action", "add", plan, "--title", "帰れるか聞く", "--low-effort", "yes")
        return plan

    def test_a_plan(self):
        plan = self.plan()
        self.odawara.ok("advice", "add", plan, "--text", "助言の文。", "--field", "goal")
        self.odawara.ok("comment", "add", plan, "--text", "コメントの文。")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        sheets = paper(page, self.folder, "plan")
        self.assertGreater(len(sheets), 1)
        assert_is_paper(self, page, sheets, "助け合いデー")
        whole = "".join(sheets)
        self.assertIn("帰れるか聞く", whole)
        for words in ("助言の文。", "コメントの文。"):
            self.assertNotIn(words, whole)
        page.click("text=助言とコメントも印刷する")
        self.check(page)
        sheets = paper(page, self.folder, "plan-remarks")
        assert_is_paper(self, page, sheets, "助け合いデー")
        for words in ("助言の文。", "コメントの文。"):
            self.assertEqual("".join(sheets).count(words), 1, words)

    def test_a_private_draft_is_not_on_the_paper_of_what_is_shared(self):
        plan = self.plan()
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        page.click("text=ありたい姿を直す")
        page.locator("[name='p:goal']").fill("まだ内緒の姿。")
        page.click("text=「帰れるか聞く」を直す")
        page.locator("[name^='p:action/'][name$='/title']").first.fill("内緒の打ち手")
        page.click("text=下書きに保存")
        self.assertIn("まだ内緒の姿。", page.inner_text("main"))
        whole = "".join(paper(page, self.folder, "plan-draft"))
        self.assertNotIn("内緒", whole)
        self.assertIn("帰れるか聞く", whole)
        self.assertEqual(whole.count("アクションの一覧"), 1)

    def test_minutes_the_report_and_the_calendar(self):
        meeting = self.odawara.ok("meeting", "new", "--title", "第四回連合会合", "--date", "2026-12-18")["id"]
        self.odawara.ok("meeting", "edit", meeting, "minutes", "--text", LONG)
        self.odawara.ok("meeting", "todo", "add", meeting, "--text", "数を出す", "--city", "142069")
        page = self.enter(self.odawara, "M0001")
        for name, path, title in (
            ("minutes", f"/meetings/{meeting}", "第四回連合会合"),
            ("report", f"/helpday/days/{self.coming}/report", "退庁見込みの一覧"),
            ("results", f"/helpday/days/{self.past}/results", "結果と未報告"),
            ("calendar", "/helpday", "助け合いデー"),
        ):
            with self.subTest(name):
                page.goto(self.address(self.odawara, path))
                sheets = paper(page, self.folder, name)
                assert_is_paper(self, page, sheets, title)
                if name == "report":
                    self.assertEqual(len(sheets), 1)
                    self.assertIn("決裁", sheets[0])

    def test_a_poster_is_one_sheet_of_a3(self):
        page = self.enter(self.odawara, "M0001")
        page.goto(self.address(self.odawara, f"/helpday/days/{self.coming}"))
        page.click("text=壁に貼るポスター（A3）")
        self.check(page)
        sheets = paper(page, self.folder, "poster")
        self.assertEqual(len(sheets), 1)
        for words in ("助け合いデー", "17:45に消灯します", "小田原市"):
            self.assertIn(words, sheets[0])
        size = subprocess.run(["pdfinfo", self.folder / "poster.pdf"], capture_output=True, text=True, check=True)
        width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", size.stdout).groups())
        self.assertAlmostEqual(width, 1190.6, delta=2)
        self.assertAlmostEqual(height, 841.9, delta=2)
