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
        let names = ["平 和", "原 一", "林 一", "森 正", "原 実", "高 和", "金 武", "関 連"]
        let screen = Screen(names.map { ScreenedPerson(name: $0, employeeNumber: "1") })
        let phrases = [
            "平和都市宣言", "中原一丁目", "森林一帯", "森正面の入口", "川原実施要領", "高和紙", "金武町", "関連部署",
        ]
        let count = phrases.filter { !screen.hits(in: $0).isEmpty }.count
        print("words that are full names of two kanji: \(count) of \(phrases.count) raise a hit")
        #expect(count == phrases.count)
        // The same phrases concern nobody where nobody bears such a name.
        #expect(phrases.allSatisfy { Screen([]).hits(in: $0).isEmpty })
    }
}
