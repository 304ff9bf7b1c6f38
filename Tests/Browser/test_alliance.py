"""What cities share, clicked through in two browsers on two nodes: a plan, the other city's edits, both
candidates, advice and its answer, a meeting with rounds and minutes, projects, reviews, awards.

Steps are functions that take a `page`. Every page that is looked at is checked with axe-core.
"""

import os
import re
from datetime import date, timedelta

from browser import BrowserCase
from harness.case import KAWASAKI, ODAWARA
from playwright.sync_api import expect

SHOTS = os.environ.get("SHOTS")
# HTML, a quote with a combining mark, bidi controls, zero-width signs, 4 kB without a space.
HOSTILE = (
    "<script>document.title='x'</script>\"\u0301><img src=x onerror=alert(1)>"
    "\u202e逆さ\u202c\u200b\u200d葛\U000e0100" + "x" * 4000
)


def proceed(page, *words: str, button: str = "確認へ進む") -> None:
    """From a form to the preview, which says what leaves, and on to sharing it."""
    page.get_by_role("button", name=button).click()
    expect(page.locator("h1")).to_have_text("公開前の確認")
    for word in words:
        expect(page.locator("main")).to_contain_text(word)
    page.get_by_role("button", name="連合に共有する").click()
    expect(page.locator("h1")).not_to_have_text("公開前の確認")


def new_plan(page, base: str, title: str) -> str:
    page.goto(base + "/plans")
    page.fill("#title", title)
    page.get_by_role("button", name="計画を書き始める").click()
    proceed(page, title, button="確かめて共有")
    expect(page.locator("h1")).to_have_text(title)
    return page.url.rsplit("/", 1)[1]


def write(page, base: str, plan: str, field: str, text: str) -> None:
    page.goto(f"{base}/plans/{plan}/edit/{field}")
    page.fill("#text" if page.locator("#text").count() else "#value", text)
    proceed(page)


def refused(page, field: str) -> None:
    """The form again, with a summary that leads to the field."""
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("まだ何も共有していません")
    assert alert.locator(f'a[href="#{field}"]').count() == 1
    assert page.locator(f'[id="{field}"]').count() == 1


class SharingStory(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.kawasaki = self.node(KAWASAKI)
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)
        self.sync()

    def sync(self) -> None:
        self.odawara.ok("sync")
        self.kawasaki.ok("sync")

    def base(self, node) -> str:
        return self.address(node, "")

    def look(self, page, name: str) -> None:
        """Also that nothing is wider than a narrow window; a picture where wanted."""
        self.check(page)
        usual = page.viewport_size
        for width in (1280, 360, 320):
            page.set_viewport_size({"width": width, "height": 800})
            self.fits(page)
            if SHOTS and width != 320:
                page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
        page.set_viewport_size(usual)

    def host_adviser(self, node) -> None:
        """A machine without a node signs that `node` may write in the adviser's name."""
        machine = self.node("kanji", init=False)
        names = ("--name-ja", "部会の幹事", "--name-en", "Advisers")
        root = machine.ok("adviser", "init", "--id", "kanji", *names)
        request, signed = str(self.folder / "request.json"), str(self.folder / "signed.json")
        asked = node.ok("adviser", "prepare", "--name", "幹事（部会）", "--out", request)
        machine.ok(
            "adviser", "delegate", request, "--fingerprint", asked["fingerprint"], "--out", signed
        )
        node.ok("adviser", "accept", signed, "--fingerprint", root["fingerprint"])
        for other in (self.odawara, self.kawasaki):
            if other is not node:
                other.ok("peer", "add", str(self.descriptor(machine)))

    def member(self, node, role: str = "member", *more: str):
        """Somebody signed in at a node, in a browser of their own."""
        return self.enter(node, f"tester-{role}", role, *more)

    def test_plan_advice_and_meeting(self) -> None:
        here, there = self.base(self.odawara), self.base(self.kawasaki)
        odawara, kawasaki = self.member(self.odawara), self.member(self.kawasaki)

        # A plan, and a city that is invited to it.
        odawara.goto(here + "/plans")
        odawara.locator("#title").evaluate("field => field.required = false")
        odawara.get_by_role("button", name="計画を書き始める").click()
        refused(odawara, "title")
        title = "みんなで帰る「助け合いデー」<b>&amp;"
        plan = new_plan(odawara, here, title)
        first = "水曜日と給料日はノー残業デーだが、形だけになっている。毎月25日ごろに集計が重なる。"
        write(odawara, here, plan, "current_state", first)
        write(odawara, here, plan, "theme", "定時に帰る")
        odawara.goto(f"{here}/plans/{plan}/add-action")
        odawara.fill("#title", "前日に声をかける")
        odawara.fill("#section_chief", "係員ごとに見込みを聞く")
        odawara.locator("#low_effort").get_by_text("はい").click()
        odawara.locator("#own_benefit").get_by_text("いいえ").click()
        self.look(odawara, "action-form")
        proceed(odawara, "前日に声をかける")
        expect(odawara.locator("#actions ~ .scroll table")).to_contain_text("係員ごとに見込みを聞く")
        odawara.locator("summary", has_text="「前日に声をかける」を直す").click()
        odawara.get_by_role("group", name="自分にとって利益があるか").first.get_by_text("はい").click()
        proceed(odawara, "自分にとって利益がある", button="確かめて共有")
        odawara.get_by_role("link", name="市を招く").click()
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "city")
        odawara.get_by_label("川崎市").check()
        self.look(odawara, "plan-cities")
        proceed(odawara, "川崎市")
        self.sync()

        # Both cities write at once: a value and a text.
        write(kawasaki, there, plan, "theme", "帰れる日をつくる")
        self.odawara.ok("plan", "set", plan, "theme", "定時に帰れる職場")
        for node, words in ((self.kawasaki, "看板だけ"), (self.odawara, "名ばかり")):
            node.ok("plan", "edit", plan, "current_state", "--text", first.replace("形だけ", words))
        self.sync()
        odawara.goto(here + "/")
        odawara.get_by_role("link", name=re.compile("ほかの案から選ぶ")).click()
        both = odawara.locator(".notice", has_text="ほかの案があります（テーマ、2件）")
        expect(both).to_contain_text("帰れる日をつくる")
        expect(both).to_contain_text("定時に帰れる職場")
        expect(odawara.locator("main")).to_contain_text("両方が同時に直したところ")
        marks = odawara.locator("mark").all_inner_texts()
        self.assertTrue(any("看板だけ" in text or "名ばかり" in text for text in marks), marks)
        self.look(odawara, "plan-both")
        both.locator("li", has_text="帰れる日をつくる").get_by_role("button").click()
        odawara.get_by_role("button", name="連合に共有する").click()
        expect(odawara.locator("main")).not_to_contain_text("ほかの案があります")
        settled = first.replace("形だけ", "看板だけ")
        write(odawara, here, plan, "current_state", settled)
        expect(odawara.locator("mark")).to_have_count(0)
        self.sync()
        kawasaki.goto(f"{there}/plans/{plan}")
        expect(kawasaki.locator("main")).to_contain_text("帰れる日をつくる")
        expect(kawasaki.locator("main")).to_contain_text(settled)

        # Versions side by side.
        odawara.goto(f"{here}/plans/{plan}/history")
        # The newest edit began from what both cities had written.
        expect(odawara.locator("#latest ~ .text del", has_text="名ばかり")).to_have_count(1)
        self.look(odawara, "history")
        odawara.get_by_role("link", name="現状", exact=True).click()
        odawara.get_by_label("書かれる前を、もとにする").check()
        odawara.get_by_role("button", name="見比べる").click()
        expect(odawara.locator("ins", has_text=settled)).to_have_count(1)
        odawara.locator("input[name=from]").nth(-2).check()
        odawara.get_by_role("button", name="見比べる").click()
        expect(odawara.locator("del", has_text="形")).to_have_count(1)
        expect(odawara.locator("ins", has_text="看板")).to_have_count(1)
        expect(odawara.locator("main")).to_contain_text("いまの版まで、すべて届いています")
        self.look(odawara, "history-part")

        self.advice(odawara, plan)
        self.meeting(odawara, kawasaki)

    def advice(self, odawara, plan: str) -> None:
        here, there = self.base(self.odawara), self.base(self.kawasaki)
        self.host_adviser(self.kawasaki)
        adviser = self.member(self.kawasaki, "adviser", "--as", "kanji")
        adviser.goto(f"{there}/plans/{plan}")
        self.assertEqual(adviser.get_by_role("link", name=re.compile("現状を[書直]")).count(), 0)
        adviser.get_by_role("link", name="助言をする").click()
        adviser.fill("#quote", "この言葉はない")
        adviser.fill("#text", "数字で示すと伝わります。")
        adviser.get_by_role("button", name="確認へ進む").click()
        refused(adviser, "field")
        adviser.select_option("#field", "current_state")
        adviser.get_by_role("button", name="確認へ進む").click()
        refused(adviser, "quote")
        self.assertEqual(adviser.input_value("#text"), "数字で示すと伝わります。")
        self.look(adviser, "advice-refused")
        adviser.fill("#quote", "毎月25日ごろに集計が重なる。\n")
        proceed(adviser, "数字で示すと伝わります。", "毎月25日ごろに集計が重なる。")
        expect(adviser.locator("blockquote")).to_have_text("毎月25日ごろに集計が重なる。")
        self.assertEqual(adviser.get_by_role("button", name="確認へ進む").count(), 0)
        self.sync()

        odawara.goto(here + "/")
        odawara.get_by_role("link", name=re.compile("助言に答える")).click()
        odawara.get_by_label("検討中").check()
        odawara.fill("#reason", "来月までに数えます。")
        odawara.fill("#followUp", "いつか")
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "followUp")
        past, coming = (date.today() + timedelta(days=days) for days in (-2, 20))
        odawara.fill("#followUp", f"R{past.year - 2018}.{past.month}.{past.day}")
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "followUp")
        odawara.fill("#followUp", f"R{coming.year - 2018}.{coming.month}.{coming.day}")
        self.look(odawara, "advice-answer")
        proceed(odawara, "検討中", "来月までに数えます。")
        expect(odawara.locator(".card").first).to_contain_text("検討中")
        self.sync()
        adviser.goto(there + "/advice?state=considering")
        row = adviser.locator("tbody tr")
        expect(row).to_have_count(1)
        expect(row).to_contain_text("小田原市")
        self.look(adviser, "advice-list")
        adviser.goto(there + "/advice?state=open")
        expect(adviser.locator("tbody tr")).to_have_count(0)
        adviser.goto(there + "/advice?city=141305")
        expect(adviser.locator("tbody tr")).to_have_count(0)

        # A comment under the advice, and a passage that is changed afterwards.
        adviser.goto(there + "/advice")
        adviser.locator("tbody tr a").nth(1).click()
        adviser.locator("summary", has_text="コメントを書く").click()
        adviser.fill("#text", "窓口の数も役に立ちます。")
        proceed(adviser)
        expect(adviser.locator("article").last).to_contain_text("窓口の数も役に立ちます。")
        text = odawara_text(odawara, here, plan, "current_state")
        write(odawara, here, plan, "current_state", text.replace("25日ごろ", "20日ごろ"))
        expect(odawara.locator("main")).to_contain_text("元の文が変わりました")
        odawara.goto(f"{here}/plans/{plan}/history")
        table = odawara.locator("table", has_text="その項目のそのほかの修正")
        expect(table).to_contain_text("引用された文は変わりました。")
        self.look(odawara, "history-advice")

        # A comment on words of the plan; an observer reads and has no form.
        odawara.goto(f"{here}/plans/{plan}")
        odawara.locator("summary", has_text="コメントを書く").click()
        odawara.select_option("#field", "current_state")
        odawara.fill("#quote", "水曜日")
        odawara.fill("#text", "木曜日も考えたい。")
        odawara.fill("#source", "海沿いの町")
        proceed(odawara, "海沿いの町")
        odawara.locator("summary", has_text="コメントを書く").click()
        odawara.fill("#text", HOSTILE)
        proceed(odawara)
        shown = odawara.locator("article .text").all_text_contents()
        self.assertIn(HOSTILE, shown)
        self.look(odawara, "plan-comments")
        observer = self.member(self.odawara, "observer")
        observer.goto(f"{here}/plans/{plan}")
        self.assertEqual(observer.locator("main form").count(), 0)
        self.assertEqual(observer.goto(f"{here}/plans/{plan}/advise").status, 403)

    def meeting(self, odawara, kawasaki) -> None:
        here, there = self.base(self.odawara), self.base(self.kawasaki)
        odawara.goto(here + "/meetings")
        self.look(odawara, "meetings-empty")
        odawara.get_by_role("link", name="会合を加える").click()
        odawara.fill("#title", "神奈川連合の会合")
        odawara.fill("#date", "令和８年１１月１８日")
        odawara.get_by_label("会場とオンライン").check()
        odawara.fill("#place", "川崎市役所")
        odawara.fill("#agenda", "計画の発表")
        self.look(odawara, "meeting-form")
        proceed(odawara, "令和8年11月18日（水）", "会場とオンライン", "計画の発表")
        meeting = odawara.url.rsplit("/", 1)[1]
        odawara.get_by_role("link", name="会合を書く").click()
        odawara.locator(f"[name='p:attendance/{ODAWARA}/how'][value=place]").check()
        left = f"p:attendance/{ODAWARA}/left"
        odawara.fill(f"[name='{left}']", "夕方")
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, left)
        odawara.fill(f"[name='{left}']", "１５：１０")
        self.look(odawara, "attendance-form")
        proceed(odawara, "15:10")
        expect(odawara.locator("table")).to_contain_text("15:10")
        self.sync()

        kawasaki.goto(f"{there}/meetings/{meeting}/write")
        kawasaki.locator(f"[name='p:attendance/{KAWASAKI}/how'][value=online]").check()
        proceed(kawasaki, "オンラインで参加")
        self.sync()
        odawara.goto(f"{here}/meetings/{meeting}/write")
        rounds = odawara.locator("section:has(#rounds-title)")
        expect(rounds.locator("table")).to_contain_text("13:30–14:00")
        rounds.get_by_text("話す市と時間を変える").click()
        odawara.fill("#roundBegin", "1500")
        rounds.get_by_role("button", name="案をつくり直す").click()
        # Who leaves at 15:10 talks with nobody until half past three.
        expect(rounds.locator(".notice")).to_contain_text("小田原市 と 川崎市")
        rounds.get_by_text("話す市と時間を変える").click()
        odawara.fill("#roundBegin", "")
        odawara.fill("#roundLength", "３０分")
        odawara.get_by_text("この組み合わせにする", exact=True).click()
        self.look(odawara, "rounds")
        odawara.get_by_role("button", name="確認へ進む").click()
        expect(odawara.locator("main")).to_contain_text("小田原市 と 川崎市")
        # The times were typed: written anew, the page holds them.
        odawara.get_by_role("button", name="書き直す").click()
        expect(odawara.locator("#roundLength")).to_have_value("３０分")
        proceed(odawara, "小田原市 と 川崎市", "13:30")
        odawara.get_by_role("link", name="13:30からの記録を書く").click()
        odawara.fill("#text", "声のかけ方を話した。")
        proceed(odawara)

        # Minutes: two cities write at once, and both stay.
        start = odawara.goto(f"{here}/meetings/{meeting}/minutes")
        self.assertEqual(start.status, 200)
        self.assertIn("次回に話すこと", odawara.input_value("#text"))
        odawara.fill("#text", "話したこと。\n決まったこと。\n")
        proceed(odawara)
        self.sync()
        kawasaki.goto(f"{there}/meetings/{meeting}/minutes")
        kawasaki.fill("#text", "話したこと。\n決まったこと。\n宿題は川崎市が数を出す。\n")
        odawara.goto(f"{here}/meetings/{meeting}/minutes")
        odawara.fill("#text", "小田原市が話したこと。\n決まったこと。\n")
        proceed(kawasaki)
        proceed(odawara)
        self.sync()
        for page, base in ((odawara, here), (kawasaki, there)):
            page.goto(f"{base}/meetings/{meeting}")
            expect(page.locator("main")).to_contain_text("小田原市が話したこと。")
            expect(page.locator("main")).to_contain_text("宿題は川崎市が数を出す。")
            expect(page.locator("main")).to_contain_text("声のかけ方を話した。")
        self.look(odawara, "meeting")
        kawasaki.goto(f"{there}/meetings/{meeting}/write")
        self.assertEqual(kawasaki.locator("[name=status]").count(), 0)
        kawasaki.goto(f"{there}/meetings/{meeting}")
        kawasaki.get_by_role("link", name="この会合の記録が、どの市に届いているか").click()
        expect(kawasaki.locator("main")).to_contain_text("小田原市: いまの版まで、すべて届いています。")
        self.look(kawasaki, "meeting-reach")
        odawara.get_by_role("link", name="会合を書く").click()
        odawara.locator("summary", has_text="中止").click()
        odawara.get_by_label("中止", exact=True).check()
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "reason")
        odawara.fill("#reason", "大雨の警報が出たため")
        proceed(odawara, "中止", "大雨の警報が出たため")
        expect(odawara.locator(".notice.warn").first).to_contain_text("大雨の警報が出たため")
        odawara.get_by_role("link", name="議題を引き継いで、次の会合をつくる").click()
        odawara.fill("#date", "2027/1/12")
        proceed(odawara, "議題", "計画の発表")
        expect(odawara.locator("ol")).to_contain_text("計画の発表")
        expect(odawara.locator("main")).to_contain_text("令和9年1月12日（火）")
        odawara.goto(here + "/meetings?status=cancelled")
        expect(odawara.locator("tbody tr")).to_have_count(1)
        self.look(odawara, "meetings")

    def test_projects_reviews_and_awards(self) -> None:
        here, there = self.base(self.odawara), self.base(self.kawasaki)
        odawara = self.member(self.odawara)
        odawara.goto(here + "/projects")
        odawara.get_by_role("link", name="プロジェクトを提案する").click()
        odawara.fill("#title", "振込データを自動で作る")
        odawara.fill("#problem", "毎月25日に遅くなる。")
        odawara.get_by_label("小さな工夫").check()
        self.look(odawara, "project-form")
        proceed(odawara, "小さな工夫")
        project = odawara.url.rsplit("/", 1)[1]
        odawara.get_by_role("link", name="状態を直す").click()
        odawara.get_by_label("採用").check()
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "chosen")
        for field in ("effect", "legal_basis"):
            odawara.goto(f"{here}/projects/{project}/edit/{field}")
            odawara.fill("#text", "二時間早く帰れる。" if field == "effect" else "会計規則")
            proceed(odawara)
        odawara.goto(f"{here}/projects/{project}/edit/status")
        odawara.get_by_label("採用").check()
        proceed(odawara, "採用")
        odawara.get_by_role("link", name="見直しを書く").click()
        odawara.get_by_role("radio", name="直す").check()
        odawara.fill("#evidence", "水準が上がっていない。")
        odawara.fill("#reason", "声かけを前日に移す。")
        odawara.fill("#next", "平成30年1月1日")
        odawara.get_by_role("button", name="確認へ進む").click()
        refused(odawara, "next")
        self.look(odawara, "review-refused")
        odawara.fill("#next", "2099/4/1")
        proceed(odawara, "直す")
        expect(odawara.locator("article").first).to_contain_text("水準が上がっていない。")
        self.look(odawara, "project")
        odawara.goto(here + "/reviews")
        expect(odawara.locator("article")).to_have_count(1)
        self.look(odawara, "reviews")

        odawara.goto(here + "/awards")
        odawara.select_option("#city", KAWASAKI)
        odawara.fill("#section", "市民課 窓口係")
        odawara.fill("#reason", "朝の五分で仕事を分けている。")
        self.look(odawara, "award-form")
        proceed(odawara, "市民課 窓口係")
        self.sync()
        kawasaki = self.member(self.kawasaki, "observer")
        kawasaki.goto(there + "/awards")
        expect(kawasaki.locator("tbody tr")).to_contain_text("市民課 窓口係")
        self.assertEqual(kawasaki.locator("main form").count(), 0)
        self.look(kawasaki, "awards")
        kawasaki.goto(there + "/projects")
        expect(kawasaki.locator("tbody tr")).to_contain_text("振込データを自動で作る")
        self.look(kawasaki, "projects")


def odawara_text(page, base: str, plan: str, field: str) -> str:
    page.goto(f"{base}/plans/{plan}/edit/{field}")
    return page.input_value("#text")
