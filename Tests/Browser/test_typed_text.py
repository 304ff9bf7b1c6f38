"""What was typed is never lost: the node is stopped or hangs, somebody goes back, the session is over, a
preview found a name, somebody leaves; for each kind of form, with scripts and without."""

import signal
from contextlib import contextmanager
from dataclasses import dataclass

from browser import BrowserCase
from browser.entry import PASSWORD, fill
from harness.case import STAFF
from harness.node import wait_until
from playwright.sync_api import Page, expect

WORDS = "朝、早く来て、夕方、みんなで帰る。𠮷野家"
STAYS = "入力した内容はこの画面に残っています"
# Whether leaving the page would ask.
ASKS = """(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
})()"""


@dataclass
class Form:
    """A form: its page, the field that is typed in, and what else it asks for."""

    name: str
    path: str
    field: str
    opens: str = ""
    chosen: tuple[str, ...] = ()
    typed: tuple[tuple[str, str], ...] = ()
    can_be_left: bool = True


class TypedTextTests(BrowserCase):
    # Pages that cannot be reached are what is tested.
    expected_faults = ("net::ERR_",)

    def setUp(self) -> None:
        super().setUp()
        self.odawara = self.node()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        self.odawara.start()
        plan = self.odawara.ok("plan", "new", "--title", "みんなで帰る計画")["id"]
        advice = self.odawara.ok("advice", "add", plan, "--text", "短く。")["id"]
        meeting = self.odawara.ok(
            "meeting", "new", "--title", "第4回", "--date", "2026-12-18", "--form", "online"
        )["id"]
        self.forms = [
            Form("plan text", f"/plans/{plan}/edit/goal", "#text"),
            Form("minutes", f"/meetings/{meeting}/minutes", "#text"),
            Form("comment", f"/plans/{plan}", "#text", opens="summary:has-text('コメントを書く')", can_be_left=False),
            Form("advice", f"/plans/{plan}/advise", "#text"),
            Form(
                "advice answer", f"/advice/{advice}", "#reason", chosen=("input[value=adopted]",), can_be_left=False
            ),
            Form(
                "meeting", "/meetings/new", "#title", chosen=("[name=form][value=online]",), typed=(("#date", "12/18"),)
            ),
            Form("whole meeting", f"/meetings/{meeting}/write", "#agenda"),
            Form("project", "/projects/new", "#title"),
        ]

    def open(self, page: Page, form: Form) -> None:
        page.goto(self.address(self.odawara, form.path))
        if form.opens and not page.is_visible(form.field):
            page.click(form.opens)

    def type(self, page: Page, form: Form, words: str = WORDS) -> None:
        self.open(page, form)
        page.fill(form.field, words)
        for choice in form.chosen:
            page.check(choice)
        for field, value in form.typed:
            page.fill(field, value)

    def send(self, page: Page, form: Form):
        return page.locator(f"form:has({form.field.split()[-1]})").get_by_role("button", name="確認へ進む")

    def holds(self, page: Page, form: Form, words: str = WORDS) -> None:
        expect(page.locator(form.field)).to_have_value(words)

    def previewed(self, page: Page, words: str = WORDS) -> None:
        expect(page.locator("h1")).to_have_text("公開前の確認")
        expect(page.locator(".card .text").filter(has_text=words).first).to_be_visible()

    @contextmanager
    def hanging(self):
        self.odawara.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.odawara.process.send_signal(signal.SIGCONT)

    def test_a_node_that_was_stopped(self):
        page = self.enter(self.odawara, "suishin", "member")
        for form in self.forms:
            with self.subTest(form.name):
                self.type(page, form)
                self.odawara.end(signal.SIGKILL)
                self.send(page, form).click()
                expect(page.locator(".sending")).to_contain_text(STAYS)
                self.holds(page, form)
                self.check(page)
                self.odawara.start()
                self.send(page, form).click()
                self.previewed(page)

    def test_a_node_that_was_stopped_before_the_act(self):
        page = self.enter(self.odawara, "suishin", "member")
        form = self.forms[0]
        self.type(page, form)
        self.send(page, form).click()
        self.previewed(page)
        self.odawara.end(signal.SIGKILL)
        page.click("text=連合に共有する")
        expect(page.locator(".sending")).to_contain_text(STAYS)
        self.previewed(page)
        # Started anew, the node knows nothing of the preview; the page has all of it.
        self.odawara.start()
        page.click("text=書き直す")
        self.holds(page, form)
        self.send(page, form).click()
        self.share(page)
        expect(page.locator("main")).to_contain_text("共有しました")
        expect(page.locator("main")).to_contain_text(WORDS)

    def test_a_node_that_hangs(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.clock.install()
        for form in self.forms:
            with self.subTest(form.name):
                self.type(page, form)
                with self.hanging():
                    self.send(page, form).dispatch_event("click")
                    page.clock.run_for(5_000)
                    expect(page.locator(".sending")).to_contain_text(f"返事を待っています。{STAYS}")
                    self.holds(page, form)
                self.previewed(page)

    def test_a_node_that_hangs_for_long_is_asked_again(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.clock.install()
        form = self.forms[3]
        self.type(page, form)
        with self.hanging():
            self.send(page, form).dispatch_event("click")
            page.clock.run_for(5_000)
            expect(page.locator(".sending")).to_contain_text("返事を待っています")
            page.clock.run_for(30_000)
            expect(page.locator(".sending")).to_contain_text(f"つながりません。{STAYS}")
            self.holds(page, form)
        self.send(page, form).click()
        self.previewed(page)
        page.click("text=連合に共有する")
        expect(page.locator("main")).to_contain_text("共有しました")
        self.assertEqual([one["text"] for one in self.odawara.ok("advice", "list")["advice"]].count(WORDS), 1)

    def test_a_page_that_does_not_come_leaves_live_buttons(self):
        page = self.enter(self.odawara, "suishin", "member")
        form = self.forms[0]
        self.type(page, form)

        # The form is taken; the page to which it leads does not come, and the browser stays where it was.
        page.route("**/kept/*", lambda route: route.fulfill(status=204))
        self.send(page, form).dispatch_event("click")
        expect(page.locator(".sending")).to_contain_text("返事を待っています。進まないときは、もう一度")
        self.holds(page, form)
        page.unroute("**/kept/*")
        self.send(page, form).click()
        self.previewed(page)

    def test_another_form_of_the_page_is_asked_about(self):
        page = self.enter(self.odawara, "suishin", "member")
        comment = self.forms[2]
        self.type(page, comment)
        # Something is asked only where somebody did something with the page.
        page.locator(comment.field).press("End")
        for act in ("ログアウト", "交代する"):
            with self.subTest(act):
                with page.expect_event("dialog") as asked:
                    page.get_by_role("button", name=act).dispatch_event("click")
                self.assertEqual(asked.value.type, "beforeunload")
                asked.value.dismiss()
                self.holds(page, comment)
                # The page lives: what was typed can be sent.
                expect(page.locator("html[data-sending]")).to_have_count(0)
        self.send(page, comment).click()
        self.previewed(page)

    def test_a_choice_is_asked_about_like_a_text(self):
        page = self.enter(self.odawara, "suishin", "member")

        def choose_part() -> None:
            page.click(self.forms[2].opens)
            page.select_option("#field", index=1)

        for path, act in (
            (self.forms[5].path, lambda: page.locator("[name=form][value=online]").press("Space")),
            (self.forms[2].path, choose_part),
        ):
            page.goto(self.address(self.odawara, path))
            self.assertFalse(page.evaluate(ASKS), path)
            act()
            self.assertTrue(page.evaluate(ASKS), path)

    def test_a_button_says_what_it_says_in_a_browser_that_does_not_take_it(self):
        """Before 2023 FormData had no second argument, and did not say so."""
        page = self.enter(self.odawara, "suishin", "member")
        page.add_init_script(
            "const Whole = FormData; window.FormData = function (form) { return new Whole(form); };"
        )
        form = self.forms[0]
        self.type(page, form)
        self.send(page, form).click()
        self.previewed(page)
        page.click("text=書き直す")
        self.holds(page, form)
        self.send(page, form).click()
        self.share(page)
        expect(page.locator("main")).to_contain_text(WORDS)

    def test_a_form_of_which_nothing_is_kept_is_good_for_once_more_after_signing_in(self):
        page = self.enter(self.odawara, "suishin", "member")
        page.goto(self.address(self.odawara, "/account"))
        page.fill("#current", PASSWORD)
        page.fill("#password", "夜明けの海辺を歩く朝の散歩")
        other = page.context.new_page()
        other.goto(self.address(self.odawara))
        other.click("text=ログアウト")
        button = page.locator("section:has(#own-password) form button:not([type=button])")
        button.click()
        expect(page.locator(".sending")).to_contain_text("ログインが必要です")
        other.fill("#name", "suishin")
        other.fill("#password", PASSWORD)
        other.click("button:has-text('ログイン')")
        other.close()
        button.click()
        expect(page.locator(".sending")).to_contain_text(f"もう一度押してください。{STAYS}")
        self.assertEqual(page.input_value("#current"), PASSWORD)
        button.click()
        expect(page.locator("main")).to_contain_text("パスワードを変えました")

    def test_back_and_forward(self):
        for has_scripts in (True, False):
            page = self.enter(
                self.odawara, f"suishin{has_scripts:d}", "member", java_script_enabled=has_scripts
            )
            # Of what is there already nothing leaves, and there is nothing to look at.
            words = WORDS if has_scripts else WORDS + "もう一文。"
            for form in self.forms:
                with self.subTest(form.name, scripts=has_scripts):
                    self.type(page, form, words)
                    self.send(page, form).click()
                    self.previewed(page, words)
                    page.go_back()
                    self.holds(page, form, words)
                    # Another page in between changes nothing.
                    page.goto(self.address(self.odawara, "/awards"))
                    page.go_back()
                    self.holds(page, form, words)
                    page.go_back()
                    self.open(page, form)
                    self.holds(page, form, words)
                    self.send(page, form).click()
                    self.previewed(page, words)
                    page.get_by_role("button", name="連合に共有する").click()
                    expect(page.locator("main")).to_contain_text("共有しました")
                    # No browser asks whether a form shall be sent again.
                    page.go_back()
                    self.assertIn("助け合い", page.title())
                    page.reload()
                    self.assertIn("助け合い", page.title())

    def test_back_from_what_was_wrong(self):
        for has_scripts in (True, False):
            page = self.enter(
                self.odawara, f"suishin{has_scripts:d}", "member", java_script_enabled=has_scripts
            )
            page.goto(self.address(self.odawara, "/meetings/new"))
            page.fill("#title", WORDS)
            page.fill("#date", "13月40日")
            page.check("[name=form][value=online]")
            page.get_by_role("button", name="確認へ進む").click()
            expect(page.locator(".notice.error")).to_contain_text("日を読み取れません")
            expect(page.locator("#title")).to_have_value(WORDS)
            page.go_back()
            expect(page.locator("#title")).to_have_value(WORDS)

    def test_a_name_is_written_anew_rather_than_let_out(self):
        page = self.enter(self.odawara, "suishin", "member")
        for form in self.forms:
            with self.subTest(form.name):
                self.type(page, form, "架空 一郎さんの考え。")
                self.send(page, form).click()
                self.previewed(page, "架空 一郎")
                buttons = page.locator("form:has([name=confirmed]) button").all_inner_texts()
                self.assertEqual(buttons[0], "書き直す")
                self.check(page)
                # Even a reader who did not look lets nothing out.
                page.click("text=連合に共有する")
                self.previewed(page, "架空 一郎")
                expect(page.locator(".notice.error")).to_be_visible()
                page.click("text=書き直す")
                self.holds(page, form, "架空 一郎さんの考え。")
                page.fill(form.field, "係の考え。")
                self.send(page, form).click()
                self.previewed(page, "係の考え。")
                self.assertEqual(page.locator(".notice.error").count(), 0)
                self.share(page)
                expect(page.locator("main")).to_contain_text("共有しました")

    def test_a_session_that_is_over(self):
        person = self.session(self.odawara, "suishin", "member")
        page = self.page(self.odawara, cookies=person.for_a_browser)
        for form in self.forms:
            with self.subTest(form.name):
                self.type(page, form)
                # As in another window; `test_live` clicks it.
                fill(person, "/", "/sign-out")
                self.send(page, form).click()
                expect(page.locator(".sending")).to_contain_text("ログインが必要です")
                self.holds(page, form)
                fill(person, "/sign-in", name="suishin", password=PASSWORD)
                page.context.add_cookies(person.for_a_browser)
                self.send(page, form).click()
                self.previewed(page)

    def test_leaving_asks_what_shall_become_of_it(self):
        for has_scripts in (True, False):
            page = self.enter(
                self.odawara, f"suishin{has_scripts:d}", "member", java_script_enabled=has_scripts
            )
            for form in self.forms:
                if not form.can_be_left:
                    continue
                with self.subTest(form.name, scripts=has_scripts):
                    self.type(page, form)
                    page.click("main >> text=やめる")
                    expect(page.locator("h1")).to_have_text("書きかけをどうしますか")
                    expect(page.locator("main")).to_contain_text(WORDS)
                    expect(page.locator("main")).to_contain_text("ノードが止まると消えます")
                    # What was chosen from a list has a word of the machine for a value.
                    self.assertNotRegex(page.inner_text("main"), "[a-z_]{4,}")
                    # axe is a script itself.
                    if has_scripts:
                        self.check(page)
                    page.click("text=預けておく")
                    expect(page.locator("header nav")).to_contain_text("書きかけ（1件）")
                    page.click("header nav >> text=書きかけ")
                    # axe is a script itself.
                    if has_scripts:
                        self.check(page)
                    page.click("text=続きを書く")
                    self.holds(page, form)
                    self.send(page, form).click()
                    self.previewed(page)
                    page.click("main >> text=やめる")
                    page.click("text=この書きかけを捨てる")
                    self.assertNotIn("書きかけ", page.inner_text("header nav"))
                    self.open(page, form)
                    self.assertNotIn(WORDS, page.input_value(form.field))

    def test_leaving_an_untouched_form_asks_nothing(self):
        page = self.enter(self.odawara, "suishin", "member")
        for form in self.forms:
            if form.can_be_left:
                with self.subTest(form.name):
                    self.open(page, form)
                    page.click("main >> text=やめる")
                    self.assertTrue(wait_until(lambda form=form: form.path not in page.url), page.url)
                    self.assertNotIn("書きかけ", page.title())

    def test_it_is_shown_to_nobody_else(self):
        page = self.enter(self.odawara, "suishin", "member")
        form = self.forms[0]
        self.type(page, form)
        self.send(page, form).click()
        self.previewed(page)
        other = self.enter(self.odawara, "betsunin", "member")
        other.goto(page.url)
        self.assertNotIn(WORDS, other.content())
        other.goto(self.address(self.odawara, "/kept"))
        self.assertNotIn(WORDS, other.content())
        self.open(other, form)
        self.assertNotIn(WORDS, other.content())
        observer = self.enter(self.odawara, "kansatsu", "observer")
        observer.goto(page.url)
        self.assertNotIn(WORDS, observer.content())

    def test_an_upload_that_is_too_large_is_told_so(self):
        page = self.enter(self.odawara, "jinji", "personnel")
        page.goto(self.address(self.odawara, "/organisation/import"))
        for size in (9 << 20, 40 << 20):
            with self.subTest(size):
                path = self.file("large.csv", b"x" * size)
                page.goto(self.address(self.odawara, "/organisation/import"))
                page.set_input_files("input[type=file]", path)
                page.locator("form:has(input[type=file]) button").first.click()
                expect(page.locator("main")).to_contain_text("8MBまでです")
