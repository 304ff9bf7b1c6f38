internal import Alliance
internal import Ledger
internal import Testing

/// Values in the words that people read.
struct ShownValueTests {
    private func shown(
        _ kind: SharedKind, _ field: UInt32, _ value: FieldValue?
    ) throws -> [String] {
        let words = try #require(kind.declaration.field(field)).shown(value)
        return [words.japanese, words.english]
    }

    @Test func `a value is shown by the form of its field`() throws {
        #expect(try shown(.plan, PlanRules.status, .word("draft")) == ["準備中", "in preparation"])
        #expect(try shown(.plan, PlanRules.theme, .text("応援")) == ["応援", "応援"])
        #expect(
            try shown(.meeting, MeetingRules.date, .day(20_201_118))
                == ["令和2年11月18日（水）", "2020-11-18"])
        #expect(try shown(.meeting, MeetingRules.begin, .number(545)) == ["09:05", "09:05"])
        #expect(try shown(.award, AwardRules.year, .number(2_020)) == ["令和2年度", "2020"])
        #expect(
            try shown(.award, AwardRules.city, .member(InventedChange.own)) == ["142069", "142069"])
        #expect(
            try shown(.dialogueRound, RoundRules.pairs, .elements(["a-b", "c-d"]))
                == ["a-b、c-d", "a-b, c-d"])
    }

    @Test func `what says nothing is shown as what it means`() throws {
        #expect(try shown(.plan, PlanRules.theme, nil) == ["–", "–"])
        #expect(try shown(.advice, AdviceRules.decision, nil) == ["未回答", "not answered"])
        #expect(try shown(.action, ActionRules.lowEffort, nil) == ["まだ", "not yet"])
    }

    @Test func `a new record says by itself what its kind begins with`() {
        let first = { (kind: SharedKind) in
            kind.declaration.firstValues(on: InventedChange.day)
        }
        #expect(first(.plan).word(PlanRules.status) == "draft")
        #expect(first(.project).word(ProjectRules.status) == "proposed")
        #expect(first(.meeting).word(MeetingRules.status) == "planned")
        #expect(first(.todo).word(OutcomeRules.state) == OutcomeRules.open)
        #expect(first(.decision).word(OutcomeRules.decisionState) == "stands")
        #expect(first(.review).day(ReviewRules.day) == InventedChange.day)
        #expect(first(.award).number(AwardRules.year) == 2_020)
        #expect(first(.comment).fields == [])
    }
}
