"""Text as roff: the little of it that a manual page needs. What comes in is text of anybody's; nothing in it is
taken for a request or an escape."""

import re
import unicodedata

# Signs that roff reads otherwise, or prints as another one (a hyphen that cannot be copied into a shell).
SIGNS = {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
# No line begins with these, and none ends with those (kinsoku).
NEVER_FIRST = set(" )],.;:!?%/" "、。，．・：；！？）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…％")
NEVER_LAST = set(" ([#（［｛「『【〈《〔")
# A word that is longer may be parted.
LONG = 24


def escape(text: str) -> str:
    """One line of text: white space is one space, what cannot be seen is left out."""
    text = re.sub(r"\s+", " ", text)
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    escaped = "".join(SIGNS.get(sign, sign) for sign in text)
    # At the beginning of a line a dot is a request (an apostrophe, too, and is a sign of its own above).
    return r"\&" + escaped if escaped.startswith(".") else escaped


def prose(text: str) -> str:
    """As `escape`, and lines may end where no space says so: between the signs of Japanese, and behind the commas of
    a long list without spaces, such as the columns of a file."""
    return r"\:".join(escape(part) for part in parts(text))


def parts(text: str) -> list[str]:
    found = [""]
    for word in re.split(r"(\s+)", text):
        is_long = len(word) > LONG
        for sign, following in zip(word, [*word[1:], " "]):
            found[-1] += sign
            if sign in NEVER_LAST or following in NEVER_FIRST:
                continue
            if is_wide(sign) or is_wide(following) or (is_long and sign == ","):
                found.append("")
    return [part for part in found if part]


def is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")


class Page:
    """A manual page as it grows."""

    def __init__(self, title: str, section: int, date: str, source: str, manual: str) -> None:
        # The tag is for programs that guess the encoding from the language of the folder.
        self.lines = [r"'\" -*- coding: utf-8 -*-"]
        self.request("TH", title, str(section), date, source, manual)
        # Ragged and without hyphens: options and ids are copied from here.
        self.request("nh")
        self.request("ad", "l")

    def request(self, name: str, *arguments: str) -> None:
        self.lines.append(" ".join([f".{name}", *(quoted(argument) for argument in arguments)]))

    def section(self, title: str) -> None:
        self.request("SH", title)

    def subsection(self, title: str) -> None:
        self.request("SS", title)

    def name(self, name: str, purpose: str) -> None:
        """The line by which `whatis` and `apropos` find the page. They know no places where a line may end, so it is
        one, however long."""
        self.request("nf")
        self.lines.append(rf"{escape(name)} \- {escape(purpose)}")
        self.request("fi")

    def text(self, text: str) -> None:
        """Paragraphs are parted by an empty line."""
        for number, paragraph in enumerate(part for part in re.split(r"\n\s*\n", text) if part.strip()):
            if number:
                self.request("PP")
            self.lines.append(prose(paragraph.strip()))

    def usage(self, parts: list[str]) -> None:
        """How a command is written. `parts` are marked up already."""
        self.request("HP")
        self.lines.append(" ".join(parts))

    def item(self, tag: str, text: str) -> None:
        """`tag` is marked up already."""
        self.request("TP")
        self.lines.append(tag)
        self.lines.append(prose(text.strip()) or r"\&")

    def __str__(self) -> str:
        return "\n".join(self.lines) + "\n"


def quoted(argument: str) -> str:
    """An argument of a request. An empty one is an argument as well."""
    escaped = escape(argument)
    return f'"{escaped}"' if not escaped or " " in escaped else escaped


def bold(text: str) -> str:
    return rf"\fB{escape(text)}\fP"


def italic(text: str) -> str:
    return rf"\fI{escape(text)}\fP"
