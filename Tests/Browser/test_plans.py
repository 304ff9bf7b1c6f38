"""A plan written by clicking: preview, publishing, merging, hostile texts."""

from browser import BrowserCase
from harness.case import STAFF

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
        self.share(page)
        self.check(page)
        page.click("text=現状を書く")
        self.check(page)
        page.fill("#text", "\n形だけになっている。\n\n集計が重なる。")
        page.click("text=確認へ進む")
        self.share(page)
        shown = self.odawara.ok("plan", "list")["plans"]
        self.assertEqual([plan["title"] for plan in shown], ["みんなで帰る「助け合いデー」"])
        fields = self.odawara.ok("plan", "show", shown[0]["id"])["fields"]
        self.assertEqual(fields["current_state"]["text"], "\n形だけになっている。\n\n集計が重なる。")
        page.click("text=履歴")
        self.check(page)

    def test_a_form_sent_twice_is_done_once(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/plans"))
        page.fill("#title", "二度は要らない")
        page.click("section:has(#new) button")
        statuses = page.evaluate(
            """async () => {
                const form = new URLSearchParams(new FormData(document.querySelector("main form")));
                form.append("confirmed", "yes");
                const send = () => fetch("/plans", {method: "POST", body: form});
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
        self.assertIn("架空 一郎", page.inner_text(".notice.warn"))
        page.click("text=連合に共有する")
        self.assertIn("公開前の確認", page.title())
        self.check(page)
        self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])
        page.fill("#release", "本人の希望")
        self.share(page)
        self.assertEqual(len(self.odawara.ok("plan", "list")["plans"]), 1)

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
