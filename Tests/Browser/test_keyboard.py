"""By keyboard alone, from the menu to what is shared or recorded: a plan, and a Help Day by each post. Wherever the focus
is, it is seen: it has its outline, and nothing lies over it."""

from collections.abc import Callable

from browser import BrowserCase
from playwright.sync_api import Page, expect
from test_helpday import STAFF, days

TABS_MAX = 250
HELD = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    return {name: one.name || "", value: one.value || "", tag: one.tagName, id: one.id, type: one.type || "",
        words: (one.innerText || one.getAttribute("aria-label") || "").trim(),
        label: (one.labels?.[0]?.innerText || "").trim(), group: one.closest("fieldset")?.innerText || ""};
}"""
# WCAG 2.2, 2.4.7 and 2.4.11: the outline, and that a part of it lies on top.
SEEN = """() => {
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no outline";
    const shown = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].some(y => {
        const top = document.elementFromPoint((box.left + box.right) / 2, y);
        return top && (one.contains(top) || top.contains(one) || one.labels?.[0]?.contains(top));
    });
    return shown ? "" : "hidden";
}"""


class KeyboardTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.odawara)
        self.odawara.start()

    def tab(self, page: Page, is_there: Callable[[dict], bool]) -> dict:
        """Goes on to where that holds; each stop on the way is seen."""
        for _ in range(TABS_MAX):
            page.keyboard.press("Tab")
            held = page.evaluate(HELD)
            if held["tag"] == "BODY":
                continue
            self.assertEqual(page.evaluate(SEEN), "", f"{page.url} {held}")
            if is_there(held):
                return held
        self.fail(f"not reached in {TABS_MAX} stops on {page.url}")

    def press(self, page: Page, words: str, key: str = "Enter") -> None:
        self.tab(page, lambda held: held["words"] == words)
        before = page.url
        page.keyboard.press(key)
        if key == "Enter":
            page.wait_for_function("url => location.href !== url || document.readyState === 'complete'", arg=before)
            page.wait_for_load_state()

    def write(self, page: Page, name: str, text: str) -> None:
        self.tab(page, lambda held: name in (held["name"], held["id"]) or held["name"].endswith(name))
        page.keyboard.insert_text(text)

    def test_a_plan(self):
        page = self.enter(self.odawara, "suishin", "member", reduced_motion="reduce")
        self.press(page, "計画")
        expect(page.locator("h1")).to_have_text("計画")
        self.write(page, "title", "鍵盤だけの計画")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("鍵盤だけの計画")
        self.write(page, "p:current_state", "遅くまで残る。")
        self.write(page, "p:goal", "そろって帰る。")
        self.press(page, "確かめて共有")
        expect(page.locator("h1")).to_have_text("公開前の確認")
        self.press(page, "連合に共有する")
        expect(page.locator("main")).to_contain_text("共有しました")
        [plan] = self.odawara.ok("plan", "list")["plans"]
        # One of its parts, in its place, and a step back from the preview loses nothing.
        self.press(page, "ありたい姿を直す")
        self.write(page, "p:goal", "毎月。")
        self.press(page, "確かめて共有")
        expect(page.locator("ins")).to_contain_text("毎月。")
        self.press(page, "連合に共有する")
        expect(page.locator("main")).to_contain_text("共有しました")
        self.assertIn("毎月。", self.odawara.ok("plan", "show", plan["id"])["fields"]["goal"]["text"])

    def test_a_help_day(self):
        # A week before, the chief of a section asks everybody.
        chief = self.enter(self.odawara, "C0001", reduced_motion="reduce")
        self.press(chief, "助け合いデー")
        chief.goto(self.address(self.odawara, f"/helpday/days/{self.coming}/checks/week"))
        self.press(chief, "全員に聞いた")
        self.tab(chief, lambda held: held["type"] == "submit" and "まとめて保存" in held["words"])
        chief.keyboard.press("Enter")
        expect(chief.locator("[role=status]").first).to_contain_text("保存しました")

        # In the evening: who was late, and the lights.
        general = self.enter(self.odawara, "G0001", reduced_motion="reduce")
        general.goto(self.address(self.odawara, f"/helpday/days/{self.past}/evening"))
        self.tab(general, lambda held: held["name"] == "person")
        general.keyboard.press("Space")
        while general.evaluate(HELD)["value"] != "A0002":
            general.keyboard.press("ArrowDown")
        self.write(general, "at", "19:10")
        self.press(general, "退庁を記録する")
        expect(general.locator("main")).to_contain_text("遅れ 19:10")
        self.tab(general, lambda held: held["name"] == "at" and "消灯" in held["label"])
        general.keyboard.insert_text("19:20")
        self.tab(general, lambda held: held["type"] == "checkbox" and "架空 二郎" in held["label"])
        general.keyboard.press("Space")
        general.keyboard.press("Enter")
        expect(general.locator("main")).to_contain_text("後から入力")

        # The next morning the personnel section closes the day, and says which 課 is missing.
        personnel = self.enter(self.odawara, "jinji", "personnel", reduced_motion="reduce")
        personnel.goto(self.address(self.odawara, f"/helpday/days/{self.past}/results"))
        if personnel.locator("#known").count():
            self.tab(personnel, lambda held: held["id"] == "known")
            personnel.keyboard.press("Space")
        self.tab(personnel, lambda held: held["value"] == "close")
        personnel.keyboard.press("Enter")
        expect(personnel.locator("main")).to_contain_text("締め")
        expect(personnel.get_by_role("button", name="締めを開く")).to_have_count(1)
