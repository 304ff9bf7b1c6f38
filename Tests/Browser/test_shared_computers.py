"""Several people at one computer: out and in again in one step, and nothing of the last one left."""

from browser import BrowserCase
from browser.case import PASSWORD
from harness.case import STAFF


class SharedComputerTests(BrowserCase):
    # As people have it: Playwright switches the cache of pages to go back to off.
    arguments_left_out = ("--disable-back-forward-cache",)

    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def change(self, page) -> None:
        page.click("text=交代する")
        self.assertIn("ログイン", page.title())
        self.assertIn("前の人はログアウトしました", page.inner_text("main"))

    def sign_in(self, page, name: str) -> None:
        page.fill("#name", name)
        page.fill("#password", PASSWORD)
        page.click("button:has-text('ログイン')")

    def test_one_step_and_nothing_is_left(self):
        second = self.enter(self.odawara, "kansatsu", "observer")
        second.close()
        page = self.enter(self.odawara, "kanji", "adviser")
        self.assertEqual(page.get_attribute("main", "id"), "content")
        page.goto(self.address(self.odawara, "/plans"))
        page.goto(self.address(self.odawara, "/advice"))
        page.evaluate("localStorage.setItem('draft', '書きかけ')")
        page.evaluate("sessionStorage.setItem('draft', '書きかけ')")
        before = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
        self.change(page)
        self.check(page)
        self.assertIsNone(page.evaluate("localStorage.getItem('draft')"))
        self.assertEqual(page.input_value("#name"), "")
        self.assertEqual(page.get_attribute("#name", "autocomplete"), "off")
        cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
        self.assertNotIn(before["__Host-tasukeai"], [c["value"] for c in cookies.values()])
        self.assertEqual(set(cookies), {"__Host-tasukeai", "__Host-tasukeai-shared", "__Host-tasukeai-known"})
        self.assertTrue(all(c["secure"] and c["httpOnly"] for c in cookies.values()))
        # The button to go back shows the sign-in, not the page, however often it is pressed.
        for _ in range(3):
            page.go_back()
            self.assertIn("ログイン", page.title())
            self.assertNotIn("幹事", page.inner_text("body"))
        # The next person begins at the beginning, not where the last one was.
        page.goto(self.address(self.odawara, "/sign-in?then=/advice"))
        self.sign_in(page, "kansatsu")
        self.assertIn("今日", page.title())
        self.assertIn("傍聴", page.inner_text("header"))
        # A form of the last person that still lies in another window is refused.
        self.assertEqual(page.context.pages, [page])

    def test_a_form_that_lay_open_is_not_sent_as_somebody_else(self):
        self.enter(self.odawara, "buin", "member").close()
        page = self.enter(self.odawara, "kanji2", "member")
        other = page.context.new_page()
        other.goto(self.address(self.odawara, "/plans"))
        self.change(page)
        self.sign_in(page, "buin")
        self.assertIn("今日", page.title())
        other.fill("#title", "前の人の計画")
        other.click("section:has(#new) button")
        self.assertNotIn("公開前の確認", other.title())
        self.assertEqual(self.odawara.ok("plan", "list")["plans"], [])

    def test_on_a_narrow_screen_by_keyboard(self):
        page = self.enter(self.odawara, "kanji", "adviser", width=360, height=740)
        self.check(page)
        page.locator("text=交代する").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/sign-in?left=change")
        self.check(page)

    def test_the_same_person_is_led_back(self):
        page = self.enter(self.odawara, "kanji", "adviser")
        page.goto(self.address(self.odawara, "/meetings"))
        page.click("text=ログアウト")
        self.assertIn("ログアウトしました", page.inner_text("main"))
        self.assertEqual(page.get_attribute("#name", "autocomplete"), "username")
        page.go_back()
        self.sign_in(page, "kanji")
        self.assertIn("会合", page.title())
