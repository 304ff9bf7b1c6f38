import Gate
import Testing

/// How many of 19,000 invented names are found in each way in which offices write them. Names that are
/// words or places are let pass in some of these on purpose, so the share is printed and has a floor.
@Suite(.serialized)
struct NamingRecallTests {
    private static let seed: UInt64 = 20_201_118
    private static let staff = InventedStaff(count: 19_000, seed: seed)
    private static let screen = Screen(
        staff.people.map(\.screenedWithReading),
        organisation: ScreenedOrganisation(posts: [], units: ["職員課", "給与係", "納税課"]))

    struct Way: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let level: ScreeningHit.Level
        /// In parts of a hundred.
        let floor: Double
        let write: @Sendable (InventedStaff.Person) -> String

        init(
            _ name: String, _ floor: Double, _ level: ScreeningHit.Level = .hold,
            _ write: @escaping @Sendable (InventedStaff.Person) -> String
        ) {
            testDescription = name
            self.floor = floor
            self.level = level
            self.write = write
        }
    }

    static let ways: [Way] = [
        Way("reading in brackets", 100) { "\($0.surname)（\($0.surnameReading)）\($0.given)" },
        Way("post in brackets", 100) { "\($0.surname)（係長）\($0.given)" },
        Way("bold surname", 100) { "**\($0.surname)**\($0.given)" },
        Way("ruby", 100) {
            "<ruby>\($0.surname)<rt>\($0.surnameReading)</rt></ruby>\($0.given)"
        },
        Way("given name first", 80) { "\($0.given)・\($0.surname)" },
        Way("reading with a space", 100) { "\($0.surnameReading)　\($0.givenReading)" },
        Way("reading as one word", 95) { $0.surnameReading + $0.givenReading },
        Way("given name in kana", 97) { $0.surname + $0.givenReading },
        Way("surname in kana", 99) { $0.surnameReading + $0.given },
        Way("surname in kana with さん", 93) { "\($0.surnameReading)さん" },
        Way("given name with さん", 98) { "\($0.given)さん" },
        Way("given name in kana with さん", 93) { "\($0.givenReading)さん" },
        Way("旧姓", 100) { "旧姓\($0.surname)" },
        Way("係長の", 96) { "係長の\($0.surname)" },
        Way("係長：", 99) { "係長：\($0.surname)" },
        Way("担当：", 95) { "担当：\($0.surname)" },
        Way("in brackets", 90) { "（\($0.surname)）" },
        Way("職員課 before", 85) { "職員課 \($0.surname)" },
        Way("給与係長 after", 92) { "\($0.surname)給与係長" },
        Way("補佐", 96) { "\($0.surname)補佐" },
        Way("リーダー", 96) { "\($0.surname)リーダー" },
        Way("職員", 92) { "\($0.surname)職員" },
        Way("会計年度任用職員", 96) { "\($0.surname)会計年度任用職員" },
        Way("bare surname", 70, .warn) { "\($0.surname)が担当" },
        Way("bare given name", 50, .warn) { "\($0.given)が休み" },
        Way("given name with ちゃん", 90, .warn) { "\($0.given)ちゃん" },
        Way("employee number alone", 100, .warn) { $0.number },
        Way("local part alone", 100, .warn) {
            $0.mail.split(separator: "@").first.map(String.init) ?? $0.mail
        },
        Way("local telephone number", 100) {
            $0.phone.split(separator: "-").dropFirst().joined(separator: "-")
        },
    ]

    private static let frames = [
        ("", ""), ("昨日は", "と話した。"), ("・", "\n・次の議題"), ("記録「", "」より"), ("（", "）"),
        ("次のとおり。", "、ほか3名"),
    ]

    @Test("Names are found as offices write them", arguments: ways)
    func recall(way: Way) {
        var missed: [String] = []
        for (index, person) in Self.staff.people.enumerated() {
            let (before, after) = Self.frames[index % Self.frames.count]
            let text = before + way.write(person) + after
            let isFound = Self.screen.hits(in: text).contains {
                way.level == .warn || $0.level == .hold
            }
            if !isFound { missed.append(text) }
        }
        let count = Self.staff.people.count
        let share = 100 * Double(count - missed.count) / Double(count)
        print(
            "recall \(way.testDescription) (\(way.level)): \(share)% of \(count),",
            "seed \(Self.seed), missed", missed.prefix(3))
        #expect(share >= way.floor)
    }
}
