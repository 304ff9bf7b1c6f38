"""Canaries: what must never leave a city, in every form in which it might have left.

A canary is one value of a staff file (name, employee number, mail, telephone). `forms` gives its
bytes in the encodings that the transports, stores and logs of such systems use.
"""

import base64
import csv
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

FORM_BYTES_MIN = 4


@dataclass(frozen=True)
class Canary:
    city: str
    kind: str
    value: str


def read_staff(city: str, file: Path) -> list[Canary]:
    """Every canary of a city's staff file, whatever its encoding and the language of its header."""
    columns = {"氏名": "name", "職員番号": "employee_number", "メール": "mail", "電話": "phone"}
    rows = csv.DictReader(decode(file.read_bytes()).splitlines())
    found = []
    for row in rows:
        for column, value in row.items():
            kind = columns.get(column, column)
            if kind in columns.values() and value:
                found.append(Canary(city, kind, value))
    return found


def decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp932")


def forms(canary: Canary) -> list[bytes]:
    """All byte forms of a canary, without repetition, in a fixed order."""
    made: dict[bytes, None] = {}
    for spelling in _spellings(canary):
        for content in _encoded(spelling):
            made[content] = None
        escaped = "".join(_escape(letter) for letter in spelling)
        made[escaped.encode()] = None
        made[escaped.replace("\\u", "\x00").upper().replace("\x00", "\\u").encode()] = None
        for codec in ("utf-8", "cp932"):
            percent = _percent(spelling, codec)
            made[percent.encode()] = None
            made[percent.lower().encode()] = None
    return [form for form in made if len(form) >= FORM_BYTES_MIN]


def _spellings(canary: Canary) -> list[str]:
    if canary.kind == "name":
        parts = canary.value.split()
        return [separator.join(parts) for separator in (" ", "", "\u3000")]
    if canary.kind == "phone":
        return [canary.value, canary.value.replace("-", "")]
    return [canary.value]


def _encoded(spelling: str) -> list[bytes]:
    result = []
    for codec in ("utf-8", "utf-16-le", "cp932"):
        try:
            plain = spelling.encode(codec)
        except UnicodeEncodeError:
            continue  # 𠮷 has no CP932 form, so that it cannot leave in one
        result.append(plain)
        result.extend(_base64_forms(plain))
    return result


def _base64_forms(plain: bytes) -> list[bytes]:
    """What of the value is certain to appear in base64 text, for each alignment; also URL-safe."""
    result = []
    for lead in range(3):
        text = base64.b64encode(b"\0" * lead + plain)
        first = (0, 2, 3)[lead]
        last = (len(plain) + lead) * 8 // 6
        certain = text[first:last]
        result.append(certain)
        result.append(certain.replace(b"+", b"-").replace(b"/", b"_"))
    return result


def _escape(letter: str) -> str:
    if letter.isascii():
        return letter
    units = letter.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def _percent(spelling: str, codec: str) -> str:
    try:
        return urllib.parse.quote(spelling.encode(codec), safe="")
    except UnicodeEncodeError:
        return urllib.parse.quote(spelling, safe="")
