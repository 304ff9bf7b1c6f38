"""A meeting of three cities at which nobody has a network for two hours: four people write, in two rounds, on laptops of
their own; one laptop is closed and opened again, one browser is killed. Afterwards everything is everywhere, and nothing
is there twice."""

import os
import signal
import subprocess
import unittest

from browser import BrowserCase
from browser.case import CHROMIUM, HOSTS, PASSWORD, SLOW_MILLISECONDS, WITHOUT
from harness.case import CHIGASAKI, KAWASAKI, ODAWARA, STAFF
from harness.clock import CAN_BE_SET, Clock
from harness.line import Line
from playwright.sync_api import expect
from test_carry import KEPT

# What is typed is kept a quarter of a second later; a slow machine takes longer to write it.
KEPT_MILLISECONDS = 1_500
ROUNDS = {"13:30": [ODAWARA, KAWASAKI], "15:00": [CHIGASAKI, KAWASAKI]}


class Laptop:
    """A browser with a folder of its own, which stays when it is closed, or killed."""

    def __init__(self, case: "MeetingDayTests", node, name: str):
        self.case, self.node, self.name = case, node, name
        self.folder = case.folder / f"laptop-{name}"
        self.context = None
        self.open()
        case.addCleanup(self.close)

    def open(self) -> None:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.context = self.case.playwright.chromium.launch_persistent_context(
            str(self.folder), executable_path=CHROMIUM, args=[WITHOUT, *sandbox], locale="ja-JP"
        )
        self.context.set_default_timeout(SLOW_MILLISECONDS)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.on("dialog", lambda dialog: dialog.accept())

    def close(self) -> None:
        if self.context:
            self.context.close()
        self.context = None

    def kill(self) -> None:
        """The power goes: the browser and all its helpers at once."""
        found = subprocess.run(["pgrep", "-f", f"user-data-dir={self.folder}"], capture_output=True, text=True)
        for number in found.stdout.split():
            try:
                os.kill(int(number), signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            self.context.close()
        except Exception:
            pass  # it is gone already
        self.context = None
        for lock in self.folder.glob("Singleton*"):
            lock.unlink()

    def go(self, path: str) -> None:
        self.page.goto(self.case.address(self.node, path))

    def first(self) -> None:
        code = self.case.slip(self.node, self.name, "member")
        self.go("/sign-in/slip")
        self.page.fill("#name", self.name)
        self.page.fill("#code", code)
        self.page.fill("#password", PASSWORD)
        self.page.click("text=決めてログイン")
        self.page.wait_for_url(lambda address: "/sign-in" not in address)

    def sign_in(self) -> None:
        """After two hours nobody is signed in any more."""
        self.go("/sign-in")
        self.page.fill("#name", self.name)
        self.page.fill("#password", PASSWORD)
        self.page.click("button:has-text('ログイン')")
        self.page.wait_for_url(lambda address: "/sign-in" not in address)

    def take(self) -> None:
        self.go(self.case.here)
        self.page.click("text=会合に持っていく")
        expect(self.page.locator("[data-line=carry]")).to_contain_text("枚、この端末に置きました")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => null)")

    def type(self, place: str, words: str) -> None:
        self.go(self.case.here + place)
        expect(self.page.locator("[data-line=carry]")).to_contain_text("この端末に置いた")
        self.page.fill(f"form[action$='{place}'] textarea", words)
        self.page.wait_for_timeout(KEPT_MILLISECONDS)

    def write(self, place: str, words: str) -> None:
        self.type(place, words)
        self.page.get_by_role("button", name="確認へ進む").click()
        self.page.wait_for_url("**/carry?new=yes")

    def send_all(self) -> int:
        for count in range(20):
            self.go("/carry")
            button = self.page.get_by_role("button", name="確かめて送る").first
            # What was shared is dropped before the rest is listed.
            while not button.count():
                if not self.page.evaluate(KEPT)["drafts"]:
                    return count
                self.page.wait_for_timeout(100)
            button.click()
            self.page.wait_for_url("**/kept/*")
            self.page.click("text=連合に共有する")
            expect(self.page.locator("main")).to_contain_text("共有しました")
        raise AssertionError("something waits for ever")


@unittest.skipUnless(CAN_BE_SET, "the clock of a node is set by what cc makes")
class MeetingDayTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.clock = Clock(self.folder, 11)
        self.nodes = [self.node(city) for city in (ODAWARA, KAWASAKI, CHIGASAKI)]
        for node in self.nodes:
            node.environment |= self.clock.environment
            node.ok("org", "import", self.file("staff.csv", STAFF))
            node.start()
        self.introduce(*self.nodes)
        self.lines = {node.city: Line(node.port) for node in self.nodes}
        for line in self.lines.values():
            self.addCleanup(line.close)
        odawara = self.nodes[0]
        self.plan = odawara.ok("plan", "new", "--title", "カモノハシの計画")["id"]
        self.meeting = odawara.ok("meeting", "new", "--title", "連合の会合", "--date", f"{self.clock.begin:%Y-%m-%d}")["id"]
        for at, pair in ROUNDS.items():
            odawara.ok("meeting", "round", "add", self.meeting, "--at", at, "--pairs", "-".join(pair))
        self.sync()

    def address(self, node, path: str = "/") -> str:
        return f"http://{HOSTS[node.city]}.localhost:{self.lines[node.city].port}{path}"

    @property
    def here(self) -> str:
        return f"/meetings/{self.meeting}"

    def sync(self) -> None:
        for _ in range(2):
            for node in self.nodes:
                node.ok("sync")

    def test_two_hours_without_a_network(self):
        odawara, kawasaki, chigasaki = self.nodes
        shown = odawara.ok("meeting", "show", self.meeting)
        first, second = (f"/rounds/{one['id']}" for one in sorted(shown["rounds"], key=lambda one: one["at"]))
        suishin, kiroku = Laptop(self, odawara, "suishin"), Laptop(self, odawara, "kiroku")
        kawa, chiga = Laptop(self, kawasaki, "kawa"), Laptop(self, chigasaki, "chiga")
        everybody = [suishin, kiroku, kawa, chiga]
        for laptop in everybody:
            laptop.first()
            laptop.take()
        for line in self.lines.values():
            line.cut()

        # The first round.
        suishin.go(f"/plans/{self.plan}")
        expect(suishin.page.locator("h1")).to_contain_text("カモノハシの計画")
        suishin.write("/minutes", "小田原の推進が開会を告げた。")
        kiroku.write(first, "小田原の記録が一回目を書いた。")
        kawa.type("/minutes", "川崎が書きかけたまま、ふたを閉じた。")
        kawa.close()
        chiga.write(second, "茅ヶ崎が二回目の問いを用意した。")
        self.clock.advance(hours=1)

        # The second one: a laptop is opened again, another loses its power in the middle of a word.
        kawa.open()
        kawa.go(self.here + "/minutes")
        expect(kawa.page.locator("form[action$='/minutes'] textarea")).to_have_value("川崎が書きかけたまま、ふたを閉じた。")
        kawa.write("/minutes", "川崎が書きかけたまま、ふたを閉じた。\n川崎は書き終えた。")
        kawa.write(second, "川崎が二回目を書いた。")
        chiga.type("/minutes", "茅ヶ崎の電源が落ちた。")
        chiga.kill()
        kiroku.write("/minutes", "小田原の記録が閉会を書いた。")
        suishin.write(first, "小田原の推進が一回目に書き足した。")
        chiga.open()
        chiga.go(self.here + "/minutes")
        expect(chiga.page.locator("form[action$='/minutes'] textarea")).to_have_value("茅ヶ崎の電源が落ちた。")
        self.clock.advance(hours=1)

        # Home again.
        for line in self.lines.values():
            line.mend()
        for laptop in everybody:
            laptop.sign_in()
        sent = [laptop.send_all() for laptop in everybody]
        self.assertEqual(sent, [2, 2, 2, 2])
        self.sync()
        self.assertEverywhere(first, second)
        # Sent again there is nothing.
        self.assertEqual([laptop.send_all() for laptop in everybody], [0, 0, 0, 0])

    def assertEverywhere(self, first: str, second: str) -> None:
        said = {
            "minutes": ["小田原の推進が開会を告げた。", "川崎が書きかけたまま、ふたを閉じた。", "川崎は書き終えた。",
                        "茅ヶ崎の電源が落ちた。", "小田原の記録が閉会を書いた。"],
            first: ["小田原の記録が一回目を書いた。", "小田原の推進が一回目に書き足した。"],
            second: ["茅ヶ崎が二回目の問いを用意した。", "川崎が二回目を書いた。"],
        }  # fmt: skip
        told = []
        for node in self.nodes:
            shown = node.ok("meeting", "show", self.meeting)
            rounds = {f"/rounds/{one['id']}": one["notes"] or "" for one in shown["rounds"]}
            texts = {"minutes": shown["fields"]["minutes"]["text"], **rounds}
            told.append(texts)
            for place, sentences in said.items():
                for sentence in sentences:
                    self.assertEqual(texts[place].count(sentence), 1, f"{node.city} {place}: {sentence}\n{texts[place]}")
        self.assertEqual(told[0], told[1])
        self.assertEqual(told[0], told[2])
