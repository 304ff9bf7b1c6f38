import Gate
internal import Seeding
import Testing

/// Nothing in a text or a directory makes the screen slow, or stops it.
@Suite(.serialized)
struct ScreenTimeTests {
    private static let screen = Screen(
        InventedStaff(count: 19_000, seed: 3).people.map(\.screenedWithReading))

    @Test("The time for 19,000 names and 20,000 scalars")
    func ordinary() {
        let clock = ContinuousClock()
        let staff = InventedStaff(count: 19_000, seed: 3).people.map(\.screenedWithReading)
        let building = clock.measure { _ = Screen(staff) }
        let prose = MunicipalProse.sentences.joined(separator: "\n")
        var text = ""
        while text.unicodeScalars.count < 20_000 { text += prose }
        text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(20_000)))
        var count = Self.screen.hits(in: prose).count
        let screening = clock.measure { count = Self.screen.hits(in: text).count }
        print("19,000 names: index \(building); 20,000 scalars: \(screening), \(count) hits")
    }

    private static let pieces = [
        "田", "山田", "佐藤太", "佐々", "0", "0-", "0465-33-", "(", "+", "+81", "@", "a@", "a", "a.", "@a.",
        "(at)", "a(at)", "職員番号", "職員番号1", "職員", "\u{200B}", "\u{3099}", "か\u{3099}", " ", "\n", "々",
        "・",
        "さん", "一", "一課長", "山・", "\u{E0101}", "\u{202E}", "🇯🇵", "電話", "内線1", "\u{0}", "長", "森さん",
        "山(", "山**", "山<rt>", "<rt>", "佐藤（", "佐藤、", "係長の", "係長の佐藤", "佐藤給与", "%E6", "&#", "&#28193;",
        "\\u6e21", "QUJD", "5rih", "〇", "〇-", "①", "A.", "A.B.", "さとう", "sato-", "oooo", "a dot ",
        "a★", "12345678901234567890", "0 1 2 3 ", "ﾊﾟ", "\u{301}", "𠮷",
    ]

    @Test("Hostile texts of 50,000 scalars", .timeLimit(.minutes(2)))
    func hostile() {
        let clock = ContinuousClock()
        var slowest = (Duration.zero, "")
        for piece in Self.pieces {
            let count = 50_000 / piece.unicodeScalars.count
            let text = String(repeating: piece, count: count)
            let time = clock.measure { _ = Self.screen.hits(in: text) }
            if time > slowest.0 { slowest = (time, piece) }
        }
        print("slowest hostile text of 50,000 scalars: \(slowest.0), of 「\(slowest.1)」")
        #expect(slowest.0 < .seconds(20))
    }

    @Test("A hostile directory: names that share long beginnings, and no text stops the screen")
    func hostileDirectory() {
        let long = String(repeating: "あ", count: 100_000)
        var people = (0..<200).map { index in
            ScreenedPerson(
                name: String(repeating: "一", count: index) + " 二", employeeNumber: long, mail: long,
                phone: String(repeating: "0", count: 10_000), reading: long)
        }
        people.append(ScreenedPerson(name: "))((・・ 　", employeeNumber: "-", mail: "@", phone: "+"))
        people.append(ScreenedPerson(name: "\u{200B}\u{3099}々", employeeNumber: "\u{0}"))
        let screen = Screen(people)
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = screen.hits(in: String(repeating: "一", count: 200_000))
            _ = screen.hits(in: String(repeating: "あ", count: 200_000))
        }
        print("names that share 55 scalars, 2 × 200,000 scalars: \(time)")
    }

    @Test("Random scalars never stop the screen, and its ranges stay within the text")
    func random() {
        let seed: UInt64 = 42
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let alphabet = Self.pieces.flatMap { Array($0.unicodeScalars) } + "山田太郎佐藤花子".unicodeScalars
        for _ in 0..<300 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...400, using: &generator) {
                let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
                let isKnown = Bool.random(using: &generator)
                if let scalar = isKnown ? alphabet.randomElement(using: &generator) : any {
                    view.append(scalar)
                }
            }
            var end = 0
            for hit in Self.screen.hits(in: String(view)) {
                #expect(hit.range.lowerBound >= end && !hit.range.isEmpty)
                end = hit.range.upperBound
            }
            #expect(end <= view.count)
        }
    }
}
