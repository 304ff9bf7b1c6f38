"""Pages as a program reads them: links, forms with their fields, and what could run."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

IDENTIFIER = re.compile(r"[0-9a-f]{64}\.\d+")
DAY = re.compile(r"\d{4}-\d\d(-\d\d)?")
NUMBER = re.compile(r"(?<=/)[A-Z]?\d+(?=/|$)|(?<==)\d+")
ROW = re.compile(r"-\d+$")
TYPED = ("text", "search", "password", "textarea")


@dataclass
class Field:
    name: str
    kind: str
    value: str = ""
    options: list[str] = field(default_factory=list)
    checked: bool = False


@dataclass
class Form:
    page: str
    action: str
    method: str
    multipart: bool
    fields: list[Field] = field(default_factory=list)
    # The buttons that say something.
    buttons: list[Field] = field(default_factory=list)

    @property
    def key(self) -> tuple:
        """What makes two forms the same form: where they go and what they ask."""
        place = pattern(self.action).split("?")[0]
        return place, self.method, tuple(sorted({ROW.sub("-n", one.name) for one in self.fields}))

    @property
    def typed(self) -> list[Field]:
        """The fields to write in; of the rows of a table the first one's."""
        found = {ROW.sub("-n", one.name): one for one in reversed(self.fields) if one.kind in TYPED}
        return list(reversed(found.values()))


def pattern(address: str) -> str:
    """An address without what differs from record to record."""
    address = unquote(address)
    address = IDENTIFIER.sub(":id", address)
    address = DAY.sub(":day", address)
    return NUMBER.sub(":n", address)


class PageReader(HTMLParser):
    """Elements are told apart as a browser would: by their tags, not by searching in the text."""

    def __init__(self, page: str, body: str):
        super().__init__(convert_charrefs=True)
        self.page = page
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.dangers: list[str] = []
        self.tags: set[str] = set()
        self.text: list[str] = []
        # What a page says in its own words: not what stands in fields, nor a command to be copied.
        self.said: list[str] = []
        self._main = False
        self._form: Form | None = None
        self._area: Field | None = None
        self._select: Field | None = None
        self.feed(body)
        self.close()

    def handle_starttag(self, tag: str, attributes: list) -> None:
        given = {name: value or "" for name, value in attributes}
        self.tags.add(tag)
        self._watch(tag, given)
        self._main = self._main or tag == "main"
        if tag == "a" and given.get("href", "").startswith("/"):
            self.links.append(given["href"])
        elif tag == "form":
            action = given.get("action") or self.page
            self._form = Form(
                self.page, action, given.get("method", "get").lower(), "multipart" in given.get("enctype", "")
            )
            self.forms.append(self._form)
        elif tag == "button" and self._form is not None and "name" in given:
            self._form.buttons.append(Field(given["name"], tag, given.get("value", "")))
        elif tag in ("input", "textarea", "select") and self._form is not None and "name" in given:
            kind = given.get("type", "text") if tag == "input" else tag
            found = Field(given["name"], kind, given.get("value", ""), checked="checked" in given)
            self._form.fields.append(found)
            if tag == "textarea":
                self._area = found
            if tag == "select":
                self._select = found
        elif tag == "option" and self._select is not None:
            self._select.options.append(given.get("value", ""))
            if "selected" in given:
                self._select.value = given.get("value", "")

    def _watch(self, tag: str, given: dict) -> None:
        """Whatever only a script of somebody else's, or a broken escape, could have put there."""
        if tag in ("iframe", "object", "embed", "base", "style", "svg-hostile", "hostile"):
            self.dangers.append(f"<{tag}>")
        if tag == "script" and not given.get("src", "").startswith("/assets/"):
            self.dangers.append("<script>")
        if tag == "img" and not given.get("src", "").startswith("/"):
            self.dangers.append(f"<img src={given.get('src')}>")
        for name, value in given.items():
            if name.startswith("on") or name in ("style", "srcdoc", "hostile"):
                self.dangers.append(f"<{tag} {name}=…>")
            address = value.strip().lower()
            if name in ("href", "src", "action", "formaction") and not address.startswith(("/", "#", "http")):
                self.dangers.append(f"<{tag} {name}={value[:60]}>")
            if name in ("href", "src", "action", "formaction") and urlsplit(address).netloc:
                self.dangers.append(f"<{tag} {name}={value[:60]}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._main = False
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._area is not None:
            # One line's end after the tag belongs to the markup.
            self._area.value = self._area.value.removeprefix("\n")
            self._area = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._area.value += data
        elif self._main:
            self.said.append(data)
        self.text.append(data)

    def value(self, name: str) -> list[str]:
        """What the fields of that name hold on this page."""
        return [one.value for form in self.forms for one in form.fields if one.name == name]
