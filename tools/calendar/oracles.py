"""The national holidays as two independent packages know them."""

import datetime

import holidays
import jpholiday

FIRST_AGREED, LAST = 1986, 2099
FIRST = 1949  # `holidays` knows nothing earlier; `jpholiday` applies its rules to years before the law.


def by_table(first, last):
    """date → name, from `holidays`."""
    days = holidays.country_holidays("JP", years=range(first, last + 1), language="ja")
    return {date: name for date, name in days.items() if first <= date.year <= last}


def by_astronomy(first, last):
    """date → name, from `jpholiday`; a substitute's name without that of its holiday."""
    days = {}
    for year in range(first, last + 1):
        for date, name in jpholiday.year_holidays(year):
            date = date.date() if isinstance(date, datetime.datetime) else date
            days[date] = "振替休日" if name.endswith("振替休日") else name
    return days


def agreed(first, last):
    """date → name or "" where the names differ; and a line for each difference in days and names."""
    left, right = by_table(first, last), by_astronomy(first, last)
    days = {date: left[date] if left[date] == right[date] else ""
            for date in sorted(left.keys() & right.keys())}
    only = [f"{date}: holidays {left.get(date, '–')}, jpholiday {right.get(date, '–')}"
            for date in sorted(left.keys() ^ right.keys())]
    names = [f"{date}: holidays {left[date]}, jpholiday {right[date]}"
             for date, name in days.items() if not name]
    return days, only, names


def lines(days):
    return "".join(f"{date},{name}\n" for date, name in sorted(days.items()))
