"""The gate stops what names a member of staff, however it is written and wherever it is put."""

import json

from stage.canary import Canary, read_staff
from stage.cast import japanese
from stage.content import staff_file
from stage.node import Node
from stage.story import Story

PLAIN = {"髙": "高", "﨑": "崎", "𠮷": "吉"}


def play(story: Story, node: Node, plan: str, thorough: bool) -> None:
    """Tries to publish such texts as comments; a thorough look also tries a plan and minutes."""
    before = len(node.run("comment", "list", plan).get("comments", []))
    chosen = texts(node) if thorough else texts(node)[:1]
    tries = [("comment", "add", plan, "--text", text) for text in chosen]
    if thorough:
        tries.append(("plan", "edit", plan, "goal", "--text", texts(node)[0]))
        minutes = story.meetings["2020-10-09"]
        tries.append(("meeting", "edit", minutes, "minutes", "--text", texts(node)[0]))
    passed = []
    for number, arguments in enumerate(tries):
        done = node.attempt(*arguments)
        if done.returncode != 1 or code_of(done.stderr) != "screened":
            passed.append(f"try {number} ({' '.join(arguments[:2])}): status {done.returncode}, "
                          f"{code_of(done.stderr)}")
    after = len(node.run("comment", "list", plan).get("comments", []))
    stopped = len(tries) - len(passed)
    story.screen.say(
        f"{japanese(node.name)}で職員を名指す文を{len(tries)}通り試し、関所が{stopped}回止めた",
        f"{len(tries)} texts that name staff were tried at {node.name}; {stopped} were stopped")
    story.checks.hold("職員を名指す文は公開できない", "texts that name staff are refused",
                      not passed and before == after, "\n".join(passed))


def texts(node: Node) -> list[str]:
    """A staff name as it stands, without its space, with plainer letters; a surname with a title;
    a mail address, a telephone number, a labelled employee number."""
    staff = read_staff(node.name, staff_file(node.name))
    name = first(staff, "name")
    rare = next(
        (c.value for c in staff if c.kind == "name" and any(k in c.value for k in PLAIN)), name)
    plain = "".join(PLAIN.get(letter, letter) for letter in rare)
    return [
        f"エクセルなら{name}が詳しいです。", f"エクセルなら{name.replace(' ', '')}が詳しいです。",
        f"エクセルなら{plain}が詳しいです。", f"昨日、{name.split()[0]}さんに聞きました。",
        f"{name.split()[0]}係長に相談しました。", f"連絡先は{first(staff, 'mail')}です。",
        f"電話は{first(staff, 'phone')}です。",
        f"電話は{first(staff, 'phone').replace('-', '')}です。",
        f"職員番号{first(staff, 'employee_number')}の分です。"]


def first(staff: list[Canary], kind: str) -> str:
    return next(canary.value for canary in staff if canary.kind == kind)


def code_of(standard_error: bytes) -> str | None:
    try:
        return json.loads(standard_error)["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return None
