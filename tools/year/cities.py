"""The four cities of the demo year, and what is planted in each.

Sizes follow the real cities' order of magnitude (about 2,000 staff in Odawara, 19,000 in Kawasaki);
departments, sections and everybody in them are invented. A control city is one without any trouble.
"""

from dataclasses import dataclass

DEPARTMENTS = """
総務 企画 財務 税務 市民 福祉 健康 子ども 環境 経済 農政 観光 都市 建設 建築 上下水道 会計 教育 文化 消防
危機管理 広報 契約 情報 港湾 交通 区政 保健 衛生 公園 住宅 道路 河川 生涯学習 選挙 監査 議会 病院 国保 介護
""".split()
DIVISIONS = "総務課 企画課 管理課 調整課 推進課 支援課 施設課 事業課 指導課 計画課".split()
SECTIONS = "庶務係 管理係 企画係 調整係 相談係 推進係 審査係 給付係 整備係 維持係".split()

WORKS = (
    "counter telephone meeting assembly documents budget payments inquiries systems emergency "
    "events other"
).split()
# How often a late departure is about each: not evenly, as in any city hall.
WEIGHTS = (14, 9, 12, 6, 15, 8, 9, 9, 7, 2, 5, 4)


@dataclass(frozen=True)
class City:
    name: str
    code: str
    letter: str
    staff: int
    seed: int
    # How many troubles of each kind are planted.
    works: int
    shorts: int
    people: int


CITIES = [
    City("odawara", "142069", "Q", 2_000, 20260420, 6, 4, 6),
    City("kawasaki", "141305", "K", 19_000, 20260520, 20, 12, 20),
    City("chigasaki", "142077", "T", 2_400, 20260619, 6, 4, 6),
    City("isehara", "142140", "S", 1_000, 20260717, 4, 3, 4),
]


def control(city: City) -> City:
    """The same city with nothing planted."""
    return City(city.name, city.code, city.letter, city.staff, city.seed, 0, 0, 0)
