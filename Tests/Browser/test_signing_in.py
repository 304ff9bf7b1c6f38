"""Signing in: slips, the second factor, posts, and what is left behind on a shared computer."""

from browser import BrowserCase, one_time_code
from browser.case import PASSWORD
from harness.case import STAFF


class SigningInTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def test_a_slip_serves_once(self):
        code = self.odawara.ok("accounts", "slip", "--name", "T0001")["code"]
        for expected in ("今日", "パスワードを決める"):
            # Typed once where it can be looked at, else twice.
            scripts = expected == "今日"
            page = self.page(self.odawara, java_script_enabled=scripts)
            page.goto(self.address(self.odawara, "/sign-in/slip"))
            page.fill("#name", "Ｔ０００１")
            page.fill("#code", code.lower().replace("-", " "))
            page.fill("#password", PASSWORD)
            if scripts:
                self.assertEqual(page.locator("#again").count(), 0)
                page.click("text=パスワードを表示")
                self.assertEqual(page.get_attribute("#password", "type"), "text")
                self.check(page)
            else:
                page.fill("#again", PASSWORD)
            page.click("text=決めてログイン")
            self.assertIn(expected, page.title())
            # axe is a script.
            (self.check if scripts else self.fits)(page)

    def test_the_second_factor_and_a_recovery_code(self):
        code = self.odawara.ok("accounts", "slip", "--name", "jinji", "--role", "personnel")["code"]
        page = self.page(self.odawara)
        page.goto(self.address(self.odawara, "/sign-in/slip"))
        page.fill("#name", "jinji")
        page.fill("#code", code)
        page.fill("#password", PASSWORD)
        page.click("text=決めてログイン")
        self.check(page)
        page.goto(self.address(self.odawara, "/plans"))
        self.assertIn("ログイン", page.title())
        page.goto(self.address(self.odawara, "/sign-in/enrol"))
        page.fill("#code", "000000")
        page.click("text=登録する")
        self.assertIn("認証アプリの登録", page.title())
        page.fill("#code", one_time_code(page.text_content("#secret")))
        page.click("text=登録する")
        self.check(page)
        recovery = page.locator("main li").first.inner_text()
        page.check("#noted")
        page.click("text=控えたので、始める")
        page.click("text=ログアウト")
        for expected in ("今日", "確認コード"):
            page.fill("#name", "jinji")
            page.fill("#password", PASSWORD)
            page.click("button:has-text('ログイン')")
            self.assertIn("確認コード", page.title())
            page.fill("#code", recovery)
            page.click("text=確認する")
            self.assertIn(expected, page.title())
            if expected == "今日":
                page.click("text=ログアウト")

    def test_wrong_passwords_wait_and_no_one_is_named(self):
        page = self.page(self.odawara)
        texts = set()
        for name in ("T0001", "nobody"):
            for _ in range(2):
                page.fill("#name", name)
                page.fill("#password", "間違ったパスワード")
                page.click("button:has-text('ログイン')")
                texts.add(page.inner_text("[role=alert]"))
        self.assertEqual(len(texts), 1, texts)
        self.check(page)

    def test_nothing_is_left_behind(self):
        page = self.enter_by_hand(self.odawara, "kanji", "adviser")
        page.goto(self.address(self.odawara, "/plans"))
        page.click("text=ログアウト")
        page.go_back()
        self.assertIn("ログイン", page.title())
        page.goto(self.address(self.odawara, "/plans"))
        self.assertIn("ログイン", page.title())
        page.fill("#name", "kanji")
        page.fill("#password", PASSWORD)
        page.click("button:has-text('ログイン')")
        self.assertIn("計画", page.title())
