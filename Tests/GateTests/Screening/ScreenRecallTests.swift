import Gate
import Testing

/// Canaries: each name of 19,000 invented staff in every disguise it can wear.
@Suite(.serialized)
struct ScreenRecallTests {
    private static let seed: UInt64 = 20_201_118
    private static let staff = InventedStaff(count: 19_000, seed: seed)
    private static let screen = Screen(staff.people.map(\.screened))
    private static let frames = [
        ("", ""), ("担当は", "が務めます。"), ("（", "）"), ("出席者：", "、ほか3名"), ("・", "\n・次の議題"),
        ("昨日は", "と話した。"), ("記録「", "」より"),
    ]

    @Test("Every full name is found in every disguise", arguments: Disguise.all)
    func fullNames(disguise: Disguise) {
        measure(disguise) { kind, _ in kind == .fullName }
    }

    @Test("Every surname with a title is found", arguments: Disguise.surnames)
    func surnames(disguise: Disguise) {
        measure(disguise) { kind, surname in
            kind == .surnameWithTitle || kind == .fullName
                // 「全係長」 is shown: more often all of them are meant.
                || (kind == .surname && surname == "全")
        }
    }

    /// Plants each canary in a frame; it counts as found if one hit covers all of it.
    private func measure(
        _ disguise: Disguise, _ isExpected: (ScreeningHit.Kind, String) -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var planted = 0
        var missed: [String] = []
        for (index, person) in Self.staff.people.enumerated() {
            guard let canary = disguise.apply(person.surname, person.given) else { continue }
            let (before, after) = Self.frames[index % Self.frames.count]
            planted += 1
            let start = before.unicodeScalars.count
            let invisible = canary.unicodeScalars.prefix { [0x202E, 0x2067].contains($0.value) }
            let range = (start + invisible.count)..<(start + canary.unicodeScalars.count)
            let hits = Self.screen.hits(in: before + canary + after)
            let isFound = hits.contains {
                isExpected($0.kind, person.surname) && $0.range.lowerBound <= range.lowerBound
                    && $0.range.upperBound >= range.upperBound
            }
            if !isFound { missed.append(canary) }
        }
        let recall = planted == 0 ? 0 : 100 * Double(planted - missed.count) / Double(planted)
        print("recall \(disguise.testDescription): \(recall)% of \(planted), seed \(Self.seed)")
        #expect(planted > 100, sourceLocation: sourceLocation)
        #expect(missed.isEmpty, "missed \(missed.prefix(5))", sourceLocation: sourceLocation)
    }

    @Test("Without the directory nothing of this is found: the control")
    func control() {
        let empty = Screen([])
        for person in Self.staff.people.prefix(500) {
            let text = person.surname + person.given + "、" + person.surname + "さん"
            #expect(empty.hits(in: text).isEmpty)
        }
    }

    @Test("A directory without spaces still yields every full name, and nearly every surname")
    func unspacedDirectory() {
        let people = Self.staff.people
        let screen = Screen(
            people.map {
                ScreenedPerson(name: $0.surname + $0.given, employeeNumber: $0.number)
            })
        var surnames = 0
        for person in people {
            let full = screen.hits(in: "担当は\(person.surname) \(person.given)です")
            #expect(full.contains { $0.kind == .fullName })
            if !screen.hits(in: "担当は\(person.surname)さん").isEmpty { surnames += 1 }
        }
        print("surnames guessed without a space: \(surnames) of \(people.count)")
        #expect(surnames >= people.count * 99 / 100)
    }
}
