internal import Staff
internal import Testing

/// Assignments changed by hand, and input that contradicts itself.
struct HelpDefectTests {
    private static func matching() throws -> HelpMatching {
        try HelpMatching(
            needs: [
                HelpNeed(person: 1, section: 1, division: 1, minutesShort: 60, category: 3),
                HelpNeed(person: 2, section: 2, division: 1, minutesShort: 30, category: 4),
                HelpNeed(person: 3, section: 3, division: 2, minutesShort: 0, category: 4),
            ],
            offers: [
                HelpOffer(person: 11, section: 1, division: 1, roomMinutes: 40),
                HelpOffer(person: 12, section: 2, division: 1, roomMinutes: 90, limitMinutes: 30),
                HelpOffer(person: 13, section: 3, division: 2, roomMinutes: 90, limitMinutes: 0),
                HelpOffer(person: 2, section: 2, division: 1, roomMinutes: 90),
            ])
    }

    static let cases: [([(Int64, Int64, Int)], HelpScope, [HelpDefect])] = [
        ([], .withinSection, []),
        ([(11, 1, 40), (12, 2, 30)], .withinSection, []),
        ([(11, 1, 41)], .withinSection, [.exceedsRoom(helper: 11, byMinutes: 1)]),
        (
            [(11, 1, 40), (11, 2, 25)], .acrossSections(.city),
            [.exceedsRoom(helper: 11, byMinutes: 25)]
        ),
        ([(12, 1, 45)], .acrossSections(.city), [.exceedsLimit(helper: 12, byMinutes: 15)]),
        ([(13, 1, 5)], .acrossSections(.city), [.exceedsLimit(helper: 13, byMinutes: 5)]),
        (
            [(13, 1, 5)], .acrossSections(.division),
            [.outsideScope(helper: 13, helped: 1), .exceedsLimit(helper: 13, byMinutes: 5)]
        ),
        ([(12, 1, 5)], .acrossSections(.division), []),
        ([(12, 1, 5)], .withinSection, [.outsideScope(helper: 12, helped: 1)]),
        (
            [(1, 1, 5)], .withinSection,
            [
                .helpsThemselves(person: 1, minutes: 5),
                .helperIsShort(helper: 1, shortMinutes: 60),
            ]
        ),
        ([(2, 1, 15)], .acrossSections(.city), [.helperIsShort(helper: 2, shortMinutes: 30)]),
        ([(99, 1, 15)], .acrossSections(.city), [.helperUnknown(helper: 99)]),
        ([(11, 3, 15)], .acrossSections(.city), [.helpedNotShort(helped: 3)]),
        ([(11, 98, 15)], .acrossSections(.city), [.helpedNotShort(helped: 98)]),
        (
            [(11, 2, 20), (12, 2, 20)], .acrossSections(.city),
            [.exceedsNeed(helped: 2, byMinutes: 10)]
        ),
        ([(11, 1, 20), (11, 1, 20)], .withinSection, [.pairTwice(helper: 11, helped: 1)]),
        (
            [(11, 1, 0), (12, 2, -5)], .withinSection,
            [
                .minutesNotPositive(helper: 11, helped: 1, minutes: 0),
                .minutesNotPositive(helper: 12, helped: 2, minutes: -5),
            ]
        ),
        (
            [(11, 1, .max), (11, 2, .max)], .acrossSections(.city),
            [
                .exceedsRoom(helper: 11, byMinutes: .max - 40),
                .exceedsNeed(helped: 1, byMinutes: .max - 60),
                .exceedsNeed(helped: 2, byMinutes: .max - 30),
            ]
        ),
        (
            [(11, 1, .min), (11, 2, 5)], .acrossSections(.city),
            [.minutesNotPositive(helper: 11, helped: 1, minutes: .min)]
        ),
    ]

    @Test(arguments: cases.indices)
    func `each defect is named with the person and the minutes`(number: Int) throws {
        let (triples, scope, expected) = Self.cases[number]
        let pairs = triples.map { HelpPair(helper: $0.0, helped: $0.1, minutes: $0.2) }
        let matching = try Self.matching()
        #expect(matching.defects(in: pairs, scope: scope) == expected)
        #expect(matching.defects(in: pairs.reversed(), scope: scope) == expected)
        if let first = expected.first {
            #expect(throws: first) { try matching.validate(pairs, scope: scope) }
        } else {
            try matching.validate(pairs, scope: scope)
        }
    }

    @Test func `every defect has a code and sentences with names only from the caller`() {
        let defects = Self.cases.flatMap(\.2)
        #expect(Set(defects.map(\.code)).count == 10)
        for defect in defects {
            for person in defect.people {
                #expect(defect.japanese { "架空\($0)さん" }.contains("架空\(person)さん"))
                #expect(defect.english { "Member \($0)" }.contains("Member \(person)"))
            }
        }
        let room = HelpDefect.exceedsRoom(helper: 11, byMinutes: 25)
        #expect(room.japanese { _ in "架空甲さん" } == "架空甲さんの余裕を25分超えています。")
    }

    @Test func `input that contradicts itself is refused`() {
        func need(_ person: Int64 = 1, minutes: Int = 15, category: Int = 1) -> HelpNeed {
            HelpNeed(
                person: person, section: 1, division: 1, minutesShort: minutes, category: category)
        }
        func offer(_ room: Int, limit: Int? = nil, past: Int = 0) -> HelpOffer {
            HelpOffer(
                person: 5, section: 1, division: 1, roomMinutes: room, limitMinutes: limit,
                pastMinutes: past)
        }
        for minutes in [-1, 1_441, .max, .min] {
            #expect(throws: HelpMatchingError.minutesOutOfRange(person: 1)) {
                try HelpMatching(needs: [need(minutes: minutes)], offers: [])
            }
            for wrong in [offer(minutes), offer(15, limit: minutes)] {
                #expect(throws: HelpMatchingError.minutesOutOfRange(person: 5)) {
                    try HelpMatching(needs: [], offers: [wrong])
                }
            }
        }
        for past in [-1, 1_000_001, .max] {
            #expect(throws: HelpMatchingError.minutesOutOfRange(person: 5)) {
                try HelpMatching(needs: [], offers: [offer(15, past: past)])
            }
        }
        for category in [0, 13, -1, .max] {
            #expect(throws: HelpMatchingError.categoryUnknown(person: 1)) {
                try HelpMatching(needs: [need(category: category)], offers: [])
            }
            #expect(StrengthSet([category, 2]).categories == [2])
        }
        #expect(throws: HelpMatchingError.personTwice(1)) {
            try HelpMatching(needs: [need(), need(2), need(minutes: 30)], offers: [])
        }
        #expect(throws: HelpMatchingError.personTwice(5)) {
            try HelpMatching(needs: [], offers: [offer(15), offer(30)])
        }
        #expect(throws: HelpMatchingError.tooManyPeople(limit: 50_000)) {
            try HelpMatching(needs: (0...50_000).map { need($0) }, offers: [])
        }
    }

    @Test func `what cannot be kept is refused`() throws {
        let matching = try Self.matching()
        let defect = HelpDefect.exceedsRoom(helper: 11, byMinutes: 5)
        #expect(throws: HelpMatchingError.kept(defect)) {
            try matching.propose(
                .withinSection, keeping: [HelpPair(helper: 11, helped: 1, minutes: 45)])
        }
    }
}
