"""Minutes written in three browsers of three cities while each line is cut, hangs and comes back at random: every word
that stood in a form long enough to be kept is in the minutes of every city afterwards. `RUNS` and `SEED` choose how
often and from which seed; a run that fails says its own."""

import os
import random

from harness.case import CHIGASAKI, KAWASAKI, ODAWARA
from playwright.sync_api import Error, Page, expect
from test_carry import CarryCase

RUNS = int(os.environ.get("RUNS", "1"))
SEED = int(os.environ.get("SEED", "1"))
STEPS = 14
# What is typed is kept a quarter of a second later; a slow machine takes longer to write it.
KEPT_MILLISECONDS = 700

class Writer:
    """Somebody at a meeting with a laptop."""

    def __init__(self, case: "CarryRunTests", node, page: Page):
        self.case, self.node, self.line = case, node, case.lines[node.city]
        self.context, self.page = page.context, page
        self.words: list[str] = []

    def go(self, path: str) -> None:
        # A page that is left with words in it asks, and is left.
        self.page.goto(self.case.address(self.node, path))
        self.page.wait_for_function("document.readyState === 'complete'")

    def begin(self, meeting: str) -> None:
        self.meeting, self.words = meeting, []
        self.go(f"/meetings/{meeting}")
        self.page.click("text=会合に持っていく")
        expect(self.page.locator("[data-line=carry]")).to_contain_text("枚、この端末に置きました")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        self.go(f"/meetings/{meeting}/minutes")

    def step(self, chance: random.Random, word: str) -> str:
        act = chance.choices(
            ["type", "cut", "mend", "send", "open", "close"], weights=[6, 2, 2, 2, 1, 1]
        )[0]
        getattr(self, act)(word)
        return f"{self.node.city} {act}"

    def cut(self, _: str) -> None:
        self.line.cut()

    def mend(self, _: str) -> None:
        self.line.mend()

    def open(self, _: str) -> None:
        self.go(f"/meetings/{self.meeting}/minutes")
        self.page.wait_for_timeout(500)

    def close(self, _: str) -> None:
        old = self.page
        self.page = self.case.listened(self.context)
        old.close(run_before_unload=False)
        self.open("")

    def type(self, word: str) -> None:
        # Not the field for a comment on the page of the meeting.
        field = self.page.locator("form[action$='/minutes'] #text")
        if not field.count():
            self.open("")
        if not field.count():
            return
        field.focus()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.insert_text(f"\n{word}。")
        self.page.wait_for_timeout(KEPT_MILLISECONDS)
        self.words.append(word)

    def send(self, _: str) -> None:
        button = self.page.get_by_role("button", name="確認へ進む")
        if not button.count():
            return
        button.first.click(no_wait_after=True)
        try:
            self.page.wait_for_url("**/kept/*", timeout=5_000)
        except Error:
            return  # kept here: the line is cut
        self.share()

    def share(self) -> None:
        button = self.page.get_by_role("button", name="連合に共有する")
        if button.count():
            button.click()
            self.page.wait_for_timeout(300)

    def end(self) -> None:
        """Home again: everything that waits is sent."""
        self.mend("")
        for _ in range(30):
            self.go("/carry")
            # The list of pages comes last: what was shared is dropped by then, and what waits is listed.
            self.page.wait_for_selector("[data-line=pages] ul")
            if self.page.get_attribute("main", "data-shell") != "list":
                continue  # not the node's answer, but the browser's own
            button = self.page.get_by_role("button", name="確かめて送る")
            if not button.count():
                return
            button.first.click()
            self.page.wait_for_url("**/kept/*")
            self.share()
        raise AssertionError("something waits for ever")


class CarryRunTests(CarryCase):
    cities = (ODAWARA, KAWASAKI, CHIGASAKI)

    def listened(self, context) -> Page:
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        return page

    def test_no_word_is_lost(self):
        writers = []
        for node in self.nodes:
            page = self.enter(node, "suishin", "member")
            page.on("dialog", lambda dialog: dialog.accept())
            writers.append(Writer(self, node, page))
        for seed in range(SEED, SEED + RUNS):
            with self.subTest(seed=seed):
                self.run_once(random.Random(seed), seed, writers)

    def sync(self) -> None:
        for _ in range(2):
            for node in self.nodes:
                node.ok("sync")

    def run_once(self, chance: random.Random, seed: int, writers) -> None:
        meeting = self.odawara.ok("meeting", "new", "--title", f"会合{seed}", "--date", "2026-12-18")["id"]
        self.sync()
        for writer in writers:
            writer.begin(meeting)
        done = [
            writer.step(chance, f"言葉{seed}の{number}番{writer.node.city}")
            for number in range(STEPS)
            for writer in [chance.choice(writers)]
        ]
        for writer in writers:
            writer.end()
        self.sync()
        texts = [node.ok("meeting", "show", meeting)["fields"]["minutes"]["text"] for node in self.nodes]
        self.assertEqual(len(set(texts)), 1, "the cities have the same")
        for writer in writers:
            for word in writer.words:
                self.assertIn(word, texts[0], f"seed {seed}: {done}")
