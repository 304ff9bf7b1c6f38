"""The JSON that the commands about Help Days answer, as shapes (see `shape`)."""

import re

from .shapes import DATE, NONE

NUMBER = re.compile(r"TK\d{3}77|TK\d{4}77")
PERSON = {"employee_number": str, "name": str, "section": str}
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+09:00")
TIME_OF_DAY = re.compile(r"\d{2}:\d{2}")
CHANGE = {"change": re.compile("recorded|replaced|unchanged"), "unchanged": bool}
COUNTS = {"recorded": int, "replaced": int, "unchanged": int}

HOLIDAYS = {"holidays": [{"date": DATE, "name_ja": str, "name_en": (str, NONE)}]}
RULE = {
    "day": int,
    "on_day_off": re.compile("previous|next|yokohama"),
    "is_set": bool,
    "overrides": [{"month": re.compile(r"\d{4}-\d{2}"), "date": DATE}],
}
CALENDAR = {
    "fiscal_year": str,
    "rule_is_set": bool,
    "help_days": [DATE],
    "wednesdays": [DATE],
    "checks": [{"help_day": DATE, "week_before": DATE, "eve": DATE}],
}
IMPORTED = {
    "added": int,
    "changed": int,
    "departed": int,
    "unchanged": int,
    "succeeded": int,
    "without_reading": int,
    "posts_as_staff": [{"post": str, "people": int}],
}
DRY_RUN = IMPORTED | {
    "renumbered": int,
    "reassigned": int,
    "dry_run": True,
    "present": int,
    "many_leaving": bool,
    "changes": [
        {
            "kind": re.compile("added|changed|left|renamed"),
            "employee_number": str,
            "name": str,
            "former_name": (str, NONE),
            "before": str,
            "after": str,
        }
    ],
}
HELP = {
    "id": int,
    "helper": PERSON,
    "helped": PERSON,
    "minutes": int,
    "reach": re.compile("within|across"),
    "state": re.compile("proposed|accepted|ordered|declined"),
    "sentence": str,
}
PROPOSAL = {
    "unchanged": bool,
    "agreed_minutes": int,
    "proposed_minutes": int,
    "unmet_minutes": int,
    "proposals": [HELP],
    "unmet": [{"person": PERSON, "minutes": int, "cause": str, "sentence": str}],
    "unfit": [{"help": HELP, "code": str, "sentence": str}],
}
LIGHTS_OUT = CHANGE | {
    "section": str,
    "at": TIME_OF_DAY,
    "entered_later": bool,
    "still_here": int,
    "on_time": int,
    "late": int,
    "exempt": int,
}
UNREPORTED = {
    "date": DATE,
    "divisions": int,
    "count": int,
    "unreported": [{"section": str, "present": int, "without_result": int}],
}
JOURNAL = {
    "date": DATE,
    "journal": [
        {
            "at": MOMENT,
            "post": str,
            "act": str,
            "section": (str, NONE),
            "detail": (str, NONE),
            "reason": (str, NONE),
        }
    ],
}
FORECAST_COUNTS = {
    key: int
    for key in (
        "present can_leave hard exempt_requested exempt_approved exempt_refused not_reported "
        "short_minutes hard_without_minutes with_room room_minutes in_both_checks "
        "changed_between_checks"
    ).split()
}
MEMBER = {
    "employee_number": str,
    "name": str,
    "standing": str,
    "over_minutes": int,
    "room_minutes": int,
    "work": (str, NONE),
    "note": (str, NONE),
    "reason": (str, NONE),
    "immovable": (str, NONE),
    "was": (str, NONE),
    "changed": bool,
}
SECTION_PAGE = FORECAST_COUNTS | {"section": str, "members": [MEMBER], "missing": [str]}
REVIEW_KEYS = set("id city about subject decision evidence reason on next".split())
RECURRING_KEYS = set("window work sections people rule".split())
