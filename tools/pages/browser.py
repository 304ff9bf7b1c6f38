"""What a browser does without scripts: a cookie, forms with their hidden fields, redirects."""

import base64
import hmac
import html
import http.client
import re
import struct
import time
from urllib.parse import urlencode

PASSWORD = "夕焼けと海と五時四十五分"


class Browser:
    def __init__(self, port: int, host: str, source: str = "127.0.0.1"):
        self.port, self.host, self.cookie, self.token = port, host, "", ""
        # All of 127/8 is this machine: who signs in comes from an address of their own.
        self.source = source

    def send(self, method: str, path: str, body: str | None = None) -> tuple[int, str, str]:
        """Status, text, and where a redirect leads."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=(self.source, 0))
        headers = {"Host": self.host} | ({"Cookie": self.cookie} if self.cookie else {})
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, path, body, headers)
        answer = line.getresponse()
        text = answer.read().decode()
        if answer.getheader("set-cookie"):
            self.cookie = answer.getheader("set-cookie").partition(";")[0]
        line.close()
        return answer.status, text, answer.getheader("location") or ""

    def page(self, path: str) -> str:
        status, text, _ = self.send("GET", path)
        if status != 200:
            raise SystemExit(f"GET {path}: {status}")
        return text

    def post(self, path: str, form: str, **fields: str) -> tuple[int, str, str]:
        hidden = {name: value_of(form, name) for name in ("token", "submission")}
        return self.send("POST", path, urlencode(hidden | fields))

    def enter(self, name: str, code: str) -> None:
        form = self.page("/sign-in/slip")
        status, text, place = self.post(
            "/sign-in/slip", form, name=name, code=code, password=PASSWORD, again=PASSWORD
        )
        if status != 303:
            raise SystemExit(f"{name} cannot sign in: {status} {text[-600:]}")
        if place == "/sign-in/enrol":
            form = self.page(place)
            secret = re.search(r'id="secret">([^<]+)<', form)[1]
            status, text, _ = self.post(place, form, code=one_time_code(secret))
            if status != 200:
                raise SystemExit(f"{name} cannot enrol: {status} {text[-600:]}")
        self.token = value_of(self.page("/"), "token")


def one_time_code(secret: str) -> str:
    """What an authenticator app shows (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def value_of(page: str, name: str) -> str:
    """The first value of a hidden field."""
    found = re.search(f'name="{name}" value="([^"]*)"', page)
    return html.unescape(found[1]) if found else ""


def text_of(page: str) -> str:
    """What stands in the text area."""
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)
    return html.unescape(found[1]).lstrip("\n") if found else ""


def paths_of(page: str, prefix: str) -> list[str]:
    """The records that a list links to."""
    found = re.findall(f'href="({re.escape(prefix)}/[^"/?#]+)"', page)
    return list(dict.fromkeys(found))
