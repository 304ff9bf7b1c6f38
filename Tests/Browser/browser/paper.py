"""What a browser prints, read as text by somebody else's program."""

import os
import re
import subprocess
from pathlib import Path
from unittest import TestCase

from playwright.sync_api import Page

SHOTS = os.environ.get("SHOTS", "")
# What people click, and what stands around a page on the screen.
NEVER = (
    "履歴", "名前の付いた版", "市を招く", "くわしく", "を直す", "を書く", "下書き", "未共有", "確かめて共有", "印刷する", "捨てる",
    "ログアウト", "交代する", "この画面の使い方", "Excel", "Word", "CSV", "共有しました",
)  # fmt: skip


def paper(page: Page, folder: Path, name: str) -> list[str]:
    """The sheets, each as its words."""
    # Whatever was looked at before: paper is not the screen.
    page.emulate_media(media="null")
    file = folder / f"{name}.pdf"
    file.write_bytes(page.pdf(prefer_css_page_size=True))
    if SHOTS:
        subprocess.run(["pdftoppm", "-r", "60", "-png", file, f"{SHOTS}/{name}"], check=True)
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return [sheet for sheet in text.stdout.split("\f") if sheet.strip()]


def assert_is_paper(test: TestCase, page: Page, sheets: list[str], *holds: str, city: str = "小田原市") -> None:
    """Each sheet says whose it is, what it is, of which day, and which of how many; nothing on it is to be clicked."""
    page.emulate_media(media="print")
    day = re.search(r"印刷日: (\S+)", page.inner_text(".printed"))[1]
    page.emulate_media(media="null")
    for number, sheet in enumerate(sheets, 1):
        with test.subTest(sheet=number):
            for words in (city, day):
                test.assertIn(words, sheet)
            test.assertRegex(sheet, rf"(?m)^\s*{number} ?/ ?{len(sheets)}\s*$")
            for words in NEVER:
                test.assertNotIn(words, sheet)
    for words in holds:
        test.assertIn(words, "".join(sheets))
