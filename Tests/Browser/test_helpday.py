"""A month of a Help Day, clicked through by those who have to do with it."""

import datetime
from urllib.parse import quote

from browser import BrowserCase
from harness.node import Node
from playwright.sync_api import Page

JAPAN = datetime.timezone(datetime.timedelta(hours=9))
DIVISION, FIRST, SECOND = "総務部/職員課", "総務部/職員課/人事係", "総務部/職員課/給与係"
STAFF = "係,氏名,職員番号,職,得意分野\n" + "".join(
    f"{section},架空 {name},{number},{post},{strength}\n"
    for section, name, number, post, strength in [
        (DIVISION, "課長", "M0001", "所属長", ""),
        (FIRST, "庶務", "G0001", "庶務担当係長", ""),
        (FIRST, "一郎", "A0001", "係員", "資料・文書作成"),
        (FIRST, "二郎", "A0002", "係員", ""),
        (FIRST, "三郎", "A0003", "係員", ""),
        (FIRST, "花子", "A0004", "係員", ""),
        (SECOND, "係長", "C0001", "係長", ""),
        (SECOND, "四郎", "B0001", "係員", "資料・文書作成"),
        (SECOND, "五郎", "B0002", "係員", ""),
        (SECOND, "六郎", "B0003", "係員", ""),
    ]
)


def date_in_japan() -> datetime.date:
    return datetime.datetime.now(JAPAN).date()


def take(node: Node, first: datetime.date, step: int) -> str:
    """The first business day from a day on, forwards or backwards: it becomes the Help Day of its month."""
    for distance in range(14):
        day = first + datetime.timedelta(days=step * distance)
        # A payday on a day off is refused.
        if node.run("helpday", "rule", "--override", f"{day:%Y-%m}={day}").status == 0:
            return str(day)
    raise AssertionError("no business day in two weeks")


def days(node: Node) -> tuple[str, str]:
    """A Help Day that is past and one that is today or to come, whatever today is."""
    node.ok("helpday", "rule", "--day", "20")
    coming = take(node, date_in_japan(), 1)
    # Each month has one payday; what is past lies in a month before the one to come.
    first = datetime.date.fromisoformat(coming).replace(day=1)
    return take(node, first - datetime.timedelta(days=1), -1), coming


class HelpDayTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        self.odawara.start()

    def check(self, page: Page) -> None:
        """Also that no two elements bear one id, so that labels and errors lead where they should."""
        super().check(page)
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
        self.assertEqual(len(ids), len(set(ids)), sorted(ids))

    def open(self, page: Page, day: str, place: str) -> None:
        page.goto(self.address(self.odawara, f"/helpday/days/{day}{place}"))
        self.check(page)

    def choose(self, page: Page, name: str, outlook: str):
        """Taps an answer for a person of a check list; returns the person's group of fields."""
        person = page.locator("fieldset.person", has=page.get_by_text(f"架空 {name}", exact=True))
        person.get_by_text(outlook, exact=True).click()
        return person

    def more(self, page: Page, name: str):
        """The words about a person, below the list."""
        return page.locator("fieldset.more", has=page.get_by_text(f"架空 {name}", exact=True))

    def choose_all(self, page: Page) -> None:
        """定時退庁できる for everybody without an answer."""
        page.click("text=全員に聞いた")

    def fill_first(self, page: Page, day: str) -> None:
        """The week's check of 人事係: 一郎 has an hour, 二郎 needs two, 三郎 asks to be exempt."""
        self.open(page, day, "/checks/week")
        self.choose(page, "一郎", "定時退庁できる").get_by_label("応援できる（分）").fill("６０")
        hard = self.choose(page, "二郎", "難しい")
        hard.get_by_label("超過見込み").fill("120")
        self.more(page, "二郎").get_by_label("業務", exact=True).select_option("documents")
        self.choose(page, "三郎", "除外").get_by_role("link").click()
        exempt = self.more(page, "三郎")
        exempt.get_by_label("理由（何の仕事か）").fill("夜間の処理")
        exempt.get_by_label("動かせない理由（なぜ別の日にできないか）").fill("業務の終わった後にしかできない")
        self.choose_all(page)
        page.click("text=まとめて保存する")
        self.assertIn("保存しました", page.inner_text("main"))
        self.check(page)

    def report(self, day: str, post: str, *more: str) -> dict:
        return self.odawara.ok("helpday", "report", "--date", day, "--as", post, *more)

    def test_the_coming_day_waits_on_the_first_page(self):
        chief = self.enter(self.odawara, "G0001", width=360, height=740)
        chief.click("text=の確認をする")
        self.check(chief)
        self.fill_first(chief, self.coming)
        # On the eve the week's answers are there; nothing is recorded before they are saved.
        self.open(chief, self.coming, "/checks/eve")
        hard = chief.locator("fieldset.person", has=chief.get_by_text("架空 二郎", exact=True))
        self.assertEqual(hard.get_by_label("超過見込み").input_value(), "120")
        post = f"庶務担当係長:{FIRST}"
        eve = self.report(self.coming, post, "--check", "eve")["forecast"]
        self.assertEqual((eve["present"], eve["not_reported"]), (5, 4))
        chief.click("text=まとめて保存する")
        eve = self.report(self.coming, post, "--check", "eve")["forecast"]
        self.assertEqual((eve["can_leave"], eve["hard"], eve["not_reported"]), (3, 1, 0))

        manager = self.enter(self.odawara, "M0001")
        self.check(manager)
        # 給与係 was not asked on the eve; what 人事係 lacks is known all the same.
        self.assertIn("あと120分の超過見込み", manager.inner_text("main"))
        manager.click("text=除外を承認するか決める")
        self.check(manager)
        manager.click("text=架空 三郎さんの除外を承認する")
        self.assertIn("承認しました", manager.inner_text("main"))
        self.check(manager)
        manager.goto(self.address(self.odawara))
        self.assertNotIn("除外を承認するか", manager.inner_text("main"))
        manager.click("text=応援を決める: あと120分の超過見込み")
        self.check(manager)

    def test_a_list_is_saved_as_a_whole_or_not_at_all(self):
        page = self.enter(self.odawara, "G0001")
        self.open(page, self.coming, "/checks/week")
        self.choose(page, "一郎", "難しい").get_by_label("超過見込み").fill("たくさん")
        self.choose(page, "二郎", "除外")
        self.more(page, "二郎").get_by_label("理由（何の仕事か）").fill("夜間の処理")
        self.choose(page, "三郎", "定時退庁できる")
        page.click("text=まとめて保存する")
        self.check(page)
        alert = page.inner_text("[role=alert]")
        self.assertIn("2人の入力に誤りがあります", alert)
        first = page.locator("fieldset.person", has=page.get_by_text("架空 一郎", exact=True))
        self.assertEqual(first.get_by_label("超過見込み").input_value(), "たくさん")
        self.assertIn("エラー", first.inner_text())
        counts = self.report(self.coming, f"庶務担当係長:{FIRST}", "--check", "week")["forecast"]
        self.assertEqual(counts["not_reported"], 5)
        page.click("[role=alert] a >> nth=0")
        first.get_by_label("超過見込み").fill("1:30")
        self.more(page, "二郎").get_by_label("動かせない理由（なぜ別の日にできないか）").fill("動かすと支払いが遅れる")
        page.click("text=まとめて保存する")
        counts = self.report(self.coming, f"庶務担当係長:{FIRST}", "--check", "week")["forecast"]
        self.assertEqual((counts["short_minutes"], counts["not_reported"]), (90, 2))

    def test_the_list_is_filled_in_by_keyboard_alone(self):
        page = self.enter(self.odawara, "C0001")
        self.open(page, self.coming, "/checks/week")
        page.locator("fieldset.person input[type=radio]").first.focus()
        for _ in range(4):
            page.keyboard.press("Space")
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=status] >> text=保存しました")
        counts = self.report(self.coming, f"係長:{SECOND}", "--check", "week")["forecast"]
        self.assertEqual((counts["can_leave"], counts["not_reported"]), (4, 0))

    def test_a_month(self):
        chief, other = self.enter(self.odawara, "G0001"), self.enter(self.odawara, "C0001")
        self.fill_first(chief, self.past)
        self.open(other, self.past, "/checks/week")
        self.choose(other, "四郎", "定時退庁できる").get_by_label("応援できる（分）").fill("60")
        self.choose_all(other)
        other.click("text=まとめて保存する")

        # Within the 係 its 係長 agrees; what is left the 所属長 orders across.
        chief.click("text=応援案を見る")
        chief.click("text=応援案をつくる")
        self.check(chief)
        self.assertIn("架空 一郎", chief.inner_text("main .card >> nth=0"))
        self.assertIn("60分の応援案があります", chief.inner_text("main [role=status]"))
        self.assertIn("超過見込みは、あと60分残ります", chief.inner_text("main [role=status]"))
        # No browser asks whether a form shall be sent again; it is said once.
        chief.reload()
        self.assertIn("応援", chief.title())
        self.assertNotIn("あと60分残ります", chief.inner_text("main"))
        chief.click("button:has-text('係内で決める')")
        self.assertIn("応援を決めました", chief.inner_text("main"))
        manager = self.enter(self.odawara, "M0001", width=360, height=740)
        self.open(manager, self.past, "/help")
        manager.click("text=応援案をつくる")
        manager.click("button:text-is('指示する') >> nth=0")
        self.check(manager)
        manager.select_option("#helper", label="架空 四郎（給与係、60分できる）")
        manager.select_option("#helped", label="架空 二郎（人事係、超過見込み 120分）")
        manager.fill("#minutes", "４００分")
        manager.click("text=この応援を指示する")
        self.check(manager)
        self.assertEqual(manager.input_value("#minutes"), "４００分")
        self.assertIn("分超えています", manager.inner_text("[role=alert]"))
        help = self.report(self.past, f"所属長:{DIVISION}")["help"]
        agreed = sorted((entry["minutes"], entry["state"]) for entry in help)
        self.assertEqual(agreed, [(60, "accepted"), (60, "ordered")])

        # The report, with an exemption refused and then approved.
        self.open(manager, self.past, "/report")
        manager.click("text=認めない")
        self.assertIn("認めないことにしました", manager.inner_text("main"))
        counts = self.report(self.past, f"所属長:{DIVISION}")["forecast"]
        self.assertEqual((counts["exempt_refused"], counts["not_reported"]), (1, 1))
        self.odawara.ok(
            "helpday", "exempt", "--date", self.past, "--number", "A0003", "--approve",
            "--as", f"所属長:{DIVISION}",
        )

        # The next morning nobody has reported; then a departure and the lights.
        self.open(manager, self.past, "/results")
        self.assertIn("未報告の課（1）", manager.inner_text("main"))
        chief.goto(self.address(self.odawara))
        chief.click("text=未報告:")
        self.check(chief)
        chief.check("input[name=person][value=A0002]")
        chief.fill("#at", "19:10")
        chief.select_option("#work", "documents")
        chief.click("button:text-is('退庁を記録する')")
        self.check(chief)
        self.assertIn("遅れ 19:10", chief.inner_text("main"))
        chief.get_by_role("checkbox", name="架空 二郎").check()
        chief.locator("form:has(button.large) [name=at]").fill("19:20")
        chief.click("button.large")
        self.check(chief)
        self.assertIn("後から入力", chief.inner_text("main"))
        result = self.report(self.past, f"所属長:{DIVISION}")["result"]
        self.assertEqual(
            (result["on_time"], result["late"], result["exempt"], result["without_result"]),
            (8, 1, 1, 0),
        )
        self.open(manager, self.past, "/results")
        self.assertIn("未報告の課はありません", manager.inner_text("main"))
        self.open(manager, self.past, "/journal")
        self.assertIn("消灯の確認", manager.inner_text("main"))
        self.assertNotIn("A0002", manager.content())

        # 職員課 closes and opens the day.
        personnel = self.enter(self.odawara, "jinji", "personnel")
        self.check(personnel)
        # A month that is over, and of which nothing was shared.
        is_over = self.past[:7] < f"{date_in_japan():%Y-%m}"
        self.assertEqual("の数値を確かめて公開する" in personnel.inner_text("main"), is_over)
        personnel.click("text=の未報告を確かめて締める")
        self.check(personnel)
        personnel.click("button:text-is('この日を締める')")
        self.open(chief, self.past, "/evening")
        self.assertIn("締められています", chief.inner_text("main"))
        self.assertEqual(chief.locator("button.large").count(), 0)
        personnel.fill("#reason", "時刻の訂正")
        personnel.click("button:text-is('締めを開く')")
        self.check(personnel)
        self.open(personnel, self.past, "/journal")
        self.assertIn("時刻の訂正", personnel.inner_text("main"))

    def test_a_day_with_sections_that_did_not_report_is_closed_knowingly(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        self.open(page, self.past, "/results")
        self.check(page)
        main = page.inner_text("main")
        self.assertIn("未報告の課", main)
        self.assertNotIn("職員課に頼んで", main)
        label = page.locator("label:has(#known)").inner_text()
        self.assertIn("総務部 職員課", label)
        # The browser asks for the mark, and so does the node.
        page.eval_on_selector("#known", "box => box.removeAttribute('required')")
        page.click("text=未報告のまま、この日を締める")
        self.assertIn("まだ締めていません", page.inner_text("[role=alert]"))
        self.check(page)
        self.open(page, self.past, "/results")
        # A 課 that the page did not name is not waved through.
        page.eval_on_selector_all("[name=missing]", "all => all.forEach(one => one.value = 'x')")
        page.check("#known")
        page.click("text=未報告のまま、この日を締める")
        self.assertIn("まだ締めていません", page.inner_text("[role=alert]"))
        page.check("#known")
        page.click("text=未報告のまま、この日を締める")
        self.assertIn("この日を締めました", page.inner_text("[role=status]"))
        # Nobody is told to ask themselves.
        for place in ("/results", "/report"):
            self.open(page, self.past, place)
            self.assertIn("締められています", page.inner_text("main"))
            self.assertNotIn("職員課に頼んで", page.inner_text("main"))
            page.click(".notice.warn >> text=締めを開く")
            self.assertTrue(page.is_visible("#closing"), page.url)

    def test_help_that_was_made_anew_meanwhile_names_no_command(self):
        chief = self.enter(self.odawara, "G0001")
        self.fill_first(chief, self.coming)
        chief.click("text=応援案を見る")
        chief.click("text=応援案をつくる")
        chief.eval_on_selector_all("[name=id]", "all => all.forEach(one => one.value = '99999')")
        chief.click("button:has-text('係内で決める')")
        told = chief.inner_text("[role=alert]")
        self.assertIn("応援案が作り直されています", told)
        self.assertNotRegex(told, r"[a-z]{3,}")

    def test_times_as_offices_write_them(self):
        page = self.enter(self.odawara, "G0001")
        evening = self.address(self.odawara, f"/helpday/days/{self.past}/evening")
        for typed in ("6時45分です", "17", "25:99"):
            page.goto(evening)
            page.locator("input[name=person]").nth(1).check()
            page.fill("#at", typed)
            page.click("button:has-text('退庁を記録する')")
            told = page.inner_text("[role=alert]")
            self.assertIn("時刻", told)
            self.assertNotIn("--", told)
            self.assertEqual(page.input_value("#at"), typed)
            self.assertEqual(page.get_attribute("[role=alert] a", "href"), "#at")
        for typed, shown in (("1740", "17:40"), ("１７：４１", "17:41"), ("17時42分", "17:42"), ("午後5時", "17:00")):
            page.goto(evening)
            page.locator("input[name=person]").nth(1).check()
            page.fill("#at", typed)
            page.click("button:has-text('退庁を記録する')")
            self.assertIn(shown, page.inner_text("main table"))
        page.goto(evening)
        page.locator("input[name=person]").nth(1).check()
        page.fill("#at", "0:30")
        page.click("button:has-text('退庁を記録する')")
        told = page.inner_text("main")
        self.assertIn("翌0:30", told)
        self.assertNotIn("23:59", told)
        for typed, shown in (("24:30", "24:30"), ("翌0:31", "24:31")):
            page.goto(evening)
            page.locator("input[name=person]").nth(1).check()
            page.fill("#at", typed)
            page.click("button:has-text('退庁を記録する')")
            self.assertIn(shown, page.inner_text("main table"))
        for typed in ("18時", "１８００"):
            page.locator("form:has(button.large) [name=still]").nth(2).check()
            page.locator("form:has(button.large) [name=at]").fill(typed)
            page.click("button.large")
            self.assertIn("消灯 18:00", page.inner_text("main"))

    def test_a_late_departure_is_two_taps(self):
        page = self.enter(self.odawara, "G0001", width=390, height=844)
        self.open(page, self.past, "/evening")
        page.locator("#person").get_by_text("架空 一郎").click()
        page.click("button:text-is('18:15')")
        self.assertIn("退庁を記録しました", page.inner_text("[role=status]"))
        self.assertIn("遅れ 18:15", page.inner_text("main table"))
        self.check(page)
        # Enter in the field for another time takes that time, and not the first button's.
        page.locator("#person").get_by_text("架空 二郎").click()
        page.fill("#at", "19時半")
        page.press("#at", "Enter")
        page.get_by_text("遅れ 19:30").first.wait_for()
        page.locator("#person").get_by_text("架空 三郎").click()
        page.fill("#at", "3時")
        page.click("button:text-is('退庁を記録する')")
        self.assertIn("午後なら 16:30", page.inner_text("[role=alert]"))

    def test_the_button_stands_above_the_names(self):
        page = self.enter(self.odawara, "G0001", width=390, height=844)
        self.open(page, self.past, "/evening")
        button = page.locator("button.large").bounding_box()
        self.assertLess(button["y"] + button["height"], 844, "seen without scrolling")
        self.assertLess(button["y"], page.locator("[name=still]").first.bounding_box()["y"])
        self.assertIn("まだだれも記録されていません", page.inner_text("main"))

    def test_what_others_record_is_seen_in_the_evening(self):
        today = str(date_in_japan())
        if self.coming != today:
            self.skipTest("the day of a Help Day has to be a business day")
        now = datetime.datetime.now(JAPAN)
        if now.hour * 60 + now.minute < 5 * 60 + 30:
            self.skipTest("nobody has left yet: the time of leaving would be to come")
        page = self.enter(self.odawara, "G0001")
        page.clock.install()
        self.open(page, today, "/evening")
        page.get_by_role("checkbox", name="架空 二郎").check()
        self.odawara.ok("helpday", "leave", "--date", today, "--number", "A0001", "--at", "5:30",
                        "--arrived", "5:10", "--as", f"庶務担当係長:{FIRST}")
        page.clock.run_for(21_000)
        page.get_by_text("（5:30退庁）").wait_for()
        self.assertTrue(page.get_by_role("checkbox", name="架空 二郎").is_checked())
        self.assertIn("退庁の記録がない人: 9人", page.inner_text("main"))
        self.check(page)

    def test_a_day_to_come_takes_no_evening(self):
        page = self.enter(self.odawara, "G0001")
        # The other day to come may be today, on which an evening is recorded.
        month = datetime.date.fromisoformat(self.coming).replace(day=1) + datetime.timedelta(days=32)
        self.open(page, take(self.odawara, month.replace(day=1), 1), "/evening")
        self.assertIn("この日はまだ来ていません", page.inner_text("main"))
        self.assertEqual(page.locator("button.large").count(), 0)
        self.assertEqual(page.get_by_text("退庁を記録する").count(), 0)
        self.check(page)

    def test_a_tap_moves_nothing(self):
        page = self.enter(self.odawara, "C0001", width=390, height=844)
        self.open(page, self.coming, "/checks/week")
        places = lambda: [row.bounding_box() for row in page.locator(".person, .savebar button").all()]
        before = places()
        self.assertLess(before[0]["y"], 300, "the first name stands high on the screen")
        for outlook in ("定時退庁できる", "難しい", "除外"):
            page.locator(".person").first.get_by_text(outlook, exact=True).click()
            self.assertEqual(places(), before, outlook)
        self.assertFalse(page.get_by_label("応援できる（分）").first.is_visible())
        self.choose_all(page)
        self.assertEqual(places(), before)
        self.assertTrue(page.get_by_label("応援できる（分）").nth(1).is_visible())
        self.check(page)

    def test_a_section_that_can_leave_takes_three_taps(self):
        page = self.enter(self.odawara, "C0001", width=390, height=844)
        page.click("text=の確認をする")
        check = "eve" if "/eve" in page.url else "week"
        page.click("text=全員に聞いた")
        self.assertIn("4人を定時にしました。まだ保存していません", page.inner_text(".savebar"))
        self.assertEqual(page.get_by_text("いま", exact=True).filter(visible=True).count(), 4)
        self.check(page)
        page.click("text=まとめて保存する")
        self.assertIn("保存しました", page.inner_text("[role=status] >> nth=0"))
        counts = self.report(self.coming, f"係長:{SECOND}", "--check", check)["forecast"]
        self.assertEqual((counts["can_leave"], counts["not_reported"]), (4, 0))

    def test_who_was_chosen_stays_so_when_everybody_was_asked(self):
        """Also without scripts."""
        for name, section, person, is_scripted in [
            ("G0001", FIRST, "一郎", True), ("C0001", SECOND, "四郎", False)
        ]:
            page = self.enter(self.odawara, name, java_script_enabled=is_scripted)
            page.goto(self.address(self.odawara, f"/helpday/days/{self.coming}/checks/week"))
            self.choose(page, person, "難しい").get_by_label("超過見込み").fill("45")
            page.click("text=全員に聞いた")
            hard = page.locator("fieldset.person", has=page.get_by_text(f"架空 {person}", exact=True))
            self.assertTrue(hard.get_by_label("難しい").is_checked())
            self.assertFalse(hard.get_by_text("いま", exact=True).is_visible())
            count = page.locator(".person").count()
            self.assertIn(f"{count - 1}人を定時にしました", page.inner_text(".savebar"))
            post = ("庶務担当係長:" if is_scripted else "係長:") + section
            counts = lambda: self.report(self.coming, post, "--check", "week")["forecast"]
            self.assertEqual(counts()["not_reported"], count, "nothing is saved by that")
            # What belongs to 難しい can be written, and Enter in a field saves.
            self.more(page, person).get_by_label("業務", exact=True).select_option("documents")
            hard.get_by_label("超過見込み").press("Enter")
            page.get_by_text("保存しました").wait_for()
            kept = counts()
            self.assertEqual((kept["can_leave"], kept["hard"], kept["short_minutes"]), (count - 1, 1, 45))

    def test_a_refused_exemption_is_not_waved_through(self):
        page = self.enter(self.odawara, "G0001")
        self.fill_first(page, self.coming)
        self.odawara.ok("helpday", "exempt", "--date", self.coming, "--number", "A0003", "--refuse",
                        "--as", f"所属長:{DIVISION}")
        self.open(page, self.coming, "/checks/week")
        page.click("text=全員に聞いた")
        self.assertIn("未記入の人はいません", page.inner_text(".savebar"))
        person = page.locator("fieldset.person", has=page.get_by_text("架空 三郎", exact=True))
        self.assertEqual(person.locator(":checked").count(), 0)

    def test_lights_out_after_the_hour_needs_somebody_who_stayed(self):
        page = self.enter(self.odawara, "G0001")
        self.open(page, self.past, "/evening")
        page.click("button.large")
        self.check(page)
        self.assertIn("過ぎた日の消灯には時刻が必要です", page.inner_text("[role=alert]"))
        page.locator("form:has(button.large) [name=at]").fill("18:30")
        page.click("button.large")
        self.check(page)
        self.assertIn("だれかが残っていたはず", page.inner_text("[role=alert]"))
        self.assertEqual(page.locator("form:has(button.large) [name=at]").input_value(), "18:30")
        page.locator("form:has(button.large) [name=at]").fill("17時ごろ")
        page.click("button.large")
        self.assertEqual(page.locator("[role=alert]").count(), 1)
        page.locator("form:has(button.large) [name=at]").fill("１７：４０")
        page.click("button.large")
        self.assertIn("消灯 17:40", page.inner_text("main"))

    def test_thanks_are_between_two(self):
        self.odawara.ok(
            "helpday", "forecast", "--date", self.past, "--check", "week", "--as", f"庶務担当係長:{FIRST}",
            "--file", self.file("f.csv", "職員番号,見込み,超過見込分,応援可能分\nA0001,定時,,60\nA0002,難しい,60,\n"),
        )
        self.odawara.ok(
            "helpday", "order", "--date", self.past, "--helper", "A0001", "--helped", "A0002",
            "--minutes", "30", "--as", f"所属長:{DIVISION}",
        )
        helped = self.enter(self.odawara, "A0002", width=360, height=740)
        helped.goto(self.address(self.odawara, "/helpday/thanks"))
        self.check(helped)
        helped.select_option("#to", index=1)
        helped.fill("#text", "助かりました。\nまた明日。")
        helped.click("button:text-is('送る')")
        self.check(helped)
        helper = self.enter(self.odawara, "A0001")
        helper.goto(self.address(self.odawara, "/helpday/thanks"))
        self.assertIn("助かりました。\nまた明日。", helper.inner_text("main"))
        # One word a day to one person: a second one does not pass for another.
        helped.select_option("#to", index=1)
        helped.fill("#text", "本当に助かりました。")
        helped.click("button:text-is('送る')")
        self.assertIn("入れ替わりました", helped.inner_text("[role=status]"))
        helper.reload()
        self.assertNotIn("また明日", helper.inner_text("main"))
        chief = self.session(self.odawara, "G0001")
        self.assertIn("<title>この職では開けません", chief.ask("GET", "/helpday/thanks")[2])
        # Their own departure.
        self.open(helped, self.past, "")
        helped.fill("#at", "17:30")
        helped.click("text=記録する >> nth=-1")
        self.assertIn("退庁を記録しました", helped.inner_text("main"))

    def test_a_meeting_in_a_minute_or_honestly_none(self):
        page = self.enter(self.odawara, "C0001", width=360, height=740)
        page.goto(self.address(self.odawara, "/helpday/meetings"))
        self.check(page)
        page.click("text=実施せず")
        page.click("button:text-is('記録する')")
        self.check(page)
        self.assertIn("理由", page.inner_text("[role=alert]"))
        page.fill("#reason", "議会の準備と重なった")
        page.click("button:text-is('記録する')")
        self.assertIn("議会の準備と重なった", page.inner_text("table"))
        page.click("text=テーマを選ぶ")
        page.click("label:has-text('次の助け合いデー')")
        page.fill("#minutes", "１５")
        page.fill("#record", "二郎さんの集計を分ける。")
        page.click("button:text-is('記録する')")
        self.check(page)
        meetings = self.odawara.ok(
            "helpday", "section-meeting", "list", "--as", f"係長:{SECOND}")["meetings"]
        self.assertEqual([(m["state"], m["minutes"]) for m in meetings], [("held", 15)])
        for path in ("/helpday/recurring", "/helpday"):
            page.goto(self.address(self.odawara, path))
            self.check(page)

    def test_what_recurs_is_shown_by_work_and_to_the_own_chief_by_person(self):
        node = self.node("141305")
        sections = ["総務部/職員課/給与係", "総務部/職員課/人事係", "税務部/納税課/収納係"]
        people = [
            (section, f"R{index}{person}", "係長" if person == 0 else "")
            for index, section in enumerate(sections) for person in range(8)
        ]
        node.ok("org", "import", self.file(
            "many.csv", "係,氏名,職員番号,職\n" + "".join(
                f"{section},架空 {number},{number},{post}\n" for section, number, post in people)))
        works = "窓口対応 会議・打合せ 議会対応 予算・決算 電話対応 その他".split()
        for index, work in enumerate(works):
            late = {f"R0{1 + index % 3}": "支払・経理", "R07": "支払・経理", "R24": work}
            rows = "".join(
                f"{number},遅れ,19:05,{late[number]}\n" if number in late else f"{number},定時,17:20,\n"
                for _, number, _ in people)
            node.ok("helpday", "record", "--any-day", "--date", f"2026-{index + 4:02}-20", "--file",
                    self.file("day.csv", "職員番号,結果,退庁時刻,業務\n" + rows))
        node.start()
        for name, role, sees in [("R20", None, True), ("R10", None, False), ("jinji", "personnel", False)]:
            page = self.enter(node, name, role, width=360, height=740)
            page.goto(self.address(node, "/helpday/recurring"))
            self.check(page)
            self.assertEqual("架空 R24" in page.inner_text("main"), sees, name)
        self.assertIn("支払・経理", page.inner_text("main .card"))
        link = page.get_attribute("main .card a", "href")
        self.assertEqual(
            link.split("&")[0], "/projects/new?title=" + quote("「支払・経理」の見直し"))
        member = self.enter(node, "suishin", "member")
        member.goto(self.address(node, link))
        for field in ("title", "owner_section", "problem"):
            self.assertNotEqual(member.input_value(f"#{field}"), "", field)

    def test_who_may_not_does_not(self):
        adviser = self.session(self.odawara, "kanji", "adviser")
        participant = self.session(self.odawara, "suishin", "member")
        chief = self.session(self.odawara, "C0001")
        day = f"/helpday/days/{self.past}"
        for person, path in [
            (adviser, "/helpday"), (adviser, day + "/report"), (participant, day + "/report"),
            (participant, day + "/checks/week"), (chief, "/helpday/hollow"),
            (chief, day + "/journal"),
        ]:
            self.assertIn("<title>この職では開けません", person.ask("GET", path)[2], path)
        section = quote(FIRST)
        self.assertNotIn("架空 一郎", chief.ask("GET", f"{day}/checks/week?section={section}")[2])
        page = self.page(self.odawara, cookies=participant.for_a_browser)
        page.goto(self.address(self.odawara, "/helpday"))
        self.check(page)
