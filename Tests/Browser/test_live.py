"""A text that several have open: others' changes arrive while somebody types, under the caret, without
disturbing the input method; who else is there; what happens when the line or the session ends."""

import re
import time

from browser import BrowserCase
from browser.case import PASSWORD
from harness.case import KAWASAKI
from harness.node import Node, wait_until
from playwright.sync_api import Page, expect

SECTION = "朝、早く来る。\n昼、集中する。\n夕方、みんなで帰る。"

# What is typed stands, where the caret is, what others publish meanwhile, and how it all ends: the caret is |.
CARETS = {
    "before": ("朝、帰る|。", "毎朝、帰る。", "毎朝、帰る|。"),
    "after": ("朝|、帰る。", "朝、みんなで帰る。", "朝|、みんなで帰る。"),
    "right at it": ("朝、|帰る。", "朝、必ず帰る。", "朝、|必ず帰る。"),
    "around it": ("朝、帰|る。", "夜も休む。", "|夜も休む。"),
    "a line above": ("一\n二|", "〇\n一\n二", "〇\n一\n二|"),
    "a sign of two units": ("𠮷野|家", "𠮷野山家", "𠮷野|山家"),
    "a sign of two units in front": ("家|", "𠮷家", "𠮷家|"),
    "an emoji of several": ("👨‍👩‍👧|。", "👨‍👩‍👧👨‍👩‍👦。", "👨‍👩‍👧|👨‍👩‍👦。"),
    "a combining mark": ("かき|。", "か\u3099き。", "か\u3099き|。"),
    "a variation": ("葛飾|", "葛\U000e0100飾", "葛\U000e0100飾|"),
}


class LiveTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.start()

    def plan(self, text: str, node: Node | None = None) -> str:
        node = node or self.odawara
        plan = node.ok("plan", "new", "--title", "みんなで帰る計画")["id"]
        self.publish(plan, text, node)
        return plan

    def publish(self, plan: str, text: str, node: Node | None = None) -> None:
        (node or self.odawara).ok("plan", "edit", plan, "goal", "--text", text)

    def stored(self, plan: str, node: Node | None = None) -> str:
        return (node or self.odawara).ok("plan", "show", plan)["fields"]["goal"]["text"]

    def open(self, page: Page, plan: str, node: Node | None = None) -> Page:
        """Opens the text; the first answer about it has come."""
        with page.expect_response(lambda answer: "/live/" in answer.url):
            page.goto(self.address(node or self.odawara, f"/plans/{plan}/edit/goal"))
        return page

    def reads(self, page: Page, text: str, seconds: float = 60) -> None:
        expect(page.locator("#text")).to_have_value(text, timeout=seconds * 1000)

    def line(self, page: Page, name: str):
        return page.locator(f"[data-line={name}]")

    def save(self, page: Page) -> None:
        page.click("text=確認へ進む")
        self.share(page)

    def caret(self, page: Page, start: int, end: int | None = None) -> None:
        page.focus("#text")
        page.evaluate(
            "([start, end]) => document.querySelector('#text').setSelectionRange(start, end)",
            [start, start if end is None else end],
        )

    def selection(self, page: Page) -> list[int]:
        return page.evaluate("[text.selectionStart, text.selectionEnd]")

    def test_two_nodes_write_one_paragraph(self):
        kawasaki = self.node(KAWASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki)
        plan = self.plan("朝、帰る。夜は休む。")
        self.odawara.ok("plan", "invite", plan, KAWASAKI)
        kawasaki.ok("sync")
        here = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        there = self.open(self.enter(kawasaki, "suishin", "member"), plan, kawasaki)
        there.focus("#text")
        there.keyboard.press("Control+End")
        there.keyboard.type("川崎も帰る。")
        here.focus("#text")
        here.keyboard.press("Control+Home")
        here.keyboard.type("小田原の")
        self.save(here)
        kawasaki.ok("sync")
        self.reads(there, "小田原の朝、帰る。夜は休む。川崎も帰る。", 1)
        expect(self.line(there, "merged")).to_contain_text("小田原市の変更を取り込みました（1か所）")
        self.check(there)
        self.open(here, plan)
        here.focus("#text")
        here.keyboard.press("Control+Home")
        here.keyboard.type("まだ出していない。")
        self.save(there)
        self.odawara.ok("sync")
        whole = "小田原の朝、帰る。夜は休む。川崎も帰る。"
        self.reads(here, "まだ出していない。" + whole, 1)
        expect(self.line(here, "merged")).to_contain_text("川崎市の変更を取り込みました（1か所）")
        self.save(here)
        kawasaki.ok("sync")
        self.assertEqual(self.stored(plan), "まだ出していない。" + whole)
        self.assertEqual(self.stored(plan, kawasaki), self.stored(plan))

    def test_a_change_is_there_within_a_second_of_the_sync(self):
        kawasaki = self.node(KAWASAKI)
        kawasaki.start()
        self.introduce(self.odawara, kawasaki)
        plan = self.plan(SECTION)
        self.odawara.ok("plan", "invite", plan, KAWASAKI)
        kawasaki.ok("sync")
        page = self.open(self.enter(kawasaki, "suishin", "member"), plan, kawasaki)
        # The page notes the moment itself, on the same clock.
        page.evaluate(
            """() => {
                const text = document.querySelector("#text");
                window.seen = [];
                let last = text.value;
                setInterval(() => {
                    if (text.value !== last) window.seen.push(Date.now() / 1000);
                    last = text.value;
                }, 1);
            }"""
        )
        waits = []
        for number in range(5):
            self.publish(plan, f"{number}番。" + SECTION)
            kawasaki.ok("sync")
            ended = time.time()
            self.assertTrue(wait_until(lambda: len(page.evaluate("seen")) > number))
            waits.append(page.evaluate("seen")[-1] - ended)
        told = ", ".join(f"{wait * 1000:+.0f}" for wait in waits)
        print(f"live: on the page {told} ms after the end of each sync")

    def test_two_people_at_one_node(self):
        plan = self.plan(SECTION)
        first = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        second = self.open(self.enter(self.odawara, "kikaku", "member"), plan)
        expect(self.line(first, "others")).to_have_text(
            "この市の部会参加者が、いま同じ文を開いています。"
        )
        self.caret(second, len("朝、早く来る。\n昼、"))
        second.keyboard.type("一時間だけ")
        expect(self.line(first, "others")).to_contain_text("直しています（2行目あたり）")
        self.check(first)
        self.save(second)
        self.reads(first, SECTION.replace("昼、", "昼、一時間だけ"))
        expect(self.line(first, "merged")).to_contain_text("この市のほかの人の変更を取り込みました")
        expect(self.line(first, "others")).to_have_text("")

    def test_the_input_method_is_not_disturbed(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        self.caret(page, 2)
        keys = page.context.new_cdp_session(page)
        for kana in ("み", "みん", "みんな"):
            size = {"selectionStart": len(kana), "selectionEnd": len(kana)}
            keys.send("Input.imeSetComposition", {"text": kana, **size})
        self.publish(plan, "毎朝、早く帰る。夜も。")
        expect(self.line(page, "merged")).to_contain_text("かな漢字変換を終えると取り込みます")
        self.assertEqual(page.input_value("#text"), "朝、みんな帰る。")
        keys.send("Input.imeSetComposition", {"text": "皆", "selectionStart": 1, "selectionEnd": 1})
        self.assertEqual(page.input_value("#text"), "朝、皆帰る。")
        self.publish(plan, "毎朝、早く帰る。夜も休む。")
        keys.send("Input.insertText", {"text": "皆で"})
        self.reads(page, "毎朝、早く皆で帰る。夜も休む。" if "早く" < "皆で" else "毎朝、皆で早く帰る。夜も休む。")
        at = page.input_value("#text").index("皆で") + 2
        self.assertEqual(self.selection(page), [at, at])
        page.keyboard.type("、")
        self.assertIn("皆で、", page.input_value("#text"))

    def test_the_caret_stands_still(self):
        plan = self.plan("初め")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        for name, (before, remote, after) in CARETS.items():
            with self.subTest(name):
                self.publish(plan, before.replace("|", ""))
                self.open(page, plan)
                self.caret(page, units(before.split("|")[0]))
                self.publish(plan, remote)
                self.reads(page, after.replace("|", ""))
                at = units(after.split("|")[0])
                self.assertEqual(self.selection(page), [at, at])

    def test_a_selection_holds_what_was_selected(self):
        plan = self.plan("朝、帰る。夜は休む。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        self.caret(page, 2, 4)
        self.publish(plan, "毎朝、早く帰るのだ。夜は休む。")
        self.reads(page, "毎朝、早く帰るのだ。夜は休む。")
        self.assertEqual(
            page.evaluate("text.value.slice(text.selectionStart, text.selectionEnd)"), "帰る"
        )

    def test_what_is_in_sight_stays_in_sight(self):
        lines = "\n".join(f"{number}行目" for number in range(200))
        plan = self.plan(lines)
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        self.caret(page, lines.index("150行目"))
        page.evaluate("text.scrollTop = 150 * 27 - 200")
        before = page.evaluate("text.scrollTop")
        self.publish(plan, "前に\n三行\n入る\n" + lines)
        self.reads(page, "前に\n三行\n入る\n" + lines)
        moved = page.evaluate("text.scrollTop") - before
        height = page.evaluate("parseFloat(getComputedStyle(text).lineHeight)")
        self.assertLess(abs(moved - 3 * height), 2)

    def test_both_stay_where_both_wrote(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        self.caret(page, 2)
        page.keyboard.type("皆で")
        self.publish(plan, "朝、早く帰る。")
        expect(self.line(page, "merged")).to_contain_text("どちらの言葉も残しました")
        self.assertIn("皆で", page.input_value("#text"))
        self.assertIn("早く", page.input_value("#text"))
        self.check(page)
        self.save(page)
        text = self.stored(plan)
        self.assertEqual(sorted(text), sorted("朝、皆で早く帰る。"))

    def test_undoing_takes_back_no_words_of_others(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        page.focus("#text")
        page.keyboard.press("Control+End")
        page.keyboard.type("夜は休む。")
        self.publish(plan, "毎朝、帰る。")
        self.reads(page, "毎朝、帰る。夜は休む。")
        page.keyboard.press("Control+Z")
        self.assertTrue(page.input_value("#text").startswith("毎朝、帰る。"), page.input_value("#text"))

    def test_without_scripts_the_form_does_the_same(self):
        plan = self.plan("朝、帰る。")
        page = self.enter(self.odawara, "suishin", "member", java_script_enabled=False)
        page.goto(self.address(self.odawara, f"/plans/{plan}/edit/goal"))
        self.publish(plan, "朝、みんなが帰る。")
        page.fill("#text", "朝、帰る。夜は休む。")
        self.save(page)
        self.assertEqual(self.stored(plan), "朝、みんなが帰る。夜は休む。")

    def test_minutes_that_two_began_have_one_beginning(self):
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "第4回", "--date", "2026-11-18", "--form", "online"
        )["id"]
        first = self.enter(self.odawara, "suishin", "member")
        second = self.enter(self.odawara, "kikaku", "member")
        for page in (first, second):
            with page.expect_response(lambda answer: "/live/" in answer.url):
                page.goto(self.address(self.odawara, f"/meetings/{meeting}/minutes"))
        beginning = first.input_value("#text")
        self.assertTrue(beginning)
        for page, words in ((first, "\n甲の記録。"), (second, "\n乙の記録。")):
            page.focus("#text")
            page.keyboard.press("Control+End")
            page.keyboard.insert_text(words)
        self.save(first)
        expect(self.line(second, "merged")).to_contain_text("取り込みました")
        text = second.input_value("#text")
        self.assertEqual(text.count(beginning.strip().split("\n")[0]), 1)
        self.assertEqual(sorted(text), sorted(beginning + "\n甲の記録。\n乙の記録。"))
        self.save(second)
        stored = self.odawara.ok("meeting", "show", meeting)["fields"]["minutes"]["text"]
        self.assertEqual(stored, text)

    def test_a_double_click_shares_once(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        page.fill("#text", "朝、帰る。夜。")
        page.click("text=確認へ進む")
        before = len(self.odawara.ok("plan", "history", plan)["history"])
        page.dblclick("text=連合に共有する")
        page.wait_for_url(re.compile(r"/plans/[^/]+(#.*)?$"))
        self.assertEqual(len(self.odawara.ok("plan", "history", plan)["history"]), before + 1)

    def test_the_line_ends_and_comes_back(self):
        self.expected_faults = ("net::ERR_",)
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        page.focus("#text")
        page.keyboard.press("Control+End")
        page.keyboard.type("夜は休む。")
        began = time.monotonic()
        self.assertEqual(self.odawara.end(), 0)
        took = time.monotonic() - began
        print(f"live: the node stopped {took * 1000:.0f} ms after SIGTERM with a page waiting")
        expect(self.line(page, "line")).to_contain_text("入力した文はこの画面に残っています")
        self.check(page)
        self.publish(plan, "毎朝、帰る。")
        self.odawara.start()
        self.reads(page, "毎朝、帰る。夜は休む。")
        expect(self.line(page, "line")).to_have_text("")

    def test_signing_out_elsewhere_ends_the_waiting(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        page.focus("#text")
        page.keyboard.type("まだ。")
        other = page.context.new_page()
        other.goto(self.address(self.odawara))
        other.click("text=ログアウト")
        expect(self.line(page, "line")).to_contain_text("ログアウトしました")
        self.check(page)
        page.click("text=確認へ進む")
        expect(page.locator(".sending")).to_contain_text("ログインが必要です")
        self.assertEqual(page.input_value("#text"), "まだ。朝、帰る。")
        # Signed in again, what was typed is shown once more before anything is shared.
        other.fill("#name", "suishin")
        other.fill("#password", PASSWORD)
        other.click("button:has-text('ログイン')")
        self.assertIn("今日", other.title())
        page.click("text=確認へ進む")
        self.share(page)
        self.assertEqual(self.stored(plan), "まだ。朝、帰る。")
        page.goto(self.address(self.odawara, "/kept"))
        self.assertIn("書きかけはありません", page.inner_text("main"))

    def test_rewriting_leads_back_with_what_was_typed(self):
        plan = self.plan("朝、帰る。")
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        page.focus("#text")
        page.keyboard.press("Control+End")
        page.keyboard.type("夜は休む。")
        page.click("text=確認へ進む")
        self.check(page)
        self.publish(plan, "毎朝、帰る。")
        page.click("text=書き直す")
        self.reads(page, "毎朝、帰る。夜は休む。")
        self.save(page)
        self.assertEqual(self.stored(plan), "毎朝、帰る。夜は休む。")

    def test_the_page_is_light(self):
        plan = self.plan(SECTION)
        page = self.enter(self.odawara, "suishin", "member")
        sizes: dict[str, int] = {}
        page.on("response", lambda answer: sizes.update({answer.url: len(answer.body())}))
        page.goto(self.address(self.odawara, f"/plans/{plan}/edit/goal"))
        page.wait_for_timeout(500)
        scripts = sum(size for url, size in sizes.items() if ".js" in url)
        print(f"live: {sum(sizes.values())} bytes for the page, {scripts} of them scripts")
        self.assertLess(sum(sizes.values()), 100_000)
        self.assertLess(scripts, 20_000)

    def test_random_merges_lose_nothing_and_agree(self):
        plan = self.plan(SECTION)
        page = self.open(self.enter(self.odawara, "suishin", "member"), plan)
        seed = time.time_ns() % 2**31
        print(f"live: seed {seed}")
        found = page.evaluate(RANDOM_MERGES, seed)
        self.assertEqual(found, {"merged": 3_000, "faults": []}, f"seed {seed}")


def units(text: str) -> int:
    """The length as a text area counts it."""
    return len(text.encode("utf-16-le")) // 2


# Two edits of one text, both merged on the other: each typed sign is there, nothing is torn, both agree.
RANDOM_MERGES = """seed => {
    const random = (count) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 4294967296) * count);
    };
    const pool = ["あ", "い", "𠮷", "か\\u3099", "👨‍👩‍👧", "葛\\u{E0100}", "a", "b", "\\n", "。", "、"];
    const some = (count) => Array.from({ length: random(count) }, () => pool[random(pool.length)]);
    // Every typed sign is unlike any other, so that it can be sought.
    let sign = 0xe000;
    const edited = (signs) => {
        const result = [...signs];
        const typed = [];
        for (let times = random(4); times >= 0; times -= 1) {
            const added = Array.from({ length: random(5) }, () => String.fromCodePoint((sign += 1)));
            typed.push(...added);
            result.splice(random(result.length + 1), random(3) ? 0 : random(5), ...added);
        }
        return { text: result.join(""), typed: typed.filter((one) => result.includes(one)) };
    };
    const faults = [];
    let merged = 0;
    for (; merged < 3000 && faults.length < 3; merged += 1) {
        sign = 0xe000;
        const signs = some(40);
        const base = signs.join("");
        const mine = edited(signs);
        const theirs = edited(signs);
        const one = Merging.merge(base, mine.text, theirs.text);
        const other = Merging.merge(base, theirs.text, mine.text);
        const wrong = [];
        if (one.text !== other.text) wrong.push("the two orders differ");
        if (Merging.applied(mine.text, one.edits) !== one.text) wrong.push("edits lead elsewhere");
        for (const one_sign of [...mine.typed, ...theirs.typed])
            if (!one.text.includes(one_sign)) wrong.push(`lost ${one_sign}`);
        if (!one.text.isWellFormed()) wrong.push("a sign is torn");
        for (const now of [mine.text, theirs.text])
            if (Merging.applied(base, Merging.difference(base, now)) !== now) wrong.push("difference");
        if (Merging.merge(base, mine.text, mine.text).edits.length) wrong.push("the same twice");
        if (Merging.merge(base, base, theirs.text).text !== theirs.text) wrong.push("only theirs");
        if (Merging.merge(base, mine.text, base).text !== mine.text) wrong.push("only mine");
        // Positions never go backwards and stay within the text.
        let last = 0;
        for (let at = 0; at <= mine.text.length; at += 1) {
            const now = Merging.moved(at, one.edits, false);
            if (now < last || now > one.text.length) wrong.push(`position ${at}`);
            last = now;
        }
        if (wrong.length) faults.push({ wrong, base, mine: mine.text, theirs: theirs.text, got: one.text });
    }
    return { merged, faults };
}"""
