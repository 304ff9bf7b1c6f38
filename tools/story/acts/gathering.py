"""The alliance meets, the adviser advises, others comment, and the owner of the plan answers."""

from datetime import datetime, timedelta, timezone

from stage.cast import japanese
from stage.content import load, sentences
from stage.story import Story

MEETINGS = ("2020-10-09", "2020-11-18", "2021-01-12")
PLAN_OWNER = "odawara"
TOKYO = timezone(timedelta(hours=9))


def hold_meetings(story: Story) -> None:
    for day in MEETINGS:
        meeting = load(f"meetings/{day}.json")
        host = story.cast.by_code(meeting["host"])
        place = ["--place", meeting["place"]] if "place" in meeting else []
        identifier = host.create("meeting", "new", "--title", meeting["title"],
                                 "--date", meeting["date"], "--form", meeting["form"], *place)
        story.meetings[day] = identifier
        story.wrote("meeting", host, meeting["title"])
        for item in meeting["agenda"]:
            host.run("meeting", "agenda", "add", identifier, "--text", item)
            story.wrote("agenda", host, item)
        for entry in meeting["attendance"]:
            left = ["--left", entry["left"]] if "left" in entry else []
            host.run("meeting", "attend", identifier, entry["city"], "--how", entry["how"], *left)
        for turn in meeting["rounds"]:
            host.run("meeting", "round", "add", identifier, "--at", turn["at"],
                     "--pairs", turn["pairs"])
        if meeting["minutes"]:
            minutes = "\n".join(meeting["minutes"])
            host.run("meeting", "edit", identifier, "minutes", "-", text=minutes)
            for sentence in sentences(minutes):
                story.wrote("minutes", host, sentence)
        if "reason" in meeting:
            host.run("meeting", "set", identifier, "reason", meeting["reason"])
            story.wrote("meeting", host, meeting["reason"])
        host.run("meeting", "set", identifier, "status", meeting["status"])
        story.screen.say(
            f"{day} {meeting['title']}（{meeting.get('reason', meeting['form'])}）",
            f"{day}: entered by {host.name}, {meeting['status']}")


def advise(story: Story) -> None:
    adviser = story.cast["adviser"]
    plan = story.plans[story.cast[PLAN_OWNER].code]
    for number, entry in enumerate(load("advice.json")):
        passage = []
        if "quote" in entry:
            passage = ["--field", entry["field"], "--quote", entry["quote"]]
        identifier = adviser.create("advice", "add", plan, "--text", entry["text"], *passage)
        story.advice[number] = identifier
        story.wrote("advice", adviser, entry["text"])
        story.screen.show(entry["text"])


def answer(story: Story) -> None:
    owner = story.cast[PLAN_OWNER]
    # Whoever looks at the demonstration is reminded of nothing that is long past.
    today = datetime.now(TOKYO).date()
    decisions = {"adopted": "採用", "considering": "検討中", "declined": "見送り"}
    for number, entry in enumerate(load("advice.json")):
        days = entry.get("follow_up_days")
        follow_up = ["--follow-up", str(today + timedelta(days))] if days else []
        owner.run("advice", "answer", story.advice[number], "--decision", entry["decision"],
                  "--reason", entry["reason"], *follow_up)
        story.wrote("answer", owner, entry["reason"])
        story.screen.show(f"{decisions[entry['decision']]}: {entry['reason']}")
    story.screen.say(f"{japanese(PLAN_OWNER)}がすべての助言に答えた",
                     "Odawara answered every piece of advice")


def comment(story: Story, when: str) -> None:
    """Everyone writes the comments that belong to this part of the story."""
    for entry in load("comments.json"):
        if entry["when"] == when:
            node = story.cast.by_code(entry["by"])
            identifier = story.comment(node, story.plans[entry["plan"]], entry)
            if "name" in entry:
                story.comments[entry["name"]] = identifier
