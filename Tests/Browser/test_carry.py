"""A meeting without a network: what a browser keeps can be read and written in, and what was written waits, belongs to
whoever wrote it, and is shared once."""

import os
import re

from browser import BrowserCase
from browser.case import HOSTS, PASSWORD
from harness.case import KAWASAKI, ODAWARA, STAFF
from harness.line import Line
from playwright.sync_api import Page, expect

SHOTS = os.environ.get("SHOTS")
MINUTES = "ペンギンの話をした。\nオカピの計画は、次回に決める。"
# What is kept, as the page itself opens it; and how much waits.
KEPT = """async () => new Promise((resolve) => {
  const opening = indexedDB.open("tasukeai");
  opening.onsuccess = () => {
    const store = opening.result, names = [...store.objectStoreNames];
    if (!names.length) return resolve({ keys: [], pages: [], drafts: [] });
    const asked = store.transaction(names);
    const found = Object.fromEntries(names.map((name) => [name, asked.objectStore(name).getAll()]));
    asked.oncomplete = () => {
      store.close();
      resolve({
        keys: found.keys.result.map((one) => one.owner),
        pages: found.pages.result.map((one) => one.path),
        drafts: found.drafts.result.map((one) => one.owner),
      });
    };
  };
})"""
OPENED = """async () => {
  const store = await new Promise((resolve) => {
    const opening = indexedDB.open("tasukeai");
    opening.onsuccess = () => resolve(opening.result);
  });
  const all = (name) => new Promise((resolve) => {
    const asked = store.transaction(name).objectStore(name).getAll();
    asked.onsuccess = () => resolve(asked.result);
  });
  const [{ key }] = await all("keys"), words = [];
  for (const { iv, box } of await all("pages")) {
    words.push(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, box)));
  }
  store.close();
  return words;
}"""


class CarryCase(BrowserCase):
    # A line that is cut is said so on the console.
    expected_faults = ("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_FAILED", "ERR_NETWORK_IO_SUSPENDED", "ERR_INTERNET", "Failed to fetch")

    cities = (ODAWARA, KAWASAKI)

    def setUp(self) -> None:
        super().setUp()
        self.nodes = [self.node(city) for city in self.cities]
        self.odawara = self.nodes[0]
        for node in self.nodes:
            node.ok("org", "import", self.file("staff.csv", STAFF))
            node.start()
        self.introduce(*self.nodes)
        self.lines = {node.city: Line(node.port) for node in self.nodes}
        for line in self.lines.values():
            self.addCleanup(line.close)
        self.line = self.lines[ODAWARA]
        self.plan = self.odawara.ok("plan", "new", "--title", "カモノハシの計画")["id"]
        self.meeting = self.odawara.ok("meeting", "new", "--title", "ペンギンの会合", "--date", "2026-12-18")["id"]

    def address(self, node, path: str = "/") -> str:
        return f"http://{HOSTS[node.city]}.localhost:{self.lines[node.city].port}{path}"

    @property
    def here(self) -> str:
        return f"/meetings/{self.meeting}"

    def go(self, page: Page, path: str) -> None:
        page.goto(self.address(self.odawara, path))

    def take(self, page: Page) -> None:
        self.go(page, self.here)
        page.click("text=会合に持っていく")
        expect(page.locator("[data-line=carry]")).to_contain_text("枚、この端末に置きました")
        page.evaluate("navigator.serviceWorker.ready.then(() => null)")

    def write_offline(self, page: Page, words: str = MINUTES) -> None:
        self.go(page, self.here + "/minutes")
        expect(page.locator("[data-line=carry]")).to_contain_text("この端末に置いた")
        page.fill("#text", words)
        page.get_by_role("button", name="確認へ進む").click()
        page.wait_for_url("**/carry?new=yes")
        expect(page.locator("[data-line=drafts]")).to_contain_text(words.split("\n")[0])

    def send(self, page: Page) -> None:
        self.go(page, "/carry")
        page.get_by_role("button", name="確かめて送る").first.click()
        page.wait_for_url("**/kept/*")

    def minutes(self) -> str:
        return self.odawara.ok("meeting", "show", self.meeting)["fields"]["minutes"]["text"]

    def waiting(self, page: Page) -> int:
        return len(page.evaluate(KEPT)["drafts"])


class CarryTests(CarryCase):
    def test_minutes_written_without_a_network(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.look(page, "carry-taken")
        kept = page.evaluate(KEPT)
        for path in (self.here, self.here + "/write", self.here + "/minutes", "/plans", f"/plans/{self.plan}"):
            self.assertIn(path, kept["pages"])
        self.line.cut()
        self.go(page, f"/plans/{self.plan}")
        expect(page.locator("h1")).to_contain_text("カモノハシの計画")
        self.assertIn("つながりません", page.inner_text("[data-line=carry]"))
        self.go(page, "/figures")
        self.assertIn("この端末に置いてありません", page.inner_text("[data-line=carry]"))
        self.write_offline(page)
        self.look(page, "carry-waiting")
        self.assertEqual(self.minutes(), "")
        # It is there when somebody goes on.
        page.get_by_role("link", name="続きを書く").click()
        expect(page.locator("#text")).to_have_value(MINUTES)
        page.fill("#text", MINUTES + "\n以上。")
        page.get_by_role("button", name="確認へ進む").click()
        page.wait_for_url("**/carry?new=yes")
        self.assertEqual(self.waiting(page), 1)

        self.line.mend()
        # Somebody wrote meanwhile; both stay.
        self.odawara.ok("meeting", "edit", self.meeting, "minutes", "--text", "先に書いた一行。")
        self.send(page)
        self.assertIn("ペンギンの話をした。", page.inner_text("main"))
        self.share(page)
        self.assertIn("先に書いた一行。", self.minutes())
        self.assertIn(MINUTES + "\n以上。", self.minutes())
        self.go(page, "/carry")
        expect(page.locator("[data-line=drafts]")).to_contain_text("ありません")
        self.assertEqual(self.waiting(page), 0)
        self.odawara.ok("sync")
        self.assertEqual(
            self.nodes[1].ok("meeting", "show", self.meeting)["fields"]["minutes"]["text"], self.minutes()
        )

    def look(self, page: Page, name: str) -> None:
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            self.check(page) if width != 390 else self.fits(page)
            if SHOTS and width != 320:
                page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    def test_a_line_that_breaks_while_somebody_writes(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.go(page, self.here + "/minutes")
        self.line.cut()
        page.fill("#text", MINUTES)
        page.get_by_role("button", name="確認へ進む").click()
        expect(page.locator(".sending")).to_contain_text("この端末に置きました")
        self.assertEqual(page.input_value("#text"), MINUTES)
        self.line.mend()
        self.send(page)
        self.share(page)
        self.assertIn(MINUTES, self.minutes())

    def test_what_is_typed_and_not_sent_is_there_again(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        self.go(page, self.here + "/minutes")
        page.locator("#text").press_sequentially("ナマケモノ", delay=20)
        page.wait_for_function("KEPT => (0, eval)(KEPT)().then((kept) => kept.drafts.length === 1)", arg=KEPT)
        page.wait_for_timeout(600)
        again = page.context.new_page()
        page.close(run_before_unload=False)
        self.go(again, self.here + "/minutes")
        expect(again.locator("#text")).to_have_value(re.compile("ナマケモノ"))

    def test_sent_twice_is_shared_once(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        self.write_offline(page)
        self.line.mend()
        self.send(page)
        preview = page.url
        other = page.context.new_page()
        self.send(other)
        self.share(other)
        shared = self.minutes()
        # The first window's preview is still open, and the answer is the same.
        self.assertEqual(page.url, preview)
        page.click("text=連合に共有する")
        self.assertEqual(self.minutes(), shared)
        self.assertEqual(shared.count("ペンギンの話をした。"), 1)

    def test_a_refused_one_comes_back_with_its_reason(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        name = STAFF.splitlines()[1].split(",")[1]
        self.write_offline(page, f"{name}さんが休んだ。")
        self.line.mend()
        self.send(page)
        self.assertIn("個人に関わるかもしれない表現", page.inner_text("main"))
        page.get_by_role("button", name="書き直す").click()
        self.assertIn("さんが休んだ。", page.input_value("#text"))
        self.assertEqual(self.waiting(page), 1)
        page.fill("#text", "担当が休んだ。")
        page.get_by_role("button", name="確認へ進む").click()
        self.share(page)
        self.assertIn("担当が休んだ。", self.minutes())
        self.go(page, "/carry")
        expect(page.locator("[data-line=drafts]")).to_contain_text("ありません")

    def sign_in(self, page: Page, name: str) -> None:
        self.go(page, "/sign-in")
        page.fill("#name", name)
        page.fill("#password", PASSWORD)
        page.click("button:has-text('ログイン')")
        self.assertIn("今日", page.title())

    def sign_in_new(self, page: Page, name: str) -> None:
        page.context.add_cookies(self.session(self.odawara, name, "member").for_a_browser)

    def test_it_belongs_to_who_wrote_it(self):
        self.enter(self.odawara, "kanji", "adviser").close()
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        self.write_offline(page)
        self.line.mend()
        self.go(page, "/")
        page.click("text=ログアウト")
        self.assertIn("ログアウトしました", page.inner_text("main"))
        kept = page.evaluate(KEPT)
        self.assertEqual((kept["keys"], kept["pages"], len(kept["drafts"])), ([], [], 1))
        # Without the key nobody opens anything, with a network or without one.
        for act in (self.line.mend, self.line.cut):
            act()
            self.go(page, "/carry")
            expect(page.locator("[data-line=carry]")).to_contain_text("書いた人がログインすると開けます")
            self.assertNotIn("ペンギン", page.inner_text("main"))
        self.line.mend()
        self.sign_in(page, "kanji")
        self.go(page, "/carry")
        page.wait_for_timeout(1_000)
        self.assertNotIn("ペンギン", page.inner_text("main"))
        self.assertEqual(self.waiting(page), 1)
        page.click("text=ログアウト")
        self.sign_in(page, "suishin")
        self.send(page)
        self.share(page)
        self.assertIn(MINUTES, self.minutes())

    def test_no_page_about_the_staff_is_kept(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        self.take(page)
        for path in ("/", "/organisation", "/helpday", "/figures", "/notices", "/account", "/plans", "/advice"):
            self.go(page, path)
            page.wait_for_timeout(300)
        kept = page.evaluate(KEPT)["pages"]
        self.assertEqual({path.split("/")[1] for path in kept} - {"meetings", "plans", "advice"}, set())
        words = "\n".join(page.evaluate(OPENED))
        self.assertIn("ペンギンの会合", words)
        for row in STAFF.splitlines()[1:]:
            self.assertNotIn(row.split(",")[1], words)
        for secret in ("name=\\\"token", "name=\\\"writer", "jinji"):
            self.assertNotIn(secret, words)

    def test_a_shared_computer_keeps_nothing(self):
        self.enter(self.odawara, "kanji", "adviser").close()
        page = self.enter(self.odawara, "suishin", "member")
        page.click("text=交代する")
        self.sign_in(page, "kanji")
        self.go(page, self.here)
        self.assertEqual(page.get_by_text("会合に持っていく").count(), 0)
        self.go(page, "/carry")
        self.assertIn("共用のパソコン", page.inner_text("main"))
        self.check(page)

    def test_a_line_that_hangs(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.hang()
        self.go(page, self.here)
        expect(page.locator("[data-line=carry]")).to_contain_text("この端末に置いた")

    def test_nobody_stops_while_something_waits(self):
        """Who stops loses the pages; what waits would go with them at the next sign-out."""
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        self.write_offline(page)
        self.line.mend()
        self.go(page, "/carry")
        page.wait_for_selector("[data-line=pages] ul")
        page.click("text=この端末に置くのをやめる")
        expect(page.locator("[data-line=carry]")).to_contain_text("先に、送るか捨ててください")
        self.assertEqual(self.waiting(page), 1)

    def test_a_browser_that_lost_its_mark(self):
        """Chromium writes cookies down every half minute: whoever's battery dies before loses the mark that pages are
        taken along, and not what was written."""
        page = self.enter(self.odawara, "suishin", "member")
        self.take(page)
        self.line.cut()
        self.write_offline(page)
        self.line.mend()
        page.context.clear_cookies(name="__Host-tasukeai-carry")
        self.go(page, "/carry")
        page.get_by_role("button", name="確かめて送る").first.wait_for()
        # Somebody else's drafts are no reason.
        page.context.clear_cookies()
        self.sign_in_new(page, "kyodo")
        self.go(page, "/carry")
        page.wait_for_selector("text=この端末に置く")
        page.wait_for_timeout(1_000)
        self.assertEqual(page.locator("[data-line=drafts]").count(), 0)
        self.assertEqual(self.waiting(page), 1)

    def test_nothing_is_kept_unasked_or_any_more(self):
        page = self.enter(self.odawara, "suishin", "member")
        self.go(page, self.here)
        self.assertEqual(page.locator("script[src*=carry]").count(), 0)
        self.take(page)
        self.go(page, "/carry")
        page.click("text=この端末に置くのをやめる")
        page.wait_for_url("**/carry")
        page.wait_for_function("KEPT => (0, eval)(KEPT)().then((kept) => kept.pages.length === 0)", arg=KEPT)
        page.wait_for_function("navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)")
        self.go(page, self.here)
        self.assertEqual(page.locator("script[src*=carry]").count(), 0)
