internal import Staff
internal import Testing

struct RecurrenceRuleTests {
    private static func months(_ late: [Int], of size: Int = 10) -> [LateTally] {
        late.map { LateTally(expected: size, late: $0) }
    }

    private static func clean(_ count: Int, of size: Int = 90) -> [LateTally] {
        months([Int](repeating: 0, count: count), of: size)
    }

    @Test(arguments: [
        ([1, 1, 1], true), ([1, 0, 1], false), ([1, 1], false), ([1, 0, 1, 0, 1, 0], true),
        ([1, 0, 1, 0, 0, 1, 0], false), ([0, 0, 0, 0, 0, 0], false), ([5, 5, 0, 0, 0, 0], false),
        ([1, 1, 1, 1, 1, 1], true),
    ])
    func `in a clean city three months count, and half of those recorded`(
        late: [Int], recurs: Bool
    ) {
        let found = RecurrenceRule(comparisons: 200)
            .judge(Self.months(late), others: Self.clean(late.count))
        #expect((found != nil) == recurs)
        if let found {
            #expect(found.months == late.indices.filter { late[$0] > 0 })
            #expect(found.monthsRecorded == late.count && found.chance == 0)
        }
    }

    @Test func `months without results are no months`() {
        let own = [1, 1, 0, 1].map { LateTally(expected: $0 * 8, late: $0) }
        let found = RecurrenceRule(comparisons: 10).judge(own, others: Self.clean(4))
        #expect(found?.monthsRecorded == 3 && found?.months == [0, 1, 3])
    }

    @Test func `what everybody is late with is no finding`() {
        let rule = RecurrenceRule(comparisons: 100)
        let usual = Self.months([9, 9, 9, 9, 9, 9], of: 90)
        #expect(rule.judge(Self.months([1, 1, 1, 1, 1, 1]), others: usual) == nil)
        #expect(rule.judge(Self.months([5, 6, 4, 5, 6, 5]), others: usual) != nil)
    }

    @Test func `a month that is hard for all tells nothing about one section`() {
        let rule = RecurrenceRule(comparisons: 100)
        let own = Self.months([4, 0, 4, 0, 4, 0])
        let calm = Self.months([1, 1, 1, 1, 1, 1], of: 90)
        let hard = Self.months([40, 1, 40, 1, 40, 1], of: 90)
        #expect(rule.judge(own, others: calm) != nil)
        #expect(rule.judge(own, others: hard) == nil)
    }

    @Test func `the more is compared, the more it takes`() {
        let others = Self.months([5, 5, 5, 5, 5, 5], of: 100)
        let own = Self.months([1, 1, 1, 0, 1, 1], of: 2)
        #expect(RecurrenceRule(comparisons: 10).judge(own, others: others) != nil)
        #expect(RecurrenceRule(comparisons: 100_000).judge(own, others: others) == nil)
    }

    @Test(arguments: [true, false]) func `the rule says what it does`(japanese: Bool) {
        for isHelpDaysOnly in [true, false] {
            let text = RecurrenceRule.sentence(
                japanese: japanese, isHelpDaysOnly: isHelpDaysOnly)
            for part in japanese
                ? ["3か月", "半分", "20回に1回", "5か月に1回", "順位ではありません"]
                : ["3 months", "half", "20 times", "out of five", "no ranking"]
            { #expect(text.contains(part)) }
            #expect(text.contains(japanese ? "助け合いデー" : "Help Days") == isHelpDaysOnly)
        }
    }
}
