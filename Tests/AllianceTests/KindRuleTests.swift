internal import Alliance
internal import Ledger
internal import Testing

/// What must hold of each kind, judged as values: no gate, no store, no clock.
struct KindRuleTests {
    /// Every code that the tests below meet, but for the limits of the table.
    static let codes: Set<String> = [
        "blank", "bad_value", "unknown_peer", "incomplete_project", "reason_needed",
        "end_before_begin", "left_while_absent", "review_without_grounds", "day_to_come",
        "follow_up_past", "link_not_https", "left_outside_meeting", "answer_without_reason",
    ]

    @Test(arguments: [" ", "　", "\u{200B}", "\n", "\u{2800}", "\u{3164}", ""])
    func `what a record is called by is seen, when it begins and afterwards`(blank: String) {
        typealias Case = (kind: SharedKind, field: UInt32, problem: String)
        for (kind, field, problem) in [
            (.plan, PlanRules.title, "blank title"), (.action, ActionRules.title, "blank title"),
            (.project, ProjectRules.title, "blank title"),
            (.advice, AdviceRules.text, "blank text"), (.comment, CommentRules.text, "blank text"),
            (.agendaItem, AgendaRules.text, "blank text"),
            (.todo, OutcomeRules.text, "bad_value text"),
            (.decision, OutcomeRules.text, "bad_value text"),
            (.planVersion, VersionRules.name, "bad_value name"),
            (.review, ReviewRules.subject, "bad_value subject"),
            (.award, AwardRules.section, "bad_value section"),
            (.award, AwardRules.reason, "bad_value reason"),
        ] as [Case] {
            #expect(
                InventedChange.codes(kind, before: [field: .text("前")], [field: .text(blank)])
                    == [problem])
            #expect(InventedChange.codes(kind, [field: .text(blank)]).contains(problem))
        }
    }

    @Test func `a field that is not touched is not judged`() {
        #expect(InventedChange.codes(.plan, before: [:], [PlanRules.theme: .text("題")]) == [])
        #expect(
            InventedChange.codes(
                .meeting, before: [MeetingRules.status: .word("cancelled")],
                [MeetingRules.title: .text("題")]) == [])
    }

    @Test func `a meeting may have no title, but none that cannot be seen`() {
        #expect(InventedChange.codes(.meeting, [MeetingRules.title: .text("")]) == [])
        #expect(InventedChange.codes(.meeting, [MeetingRules.title: .text(" ")]) == ["blank title"])
    }

    @Test func `words have a limit, which the table names`() {
        let long = String(repeating: "𠮷", count: 201)
        let problems = InventedChange.problems(.plan, [PlanRules.title: .text(long)])
        #expect(problems.map(\.code) == ["too_long"])
        #expect(problems[0].beside.japanese == "題名は200字までです（いま201字）。")
        #expect(
            InventedChange.codes(.plan, [PlanRules.title: .text(String(long.dropLast()))]) == [])
    }

    @Test func `an adopted project has its grounds, and keeps them`() {
        let adopted: [UInt32: FieldValue] = [
            ProjectRules.title: .text("題"), ProjectRules.status: .word("adopted"),
        ]
        let whole = adopted.merging([
            ProjectRules.effect: .text("三時間"), ProjectRules.legalBasis: .text("条例"),
        ]) { $1 }
        let missing = InventedChange.problems(.project, adopted)
        #expect(missing.map(\.code) == ["incomplete_project"])
        #expect(missing[0].message.english.contains("Missing: effect legal_basis."))
        #expect(missing[0].beside.japanese == "採用の前に、期待する効果と法令などの根拠を書いてください。")
        #expect(InventedChange.codes(.project, whole) == [])
        let adopt: [UInt32: FieldValue] = [ProjectRules.status: .word("adopted")]
        #expect(
            InventedChange.codes(.project, before: [ProjectRules.effect: .text("三時間")], adopt)
                == ["incomplete_project status"])
        #expect(InventedChange.codes(.project, before: whole, adopt) == [])
        let blank: [UInt32: FieldValue] = [ProjectRules.effect: .text(" \u{3000}\n")]
        #expect(
            InventedChange.codes(.project, before: whole, blank) == ["incomplete_project status"])
        // Two who blank and adopt at once are told by the project; what is left is not blocked.
        var merged = whole
        merged[ProjectRules.effect] = .text("")
        #expect(
            InventedChange.codes(.project, before: merged, [ProjectRules.idea: .text("案")]) == [])
        #expect(
            InventedChange.codes(
                .project, before: merged, [ProjectRules.legalBasis: .text("別の条例")]) == [])
    }

    @Test(arguments: ["cancelled", "postponed"])
    func `a meeting that does not take place says why`(status: String) {
        let change: [UInt32: FieldValue] = [MeetingRules.status: .word(status)]
        #expect(InventedChange.codes(.meeting, before: [:], change) == ["reason_needed reason"])
        #expect(InventedChange.codes(.meeting, change) == ["reason_needed reason"])
        let reason: [UInt32: FieldValue] = [MeetingRules.reason: .text("緊急事態宣言のため")]
        #expect(InventedChange.codes(.meeting, before: reason, change) == [])
        #expect(InventedChange.codes(.meeting, before: [:], change.merging(reason) { $1 }) == [])
        #expect(
            InventedChange.codes(
                .meeting, before: change.merging(reason) { $1 },
                [MeetingRules.reason: .text(" ")]) == ["reason_needed reason"])
        #expect(
            InventedChange.codes(.meeting, before: [:], [MeetingRules.status: .word("held")]) == [])
    }

    @Test func `a meeting ends after it begins, whichever is changed`() {
        let times = { (begin: UInt32?, end: UInt32?) -> [UInt32: FieldValue] in
            var values: [UInt32: FieldValue] = [:]
            values[MeetingRules.begin] = begin.map(FieldValue.number)
            values[MeetingRules.end] = end.map(FieldValue.number)
            return values
        }
        for (before, written, isRefused) in [
            (nil, times(810, 810), true), (nil, times(810, 811), false),
            (times(810, 990), times(nil, 600), true), (times(810, 990), times(1_000, nil), true),
            (times(810, nil), times(nil, 800), true), (times(nil, nil), times(nil, 1), false),
            (times(810, 990), times(1_000, 1_001), false),
        ] as [([UInt32: FieldValue]?, [UInt32: FieldValue], Bool)] {
            let problems = InventedChange.problems(.meeting, before: before, written)
            #expect(problems.map(\.code) == (isRefused ? ["end_before_begin"] : []))
        }
        let problem = InventedChange.problems(.meeting, times(810, 605))
        #expect(problem.first?.message.english.contains("(10:05) before it begins (13:30)") == true)
    }

    @Test func `who is absent does not leave early`() {
        let left: [UInt32: FieldValue] = [AttendanceRules.left: .number(910)]
        let absent: [UInt32: FieldValue] = [AttendanceRules.how: .word("absent")]
        let both = left.merging(absent) { $1 }
        #expect(InventedChange.codes(.attendance, both) == ["left_while_absent left"])
        #expect(InventedChange.codes(.attendance, left) == [])
        #expect(InventedChange.codes(.attendance, absent) == [])
        #expect(
            InventedChange.codes(.attendance, before: left, absent) == ["left_while_absent left"])
    }

    @Test func `who leaves early leaves while the meeting lasts, as far as it says when`() {
        let left = { (minutes: UInt32, begin: UInt32?, end: UInt32?) -> [String] in
            var meeting: [UInt32: FieldValue] = [:]
            meeting[MeetingRules.begin] = begin.map(FieldValue.number)
            meeting[MeetingRules.end] = end.map(FieldValue.number)
            return InventedChange.codes(
                .attendance, below: meeting,
                [AttendanceRules.how: .word("place"), AttendanceRules.left: .number(minutes)])
        }
        for (minutes, begin, end, isRefused) in [
            (810, 810, nil, true), (811, 810, nil, false), (990, 810, 990, false),
            (991, 810, 990, true), (991, nil, 990, true), (1, nil, nil, false),
        ] as [(UInt32, UInt32?, UInt32?, Bool)] {
            #expect(left(minutes, begin, end) == (isRefused ? ["left_outside_meeting left"] : []))
        }
        let problem = InventedChange.problems(
            .attendance, below: [MeetingRules.end: .number(990)],
            [AttendanceRules.left: .number(1_000)]
        ).first
        #expect(
            problem?.beside.japanese
                == "途中で出る時刻（16:40）が、会合の終わり（16:30）より後です。最後までいるなら空けてください。")
        if let problem { expectWhole(problem) }
    }

    @Test func `a video meeting is called over an encrypted line`() {
        for (address, isRefused) in [
            ("https://meet.example/a", false), ("", false), ("http://meet.example/a", true),
            ("meet.example", true), (" https://meet.example", true),
        ] {
            let problems = InventedChange.problems(.meeting, [MeetingRules.link: .text(address)])
            #expect(problems.map(\.code) == (isRefused ? ["link_not_https"] : []), "\(address)")
            for problem in problems { expectWhole(problem) }
        }
        #expect(
            InventedChange.codes(
                .meeting, before: [MeetingRules.link: .text("http://old.example")],
                [MeetingRules.title: .text("題")]) == [])
    }

    @Test func `an answer to advice says why, and goes on saying it`() {
        let given: [UInt32: FieldValue] = [AdviceRules.text: .text("目的を先に")]
        let answer: [UInt32: FieldValue] = [AdviceRules.decision: .word("adopted")]
        let reason: [UInt32: FieldValue] = [AdviceRules.reason: .text("そのとおり")]
        let refused = ["answer_without_reason reason"]
        #expect(InventedChange.codes(.advice, before: given, answer) == refused)
        let whole = answer.merging(reason) { $1 }
        #expect(InventedChange.codes(.advice, before: given, whole) == [])
        let answered = given.merging(whole) { $1 }
        #expect(
            InventedChange.codes(.advice, before: answered, [AdviceRules.reason: .text("　")])
                == refused)
        #expect(
            InventedChange.codes(
                .advice, before: given.merging(answer) { $1 },
                [AdviceRules.followUp: .day(InventedChange.day + 1)]) == [])
        for problem in InventedChange.problems(.advice, before: given, answer) {
            expectWhole(problem)
        }
    }

    @Test(arguments: [
        ["142069"], ["142069-142069"], ["142069-"], ["-"], ["142069-1"], ["相談は課長まで"],
        ["142069-141305", "X-Y"],
    ])
    func `a pair of a round is two members`(pairs: [String]) {
        #expect(
            InventedChange.codes(.dialogueRound, [RoundRules.pairs: .elements(pairs)])
                == ["bad_value pairs"])
    }

    @Test func `a round has a pair`() {
        let pair: [UInt32: FieldValue] = [RoundRules.pairs: .elements(["142069-141305"])]
        #expect(InventedChange.codes(.dialogueRound, pair) == [])
        #expect(InventedChange.codes(.dialogueRound, [:]) == ["bad_value pairs"])
        #expect(
            InventedChange.codes(.dialogueRound, before: pair, [RoundRules.at: .number(810)]) == [])
    }

    @Test func `a review has evidence and a reason, is of a day that came, and looks ahead`() {
        let review: [UInt32: FieldValue] = [
            ReviewRules.subject: .text("助け合いデー"), ReviewRules.decision: .word("continue"),
            ReviewRules.evidence: .text("平均を上回る。"), ReviewRules.reason: .text("定着した。"),
            ReviewRules.day: .day(InventedChange.day),
        ]
        let with = { (changes: [UInt32: FieldValue]) in review.merging(changes) { $1 } }
        #expect(InventedChange.codes(.review, review) == [])
        for (field, name) in [(ReviewRules.evidence, "evidence"), (ReviewRules.reason, "reason")] {
            let blank: [UInt32: FieldValue] = [field: .text("\u{3000}")]
            #expect(
                InventedChange.codes(.review, with(blank)) == ["review_without_grounds \(name)"])
            #expect(
                InventedChange.codes(.review, before: review, blank)
                    == ["review_without_grounds \(name)"])
        }
        let tomorrow = InventedChange.day + 1
        #expect(
            InventedChange.codes(.review, with([ReviewRules.day: .day(tomorrow)]))
                == ["day_to_come on"])
        for (next, isRefused) in [
            (tomorrow, false), (InventedChange.day, true), (20_190_401, true),
        ] {
            #expect(
                InventedChange.codes(.review, with([ReviewRules.next: .day(next)]))
                    == (isRefused ? ["bad_value next"] : []))
        }
        #expect(
            InventedChange.problems(.review, with([ReviewRules.next: .day(20_190_401)])).first?
                .message.english.contains("(allowed: > 2020-11-17)") == true)
    }

    @Test func `what is done was done until today`() {
        let todo: [UInt32: FieldValue] = [OutcomeRules.text: .text("数を出す")]
        for (day, isRefused) in [(InventedChange.day, false), (InventedChange.day + 1, true)] {
            let problems = InventedChange.problems(
                .todo, before: todo, [OutcomeRules.done: .day(day)])
            #expect(problems.map(\.code) == (isRefused ? ["day_to_come"] : []))
        }
        let problem = InventedChange.problems(
            .todo, before: todo, [OutcomeRules.done: .day(20_980_331)])
        #expect(
            problem.first?.message.japanese
                == "「done」の 2098-03-31 は、まだ来ていません。何も変更していません。")
    }

    @Test func `advice is looked at again on a day to come`() {
        for (day, isRefused) in [
            (InventedChange.day - 1, true), (InventedChange.day, true),
            (InventedChange.day + 1, false),
        ] {
            let problems = InventedChange.problems(
                .advice, before: [AdviceRules.text: .text("目的を先に")],
                [AdviceRules.followUp: .day(day)])
            #expect(problems.map(\.code) == (isRefused ? ["follow_up_past"] : []))
        }
        let today = InventedChange.problems(
            .advice, before: [:], [AdviceRules.followUp: .day(InventedChange.day)])
        #expect(
            today.first?.beside.japanese
                == "見直す日は、明日以降の日にしてください（令和2年11月17日（火）は今日です）。今日までの日では、お知らせが出ません。")
    }

    @Test func `a city that answers for something is a city, and known here`() throws {
        let adviser = try MemberID("kanji")
        let base: [SharedKind: [UInt32: FieldValue]] = [
            .todo: [OutcomeRules.text: .text("数")], .decision: [OutcomeRules.text: .text("決")],
            .award: [AwardRules.section: .text("財政課"), AwardRules.reason: .text("良")],
        ]
        for (kind, values) in base.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let field = kind == .award ? AwardRules.city : OutcomeRules.city
            let codes = { (city: MemberID) in
                InventedChange.codes(kind, values.merging([field: .member(city)]) { $1 })
            }
            #expect(codes(InventedChange.own) == [])
            #expect(codes(InventedChange.peer) == [])
            #expect(codes(InventedChange.stranger) == ["unknown_peer city"])
            #expect(codes(adviser) == ["bad_value city"])
        }
        #expect(
            InventedChange.codes(
                .award, [AwardRules.section: .text("財政課"), AwardRules.reason: .text("良")])
                == ["bad_value city"])
    }

    @Test(
        arguments: [(2_020, true), (20, false), (1_866, false), (2_999, true)] as [(UInt32, Bool)])
    func `an award is of a fiscal year`(year: UInt32, isOne: Bool) {
        let codes = InventedChange.codes(
            .award,
            [
                AwardRules.city: .member(InventedChange.own), AwardRules.section: .text("財政課"),
                AwardRules.reason: .text("良"), AwardRules.year: .number(year),
            ])
        #expect(codes == (isOne ? [] : ["bad_value year"]))
    }
}
