"""Plans are written as whole plans: fields, texts, actions with their three tests, editors."""

from stage.cast import japanese, name_of
from stage.content import TEXT_FIELDS, edited, load, plan_text, sentences
from stage.node import Node
from stage.story import Story


def write(story: Story, name: str) -> str:
    """Enters the plan of a city from Demo/plans; returns its id."""
    node, plan = story.cast[name], load(f"plans/{name}.json")
    identifier = node.create("plan", "new", "--title", plan["title"])
    story.plans[node.code] = identifier
    node.run("plan", "set", identifier, "theme", plan["theme"])
    node.run("plan", "set", identifier, "status", plan["status"])
    story.wrote("plan", node, plan["theme"])
    for field in TEXT_FIELDS:
        replace_text(node, identifier, field, plan_text(plan, field))
        for sentence in sentences(plan_text(plan, field)):
            story.wrote("plan", node, sentence)
    for action in plan["actions"]:
        node.run("plan", "action", "add", identifier, "--title", action["title"],
                 "--low-effort", action["low_effort"], "--clear-purpose", action["clear_purpose"],
                 "--own-benefit", action["own_benefit"],
                 "--section-chief", action["section_chief"], "--manager", action["manager"])
        for key in ("title", "section_chief", "manager"):
            story.wrote("action", node, action[key])
    story.screen.say(f"{japanese(name)}が計画を書いた", f"{name} wrote its plan")
    story.screen.show(f"『{plan['title']}』")
    return identifier


def invite(story: Story, name: str) -> None:
    node, plan = story.cast[name], load(f"plans/{name}.json")
    guests = [code for code in plan["invited"] if any(n.code == code for n in story.cast)]
    node.run("plan", "invite", story.plans[node.code], *guests)
    names = [name_of(code) for code in guests]
    story.screen.say(f"{'、'.join(japanese(guest) for guest in names)}を共同の書き手に招いた",
                     f"{name} invited {', '.join(names)} to edit its plan")


def text_of(node: Node, plan: str, field: str) -> tuple[str, str]:
    """A text of a plan as the node now has it, and the version to base a change on."""
    shown = node.run("plan", "show", plan)["fields"][field]
    return shown["text"], shown["version"]


def replace_text(node: Node, plan: str, field: str, text: str, base: str | None = None) -> None:
    arguments = ["plan", "edit", plan, field, "-"]
    node.run(*arguments, *(["--base", base] if base else []), text=text)


def apply(story: Story, plan: str, edits: list[dict]) -> None:
    """Each city makes its edits on the version it saw first, whatever has arrived since."""
    seen = {}
    for edit in edits:
        node = story.cast.by_code(edit["city"])
        place = edit["city"], edit["field"]
        if place not in seen:
            seen[place] = text_of(node, plan, edit["field"])
    for edit in edits:
        node = story.cast.by_code(edit["city"])
        place = edit["city"], edit["field"]
        text, version = seen[place]
        changed = edited(text, edit)
        replace_text(node, plan, edit["field"], changed, version)
        # The city goes on from its own change; the others do not see it yet.
        seen[place] = changed, text_of(node, plan, edit["field"])[1]
