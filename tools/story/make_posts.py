#!/usr/bin/env python3
"""Gives the invented staff of Odawara posts: Demo/staff/odawara-posts.csv for `tasukeai org import`.

    python3 tools/story/make_posts.py

In every 課 the first person of its largest 係 becomes 所属長 and stands in the 課 itself; the first
person of each 係 becomes its 係長, that of the first 係 also 庶務担当係長. Every fourth person offers
what they are good at. The same file comes out each time.
"""

import csv
import io
from pathlib import Path

STAFF = Path(__file__).resolve().parents[2] / "Demo" / "staff"
STRENGTHS = ["資料・文書作成", "窓口対応", "支払・経理", "システム・データ処理", "調査・照会回答", "予算・決算"]
HEADER = ["係", "氏名", "職員番号", "メール", "電話", "職", "得意分野"]


def main() -> None:
    rows = list(csv.reader(io.StringIO((STAFF / "odawara.csv").read_text("utf-8-sig"))))[1:]
    sections: dict[str, list[list[str]]] = {}
    for row in rows:
        sections.setdefault(row[0], []).append(row)
    divisions: dict[str, list[str]] = {}
    for section in sections:
        divisions.setdefault(section.rsplit("/", 1)[0], []).append(section)
    posts: dict[str, tuple[str, str]] = {}
    for division, names in divisions.items():
        largest = max(names, key=lambda name: len(sections[name]))
        manager = sections[largest][0]
        posts[manager[2]] = (division, "所属長")
        for index, name in enumerate(names):
            chief = next(row for row in sections[name] if row is not manager)
            posts[chief[2]] = (name, "係長" if index else "庶務担当係長")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for index, row in enumerate(rows):
        section, post = posts.get(row[2], (row[0], "係員"))
        strength = STRENGTHS[index // 4 % len(STRENGTHS)] if index % 4 == 3 else ""
        writer.writerow([section, *row[1:], post, strength])
    (STAFF / "odawara-posts.csv").write_bytes(out.getvalue().encode("utf-8-sig"))
    print(f"{len(rows)} staff, {len(divisions)} 所属長, {len(sections)} 係長")


if __name__ == "__main__":
    main()
