"""A plan written by clicking: preview, publishing, merging, hostile texts."""

import re

from browser import BrowserCase
from harness.case import STAFF
from harness.node import wait_until

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"\u0301 onfocus=alert(1) autofocus x='\u0301",
    "\u202eしろおだ\u202c \u2066\u2069 \u200b\u200d\u2060\ufeff",
    "髙𠮷葛\U000e0100" + "か\u3099" * 3,
    "あ" * 1_300,
    "]]> --> </textarea></bdi> &lt; &#x27; %3Cb%3E",
]


class PlanTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def test_a_plan_from_its_title_to_a_text(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.check(page)
        page.click("nav >> text=計画")
        self.check(page)
        page.fill("#title", "みんなで帰る「助け合いデー」")
        page.click("section:has(#new) button")
        self.check(page)
        self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])
        self.fill(page, "current_state", "\n形だけになっている。\n\n集計が重なる。")
        page.click("text=下書きに保存")
        self.assertIn("下書きに保存しました", page.inner_text("main"))
        self.check(page)
        self.assertEqual(page.input_value(self.place("current_state")), "\n形だけになっている。\n\n集計が重なる。")
        self.fill(page, "goal", "定時に帰る。")
        self.fill(page, "action/", "前日に声をかける")
        page.get_by_role("group", name="目的が明確か").get_by_text("はい").click()
        self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])
        page.click("text=確かめて共有")
        self.check(page)
        self.share(page)
        self.check(page)
        shown = self.odawara.ok("plan", "list")["plans"]
        self.assertEqual([plan["title"] for plan in shown], ["みんなで帰る「助け合いデー」"])
        fields = self.odawara.ok("plan", "show", shown[0]["id"])["fields"]
        self.assertEqual(fields["current_state"]["text"], "\n形だけになっている。\n\n集計が重なる。")
        actions = self.odawara.ok("plan", "show", shown[0]["id"])["actions"]
        self.assertEqual([action["fields"]["title"]["value"] for action in actions], ["前日に声をかける"])
        self.assertIn("✓ 目的が明確", page.inner_text("section:has(#actions) table"))
        page.click("text=履歴")
        self.check(page)

    def test_a_template_fills_the_private_draft_and_says_what_to_replace(self):
        for template, actions in (("助け合いデーのひな形", 3), ("業務改善のひな形", 1)):
            with self.subTest(template):
                page = self.enter(self.odawara, "suishin", "member")
                page.goto(self.address(self.odawara, "/plans"))
                self.assertTrue(page.get_by_label("白紙").is_checked())
                page.fill("#title", f"{template}の計画")
                page.get_by_text(template, exact=True).click()
                page.click("section:has(#new) button")
                self.check(page)
                self.assertIn("書き替えてください", page.inner_text("[role=status]"))
                self.assertRegex(page.inner_text(".notice.warn"), r"〔 〕の中）が、\d+か所")
                self.assertIn("〔", page.input_value(self.place("current_state")))
                self.assertEqual(page.locator("section:has(#actions) table tbody tr").count(), actions)
                # Nothing of it is shared, and whoever only reads sees nothing of it.
                self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])
                for field in ("theme", "current_state", "cause_analysis", "goal", "expected_effect"):
                    self.fill(page, field, "自分の市のこと。")
                for chief in page.locator("[name^='p:action/'][name$='chief'], [name^='p:action/'][name$='manager']").all():
                    page.evaluate("e => { e.closest('details').open = true; }", chief.element_handle())
                    chief.fill("する")
                page.click("text=下書きに保存")
                self.assertEqual(page.locator(".notice.warn", has_text="〔 〕").count(), 0)
                page.locator("summary", has_text="下書きを捨てる").first.click()
                page.get_by_role("button", name="捨てる", exact=True).first.click()
                page.context.close()

    def test_a_form_sent_twice_is_done_once(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/plans"))
        page.fill("#title", "二度は要らない")
        page.click("section:has(#new) button")
        page.click("text=確かめて共有")
        statuses = page.evaluate(
            """async () => {
                const form = new URLSearchParams(new FormData(document.querySelector("main form")));
                form.append("confirmed", "yes");
                const send = () => fetch(location.pathname, {method: "POST", body: form});
                return [(await send()).status, (await send()).status];
            }"""
        )
        self.assertEqual(statuses, [200, 200])
        self.assertEqual(len(self.odawara.ok("plan", "list")["plans"]), 1)

    def test_a_name_is_held_back_until_somebody_says_why(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/plans"))
        page.fill("#title", "架空 一郎さんの提案")
        page.click("section:has(#new) button")
        page.click("text=確かめて共有")
        self.assertIn("架空 一郎", page.inner_text(".notice.warn"))
        page.click("text=連合に共有する")
        self.assertIn("公開前の確認", page.title())
        self.check(page)
        self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])
        page.fill("#release", "本人の希望")
        self.share(page)
        self.assertEqual(len(self.odawara.ok("plan", "list")["plans"]), 1)

    def test_what_was_approved_can_be_taken_back_until_it_is_due(self):
        self.odawara.end()
        self.odawara.start(env={"TASUKEAI_SHARE_DELAY": "1h"})
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        goal = lambda: self.odawara.ok("plan", "show", plan)["fields"]["goal"].get("text") or ""  # noqa: E731
        for scripts in (True, False):
            with self.subTest(scripts=scripts):
                page = self.enter(self.odawara, "suishin", "member", java_script_enabled=scripts)
                page.goto(self.address(self.odawara, f"/plans/{plan}"))
                before = goal()
                page.get_by_text(re.compile("ありたい姿を(直す|書く)"), exact=False).first.click()
                self.fill(page, "goal", before + f"{scripts}、帰る。")
                page.click("text=確かめて共有")
                self.assertIn("60分のあいだは取り戻せます", page.inner_text("main"))
                self.share(page)
                self.assertIn("60分たつと共有します", page.inner_text("main"))
                self.assertNotIn("共有しました", page.inner_text("main"))
                self.check(page) if scripts else self.fits(page)
                self.assertEqual(goal(), before)
                page.get_by_role("button", name="取り戻す").click()
                self.assertIn("取り戻しました", page.inner_text("main"))
                self.assertEqual(goal(), before)
                # The draft is as it was, and goes out when somebody says so.
                page.click("main .notice >> text=確かめて共有")
                self.share(page)
                page.click("text=いま共有する")
                self.assertIn("共有しました", page.inner_text("main"))
                self.assertEqual(goal(), before + f"{scripts}、帰る。")

    def test_what_was_approved_leaves_by_itself(self):
        self.odawara.end()
        self.odawara.start(env={"TASUKEAI_SHARE_DELAY": "2s"})
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/plans"))
        page.fill("#title", "あとで出る計画")
        page.click("section:has(#new) button")
        page.click("text=確かめて共有")
        self.share(page)
        shared = lambda: self.odawara.ok("plan", "list")["plans"]  # noqa: E731
        self.assertTrue(wait_until(shared))
        self.assertEqual([row["title"] for row in shared()], ["あとで出る計画"])
        # The draft's own address leads on.
        page.reload()
        self.assertIn("もう共有されたか", page.inner_text("main"))
        self.assertIn("あとで出る計画", page.inner_text("main"))

    def place(self, place: str) -> str:
        """The field at a place of the document; of an action that is begun only the end of its name is known."""
        return f'[name^="p:{place}new-"][name$="title"]' if place.endswith("/") else f'[name="p:{place}"]'

    def fill(self, page, place: str, text: str) -> None:
        page.fill(self.place(place), text)

    def test_a_shared_plan_is_changed_in_its_places_and_shared_once(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        for field, text in (("goal", "朝、帰る。"), ("current_state", "遅い。"), ("cause_analysis", "集計。")):
            self.odawara.ok("plan", "edit", plan, field, "--text", text)
        entries = self.odawara.ok("status")["entries"]
        for scripts in (True, False):
            with self.subTest(scripts=scripts):
                page = self.enter(self.odawara, "suishin", "member", java_script_enabled=scripts)
                page.goto(self.address(self.odawara, f"/plans/{plan}"))
                for title, field in (("ありたい姿", "goal"), ("現状", "current_state")):
                    page.get_by_text(f"{title}を直す", exact=True).click()
                    self.fill(page, field, page.input_value(self.place(field)) + f"{scripts}。")
                page.get_by_text("アクションを加える").click()
                self.fill(page, "action/", f"声をかける{scripts}")
                page.click("text=確かめて共有")
                # Only what is new is shown: the part that stays is not there.
                self.assertNotIn("集計。", page.inner_text("main"))
                self.assertEqual(page.locator("ins").first.inner_text().strip(), f"{scripts}。")
                self.share(page)
                self.assertIn("共有しました", page.inner_text("main"))
                self.assertIn("未共有の変更はありません", page.inner_text(".draftbar"))
        shown = self.odawara.ok("plan", "show", plan)
        self.assertEqual(shown["fields"]["goal"]["text"], "朝、帰る。True。False。")
        self.assertEqual(len(shown["actions"]), 2)
        self.assertEqual(self.odawara.ok("status")["entries"], entries + 2)

    def test_a_draft_is_the_citys_own_and_is_written_by_two(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "朝、帰る。")
        one = self.enter(self.odawara, "suishin", "member")
        two = self.enter(self.odawara, "kyodo", "member")
        guest = self.enter(self.odawara, "boucho", "observer")
        for page in (one, two, guest):
            page.goto(self.address(self.odawara, f"/plans/{plan}"))
        for page, text in ((one, "全員で、朝、帰る。"), (two, "朝、帰る。毎月。")):
            page.get_by_text("ありたい姿を直す", exact=True).click()
            self.fill(page, "goal", text)
            page.click("text=下書きに保存")
        self.assertIn("ほかの人も直していました", two.inner_text("main"))
        self.assertEqual(two.input_value(self.place("goal")), "全員で、朝、帰る。毎月。")
        guest.reload()
        self.assertNotIn("毎月", guest.content())
        self.assertEqual(guest.locator(".draftbar").count(), 0)
        self.assertEqual(self.odawara.ok("plan", "show", plan)["fields"]["goal"]["text"], "朝、帰る。")
        two.goto(self.address(self.odawara, "/plans"))
        self.assertIn("変更1か所", two.inner_text("section:has(#drafts)"))
        two.goto(self.address(self.odawara, f"/plans/{plan}"))
        two.locator("summary", has_text="下書きを捨てる").first.click()
        two.get_by_role("button", name="捨てる", exact=True).first.click()
        self.assertEqual(two.input_value(self.place("goal")), "朝、帰る。")

    def test_what_was_typed_stays_where_the_session_ended(self):
        page = self.enter(self.odawara, "suishin", "member", java_script_enabled=False)
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        path = self.address(self.odawara, f"/plans/{plan}")
        page.goto(path)
        page.get_by_text("ありたい姿を書く", exact=True).click()
        self.fill(page, "goal", "消えてはいけない文。")
        page.context.clear_cookies()
        page.click("text=下書きに保存")
        self.assertIn("消えてはいけない文。", page.content())

    def test_two_cities_write_one_paragraph(self):
        # Without scripts; with them the other's words are in the page before it is sent.
        page = self.enter(self.odawara, "suishin", "member", java_script_enabled=False)
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "朝、帰る。")
        page.goto(self.address(self.odawara, f"/plans/{plan}/edit/goal"))
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "朝、みんなが帰る。")
        page.fill("#text", "朝、帰る。夜は休む。")
        page.click("text=確認へ進む")
        self.share(page)
        text = self.odawara.ok("plan", "show", plan)["fields"]["goal"]["text"]
        self.assertEqual(text, "朝、みんなが帰る。夜は休む。")

    def test_hostile_texts_are_text(self):
        page = self.enter(self.odawara, "suishin", "member", width=320, height=700)
        for index, text in enumerate(HOSTILE):
            with self.subTest(index):
                plan = self.odawara.ok("plan", "new", "--title", f"計画{index}")["id"]
                page.goto(self.address(self.odawara, f"/plans/{plan}/edit/goal"))
                page.fill("#text", text)
                page.click("text=確認へ進む")
                self.share(page)
                stored = self.odawara.ok("plan", "show", plan)["fields"]["goal"]["text"]
                self.assertEqual(stored, text)
                shown = page.locator("section:has(#part-goal) .text").evaluate("e => e.textContent")
                self.assertEqual(shown, text)
                page.goto(self.address(self.odawara, f"/plans/{plan}/edit/goal"))
                self.assertEqual(page.input_value("#text"), text)
                self.check(page)
