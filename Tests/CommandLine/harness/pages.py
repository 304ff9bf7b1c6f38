"""The pages of a node without a browser: forms are read from the page and sent as a browser would."""

import base64
import hmac
import http.client
import re
import struct
import time
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit

from .node import Node

PASSWORD = "夕焼けと海と五時四十五分"


def one_time_code(secret: str, ahead: int = 0) -> str:
    """What an authenticator app shows (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", (int(time.time()) + ahead) // 30), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


class _Forms(HTMLParser):
    """All forms of a page: where they lead, and what their fields hold."""

    def __init__(self, page: str):
        super().__init__()
        self.forms: list[tuple[str, dict[str, str]]] = []
        self._area: str | None = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self.forms.append((found.get("action", ""), {}))
        elif not self.forms:
            return
        elif tag == "input" and found.get("name"):
            is_choice = found.get("type") in ("radio", "checkbox")
            if not is_choice or "checked" in found:
                self.forms[-1][1][found["name"]] = found.get("value") or ""
        elif tag == "textarea":
            self._area = found.get("name")
            self.forms[-1][1][self._area] = ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self._area = None

    def handle_data(self, data):
        if self._area:
            self.forms[-1][1][self._area] += data


class Pages:
    """One browser's session at a node."""

    def __init__(self, node: Node):
        self.node = node
        self.cookie = ""
        self.status = 0
        self.text = ""

    def get(self, path: str) -> str:
        return self._ask("GET", path)

    def post(self, path: str, fields: dict[str, str]) -> str:
        return self._ask("POST", path, urlencode(fields))

    def send(self, action: str, **fields: str) -> str:
        """Fills in the form of the page now shown that leads to `action`, and sends it."""
        for target, hidden in _Forms(self.text).forms:
            if urlsplit(target).path == action:
                return self.post(target, hidden | fields)
        raise AssertionError(f"no form for {action}: {self.text[:2000]}")

    def share(self, action: str) -> str:
        """From the preview of what leaves to the act."""
        assert "公開前の確認" in self.text, self.text[:2000]
        # The button says that it shares.
        return self.send(action, confirmed="yes")

    def enter(self, name: str, code: str, ahead: int = 0) -> "Pages":
        """Signs in with a slip, at a node whose clock is so many seconds ahead."""
        self.get("/sign-in/slip")
        self.send("/sign-in/slip", name=name, code=code, password=PASSWORD, again=PASSWORD)
        if "認証アプリの登録" in self.text:
            secret = re.search(r'id="secret">([^<]+)<', self.text)[1]
            self.send("/sign-in/enrol", code=one_time_code(secret, ahead))
            self.get("/")
        assert "ログアウト" in self.text, self.text[:2000]
        return self

    def _ask(self, method: str, path: str, body: str = "") -> str:
        for _ in range(5):
            line = http.client.HTTPConnection("127.0.0.1", self.node.port, timeout=30)
            headers = {"Cookie": self.cookie} if self.cookie else {}
            if method == "POST":
                headers["Content-Type"] = "application/x-www-form-urlencoded"
                headers["Origin"] = f"http://127.0.0.1:{self.node.port}"
            line.request(method, path, body if method == "POST" else None, headers)
            answer = line.getresponse()
            self.text = answer.read().decode()
            self.status = answer.status
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                if cookie.startswith("__Host-tasukeai="):
                    self.cookie = cookie.split(";")[0]
            line.close()
            if answer.status != 303:
                return self.text
            method, path = "GET", answer.headers["Location"].split("#")[0]
        raise AssertionError(f"too many redirects at {path}")
