"""Notices by mail through the city's relay: what goes out, when, and what a relay does to nobody that is of no use."""

import re
import socket
import threading
import unittest
from datetime import timedelta
from pathlib import Path

from harness import NodeCase
from harness.case import ODAWARA
from harness.certificates import Authority
from harness.clock import CAN_BE_SET, Clock
from harness.node import Node, wait_until
from harness.pages import PASSWORD, Pages
from harness.smtp import BREAK, BREAK_AT_END, HANG, HANG_AT_END, NO_RELAY, PUT_OFF, REFUSE, TAKE, Relay

SENDER, ADDRESS = "tasukeai@odawara.example", "uketori.hana@mail.odawara.example"
LOGIN = "member-himitsu"
TITLES = ("ペンギンの会合", "カモノハシの会合", "オカピの会合", "ナマケモノの会合")
# A round comes every quarter of a minute; the rest is the time of a slow machine.
SECONDS = 240


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@unittest.skipUnless(CAN_BE_SET, "a C compiler makes the clock")
class MailCase(NodeCase):
    hour = 12

    def setUp(self) -> None:
        super().setUp()
        self.clock = Clock(self.folder, self.hour)

    def relay(self, *arguments, **options) -> Relay:
        relay = Relay(*arguments, **options)
        self.addCleanup(relay.stop)
        return relay

    def serve(self, relay: Relay, **more: str) -> Node:
        node = self.node()
        node.environment |= self.clock.environment
        node.port = free_port()
        settings = {
            "TASUKEAI_MAIL_RELAY": relay.address,
            "TASUKEAI_MAIL_FROM": SENDER,
            "TASUKEAI_MAIL_TLS": "offered",
            "TASUKEAI_PAGES_URL": f"http://127.0.0.1:{node.port}",
            "TASUKEAI_LOG_LEVEL": "trace",
        }
        node.start(env=settings | more)
        return node

    def signed_in(self, node: Node) -> Pages:
        code = node.ok("accounts", "slip", "--name", LOGIN, "--role", "member")["code"]
        return Pages(node).enter(LOGIN, code)

    def back(self, node: Node) -> Pages:
        """Signed in again: the clock went on past the end of the session."""
        pages = Pages(node)
        pages.get("/sign-in")
        pages.send("/sign-in", name=LOGIN, password=PASSWORD)
        self.assertIn("ログアウト", pages.text)
        return pages

    def propose(self, pages: Pages, address: str = ADDRESS) -> str:
        pages.get("/account/mail")
        return pages.send("/account/mail", address=address)

    def opt_in(self, node: Node, relay: Relay) -> Pages:
        pages = self.signed_in(node)
        self.propose(pages)
        code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", relay.letters.pop().message.get_content())[0]
        pages.send("/account/mail/confirm", code=code)
        self.assertIn("アドレスを登録しました", pages.text)
        return pages

    def meet(self, node: Node, title: str) -> None:
        """News for the member, by whoever runs the machine."""
        node.ok("meeting", "new", "--title", title, "--date", f"{self.clock.begin:%Y-%m-%d}")

    def attention(self, node: Node) -> dict:
        return {item["code"]: item for item in node.attention()}

    def assertComes(self, relay: Relay, count: int):
        self.assertTrue(wait_until(lambda: len(relay.letters) >= count, SECONDS), "no mail came")
        self.assertEqual(len(relay.letters), count)
        return relay.letters[-1]

    def assertNothingPersonal(self, node: Node, *more: str) -> None:
        self.assertEqual(node.end(), 0)
        log = node.log.read_text(errors="replace")
        for secret in (ADDRESS, ADDRESS.split("@")[0], LOGIN, *TITLES, *more):
            self.assertNotIn(secret, log)
        for file in node.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(ADDRESS.encode(), file.read_bytes(), f"{file.name} has the address")


class MailTests(MailCase):
    hour = 22

    def test_the_whole_way(self):
        relay = self.relay()
        node = self.serve(relay)
        pages = self.signed_in(node)
        self.assertIn("いまは送っていません", pages.get("/account"))
        administrator = self.administrator(node)
        self.assertIn(relay.address, administrator.get("/administration"))
        # Nothing that is no address goes anywhere, whatever it would add to a message.
        for typed in (
            "", "x", f"{ADDRESS}\r\nBcc: other@example.jp", f"{ADDRESS},b@example.jp", "a b@example.jp",
            f"<{ADDRESS}>", "花子@odawara.example", "a" * 65 + "@example.jp", "a@" + "b." * 200 + "jp",
        ):  # fmt: skip
            self.propose(pages, typed)
            self.assertEqual(pages.status, 422, typed)
            self.assertIn("メールアドレスの形ではありません", pages.text)
        self.assertEqual(relay.connections, 0)

        # As an input method writes it.
        wide = "".join(chr(ord(sign) + 0xFEE0) for sign in ADDRESS)
        self.propose(pages, f"　{wide} ")
        letter = relay.letters.pop()
        self.assertEqual((letter.sender, letter.recipients), (f"<{SENDER}>", [f"<{ADDRESS}>"]))
        self.assertEqual(letter.greeting, "odawara.example", "no name of this machine")
        self.assertEqual(letter.message["subject"], "助け合い: メールアドレスの確認")
        code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", letter.message.get_content())[0]
        self.assertIn(f"{node.url}/account", letter.message.get_content())
        wrong = code[::-1]
        pages.send("/account/mail/confirm", code=wrong)
        self.assertEqual(pages.status, 422)
        pages.send("/account/mail/confirm", code=code.lower().replace("-", ""))
        self.assertIn("アドレスを登録しました", pages.text)
        self.assertIn(ADDRESS, pages.text)
        self.assertIn("登録 1人", administrator.get("/administration"))

        # At night nobody is written to; in the morning once, with a number and a link.
        self.meet(node, TITLES[0])
        self.assertIn(TITLES[0], pages.get("/notices"))
        self.assertEqual(relay.letters, [])
        self.clock.set(self.clock.begin.replace(hour=7) + timedelta(days=1))
        self.check_notice(self.assertComes(relay, 1), node, 1)

        # Within the hour nothing; then what came meanwhile, together.
        for title in TITLES[1:3]:
            self.meet(node, title)
            self.clock.advance(minutes=10)
        self.clock.advance(minutes=45)
        self.check_notice(self.assertComes(relay, 2), node, 2)

        # What was read meanwhile is no news.
        pages = self.back(node)
        self.meet(node, TITLES[3])
        self.assertIn(TITLES[3], pages.get("/notices"))
        pages.send("/notices", act="read-all")
        self.assertIn("未読のお知らせはありません", pages.text)
        self.meet(node, TITLES[0] * 2)
        self.clock.advance(minutes=61)
        self.check_notice(self.assertComes(relay, 3), node, 1)
        self.assertEqual(len({letter.message["message-id"] for letter in relay.letters}), 3)

        pages = self.back(node)
        pages.get("/account/mail")
        pages.send("/account/mail/stop")
        self.assertIn("アドレスを消しました", pages.text)
        self.assertNotIn(ADDRESS, pages.get("/account/mail"))
        acts = (node.data / "audit.jsonl").read_text()
        self.assertEqual((acts.count('"mail_set"'), acts.count('"mail_removed"')), (1, 1))
        self.assertNothingPersonal(node, code, code.replace("-", ""))

    def check_notice(self, letter, node: Node, count: int) -> None:
        message, data = letter.message, letter.data.decode("ascii")
        self.assertEqual((letter.sender, letter.recipients), (f"<{SENDER}>", [f"<{ADDRESS}>"]))
        self.assertEqual(message["subject"], f"助け合い: 新しいお知らせが{count}件あります")
        self.assertEqual(message.get_content().strip(), f"{node.url}/notices")
        self.assertEqual(message["auto-submitted"], "auto-generated")
        self.assertEqual(message["to"].addresses[0].addr_spec, ADDRESS)
        self.assertEqual(message["from"].addresses[0].addr_spec, SENDER)
        self.assertRegex(message["message-id"], r"^<[0-9a-f]{32}@odawara\.example>$")
        sent = message["date"].datetime
        self.assertEqual(sent.utcoffset().total_seconds(), 9 * 3_600)
        self.assertLess(abs((sent - self.clock.now()).total_seconds()), SECONDS)
        self.assertTrue(7 <= sent.hour < 20)
        self.assertTrue(all(len(line) <= 78 for line in data.splitlines()))
        for word in (*TITLES, LOGIN, "会合"):
            self.assertNotIn(word, str(message) + message["subject"])

    def administrator(self, node: Node) -> Pages:
        code = node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")["code"]
        return Pages(node).enter("kanri", code, self.clock.ahead)

    def test_off_by_default(self):
        node = self.node()
        node.environment |= self.clock.environment
        node.start()
        pages = self.signed_in(node)
        self.assertNotIn("メール", pages.get("/account"))
        self.assertIn("送りません", pages.get("/account/mail"))
        self.assertNotIn("<form method=\"post\" action=\"/account/mail", pages.text)


class UselessRelayTests(MailCase):
    def test_a_relay_that_refuses(self):
        relay = self.relay()
        node = self.serve(relay)
        pages = self.signed_in(node)
        for mode, words in ((REFUSE, "断りました"), (PUT_OFF, "後にするよう")):
            relay.mode = mode
            self.propose(pages)
            self.assertEqual(pages.status, 422)
            self.assertIn(words, pages.text)
            self.assertNotIn("メールのコードを入れる", pages.text)
        self.assertNotIn("mail_failing", self.attention(node), "one address is not the relay")
        relay.mode = TAKE
        pages = self.opt_in(node, relay)
        relay.mode = REFUSE
        self.meet(node, TITLES[0])
        self.assertTrue(wait_until(lambda: "mail_failing" in self.attention(node), SECONDS))
        self.assertIn("refuses", self.attention(node)["mail_failing"]["message"])
        self.assertIn("断りました", pages.get("/account"))
        # Asked again after a day, and all is well.
        relay.mode = TAKE
        self.clock.advance(hours=24, minutes=1)
        letter = self.assertComes(relay, 1)
        self.assertIn("1件", letter.message["subject"])
        self.assertTrue(wait_until(lambda: "mail_failing" not in self.attention(node), SECONDS))
        self.assertNotIn("断りました", self.back(node).get("/account"))
        self.assertNothingPersonal(node)
        lines = [line for line in node.log.read_text().splitlines() if " mail" in line or '"mail"' in line]
        self.assertEqual(len([line for line in lines if "refused" in line]), 1, lines)

    def test_a_relay_that_hangs_holds_up_nobody(self):
        relay = self.relay()
        node = self.serve(relay)
        pages = self.signed_in(node)
        other = self.back(node)
        for mode in (HANG, HANG_AT_END):
            relay.mode, relay.connections = mode, 0
            asking = threading.Thread(target=self.propose, args=(pages,))
            asking.start()
            self.assertTrue(wait_until(lambda: relay.connections > 0))
            self.assertIn("計画", other.get("/plans"))
            node.ok("status")
            self.assertTrue(asking.is_alive(), "the answers came while the relay hung")
            asking.join(SECONDS)
            self.assertEqual(pages.status, 422)
        self.assertEqual(self.attention(node)["mail_failing"]["time"][:4], f"{self.clock.begin:%Y}")
        relay.connections = 0
        asking = threading.Thread(target=self.ends, args=(pages,))
        asking.start()
        self.assertTrue(wait_until(lambda: relay.connections > 0))
        self.assertEqual(node.end(), 0, "it stops beside a relay that hangs")
        asking.join(SECONDS)

    def ends(self, pages: Pages) -> None:
        try:
            self.propose(pages)
        except OSError:
            pass

    def test_a_relay_that_breaks_off(self):
        relay = self.relay()
        node = self.serve(relay)
        self.opt_in(node, relay)
        relay.mode, relay.connections = BREAK, 0
        self.meet(node, TITLES[0])
        self.assertTrue(wait_until(lambda: "mail_failing" in self.attention(node), SECONDS))
        self.assertIn("broke", self.attention(node)["mail_failing"]["message"])
        # Nothing was handed over, so it is tried again as soon as the pause is over.
        relay.mode = BREAK_AT_END
        seen = relay.connections
        self.clock.advance(minutes=5)
        self.assertTrue(wait_until(lambda: relay.connections > seen, SECONDS))
        # It may have arrived: within the hour there is no second one.
        relay.mode = TAKE
        seen = relay.connections
        self.clock.advance(minutes=30)
        self.meet(node, TITLES[1])
        self.clock.advance(minutes=29)
        self.assertEqual((relay.letters, relay.connections), ([], seen))
        self.clock.advance(minutes=5)
        self.assertIn("2件", self.assertComes(relay, 1).message["subject"])
        relay.mode = NO_RELAY
        self.propose(self.back(node))
        self.assertNothingPersonal(node)

    def test_a_relay_that_is_not_there(self):
        relay = self.relay()
        node = self.serve(relay, TASUKEAI_MAIL_RELAY=f"smtp://127.0.0.1:{free_port()}")
        pages = self.signed_in(node)
        self.propose(pages)
        self.assertIn("つながりません", pages.text)
        self.assertIn("not reached", self.attention(node)["mail_failing"]["message"])


class EncryptedRelayTests(MailCase):
    def setUp(self) -> None:
        super().setUp()
        self.authority = Authority(self.folder / "authority")
        self.certificate = self.authority.issue("relay")
        self.password = self.folder / "password"
        self.password.write_text("ひみつ・relay-34\n")
        self.password.chmod(0o600)

    def more(self, **settings: str) -> dict:
        return {
            "TASUKEAI_MAIL_TLS": "required",
            "TASUKEAI_CA_FILE": str(self.authority.file),
            "TASUKEAI_MAIL_USER": "odawara",
            "TASUKEAI_MAIL_PASSWORD_FILE": str(self.password),
        } | settings

    def test_an_encrypted_line_and_a_login(self):
        for from_start in (False, True):
            with self.subTest(from_start=from_start):
                relay = self.relay(self.certificate, from_start=from_start, login=("odawara", "ひみつ・relay-34"))
                node = self.serve(relay, **self.more())
                pages = self.signed_in(node)
                self.propose(pages)
                self.assertIn("コードを送りました", pages.text)
                self.assertEqual(relay.letters[0].login, ("odawara", "ひみつ・relay-34"))
                self.assertTrue(relay.letters[0].is_encrypted)
                self.assertNothingPersonal(node, "relay-34")

    def test_without_one_nothing_is_sent(self):
        strangers = Authority(self.folder / "strangers").issue("relay")
        for certificate in (None, strangers):
            relay = self.relay(certificate, login=("odawara", "ひみつ・relay-34"))
            node = self.serve(relay, **self.more())
            pages = self.signed_in(node)
            self.propose(pages)
            self.assertIn("暗号化してつながれません", pages.text)
            said = [line.split(" ")[0] for line in relay.lines]
            self.assertTrue({"AUTH", "MAIL", "RCPT", "DATA"}.isdisjoint(said), said)

    def test_a_wrong_password(self):
        relay = self.relay(self.certificate, login=("odawara", "another"))
        node = self.serve(relay, **self.more())
        pages = self.signed_in(node)
        self.propose(pages)
        self.assertIn("利用者名かパスワード", pages.text)
        self.assertEqual(self.attention(node)["mail_failing"]["code"], "mail_failing")


class MailSettingsTests(NodeCase):
    def test_what_is_wrong_is_said_by_name(self):
        node = self.node(ODAWARA)
        password = self.folder / "password"
        password.write_text("x\n")
        password.chmod(0o644)
        good = {"RELAY": "smtp://relay.example:25", "FROM": SENDER}
        login = {"USER": "x", "PASSWORD_FILE": str(password)}
        cases = [
            ({"RELAY": "relay.example"}, "bad_settings", "mail.relay"),
            ({"RELAY": "http://relay.example"}, "bad_settings", "mail.relay"),
            ({"RELAY": "smtp://user:word@relay.example"}, "bad_settings", "mail.relay"),
            ({"RELAY": "smtp://relay.example:0"}, "bad_settings", "mail.relay"),
            ({"RELAY": "smtp://relay.example/path"}, "bad_settings", "mail.relay"),
            ({"RELAY": ""}, "mail_incomplete", "mail.relay"),
            ({"FROM": ""}, "mail_incomplete", "mail.from"),
            ({"FROM": "市役所"}, "bad_settings", "mail.from"),
            ({"FROM": "a@b\r\nBcc: c@d"}, "bad_settings", "mail.from"),
            ({"TLS": "yes"}, "bad_settings", "mail.tls"),
            ({"USER": "x"}, "mail_incomplete", "mail.password.file"),
            ({"PASSWORD_FILE": str(password)}, "mail_incomplete", "mail.user"),
            (login, "bad_settings", "mail.password.file"),
            (login | {"TLS": "offered"}, "mail_password_in_clear", "password"),
            (login | {"PASSWORD_FILE": str(self.folder / "none")}, "bad_settings", "mail.password.file"),
        ]
        for change, code, name in cases:
            with self.subTest(change):
                values = {f"TASUKEAI_MAIL_{key}": value for key, value in (good | change).items()}
                outcome = node.run("serve", env=values)
                self.assertRefused(outcome, 2, code, naming=name)
        password.chmod(0o600)
        for text in ("", "\n", "a\nb\n", "a\tb", "x" * 1_001):
            Path(password).write_text(text)
            values = {f"TASUKEAI_MAIL_{key}": value for key, value in (good | login).items()}
            self.assertRefused(node.run("serve", env=values), 2, "bad_settings", naming="mail.password.file")
        password.write_text("x\r\n")
        node.ok("status", env=values)
