"""People work through nginx and through Apache, each set up as the documents for administrators say."""

import concurrent.futures
import json
import re
import secrets
import shutil
import time
from urllib.parse import urlencode

from harness import wait_until
from harness.behind import Browser, ProxyCase
from harness.page_requests import ask
from harness.reverse_proxies import NAME, OUTSIDE, Apache, Nginx

MEGABYTE = 1_000_000


class Behind:
    """What holds behind either."""

    def test_people_work_through_it(self):
        proxy = self.behind()
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        page = self.browser(proxy)
        page.get(f"/plans/{plan}")
        self.assertEqual(page.answer.headers["strict-transport-security"], "max-age=15552000")
        self.assertIn("no-store", page.answer.headers["cache-control"])
        self.assertNotIn("content-encoding", page.answer.headers)
        page.send(f"/comments/{plan}", text="代理サーバーの向こうから")
        page.share(f"/comments/{plan}")
        self.assertIn("代理サーバーの向こうから", page.get(f"/plans/{plan}"))
        self.assertIn("代理サーバーの向こうから", json.dumps(self.odawara.ok("export"), ensure_ascii=False))
        door = page.ask("/sign-in")
        for cookie in door.cookies:
            self.assertTrue(cookie.startswith("__Host-") and "Secure" in cookie and "HttpOnly" in cookie, cookie)
        self.assertGreater(len(door.cookies), 0)
        # A file that is too large is refused in the node's own words, not in the proxy's.
        large = page.ask(
            "/plans", method="POST", body="x" * (9 * MEGABYTE),
            headers={"cookie": page.cookie, "origin": page.origin},
        )  # fmt: skip
        self.assertEqual(large.status, 413)
        self.assertIn("一度に送れるのは", large.body)
        # A name of the machine itself is not what the proxy is asked by.
        wrong = ask(proxy.port, host="odawara.localhost", authority=self.authority.file)
        self.assertEqual(wrong.status, 421)
        self.assertNotIn("strict-transport-security", wrong.headers)

    def test_a_page_that_waits_for_news_gets_them(self):
        proxy = self.behind()
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "朝、帰る。")
        page = self.browser(proxy)
        version = re.search(r'name="base" value="([^"]+)"', page.get(f"/plans/{plan}/edit/goal"))[1]

        def wait(seconds: int, shown: str) -> tuple[float, dict]:
            fields = {"page": secrets.token_hex(8), "wait": seconds, "version": shown}
            began = time.monotonic()
            answer = page.ask(f"/live/{plan}/goal?{urlencode(fields)}", headers={"cookie": page.cookie})
            self.assertEqual(answer.status, 200, answer.body)
            return time.monotonic() - began, json.loads(answer.body)

        seconds, told = wait(3, version)
        self.assertGreater(seconds, 2.5, "it waits, and the proxy with it")
        self.assertIsNone(told.get("text"))
        with concurrent.futures.ThreadPoolExecutor() as pool:
            asked = pool.submit(wait, 25, version)
            time.sleep(1)
            self.odawara.ok("plan", "edit", plan, "goal", "--text", "毎朝、帰る。", "--base", version)
            seconds, told = asked.result()
        self.assertLess(seconds, 20, "news come when they are there, not when the time is up")
        self.assertEqual(told["text"], "毎朝、帰る。")

    def test_pages_are_for_the_own_network_and_cities_call_from_everywhere(self):
        proxy = self.behind()
        page = Browser(proxy, self.authority.file)
        self.assertEqual(page.ask("/sign-in").status, 200)
        refused = page.ask("/sign-in", source=OUTSIDE)
        self.assertEqual(refused.status, 403)
        self.assertNotIn("set-cookie", refused.headers)
        self.assertEqual(page.ask("/tasukeai/../sign-in", source=OUTSIDE).status, 403)
        # The node itself says that this is no signed request.
        answer = page.ask("/tasukeai/v1/frontier", source=OUTSIDE)
        self.assertEqual((answer.status, answer.headers["tasukeai-refusal"]), (400, "signature_missing"))

    def test_clients_are_told_apart_by_what_the_proxy_says(self):
        proxy = self.behind()
        page = Browser(proxy, self.authority.file)
        code = self.odawara.ok("accounts", "slip", "--name", "kanji", "--role", "adviser")["code"]

        def attempt(source: str, lie: dict) -> bool:
            """Whether this client must wait."""
            door = page.ask("/sign-in/slip", source=source)
            fields = {
                "token": re.search(r'name="token" value="([^"]+)"', door.body)[1], "name": "somebody",
                "code": code, "password": "a long enough password", "again": "a long enough password",
            }  # fmt: skip
            headers = {"cookie": door.cookies[0].split(";")[0], "origin": page.origin} | lie
            answer = page.ask(
                "/sign-in/slip", method="POST", headers=headers, body=urlencode(fields), source=source
            )
            self.assertIn(answer.status, (422, 429), answer.body[:500])
            return answer.status == 429

        # A new lie each time makes nobody a new client.
        tries = 0
        while tries < 10 and not attempt("127.0.0.50", {"x-forwarded-for": f"203.0.113.{tries}"}):
            tries += 1
        # Five tries, and on a slow machine those for which the first short waits were over already.
        self.assertTrue(5 <= tries < 10, tries)
        self.assertFalse(attempt("127.0.0.51", {"x-forwarded-for": "127.0.0.50"}), "nobody waits for another")
        lies = {"x-forwarded-proto": "http", "forwarded": "for=203.0.113.7;proto=http"}
        door = page.ask("/sign-in", source="127.0.0.52", headers=lies)
        self.assertEqual(door.status, 200, "how the client came is the proxy's word")
        fields = {"token": re.search(r'name="token" value="([^"]+)"', door.body)[1], "name": "x", "password": "y"}
        headers = {"cookie": door.cookies[0].split(";")[0], "x-forwarded-for": "203.0.113.9"}
        for origin, status in (("https://evil.example", 403), (f"http://{page.host}", 403), ("null", 403),
                               (page.origin, 422)):  # fmt: skip
            answer = page.ask(
                "/sign-in", method="POST", headers=headers | {"origin": origin}, body=urlencode(fields),
                source="127.0.0.52",
            )  # fmt: skip
            self.assertEqual(answer.status, status, origin)
        lines = [json.loads(line) for line in (self.odawara.data / "audit.jsonl").read_text().splitlines()]
        told = [line["from"] for line in lines if line["act"] == "sign_in_refused"]
        self.assertIn("127.0.0.52", told)
        self.assertFalse({address for address in told if not address.startswith("127.0.0.5")}, told)

    def test_a_renewed_certificate_needs_no_restart(self):
        proxy = self.behind()
        page = Browser(proxy, self.authority.file)
        first = page.ask("/sign-in").certificate
        renewed, key = self.authority.issue("renewed", host=NAME)
        shutil.copy(renewed, proxy.certificate)
        shutil.copy(key, proxy.key)
        self.assertEqual(page.ask("/sign-in").certificate, first)
        proxy.renew()
        self.assertTrue(wait_until(lambda: page.ask("/sign-in").certificate != first), proxy.words())
        self.assertTrue(self.sync()["ok"])


class NginxTests(Behind, ProxyCase):
    kind = Nginx


class ApacheTests(Behind, ProxyCase):
    kind = Apache

    def test_the_other_header(self):
        """`Forwarded`, for a proxy that is told to write that one."""
        header = ("    RequestHeader set X-Forwarded-Proto https\n",
                  '    RequestHeader append Forwarded "expr=for=%{REMOTE_ADDR};proto=https"\n')  # fmt: skip
        self.odawara.start("--trusted-proxies", "127.0.0.1", "--trusted-header", "forwarded")
        proxy = self.behind(header)
        page = Browser(proxy, self.authority.file)
        lie = {"forwarded": "for=203.0.113.9;proto=https"}
        door = page.ask("/sign-in", source="127.0.0.53", headers=lie)
        self.assertEqual(door.status, 200)
        fields = {"token": re.search(r'name="token" value="([^"]+)"', door.body)[1], "name": "x", "password": "y"}
        headers = {"cookie": door.cookies[0].split(";")[0], "origin": page.origin} | lie
        page.ask("/sign-in", method="POST", headers=headers, body=urlencode(fields), source="127.0.0.53")
        lines = [json.loads(line) for line in (self.odawara.data / "audit.jsonl").read_text().splitlines()]
        self.assertEqual([line["from"] for line in lines if line["act"] == "sign_in_refused"], ["127.0.0.53"])
