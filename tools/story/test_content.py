"""The content in Demo/ fits together and names nobody; the staff is what the script makes."""

import itertools
import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import make_staff
from acts.planning import TEXT_FIELDS
from stage.canary import read_staff
from stage.cast import CITIES
from stage.content import DEMO, added, edited, load, plan_text, sentences, staff_file
from stage.disclosure import CITY, HEADCOUNT_MIN, Group, complaints, disclosed, groups, sections

TITLES = (
    "さん", "さま", "氏", "様", "君", "殿", "先生", "係長", "課長", "部長", "次長", "局長", "所長",
    "室長", "主任", "主査", "主事", "課員", "係員", "幹事")


class ContentTests(unittest.TestCase):
    def setUp(self):
        self.plans = {code: load(f"plans/{name}.json") for name, (code, _) in CITIES.items()}

    def test_every_quote_and_every_passage_to_change_occurs_once(self):
        quoted = [{"plan": "142069", **entry} for entry in load("advice.json")]
        for entry in quoted + load("comments.json"):
            if "quote" in entry:
                text = plan_text(self.plans[entry["plan"]], entry["field"])
                self.assertEqual(text.count(entry["quote"]), 1, entry)
        story = load("story.json")
        for edit in story["edits"] + story["after"]:
            edited(plan_text(self.plans["142069"], edit["field"]), edit)

    def test_every_edit_adds_something_new_or_deletes(self):
        whole = "\n".join(plan_text(self.plans["142069"], field) for field in TEXT_FIELDS)
        for edit in load("story.json")["edits"]:
            self.assertNotIn(added(edit) or "\0", whole)
            self.assertTrue(added(edit) or not edit["becomes"])

    def test_what_an_edit_adds_is_found_apart_from_what_it_keeps(self):
        for find, becomes, expected in (("甲。", "甲。乙。", "乙。"), ("甲乙", "甲丙乙", "丙"),
                                        ("甲乙。", "", ""), ("甲乙。", "甲丁。", "丁")):
            self.assertEqual(added({"find": find, "becomes": becomes}), expected)

    def test_in_three_rounds_every_pair_of_cities_meets_once(self):
        rounds = load("meetings/2020-11-18.json")["rounds"]
        met = [
            tuple(sorted(pair.split("-"))) for turn in rounds
            for pair in turn["pairs"].split(",")]
        codes = sorted(code for code, _ in CITIES.values())
        self.assertEqual(sorted(met), list(itertools.combinations(codes, 2)))

    def test_no_text_names_a_member_of_staff(self):
        texts = [file.read_text("utf-8") for file in sorted(DEMO.rglob("*.json"))]
        for name in CITIES:
            for canary in read_staff(name, staff_file(name)):
                surname = canary.value.split()[0]
                for text in texts:
                    self.assertNotIn(canary.value.replace(" ", ""), text)
                    if canary.kind == "name":
                        self.assertFalse([t for t in TITLES if surname + t in text], surname)

    def test_no_two_people_share_a_name_or_a_number(self):
        seen = [
            canary.value for name in CITIES for canary in read_staff(name, staff_file(name))
            if canary.kind in ("name", "employee_number")]
        self.assertEqual(len(seen), len(set(seen)))

    def test_each_city_is_large_enough_for_groups_and_has_small_sections(self):
        for name in CITIES:
            for month in ("2020-11", "2020-12"):
                own = sections(name, month)
                self.assertGreaterEqual(len(own), 12)
                self.assertGreaterEqual(sum(g.headcount for g in own.values()), 2 * HEADCOUNT_MIN)
                self.assertTrue(all(g.headcount < HEADCOUNT_MIN for g in own.values()), name)

    def test_units_count_their_sections_and_the_city_all(self):
        own = sections("odawara", "2020-11")
        tax = [path for path in own if path.startswith("税務部/")]
        counted = groups("odawara", "2020-11", {"税務部": tax})
        self.assertEqual(counted["税務部"].expected, sum(own[path].expected for path in tax))
        self.assertEqual(counted["税務部"].headcount, sum(own[path].headcount for path in tax))
        self.assertEqual(counted[CITY].on_time, sum(group.on_time for group in own.values()))

    def test_a_figure_that_tells_too_much_or_something_else_is_seen(self):
        for group, unit, shown, allowed in (
                (Group(49, 40, 26), "部", "60%以上70%未満", False),
                (Group(50, 9, 6), "部", "60%以上70%未満", False),
                (Group(60, 58, 40), "部", "60%以上70%未満", True),
                (Group(60, 58, 40), "部", "70%以上80%未満", False),
                (Group(60, 58, 57), "部", "90%以上", True), (Group(60, 58, 0), "部", "10%未満", True),
                (Group(60, 58, 6), "部", "under 10%", False), (Group(60, 38, 20), "部", "50%以上", True),
                (Group(60, 58, 40), "部", "40/58", False), (Group(60, 58, 40), "部", "", False),
                (Group(225, 223, 174), CITY, "約225人中約175人（約78%）", True),
                (Group(225, 223, 174), CITY, "about 175 of about 225 (about 78%)", True),
                (Group(225, 223, 174), CITY, "約225人中約180人（約80%）", False),
                (Group(225, 218, 174), CITY, "約225人中約175人（約78%）", False),
                (Group(225, 223, 216), CITY, "約225人中約215人（約96%）", False),
                (Group(225, 223, 174), "部", "約225人中約175人（約78%）", False)):
            figure = {"unit_group": unit, "display": shown}
            self.assertEqual(not complaints(group, figure), allowed, (group, shown))
        figure = {"city": "142069", "period": "2020-11", "unit_group": "経済部/農政課",
                  "indicator": "on_time_leaving", "display": "70%以上80%未満"}
        units = {"142069": {"経済部/農政課": ["経済部/農政課/農政係"]}}
        self.assertEqual(len(disclosed([figure | {"suppressed": False}], units)), 1)
        self.assertEqual(disclosed([figure | {"suppressed": True}], units), [])
        other = figure | {"indicator": "help_within", "suppressed": True}
        self.assertEqual(len(disclosed([other], units)), 1)

    def test_the_staff_files_are_what_the_script_makes(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch("builtins.print"):
            with mock.patch.object(make_staff, "DEMO", Path(folder)):
                make_staff.main()
            for made in sorted(Path(folder).rglob("*.csv")):
                kept = DEMO / made.relative_to(folder)
                self.assertEqual(made.read_bytes(), kept.read_bytes(), kept.name)

    def test_sentences_give_the_whole_text_back(self):
        for plan in self.plans.values():
            for field in TEXT_FIELDS:
                text = plan_text(plan, field)
                self.assertEqual("".join(sentences(text)), text.replace("\n", ""))

    def test_the_templates_in_peers_bear_no_key(self):
        for name, (code, title) in CITIES.items():
            file = DEMO.parent / "Peers" / f"{code}-{name}.json"
            template = json.loads(file.read_text("utf-8"))
            self.assertEqual((template["id"], template["name_ja"]), (code, title))
            self.assertEqual(template["root_key"] + template["signature"], "")


if __name__ == "__main__":
    unittest.main()
