"""What people stumbled on: who and where they are, days and times as they write them, what is refused with a
reason, what is said once, and paper."""

import re
from datetime import timedelta

from browser import BrowserCase
from browser.forms import PageReader
from harness.case import KAWASAKI, STAFF
from harness.node import wait_until
from playwright.sync_api import Page, expect
from test_helpday import date_in_japan


class PageWordsTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def open(self, page: Page, path: str) -> None:
        page.goto(self.address(self.odawara, path))
        self.check(page)

    def proceed(self, page: Page) -> None:
        page.get_by_role("button", name="確認へ進む").first.click()

    def test_a_page_names_its_city_and_who_is_signed_in(self):
        page = self.enter(self.odawara, "T0001", width=390, height=844)
        head = page.inner_text("header")
        self.assertIn("小田原市", head)
        self.assertIn("架空 二郎", head)
        self.assertIn("小田原市", page.title())
        self.check(page)
        page = self.enter(self.odawara, "suishin", "member")
        self.assertIn("部会参加者", page.inner_text("header"))
        self.assertIn("小田原市", page.inner_text("header"))
        # Of logins outside the staff list the number is known, and of the staff the name in every role.
        self.assertRegex(page.inner_text("header"), r"利用者 \d+")
        page = self.enter(self.odawara, "T0003", "personnel")
        self.assertRegex(page.inner_text("header"), r"架空 \S")
        self.assertIn("職員課", page.inner_text("header"))

    def test_an_address_of_nothing_says_so_plainly(self):
        person = self.session(self.odawara, "suishin", "member")
        for path in ("/plans/xyz", "/meetings/1", "/advice/%E3%81%82", "/projects/x", "/notices/x", "/nothing"):
            status, _, text, _ = person.ask("GET", path)
            self.assertEqual(status, 404, path)
            main = "".join(PageReader(path, text).said)
            self.assertIn("見つかりません", main)
            self.assertNotIn("ID", main)
            self.assertNotIn("tasukeai", main)

    def test_days_without_a_year_and_days_that_remind_nobody(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        advice = self.odawara.ok("advice", "add", plan, "--text", "短く。")["id"]
        page = self.enter(self.odawara, "suishin", "member")
        today = date_in_japan()
        for day, said in (
            (f"{today.month}/{today.day}", "今日です"),
            (f"{today - timedelta(3):%m月%d日}", "過ぎています"),
            ("13/45", "読み取れません"),
        ):
            with self.subTest(day):
                self.open(page, f"/advice/{advice}")
                page.check("input[value=considering]")
                page.fill("#reason", "確かめる。")
                page.fill("#followUp", day)
                self.proceed(page)
                expect(page.locator(".notice.error")).to_contain_text(said)
                expect(page.locator("#followUp")).to_have_value(day)
                self.check(page)
        self.open(page, f"/advice/{advice}")
        page.check("input[value=considering]")
        page.fill("#reason", "確かめる。")
        later = today + timedelta(20)
        page.fill("#followUp", f"{later.month}/{later.day}")
        self.proceed(page)
        expect(page.locator("main")).to_contain_text(f"{later.month}月{later.day}日")
        self.share(page)
        stored = self.odawara.ok("advice", "list")["advice"][0]["follow_up"]
        self.assertEqual(stored, f"{later:%Y-%m-%d}")

    def test_a_meeting_begins_ends_and_has_an_address(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, "/meetings/new")
        later = date_in_japan() + timedelta(20)
        page.fill("#title", "第4回")
        page.fill("#date", f"{later.month}月{later.day}日")
        page.fill("#begin", "１３時半")
        page.fill("#end", "1200")
        page.check("[name=form][value=online]")
        page.fill("#link", "javascript:alert(1)")
        self.proceed(page)
        alert = page.locator(".notice.error")
        expect(alert).to_contain_text("終わりは、始まり（13:30）より後に")
        expect(alert).to_contain_text("https:// から")
        self.check(page)
        page.fill("#end", "1630")
        page.fill("#link", "https://video.example/room/1")
        self.proceed(page)
        self.check(page)
        self.share(page)
        facts = page.inner_text(".facts")
        self.assertIn("13:30〜16:30", facts.replace("\n", ""))
        self.assertIn("https://video.example/room/1", facts)
        # Who leaves before it begins, or is absent, does not leave early.
        for how, left, said in (
            ("absent", "15時", "「欠席」の市は、途中で出られません"),
            ("online", "3時", "会合の始まり（13:30）より前"),
            ("online", "18時", "会合の終わり（16:30）より後"),
            ("online", "いつか", "17時45分"),
        ):
            with self.subTest(left=left, how=how):
                page.click("main >> text=会合を書く")
                page.check(f"[name='p:attendance/142069/how'][value={how}]")
                page.fill("[name='p:attendance/142069/left']", left)
                self.proceed(page)
                expect(page.locator(".notice.error")).to_contain_text(said)
                self.assertNotIn("--", page.inner_text(".notice.error"))
                page.click("main >> text=やめる")
                page.click("text=この書きかけを捨てる")
        page.click("main >> text=会合を書く")
        page.check("[name='p:attendance/142069/how'][value=online]")
        page.fill("[name='p:attendance/142069/left']", "１５：１０")
        self.proceed(page)
        self.share(page)
        self.assertIn("15:10", page.inner_text("table:has(caption:text('市ごとの参加'))"))

    def two_values(self, field: str) -> str:
        """A plan in which two cities set a field apart."""
        kawasaki = self.node(KAWASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki)
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "invite", plan, "141305")
        kawasaki.ok("sync")
        self.odawara.ok("plan", "set", plan, field, "小田原の案")
        kawasaki.ok("plan", "set", plan, field, "川崎の案")
        kawasaki.ok("sync")
        return plan

    def test_a_third_title_while_two_stand(self):
        plan = self.two_values("title")
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, f"/plans/{plan}")
        expect(page.locator("main")).to_contain_text("ほかの案があります（題名、2件）")
        page.click("text=新しい題名を書く")
        page.fill("#value", "三つめの案")
        self.proceed(page)
        self.share(page)
        expect(page.locator("h1")).to_have_text("三つめの案")
        self.assertNotIn("ほかの案", page.inner_text("main"))

    def test_what_waits_of_several_values_is_called_the_same_for_two_and_for_more(self):
        self.two_values("theme")
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, "/")
        expect(page.locator("main")).to_contain_text("ほかの案から選ぶ: 計画")
        self.assertNotIn("両方の案", page.inner_text("body"))
        self.open(page, "/notices")
        self.assertNotIn("両方の案", page.inner_text("body"))

    def test_a_plan_that_is_prepared_is_called_no_draft(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        page = self.enter(self.odawara, "suishin", "member")
        for path in (f"/plans/{plan}", f"/plans/{plan}/edit/status", "/plans"):
            self.open(page, path)
            self.assertIn("準備中", page.inner_text("main"), path)
            self.assertIn("ほかの市にも見えています", page.inner_text("main"), path)
        self.open(page, f"/plans/{plan}")
        self.assertEqual(page.inner_text(".steps [aria-current]"), "準備中")
        self.assertEqual(page.locator("main .tag", has_text="下書き").count(), 0)
        self.open(page, f"/plans/{plan}/edit/status")
        page.check("input[value=active]")
        self.proceed(page)
        self.share(page)
        self.assertNotIn("ほかの市にも見えています", page.inner_text("main"))
        self.assertEqual(self.odawara.ok("plan", "show", plan)["fields"]["status"]["value"], "active")

    def test_a_newcomer_begins_today_and_finds_an_invitation(self):
        kawasaki = self.node(KAWASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki)
        plan = kawasaki.ok("plan", "new", "--title", "川崎の計画")["id"]
        own = self.odawara.ok("plan", "new", "--title", "小田原の計画")["id"]
        kawasaki.ok("sync")
        for number in range(5):
            kawasaki.ok("advice", "add", own, "--text", f"助言{number}")
        kawasaki.ok("meeting", "new", "--title", "第3回", "--date", "2026-12-01", "--form", "online")
        kawasaki.ok("sync")
        # The node has seen all of it before anybody signs in.
        observer = self.enter(self.odawara, "kansatsu", "observer")
        self.assertTrue(
            wait_until(
                lambda: (observer.goto(self.address(self.odawara, "/notices")), observer.locator("main .news").count())[1],
                15,
            )
        )
        first = self.enter(self.odawara, "mieko", "member")
        # News of before the first sign-in are no news.
        self.open(first, "/notices")
        self.assertNotIn("未読", first.inner_text("header nav"))
        kawasaki.ok("plan", "invite", plan, "142069")
        kawasaki.ok("sync")

        def holds() -> bool:
            first.goto(self.address(self.odawara, "/"))
            return "招待: 計画" in first.inner_text("main")

        self.assertTrue(wait_until(holds, 15), first.inner_text("main"))
        self.check(first)
        first.click("text=招待: 計画")
        expect(first.locator("h1")).to_have_text("川崎の計画")
        # Whoever came before and after: it waits for the city, not for one login.
        self.open(first, "/notices")
        first.click("text=すべて既読にする")
        self.open(first, "/")
        self.assertIn("招待: 計画", first.inner_text("main"))
        later = self.enter(self.odawara, "atokara", "member")
        self.open(later, "/")
        self.assertIn("招待: 計画「川崎の計画」", later.inner_text("main"))
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "いっしょに帰る。")
        self.open(later, "/")
        self.assertNotIn("招待: 計画", later.inner_text("main"))

    def test_a_city_that_only_calls_us_is_not_failing(self):
        kawasaki = self.node(KAWASAKI)
        self.introduce(self.odawara, kawasaki, urls={KAWASAKI: "http://127.0.0.1:9"})
        self.odawara.run("sync")
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, "/")
        # Said once, and with what it means.
        self.assertEqual(page.inner_text("body").count("呼び出せません"), 1)
        kawasaki.ok("plan", "new", "--title", "川崎の計画")
        kawasaki.ok("sync")
        self.odawara.run("sync")
        self.open(page, "/")
        self.assertNotIn("呼び出せません", page.inner_text("body"))
        self.assertIn("川崎市: たった今、同期", page.inner_text("main"))
        self.open(page, "/plans")
        self.assertIn("川崎市: たった今、同期", page.inner_text("footer"))
        chief = self.enter(self.odawara, "joho", "administrator")
        self.open(chief, "/administration/peers")
        self.assertIn("正常", chief.inner_text("main"))

    def test_comments_have_a_time_and_rows_a_head(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("comment", "add", plan, "--text", "ひとこと")
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, f"/plans/{plan}")
        self.assertRegex(page.inner_text("section:has(#comments) article"), r"令和\d+年\d+月\d+日（.） \d+:(00|15|30|45)")
        self.open(page, "/plans")
        self.assertEqual(page.locator("tbody th[scope=row]").count(), 1)

    def test_nothing_written_is_written_and_not_corrected(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, f"/plans/{plan}")
        self.assertEqual(page.get_by_text("現状を書く", exact=True).count(), 1)
        advice = self.odawara.ok("advice", "add", plan, "--text", "短く。")["id"]
        meeting = self.odawara.ok("meeting", "new", "--title", "第4回", "--date", "2026-12-18")["id"]
        for path, words in (
            (f"/advice/{advice}", "この助言に答えて現状を書く"), (f"/meetings/{meeting}", "議事録を書く"),
        ):
            self.open(page, path)
            self.assertEqual(page.get_by_role("link", name=words).count(), 1, path)
        self.odawara.ok("meeting", "edit", meeting, "minutes", "--text", "話した。")
        self.open(page, f"/meetings/{meeting}")
        self.assertEqual(page.get_by_role("link", name="議事録を直す").count(), 1)
        self.open(page, f"/plans/{plan}")
        self.odawara.ok("plan", "edit", plan, "current_state", "--text", "形だけ。")
        page.reload()
        self.assertEqual(page.get_by_text("現状を直す", exact=True).count(), 1)
        self.open(page, f"/advice/{advice}")
        self.assertEqual(page.get_by_role("link", name="この助言に答えて現状を直す").count(), 1)
        self.assertEqual(page.get_by_role("link", name="この助言に答えてありたい姿を書く").count(), 1)

    def test_a_badge_is_there_only_for_what_was_said(self):
        page = self.enter(self.odawara, "suishin", "member")
        for more, badges in (((), ["予定"]), (("--form", "online"), ["予定", "オンライン"])):
            day = self.odawara.ok("meeting", "new", "--title", "部会", "--date", "2026-12-18", *more)["id"]
            self.open(page, f"/meetings/{day}")
            self.assertEqual(page.locator("h1 ~ .row >> nth=0 >> .tag").all_inner_texts(), badges)

    def test_on_paper(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("advice", "add", plan, "--text", "助言の文。")
        page = self.enter(self.odawara, "suishin", "member")
        self.open(page, f"/plans/{plan}")
        page.emulate_media(media="print")
        text = page.inner_text("body")
        for words in ("履歴", "市を招く", "名前の付いた版", "助言の文。", "を書く", "薄いまま"):
            self.assertNotIn(words, text)
        self.assertRegex(text, r"小田原市.*印刷日: 令和\d+年")
        self.assertGreater(len(page.pdf()), 1_000)

    def test_paper_holds_the_record_and_no_way_to_other_pages(self):
        project = self.odawara.ok("project", "new", "--title", "転記をなくす")["id"]
        meeting = self.odawara.ok("meeting", "new", "--title", "第4回", "--date", "2026-12-18")["id"]
        for record in (project, meeting):
            self.odawara.ok("comment", "add", record, "--text", "コメントの文。")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        page.click("main >> text=会合を書く")
        page.fill("#agenda", "議題の文。")
        page.get_by_role("button", name="確認へ進む").click()
        self.share(page)
        for path, holds in ((f"/meetings/{meeting}", "議題の文。"), (f"/projects/{project}", "転記をなくす")):
            with self.subTest(path):
                # What was said once, and what is not shared yet, are no part of the record.
                if "meetings" not in path or path not in page.url:
                    page.goto(self.address(self.odawara, path))
                page.emulate_media(media="print")
                text = page.inner_text("body")
                self.assertIn(holds, text)
                for words in (
                    "市を招く", "くわしく", "コメント", "共有しました", "どの市に届いているか", "持っていた計画の版", "見直し",
                    "確認へ進む",
                ):
                    self.assertNotIn(words, text)
                self.assertEqual(page.locator("main a:visible").count(), 0)
                page.emulate_media(media="screen")

    def test_phone_and_newest_month(self):
        page = self.enter(self.odawara, "suishin", "member", width=390, height=844)
        for path in ("/plans", "/meetings", "/helpday", "/advice", "/awards"):
            self.open(page, path)
            # No line of a table has so little room that dates break in three.
            narrow = page.eval_on_selector_all(
                "tbody th, tbody td", "cells => cells.filter(cell => cell.clientWidth < 100).length"
            )
            self.assertEqual(narrow, 0, path)
            self.assertLess(page.locator("h1").bounding_box()["y"], 260, path)

    def test_no_option_of_the_command_line_on_any_page(self):
        """Whatever is typed: an error names fields."""
        page = self.enter(self.odawara, "suishin", "member")
        for path in ("/meetings/new", "/projects/new", "/reviews/new"):
            self.open(page, path)
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            for field in page.locator("main form input[type=text], main form input:not([type]), main textarea").all():
                field.fill("xx:yy")
            for name in {one.get_attribute("name") for one in page.locator("main input[type=radio]").all()}:
                page.locator(f'input[name="{name}"]').first.check()
            self.proceed(page)
            self.assertIsNone(re.search(r"--[a-z]", page.inner_text("main")), path)
