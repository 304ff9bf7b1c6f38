"""The first slice of the story: two cities, one plan, one cut, one concurrent edit, one comment."""

from acts import opening, planning, screening, secrecy, staffing
from acts.verdict import same_state
from stage.cast import japanese
from stage.content import added, load, strings
from stage.story import Story

FIELD = "cause_analysis"


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    odawara, kawasaki = cast["odawara"], cast["kawasaki"]
    opening.play(story)
    staffing.play(story, [odawara], with_results=False)

    screen.act("小田原市が計画を書き、川崎市を招く", "Odawara writes its plan and invites Kawasaki")
    plan = planning.write(story, "odawara")
    planning.invite(story, "odawara")
    cast.settle(story.chance)
    screen.say("川崎市にも計画が届いた", "The plan has reached Kawasaki")

    screen.act("通信が切れ、両市が同じ段落を直す", "The line is cut; both change one paragraph")
    cast.mesh.cut_off("kawasaki")
    failed = cast.sync("odawara", "kawasaki")
    screen.say(f"同期は失敗した: {failed.get('error')}", "Syncing fails, as it must")
    story.checks.hold("切れている間は同期できない", "no sync while cut off",
                      not failed.get("ok") and bool(failed.get("error")), str(failed))
    edits = pair_of_edits(plan_edits=load("story.json")["edits"])
    planning.apply(story, plan, edits)
    remark = next(
        entry for entry in load("comments.json") if entry["by"] == kawasaki.code
        and "quote" in entry and entry["plan"] == odawara.code)
    story.comment(kawasaki, plan, remark)

    screen.act("通信が戻る", "The line comes back")
    cast.mesh.restore("kawasaki")
    calls = cast.settle(story.chance)
    screen.say(f"{calls}回の呼び出しで同じになった", f"The two agree after {calls} calls")
    same_state(story)
    for node in cast:
        text, _ = planning.text_of(node, plan, FIELD)
        story.checks.hold(
            f"{japanese(node.name)}に両市の修正が残った", f"both edits stand at {node.name}",
            all(text.count(added(edit)) == 1 for edit in edits), text)
        listed = strings(node.run("comment", "list", plan))
        story.checks.hold(
            f"{japanese(node.name)}で川崎市のコメントが読める", f"the comment reads at {node.name}",
            remark["text"] in listed, str(listed))
    for line in planning.text_of(odawara, plan, FIELD)[0].splitlines()[:1]:
        screen.show(line)
    screening.play(story, odawara, plan, thorough=False)
    secrecy.play(story, [odawara])


def pair_of_edits(plan_edits: list[dict]) -> list[dict]:
    """Odawara's and Kawasaki's addition at the same place of the same paragraph."""
    return [edit for edit in plan_edits if edit["field"] == FIELD
            and edit["city"] in ("142069", "141305") and edit["becomes"].startswith(edit["find"])]
