"""What the viewer reads: Japanese, and English below it unless the locale is Japanese."""

import os
import sys
import unicodedata


class Screen:
    def __init__(self, japanese_only: bool | None = None):
        if japanese_only is None:
            japanese_only = _locale().startswith("ja")
        self.japanese_only = japanese_only
        self._act = 0
        sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)

    def act(self, japanese: str, english: str) -> None:
        self._act += 1
        print(f"\n━━ 第{self._act}幕　{japanese}")
        if not self.japanese_only:
            print(f"   Act {self._act}: {english}")

    def say(self, japanese: str, english: str) -> None:
        print(f"・{japanese}")
        if not self.japanese_only:
            print(f"    {english}")

    def show(self, text: str) -> None:
        """A line of content, the same in every language."""
        print(f"      {text}")

    def table(self, rows: list[list[str]]) -> None:
        widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths))
            print("  " + "  ".join(cells).rstrip())


def _locale() -> str:
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
