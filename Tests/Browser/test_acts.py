"""Twelve everyday acts, clicked through from where people begin: what each costs, and may cost at most.
`tools/count-acts` prints the counts, on a desk and on a phone."""

import json
import os

from browser import BrowserCase, one_time_code
from browser.counting import Counting
from browser.entry import PASSWORD
from harness.case import CHIGASAKI, KAWASAKI, ODAWARA
from playwright.sync_api import Page, expect
from test_helpday import days

# Where the counts go, and whether on a phone; see tools/count-acts.
COUNTS, PHONE = os.environ.get("COUNT_ACTS"), os.environ.get("ACTS_ON_A_PHONE") == "1"
SIZE = {"width": 390, "height": 844} if PHONE else {"width": 1280, "height": 900}

SECTION = "総務部/職員課/人事係"
STAFF = "係,氏名,職員番号,職\n" + "".join(
    [f"{SECTION},架空 庶務,G0001,庶務担当係長\n", "総務部/職員課,架空 課長,M0001,所属長\n"]
    + [f"{SECTION},架空 係員{number},A{number:04d},係員\n" for number in range(1, 14)]
)
PARTS = ("current_state", "cause_analysis", "goal", "expected_effect")


class Acts(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()

    def person(self, name: str, role: str | None = None) -> Page:
        return self.enter(self.odawara, name, role, **SIZE)

    def count(self, page: Page, name: str, clicks: int, pages: int, fields: int | None = None):
        """Counts what stands below it; more than the aim is a failure."""
        counting, case = Counting(page), self

        class Measured:
            def __enter__(self):
                self.count = counting.__enter__()
                return self.count

            def __exit__(self, kind, *rest):
                counting.__exit__()
                if kind is not None:
                    return
                if COUNTS:
                    with open(COUNTS, "a") as file:
                        file.write(json.dumps({
                            "act": name, "clicks": self.count.clicks, "pages": self.count.pages,
                            "fields": len(self.count.fields), "seconds": round(self.count.seconds, 1),
                            "aim": {"clicks": clicks, "pages": pages}}, ensure_ascii=False) + "\n")
                case.assertLessEqual(self.count.clicks, clicks, f"{name}: {self.count}")
                case.assertLessEqual(self.count.pages, pages, f"{name}: {self.count}")
                if fields is not None:
                    case.assertLessEqual(len(self.count.fields), fields, f"{name}: {self.count}")

        return Measured()

    def plan(self, **texts: str) -> str:
        plan = self.odawara.ok("plan", "new", "--title", "早く帰る日")["id"]
        for field, text in texts.items():
            self.odawara.ok("plan", "edit", plan, field, "--text", text)
        return plan

    def help_day(self) -> tuple[str, str]:
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        return days(self.odawara)

    def select(self, page: Page, part: str, words: str) -> None:
        """Selects words as a hand does, who drags over them."""
        box = page.evaluate(
            """([part, words]) => {
                const text = document.querySelector(`[data-part="${part}"]`);
                const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                for (let node; (node = walk.nextNode());) {
                    const start = node.data.indexOf(words);
                    if (start < 0) continue;
                    const range = document.createRange();
                    range.setStart(node, start);
                    range.setEnd(node, start + words.length);
                    text.scrollIntoView({block: "center", behavior: "instant"});
                    const {left, right, top, bottom} = range.getBoundingClientRect();
                    return [left + 1, right - 1, (top + bottom) / 2];
                }
            }""",
            [part, words],
        )
        page.mouse.move(box[0], box[2])
        page.mouse.down()
        page.mouse.move(box[1], box[2], steps=5)
        page.mouse.up()

    def test_01_the_personnel_section_signs_in_for_the_first_time(self):
        self.odawara.start()
        code = self.slip(self.odawara, "jinji", "personnel")
        page = self.page(self.odawara, **SIZE)
        with self.count(page, "01 人事担当が初めてログインする", clicks=5, pages=5, fields=4):
            page.click("text=初めて使う")
            page.fill("#name", "jinji")
            page.fill("#code", code)
            page.fill("#password", PASSWORD)
            page.click("text=決めてログイン")
            expect(page.locator("svg[aria-label*=QR], svg[role=img]").first).to_be_visible()
            page.fill("#code", one_time_code(page.text_content("#secret")))
            page.click("text=登録する")
            page.check("#noted")
            page.click("text=控えたので、始める")
            self.assertIn("今日", page.title())

    def test_02_a_plan_is_written_and_shared(self):
        kawasaki = self.node(KAWASAKI)
        self.introduce(self.odawara, kawasaki)
        self.odawara.start()
        page = self.person("suishin", "member")
        page.goto(self.address(self.odawara, "/plans"))
        with self.count(page, "02 計画を書いて共有する（五つの項目、状態、アクション、招待）", clicks=8, pages=3):
            page.fill("#title", "助け合いデー")
            page.click("text=計画を書き始める")
            for part in ("theme", *PARTS):
                page.fill(f'[name="p:{part}"]', f"{part}に書くこと。")
            page.get_by_role("group", name="状態").get_by_text("実施中").click()
            page.fill('[name^="p:action/new-"][name$="title"]', "前日に声をかける")
            page.get_by_label("川崎市").check()
            page.click("text=確かめて共有")
            page.click("text=連合に共有する")
            expect(page.locator("main")).to_contain_text("共有しました")
        plan = self.odawara.ok("plan", "list")["plans"][0]["id"]
        shown = self.odawara.ok("plan", "show", plan)
        self.assertEqual(len(shown["actions"]), 1)
        self.assertEqual([field for field in PARTS if not shown["fields"][field]["text"]], [])

    def test_03_a_comment_on_a_passage(self):
        plan = self.plan(goal="十八時に消灯する。ともに帰る。")
        self.odawara.start()
        page = self.person("kyodo", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        with self.count(page, "03 計画の言葉にコメントする", clicks=2, pages=1, fields=1):
            self.select(page, "goal", "ともに帰る。")
            page.click("text=この言葉にコメント")
            page.keyboard.insert_text("どの係からでしょうか。")
            page.click("main form[data-remark] button:text-is('共有する')")
            expect(page.locator(".rail")).to_contain_text("どの係からでしょうか。")

    def test_04_advice_is_given_on_a_passage(self):
        plan = self.plan(goal="十八時に消灯する。ともに帰る。")
        self.odawara.start()
        page = self.person("kyodo", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        with self.count(page, "04 計画の言葉に助言する", clicks=2, pages=2, fields=1):
            self.select(page, "goal", "ともに帰る。")
            page.click("text=この言葉に助言")
            page.fill("#text", "係ごとに目標を置くとよい。")
            page.click("button:text-is('共有する')")
            expect(page.locator("main")).to_contain_text("共有しました")

    def test_05_advice_is_answered(self):
        plan = self.plan(goal="十八時に消灯する。")
        self.odawara.ok("advice", "add", plan, "--field", "goal", "--text", "係ごとに目標を置くとよい。")
        self.odawara.start()
        page = self.person("suishin", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        with self.count(page, "05 助言に答える", clicks=1, pages=1, fields=1):
            page.fill(".rail textarea[name=reason]", "来月から係ごとに置きます。")
            page.click(".rail button:text-is('採用')")
            expect(page.locator(".rail .remark").first).to_contain_text("答えと話し合い")

    def test_06_a_meeting_is_called_and_written_up(self):
        kawasaki, chigasaki = self.node(KAWASAKI), self.node(CHIGASAKI)
        self.introduce(self.odawara, kawasaki, chigasaki)
        self.odawara.start()
        page = self.person("suishin", "member")
        page.goto(self.address(self.odawara, "/meetings"))
        with self.count(page, "会合を書く（三市の参加、議題、対話、議事録、宿題）", clicks=10, pages=3):
            page.click("text=会合を加える")
            for field, text in (("title", "連合の会合"), ("date", "12/18"), ("begin", "1330"), ("end", "1630"),
                                ("place", "川崎市役所"), ("agenda", "計画の発表"), ("minutes", "話したこと。")):
                page.fill(f"#{field}", text)
            page.get_by_text("会場とオンライン", exact=True).click()
            for city, words in ((ODAWARA, "会場で参加"), (KAWASAKI, "オンラインで参加"), (CHIGASAKI, "欠席")):
                page.locator(f'[id="p:attendance/{city}/how"]').get_by_text(words, exact=True).click()
            page.get_by_text("この組み合わせにする", exact=True).click()
            page.fill('[name="p:todo/new-0/text"]', "残業の数を出す")
            page.select_option('[name="p:todo/new-0/city"]', KAWASAKI)
            page.click("text=確認へ進む")
            page.click("text=連合に共有する")
            expect(page.locator("main")).to_contain_text("共有しました")

    def test_07_a_section_of_fourteen_can_leave(self):
        self.help_day()
        self.odawara.start()
        page = self.person("G0001")
        with self.count(page, "07 係の14人の確認（全員が定時）", clicks=3, pages=2, fields=0):
            page.click("text=の確認をする")
            page.click("text=全員に聞いた")
            page.click("text=まとめて保存する")
            expect(page.locator("[role=status]").first).to_contain_text("保存しました")

    def test_08_a_section_of_which_one_needs_help(self):
        self.help_day()
        self.odawara.start()
        page = self.person("G0001")
        with self.count(page, "08 係の14人の確認（ひとりが難しい）", clicks=4, pages=2, fields=1):
            page.click("text=の確認をする")
            page.click("text=全員に聞いた")
            hard = page.locator("fieldset.person", has=page.get_by_text("架空 係員3", exact=True))
            hard.get_by_text("難しい", exact=True).click()
            hard.get_by_label("超過見込み").fill("60")
            page.click("text=まとめて保存する")
            expect(page.locator("[role=status]").first).to_contain_text("保存しました")

    def test_09_the_evening_with_one_who_stays(self):
        past, _ = self.help_day()
        self.odawara.start()
        page = self.person("G0001")
        page.goto(self.address(self.odawara, f"/helpday/days/{past}/evening"))
        with self.count(page, "09 消灯と、ひとりの遅い退庁", clicks=4, pages=2, fields=0):
            page.locator("#person").get_by_text("架空 係員3").click()
            page.click("button:text-is('18:15')")
            page.click("button.large")
            expect(page.locator("main")).to_contain_text("消灯")

    def test_10_a_day_is_closed(self):
        past, _ = self.help_day()
        self.odawara.start()
        page = self.person("jinji", "personnel")
        page.goto(self.address(self.odawara, f"/helpday/days/{past}/results"))
        with self.count(page, "10 未報告を確かめて、日を締める", clicks=2, pages=1, fields=0):
            page.check("#known")
            page.click("text=未報告のまま、この日を締める")
            expect(page.locator("[role=status]").first).to_contain_text("この日を締めました")

    def test_11_a_part_of_a_plan_is_changed(self):
        plan = self.plan(goal="十八時に消灯する。")
        self.odawara.start()
        page = self.person("suishin", "member")
        page.goto(self.address(self.odawara, f"/plans/{plan}"))
        with self.count(page, "11 計画の一か所を直して共有する", clicks=3, pages=2, fields=1):
            page.get_by_text("ありたい姿を直す", exact=True).click()
            page.fill('[name="p:goal"]', "十七時四十五分に消灯する。")
            page.click("text=確かめて共有")
            page.click("text=連合に共有する")
            expect(page.locator("main")).to_contain_text("共有しました")

    def test_12_the_own_password_is_changed(self):
        self.odawara.start()
        page = self.person("suishin", "member")
        with self.count(page, "12 自分のパスワードを変える", clicks=2, pages=2, fields=2):
            page.click("text=自分のログイン")
            page.fill("#current", PASSWORD)
            page.fill("#password", "山椒と蒲鉾とみかんの朝")
            page.click("button:text-is('パスワードを変える')")
            expect(page.locator("main")).to_contain_text("変えました")
