"""Organisation, slips and administration by clicking, and what each role is refused."""

import datetime
import json
import re
import subprocess
from urllib.parse import quote, urlsplit

from browser import BrowserCase, one_time_code
from browser.case import PASSWORD
from harness.case import KAWASAKI, STAFF
from harness.node import wait_until
from test_helpday import date_in_japan

PERSONNEL = """/organisation /organisation/section?path=総務部 /organisation/coming /organisation/import
/organisation/slips /organisation/slips/shown /organisation/accounts /organisation/accounts/1
/organisation/calendar /organisation/erase /organisation/reasons /figures /figures/2025-11
/figures/2025-11/retract""".split()
ADMINISTRATORS = """/administration /administration/peers /administration/peers/add
/administration/peers/own /administration/peers/141305/remove /administration/keys
/administration/users /administration/users/1 /administration/users/shown /administration/audit
/administration/backup /administration/sheet""".split()
POSTS = """/organisation/export /organisation/import /organisation/import/apply
/organisation/import/drop /organisation/slips/person /organisation/slips/section
/organisation/accounts /organisation/accounts/1/grant /organisation/accounts/1/close
/organisation/calendar /organisation/erase /organisation/erase/done /figures/2025-11/publish
/figures/2025-11/retract /administration/peers/add /administration/peers/added
/administration/peers/141305/remove /administration/users /administration/users/slip
/administration/users/1/grant /administration/users/1/close /administration/audit/csv""".split()


class AdministrationTests(BrowserCase):
    def status(self, page, address: str, form: dict | None = None) -> int:
        """What the browser is answered; the names under .localhost are known only to it."""
        return page.evaluate(
            """async ([address, form]) => (await fetch(address, form === null ? {} :
                {method: "POST", body: new URLSearchParams(form)})).status""",
            [address, form],
        )

    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.staff = self.file("staff.csv", STAFF)
        self.odawara.ok("org", "import", self.staff)
        self.odawara.start()

    def test_the_first_administrator_by_a_link(self):
        path = self.odawara.ok("accounts", "first")["path"]
        page = self.page(self.odawara)
        page.goto(self.address(self.odawara, path))
        self.check(page)
        page.fill("#name", "kanri")
        page.fill("#password", PASSWORD)
        page.click("text=決める")
        page.fill("#code", one_time_code(page.text_content("#secret")))
        page.click("text=登録する")
        page.check("#noted")
        page.click("text=控えたので、始める")
        page.click("nav >> text=管理")
        self.check(page)
        self.assertIn("検査", page.inner_text("main"))
        self.odawara.ok("verify")
        for address in ADMINISTRATORS:
            if address.endswith(("own", "remove")):
                continue
            page.goto(self.address(self.odawara, address))
            self.check(page)
            # No staff record is visible by virtue of this role.
            self.assertNotIn("架空", page.inner_text("main"), address)
            self.assertNotRegex(page.inner_text("main"), "T00[0-9][0-9]", address)
        page.goto(self.address(self.odawara, "/administration/backup"))
        self.assertIn("異常はありませんでした", page.inner_text("main"))
        self.assertEqual(page.goto(self.address(self.odawara, path)).status, 404)

    def test_backups(self):
        """The one of the start, and one by a button; both were opened on trial."""
        shelf = self.folder / "shelf"
        shelf.mkdir()
        page = self.enter(self.odawara, "kanri", "administrator")
        page.goto(self.address(self.odawara, "/administration"))
        page.click("text=毎日のバックアップが設定されていません")
        self.check(page)
        self.odawara.end()
        (self.odawara.data / "tasukeai.json").write_text(json.dumps({"tasukeai": {"backup": {"folder": str(shelf)}}}))
        self.odawara.start()
        tried = lambda: [row for row in self.odawara.ok("backup", "list")["backups"] if row["tried"]]  # noqa: E731
        self.assertTrue(wait_until(tried))
        page.goto(self.address(self.odawara, "/administration/backup"))
        page.click("text=いまバックアップを作る")
        self.assertTrue(wait_until(lambda: len(tried()) == 2))
        page.reload()
        self.check(page)
        self.assertIn("試しに開いて、すべて検査しました", page.inner_text("main"))
        self.assertEqual(page.locator("table tbody tr").count(), 2)
        page.click("footer >> text=English")
        self.check(page)
        shelf.rename(self.folder / "away")
        page.goto(self.address(self.odawara, "/administration/backup"))
        page.click("button:has-text('Make a backup now')")
        self.assertIn("is not there", page.inner_text("main"))

    def test_each_role_is_refused_what_is_not_its_own(self):
        """Only statuses are read: no page of these needs a browser."""
        self.session(self.odawara, "kanri", "administrator")
        for name, role, own in (
            ("jinji", "personnel", PERSONNEL),
            ("kanri2", "administrator", ADMINISTRATORS),
            ("suishin", "member", []),
            ("kanji", "adviser", []),
            ("bocho", "observer", []),
            ("T0001", None, []),
        ):
            person = self.session(self.odawara, name, role)
            for address in PERSONNEL + ADMINISTRATORS:
                status, *_ = person.ask("GET", quote(address, safe="/?="))
                with self.subTest(role=role, address=address):
                    if address in own:
                        self.assertIn(status, (200, 404))
                    else:
                        self.assertEqual(status, 403)
            token = person.page("/").value("token")[0]
            for address in POSTS:
                kind = "/administration" if role == "administrator" else "/organisation"
                if own and (address.startswith(kind) or (role == "personnel" and "/figures" in address)):
                    continue
                with self.subTest(role=role, posts=address):
                    status, *_ = person.post(address, token=token)
                    self.assertEqual(status, 403)
        stranger = self.stranger(self.odawara)
        for address in PERSONNEL + ADMINISTRATORS:
            status, place, *_ = stranger.ask("GET", quote(address, safe="/?="))
            self.assertEqual((status, urlsplit(place).path), (303, "/sign-in"), address)

    def test_a_file_is_looked_at_before_it_is_imported(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/organisation/import"))
        self.check(page)
        page.set_input_files("#file", self.file("broken.csv", "係,氏名\n総務部,だれか\n"))
        page.click("text=何が変わるかを見る")
        self.assertIn("エラー", page.inner_text("[role=alert]"))
        self.check(page)
        lines = STAFF.splitlines()
        rows = [f"{line},,," for line in lines[1:-1]]
        rows += ["総務部/職員課/人事係,架空 来次,N0001,,2099-04-01,"]
        rows += ["総務部/職員課/給与係,<b>架空</b> &amp; 桜,N0002,所属長,,"]
        text = "\ufeff" + lines[0] + ",role,from,until\n" + "\n".join(rows) + "\n"
        page.set_input_files("#file", self.file("new.csv", text))
        page.click("text=何が変わるかを見る")
        self.check(page)
        shown = page.inner_text("main")
        for words in ("新しい部署: 総務部/職員課/給与係。", "新しく入る 2人", "いなくなる 1人", "<b>架空</b> &amp; 桜", "令和81年4月1日"):
            self.assertIn(words, shown)
        before = self.odawara.ok("staff", "list")
        page.click("text=いなくなる 1人")
        self.assertEqual(page.locator("tbody tr").count(), 1)
        self.assertEqual(self.odawara.ok("staff", "list"), before, "a dry run changes nothing")
        page.click("text=この内容で取り込む")
        self.assertIn("取り込みました", page.inner_text("[role=status]"))
        names = {row["name"] for row in self.odawara.ok("staff", "list")["staff"]}
        self.assertIn("<b>架空</b> &amp; 桜", names)
        self.assertEqual(page.goto(self.address(self.odawara, "/organisation/import/changes")).status, 404)
        page.goto(self.address(self.odawara, "/organisation/coming"))
        self.assertIn("架空 来次", page.inner_text("main"))
        self.check(page)
        page.goto(self.address(self.odawara, "/organisation"))
        page.fill("#q", "給与")
        page.click("button:has-text('さがす')")
        self.check(page)
        page.click("main table a")
        self.assertIn("<b>架空</b> &amp; 桜", page.inner_text("main"))
        self.check(page)
        page.goto(self.address(self.odawara, "/organisation"))
        with page.expect_download() as waiting:
            page.click("button:has-text('書き出す')")
        exported = waiting.value.path().read_bytes()
        self.assertTrue(exported.startswith(b"\xef\xbb\xbf"))
        dry = self.odawara.ok("org", "import", self.file("again.csv", exported), "--dry-run")
        self.assertEqual((dry["added"], dry["changed"], dry["departed"]), (0, 0, 0))

    def test_a_check_is_begun_by_a_button(self):
        for number in range(3):
            self.odawara.ok("plan", "new", "--title", f"計画{number}")
        page = self.enter(self.odawara, "kanri", "administrator")
        page.goto(self.address(self.odawara, "/administration/backup"))
        self.assertIn("まだ検査していません", page.inner_text("main"))
        page.click("text=いま検査する")
        for _ in range(100):
            page.goto(self.address(self.odawara, "/administration/backup"))
            if "異常はありませんでした" in page.inner_text("main"):
                break
        self.assertIn("異常はありませんでした", page.inner_text("main"))
        self.check(page)

    def test_a_file_that_names_a_part_of_the_staff_asks_first(self):
        rows = [f"総務部/職員課/人事係,架空 {n}郎,M{n:04d}" for n in range(60)]
        head = "section,name,employee_number\n"
        self.odawara.ok(
            "org", "import", self.file("whole.csv", head + "\n".join(rows)), "--allow-many-leaving"
        )
        before = self.odawara.ok("staff", "list")
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/organisation/import"))
        page.set_input_files("#file", self.file("part.csv", head + "\n".join(rows[:20])))
        page.click("text=何が変わるかを見る")
        self.assertIn("60人のうち40人が、このファイルに載っていません", page.inner_text("main"))
        self.check(page)
        page.click("text=この内容で取り込む")
        self.assertIn("60人のうち40人", page.inner_text("[role=alert]"))
        self.assertIn("チェックを入れてください", page.inner_text("#meant"))
        self.check(page)
        self.assertEqual(self.odawara.ok("staff", "list"), before)
        page.check("text=40人がいなくなるのは、意図したことです")
        page.click("text=この内容で取り込む")
        self.assertIn("取り込みました", page.inner_text("[role=status]"))
        self.assertEqual(len(self.odawara.ok("staff", "list")["staff"]), 20)

    def test_slips_of_a_section_are_printed_once_and_open_the_door(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/organisation/slips?section=総務部"))
        self.check(page)
        page.click("section:has(#many) button")
        self.assertEqual(page.locator(".slip").count(), 12)
        self.check(page)
        slip = page.locator(".slip").first
        number, code = slip.locator("dd").nth(1).inner_text(), slip.locator(".code").inner_text()
        self.assertIn(self.address(self.odawara, "").rstrip("/"), slip.inner_text())
        file = self.folder / "slips.pdf"
        file.write_bytes(page.pdf(prefer_css_page_size=True))
        text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
        codes = re.findall(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}-[0-9A-Z]", text.stdout)
        self.assertEqual(len(codes), 12)
        for sheet in text.stdout.split("\f"):
            # A slip is never cut in two by the end of a page.
            self.assertEqual(len(re.findall("助け合い +ログイン用紙|助け合い　ログイン用紙", sheet)),
                             sheet.count("使える期限"))  # fmt: skip
        page.reload()
        self.assertIn("一度だけ", page.title())
        self.assertEqual(page.locator(".slip").count(), 0)
        self.check(page)
        theirs = self.page(self.odawara)
        theirs.goto(self.address(self.odawara, "/sign-in/slip"))
        theirs.fill("#name", number)
        theirs.fill("#code", code)
        theirs.fill("#password", PASSWORD)
        theirs.click("text=決めてログイン")
        self.assertIn("今日", theirs.title())
        page.goto(self.address(self.odawara, "/organisation/slips"))
        page.fill("#section", "総務部/職員課")
        page.click("section:has(#many) button")
        self.assertEqual(page.locator(".slip").count(), 11, "who has a password keeps it")

        # The account is closed: the open page of its holder ends at once.
        page.goto(self.address(self.odawara, "/organisation/accounts"))
        page.fill("#name", number)
        page.click("button:has-text('さがす')")
        self.check(page)
        page.click("[aria-label=部会参加者の役割を与える]")
        self.assertIn("役割を与えました", page.inner_text("main [role=status]"))
        self.assertEqual(page.locator("[aria-label=部会参加者の役割を外す]").count(), 1)
        page.click("text=停止する")
        self.assertIn("停止しました", page.inner_text("main [role=status]"))
        theirs.goto(self.address(self.odawara, "/plans"))
        self.assertIn("ログイン", theirs.title())

    def test_the_login_of_somebody_who_left_is_not_called_usable(self):
        self.enter(self.odawara, "T0011").close()
        rest = "".join(line for line in STAFF.splitlines(True) if "T0011" not in line)
        page = self.enter(self.odawara, "jinji", "personnel")
        for staff, state in ((STAFF, "使えます"), (rest, "使えません")):
            self.odawara.ok("org", "import", self.file("now.csv", staff))
            page.goto(self.address(self.odawara, "/organisation/accounts"))
            page.fill("#name", "T0011")
            page.click("button:has-text('さがす')")
            self.check(page)
            self.assertIn("架空 梅子", page.inner_text("main"))
            self.assertIn(state, page.locator("main dd").first.inner_text())
        self.assertIn("いまは名簿にいない", page.inner_text("main .notice.warn"))

    def test_neither_side_can_take_over_a_login_of_the_other(self):
        administrator = self.enter(self.odawara, "kanri", "administrator")
        personnel = self.enter(self.odawara, "jinji", "personnel")
        for name in ("T0001", "jinji"):
            administrator.goto(self.address(self.odawara, "/administration/users"))
            administrator.fill("#slip-name", name)
            administrator.click("text=用紙をつくる")
            self.assertEqual(administrator.locator(".slip").count(), 0)
            self.assertEqual(administrator.input_value("#slip-name"), name)
            self.check(administrator)
        personnel.goto(self.address(self.odawara, "/organisation/slips"))
        personnel.fill("#name", "kanri")
        personnel.click("section:has(#one) button")
        self.assertEqual(personnel.locator(".slip").count(), 0)
        self.check(personnel)
        token = personnel.get_attribute("input[name=token]", "value")
        submission = personnel.get_attribute("input[name=submission]", "value")
        for act, form in (("grant", {"role": "administrator"}), ("close", {})):
            sent = {"token": token, "submission": submission, **form}
            status = self.status(personnel, f"/organisation/accounts/1/{act}", sent)
            self.assertEqual(status, 422)
        administrator.goto(self.address(self.odawara, "/administration/users"))
        administrator.fill("#slip-name", "kanri2")
        administrator.click("text=用紙をつくる")
        self.assertEqual(administrator.locator(".slip").count(), 1)

    def test_a_person_is_erased_after_two_questions(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/organisation/erase"))
        page.fill("#number", "T0003")
        page.click("text=確認へ進む")
        self.check(page)
        page.fill("#again", "T0004")
        page.click("text=この人の個人情報を消去する")
        self.assertIn("一致しません", page.inner_text("[role=alert]"))
        self.check(page)
        numbers = [row["employee_number"] for row in self.odawara.ok("staff", "list")["staff"]]
        self.assertIn("T0003", numbers)
        page.fill("#again", "T0003")
        page.click("text=この人の個人情報を消去する")
        self.assertIn("消去しました", page.inner_text("[role=status]"))
        numbers = [row["employee_number"] for row in self.odawara.ok("staff", "list")["staff"]]
        self.assertNotIn("T0003", numbers)

    def test_a_peer_is_added_by_its_fingerprint_and_removed(self):
        kawasaki = self.node(KAWASAKI)
        page = self.enter(self.odawara, "kanri", "administrator")
        page.goto(self.address(self.odawara, "/administration/peers/add"))
        page.fill("#text", "{}")
        page.click("text=指紋の照合へ進む")
        self.assertIn("エラー", page.inner_text("[role=alert]"))
        self.check(page)
        page.set_input_files("#file", str(self.descriptor(kawasaki)))
        page.click("text=指紋の照合へ進む")
        self.check(page)
        fingerprint = page.inner_text(".fingerprint")
        page.fill("#heard", "0000 0000")
        page.click("text=一致したので加える")
        self.assertIn("一致しません", page.inner_text("[role=alert]"))
        self.assertEqual(self.odawara.ok("peer", "list")["peers"], [])
        page.fill("#heard", fingerprint[-9:])
        page.click("text=一致したので加える")
        self.assertIn("一致しません", page.inner_text("main"))
        heard = fingerprint.upper().replace(" ", "　")
        for address, said in (("http://日本.example", "xn-- で始まる形"), ("ftp://x", "https:// で始まる")):
            page.fill("#heard", heard)
            page.fill("#url", address)
            page.click("text=一致したので加える")
            told = page.inner_text("[role=alert]")
            self.assertIn(said, told)
            self.assertNotRegex(told, r"--url|使える値")
            self.assertEqual(page.get_attribute("[role=alert] a", "href"), "#url")
            self.assertIn("エラー", page.inner_text("#url-problem"))
            # What was read out over the telephone is there still.
            self.assertEqual((page.input_value("#heard"), page.input_value("#url")), (heard, address))
            self.check(page)
        page.fill("#url", "")
        page.click("text=一致したので加える")
        self.assertIn("川崎市を加えました", page.inner_text("main [role=status]"))
        self.assertEqual(len(self.odawara.ok("peer", "list")["peers"]), 1)
        self.check(page)
        page.click("text=川崎市を外す")
        self.check(page)
        page.click("button:has-text('外す')")
        self.assertIn("市を外しました", page.inner_text("main [role=status]"))
        self.assertEqual(self.odawara.ok("peer", "list")["peers"], [])

    def test_the_audit_is_filtered_and_written_as_a_file(self):
        page = self.enter(self.odawara, "kanri", "administrator")
        page.goto(self.address(self.odawara, "/administration/audit"))
        page.select_option("#act", "staff_import")
        day = date_in_japan() - datetime.timedelta(1)
        page.fill("#from", f"{day.month}/{day.day}")
        page.click("text=絞り込む")
        self.check(page)
        self.assertEqual(page.locator("tbody tr").count(), 1)
        with page.expect_download() as waiting:
            page.click("text=CSVで書き出す")
        lines = waiting.value.path().read_bytes().decode("utf-8-sig").splitlines()
        self.assertEqual(len(lines), 2)
        self.assertIn("staff_import", lines[1])
        page.fill("#from", "いつか")
        page.click("text=絞り込む")
        self.assertEqual(page.input_value("#from"), "いつか")
        self.assertIn("読み取れません", page.inner_text("[role=alert]"))
        self.check(page)
