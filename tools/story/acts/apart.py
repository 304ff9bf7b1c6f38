"""Chigasaki and Isehara are cut off, one by refusals and one by silence, and everybody works on."""

from acts import gathering, planning, staffing
from stage.cast import japanese
from stage.content import added, load
from stage.relay import Mode
from stage.story import Story

CUT = {"chigasaki": Mode.REFUSED, "isehara": Mode.SILENT}
EDITORS = ("odawara", "kawasaki", "chigasaki")


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    screen.act("茅ヶ崎市と伊勢原市が切り離される", "Chigasaki and Isehara are cut off")
    for name, mode in CUT.items():
        cast.mesh.cut_off(name, mode)
    refused(story)

    plan, told = story.plans["142069"], load("story.json")
    edits = told["edits"]
    planning.apply(story, plan, edits)
    remember(story, edits)
    for name in EDITORS:
        screen.say(f"{japanese(name)}が同じ段落を直した", f"{name} changed the same paragraph")
    screen.say("小田原市は、コメントの付いた一文を消した",
               "Odawara deleted a sentence that carries a comment")
    for entry in told["titles"]:
        cast.by_code(entry["city"]).run("plan", "set", plan, "title", entry["title"])
        screen.show(f"題名の案（{entry['city']}）『{entry['title']}』")
    gathering.comment(story, "apart")
    for node in cast.cities:
        staffing.publish(story, node)

    cast.settle(story.chance, ["odawara", "kawasaki", "adviser"])
    hashes = {node.name: node.run("status").get("state_hash") for node in cast}
    story.checks.hold(
        "切り離されている間は状態が違う", "states differ while apart",
        len({hashes[name] for name in ("odawara", "chigasaki", "isehara")}) == 3, str(hashes))


def refused(story: Story) -> None:
    """To and from a city that is cut off, every sync fails, and says so."""
    seen = {
        pair: story.cast.sync(*pair) for pair in (
            ("odawara", "chigasaki"), ("chigasaki", "kawasaki"), ("isehara", "odawara"),
            ("kawasaki", "isehara"))}
    for (source, target), peer in seen.items():
        story.screen.show(f"{source} → {target}: {peer.get('error')}")
    turned = story.cast.mesh.relay("isehara", "odawara").turned_away
    story.checks.hold(
        "切れている間の同期は失敗し、理由が分かる", "syncs fail while cut off, and say why",
        all(not peer.get("ok") and peer.get("error") for peer in seen.values()) and turned > 0,
        str(seen))


def remember(story: Story, edits: list[dict]) -> None:
    for edit in edits:
        text = added(edit)
        if text:
            story.wrote("plan", story.cast.by_code(edit["city"]), text)
    # A passage that an edit rewrites or deletes is gone on purpose; one that it only adds to stays.
    for edit in edits:
        if not edit["becomes"].startswith(edit["find"]):
            story.taken_back(edit["find"])
