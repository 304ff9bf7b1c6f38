"""「自分のログイン」 in a real browser: the QR code as a telephone reads it, the own password, codes and sessions."""

import io
import os
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import zxingcpp
from browser import BrowserCase, one_time_code
from browser.case import PASSWORD
from harness.case import STAFF
from harness.smtp import REFUSE, TAKE, Relay
from PIL import Image

OTHER = "ほうきぼしは七十六年ごと"


def scanned(page) -> str:
    """What a reader finds in the picture of the page."""
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    [code] = zxingcpp.read_barcodes(picture)
    assert code.format == zxingcpp.BarcodeFormat.QRCode, code.format
    return code.text


class OwnLoginTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()

    def test_a_telephone_reads_the_code(self):
        for width in (1280, 390):
            with self.subTest(width=width):
                page = self.enter(self.odawara, f"suishin{width}", "member", width=width)
                page.click("text=自分のログイン")
                self.check(page)
                page.click("text=認証アプリを登録する")
                self.check(page)
                uri = urlsplit(scanned(page))
                self.assertEqual((uri.scheme, uri.netloc), ("otpauth", "totp"))
                secret = parse_qs(uri.query)["secret"][0]
                self.assertEqual(secret, page.text_content("#secret").replace(" ", ""))
                # A typing error keeps what was scanned.
                page.fill("#code", "000000")
                page.click("text=登録する")
                self.assertEqual(parse_qs(urlsplit(scanned(page)).query)["secret"][0], secret)
                page.fill("#code", one_time_code(secret))
                page.click("text=登録する")
                self.assertEqual(page.locator("main li").count(), 10)
                self.check(page)
                page.check("#noted")
                page.click("text=控えた")
                self.assertIn("認証アプリを登録しました", page.inner_text("[role=status]"))

    def test_the_own_password(self):
        page = self.enter(self.odawara, "kanji", "adviser")
        page.click("text=自分のログイン")
        page.fill("#current", PASSWORD)
        page.fill("#password", "kanji-2026!")
        page.click("button:has-text('パスワードを変える')")
        self.assertIn("パスワードは変わっていません", page.inner_text("[role=alert]"))
        self.assertEqual(page.input_value("#password"), "")
        self.check(page)
        page.fill("#current", PASSWORD)
        page.fill("#password", OTHER)
        page.click("button:has-text('パスワードを変える')")
        self.assertIn("パスワードを変えました", page.inner_text("[role=status]"))
        page.click("text=ログアウト")
        for password, expected in ((PASSWORD, "ログイン"), (OTHER, "今日")):
            page.fill("#name", "kanji")
            page.fill("#password", password)
            page.click("button:has-text('ログイン')")
            self.assertIn(expected, page.title())

    def test_notices_by_mail(self):
        relay = Relay()
        self.addCleanup(relay.stop)
        node = self.node()
        node.start(
            env={
                "TASUKEAI_MAIL_RELAY": relay.address,
                "TASUKEAI_MAIL_FROM": "tasukeai@odawara.example",
                "TASUKEAI_MAIL_TLS": "offered",
                "TASUKEAI_PAGES_URL": "http://odawara.localhost:8420",
            }
        )
        for width in (1280, 390):
            with self.subTest(width=width):
                page = self.enter(node, f"bukai{width}", "member", width=width)
                page.click("text=お知らせ")
                page.click("text=新しいお知らせの件数を、メールで受け取る")
                self.shows(page, "mail-none")
                address = f"hana{width}@odawara.example"
                page.fill("#address", "花子")
                page.click("text=コードを送る")
                self.assertIn("メールアドレスの形ではありません", page.inner_text("[role=alert]"))
                self.assertEqual(page.input_value("#address"), "花子")
                self.check(page)
                relay.mode = REFUSE
                page.fill("#address", address)
                page.click("text=コードを送る")
                self.assertIn("断りました", page.inner_text("[role=alert]"))
                self.shows(page, "mail-refused")
                relay.mode = TAKE
                page.click("text=コードを送る")
                self.assertIn("コードを送りました", page.inner_text("[role=status]"))
                self.shows(page, "mail-code")
                page.fill("#code", "2222-2222")
                page.click("text=このアドレスに送る")
                self.assertIn("登録していません", page.inner_text("[role=alert]"))
                self.check(page)
                letter = relay.letters.pop().message.get_content()
                page.fill("#code", re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", letter)[0])
                page.keyboard.press("Enter")
                self.assertIn("アドレスを登録しました", page.inner_text("[role=status]"))
                self.assertIn(address, page.inner_text("main"))
                self.shows(page, "mail-account")
                page.click("text=アドレスを確かめる")
                self.shows(page, "mail-set")
                page.click("text=メールをやめ、アドレスを消す")
                self.assertIn("アドレスを消しました", page.inner_text("[role=status]"))
                self.assertNotIn(address, page.inner_text("main"))

    def shows(self, page, name: str) -> None:
        """Looked at by axe, and by people where SHOTS names a folder."""
        self.check(page)
        if folder := os.environ.get("SHOTS"):
            width = page.viewport_size["width"]
            page.screenshot(path=str(Path(folder) / f"{name}-{width}.png"), full_page=True)

    def test_sessions_are_seen_and_ended(self):
        here = self.enter_by_hand(self.odawara, "kanji", "adviser")
        there = self.page(self.odawara)
        there.fill("#name", "kanji")
        there.fill("#password", PASSWORD)
        there.click("button:has-text('ログイン')")
        here.goto(self.address(self.odawara, "/account"))
        rows = here.locator("table tbody tr")
        self.assertEqual(rows.count(), 2)
        self.assertIn("Chrome（Linux）", rows.nth(0).inner_text())
        self.assertIn("127.0.0.1", rows.nth(0).inner_text())
        self.check(here)
        here.click("table button:has-text('ログアウト')")
        self.assertIn("ログアウトしました", here.inner_text("[role=status]"))
        there.goto(self.address(self.odawara, "/plans"))
        self.assertIn("ログイン", there.title())

    def test_a_chief_is_told_why_and_gets_in_with_the_app(self):
        chief = self.file(
            "chiefs.csv", "係,氏名,職員番号,職\n" + "総務部/職員課/給与係,架空 係長,K0001,係長\n"
        )
        node = self.node()
        node.ok("org", "import", chief)
        node.start()
        code = node.ok("accounts", "slip", "--name", "K0001")["code"]
        page = self.page(node)
        page.goto(self.address(node, "/sign-in/slip"))
        page.fill("#name", "K0001")
        page.fill("#code", code)
        page.fill("#password", "架空 係長 2026年")
        page.click("text=決めてログイン")
        self.assertIn("少し足しただけ", page.inner_text("[role=alert]"), "the own name")
        page.fill("#password", PASSWORD)
        page.click("text=決めてログイン")
        self.assertIn("ほかの職員の記録", page.inner_text("main"))
        self.check(page)
        page.goto(self.address(node, "/helpday"))
        self.assertIn("認証アプリの登録", page.title(), "nothing else is shown before")
        secret = parse_qs(urlsplit(scanned(page)).query)["secret"][0]
        page.fill("#code", one_time_code(secret))
        page.click("text=登録する")
        page.check("#noted")
        page.click("text=控えたので、始める")
        self.assertIn("今日", page.title())

    def test_another_name_under_a_number_is_asked_about(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        rows = STAFF.splitlines()
        fields = rows[1].split(",")
        number = fields[2]
        renamed = "\n".join([rows[0], ",".join([fields[0], "後任 花子", *fields[2:]]), *rows[2:]]) + "\n"
        before = self.odawara.ok("accounts", "slip", "--name", number)["code"]
        page.goto(self.address(self.odawara, "/organisation/import"))
        page.set_input_files("#file", str(self.file("renamed.csv", renamed)))
        page.click("text=何が変わるかを見る")
        self.assertIn("前と同じ職員番号で、氏名が違う人が1人", page.inner_text("main"))
        self.check(page)
        page.locator("label:has-text('別の人')").click()
        page.click("text=この内容で取り込む")
        self.assertIn("取り込みました", page.inner_text("[role=status]"))
        other = self.page(self.odawara)
        other.goto(self.address(self.odawara, "/sign-in/slip"))
        other.fill("#name", number)
        other.fill("#code", before)
        other.fill("#password", PASSWORD)
        other.click("text=決めてログイン")
        self.assertIn("使えません", other.inner_text("[role=alert]"), "the slip was the former holder's")
