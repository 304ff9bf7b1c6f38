"""A whole meeting on one page: called, held and written up, by clicking and by keyboard, with scripts and without;
what another city changed meanwhile; its calendar file and the calendar to subscribe to."""

import datetime
import os
import re
import urllib.error
import urllib.request

from browser import BrowserCase
from harness.case import CHIGASAKI, KAWASAKI, ODAWARA, STAFF
from playwright.sync_api import Locator, Page, expect

SHOTS = os.environ.get("SHOTS")
JAPAN = datetime.timezone(datetime.timedelta(hours=9))
CITIES = (ODAWARA, KAWASAKI, CHIGASAKI)


class MeetingTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara, self.kawasaki, self.chigasaki = (self.node(city) for city in CITIES)
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki, self.chigasaki)
        self.clicks = 0

    def sync(self) -> None:
        self.odawara.run("sync")
        self.kawasaki.run("sync")

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def look(self, page: Page, name: str) -> None:
        for width, looks in ((1280, self.check), (390, self.fits), (320, self.check)):
            page.set_viewport_size({"width": width, "height": 844})
            looks(page)
            if SHOTS and width != 320:
                page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    def how(self, page: Page, city: str, words: str) -> Locator:
        return page.locator(f'[id="p:attendance/{city}/how"]').get_by_text(words, exact=True)

    def left(self, city: str) -> str:
        return f'[name="p:attendance/{city}/left"]'

    def entries(self) -> int:
        return self.odawara.ok("status")["entries"]

    def meetings(self) -> list[dict]:
        return self.odawara.ok("meeting", "list")["meetings"]

    def test_a_whole_meeting_in_ten_clicks_and_one_entry(self):
        for scripts in (True, False):
            with self.subTest(scripts=scripts):
                page = self.enter(self.odawara, f"suishin{scripts:d}", "member", java_script_enabled=scripts)
                entries, self.clicks = self.entries(), 0
                self.click(page.get_by_role("navigation").get_by_role("link", name="会合", exact=True))
                self.click(page.get_by_role("link", name="会合を加える"))
                page.fill("#title", f"神奈川連合の会合{scripts}")
                page.fill("#date", "12/18")
                page.fill("#begin", "1330")
                page.fill("#end", "１６時半")
                self.click(page.get_by_text("会場とオンライン", exact=True))
                page.fill("#place", "川崎市役所")
                page.fill("#link", "https://video.example/room/1")
                page.fill("#agenda", "計画の発表\n\n各市の数値")
                for city, words in ((ODAWARA, "会場で参加"), (KAWASAKI, "オンラインで参加"), (CHIGASAKI, "欠席")):
                    self.click(self.how(page, city, words))
                page.fill(self.left(ODAWARA), "1510")
                self.click(page.get_by_text("この組み合わせにする", exact=True))
                page.fill("#minutes", "話したこと。\n次回に話すこと。")
                page.fill('[name="p:todo/new-0/text"]', "残業の数を出す")
                page.select_option('[name="p:todo/new-0/city"]', KAWASAKI)
                self.clicks += 1
                page.fill('[name="p:todo/new-0/until"]', "1/20")
                if scripts:
                    self.look(page, "meeting-whole-form")
                self.click(page.get_by_role("button", name="確認へ進む"))
                for words in ("計画の発表", "欠席", "15:10", "小田原市 と 川崎市", "13:30", "残業の数を出す"):
                    expect(page.locator("main")).to_contain_text(words)
                self.assertNotIn("–", page.inner_text("main"))
                if scripts:
                    self.look(page, "meeting-whole-preview")
                self.assertEqual(self.entries(), entries)
                self.click(page.get_by_role("button", name="連合に共有する"))
                expect(page.locator("main")).to_contain_text("共有しました")
                self.assertLessEqual(self.clicks, 10)
                self.assertEqual(self.entries(), entries + 1)
                if scripts:
                    self.look(page, "meeting-whole")
                meeting = self.odawara.ok("meeting", "show", page.url.rsplit("/", 1)[1])
                self.assertEqual([item["text"] for item in meeting["agenda"]], ["計画の発表", "各市の数値"])
                self.assertEqual(
                    [(note["city"], note["how"], note["left"]) for note in meeting["attendance"]],
                    [(ODAWARA, "place", "15:10"), (KAWASAKI, "online", None), (CHIGASAKI, "absent", None)],
                )
                [one] = meeting["rounds"]
                self.assertEqual((one["at"], len(one["pairs"])), ("13:30", 1))
                self.assertEqual(meeting["fields"]["minutes"]["text"], "話したこと。\n次回に話すこと。")
                [todo] = meeting["todos"]
                self.assertEqual((todo["text"], todo["city"], todo["until"][5:]), ("残業の数を出す", KAWASAKI, "01-20"))
                # Nothing but what changes is shown the second time, and nothing is said twice.
                page.get_by_role("link", name="会合を書く").click()
                page.get_by_role("button", name="確認へ進む").click()
                expect(page.locator("main")).to_contain_text("変わったところがないので")
                page.get_by_role("link", name="会合を書く").click()
                page.fill("#agenda", "次の日程")
                page.fill("#minutes", page.input_value("#minutes") + "\n加えた。")
                page.get_by_role("button", name="確認へ進む").click()
                cards = page.locator(".card")
                expect(cards).to_have_count(2)
                self.assertNotIn("計画の発表", page.inner_text("main"))
                expect(page.locator("ins")).to_contain_text("加えた。")
                page.get_by_role("button", name="書き直す").click()
                expect(page.locator("#agenda")).to_have_value("次の日程")
                page.get_by_role("button", name="確認へ進む").click()
                self.share(page)
                self.assertEqual(self.entries(), entries + 2)

    def test_the_day_of_a_meeting_from_one_page(self):
        """Before: who holds what, and everyone made current. During: the round that is on. After: what came of it."""
        plan = self.odawara.ok("plan", "new", "--title", "カモノハシの計画")["id"]
        self.sync()
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "あとから書いた目標")
        today = f"{datetime.datetime.now(JAPAN):%Y-%m-%d}"
        meeting = self.odawara.ok("meeting", "new", "--title", "ペンギンの会合", "--date", today)["id"]
        self.odawara.ok("meeting", "set", meeting, "end", "23:59")
        self.odawara.ok("meeting", "round", "add", meeting, "--at", "00:00", "--pairs", f"{ODAWARA}-{KAWASAKI}")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        page.get_by_role("link", name="会合を進める").click()
        before = page.locator("section", has=page.locator("#before"))
        self.assertIn("カモノハシの計画", before.inner_text())
        self.assertNotIn("✓ いまの版", before.inner_text())
        # Chigasaki was never heard.
        self.assertIn("茅ヶ崎市", before.locator(".notice").inner_text())
        page.click("text=いま、全員と同期する")
        expect(page.locator("[role=status]").first).to_contain_text("同期しました")
        self.assertIn("✓ いまの版", before.inner_text())
        self.assertRegex(page.inner_text(".clock"), r"^\d{1,2}:\d\d$")
        on = page.locator(".round.now")
        self.assertIn("小田原市 と 川崎市", on.inner_text())
        self.assertRegex(on.locator("[data-line=left]").inner_text(), r"^あと (\d+:\d\d|\d+時間\d+分)$")
        self.look(page, "meeting-room")
        self.assertIn("まだ記録がありません", page.inner_text("main"))
        self.odawara.ok("meeting", "version", "keep", meeting, "--moment", "after", "--plan", plan)
        page.reload()
        self.assertIn("を含む版", page.locator("section", has=page.locator("#after")).inner_text())

    def test_by_keyboard_alone(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/meetings/new"))
        page.focus("#title")
        typed = {
            "title": "第4回", "date": "12/18", "begin": "1330", "agenda": "計画の発表", "minutes": "話した。",
            "p:todo/new-0/text": "数を出す",
        }
        for _ in range(80):
            name = page.evaluate("document.activeElement.name || ''")
            if name in typed:
                page.keyboard.insert_text(typed.pop(name))
            elif name in ("form", f"p:attendance/{ODAWARA}/how"):
                page.keyboard.press("Space")
            elif page.evaluate("document.activeElement.textContent") == "確認へ進む":
                break
            page.keyboard.press("Tab")
        self.assertEqual(typed, {})
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("公開前の確認")
        for words in ("第4回", "計画の発表", "会場で参加", "数を出す", "話した。"):
            expect(page.locator("main")).to_contain_text(words)

    def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(self):
        page = self.enter(self.odawara, "suishin", "member", java_script_enabled=False)
        page.goto(self.address(self.odawara, "/meetings/new"))
        page.fill("#title", "第4回")
        page.fill("#date", "12/18")
        page.fill("#begin", "1330")
        page.get_by_text("オンライン", exact=True).click()
        self.how(page, KAWASAKI, "欠席").click()
        page.fill(self.left(KAWASAKI), "15時")
        page.fill(self.left(CHIGASAKI), "16時")
        page.select_option('[name="p:todo/new-1/city"]', KAWASAKI)
        page.fill("#minutes", "消えてはいけない。")
        page.get_by_role("button", name="確認へ進む").click()
        alert = page.get_by_role("alert")
        for words in ("「欠席」の市は、途中で出られません", "参加も選んでください", "内容を書いてください"):
            expect(alert).to_contain_text(words)
        for link in alert.get_by_role("link").all():
            target = link.get_attribute("href")[1:]
            self.assertEqual(page.locator(f'[id="{target}"]').count(), 1, target)
        self.fits(page)
        expect(page.locator("#minutes")).to_have_value("消えてはいけない。")
        expect(page.locator(self.left(CHIGASAKI))).to_have_value("16時")
        # More rows, and the pairs anew, with all that was typed; nobody is told of what is missing.
        page.fill('[name="p:todo/new-1/text"]', "数を出す")
        page.get_by_role("button", name="行を増やす").click()
        self.assertEqual(page.get_by_role("alert").count(), 0)
        expect(page.locator('[name="p:todo/new-4/text"]')).to_have_count(1)
        expect(page.locator('[name="p:todo/new-1/text"]')).to_have_value("数を出す")
        expect(page.locator("table", has_text="組み合わせの案")).to_contain_text("小田原市 と 茅ヶ崎市")
        expect(page.locator("table", has_text="組み合わせの案")).not_to_contain_text("川崎市 と")
        # Leaving before it began is the meeting's own rule.
        page.fill(self.left(KAWASAKI), "")
        self.how(page, CHIGASAKI, "会場で参加").click()
        page.fill(self.left(CHIGASAKI), "13時")
        page.get_by_role("button", name="確認へ進む").click()
        expect(page.get_by_role("alert")).to_contain_text("会合の始まり（13:30）より前です")
        page.fill(self.left(CHIGASAKI), "")
        page.get_by_role("button", name="確認へ進む").click()
        self.share(page)

    def test_what_others_changed_meanwhile_is_never_written_over_unseen(self):
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "第4回", "--date", "2026-12-18", "--form", "online"
        )["id"]
        self.odawara.ok("meeting", "edit", meeting, "minutes", "--text", "話した。")
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}/write"))
        page.fill("#place", "小田原市役所")
        self.how(page, KAWASAKI, "会場で参加").click()
        page.fill("#minutes", "まず、話した。")
        # A colleague and another city, while the page is open.
        self.odawara.ok("meeting", "set", meeting, "place", "川崎市役所")
        self.odawara.ok("meeting", "set", meeting, "title", "第四回")
        self.odawara.ok("meeting", "attend", meeting, KAWASAKI, "--how", "absent")
        self.odawara.ok("meeting", "edit", meeting, "minutes", "--text", "話した。続けた。")
        page.get_by_role("button", name="確認へ進む").click()
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("場所を「川崎市役所」に直しました")
        expect(alert).to_contain_text("川崎市の参加を「欠席」に直しました")
        # The title, which nobody touched here, is no matter of this page.
        expect(alert).not_to_contain_text("題名")
        self.check(page)
        expect(page.locator("#place")).to_have_value("小田原市役所")
        self.how(page, KAWASAKI, "欠席").click()
        page.get_by_role("button", name="確認へ進む").click()
        expect(page.locator("h1")).to_have_text("公開前の確認")
        self.share(page)
        shown = self.odawara.ok("meeting", "show", meeting)
        self.assertEqual(shown["fields"]["place"]["value"], "小田原市役所")
        self.assertEqual(shown["fields"]["title"]["value"], "第四回")
        self.assertEqual(shown["fields"]["minutes"]["text"], "まず、話した。続けた。")
        self.assertEqual([note["how"] for note in shown["attendance"]], ["absent"])

    def test_each_writes_what_is_theirs(self):
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "第4回", "--date", "2026-12-18", "--form", "online"
        )["id"]
        self.odawara.ok("meeting", "agenda", "add", meeting, "--text", "計画の発表")
        self.sync()
        kawasaki = self.enter(self.kawasaki, "suishin", "member")
        kawasaki.goto(self.address(self.kawasaki, f"/meetings/{meeting}"))
        self.assertEqual(kawasaki.locator("main .button:not(.second)").count(), 1)
        kawasaki.get_by_role("link", name="会合を書く").click()
        self.assertEqual(kawasaki.locator("#title, #date, #status").count(), 0)
        self.how(kawasaki, KAWASAKI, "オンラインで参加").click()
        kawasaki.fill("#agenda", "川崎市の数")
        kawasaki.fill("#minutes", "川崎市から。")
        self.look(kawasaki, "meeting-whole-other-city")
        kawasaki.get_by_role("button", name="確認へ進む").click()
        self.share(kawasaki)
        self.sync()
        shown = self.odawara.ok("meeting", "show", meeting)
        self.assertEqual({item["by"] for item in shown["agenda"]}, {ODAWARA, KAWASAKI})
        observer = self.enter(self.odawara, "bouchou", "observer")
        observer.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        self.assertEqual(observer.get_by_role("link", name="会合を書く").count(), 0)
        self.assertEqual(observer.goto(self.address(self.odawara, f"/meetings/{meeting}/write")).status, 403)

    def test_the_page_shows_what_is_known_and_leads_to_the_video_meeting(self):
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "第4回", "--date", "2026-12-18", "--form", "online",
            "--link", "https://video.example/room/1",
        )["id"]
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        self.assertNotIn("–", page.inner_text("main"))
        link = page.get_by_role("link", name="https://video.example/room/1")
        self.assertEqual(link.get_attribute("href"), "https://video.example/room/1")
        self.look(page, "meeting-empty")

    def test_a_calendar_file_and_a_calendar_to_subscribe_to(self):
        day = "2026-12-18"
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "神奈川連合の会合、第4回; 年度のまとめと、来年度の助け合いデーの日程", "--date", day,
            "--form", "hybrid", "--place", "川崎市役所", "--begin", "13:30", "--end", "16:30",
        )["id"]
        self.odawara.ok(
            "meeting", "todo", "add", meeting, "--text", "数を出す", "--city", ODAWARA, "--until", "2027-01-20"
        )
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, f"/meetings/{meeting}"))
        with page.expect_download() as started:
            page.get_by_role("link", name="予定表に入れる（ファイル）").click()
        with open(started.value.path(), "rb") as file:
            self.holds(file.read(), meeting)
        page.goto(self.address(self.odawara, "/meetings"))
        page.get_by_role("link", name="予定表で受け取る").click()
        self.check(page)
        page.get_by_role("button", name="アドレスを作る").click()
        self.check(page)
        address = page.inner_text("#calendar-address")
        self.assertTrue(address.endswith(".ics"))
        feed = page.inner_text("#address")
        calendar = self.read(address)
        self.holds(calendar, meeting)
        for words in ("宿題: 数を出す", "SUMMARY:助け合いデー", "DTSTART;VALUE=DATE:20270120"):
            self.assertIn(words, calendar.decode())
        # No person and no section of the city stands in it.
        for line in STAFF.splitlines()[1:]:
            for word in line.split(",")[:3]:
                if len(word) > 3:
                    self.assertNotIn(word, calendar.decode())
        # One secret: renewed, both addresses are new.
        page.get_by_role("link", name="お知らせへ戻る").click()
        page.get_by_role("button", name="新しいアドレスに替える").click()
        self.assertNotEqual(page.inner_text("#calendar-address"), address)
        for old in (address, feed):
            with self.assertRaises(urllib.error.HTTPError):
                self.read(old)

    def read(self, address: str) -> bytes:
        url = re.sub(r"//[^/]+", f"//127.0.0.1:{self.odawara.port}", address)
        host = re.search(r"//([^/]+)", address)[1]
        with urllib.request.urlopen(urllib.request.Request(url, headers={"Host": host})) as answer:
            self.assertEqual(answer.headers["Content-Type"], "text/calendar; charset=utf-8")
            return answer.read()

    def holds(self, calendar: bytes, meeting: str) -> None:
        self.assertNotRegex(calendar, rb"(?<!\r)\n")
        for line in calendar.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode()
        text = calendar.replace(b"\r\n ", b"").decode()
        for words in (
            f"UID:meeting-{meeting}@tasukeai", "DTSTART:20261218T043000Z", "DTEND:20261218T073000Z",
            "SUMMARY:神奈川連合の会合、第4回\\; 年度のまとめと、来年度の助け合いデーの日程", "LOCATION:川崎市役所",
        ):
            self.assertIn(words + "\r\n", text)
