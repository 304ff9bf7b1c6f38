"""An invented city hall: sections, posts, and staff enough for figures to be published.

Each 課 has two 係. The first 係's chief is the 庶務担当係長, the second's a 係長; the 所属長 stands
in the 課 itself. Nobody here exists.
"""

from dataclasses import dataclass

DIVISIONS = {
    "総務部/職員課": ("給与係", "人事係"),
    "税務部/納税課": ("管理係", "収納係"),
    "市民部/市民課": ("窓口係", "記録係"),
    "都市部/道路課": ("維持係", "計画係"),
}
PEOPLE_IN_SECTION = 15
SURNAMES = "霞谷 星丘 虹野 雪渓 風岬 雲居 露草 朝凪 夕凪 霧島台 波照 岩清 苔寺 砂丘 葦原".split()
GIVEN = "一葉 二葉 三葉 四葉 五葉 六葉 七葉 八葉 九葉".split()
HEADER = "係,氏名,職員番号,メール,電話,職,得意分野,応援上限分"


@dataclass(frozen=True)
class Person:
    section: str
    name: str
    number: str
    role: str = "係員"
    strengths: str = ""

    @property
    def row(self) -> str:
        mail = f"{self.number.lower()}@city.example"
        return f"{self.section},{self.name},{self.number},{mail},,{self.role},{self.strengths},120"

    @property
    def secrets(self) -> list[str]:
        """What must be found nowhere outside the city."""
        spellings = [self.name, self.name.replace(" ", ""), self.name.replace(" ", "　")]
        return [*spellings, self.number, f"{self.number.lower()}@city.example"]


def sections() -> list[str]:
    return [f"{division}/{section}" for division, own in DIVISIONS.items() for section in own]


def staff() -> list[Person]:
    """124 people: eight 係 of fifteen with their chief, four 課 with their 所属長."""
    people = []
    for place, section in enumerate(sections()):
        for seat in range(PEOPLE_IN_SECTION):
            role = ("庶務担当係長", "係長")[place % 2] if seat == 0 else "係員"
            strengths = "支払・経理、窓口対応" if seat in (1, 2) else ""
            number = f"TK{place}{seat:02d}77"
            people.append(Person(section, f"{SURNAMES[seat]} {GIVEN[place]}", number, role, strengths))
    for place, division in enumerate(DIVISIONS):
        number = f"TK9{place:02d}77"
        people.append(Person(division, f"{SURNAMES[place]} {GIVEN[8]}", number, "所属長"))
    return people


def staff_csv(people: list[Person] | None = None) -> str:
    return "\n".join([HEADER, *(person.row for person in people or staff())]) + "\n"


def members(section: str) -> list[Person]:
    return [person for person in staff() if person.section == section]


def chief(section: str) -> str:
    """The post of a 係's chief, for `--as`."""
    return f"{members(section)[0].role}:{section}"


def manager(division: str) -> str:
    return f"所属長:{division}"


def forecasts(section: str, **told: str) -> str:
    """A file of forecasts: can leave, with an hour's room, but for those whose row is told."""
    rows = (told.get(one.number, "定時,,60,,,,") for one in members(section))
    lines = (f"{one.number},{row}" for one, row in zip(members(section), rows, strict=True))
    header = "職員番号,見込み,超過見込分,応援可能分,業務,内容,理由,動かせない理由"
    return "\n".join([header, *lines]) + "\n"


def results(late: dict[str, str]) -> str:
    """Results of a day for all: on time, but for those who were late with the work named."""
    rows = []
    for person in staff():
        work = late.get(person.number)
        rows.append(f"{person.number}," + (f"遅れ,19:20,{work}" if work else "定時,17:20,"))
    return "\n".join(["職員番号,結果,退庁時刻,業務", *rows]) + "\n"
