"""The search finds what is planted, in every form and under every wrapping, and nothing else."""

import base64
import json
import random
import sqlite3
import tempfile
import unittest
import urllib.parse
from pathlib import Path

from stage import zstandard
from stage.canary import Canary, forms, read_staff
from stage.layers import layers
from stage.search import BLOCK_BYTES, Searcher

CANARIES = [
    Canary("x", "name", "髙瀬川 澄香"), Canary("x", "name", "𠮷井 一"),
    Canary("x", "employee_number", "Q7301482"), Canary("x", "phone", "0465-00-1234"),
    Canary("x", "mail", "takasegawa.sumika@staff.example.jp")]


def planted(value: str) -> dict[str, bytes]:
    wrapped = {
        "utf-8": value.encode(), "utf-16": value.encode("utf-16-le"),
        "json": json.dumps(value).encode(), "percent": urllib.parse.quote(value, safe="").encode(),
        "form": urllib.parse.urlencode({"a": value}).replace("+", "%20").encode()}
    for lead in range(3):
        wrapped[f"base64-{lead}"] = base64.b64encode(b"ab"[:lead] + value.encode() + b"tail")
    try:
        wrapped["cp932"] = value.encode("cp932")
    except UnicodeEncodeError:
        pass
    return wrapped


class SearchTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.file = Path(folder.name) / "file"

    def found(self, canary: Canary) -> bool:
        searcher = Searcher(forms(canary))
        return any(searcher.found_in(layer) for layer in layers(self.file))

    def test_every_form_is_found_anywhere_in_noise(self):
        seed = 20201118
        noise = random.Random(seed)
        for canary in CANARIES:
            for name, content in planted(canary.value).items():
                for before in (0, 5, BLOCK_BYTES - 3, BLOCK_BYTES - len(content)):
                    with self.subTest(canary.kind, form=name, before=before, seed=seed):
                        self.file.write_bytes(noise.randbytes(before) + content + b"\xff" * 9)
                        self.assertTrue(self.found(canary))

    def test_noise_and_other_names_are_not_found(self):
        noise = random.Random(7)
        content = noise.randbytes(300_000) + "髙瀬川 澄子 吉井 二 Q7301483 0465-00-1235".encode()
        self.file.write_bytes(content)
        for canary in CANARIES:
            self.assertFalse(self.found(canary))

    def test_a_name_is_found_with_any_space_or_none(self):
        for spelling in ("髙瀬川澄香", "髙瀬川 澄香", "髙瀬川\u3000澄香"):
            self.file.write_bytes(spelling.encode())
            self.assertTrue(self.found(CANARIES[0]))

    def test_agrees_with_a_plain_search(self):
        chance = random.Random(11)
        for _ in range(50):
            content = bytes(chance.choices(b"abc", k=3000))
            strings = {bytes(chance.choices(b"abc", k=chance.randint(4, 12))) for _ in range(60)}
            expected = {string for string in strings if string in content}
            self.assertEqual(Searcher(strings).found_in(content), expected)

    def test_compressed_and_chunked_bytes_are_opened(self):
        plain = ("x" * 500 + CANARIES[0].value + "y" * 500).encode()
        frame = zstandard.compress(plain)
        half = len(frame) // 2
        chunks = b"".join(
            b"%x\r\n%s\r\n" % (len(part), part) for part in (frame[:half], frame[half:]))
        head = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
        second = b"GET / HTTP/1.1\r\n\r\n"
        for content in (frame, b"lead" + frame + b"tail", head + chunks + b"0\r\n\r\n" + second,
                        zstandard.compress(b"outer" + frame)):
            self.file.write_bytes(content)
            self.assertTrue(self.found(CANARIES[0]))

    def test_values_split_over_database_pages_and_those_in_the_log_are_found(self):
        database = sqlite3.connect(self.file)
        self.addCleanup(database.close)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE piece (body BLOB)")
        noise = random.Random(3).randbytes(4 << 16)
        frame = zstandard.compress(noise + CANARIES[1].value.encode() + noise)
        database.execute("INSERT INTO piece VALUES (?)", (frame,))
        database.commit()
        self.assertTrue(self.found(CANARIES[1]))
        self.assertFalse(self.found(CANARIES[2]))

    def test_staff_files_are_read_in_both_encodings(self):
        table = "係,氏名,職員番号,メール,電話\r\n総務部/総務課,髙瀬川 澄香,Q7301482,,0465-00-1234\r\n"
        for codec in ("utf-8-sig", "cp932"):
            self.file.write_bytes(table.encode(codec))
            kinds = [(canary.kind, canary.value) for canary in read_staff("x", self.file)]
            self.assertEqual(kinds, [("name", "髙瀬川 澄香"), ("employee_number", "Q7301482"),
                                     ("phone", "0465-00-1234")])


if __name__ == "__main__":
    unittest.main()
