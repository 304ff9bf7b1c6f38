"""Signing in with a slip over HTTP, for whatever is not about signing in: the forms that people fill in."""

import re

from .codes import one_time_code
from .forms import PageReader
from .walker import Walker

PASSWORD = "夕焼けと海と五時四十五分"


def enter(person: Walker, name: str, code: str) -> None:
    """With the second factor, if the role asks for it."""
    text = fill(person, "/sign-in/slip", name=name, code=code, password=PASSWORD, again=PASSWORD)
    if secret := re.search(r'id="secret">([^<]+)<', text):
        fill(person, "/sign-in/enrol", code=one_time_code(secret[1]))


def fill(person: Walker, path: str, action: str = "", **typed: str) -> str:
    """Fills in the form of a page that leads to `action`, the page itself if none is named, and sends it; what is
    shown then."""
    _, _, text, _ = person.ask("GET", path)
    form = next(one for one in PageReader(path, text).forms if one.action == (action or path))
    given = {one.name: one.value for one in form.fields} | typed
    status, place, text, _ = person.send(form, [(key, value.encode()) for key, value in given.items()])
    while status == 303:
        status, place, text, _ = person.ask("GET", place.split("#")[0])
    assert status == 200, f"{path}: {status} {text[:2000]}"
    return text
