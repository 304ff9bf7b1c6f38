"""The day on which an answer to advice is looked at again lies ahead, for commands as for pages."""

import datetime
import unittest

from harness.case import NodeCase

JAPAN = datetime.timezone(datetime.timedelta(hours=9))


class FollowUpTests(NodeCase):
    def test_a_day_that_reminds_nobody_is_refused(self):
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        advice = node.ok("advice", "add", plan, "--text", "短く。")["id"]
        answer = ("advice", "answer", advice, "--decision", "considering", "--reason", "確かめる。")
        today = datetime.datetime.now(JAPAN).date()
        with self.unchanged(node):
            for back in (400, 1, 0):
                outcome = node.run(*answer, "--follow-up", str(today - datetime.timedelta(back)))
                self.assertEqual((outcome.status, outcome.error["code"]), (2, "follow_up_past"), outcome)
        node.ok(*answer, "--follow-up", str(today + datetime.timedelta(2)))
        node.ok(*answer)


if __name__ == "__main__":
    unittest.main()
