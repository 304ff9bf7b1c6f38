"""An adviser without a node, in a browser: the administrator opens the replica, the adviser advises, and
Kawasaki's page shows it under the adviser's name."""

import os
import re
from pathlib import Path

from browser import BrowserCase
from harness.case import KAWASAKI, STAFF

NAME = "幹事（人材マネジメント部会）"
SHOTS = os.environ.get("SHOTS")
LOCAL = ("/helpday", "/organisation", "/organisation/slips", "/organisation/accounts", "/figures",
         "/administration", "/administration/audit", "/administration/advisers")  # fmt: skip


class AdviserTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.kawasaki = self.node(KAWASAKI)
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)
        # As if on another machine: no node, no server.
        self.machine = self.node("kanji", init=False)
        self.root = self.machine.ok(
            "adviser", "init", "--id", "kanji", "--name-ja", "部会の幹事", "--name-en", "Advisers")

    def sync(self) -> None:
        self.odawara.ok("sync")
        self.kawasaki.ok("sync")

    def look(self, page, name: str) -> None:
        self.check(page)
        if SHOTS:
            for width in (1280, 360):
                page.set_viewport_size({"width": width, "height": 900})
                page.screenshot(path=f"{SHOTS}/adviser-{name}-{width}.png", full_page=True)
            page.set_viewport_size({"width": 1280, "height": 900})

    def open_replica(self, page) -> None:
        """The administrator's part, with the adviser's two commands in between."""
        page.goto(self.address(self.odawara, "/administration/advisers"))
        self.look(page, "empty")
        page.fill("#name", "架空 花子")
        page.get_by_role("button", name="依頼書を作る").click()
        self.assertIn("役割か団体の名前", page.locator("[role=alert]").inner_text())
        self.look(page, "refused")
        page.fill("#name", NAME)
        page.get_by_role("button", name="依頼書を作る").click()
        self.look(page, "prepared")
        shown = page.locator(".fingerprint").inner_text()
        with page.expect_download() as download:
            page.get_by_role("link", name="依頼書のファイルを取り出す").first.click()
        request = str(self.folder / "request.json")
        download.value.save_as(request)
        signed = str(self.folder / "signed.json")
        self.machine.ok("adviser", "delegate", request, "--fingerprint", shown, "--out", signed)

        page.get_by_role("link", name="委任状を受け取る").first.click()
        page.set_input_files("#file", request)
        page.get_by_role("button", name="指紋の照合へ進む").click()
        self.assertIn("委任状を確認できません", page.locator("[role=alert]").inner_text())
        self.look(page, "not-a-delegation")
        page.set_input_files("#file", signed)
        page.get_by_role("button", name="指紋の照合へ進む").click()
        self.assertNotIn(self.root["fingerprint"], page.inner_text("main"), "nothing to copy")
        page.fill("#heard", self.root["fingerprint"][-9:])
        page.get_by_role("button", name="一致したので受け取る").click()
        self.assertIn("指紋が一致しません", page.locator("[role=alert]").inner_text())
        self.look(page, "compare")
        page.fill("#heard", self.root["fingerprint"])
        page.get_by_role("button", name="一致したので受け取る").click()
        self.assertIn("書けます", page.locator(".card").first.inner_text())

    def test_an_adviser_advises_in_their_own_name(self):
        plan = self.kawasaki.ok("plan", "new", "--title", "みんなで帰る「助け合いデー」")["id"]
        own = self.odawara.ok("plan", "new", "--title", "小田原の計画")["id"]
        self.sync()
        chief = self.enter(self.odawara, "it", "administrator")
        self.open_replica(chief)
        adviser = self.enter(self.odawara, "kanji", "adviser")

        # Not bound yet: reads, and is told what to do.
        self.look(adviser, "home-unbound")
        self.assertIn("まだ読むだけです", adviser.inner_text("main"))
        adviser.goto(self.address(self.odawara, f"/plans/{plan}"))
        self.assertIn("幹事の書き込み先", adviser.inner_text("main"))
        self.assertEqual(adviser.locator("main form").count(), 0)
        self.look(adviser, "plan-unbound")

        chief.fill("[name=login]", "nobody")
        chief.get_by_role("button", name="結び付ける", exact=True).click()
        self.assertIn("幹事の役割", chief.locator("[role=alert]").inner_text())
        self.look(chief, "not-bound")
        chief.fill("[name=login]", "kanji")
        chief.get_by_role("button", name="結び付ける", exact=True).click()
        self.assertIn("利用者", chief.locator(".card").first.inner_text())
        self.look(chief, "bound")
        with chief.expect_download() as download:
            chief.get_by_role("link", name="この幹事の記述書を取り出す").click()
        descriptor = str(self.folder / "kanji.json")
        download.value.save_as(descriptor)
        self.kawasaki.ok("peer", "add", descriptor)

        # Advice, whose form and preview say whose it is.
        adviser.goto(self.address(self.odawara, f"/plans/{plan}"))
        adviser.get_by_role("link", name="助言をする").click()
        self.assertIn("部会の幹事の名前で共有されます", adviser.inner_text("main"))
        adviser.fill("#text", "架空 花子さんの数字で示すと伝わります。")
        adviser.get_by_role("button", name="確認へ進む").click()
        self.assertIn("個人に関わるかもしれない", adviser.locator("[role=alert]").inner_text())
        self.look(adviser, "named")
        adviser.fill("#text", "数字で示すと伝わります。")
        adviser.get_by_role("button", name="確認へ進む").click()
        self.assertIn("部会の幹事の名前で", adviser.inner_text("main"))
        self.look(adviser, "preview")
        self.share(adviser)
        adviser.click("summary:has-text('コメントを書く')")
        adviser.fill("#text", "窓口の数も役に立ちます。")
        adviser.get_by_role("button", name="確認へ進む").click()
        self.share(adviser)
        self.look(adviser, "advice")

        # At Kawasaki: the adviser's, not Odawara's.
        self.sync()
        kawasaki = self.enter(self.kawasaki, "member", "member")
        kawasaki.goto(self.address(self.kawasaki, f"/plans/{plan}"))
        card = kawasaki.locator("article", has_text="数字で示すと伝わります。")
        self.assertIn("部会の幹事", card.inner_text())
        self.assertNotIn("小田原市", card.inner_text())
        card.get_by_role("link").click()
        comment = kawasaki.locator("article", has_text="窓口の数も役に立ちます。")
        self.assertIn("部会の幹事", comment.inner_text())
        self.look(kawasaki, "at-kawasaki")

        # Nothing local, nothing of the city's.
        for path in LOCAL:
            answer = adviser.goto(self.address(self.odawara, path))
            self.assertIn(answer.status, (403, 404), path)
            self.assertNotIn("架空", adviser.inner_text("body"))
        adviser.goto(self.address(self.odawara, f"/plans/{own}"))
        self.assertEqual(adviser.get_by_role("link", name=re.compile("現状を[書直]")).count(), 0)

        # The end of it.
        chief.goto(self.address(self.odawara, "/administration/advisers"))
        chief.locator("a", has_text="この書き込み先を止める").click()
        self.look(chief, "stopping")
        chief.get_by_role("button", name="止める").click()
        self.assertIn("止めたもの", chief.inner_text("main"))
        self.look(chief, "stopped")
        adviser.goto(self.address(self.odawara, f"/plans/{plan}"))
        self.assertEqual(adviser.locator("main form").count(), 0)
        self.assertIn("数字で示すと伝わります。", adviser.inner_text("main"))

    def test_all_open_advice_of_all_cities_a_page_at_a_time(self):
        plans = [
            node.ok("plan", "new", "--title", f"計画 {node.city}")["id"]
            for node in (self.odawara, self.kawasaki)
        ]
        self.sync()
        for number in range(60):
            self.odawara.ok("advice", "add", plans[number % 2], "--text", f"{number}番目の助言")
        adviser = self.enter(self.odawara, "kanji", "adviser")
        adviser.get_by_role("link", name="まだ答えのない助言: 60件").click()
        self.assertEqual(adviser.locator("tbody tr").count(), 50)
        texts = adviser.locator("tbody tr").all_inner_texts()
        self.assertTrue(any("小田原市" in text for text in texts))
        self.assertTrue(any("川崎市" in text for text in texts))
        self.look(adviser, "list")
        adviser.get_by_role("link", name="次の50件").click()
        self.assertEqual(adviser.locator("tbody tr").count(), 10)
        adviser.select_option("#city", KAWASAKI)
        adviser.get_by_role("button", name="絞り込む").click()
        self.assertEqual(adviser.locator("tbody tr").count(), 30)

    def test_the_replicas_of_a_machine_that_was_stopped_are_there_again(self):
        chief = self.enter(self.odawara, "it", "administrator")
        self.open_replica(chief)
        self.odawara.end()
        self.odawara.start()
        chief.goto(self.address(self.odawara, "/administration/advisers"))
        self.assertIn("書けます", chief.locator(".card").first.inner_text())
        chief.goto(self.address(self.odawara, "/administration/peers"))
        self.assertIn("自分のノードなし", chief.inner_text("main"))
        self.look(chief, "peers")
        chief.goto(self.address(self.odawara, "/administration/keys"))
        self.assertIn("幹事の書き込み先の記録に署名する鍵", chief.inner_text("main"))
        self.assertEqual(Path(self.odawara.data / "keys").stat().st_mode & 0o777, 0o700)
