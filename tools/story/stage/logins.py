"""Logins of the demo: slips with one-time codes, as 職員課 would print them. They exist only here, on
nodes that listen to this machine alone."""

import csv

from .content import DEMO
from .node import Node

POSTS = DEMO / "staff" / "odawara-posts.csv"
SECTION = "総務部/職員課"


def logins(node: Node) -> list[list[str]]:
    """Rows of login name, who it is, and the code of the slip."""
    hosted = [row["id"] for row in node.run("adviser", "list")["advisers"]
              if row["state"] == "active"]
    adviser = "幹事（幹事の名前で書く）" if hosted else "幹事（読むだけ）"
    people = [("suishin", "部会参加者", "member"), ("kanji", adviser, "adviser")]
    if node.name == "odawara":
        people += [("jinji", "職員課（認証アプリが要ります）", "personnel")]
        people += [("joho", "管理者（認証アプリが要ります）", "administrator")]
        people += [("bocho", "傍聴（読むだけ）", "observer")]
        people += [(number, post, None) for number, post in _posts()]
    rows = []
    for name, who, role in people:
        line = ["accounts", "slip", "--name", name] + (["--role", role] if role else [])
        line += ["--as", hosted[0]] if hosted and role == "adviser" else []
        rows.append([name, who, node.run(*line)["code"]])
    return rows


def _posts() -> list[tuple[str, str]]:
    """One person for each post of one 課, and one without."""
    found: dict[str, str] = {}
    with POSTS.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["係"].startswith(SECTION):
                found.setdefault(row["職"], row["職員番号"])
    return [(number, f"{SECTION} の{post}" + ("" if post == "係員" else "（認証アプリが要ります）"))
            for post, number in found.items()]
