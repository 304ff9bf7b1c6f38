"""The Help Days and the other Wednesdays of fiscal year 2026."""

from datetime import date, timedelta

HELP_DAYS = [
    date(2026, 4, 20), date(2026, 5, 20), date(2026, 6, 19), date(2026, 7, 17),
    date(2026, 8, 20), date(2026, 9, 18), date(2026, 10, 20), date(2026, 11, 20),
    date(2026, 12, 18), date(2027, 1, 20), date(2027, 2, 19), date(2027, 3, 19),
]
# Wednesdays on which the city hall is closed.
DAYS_OFF = {date(2026, 4, 29), date(2026, 5, 6), date(2026, 9, 23), date(2026, 12, 30)}
FIRST, LAST = date(2026, 4, 1), date(2027, 3, 31)
WEDNESDAYS = [
    day
    for day in (FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1))
    if day.weekday() == 2 and day not in DAYS_OFF and day not in HELP_DAYS
]
DAYS = sorted(HELP_DAYS + WEDNESDAYS)
