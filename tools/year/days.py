"""The Help Days and the other Wednesdays of fiscal year 2025: results of days to come are refused."""

from datetime import date, timedelta

HELP_DAYS = [
    date(2025, 4, 18), date(2025, 5, 20), date(2025, 6, 20), date(2025, 7, 18),
    date(2025, 8, 20), date(2025, 9, 19), date(2025, 10, 20), date(2025, 11, 20),
    date(2025, 12, 19), date(2026, 1, 20), date(2026, 2, 20), date(2026, 3, 19),
]
# Wednesdays on which the city hall is closed.
DAYS_OFF = {date(2025, 12, 31), date(2026, 2, 11)}
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
WEDNESDAYS = [
    day
    for day in (FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1))
    if day.weekday() == 2 and day not in DAYS_OFF and day not in HELP_DAYS
]
DAYS = sorted(HELP_DAYS + WEDNESDAYS)
