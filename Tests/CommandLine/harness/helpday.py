"""The base of the tests of a Help Day's month: a city hall in a node, acting by posts."""

import contextlib
import json
import re
import sqlite3
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import city_hall
from .case import NodeCase, OnceCase
from .node import Node
from .shapes import ShapeCase

JAPANESE = {"LANG": "ja_JP.UTF-8"}
KANA = re.compile(r"[ぁ-んァ-ヶ一-龥]")
HELP_DAY = "2020-11-20"
EARLIER = ("2020-06-19", "2020-07-20", "2020-08-20", "2020-09-18", "2020-10-20")


class HelpDayCase(OnceCase, ShapeCase):
    """A node with the invented staff; the account that runs the tests is 職員課."""

    keeps_pages = False
    secrets = [secret for person in city_hall.staff() for secret in person.secrets]

    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node = case.node()
        node.ok("helpday", "rule", "--day", "20", "--on-day-off", "previous")
        node.ok("org", "import", case.file("staff.csv", city_hall.staff_csv()))
        return node

    def first_node(self) -> Node:
        return self.copy(self.once)

    def day(self, command: str, *arguments: str, post: str = "", date: str = HELP_DAY) -> dict:
        """A command of the day that must succeed, in a post."""
        return self.node.ok("helpday", command, "--date", date, *arguments, *as_post(post))

    def forecast(self, section: str, check: str = "week", date: str = HELP_DAY, **told: str) -> dict:
        path = self.file("forecast.csv", city_hall.forecasts(section, **told))
        return self.day(
            "forecast", "--check", check, "--file", path, post=city_hall.chief(section), date=date
        )

    def record(self, date: str, late: dict[str, str]) -> dict:
        return self.day("record", "--file", self.file("day.csv", city_hall.results(late)), date=date)

    def local(self) -> list[str]:
        """Every value of the local database, which a refused act must leave as it was."""
        with contextlib.closing(
            sqlite3.connect(f"file:{self.node.data}/staff.sqlite?mode=ro", uri=True)
        ) as database:
            return list(database.iterdump())

    def pages(self) -> list:
        """What people see of the organisation and of the day."""
        posts = [city_hall.manager("税務部/納税課"), "職員課"]
        return [
            self.node.ok("org", "list", "--as", "職員課"),
            self.node.ok("helpday", "rule"),
            *(self.node.ok("helpday", "report", "--date", HELP_DAY, "--as", one) for one in posts),
        ]

    def keep_pages(self) -> None:
        """From the first refusal of a test to its end the pages stay as they are."""
        if not self.keeps_pages:
            self.keeps_pages = True
            before = self.pages()
            self.addCleanup(lambda: self.assertEqual(self.pages(), before, "half-applied"))

    def refused(
        self, line: tuple, code: str, status: int = 1, names: tuple[str, str] = (".", ".")
    ) -> None:
        """Refused with one code in both languages, naming what is wrong; nothing half-applied.

        `names` is what the Japanese and the English message must hold, as patterns.
        """
        self.keep_pages()
        before = self.local()
        locales = (JAPANESE, {})
        with ThreadPoolExecutor(2) as pool:
            outcomes = list(pool.map(lambda locale: self.node.run(*line, env=locale), locales))
        for locale, pattern, outcome in zip(locales, names, outcomes, strict=True):
            error = self.assertRefused(outcome, status, code)
            self.assertRegex(error["message"], pattern)
            for text in (error["message"], error["action"]):
                self.assertEqual(bool(KANA.search(_without_examples(text))), bool(locale), text)
            told = [one for one in self.secrets if one in error["message"] + error["action"]]
            self.assertEqual(told, [], "no value of a member of staff in an error")
        self.assertEqual(self.local(), before, f"{line[:3]} half-applied")


def _without_examples(text: str) -> str:
    """The text without what an English message quotes: how a section or a day is written."""
    return re.sub(r"部/課(/係)?|令和7年4月1日|助け合い|課|係", "", text)


def as_post(post: str) -> tuple[str, ...]:
    return ("--as", post) if post else ()


def found_in(folder: Path, secrets: list[str]) -> list[str]:
    """Which of the texts stand in any byte of any file below a folder, in any usual encoding."""
    needles = {
        text: [
            form.encode(encoding)
            for form in {text, unicodedata.normalize("NFD", text), json.dumps(text)[1:-1]}
            for encoding in ("utf-8", "utf-16-le", "utf-16-be")
        ]
        + [text.encode("cp932", "ignore")]
        for text in secrets
    }
    found = set()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            found |= {text for text, forms in needles.items() if any(one in data for one in forms)}
    return sorted(found)
