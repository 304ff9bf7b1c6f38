"""Every kind whose pages are made from its declaration, clicked through by a member of one city and read in
another: list, form, preview, record, each part edited, comments, history, and who is told."""

import os
import re

from browser import BrowserCase
from harness.case import KAWASAKI, STAFF
from harness.kinds import general_kinds
from playwright.sync_api import Page, expect

SHOTS = os.environ.get("SHOTS")


class KindPages(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara, self.kawasaki = self.node(), self.node(KAWASAKI)
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)
        self.member = self.enter(self.odawara, "suishin", "member")

    def lists(self, page: Page) -> list[str]:
        """The lists of all kinds: the first one leads to the others."""
        page.goto(self.address(self.odawara, "/projects"))
        links = page.get_by_role("link", name=re.compile("を見る$")).all()
        return ["/projects"] + [link.get_attribute("href") for link in links]

    def look(self, page: Page, name: str) -> None:
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            self.check(page)
            if SHOTS:
                page.screenshot(path=f"{SHOTS}/kind-{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})

    def fill(self, page: Page, form) -> list[str]:
        """Types something in every field of a form; returns the texts."""
        typed = []
        for number, field in enumerate(form.locator("input:not([type]), textarea").all()):
            label = page.locator(f'label[for="{field.get_attribute("id")}"]').inner_text()
            if "日" in label:
                # One that was done is today already; the next one lies ahead.
                if not field.input_value():
                    field.fill("2099/4/1")
                continue
            field.fill(f"試しの文{number}")
            typed.append(f"試しの文{number}")
        for group in form.locator("fieldset").all():
            group.locator("input[type=radio]").first.check()
        return typed

    def begin(self, page: Page, path: str) -> list[str]:
        page.goto(self.address(self.odawara, path))
        button = page.locator("main a.button").first
        if button.count():
            button.click()
        form = page.locator("main form:has(button:text-is('確認へ進む'))")
        typed = self.fill(page, form)
        name = path.strip("/")
        self.look(page, name + "-form")
        form.get_by_role("button", name="確認へ進む").click()
        expect(page.locator("h1")).to_have_text("公開前の確認")
        for text in typed:
            expect(page.locator("main")).to_contain_text(text)
        self.share(page)
        return typed

    def test_every_kind(self):
        page = self.member
        kinds = general_kinds(self.odawara)
        paths = self.lists(page)
        self.assertEqual(len(paths), len(kinds), paths)
        written = {}
        for path in paths:
            with self.subTest(path):
                typed = self.begin(page, path)
                page.goto(self.address(self.odawara, path))
                self.look(page, path.strip("/"))
                page.locator(f'main a[href^="{path}/"]:has(bdi)').first.click()
                written[path] = page.url
                for text in typed:
                    expect(page.locator("main")).to_contain_text(text)
                self.look(page, path.strip("/") + "-record")
                self.edit_all(page, page.url)
                self.comment(page, page.url)
                page.get_by_role("link", name="履歴").click()
                expect(page.locator("tbody tr").first).to_be_visible()
                expect(page.locator("table")).to_contain_text("小田原市")
        self.odawara.ok("sync")
        self.kawasaki.ok("sync")
        self.read_elsewhere(written)

    def edit_all(self, page: Page, record: str) -> None:
        hrefs = [
            link.get_attribute("href")
            for link in page.locator('main a[href*="/edit/"]').all()
        ]
        self.assertTrue(hrefs, record)
        for number, href in enumerate(hrefs):
            page.goto(self.address(self.odawara, href))
            form = page.locator("main form:has(button:text-is('確認へ進む'))")
            area = form.locator("textarea")
            if area.count():
                area.first.fill(f"書き直した文{number}")
                form.get_by_role("button", name="確認へ進む").click()
                expect(page.locator("main")).to_contain_text(f"書き直した文{number}")
                self.share(page)
                self.assertEqual(page.url.split("#")[0], record)

    def comment(self, page: Page, record: str) -> None:
        page.goto(record)
        page.locator("summary", has_text="コメントを書く").click()
        page.locator('form[action^="/comments/"] textarea#text').fill("よい進め方です。")
        page.locator('form[action^="/comments/"]').get_by_role("button", name="確認へ進む").click()
        self.share(page)
        expect(page.locator("section:has(#comments)")).to_contain_text("よい進め方です。")

    def read_elsewhere(self, written: dict[str, str]) -> None:
        reader = self.enter(self.kawasaki, "suishin", "member")
        for path, url in written.items():
            with self.subTest(path, city=KAWASAKI):
                reader.goto(self.address(self.kawasaki, path + "/" + url.rsplit("/", 1)[1]))
                expect(reader.locator("main")).to_contain_text("小田原市")
                # Whose it is not cannot be written here.
                self.assertEqual(reader.locator('main a[href*="/edit/"]').count(), 0)
        reader.goto(self.address(self.kawasaki, "/notices"))
        expect(reader.locator("main")).to_contain_text("指導事例「\u2068試しの文0\u2069」が共有されました")
