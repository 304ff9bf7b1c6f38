"""What an act costs whoever does it: clicks, pages, fields that are typed in, and seconds of this machine."""

import time
from dataclasses import dataclass, field

from playwright.sync_api import Page

# A press that is let go where it began is a click; one that moves selects words. A choice from a list is one, too.
LISTENING = """
(() => {
  let pressed = null;
  addEventListener("pointerdown", (event) => { pressed = event.isTrusted ? event : null; }, true);
  addEventListener("pointerup", (event) => {
    if (pressed && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < 8) counted("click", "");
    pressed = null;
  }, true);
  addEventListener("change", (event) => { if (event.target.matches("select")) counted("click", ""); }, true);
  addEventListener("input", (event) => {
    if (event.target.matches("textarea, input:not([type]), input[type=text], input[type=password]"))
      counted("field", event.target.name || event.target.id);
  }, true);
})();
"""


@dataclass
class Count:
    clicks: int = 0
    pages: int = 0
    fields: set = field(default_factory=set)
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0

    def __str__(self) -> str:
        return f"{self.clicks} clicks on {self.pages} pages, {len(self.fields)} fields, {self.seconds:.1f} s"


class Counting:
    """`with counting: …` counts what is done on a page meanwhile. Pages are those that come: the one where it begins
    is not counted."""

    def __init__(self, page: Page) -> None:
        self.count: Count | None = None
        page.context.expose_binding("counted", self.note)
        page.context.add_init_script(LISTENING)
        page.on("domcontentloaded", self.loaded)
        page.evaluate(LISTENING)

    def note(self, source: dict, kind: str, name: str) -> None:
        if self.count is None:
            return
        if kind == "click":
            self.count.clicks += 1
        else:
            # Of one name there may be a field on every page.
            self.count.fields.add((self.count.pages, name))

    def loaded(self, page: Page) -> None:
        if self.count:
            self.count.pages += 1

    def __enter__(self) -> Count:
        self.count = Count()
        return self.count

    def __exit__(self, *failure) -> None:
        self.count.seconds = time.monotonic() - self.count.began
        self.count = None
