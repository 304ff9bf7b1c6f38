"""Paydays and Help Days by brute force: sets of days, and no code in common with the Swift side."""

import calendar
import datetime

RULES = [(20, "previous"), (20, "next"), (20, "yokohama"), (18, "yokohama"), (19, "yokohama"),
         (15, "previous"), (25, "next"), (31, "previous"), (31, "next"), (30, "next"),
         (29, "previous"), (1, "previous"), (1, "next")]
DAY = datetime.timedelta(days=1)


def is_open(date, holidays):
    closed = date.weekday() >= 5 or date in holidays
    return not closed and (date.month, date.day) not in {
        (12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}


def payday(year, month, day, move, holidays):
    length = calendar.monthrange(year, month)[1]
    wanted = min(day, length)
    working = [number for number in range(1, length + 1)
               if is_open(datetime.date(year, month, number), holidays)]
    before = [number for number in working if number <= wanted]
    after = [number for number in working if number >= wanted]
    if move == "yokohama":
        chosen = [number for number in before if 18 <= number <= 20][-1:] or after[:1]
    elif move == "previous":
        chosen = before[-1:] or after[:1]
    else:
        chosen = after[:1] or before[-1:]
    return datetime.date(year, month, chosen[0])


def payday_lines(first, last, holidays):
    """`1990,20,yokohama,19 20 …`: the day of the month, January to December."""
    output = ""
    for year in range(first, last + 1):
        for day, move in RULES:
            days = [payday(year, month, day, move, holidays).day for month in range(1, 13)]
            output += f"{year},{day},{move},{' '.join(map(str, days))}\n"
    return output


def back(date, holidays):
    while not is_open(date, holidays):
        date -= DAY
    return date


def help_days(start, holidays):
    """(help day, one week before, day before) for each month of a fiscal year, and the Wednesdays."""
    months = [(start, month) for month in range(4, 13)] + [(start + 1, month) for month in (1, 2, 3)]
    days = [payday(year, month, 20, "previous", holidays) for year, month in months]
    checks = [(day, back(day - 7 * DAY, holidays), back(day - DAY, holidays)) for day in days]
    date, wednesdays = datetime.date(start, 4, 1), []
    while date < datetime.date(start + 1, 4, 1):
        if date.isoweekday() == 3 and is_open(date, holidays) and date not in days:
            wednesdays.append(date)
        date += DAY
    return checks, wednesdays


def help_day_lines(first, last, holidays):
    """`2026,0420/0413/0417 …,0401 0408 …`: Help Day/one week before/day before, Wednesdays."""
    output = ""
    for start in range(first, last + 1):
        checks, wednesdays = help_days(start, holidays)
        left = " ".join("/".join(f"{day:%m%d}" for day in check) for check in checks)
        output += f"{start},{left},{' '.join(f'{day:%m%d}' for day in wednesdays)}\n"
    return output
