"""The own login at the command line, arguments that `ps` does not show, and numbers that are used again."""

from pathlib import Path

from harness import NodeCase
from harness.case import STAFF
from harness.pages import PASSWORD, Pages, one_time_code

OTHER = "ほうきぼしは七十六年ごと"


class OwnLoginTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        code = self.odawara.ok("accounts", "slip", "--name", "T0001")["code"]
        self.odawara.start()
        self.pages = Pages(self.odawara).enter("T0001", code)

    def answers(self, *lines: str) -> str:
        return self.file("answers", "".join(line + "\n" for line in lines))

    def own(self, command: str, *lines: str, more: tuple = ()):
        return self.odawara.run("accounts", command, "--answers", self.answers(*lines), *more)

    def test_the_password(self):
        login = ("Ｔ０００１", PASSWORD)
        for lines, status, code in (
            ((*login, OTHER, OTHER + "x"), 2, "passwords_differ"),
            ((*login, "password1234", "password1234"), 1, "password_is_common"),
            (("T0001", "wrong", OTHER, OTHER), 1, "sign_in_refused"),
            (("T9999", PASSWORD, OTHER, OTHER), 1, "sign_in_refused"),
            (login, 2, "answer_missing"),
        ):
            self.assertRefused(self.own("password", *lines), status, code)
        self.assertEqual(self.own("password", *login, OTHER, OTHER).json, {"ok": True})
        self.pages.get("/account")
        self.assertIn("パスワード", self.pages.text)
        self.assertNotIn("自分のログイン", self.pages.text, "other sessions ended")
        self.assertRefused(self.own("sessions", *login), 1, "sign_in_refused")
        self.assertEqual(len(self.own("sessions", "T0001", OTHER).json["sessions"]), 1)

    def test_sessions(self):
        login = ("T0001", PASSWORD)
        listed = self.own("sessions", *login).json["sessions"]
        self.assertEqual(len(listed), 2, "the browser's, and this one while it lasts")
        [other] = [session for session in listed if not session["this"]]
        self.assertEqual(other["address"], "127.0.0.1")
        left = self.own("sessions", *login, more=(f"--end={other['id']}",)).json["sessions"]
        self.assertEqual([session["this"] for session in left], [True])
        self.pages.get("/account")
        self.assertNotIn("自分のログイン", self.pages.text)

    def test_the_authenticator_and_recovery_codes(self):
        login = ("T0001", PASSWORD)
        outcome = self.own("recovery-codes", *login)
        self.assertRefused(outcome, 1, "second_factor_absent")
        self.pages.get("/account/authenticator")
        secret = self.pages.text.partition('id="secret">')[2].partition("<")[0]
        self.pages.send("/account/authenticator/confirm", code=one_time_code(secret))
        self.assertIn("回復コード", self.pages.text)
        codes = [part.partition("</li>")[0] for part in self.pages.text.split("<ul><li>")[1].split("<li>")]
        self.assertRefused(self.own("password", *login, "000000", OTHER, OTHER), 1, "second_factor_refused")
        new = self.own("recovery-codes", *login, codes[0]).json["recovery_codes"]
        self.assertEqual(len(set(new)), 10)
        self.assertRefused(self.own("recovery-codes", *login, codes[1]), 1, "second_factor_refused")
        self.assertEqual(self.own("password", *login, new[0], OTHER, OTHER).json, {"ok": True})

    def test_arguments_that_nobody_sees(self):
        shown = self.odawara.ok("accounts", "slip", "--arguments-from", "-", text=b"--name\nT0002\n")
        self.assertIn("code", shown)
        plan = self.odawara.ok("plan", "new", "--title", "題名")["id"]
        text = self.file("text", "--text\0一行目\n二行目\0")
        self.odawara.ok("plan", "edit", plan, "goal", f"--arguments-from={text}")
        self.assertEqual(self.odawara.ok("plan", "show", plan)["fields"]["goal"]["text"], "一行目\n二行目")
        self.assertRefused(
            self.odawara.run("status", "--arguments-from", "/none"), 2, "arguments_unreadable")
        self.assertRefused(
            self.odawara.run("status", "--arguments-from", self.file("bytes", b"\xff\xfe")), 2,
            "arguments_unreadable")
        self.assertRefused(
            self.odawara.run("status", "--arguments-from", self.file("many", "x\n" * 20_000)), 2,
            "arguments_unreadable")
        self.assertRefused(
            self.odawara.run("status", "--arguments-from", self.file("one", "--nonsense\n")), 2, "usage")

    def test_another_name_under_a_number(self):
        file = self.file("renamed.csv", STAFF.replace("架空 二郎", "後任 花子"))
        error = self.assertRefused(self.odawara.run("org", "import", file), 1, "numbers_of_others")
        self.assertNotIn("後任", error["message"])
        looked = self.odawara.ok("org", "import", file, "--dry-run")
        [line] = [line for line in looked["changes"] if line["kind"] == "renamed"]
        self.assertEqual((line["name"], line["former_name"]), ("後任 花子", "架空 二郎"))
        number = line["employee_number"]
        self.assertRefused(
            self.odawara.run("org", "import", file, "--renamed", "perhaps"), 2, "bad_value")
        each = self.file("each.csv", f"{number},other\n")
        self.pages.get("/account")
        self.assertIn("自分のログイン", self.pages.text)
        done = self.odawara.ok("org", "import", file, "--renamed-file", each)
        self.assertEqual((done["succeeded"], done["added"]), (1, 1))
        self.assertEqual(number, "T0001")
        self.pages.get("/account")
        self.assertNotIn("自分のログイン", self.pages.text)
        self.assertRefused(self.own("sessions", number, PASSWORD), 1, "sign_in_refused")
        # The same person under a new name keeps the login.
        again = self.file("again.csv", STAFF.replace("架空 二郎", "後任 花子").replace("架空 三郎", "改姓 三郎"))
        self.assertEqual(self.odawara.ok("org", "import", again, "--renamed", "same")["changed"], 1)
        audit = (self.odawara.data / "audit.jsonl").read_text()
        self.assertNotIn("後任", audit)
        self.assertNotIn(PASSWORD, audit + Path(self.odawara.log).read_text())
