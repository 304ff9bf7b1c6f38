"""The Help Day of a demonstration, whatever the day is on which somebody looks at it."""

import unittest
from datetime import date
from types import SimpleNamespace
from unittest import mock

from acts.today import help_day
from stage.failure import StoryFailed


class HelpDayTests(unittest.TestCase):
    def play(self, today: date, closed: tuple[date, ...] = ()) -> tuple[str, str]:
        """What the node is told, and what the reader."""

        def attempt(*words: str) -> SimpleNamespace:
            month, day = words[-1].split("=")
            day = date.fromisoformat(day)
            self.assertEqual(month, f"{day:%Y-%m}", "the payday stands in its own month")
            isOpen = day.weekday() < 5 and day not in closed
            return SimpleNamespace(returncode=0 if isOpen else 1, stderr="閉庁日です。".encode())

        node = mock.Mock(attempt=mock.Mock(side_effect=attempt))
        node.name = "odawara"
        story = mock.Mock()
        help_day(story, node, today)
        return node.attempt.call_args.args[-1], story.screen.say.call_args.args[0]

    def test_a_day_on_which_the_city_hall_is_open_is_the_day(self):
        told, said = self.play(date(2026, 11, 27))
        self.assertEqual(told, "2026-11=2026-11-27")
        self.assertNotIn("閉庁日", said)

    def test_on_a_weekend_it_is_the_last_open_day(self):
        for today in (date(2026, 11, 28), date(2026, 11, 29)):
            told, said = self.play(today)
            self.assertEqual(told, "2026-11=2026-11-27")
            self.assertIn("閉庁日なので、直前の開庁日", said)

    def test_the_last_open_day_may_lie_in_the_month_before(self):
        self.assertEqual(self.play(date(2026, 11, 1))[0], "2026-10=2026-10-30")

    def test_the_turn_of_the_year_is_bridged(self):
        closed = tuple(date(2026, 12, day) for day in (29, 30, 31)) + (date(2027, 1, 1),)
        self.assertEqual(self.play(date(2027, 1, 3), closed)[0], "2026-12=2026-12-28")

    def test_no_open_day_is_an_error_and_no_silence(self):
        node = mock.Mock(attempt=mock.Mock(return_value=SimpleNamespace(returncode=1, stderr=b"no")))
        with self.assertRaises(StoryFailed):
            help_day(mock.Mock(), node, date(2026, 11, 27))
