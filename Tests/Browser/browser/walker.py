"""Asks pages over HTTP with a browser's session, and finds every form that a role can reach."""

import functools
import http.client
import secrets
import time
from urllib.parse import quote_from_bytes, urlencode, urlsplit

from .forms import Form, PageReader, pattern

# Where a walk would end its own session.
LEFT_OUT = ("/sign-out",)
# What was typed before, as the pages show it beside their own forms.
KEPT = "/kept/"
PAGES_OF_A_KIND = 2
ENCODED = "application/x-www-form-urlencoded"
# A server may end a connection on which nothing was asked for a minute.
IDLE_SECONDS = 20


class Walker:
    """One person's session. Anything but an answer is an error of the connection."""

    def __init__(self, host: str, port: int, always: tuple[str, ...] = ()):
        """`always`: what must stand in an address that is looked at however many there are of its kind."""
        self.host, self.port, self.always = host, port, always
        self.cookies: dict[str, str] = {}
        self.dead: list[str] = []
        self.asked = time.monotonic()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: bytes | None = None, kind: str = ""):
        """Status, address to go on to, text. Raises where the connection is lost."""
        headers = {"Host": f"{self.host}:{self.port}"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers |= {"Content-Type": kind, "Origin": f"http://{self.host}:{self.port}"}
        if time.monotonic() - self.asked > IDLE_SECONDS:
            self.connection.close()
        self.asked = time.monotonic()
        self.connection.request(method, path, body=body, headers=headers)
        answer = self.connection.getresponse()
        text = answer.read().decode(errors="strict" if "html" in answer.headers.get_content_type() else "replace")
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location"), text, answer.headers.get_content_type()

    def post(self, path: str, **fields: str):
        """Sends what a form of its own would hold."""
        return self.ask("POST", path, urlencode(fields).encode(), ENCODED)

    @property
    def for_a_browser(self) -> list[dict]:
        """The session for Chromium, which takes cookies of this kind only for an address with TLS; it sends them to
        this machine's own names without."""
        return [
            {"name": name, "value": value, "url": f"https://{self.host}", "secure": True, "httpOnly": True,
             "sameSite": "Lax"}
            for name, value in self.cookies.items()
        ]  # fmt: skip

    def page(self, path: str) -> PageReader | None:
        """A page that can be read; None for files and redirections. No page offers a dead link."""
        status, _, text, kind = self.ask("GET", path)
        if status not in (200, 303):
            self.dead.append(f"{status} {path}")
        return PageReader(path, text) if status == 200 and kind == "text/html" else None

    def walk(self) -> tuple[dict[tuple, Form], list[str]]:
        """Every form by what makes it one, and the addresses of the pages that were looked at."""
        forms: dict[tuple, Form] = {}
        seen: dict[str, int] = {}
        pages: list[str] = []
        asked: set[str] = set()
        waiting = ["/"]
        while waiting:
            path = waiting.pop(0).split("#")[0]
            kind = pattern(path)
            is_many = seen.get(kind, 0) >= PAGES_OF_A_KIND and not any(one in path for one in self.always)
            if path in asked or is_many or path in LEFT_OUT or path.startswith(KEPT):
                continue
            asked.add(path)
            seen[kind] = seen.get(kind, 0) + 1
            page = self.page(path)
            if page is None:
                continue
            pages.append(path)
            for form in page.forms:
                if urlsplit(form.action).path not in LEFT_OUT:
                    forms.setdefault(form.key, form)
            waiting += page.links
        return forms, pages

    def send(self, form: Form, values: list[tuple[str, bytes]]):
        """Sends a form with these values, which may be no text at all."""
        given = [(name.encode(), value) for name, value in values]
        if form.method == "get":
            query = b"&".join(encoded(name) + b"=" + encoded(value) for name, value in given)
            path = urlsplit(form.action).path
            return self.ask("GET", path + "?" + query.decode())
        if form.multipart:
            mark = secrets.token_hex(16).encode()
            body = b"".join(
                b"--" + mark + b'\r\nContent-Disposition: form-data; name="' + name + b'"\r\n\r\n' + value + b"\r\n"
                for name, value in given
            )
            return self.ask(
                "POST", form.action, body + b"--" + mark + b"--\r\n", f"multipart/form-data; boundary={mark.decode()}"
            )
        body = b"&".join(encoded(name) + b"=" + encoded(value) for name, value in given)
        return self.ask("POST", form.action, body, ENCODED)


@functools.lru_cache(512)
def encoded(value: bytes) -> bytes:
    return quote_from_bytes(value, safe="").encode()
