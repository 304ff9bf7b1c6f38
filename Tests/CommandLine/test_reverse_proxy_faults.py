"""A reverse proxy that is set up badly: what does not come through is said in words that tell where to look, nothing
is lost, and once the proxy is as the documents say the next sync brings everything."""

import json
import re

from harness.behind import Browser, ProxyCase, written
from harness.case import KAWASAKI
from harness.reverse_proxies import Apache, Nginx, ReverseProxy
from harness.texts import dense

# Lines of the documents' texts: one that is for the other cities alone, and what is said of the caller.
HERE = "        client_max_body_size 8m;\n"
HOST = "    proxy_set_header Host $http_host;\n"
FOR = "    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;\n"
PROTO = "    proxy_set_header X-Forwarded-Proto $scheme;\n"
GZIP = "    SetEnv no-gzip 1\n"
CITIES = "    location /tasukeai/ {\n"


def also(line: str) -> tuple[str, str]:
    return (HERE, HERE + f"        {line}\n")


# What is wrong, and what the city that calls is told: the code, and words in both languages.
PEER_FAULTS: dict[type[ReverseProxy], dict[str, tuple]] = {
    Nginx: {
        "bodies of 10 kB at most": (
            [("client_max_body_size 8m", "client_max_body_size 10k")],
            "middle_box", "HTTP 413.*at least 8 MiB", "HTTP 413.*8 MiB 以上",
        ),
        "the rule for pages holds for cities as well": (
            [(CITIES, CITIES + "        deny all;\n")],
            "middle_box", "HTTP 403.*blocks the line", "HTTP 403.*通信が止められています",
        ),
        "a sign-in of its own": (
            [(CITIES, CITIES + "        return 302 https://portal.example/;\n")],
            "middle_box", "HTTP 302.*points elsewhere", "HTTP 302.*別の場所",
        ),
        "a limit on the rate": (
            [(CITIES, CITIES + "        return 429;\n")],
            "middle_box", "HTTP 429.*limits the rate", "HTTP 429.*回数の制限",
        ),
        "the path without its beginning": (
            [(CITIES + "        proxy_pass http://127.0.0.1:8420;", CITIES + "        proxy_pass http://127.0.0.1:8420/;")],
            "middle_box", "HTTP 4(04|21).*where the reverse proxy leads", "HTTP 4(04|21).*転送先",
        ),
        "another port": (
            [("proxy_pass http://127.0.0.1:8420", "proxy_pass http://127.0.0.1:9")],
            "middle_box", "HTTP 502.*whether the node runs", "HTTP 502.*動いているか",
        ),
        "TLS towards a node without": (
            [("proxy_pass http://", "proxy_pass https://")],
            "middle_box", "HTTP 502.*whether the node runs", "HTTP 502.*動いているか",
        ),
        "answers that are rewritten": (
            [also("sub_filter_types *;\n        sub_filter a b;")],
            "middle_box", "device on the way.*HTTP 200", "途中の機器.*HTTP 200",
        ),
        "answers without their signature": (
            [also("proxy_hide_header Signature;")],
            "middle_box", "device on the way.*HTTP 200", "途中の機器.*HTTP 200",
        ),
        # What the node refuses itself, because it is not what was signed: it says which.
        "a query that is dropped": (
            [(CITIES, CITIES + "        set $args '';\n")],
            "refused", "403 wrong_signature", "403 wrong_signature",
        ),
        "a path that is rewritten": (
            [also("rewrite ^(.*)$ $1/ break;")],
            "refused", "403 wrong_signature", "403 wrong_signature",
        ),
        "requests without their signature": (
            [also("proxy_set_header Signature '';")],
            "refused", "400 signature_missing", "400 signature_missing",
        ),
        "requests without their bodies": (
            [also("proxy_pass_request_body off;\n        proxy_set_header Content-Length '';")],
            "refused", "400 wrong_body", "400 wrong_body",
        ),
    },
    Apache: {
        "bodies compressed for who did not ask": (
            [(GZIP, "    SetEnv force-gzip 1\n    SetOutputFilter DEFLATE\n")],
            "wrong_body", "altered on the way: check proxies and filters", "途中で書き換えられました",
        ),
        "answers without their tag": (
            [(GZIP, "    Header unset ETag\n")],
            "middle_box", "device on the way.*HTTP 200", "途中の機器.*HTTP 200",
        ),
        "another port": (
            [("http://127.0.0.1:8420/", "http://127.0.0.1:9/")],
            "middle_box", "HTTP 503.*whether the node runs", "HTTP 503.*動いているか",
        ),
        "the path without its beginning": (
            [("ProxyPass / ", "ProxyPass /tasukeai/ ")],
            "middle_box", "HTTP 4(04|21).*where the reverse proxy leads", "HTTP 4(04|21).*転送先",
        ),
        "requests without their signature": (
            [(GZIP, "    RequestHeader unset Signature-Input\n")],
            "refused", "400 signature_missing", "400 signature_missing",
        ),
    },
}  # fmt: skip
# What is harmless: the other cities come through all the same.
HARMLESS: dict[type[ReverseProxy], dict[str, list]] = {
    Nginx: {
        "nothing told of the caller": [(HOST, ""), (FOR, ""), (PROTO, "")],
        "compression for who asks": [("    gzip off;\n", "    gzip_types *; gzip_proxied any; gzip_min_length 1;\n")],
        "no question whether both hold the same": [also("proxy_set_header If-None-Match '';")],
        "nginx's own limit of 1 MB": [(HERE, "")],
        "bodies kept until they are whole": [("    proxy_request_buffering off;\n", "")],
    },
    Apache: {
        "nothing told of the caller": [
            ("    ProxyPreserveHost On\n", "    ProxyAddHeaders Off\n"),
            ("    RequestHeader set X-Forwarded-Proto https\n", ""),
        ],
        "compression for who asks": [(GZIP, "    SetOutputFilter DEFLATE\n")],
    },
}
# How a page is answered: what of the configuration is missing, the status, and words of the page.
PAGE_FAULTS: dict[type[ReverseProxy], dict[str, tuple]] = {
    Nginx: {
        "no host": ([(HOST, "")], 421, "このノードの名前ではないアドレス"),
        "no scheme": ([(PROTO, "")], 403, "X-Forwarded-Proto: https"),
        "neither scheme nor client": ([(FOR, ""), (PROTO, "")], 421, "--trusted-proxies"),
    },
    Apache: {
        "no host": ([("    ProxyPreserveHost On\n", "")], 421, "このノードの名前ではないアドレス"),
        "no scheme": ([("    RequestHeader set X-Forwarded-Proto https\n", "")], 403, "X-Forwarded-Proto: https"),
    },
}


class Faulty:
    """What holds before either."""

    def said(self, proxy: ReverseProxy, changes: list) -> tuple[dict, dict]:
        """What a sync says in English and in Japanese."""
        proxy.change(*changes)
        return self.sync(), self.sync(env={"LANG": "ja_JP.UTF-8"})

    def test_what_does_not_come_through_is_told_in_words(self):
        proxy = self.behind()
        self.assertTrue(self.sync()["ok"])
        for name, (changes, code, english, japanese) in PEER_FAULTS[self.kind].items():
            with self.subTest(name):
                plan = self.kawasaki.ok("plan", "new", "--title", name)["id"]
                if "413" in english:
                    self.kawasaki.ok("comment", "add", plan, "--text", dense(1, 12_000))
                self.odawara.ok("plan", "new", "--title", f"{name}: 小田原")
                before = self.kawasaki.ok("status")["entries"]
                for row, words in zip(self.said(proxy, changes), (english, japanese), strict=True):
                    self.assertFalse(row["ok"], row)
                    self.assertEqual(row["error"]["code"], code, row)
                    self.assertRegex(row["error"]["message"], words)
                [checked] = self.kawasaki.ok("peer", "check")["peers"]
                self.assertEqual((checked["ok"], checked["error"]["code"]), (False, code), checked)
                status = self.kawasaki.ok("status")
                self.assertEqual(status["peers"][0]["last_error"], code)
                # Where only some messages are too large, the others go on.
                came = status["entries"] - before
                self.assertEqual(came, 1 if "413" in english else 0, "nothing is lost, and nothing false is taken")
                proxy.change()
                row = self.sync()
                self.assertEqual((row["ok"], row["received"]), (True, 1 - came), row)
                titles = {plan["title"] for plan in self.odawara.ok("plan", "list")["plans"]}
                self.assertLessEqual({name, f"{name}: 小田原"}, titles)
        self.assertSame()

    def test_what_is_harmless(self):
        proxy = self.behind()
        for name, changes in HARMLESS[self.kind].items():
            with self.subTest(name):
                proxy.change(*changes)
                self.kawasaki.ok("plan", "new", "--title", name)
                self.odawara.ok("plan", "new", "--title", f"{name}: 小田原")
                row = self.sync()
                self.assertEqual((row["ok"], row["sent"], row["received"]), (True, 1, 1), row)
        self.assertSame()

    def test_pages_say_what_is_missing(self):
        proxy = self.behind()
        for name, (changes, status, words) in PAGE_FAULTS[self.kind].items():
            with self.subTest(name):
                proxy.change(*changes)
                page = Browser(proxy, self.authority.file)
                answer = page.ask("/sign-in")
                self.assertEqual((answer.status, answer.cookies), (status, []), answer.body[:300])
                self.assertIn(words, answer.body)
                form = page.ask(
                    "/sign-in", method="POST", headers={"origin": page.origin}, body="name=x&password=y&token=z"
                )
                self.assertEqual((form.status, form.cookies), (status, []))
        proxy.change()
        self.assertEqual(Browser(proxy, self.authority.file).ask("/sign-in").status, 200)


class NginxTests(Faulty, ProxyCase):
    kind = Nginx

    def test_a_limit_of_1_mb_makes_smaller_messages(self):
        """What nginx takes unless it is told otherwise."""
        self.pair(self.odawara, written(self, KAWASAKI))
        proxy = self.behind((HERE, ""), ("        client_max_body_size 48m;\n", ""))
        row = self.sync()
        self.assertEqual((row["ok"], row["sent"]), (True, self.kawasaki.ok("status")["entries"]), row)
        self.assertIn(413, [request["status"] for request in proxy.requests()], "the limit was met")
        self.assertEqual(*[node.ok("status")["state_hash"] for node in (self.odawara, self.kawasaki)])
        # A file for the pages is refused by nginx itself then, in its own words.
        large = Browser(proxy, self.authority.file).ask("/plans", method="POST", body="x" * 1_100_000)
        self.assertEqual(large.status, 413)
        self.assertIn("nginx", large.body)

    def test_forms_are_refused_where_the_proxy_tells_nothing(self):
        """nginx with `proxy_pass` alone asks as somebody at the node's own machine would. The page is shown, because
        the node cannot tell; nobody gets in."""
        proxy = self.behind()
        for name, changes in {
            "nothing told": [(HOST, ""), (FOR, ""), (PROTO, "")],
            "the port is lost": [(HOST, HOST.replace("$http_host", "$host"))],
        }.items():
            with self.subTest(name):
                proxy.change(*changes)
                page = Browser(proxy, self.authority.file)
                door = page.ask("/sign-in")
                self.assertEqual(door.status, 200)
                self.assertTrue("strict-transport-security" in door.headers or name == "nothing told")
                token = re.search(r'name="token" value="([^"]+)"', door.body)[1]
                headers = {"cookie": door.cookies[0].split(";")[0], "origin": page.origin}
                body = f"token={token}&name=x&password=y"
                answer = page.ask("/sign-in", method="POST", headers=headers, body=body)
                self.assertEqual((answer.status, answer.cookies), (403, []))
                self.assertIn("何も変更していません", answer.body)

    def test_a_page_waits_longer_than_the_proxy(self):
        """The page asks once more; what was typed is not lost with an answer that does not come."""
        proxy = self.behind()
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "edit", plan, "goal", "--text", "朝、帰る。")
        page = self.browser(proxy)
        version = re.search(r'name="base" value="([^"]+)"', page.get(f"/plans/{plan}/edit/goal"))[1]
        address = f"/live/{plan}/goal?page=a1b2c3d4e5f60718&version={version}&wait="
        proxy.change(("        proxy_read_timeout 60s;\n", "        proxy_read_timeout 1s;\n"))
        # It listens at the same port, so that the session goes on.
        self.assertEqual(page.ask(address + "5", headers={"cookie": page.cookie}).status, 504)
        answer = page.ask(address + "0", headers={"cookie": page.cookie})
        self.assertEqual(answer.status, 200)
        self.assertIn("others", json.loads(answer.body))
        self.assertTrue(self.sync()["ok"], "cities do not wait for news")


class ApacheTests(Faulty, ProxyCase):
    kind = Apache
