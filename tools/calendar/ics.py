"""The iCalendar files as the package `icalendar` reads them."""

import datetime
import json

import icalendar

import paydays


def problems_of_bytes(data):
    """What RFC 5545 §3.1 asks of the bytes: CR LF, 75 octets, whole UTF-8 sequences in each line."""
    problems = []
    if not data.endswith(b"\r\n") or data.replace(b"\r\n", b"").count(b"\n") \
            or data.replace(b"\r\n", b"").count(b"\r"):
        problems.append("line ends")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            problems.append(f"line {number}: {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"line {number}: a split UTF-8 sequence")
    return problems


def events_of(data):
    """The events, and what is wrong with their form."""
    calendar = icalendar.Calendar.from_ical(data)
    problems = [f"calendar: {error}" for error in calendar.errors]
    if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
        problems.append("VERSION or PRODID")
    events = calendar.walk("VEVENT")
    for event in events:
        problems += [f"event: {error}" for error in event.errors]
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if isinstance(start, datetime.datetime) or end - start != datetime.timedelta(days=1):
            problems.append(f"{event['UID']}: not one whole day")
        if event["DTSTAMP"].dt.tzinfo is None:
            problems.append(f"{event['UID']}: DTSTAMP without UTC")
    if len({str(event["UID"]) for event in events}) != len(events):
        problems.append("UIDs repeat")
    again = icalendar.Calendar.from_ical(calendar.to_ical()).walk("VEVENT")
    if [event["SUMMARY"] for event in again] != [event["SUMMARY"] for event in events]:
        problems.append("read and written again, the texts differ")
    return events, problems


def check_help_days(path, start, holidays):
    """Every event of the file stands on the day that the brute-force calendar gives it."""
    data = path.read_bytes()
    events, problems = events_of(data)
    checks, wednesdays = paydays.help_days(start, holidays)
    expected = {}
    for day, week, eve in checks:
        expected[f"help-day-{day:%Y-%m}"] = day
        expected[f"week-before-{day:%Y-%m}"] = week
        expected[f"eve-{day:%Y-%m}"] = eve
    expected |= {f"wednesday-{day}": day for day in wednesdays}
    found = {str(event["UID"]).split("@")[0]: event["DTSTART"].dt for event in events}
    if found != expected:
        problems.append(f"days differ: {sorted(set(found.items()) ^ set(expected.items()))}")
    return len(events), problems_of_bytes(data) + problems


def check_texts(path, texts_path):
    """Hard texts come back as they were, but for what the format cannot carry."""
    data = path.read_bytes()
    events, problems = events_of(data)
    expected = [row["read"] for row in json.loads(texts_path.read_text("utf-8"))]
    for field in ("SUMMARY", "DESCRIPTION"):
        found = [str(event[field]) for event in events]
        if found != expected:
            problems.append(f"{field}: " + repr([pair for pair in zip(found, expected)
                                                 if pair[0] != pair[1]]))
    return len(events), problems_of_bytes(data) + problems
