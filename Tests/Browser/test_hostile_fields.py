"""Every text field of every form that anybody can reach, found by walking the pages of each role, is sent
what would break out of markup, of a line, of an encoding or of the window.

Over HTTP with a session's cookie, because it is quick and because bytes can be sent that no browser
sends; then in Chromium, at 320 px: no script ran, no element came of it, nothing is wider than the window.
"""

import http.client
import re
import secrets
import time
import unicodedata
import unittest
from urllib.parse import urlsplit

from browser import BrowserCase
from browser.case import PASSWORD
from browser.forms import ROW, Field, Form, PageReader, pattern
from browser.walker import KEPT, Walker
from harness.case import KAWASAKI
from playwright.sync_api import Page
from test_helpday import DIVISION, FIRST, SECOND, STAFF, days

RUNS = "window.hostile=1"
HOSTILE: dict[str, bytes] = {
    name: text.encode() if isinstance(text, str) else text
    for name, text in {
        "html": f"<script>{RUNS}</script><img src=x onerror={RUNS}><hostile>",
        "closing tags": "</textarea></title></style></script></option></select></form><hostile>",
        "attribute breaker": f"\"'><hostile x=\"' onfocus={RUNS} autofocus x='",
        "event": f'" onmouseover="{RUNS}" style="x:y',
        "quotes with marks": f'"\u0301 onfocus={RUNS} autofocus x="\u0338>\u0338<\u0338hostile>\u0338',
        "signs with overlays": "<\u0338script>\u0338 >\u0338 \"\u0338 '\u0338 &\u0338lt;hostile&\u0338gt;",
        "references": "&lt;hostile&gt; &#60;hostile&#62; &amp;lt; &#x0; &notin",
        "directions": "\u202e\u2067逆さ\u061c\u200f\u2066abc",
        "zero width": "\u200b\u200c\u200d\u2060\ufeff葛\U000e0100か\u3099",
        "no space": "x" * 4096,
        "wide signs": "𠮷👨\u200d👩\u200d👧" * 60,
        "zero": "a\0b<hostile>",
        "controls": "\x01\x02\x08\x0b\x0c\x1b[31m\x7f\x85\u2028\u2029",
        "line ends": "a\r\nSet-Cookie: hostile=1\r\n\r\n<hostile>\rb\nc",
        "many lines": "\n" * 3000 + "行",
        "no character": "\ufffe\uffff\U0001ffff\ufdd0",
        "encoded": "%00%0d%0a%3Cscript%3E%ff../../etc/passwd",
        "address": f"javascript:{RUNS}//",
        "data address": f"data:text/html,<script>{RUNS}</script>",
        "formula": "=cmd|' /C calc'!A0",
        "query": "'; DROP TABLE accounts; -- %s%n${7*7}{{7*7}}",
        "long": "あ" * 70_000,
        "lone surrogate": b"\xed\xa0\x80",
        "overlong": b"\xc0\xbchostile\xc0\xbe",
        "no encoding": b"\xff\xfe\x00a",
        "cut": "漢".encode()[:2],
    }.items()
}
# What is confirmed and stored, so that pages show it from then on.
STORED = ("html", "attribute breaker", "quotes with marks", "directions", "no space", "wide signs", "zero")
# Everything at once, as it can be typed.
TYPED = "".join(HOSTILE[name].decode() for name in ("html", "closing tags", "quotes with marks", "directions"))
ROLES = {
    "member": "member",
    "personnel": "personnel",
    "G0001": None,
    "C0001": None,
    "M0001": None,
    "A0001": None,
    "adviser": "adviser",
    "observer": "observer",
    "administrator": "administrator",
}
FORMS_MIN = 50
# An option; two small Latin words beside each other, as commands are; a code.
MACHINE = re.compile(
    r"(?<![A-Za-z0-9-])--[a-z]|(?<![A-Za-z])[a-z]{2,} [a-z]{2,}"
    r"|(?<![A-Za-z/.@:-])[a-z_]{4,}(?![A-Za-z:./@-])"
)
# Never shown again.
SECRET = ("password", "again", "current", "code", "password-code", "recovery-code", "current-code")


class ControlTests(unittest.TestCase):
    def test_the_reader_sees_what_it_looks_for(self) -> None:
        """The control: unescaped, each of these is found."""
        for name in ("html", "closing tags", "attribute breaker", "event", "quotes with marks", "address"):
            text = HOSTILE[name].decode()
            page = PageReader("/", f'<a href="{text}">{text}</a><input value="{text}"><textarea>{text}</textarea>')
            self.assertNotEqual(page.dangers, [], name)
        self.assertEqual(PageReader("/", '<a href="/plans">計画</a><script src="/assets/x.js">').dangers, [])


class HostileFieldTests(BrowserCase):
    def setUp(self) -> None:
        super().setUp()
        self.node_here = self.node()
        self.there = self.node(KAWASAKI)
        self.node_here.ok("org", "import", self.file("staff.csv", STAFF))
        self.past, self.coming = days(self.node_here)
        for node in (self.node_here, self.there):
            node.start()
        self.introduce(self.node_here, self.there)
        self.fill()

    def fill(self) -> None:
        """Something of everything that pages show."""
        here, there = self.node_here, self.there
        plan = here.ok("plan", "new", "--title", "応援の計画")["id"]
        here.ok("plan", "edit", plan, "current_state", "--text", "残業が多い。")
        here.ok("plan", "invite", plan, KAWASAKI)
        here.ok("plan", "action", "add", plan, "--title", "声をかける")
        meeting = here.ok("meeting", "new", "--title", "第3回", "--date", "2026-12-01")["id"]
        here.ok("meeting", "agenda", "add", meeting, "--text", "議題")
        here.ok("comment", "add", plan, "--text", "コメント")
        here.ok("sync")
        there.ok("advice", "add", plan, "--text", "短く")
        there.ok("sync")
        self.fill_local()

    def fill_local(self) -> None:
        """A day that is past, recorded, closed and published; help on the day to come."""
        here = self.node_here
        numbers = [line.split(",")[2] for line in STAFF.splitlines()[1:]]
        rows = "".join(f"{number},定時,17:20,\n" for number in numbers)
        here.ok(
            "helpday", "record", "--date", self.past,
            "--file", self.file("day.csv", "職員番号,結果,退庁時刻,業務\n" + rows),
        )
        for post in (f"所属長:{DIVISION}",):
            here.ok("helpday", "lights-out", "--date", self.past, "--at", "17:45", "--as", post)
        here.ok("helpday", "close", "--date", self.past)
        here.ok("observation", "publish", "--month", self.past[:7])
        forecast = ("helpday", "forecast", "--date", self.coming, "--check", "week", "--number")
        first, second = f"庶務担当係長:{FIRST}", f"係長:{SECOND}"
        here.ok(*forecast, "A0001", "--outlook", "can_leave", "--room-minutes", "60", "--as", first)
        here.ok(*forecast, "A0002", "--outlook", "hard", "--over-minutes", "30", "--as", first)
        here.ok(*forecast, "B0001", "--outlook", "hard", "--over-minutes", "90", "--as", second)
        order = ("helpday", "order", "--date", self.coming, "--as", f"所属長:{DIVISION}")
        here.ok(*order, "--helper", "A0001", "--helped", "B0001", "--minutes", "30")

    def test_every_field(self) -> None:
        began = time.monotonic()
        self.posts = self.confirmed = self.shown_again = 0
        self.found: dict[tuple, str] = {}
        self.attacked: set[tuple] = set()
        walkers: dict[str, Walker] = {}
        for name, role in ROLES.items():
            walkers[name] = self.walker(name, role)
            self.attack_all(walkers[name], name)
        # What was stored meanwhile has forms of its own.
        for name, walker in walkers.items():
            self.attack_all(walker, name)
        walker = self.stranger(self.node_here)
        for path in ("/sign-in", "/sign-in/slip"):
            for form in walker.page(path).forms:
                self.found[form.key] = "stranger"
                self.attack(walker, form)
        for key, name in sorted(self.found.items(), key=str):
            print(f"  {name:14} {key[1]:4} {key[0]}  {' '.join(key[2])}")
        print(
            f"{len(self.found)} forms with text fields, {self.posts} requests, {self.confirmed} confirmed, "
            f"{self.shown_again} shown again unchanged, {time.monotonic() - began:.0f} s"
        )
        self.assertGreaterEqual(len(self.found), FORMS_MIN)
        self.assertTrue(self.node_here.is_alive())
        self.look(walkers)
        self.assertNotIn("page failed", self.node_here.log.read_text(errors="replace"))
        self.assertTrue(self.node_here.ok("verify")["ok"])

    def test_no_word_of_the_machine_on_any_page(self) -> None:
        """Pages speak of fields and buttons: no option or command of the command line, and no code."""
        self.posts = 0
        found: dict[str, str] = {}
        seen: set[tuple] = set()
        for name, role in ROLES.items():
            walker = self.walker(name, role)
            forms, paths = walker.walk()
            for path in paths:
                self.say(found, path, walker.page(path))
            for key, form in sorted(forms.items(), key=str):
                if form.method != "post" or not form.typed or key in seen:
                    continue
                seen.add(key)
                for field in form.typed:
                    answer = self.ask(walker, form, values(form, field.name, "☆：？".encode()))
                    if answer[0] == 303:
                        answer = walker.ask("GET", answer[1])
                    if answer[3] == "text/html":
                        self.say(found, f"{form.action} {field.name}", PageReader("/", answer[2]))
        self.assertEqual(found, {})

    def say(self, found: dict[str, str], place: str, page: PageReader | None) -> None:
        # Whoever runs a node does so with commands, and is told which.
        if page is None or place.startswith("/administration"):
            return
        for line in page.said:
            # Whose account of the machine a command was run in is a name.
            if hit := MACHINE.search(re.sub(r"サーバーの利用者 \S+", "", line)):
                found[f"{pattern(place)}: {hit.group()}"] = line.strip()[:80]

    def walker(self, name: str, role: str | None) -> Walker:
        walker = self.session(self.node_here, name, role)
        walker.always = (self.coming, self.past)
        return walker

    def attack_all(self, walker: Walker, name: str) -> None:
        forms, _ = walker.walk()
        self.assertEqual(walker.dead, [], f"links that lead nowhere for {name}")
        for key, form in sorted(forms.items(), key=str):
            if key not in self.found and form.typed:
                self.found[key] = name
                # A form that differs by what it is about, not by what is typed, is looked at in Chromium.
                written = (*key[:2], *(ROW.sub("-n", one.name) for one in form.typed))
                if written not in self.attacked:
                    self.attacked.add(written)
                    self.attack(walker, form)

    def attack(self, walker: Walker, form: Form) -> None:
        for field in form.typed:
            for name, value in HOSTILE.items():
                with self.subTest(form=form.key[0], field=field.name, text=name):
                    self.send(walker, form, field, name, value)

    def send(self, walker: Walker, form: Form, field: Field, name: str, value: bytes) -> None:
        answer = self.ask(walker, form, values(form, field.name, value))
        if answer[0] == 303 and answer[1].startswith(KEPT):
            # What is about to be shared is kept, and shown by a page that can be asked again.
            answer = walker.ask("GET", answer[1])
        status, place, text, kind = answer
        if not is_text(value):
            self.assertEqual(status, 400 if form.method == "post" else status, text[:300])
            self.assertIn(status, (200, 400, 404))
        self.assertIn(status, (200, 303, 400, 403, 404, 409, 413, 422, 429), text[:300])
        if status == 303:
            self.safe(walker.ask("GET", place))
            return
        if kind != "text/html":
            return
        page = self.safe(answer)
        isPreview = "公開前の確認" in "".join(page.text)
        if is_text(value) and field.name not in SECRET and (isPreview or status == 422):
            if isPreview or field.name in [one.name for one in page_fields(page)]:
                kept = page.value(field.name)
                kept = [one.replace("\r\n", "\n") for one in kept]
                self.assertTrue({as_shown(value, end) for end in " \n"} & set(kept), f"{status} {kept}"[:300])
                self.shown_again += 1
        if isPreview and status == 200 and name in STORED:
            self.confirm(walker, page)

    def confirm(self, walker: Walker, page: PageReader) -> None:
        """Publishes it: the pages show it from now on."""
        form = next(one for one in page.forms if any(button.name == "confirmed" for button in one.buttons))
        given = [(one.name, one.value.encode()) for one in form.fields if one.name != "release"]
        given.append(("confirmed", b"yes"))
        answer = self.ask(walker, form, [*given, ("release", "試験".encode())])
        self.assertIn(answer[0], (303, 403, 422), answer[2][:300])
        if answer[0] == 303:
            self.confirmed += not answer[1].startswith(KEPT)
            self.safe(walker.ask("GET", answer[1]))

    def ask(self, walker: Walker, form: Form, given: list[tuple[str, bytes]]):
        self.posts += 1
        try:
            return walker.send(form, given)
        except (http.client.HTTPException, OSError) as error:
            walker.connection.close()
            self.fail(f"the connection was lost: {error!r}")

    def safe(self, answer) -> PageReader:
        status, _, text, kind = answer
        self.assertLess(status, 500, text[:300])
        page = PageReader("/", text if kind == "text/html" else "")
        self.assertEqual(page.dangers, [])
        return page

    def look(self, walkers: dict[str, Walker]) -> None:
        """All that was stored, and each form with everything typed at once, in Chromium."""
        seen: set[str] = set()
        sent: set[tuple] = set()
        for walker in walkers.values():
            page = self.page(self.node_here, cookies=walker.for_a_browser, width=320, height=640)
            forms, addresses = walker.walk()
            for address in addresses:
                if pattern(address) not in seen:
                    seen.add(pattern(address))
                    page.goto(self.address(self.node_here, address))
                    self.quiet(page)
            for key, form in sorted(forms.items(), key=str):
                if form.typed and form.method == "post" and key not in sent:
                    sent.add(key)
                    self.type_all(page, form)
            page.context.close()
        print(f"{len(seen)} kinds of page and {len(sent)} forms looked at in Chromium at 320 px")

    def type_all(self, page: Page, form: Form) -> None:
        for text in (TYPED, "x" * 4096):
            # What was refused stands on a page with the form, too.
            if not self.type(page, form, text):
                page.goto(self.address(self.node_here, form.page))
                if not self.type(page, form, text):
                    return
            with page.expect_navigation():
                page.evaluate(
                    """() => setTimeout(() => HTMLFormElement.prototype.submit.call(
                        document.getElementById("to-be-sent")))"""
                )
            self.quiet(page)

    def type(self, page: Page, form: Form, text: str) -> bool:
        """Fills the form, if the page has it. What a script of the page would be kept from: it is filled and sent as
        it stands."""
        return page.evaluate(
            """([action, names, text]) => {
                const form = [...document.forms].find(one => one.getAttribute("action") === action &&
                    names.every(name => one.elements[name] && one.elements[name].type !== "hidden"));
                for (const name of form ? names : []) {
                    const field = form.elements[name];
                    (field.tagName ? field : field[0]).value = text;
                }
                form?.setAttribute("id", "to-be-sent");
                return !!form;
            }""",
            [form.action, [one.name for one in form.typed], text],
        )

    def quiet(self, page: Page) -> None:
        """No script of theirs ran, nothing came of it, nothing is wider than the window."""
        found = page.evaluate(
            """() => ({ran: window.hostile ?? null,
                made: document.querySelectorAll("hostile, [onfocus], [onerror], [onmouseover], [style]").length,
                wide: document.documentElement.scrollWidth - window.innerWidth})"""
        )
        self.assertEqual(
            (found["ran"], found["made"], max(0, found["wide"])), (None, 0, 0), f"{page.url} {page.title()}"
        )


def values(form: Form, attacked: str, value: bytes) -> list[tuple[str, bytes]]:
    """The form with what it held, something plausible where it was empty, and one hostile field."""
    given: list[tuple[str, bytes]] = []
    chosen: set[str] = set()
    for field in form.fields:
        if field.name == attacked and field.kind not in ("hidden", "file"):
            given.append((field.name, value))
        elif field.name == "submission":
            given.append((field.name, submission(field.value).encode()))
        elif field.kind == "radio":
            named = [one for one in form.fields if one.name == field.name]
            if field.name not in chosen and (field.checked or not any(one.checked for one in named)):
                chosen.add(field.name)
                given.append((field.name, field.value.encode()))
        elif field.kind == "checkbox":
            if field.checked or field.name not in chosen:
                given.append((field.name, field.value.encode()))
            chosen.add(field.name)
        elif field.kind == "select":
            option = field.value or next((one for one in field.options if one), "")
            given.append((field.name, option.encode()))
        elif field.kind != "file":
            given.append((field.name, (field.value or plausible(field.name)).encode()))
    return given


def plausible(name: str) -> str:
    name = name.rsplit("/", 1)[-1]
    if name in ("password", "again", "current"):
        return PASSWORD
    if "date" in name or "day" in name or name in ("follow_up", "from", "to", "until"):
        return "2026-12-10"
    if name in ("at", "begin", "time", "roundBegin"):
        return "13:30"
    if name in ("left", "end"):
        return "16:30"
    if name in ("minutes", "pause", "over", "room", "roundLength", "roundPause"):
        return "10"
    return "試験"


def submission(given: str) -> str:
    """A fresh one of the same form, as each new page would carry."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    # 16 bytes in 22 signs: the last one holds only two bits.
    return "".join(secrets.choice(alphabet) for _ in range(21)) + secrets.choice("AQgw") if given else given


def is_text(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def as_shown(value: bytes, end: str) -> str:
    """What a field holds again: line ends as one sign, and a space for what no field can hold; what ends a line in
    an office's programs is one in a field of several lines (`end`)."""
    text = value.decode().replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(end if sign in "\x0b\x0c\x85" else sign for sign in text)
    return "".join(" " if unicodedata.category(sign) == "Cc" and sign not in "\t\n" else sign for sign in text)


def page_fields(page: PageReader) -> list[Field]:
    return [one for form in page.forms for one in form.fields if urlsplit(form.action).path]
