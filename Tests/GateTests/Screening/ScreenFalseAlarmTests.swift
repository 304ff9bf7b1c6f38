import Gate
import Testing

/// What a gate with the names of 19,000 staff makes of prose that concerns nobody.
struct ScreenFalseAlarmTests {
    private static let seed: UInt64 = 7
    private static let staff = InventedStaff(count: 19_000, seed: seed)
    /// With readings, posts and units, as everything that can raise an alarm is known.
    private static let screen = Screen(
        staff.people.map(\.screenedWithReading),
        organisation: ScreenedOrganisation(
            posts: ["主査", "専門役"], units: ["総務部", "職員課", "給与係", "納税課", "道路課", "環境部"]))

    @Test("Ordinary municipal prose raises no alarm, sentence by sentence or as one text")
    func prose() {
        let sentences = MunicipalProse.sentences + TownProse.sentences
        #expect(sentences.count >= 450)
        var held: [String] = []
        for sentence in sentences + [sentences.joined(separator: "\n"), sentences.joined()] {
            held += Self.screen.held(in: sentence).map { "\($0.kind) 「\($0.excerpt)」" }
        }
        let warned = sentences.flatMap { sentence in
            Self.screen.hits(in: sentence).filter { $0.level == .warn }
                .map { "\($0.kind) 「\($0.excerpt)」 in \(sentence)" }
        }
        print(
            "false alarms in \(sentences.count) sentences, 19,000 names: \(held.count) held,",
            "\(warned.count) shown, seed \(Self.seed)")
        for alarm in held + warned { print("  \(alarm)") }
        #expect(held.isEmpty)
        #expect(warned.count * 100 < sentences.count)
    }

    @Test("The same prose with one name in it does raise one: the control")
    func control() {
        guard let person = Self.staff.people.first else { return }
        for (index, sentence) in (MunicipalProse.sentences + TownProse.sentences).enumerated() {
            let canary = index % 2 == 0 ? person.surname + person.given : person.surname + "さん"
            #expect(Self.screen.held(in: sentence + canary + "。").count == 1)
        }
    }

    @Test(
        "Bare surnames and bare numbers do not hold a text back",
        arguments: [
            "森", "原", "平", "森と林", "佐藤", "鈴木、高橋", "山田の件", "小田原", "渡辺橋", "123456", "100007",
            "番号100008", "2020-11-18", "20201118", "令和2年11月18日", "17:45", "0830", "08:30-17:15",
            "250-8555",
            "142069", "141305", "01-02-03-04-05", "2020/11/18 09:30", "192.168.0.1", "0.123456789",
            "1234567890", "978-4-00-310101-8", "+5", "+100人", "3.14159265358979", "0000000000",
            "00-0000-0000", "04-01 2020", "2020-04-01 0830-1715", "2020-04-03 0830-1715",
            "R2.04.06 1300-1715", "2020/11/03 1300-1715", "1/2 3/4", "@", "a@b", "会場＠川崎",
            "@example", "10@20", "山田@", "職員番号", "職員番号は8桁", "職員番号：未定", "staff notes 2020",
        ])
    func bare(text: String) {
        #expect(Self.screen.held(in: text).isEmpty)
    }

    @Test("A full name that is also a word is a hit: the price of finding every full name")
    func collisions() {
        let names = ["平 和", "原 一", "林 一", "金 武", "関 連"]
        let screen = Screen(names.map { ScreenedPerson(name: $0, employeeNumber: "1") })
        let phrases = ["平和都市宣言", "中原一丁目", "森林一帯", "金武町", "関連部署"]
        let count = phrases.filter { !screen.hits(in: $0).isEmpty }.count
        print("words that are full names of two kanji: \(count) of \(phrases.count) raise a hit")
        #expect(count == phrases.count)
        // The same phrases concern nobody where nobody bears such a name.
        #expect(phrases.allSatisfy { Screen([]).hits(in: $0).isEmpty })
    }

    @Test(
        "Behind a surname that is a place or a word, a given name of one kanji may begin a word",
        arguments: [
            "川崎 実施済み", "川崎実施、小田原未実施", "| 川崎 | 実施 |", "川崎\n実施済み", "小田原 進捗九割", "平塚修正案を読んだ。",
            "清水優先で進める。", "清水 優先度高", "大和武道館を予約した。", "三浦学校給食センター", "南正面玄関", "森正面の入口",
            "川原実施要領", "高和紙", "大和武器博物館", "小田原進学塾",
        ])
    func beginnings(text: String) {
        let screen = Self.screen([
            "川崎 実", "小田原 進", "平塚 修", "清水 優", "大和 武", "三浦 学", "南 正", "森 正", "原 実", "高 和",
        ])
        #expect(screen.hits(in: text).isEmpty)
    }

    @Test(
        "What such a name is followed by may still speak of a person",
        arguments: [
            "川崎実", "川崎実が", "川崎 実", "川崎実係長", "川崎実様", "川崎実作成", "川崎実総務課長", "川崎実（実施）", "清水優先生", "清水優主査",
            "林正職員", "林正が",
        ])
    func wholeNames(text: String) {
        #expect(!Self.screen(["川崎 実", "清水 優", "林 正"]).held(in: text).isEmpty)
    }

    @Test(
        "Surnames that tell posts apart hold nothing beside a post, and do with さん",
        arguments: [
            "新係長の研修を四月に行う。", "前課長の方針を見直した。", "元係長の話を聞いた。", "本校長を通じて依頼した。", "平職員の負担を減らす。",
            "今課長が不在である。", "一職員として取り組む。", "県職員の応援を得た。", "町職員と市職員が一緒に働く。", "県課長会議に出た。",
            "市課長会議を開いた。", "区係長会に出席した。", "担当：県、市、町", "担当（県）", "出席：県、市、町",
        ])
    func attributes(text: String) {
        let names = ["新", "前", "元", "本", "平", "今", "一", "市", "県", "町", "区"]
        let screen = Self.screen(names.map { $0 + " 洋子" })
        #expect(screen.held(in: text).isEmpty)
        for name in names {
            #expect(!screen.held(in: name + "さんに聞いた。").isEmpty)
            #expect(!screen.held(in: name + "洋子が担当した。").isEmpty)
        }
        for text in ["平係長が出席した。", "担当：平", "担当：今"] {
            #expect(!screen.held(in: text).isEmpty)
        }
    }

    @Test(
        "Offices are named after places, and set phrases after nobody",
        arguments: [
            "大和支所長が出席した。", "清水支所長が出席した。", "早川副支所長", "橘支所長", "平塚署長", "大和署長", "南署長が講話をした。",
            "松田署員が来庁した。", "奥様の出産に合わせた休暇である。", "奥さんの出産", "皆様のご協力", "皆さんで消灯した。", "お孫さんの送迎",
            "本殿の修復", "神殿の模型", "沈殿池の清掃", "源氏物語の講座", "李氏朝鮮の器", "福島さんま祭りに協力した。", "ふじさんの眺め",
            "四月一日から新しい様式を使う。", "基準日を四月一日とする。", "福島「様式」", "早川**様式**", "早川1号線",
        ])
    func places(text: String) {
        let screen = Screen(
            [
                "大和 花子", "清水 花子", "早川 花子", "橘 花子", "平塚 花子", "南 花子", "松田 花子", "奥 花子", "皆 花子", "孫 花子",
                "本 花子", "神 花子", "沈 花子", "源 花子", "李 花子", "福島 花子", "四月一日 花子",
            ].map { ScreenedPerson(name: $0, employeeNumber: "1") }
                + [ScreenedPerson(name: "藤 花子", employeeNumber: "1", reading: "ふじ はなこ")])
        let hits = screen.hits(in: text)
        #expect(hits.isEmpty, "\(hits.map { "\($0.kind) \($0.excerpt)" })")
    }

    @Test(
        "Amounts behind a label are no numbers of anybody",
        arguments: [
            "内線100本を更新した。", "内線 200台を更新した。", "内線で100件を受けた。", "PHS 100台を返却した。", "電話200000件を受けた。",
            "FAX 120000枚を節約した。", "携帯電話100000台に通知した。", "電話で200000人に知らせた。", "職員番号 2026年度の採番を始めた。",
            "職員番号は100番台から始める。", "職員番号は100桁まで", "33,1302件", "1,234,567", "0830,12,1715",
        ])
    func amounts(text: String) {
        let screen = Screen([
            ScreenedPerson(name: "渡邊 花子", employeeNumber: "142857", phone: "0465-33-1302")
        ])
        #expect(screen.hits(in: text).isEmpty)
    }

    private static func screen(_ names: [String]) -> Screen {
        Screen(names.map { ScreenedPerson(name: $0, employeeNumber: "1") })
    }
}
