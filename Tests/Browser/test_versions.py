"""Versions with names, invitations, what came of a meeting, and which version each city had, clicked
through in two browsers on two nodes with a sync between."""

import os
import re
from datetime import date, timedelta

from browser import BrowserCase
from harness.case import KAWASAKI, ODAWARA, STAFF
from playwright.sync_api import Page, expect

SHOTS = os.environ.get("SHOTS")


class VersionStory(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara, self.kawasaki = self.node(), self.node(KAWASAKI)
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)
        self.plan = self.odawara.ok("plan", "new", "--title", "みんなで帰る日")["id"]
        self.odawara.ok("plan", "edit", self.plan, "goal", "--text", "毎月一度、そろって帰る。")
        self.sync()

    def sync(self) -> None:
        self.odawara.ok("sync")
        self.kawasaki.ok("sync")

    def open(self, page: Page, node, path: str) -> None:
        page.goto(self.address(node, path))

    def look(self, page: Page, name: str) -> None:
        """axe-core on a desk and on a telephone, and nothing wider than the window, whatever the telephone's
        (nothing else of the style tells 360 from 320); a picture where wanted."""
        for width, looks in ((1280, self.check), (360, self.fits), (320, self.check)):
            page.set_viewport_size({"width": width, "height": 800})
            looks(page)
            if SHOTS and width != 320:
                page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    def proceed(self, page: Page, *words: str) -> None:
        page.get_by_role("button", name="確認へ進む").last.click()
        expect(page.locator("h1")).to_have_text("公開前の確認")
        for word in words:
            expect(page.locator("main")).to_contain_text(word)
        self.share(page)

    def refused(self, page: Page, field: str) -> None:
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("まだ何も共有していません")
        self.assertEqual(alert.locator(f'a[href="#{field}"]').count(), 1)

    def name(self, page: Page, node, words: str) -> None:
        self.open(page, node, f"/plans/{self.plan}/versions")
        page.fill("#name", words)
        self.proceed(page, words, "みんなで帰る日")

    def test_versions_are_named_and_compared_by_two_cities(self):
        odawara = self.enter(self.odawara, "suishin", "member")
        kawasaki = self.enter(self.kawasaki, "suishin", "member")
        self.open(odawara, self.odawara, f"/plans/{self.plan}")
        odawara.get_by_role("link", name="名前の付いた版").click()
        odawara.locator("#name").evaluate("field => field.required = false")
        odawara.get_by_role("button", name="確認へ進む").click()
        self.refused(odawara, "name")
        odawara.fill("#name", "架空 一郎さんの案")
        odawara.get_by_role("button", name="確認へ進む").click()
        expect(odawara.locator(".notice.warn")).to_contain_text("架空 一郎")
        self.name(odawara, self.odawara, "11/18の会議に出した案")
        expect(odawara.locator("table")).to_contain_text("いまの計画と同じです")
        self.look(odawara, "versions-one")

        # Only who may write the plan names its versions; everybody reads them.
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/plans/{self.plan}/versions")
        expect(kawasaki.locator("table")).to_contain_text("11/18の会議に出した案")
        self.assertEqual(kawasaki.locator("#name").count(), 0)

        # Invited, Kawasaki writes, and names its own version.
        self.open(odawara, self.odawara, f"/plans/{self.plan}/cities")
        odawara.get_by_label("川崎市").check()
        self.proceed(odawara, "招く市", "川崎市")
        self.look(odawara, "plan-guests")
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/plans/{self.plan}/edit/goal")
        kawasaki.fill("#text", "毎月二度、そろって帰る。")
        self.proceed(kawasaki)
        self.open(kawasaki, self.kawasaki, f"/plans/{self.plan}/add-action")
        kawasaki.fill("#title", "朝、声をかける")
        self.proceed(kawasaki)
        self.name(kawasaki, self.kawasaki, "川崎市の案")
        self.sync()

        # Two names, and a name and today.
        self.open(odawara, self.odawara, f"/plans/{self.plan}/versions")
        for field, words in (("#from", "11/18の会議に出した案"), ("#to", "川崎市の案")):
            value = odawara.locator(f"{field} option", has_text=words).get_attribute("value")
            odawara.select_option(field, value)
        odawara.get_by_role("button", name="見比べる").click()
        result = odawara.locator("section:has(#result)")
        expect(result.locator("del", has_text="一度")).to_have_count(1)
        expect(result.locator("ins", has_text="二度")).to_have_count(1)
        expect(result).to_contain_text("アクション「朝、声をかける」の題名")
        self.look(odawara, "versions-compared")
        odawara.get_by_role("link", name="「11/18の会議に出した案」といまを見比べる").click()
        expect(result.locator("ins", has_text="二度")).to_have_count(1)
        odawara.select_option("#from", label="いまの計画")
        odawara.get_by_role("button", name="見比べる").click()
        expect(result).to_contain_text("この二つの版は同じです")

        # The history shows the names, the roles and the actions.
        self.open(odawara, self.odawara, f"/plans/{self.plan}/history")
        expect(odawara.locator("section:has(#versions)")).to_contain_text("川崎市の案")
        changes = odawara.locator("section:has(#changes)")
        expect(changes).to_contain_text("川崎市（部会参加者）")
        expect(changes).to_contain_text("アクション「朝、声をかける」の題名")
        self.look(odawara, "history-named")

        # Withdrawn: what was written stays, and no more is named.
        self.open(odawara, self.odawara, f"/plans/{self.plan}/cities")
        odawara.get_by_role("button", name="川崎市の招待を取り消す").click()
        expect(odawara.locator("main")).to_contain_text("これまでに書かれた分は残ります")
        self.share(odawara)
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/plans/{self.plan}/versions")
        self.assertEqual(kawasaki.locator("#name").count(), 0)
        expect(kawasaki.locator("table")).to_contain_text("川崎市の案")

    def test_a_change_answers_advice(self):
        adviser = self.enter(self.kawasaki, "suishin", "member")
        odawara = self.enter(self.odawara, "suishin", "member")
        self.open(adviser, self.kawasaki, f"/plans/{self.plan}/advise")
        adviser.select_option("#field", "goal")
        adviser.fill("#text", "いつ帰るのかを書くと伝わります。")
        self.proceed(adviser)
        self.sync()
        self.open(odawara, self.odawara, "/advice")
        odawara.locator("tbody a", has_text="いつ帰るのか").click()
        odawara.get_by_role("link", name="この助言に答えてありたい姿を直す").click()
        self.assertEqual(
            odawara.locator("#answers option:checked").inner_text(), "川崎市: いつ帰るのかを書くと伝わります。"
        )
        odawara.fill("#text", "毎月一度、17時15分にそろって帰る。")
        self.look(odawara, "edit-in-answer")
        self.proceed(odawara, "この修正が答える助言", "いつ帰るのかを書くと伝わります。")
        self.open(odawara, self.odawara, f"/plans/{self.plan}/history")
        row = odawara.locator(".timeline > li", has_text="17時15分")
        expect(row).to_contain_text("小田原市（部会参加者）")
        expect(row).to_contain_text("いつ帰るのかを書くと伝わります。")
        outcome = odawara.locator("section:has(#outcome) tbody tr")
        expect(outcome).to_contain_text("小田原市（部会参加者）: ありたい姿 1回")
        self.look(odawara, "history-answered")
        self.sync()
        self.open(adviser, self.kawasaki, f"/plans/{self.plan}/history")
        expect(adviser.locator("section:has(#outcome) tbody tr")).to_contain_text("ありたい姿 1回")

    def test_projects_invite_too(self):
        odawara = self.enter(self.odawara, "suishin", "member")
        kawasaki = self.enter(self.kawasaki, "suishin", "member")
        project = self.odawara.ok("project", "new", "--title", "転記をやめる", "--idea", "様式を一つに。")["id"]
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/projects/{project}")
        self.assertEqual(kawasaki.get_by_role("link", name=re.compile("考えを[書直]")).count(), 0)
        self.open(odawara, self.odawara, f"/projects/{project}")
        odawara.get_by_role("link", name="市を招く").click()
        odawara.get_by_role("button", name="確認へ進む").click()
        self.refused(odawara, "city")
        self.look(odawara, "project-guests")
        odawara.get_by_label("川崎市").check()
        self.proceed(odawara, "招く市", "川崎市")
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/projects/{project}/edit/idea")
        kawasaki.fill("#text", "様式を二つに。")
        self.proceed(kawasaki)
        # Both cities name the project at once: each finds the choice on its first page.
        self.open(kawasaki, self.kawasaki, f"/projects/{project}/edit/title")
        kawasaki.fill("#value", "転記をなくす")
        self.proceed(kawasaki)
        self.odawara.ok("project", "set", project, "title", "転記を減らす")
        self.sync()
        self.open(kawasaki, self.kawasaki, "/")
        kawasaki.get_by_role("link", name=re.compile("ほかの案から選ぶ")).click()
        expect(kawasaki.locator(".notice.warn")).to_contain_text("転記をなくす")
        expect(kawasaki.locator(".notice.warn")).to_contain_text("転記を減らす")
        self.open(odawara, self.odawara, f"/projects/{project}/cities")
        odawara.get_by_role("button", name="川崎市の招待を取り消す").click()
        self.share(odawara)
        self.sync()
        self.open(kawasaki, self.kawasaki, f"/projects/{project}")
        self.assertEqual(kawasaki.get_by_role("link", name=re.compile("考えを[書直]")).count(), 0)
        # What the guest set at once is void now; nothing is left to choose.
        self.open(odawara, self.odawara, "/projects?city=142069&status=proposed")
        expect(odawara.locator("tbody tr")).to_have_count(1)
        self.open(odawara, self.odawara, "/projects?city=142069&status=ended")
        expect(odawara.locator("main")).to_contain_text("この条件に合うものはありません。")

    def test_what_came_of_a_meeting(self):
        odawara = self.enter(self.odawara, "suishin", "member")
        kawasaki = self.enter(self.kawasaki, "suishin", "member")
        meeting = self.odawara.ok("meeting", "new", "--title", "四市の会合", "--date", "2020-11-18")["id"]
        self.open(odawara, self.odawara, f"/meetings/{meeting}/write")
        odawara.check("[name=form][value=online]")
        todo = "p:todo/new-0/"
        odawara.fill(f"[name='{todo}text']", "残業の数を出す")
        odawara.select_option(f"[name='{todo}city']", KAWASAKI)
        odawara.fill(f"[name='{todo}until']", "そのうち")
        odawara.get_by_role("button", name="確認へ進む").click()
        self.refused(odawara, f"{todo}until")
        self.look(odawara, "outcome-form")
        yesterday = date.today() - timedelta(days=2)
        odawara.fill(f"[name='{todo}until']", yesterday.isoformat())
        self.proceed(odawara, "宿題", "残業の数を出す", "担当する市", "川崎市")
        self.open(odawara, self.odawara, f"/meetings/{meeting}/write")
        odawara.fill("[name='p:decision/new-0/text']", "十二月も集まる")
        self.proceed(odawara, "決まったこと", "十二月も集まる")
        expect(odawara.locator("section:has(#outcome)")).to_contain_text("十二月も集まる")
        self.look(odawara, "meeting-outcomes")
        # It waits for the city that answers for it, and for no other.
        self.open(odawara, self.odawara, "/")
        expect(odawara.locator("main")).not_to_contain_text("残業の数を出す")
        self.sync()
        self.open(kawasaki, self.kawasaki, "/")
        self.look(kawasaki, "home-todo")
        # The next act of all, or one of the others.
        task = kawasaki.locator("li, .next-act").filter(has_text="宿題: 残業の数を出す")
        expect(task).to_contain_text("期限を過ぎています")
        task.get_by_role("link").click()
        kawasaki.get_by_label("済み", exact=True).check()
        kawasaki.fill("#done", "令和２年１１月２４日")
        self.look(kawasaki, "todo-form")
        self.proceed(kawasaki, "済み", "令和2年11月24日（火）")
        expect(kawasaki.locator("section:has(#outcome)")).to_contain_text(
            "済んだ日: 令和2年11月24日（火）"
        )
        self.assertEqual(kawasaki.get_by_role("button", name=re.compile("を取り下げる")).count(), 0)
        self.open(kawasaki, self.kawasaki, "/")
        expect(kawasaki.locator("main")).not_to_contain_text("残業の数を出す")
        # At the same time Odawara says that it was dropped.
        self.open(odawara, self.odawara, f"/meetings/{meeting}")
        odawara.get_by_role("link", name="残業の数を出す").click()
        odawara.get_by_label("取りやめ").check()
        self.proceed(odawara, "取りやめ")
        self.sync()
        self.open(odawara, self.odawara, "/")
        odawara.get_by_role("link", name=re.compile("ほかの案から選ぶ: 残業の数を出す")).click()
        odawara.get_by_label("済み", exact=True).check()
        odawara.fill("#done", "2020/11/24")
        self.proceed(odawara, "済み")
        self.open(odawara, self.odawara, "/")
        expect(odawara.locator("main")).not_to_contain_text("ほかの案から選ぶ")
        # A decision is taken back by the city that wrote it.
        self.open(odawara, self.odawara, f"/meetings/{meeting}")
        odawara.get_by_role("button", name="「十二月も集まる」を取り下げる").click()
        self.share(odawara)
        expect(odawara.locator("section:has(#outcome)")).to_contain_text("取り下げ")
        self.sync()
        for node in (self.odawara, self.kawasaki):
            [decision] = node.ok("meeting", "show", meeting)["decisions"]
            self.assertEqual(decision["state"], "withdrawn")

    def test_before_and_after_a_meeting(self):
        odawara = self.enter(self.odawara, "suishin", "member")
        kawasaki = self.enter(self.kawasaki, "suishin", "member")
        meeting = self.odawara.ok("meeting", "new", "--title", "四市の会合", "--date", "2020-11-18")["id"]
        self.sync()
        # Odawara comes with a newer version, which Kawasaki has not got yet.
        self.odawara.ok("plan", "edit", self.plan, "goal", "--text", "毎月一度、明かりを消して帰る。")
        self.name(odawara, self.odawara, "会議に出した案")
        for page, node in ((odawara, self.odawara), (kawasaki, self.kawasaki)):
            self.open(page, node, f"/meetings/{meeting}")
            page.get_by_role("link", name="会合の前と後に、各市が持っていた計画の版").click()
            page.get_by_label("会合の前", exact=True).check()
            self.proceed(page, "会合の前", "みんなで帰る日（小田原市）")
        self.look(odawara, "meeting-versions-before")
        self.odawara.ok("plan", "edit", self.plan, "current_state", "--text", "水曜日は形だけになっている。")
        self.sync()
        for page, node in ((odawara, self.odawara), (kawasaki, self.kawasaki)):
            self.open(page, node, f"/meetings/{meeting}/versions")
            page.get_by_label("会合の後", exact=True).check()
            self.proceed(page, "会合の後")
        self.sync()
        for page, node in ((odawara, self.odawara), (kawasaki, self.kawasaki)):
            self.open(page, node, f"/meetings/{meeting}/versions")
            rows = page.locator("table tbody tr")
            expect(rows).to_have_count(2)
            own, other = (
                rows.filter(has=page.locator("th", has_text=re.compile(f"^{city}$")))
                for city in ("小田原市", "川崎市")
            )
            expect(own).to_contain_text("「会議に出した案」")
            expect(own).to_contain_text("現状が変わりました")
            expect(other).to_contain_text("現状、ありたい姿が変わりました")
        self.look(kawasaki, "meeting-versions-after")
        kawasaki.get_by_role("link", name="川崎市の前と後を見比べる").click()
        result = kawasaki.locator("section:has(#result)")
        expect(result.locator("ins", has_text="明かりを消")).to_have_count(1)
        expect(result.locator("ins", has_text="水曜日は形だけになっている。")).to_have_count(1)
        self.look(kawasaki, "meeting-versions-compared")
        # Without a plan nothing is kept; an observer keeps nothing.
        self.open(odawara, self.odawara, f"/meetings/{meeting}/versions")
        odawara.get_by_role("checkbox", name="みんなで帰る日（小田原市）").uncheck()
        odawara.get_by_label("会合の前", exact=True).check()
        odawara.get_by_role("button", name="確認へ進む").click()
        self.refused(odawara, "plan")
        observer = self.enter(self.odawara, "bouchou", "observer")
        self.open(observer, self.odawara, f"/meetings/{meeting}/versions")
        expect(observer.locator("table tbody tr")).to_have_count(2)
        self.assertEqual(observer.locator("main form").count(), 0)
        [plan] = self.kawasaki.ok("meeting", "version", "list", meeting)["plans"]
        self.assertEqual([row["city"] for row in plan["holdings"]], [KAWASAKI, ODAWARA])
