"""The network comes back; everyone syncs in any order, in pairs, and Isehara only calls out."""

from stage.cast import CALLS_OUT_ONLY, japanese
from stage.content import added, load
from stage.story import Story


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    screen.act("通信が戻る", "The network comes back")
    for name in ("chigasaki", "isehara"):
        cast.mesh.restore(name)
    calls = cast.settle(story.chance)
    screen.say(f"順不同の{calls}回の呼び出しで、五つのノードが同じになった",
               f"After {calls} calls in any order the five nodes are the same")
    reached = [
        name for name in cast.nodes if name != CALLS_OUT_ONLY
        and cast.mesh.relay(name, CALLS_OUT_ONLY).connections > 0]
    story.checks.hold(f"{japanese(CALLS_OUT_ONLY)}へはだれもつながらなかった",
                      f"{CALLS_OUT_ONLY} only called out", not reached, str(reached))
    paragraph(story)


def paragraph(story: Story) -> None:
    """What three cities wrote at one place stands whole: no sentence is mixed into another."""
    plan = story.plans["142069"]
    edits = [edit for edit in load("story.json")["edits"] if edit["field"] == "cause_analysis"]
    for node in story.cast:
        text = node.run("plan", "show", plan)["fields"]["cause_analysis"]["text"]
        story.checks.hold(
            f"{japanese(node.name)}で三市の文が混ざらずに残った",
            f"the sentences of three cities stand whole at {node.name}",
            all(text.count(added(edit)) == 1 for edit in edits), text)
    story.screen.say("三市が直した段落は、こうなった", "The paragraph that three cities changed:")
    story.screen.show(text.splitlines()[0])
