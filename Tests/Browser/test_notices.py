"""Notices: what arrives by a sync is told to whom it concerns, is read, and is gone; the feed at its
secret address is made, read, renewed and stopped."""

import re
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from datetime import datetime

from browser import BrowserCase
from harness.case import KAWASAKI
from harness.node import wait_until
from playwright.sync_api import Page
from test_helpday import DIVISION, FIRST, SECOND, STAFF, days

ATOM = "{http://www.w3.org/2005/Atom}"
# A title that would break out of markup, of attributes, and of the line's direction.
TITLE = "応援の計画 <b>&amp;\"'\u202e逆さ\u0301"


class NoticeTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara, self.kawasaki = self.node(), self.node(KAWASAKI)
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)
        self.plan = self.odawara.ok("plan", "new", "--title", TITLE)["id"]
        self.kawasaki.ok("sync")

    def advise(self, text: str = "短くしてはどうでしょう") -> None:
        self.kawasaki.ok("advice", "add", self.plan, "--text", text)
        self.kawasaki.ok("sync")

    def unread(self, page: Page) -> str:
        """The menu's accessible name for the notices."""
        link = page.get_by_role("navigation", name="メニュー").get_by_role("link", name="お知らせ")
        return link.inner_text().replace("\n", "")

    def wait_for(self, page: Page, words: str) -> None:
        """Asked over HTTP until it is so, and then looked at in the menu."""
        cookies = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
        number = re.search(r"\d+", words)[0]
        wait_until(lambda: f"未読{number}件" in self.fetch("/plans", Cookie=cookies)[1].decode(), 15)
        page.goto(self.address(self.odawara, "/plans"))
        self.assertEqual(self.unread(page), words)

    def fetch(self, path: str, node=None, **headers: str) -> tuple[int, bytes, dict]:
        node = node or self.odawara
        request = urllib.request.Request(
            f"http://127.0.0.1:{node.port}{path}", headers={"Host": f"odawara.localhost:{node.port}"} | headers
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return answer.status, answer.read(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, error.read(), dict(error.headers)

    def test_advice_arrives_and_is_read(self) -> None:
        page = self.enter(self.odawara, "mieko", "member")
        self.assertEqual(self.unread(page), "お知らせ", "one's city's own acts at the terminal concern nobody")
        self.advise()
        self.wait_for(page, "お知らせ（未読1件）")
        page.click("nav >> text=お知らせ")
        self.check(page)
        self.assertIn("助言が届きました", page.inner_text("main"))
        self.assertIn("川崎市", page.inner_text("main"))
        self.assertEqual(page.locator("main b").count(), 0, "no element is made of a title")
        page.click("main >> text=助言が届きました")
        self.assertIn("/advice/", page.url)
        self.assertIn("短くしてはどうでしょう", page.inner_text("main"))
        self.assertEqual(self.unread(page), "お知らせ")
        page.goto(self.address(self.odawara, "/notices"))
        self.assertIn("未読のお知らせはありません", page.inner_text("main"))
        self.check(page)

    def test_marking_and_colleagues(self) -> None:
        first = self.enter(self.odawara, "mieko", "member")
        second = self.enter(self.odawara, "kensuke", "member")
        self.advise("一つめ")
        self.advise("二つめ")
        self.wait_for(first, "お知らせ（未読2件）")
        first.goto(self.address(self.odawara, "/notices"))
        first.get_by_role("button", name="既読にする:").first.click()
        self.assertEqual(self.unread(first), "お知らせ（未読1件）")
        self.wait_for(second, "お知らせ（未読2件）")
        second.goto(self.address(self.odawara, "/notices"))
        second.click("text=すべて既読にする")
        self.assertEqual(self.unread(second), "お知らせ")
        # After a restart and a rebuild nothing is told twice.
        self.odawara.end()
        self.odawara.ok("rebuild")
        self.odawara.start()
        self.advise("三つめ")
        self.wait_for(second, "お知らせ（未読1件）")
        self.wait_for(first, "お知らせ（未読2件）")
        # Their own act is no news to them, and is to the colleague.
        first.goto(self.address(self.odawara, f"/plans/{self.plan}/advise"))
        first.fill("#text", "自分たちへの助言")
        first.get_by_role("button", name="確認へ進む").click()
        self.share(first)
        self.wait_for(second, "お知らせ（未読2件）")
        self.wait_for(first, "お知らせ（未読2件）")

    def test_other_roles(self) -> None:
        member = self.enter(self.odawara, "mieko", "member")
        observer = self.enter(self.odawara, "visitor", "observer")
        self.advise()
        meeting = self.kawasaki.ok(
            "meeting", "new", "--title", "第3回", "--date", "2026-12-01", "--form", "online"
        )["id"]
        self.kawasaki.ok("sync")
        self.wait_for(member, "お知らせ（未読2件）")
        self.wait_for(observer, "お知らせ（未読1件）")
        self.kawasaki.ok("meeting", "set", meeting, "reason", "緊急事態宣言")
        self.kawasaki.ok("meeting", "set", meeting, "status", "cancelled")
        self.kawasaki.ok("sync")
        self.wait_for(observer, "お知らせ（未読2件）")
        observer.goto(self.address(self.odawara, "/notices"))
        self.assertIn("中止になりました", observer.inner_text("main"))
        self.check(observer)

    def test_help_day_without_names(self) -> None:
        """Chiefs are told of checks and of help; nobody's name is in the list, nothing in the feed."""
        self.odawara.end()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        _, coming = days(self.odawara)
        self.odawara.start()
        # A login's notices begin with its first page.
        gives, gets = self.enter(self.odawara, "G0001"), self.enter(self.odawara, "C0001")
        forecast = ("helpday", "forecast", "--date", coming, "--check", "week", "--number")
        self.odawara.ok(
            *forecast, "A0001", "--outlook", "can_leave", "--room-minutes", "60",
            "--as", f"庶務担当係長:{FIRST}",
        )
        self.odawara.ok(
            *forecast, "B0001", "--outlook", "hard", "--over-minutes", "90",
            "--work", "documents", "--as", f"係長:{SECOND}",
        )
        self.odawara.ok(
            "helpday", "order", "--date", coming, "--as", f"所属長:{DIVISION}",
            "--helper", "A0001", "--helped", "B0001", "--minutes", "30",
        )
        for page, words in ((gives, "あなたの所属から応援に行きます"), (gets, "あなたの所属に応援が来ます")):

            def holds(page=page, words=words) -> bool:
                page.goto(self.address(self.odawara, "/notices"))
                text = page.inner_text("main")
                return words in text and "前日の確認をする日です" in text

            self.assertTrue(wait_until(holds), page.inner_text("main"))
            self.assertIn("未読", self.unread(page))
            self.check(page)
            text = page.inner_text("main")
            self.assertIn(words, text)
            self.assertIn("前日の確認をする日です", text)
            self.assertNotIn("架空", text)
            page.click("text=フィードと予定表のアドレスを作る")
            path = page.inner_text("#address").split(f":{self.odawara.port}", 1)[1]
            status, body, _ = self.fetch(path)
            self.assertEqual(status, 200)
            self.assertEqual(ElementTree.fromstring(body).findall(ATOM + "entry"), [])
        kept = (self.odawara.data / "notices.sqlite").read_bytes()
        kept += (self.odawara.data / "notices.sqlite-wal").read_bytes()
        self.assertNotIn("架空".encode(), kept)
        gets.goto(self.address(self.odawara, "/notices"))
        gets.click("text=あなたの所属に応援が来ます")
        self.assertIn(f"/helpday/days/{coming}", gets.url)

    def test_feed(self) -> None:
        page = self.enter(self.odawara, "mieko", "member")
        self.advise()
        self.wait_for(page, "お知らせ（未読1件）")
        page.goto(self.address(self.odawara, "/notices"))
        page.click("text=フィードと予定表のアドレスを作る")
        self.check(page)
        address = page.inner_text("#address")
        path = address.split(f":{self.odawara.port}", 1)[1]
        self.assertRegex(path, r"^/feed/[A-Za-z0-9_-]{43}\.atom$")
        status, body, headers = self.fetch(path)
        self.assertEqual(status, 200)
        self.assertTrue(headers["Content-Type"].startswith("application/atom+xml"), headers)
        self.assertEqual(headers["Cache-Control"], "private, no-store")
        self.check_feed(body)
        self.assertNotIn("短くしては".encode(), body, "titles and links, no texts")
        again = self.fetch(path, **{"If-None-Match": headers["ETag"]})
        self.assertEqual((again[0], again[1]), (304, b""))
        # The address is shown once.
        page.goto(self.address(self.odawara, "/notices"))
        self.assertNotIn(path, page.content())
        page.get_by_role("button", name="新しいアドレスに替える").click()
        renewed = page.inner_text("#address").split(f":{self.odawara.port}", 1)[1]
        self.assertNotEqual(renewed, path)
        dead = self.fetch(path)
        unknown = self.fetch("/feed/" + "A" * 43 + ".atom")
        self.assertEqual((dead[0], dead[1]), (404, unknown[1]), "no difference to a made-up address")
        self.assertEqual(self.fetch(renewed)[0], 200)
        # Who lost the role has no feed; who gets it back has.
        page.goto(self.address(self.odawara, "/notices"))
        page.get_by_role("button", name="フィードと予定表をやめる").click()
        gone = self.fetch(renewed)
        self.assertEqual((gone[0], gone[1]), (404, unknown[1]))
        log = self.odawara.log.read_text(errors="replace")
        audit = (self.odawara.data / "audit.jsonl").read_text()
        for secret in (path, renewed):
            self.assertNotIn(secret[6:49], log + audit, "no secret in logs")
        self.assertEqual(audit.count('"feed_make"'), 2)
        self.assertEqual(audit.count('"feed_stop"'), 1)

    def check_feed(self, body: bytes) -> None:
        """What RFC 4287 asks of a feed and of its entries."""
        feed = ElementTree.fromstring(body)
        self.assertEqual(feed.tag, ATOM + "feed")
        self.check_common(feed)
        self.assertIsNotNone(feed.find(f"{ATOM}author/{ATOM}name"))
        entries = feed.findall(ATOM + "entry")
        self.assertEqual(len(entries), 1)
        self.check_common(entries[0])
        title = entries[0].find(ATOM + "title").text
        self.assertIn(TITLE, title, "the title as it was typed")
        self.assertIn("川崎市", title)
        link = entries[0].find(ATOM + "link")
        self.assertTrue(link.get("href").startswith(self.address(self.odawara, "/advice/")), link.attrib)
        ids = [node.find(ATOM + "id").text for node in [feed, *entries]]
        self.assertEqual(len(set(ids)), len(ids))

    def check_common(self, element: ElementTree.Element) -> None:
        for name in ("id", "title", "updated"):
            self.assertEqual(len(element.findall(ATOM + name)), 1, name)
        self.assertRegex(element.find(ATOM + "id").text, r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        moment = element.find(ATOM + "updated").text
        self.assertRegex(moment, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        age = datetime.now().timestamp() - datetime.fromisoformat(moment).timestamp()
        self.assertLess(abs(age), 600, moment)

    def test_feeds_are_throttled(self) -> None:
        page = self.enter(self.odawara, "mieko", "member")
        page.goto(self.address(self.odawara, "/notices"))
        page.click("text=フィードと予定表のアドレスを作る")
        path = page.inner_text("#address").split(f":{self.odawara.port}", 1)[1]
        statuses = [self.fetch("/feed/" + "B" * 43 + ".atom")[0] for _ in range(40)]
        self.assertEqual(statuses[0], 404)
        self.assertEqual(statuses[-1], 429)
        self.assertEqual(self.fetch(path)[0], 200, "a stranger's guesses do not stop a feed")
        answers = [self.fetch(path) for _ in range(40)]
        self.assertEqual(answers[-1][0], 429)
        self.assertIn("Retry-After", answers[-1][2])
