"""Two titles stand side by side until a person chooses one; the other stays in the history."""

from acts.planning import replace_text, text_of
from stage.cast import japanese
from stage.content import added, edited, load, strings
from stage.node import Node
from stage.story import Story


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    plan, told = story.plans["142069"], load("story.json")
    proposed = sorted(entry["title"] for entry in told["titles"])
    screen.act("二つの案から一つを選ぶ", "One of two titles is chosen")
    for node in cast:
        shown = candidates(node, plan)
        story.checks.hold(
            f"{japanese(node.name)}に二つの題名が並ぶ", f"two titles are shown at {node.name}",
            shown == proposed and conflict(node, plan), str(shown))
    owner = cast["odawara"]
    owner.run("plan", "resolve", plan, "title", told["chosen_title"])
    screen.say(f"小田原市が選んだ: 『{told['chosen_title']}』", "Odawara chose one of them")
    for edit in told["after"]:
        node = cast.by_code(edit["city"])
        text, version = text_of(node, plan, edit["field"])
        replace_text(node, plan, edit["field"], edited(text, edit), version)
        story.wrote("plan", node, added(edit))
    story.wrote("plan", owner, told["chosen_title"])
    cast.settle(story.chance)
    for node in cast:
        title = node.run("plan", "show", plan)["fields"]["title"]
        settled = title.get("value") == told["chosen_title"] and not conflict(node, plan)
        remembered = strings(node.run("plan", "history", plan))
        kept = all(any(text in line for line in remembered) for text in proposed)
        story.checks.hold(
            f"{japanese(node.name)}で題名は一つになり、もう一つは履歴に残る",
            f"one title at {node.name}, the other in its history", settled and kept,
            f"{title}\n{remembered}")


def candidates(node: Node, plan: str) -> list[str]:
    title = node.run("plan", "show", plan)["fields"]["title"]
    return sorted(candidate.get("value", "") for candidate in title.get("candidates", []))


def conflict(node: Node, plan: str) -> bool:
    """Whether the node's own status tells that the title awaits a decision."""
    return any(
        entry.get("record") == plan and entry.get("field") == "title"
        for entry in node.run("status").get("conflicts", []))
