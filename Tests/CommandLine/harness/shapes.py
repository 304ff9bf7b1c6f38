"""The JSON that the commands answer, as shapes (see `shape`)."""

import re

from .case import NodeCase
from .node import Node
from .shape import mismatch

ID = re.compile(r"[0-9a-f]{64}\.[0-9]+")
HASH = re.compile(r"[0-9a-f]{64}")
CITY = re.compile(r"[0-9]{6}")
MEMBER = re.compile(r"[0-9]{6}|[a-z][a-z0-9-]*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
CLOCK = re.compile(r"\d{2}:\d{2}")
NONE = type(None)
CREATED = {"id": ID}


def register(value) -> dict:
    return {"value": (value, NONE), "candidates": [{"value": value, "city": MEMBER}]}


TEXT = {"text": str, "version": str}
ERROR = {"code": str, "message": str}
PLAN_FIELDS = {
    "title": register(str),
    "theme": register(str),
    "status": register(re.compile("draft|active|done|stopped")),
    "current_state": TEXT,
    "cause_analysis": TEXT,
    "goal": TEXT,
    "expected_effect": TEXT,
}
YES = register(re.compile("yes|no"))
ACTION_FIELDS = {
    "title": register(str),
    "section_chief": register(str),
    "manager": register(str),
    "low_effort": YES,
    "clear_purpose": YES,
    "own_benefit": YES,
}
PLAN = {
    "id": ID,
    "city": CITY,
    "editors": [MEMBER],
    "fields": PLAN_FIELDS,
    "actions": [{"id": ID, "fields": ACTION_FIELDS}],
}
MEETING_FIELDS = {
    "title": register(str),
    "date": register(DATE),
    "form": register(str),
    "place": register(str),
    "begin": register(CLOCK),
    "end": register(CLOCK),
    "link": register(str),
    "status": register(str),
    "reason": register(str),
    "minutes": TEXT,
}
STATUS = {
    "id": MEMBER,
    "space": HASH,
    "data": str,
    "entries": int,
    "waiting": int,
    "frontier_digest": HASH,
    "peers_digest": HASH,
    "fold_level": int,
    "state_hash": (HASH, NONE),
    "peers": [
        {
            "id": MEMBER,
            "last_sync": (TIME, NONE),
            "ahead": int,
            "behind": int,
            "last_error": (str, NONE),
            "last_error_message": (str, NONE),
        }
    ],
    "conflicts": [{"record": ID, "field": str}],
    "attention": [ERROR],
}
SYNC = {
    "peers": [
        {
            "id": MEMBER,
            "ok": bool,
            "received": int,
            "sent": int,
            "requests": int,
            "bytes_in": int,
            "bytes_out": int,
            "seconds": float,
            "error": (ERROR, NONE),
        }
    ]
}
PASSAGE = {
    "field": (str, NONE),
    "quote": (str, NONE),
    "anchor": (re.compile("intact|changed|gone"), NONE),
}
COMMENTS = {"comments": [{"id": ID, "city": MEMBER, "at": TIME, "text": str, "source": (str, NONE)} | PASSAGE]}
ADVICE = {
    "advice": [
        {
            "id": ID,
            "city": MEMBER,
            "plan": ID,
            "text": str,
            "reason": (str, NONE),
            "decision": (re.compile("adopted|considering|declined"), NONE),
            "follow_up": (DATE, NONE),
        }
        | PASSAGE
    ]
}
FIGURES = {
    "figures": [
        {
            "unit_group": str,
            "indicator": str,
            "category": (str, NONE),
            "reason": str,
            "why": str,
            "display": str,
            "suppressed": bool,
        }
    ],
}
PREVIEW = FIGURES | {"unreported_divisions": int}
OBSERVATIONS = {
    "observations": [
        {
            "city": CITY,
            "period": re.compile(r"\d{4}-\d{2}"),
            "unit_group": str,
            "indicator": str,
            "category": (str, NONE),
            "definition": int,
            "revision": int,
            "display": str,
            "suppressed": bool,
        }
    ]
}


class ShapeCase(NodeCase):
    """A node, and `has`: runs a command whose answer must have a shape."""

    def setUp(self) -> None:
        super().setUp()
        self.node = self.first_node()

    def first_node(self) -> Node:
        return NodeCase.node(self)

    def has(self, shape, *line: str) -> dict:
        answer = self.node.ok(*line)
        self.assertIsNone(mismatch(answer, shape), f"{' '.join(line[:3])}: {answer}")
        return answer
