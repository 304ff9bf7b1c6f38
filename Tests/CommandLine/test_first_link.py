"""The one-time link of the first administrator."""

import json
from datetime import datetime, timedelta, timezone

from harness import NodeCase
from harness.certificates import HOST
from harness.page_requests import ask


class FirstLinkTests(NodeCase):
    def init(self, *arguments: str, **extra) -> tuple:
        node = self.node(init=False)
        return node, node.ok("init", "--city", "142069", *arguments, **extra)

    def test_init_prints_it(self):
        node, answer = self.init()
        first = answer["first"]
        self.assertRegex(first["path"], r"^/first/[A-Za-z0-9_-]{43}$")
        self.assertEqual(first["link"], first["path"], "no address is known yet")
        self.assertEqual(first["again"], "tasukeai accounts first")
        expires = datetime.fromisoformat(first["expires"])
        left = expires - datetime.now(timezone.utc)
        self.assertTrue(timedelta(hours=23, minutes=55) < left <= timedelta(hours=24), left)
        node.start()
        page = ask(node.port, first["path"], host="localhost")
        self.assertEqual(page.status, 200)
        self.assertIn("最初の管理者", page.body)
        # A new one takes its place.
        second = node.ok("accounts", "first")
        self.assertNotEqual(second["path"], first["path"])
        self.assertEqual(ask(node.port, first["path"], host="localhost").status, 404)
        self.assertEqual(ask(node.port, second["path"], host="localhost").status, 200)
        for token in (first["path"], second["path"]):
            secret = token.removeprefix("/first/")
            self.assertNotIn(secret, node.log.read_text())
            for file in node.data.rglob("*"):
                if file.is_file():
                    self.assertNotIn(secret.encode(), file.read_bytes(), file.name)
        acts = [json.loads(line)["act"] for line in (node.data / "audit.jsonl").read_text().splitlines()]
        self.assertEqual(acts, ["first_link", "first_link"])

    def test_with_the_address_of_the_pages(self):
        _, answer = self.init("--url", f"https://{HOST}/")
        self.assertTrue(answer["first"]["link"].startswith(f"https://{HOST}/first/"))
        _, answer = self.init(
            "--url", "https://peers.example", env={"TASUKEAI_PAGES_URL": f"https://{HOST}"}
        )
        self.assertTrue(answer["first"]["link"].startswith(f"https://{HOST}/first/"))

    def test_in_words(self):
        for language, words in (
            ("ja_JP.UTF-8", ("最初の管理者", "期限", "tasukeai accounts first")),
            ("C.UTF-8", ("first", "expires", "tasukeai accounts first")),
        ):
            node = self.node(init=False)
            outcome = node.run("init", "--city", "142069", json=False, env={"LANG": language})
            self.assertEqual(outcome.status, 0, str(outcome))
            for word in words:
                self.assertIn(word, outcome.out.decode())
            self.assertEqual(outcome.err, b"")
