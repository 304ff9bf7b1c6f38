"""The lists from which make_staff.py draws: names, cities, and how each division's Help Day went.

A habit is what a division (部/課) does on a Help Day: `all` leave on time, `nearly` all but one or
two, `half`, `none`, or `mixed`. So the figures of every city hold units that must be
hidden, shown as a band, rounded, and merged upward because they are too small.
"""

from dataclasses import dataclass

HELP_DAYS = {"2020-11": "2020-11-20", "2020-12": "2020-12-18"}


@dataclass(frozen=True)
class City:
    name: str
    letter: str
    area_code: str
    codec: str
    line_end: str
    header: list[str]
    divisions: list[tuple[str, str, list[tuple[str, int]]]]


JAPANESE = ["係", "氏名", "職員番号", "メール", "電話"]
ENGLISH = ["section", "name", "employee_number", "mail", "phone"]

CITIES = [
    City("odawara", "Q", "0465-00", "utf-8-sig", "\r\n", JAPANESE, [
        ("総務部/職員課", "mixed", [("人事係", 8), ("研修係", 6), ("給与係", 9)]),
        ("総務部/総務課", "nearly", [("庶務係", 5), ("文書係", 6)]),
        ("企画部/情報システム課", "mixed", [("運用係", 9), ("開発係", 9)]),
        ("市民部/戸籍住民課", "mixed", [("窓口係", 14), ("記録係", 9)]),
        ("市民部/保険課", "nearly", [("給付係", 12), ("収納係", 10)]),
        ("福祉部/福祉政策課", "mixed", [("企画係", 7), ("給付係", 11)]),
        ("福祉部/高齢福祉課", "all", [("相談係", 9), ("支援係", 8)]),
        ("税務部/市民税課", "half", [("課税係", 24), ("諸税係", 2)]),
        ("税務部/納税課", "mixed", [("管理係", 6), ("収納係", 15)]),
        ("経済部/観光課", "none", [("管理係", 5), ("振興係", 8)]),
        ("経済部/農政課", "mixed", [("農政係", 7)]),
        ("建設部/道路課", "mixed", [("計画係", 9), ("維持係", 16)]),
    ]),
    City("kawasaki", "K", "044-000", "cp932", "\r\n", JAPANESE, [
        ("総務企画局/人事課", "mixed", [("人事係", 12), ("任用係", 11), ("育成係", 7)]),
        ("総務企画局/デジタル化推進課", "nearly", [("基盤係", 13), ("推進係", 12)]),
        ("財政局/資金課", "all", [("資金係", 9), ("出納係", 8)]),
        ("財政局/契約課", "mixed", [("工事契約係", 14), ("物品契約係", 13)]),
        ("市民文化局/区政推進課", "mixed", [("調整係", 15), ("窓口改善係", 18)]),
        ("市民文化局/地域安全課", "mixed", [("安全係", 6)]),
        ("健康福祉局/地域包括ケア課", "nearly", [("企画係", 11), ("連携係", 16)]),
        ("健康福祉局/保健衛生課", "none", [("検査係", 12), ("予防係", 9)]),
        ("まちづくり局/交通政策課", "mixed", [("計画係", 17), ("調査係", 10)]),
        ("港湾局/港営課", "half", [("港営係", 28), ("利用係", 8)]),
        ("消防局/予防課", "mixed", [("査察係", 9), ("危険物係", 8)]),
    ]),
    City("chigasaki", "T", "0467-00", "utf-8", "\n", ENGLISH, [
        ("総務部/行政総務課", "mixed", [("総務担当", 8), ("文書担当", 7)]),
        ("総務部/財産管理課", "mixed", [("管財担当", 6)]),
        ("企画部/広報課", "nearly", [("広報担当", 7), ("広聴担当", 5)]),
        ("市民部/市民課", "half", [("窓口担当", 26), ("戸籍担当", 9)]),
        ("市民部/保険年金課", "mixed", [("保険担当", 12), ("年金担当", 6)]),
        ("福祉部/生活支援課", "none", [("支援担当", 13), ("庶務担当", 3)]),
        ("福祉部/高齢支援課", "nearly", [("相談担当", 11), ("給付担当", 7)]),
        ("こども部/保育課", "all", [("入所担当", 8), ("運営担当", 7)]),
        ("経済部/商工課", "mixed", [("商工担当", 9), ("労政担当", 4)]),
        ("都市部/都市計画課", "mixed", [("計画担当", 10), ("景観担当", 6)]),
        ("下水道河川部/河川課", "mixed", [("管理担当", 9), ("工務担当", 7)]),
    ]),
    City("isehara", "S", "0463-00", "utf-8", "\n", ENGLISH, [
        ("総務部/職員課", "mixed", [("人事係", 6), ("給与係", 5)]),
        ("総務部/文書法制課", "mixed", [("文書係", 5)]),
        ("企画部/経営企画課", "nearly", [("企画係", 7), ("行革係", 5)]),
        ("市民生活部/戸籍住民課", "half", [("住民係", 24), ("戸籍係", 5)]),
        ("市民生活部/市民協働課", "all", [("協働係", 6), ("相談係", 5)]),
        ("保健福祉部/介護高齢課", "mixed", [("認定係", 9), ("給付係", 8)]),
        ("保健福祉部/健康づくり課", "none", [("予防係", 10), ("成人係", 4)]),
        ("経済環境部/農業振興課", "nearly", [("農業係", 8), ("林務係", 3)]),
        ("経済環境部/環境対策課", "mixed", [("環境係", 9), ("美化係", 6)]),
        ("土木部/道路整備課", "mixed", [("整備係", 11), ("維持係", 9)]),
        ("教育部/学校教育課", "mixed", [("学務係", 9), ("指導係", 5)]),
    ]),
]

SURNAMES = [tuple(pair.split(":")) for pair in """
秋元:akimoto 朝倉:asakura 五十嵐:igarashi 石渡:ishiwata 稲葉:inaba 内海:utsumi 江口:eguchi
遠藤:endo 大久保:okubo 岡部:okabe 小笠原:ogasawara 尾﨑:ozaki 柏木:kashiwagi 金子:kaneko
神谷:kamiya 桐生:kiryu 工藤:kudo 黒川:kurokawa 近藤:kondo 斉木:saiki 坂本:sakamoto
笹川:sasagawa 佐野:sano 柴田:shibata 島村:shimamura 白石:shiraishi 杉浦:sugiura 関口:sekiguchi
瀬戸:seto 髙梨:takanashi 髙瀬:takase 滝沢:takizawa 竹内:takeuchi 田島:tajima 谷川:tanigawa
土屋:tsuchiya 手塚:tezuka 戸田:toda 富田:tomita 中里:nakazato 永井:nagai 成瀬:naruse
新田:nitta 野口:noguchi 萩原:hagiwara 橋爪:hashizume 浜野:hamano 早川:hayakawa 原田:harada
樋口:higuchi 平松:hiramatsu 古屋:furuya 細川:hosokawa 堀内:horiuchi 本間:honma 前島:maejima
牧野:makino 増田:masuda 松﨑:matsuzaki 松下:matsushita 三浦:miura 水谷:mizutani 村瀬:murase
持田:mochida 森本:morimoto 矢島:yajima 柳沢:yanagisawa 湯川:yukawa 横溝:yokomizo 𠮷村:yoshimura
𠮷岡:yoshioka 米山:yoneyama 若林:wakabayashi 渡会:watarai
""".split()]

GIVEN_NAMES = [tuple(pair.split(":")) for pair in """
彩音:ayane 郁実:ikumi 一花:ichika 海斗:kaito 楓真:fuma 香澄:kasumi 和奏:wakana 克哉:katsuya
奏太:sota 恭一郎:kyoichiro 希美枝:kimie 久仁彦:kunihiko 慶次郎:keijiro 玄太:genta 航平:kohei
沙也加:sayaka 早苗:sanae 詩織:shiori 修司:shuji 淳之介:junnosuke 翔伍:shogo 澄香:sumika
清太郎:seitaro 聡一:soichi 大悟:daigo 巧海:takumi 千景:chikage 千尋:chihiro 司朗:shiro
翼沙:tsubasa 徹平:teppei 時生:tokio 朋花:tomoka 直樹:naoki 夏帆:kaho 七海:nanami 野乃花:nonoka
花蓮:karen 陽向:hinata 響己:hibiki 美月:mizuki 富美男:fumio 帆乃香:honoka 真琴:makoto
雅彦:masahiko 万里子:mariko 美緒里:miori 道隆:michitaka 実咲:misaki 萌衣:mei 康太郎:kotaro
結月:yuzuki 由希乃:yukino 涼介:ryosuke 凛太:rinta 璃子:riko 礼人:ayato 若菜:wakana
""".split()]
