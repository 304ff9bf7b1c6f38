import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// The rules of the kinds hold on every way out: when a record begins, when a field is set, when several
/// are set at once, when a text is written. The stage's clock stands on 17 November 2020.
struct RuledPublishingTests {
    private static let today: UInt32 = 20_201_117

    /// An edit that is refused by its kind's rules.
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let name: String
        let edits: @Sendable (GateStage) async throws -> [ShareableEdit]

        init(
            _ code: String, _ name: String,
            _ edits: @escaping @Sendable (GateStage) async throws -> [ShareableEdit]
        ) {
            self.code = code
            self.name = name
            self.edits = edits
        }

        var testDescription: String { "\(code): \(name)" }
    }

    private static func set(
        _ record: OperationID, _ values: KeyValuePairs<UInt32, ShareableEdit.NewValue.Value>
    ) -> [ShareableEdit] {
        values.map { .set(record: record, field: $0.key, value: $0.value) }
    }

    private static func new(
        _ kind: SharedKind, _ stage: GateStage, below parent: OperationID? = nil,
        _ values: KeyValuePairs<UInt32, ShareableEdit.NewValue.Value>
    ) -> [ShareableEdit] {
        [.least(kind, below: parent, with: values, city: stage.owner.writer.member)]
    }

    static let cases = projects + meetings + outcomes + reviewsAndAwards + advice

    private static let projects = [
        Case("incomplete_project", "a project that begins adopted") {
            new(
                .project, $0,
                [ProjectRules.status: .choice(3), ProjectRules.effect: .content("半時間")])
        },
        Case("incomplete_project", "adopted without a legal basis") { stage in
            let project = try await stage.create(
                .project, with: [ProjectRules.effect: .content("月に三時間")])
            return set(project, [ProjectRules.status: .choice(3)])
        },
        Case("incomplete_project", "an adopted project that loses its effect") { stage in
            let project = try await stage.adopted()
            return [
                .write(record: project, field: ProjectRules.effect, base: nil, text: " \u{3000}\n")
            ]
        },
    ]

    private static let meetings = [
        Case("reason_needed", "cancelled without a reason") { stage in
            set(try await stage.create(.meeting), [MeetingRules.status: .choice(3)])
        },
        Case("reason_needed", "postponed with a blank reason in the same change") { stage in
            set(
                try await stage.create(.meeting),
                [MeetingRules.status: .choice(4), MeetingRules.reason: .content("　")])
        },
        Case("reason_needed", "a meeting that begins cancelled") {
            new(.meeting, $0, [MeetingRules.status: .choice(3)])
        },
        Case("end_before_begin", "a meeting that ends before it begins") {
            new(.meeting, $0, [MeetingRules.begin: .choice(810), MeetingRules.end: .choice(810)])
        },
        Case("end_before_begin", "an end before the begin that was said") { stage in
            let meeting = try await stage.create(.meeting, with: [MeetingRules.begin: .choice(810)])
            return set(meeting, [MeetingRules.end: .choice(600)])
        },
        Case("left_while_absent", "absent, and left early") { stage in
            let meeting = try await stage.create(.meeting)
            return new(
                .attendance, stage, below: meeting,
                [AttendanceRules.how: .choice(3), AttendanceRules.left: .choice(910)])
        },
        Case("left_outside_meeting", "left before the meeting begins") { stage in
            let meeting = try await stage.create(.meeting, with: [MeetingRules.begin: .choice(810)])
            return new(
                .attendance, stage, below: meeting,
                [AttendanceRules.how: .choice(1), AttendanceRules.left: .choice(600)])
        },
        Case("left_outside_meeting", "a note that is put off until the meeting is over") { stage in
            let meeting = try await stage.create(.meeting, with: [MeetingRules.end: .choice(990)])
            let note = try await stage.create(
                .attendance, below: meeting, with: [AttendanceRules.left: .choice(900)])
            return set(note, [AttendanceRules.left: .choice(991)])
        },
        Case("left_outside_meeting", "a city that leaves before the meeting that begins with it") {
            _ in
            [
                .createWhole(
                    .meeting, values: [.init(field: MeetingRules.begin, value: .choice(810))],
                    below: [
                        .init(
                            .attendance,
                            values: [.init(field: AttendanceRules.left, value: .choice(600))])
                    ])
            ]
        },
        Case("link_not_https", "a video meeting over an open line") {
            new(.meeting, $0, [MeetingRules.link: .content("http://meet.example/1")])
        },
        Case("bad_value", "a round without a pair") { stage in
            [
                .create(
                    .dialogueRound, parent: try await stage.create(.meeting), values: [],
                    passage: nil)
            ]
        },
        Case("bad_value", "a pair of one city") { stage in
            new(
                .dialogueRound, stage, below: try await stage.create(.meeting),
                [RoundRules.pairs: .content("142069-142069")])
        },
        Case("bad_value", "several pairs, the first of which is none") { stage in
            let round = try await stage.round()
            return [
                .add(record: round, field: RoundRules.pairs, element: "142069"),
                .add(record: round, field: RoundRules.pairs, element: "142069-142077"),
            ]
        },
        Case("bad_value", "a round that loses its pairs one by one") { stage in
            let round = try await stage.round()
            _ = try await stage.gate.publish(
                .add(record: round, field: RoundRules.pairs, element: "142069-142077"), by: "test")
            return ["142069-142077", "142069-141305"].map {
                .remove(record: round, field: RoundRules.pairs, element: $0)
            }
        },
        Case("blank", "a carried-over item of which nothing can be seen") { _ in
            [
                .createWhole(
                    .meeting, values: [],
                    below: [
                        .init(
                            .agendaItem,
                            values: [.init(field: AgendaRules.text, value: .content("　"))])
                    ])
            ]
        },
        Case("blank", "an item of the agenda of which nothing can be seen") { stage in
            new(
                .agendaItem, stage, below: try await stage.create(.meeting),
                [AgendaRules.text: .content("\u{200B}")])
        },
    ]

    private static let outcomes = [
        Case("bad_value", "a to-do without words") { stage in
            new(
                .todo, stage, below: try await stage.create(.meeting),
                [OutcomeRules.text: .content(" ")])
        },
        Case("day_to_come", "done tomorrow") { stage in
            let meeting = try await stage.create(.meeting)
            let todo = try await stage.create(.todo, below: meeting)
            return set(
                todo, [OutcomeRules.state: .choice(2), OutcomeRules.done: .date(today + 1)])
        },
        Case("unknown_peer", "a city in charge that nobody knows") { stage in
            new(
                .decision, stage, below: try await stage.create(.meeting),
                [OutcomeRules.city: .member(try MemberID("142182"))])
        },
        Case("bad_value", "an adviser in charge") { stage in
            new(
                .todo, stage, below: try await stage.create(.meeting),
                [OutcomeRules.city: .member(stage.adviser.writer.member)])
        },
    ]

    private static let reviewsAndAwards = [
        Case("review_without_grounds", "a review without evidence") {
            new(.review, $0, [ReviewRules.evidence: .content(" ")])
        },
        Case("review_without_grounds", "a review that loses its reason") { stage in
            set(try await stage.create(.review), [ReviewRules.reason: .content("")])
        },
        Case("bad_value", "a review of nothing") {
            new(.review, $0, [ReviewRules.subject: .content("")])
        },
        Case("day_to_come", "reviewed tomorrow") {
            new(.review, $0, [ReviewRules.day: .date(today + 1)])
        },
        Case("bad_value", "a next review before this one") { stage in
            let review = try await stage.create(
                .review, with: [ReviewRules.day: .date(20_201_110)])
            return set(review, [ReviewRules.next: .date(20_201_110)])
        },
        Case("unknown_peer", "a section of a city that nobody knows") {
            new(.award, $0, [AwardRules.city: .member(try MemberID("142182"))])
        },
        Case("bad_value", "a nomination without a reason") {
            new(.award, $0, [AwardRules.reason: .content("\n")])
        },
        Case("bad_value", "a year of nobody's") { new(.award, $0, [AwardRules.year: .choice(20)]) },
    ]

    private static let advice = [
        Case("answer_without_reason", "advice that is answered without a reason") { stage in
            let given = try await stage.create(.advice, below: stage.plan)
            return set(given, [AdviceRules.decision: .choice(1)])
        },
        Case("answer_without_reason", "an answer that loses its reason") { stage in
            let given = try await stage.create(.advice, below: stage.plan)
            _ = try await stage.gate.publish(
                set(
                    given,
                    [AdviceRules.decision: .choice(1), AdviceRules.reason: .content("そのとおり")]),
                by: "test")
            return set(given, [AdviceRules.reason: .content(" ")])
        },
        Case("follow_up_past", "advice to be looked at again today") { stage in
            let given = try await stage.create(.advice, below: stage.plan)
            return set(
                given,
                [
                    AdviceRules.decision: .choice(2), AdviceRules.reason: .content("考えます"),
                    AdviceRules.followUp: .date(today),
                ])
        },
        Case("blank", "advice of which nothing can be seen") {
            new(.advice, $0, below: $0.plan, [AdviceRules.text: .content("　")])
        },
        Case("blank", "a comment that is emptied") { stage in
            set(
                try await stage.create(.comment, below: stage.plan),
                [CommentRules.text: .content("")])
        },
        Case("blank", "a plan without a title") { _ in
            [.create(.plan, parent: nil, values: [], passage: nil)]
        },
        Case("bad_value", "a version without a name") {
            new(.planVersion, $0, below: $0.plan, [VersionRules.name: .content("  ")])
        },
    ]

    @Test(arguments: cases)
    func `is refused on this way out, alone and among others, and nothing is written`(
        refused: Case
    ) async throws {
        let stage = try await GateStage()
        let edits = try await refused.edits(stage)
        let release = try Release(reason: "本人の了承").required()
        let before = await stage.written
        let others: [ShareableEdit] = [
            .set(record: stage.plan, field: PlanRules.theme, value: .content("酒匂沢花音の題"))
        ]
        for (edits, release) in [
            (edits, nil), (others + edits, release), (edits + others, release),
        ] as [([ShareableEdit], Release?)] {
            let code = try await refusal {
                _ = try await stage.gate.publish(edits, by: "test", release: release)
            }
            #expect(code == refused.code)
            let problems = try await stage.gate.preview(edits).problems
            #expect(problems.first?.code == refused.code)
        }
        #expect(await stage.written == before)
        #expect(stage.audit.all.isEmpty, "nothing is released that does not leave")
    }

    @Test func `what goes together is judged together`() async throws {
        let stage = try await GateStage()
        let meeting = try await stage.create(.meeting)
        _ = try await stage.gate.publish(
            Self.set(
                meeting,
                [MeetingRules.status: .choice(3), MeetingRules.reason: .content("緊急事態宣言のため")]),
            by: "test")
        let project = try await stage.create(.project)
        _ = try await stage.gate.publish(
            [
                .set(record: project, field: ProjectRules.status, value: .choice(3)),
                .write(record: project, field: ProjectRules.effect, base: nil, text: "月に三時間"),
                .write(record: project, field: ProjectRules.legalBasis, base: nil, text: "要領第三条"),
            ], by: "test")
        let adopted = try await stage.owner.reader.record(project).required()
        #expect(adopted.word(ProjectRules.status) == ProjectRules.adopted)
    }

    @Test func `the day is the one that the gate is given`() async throws {
        let stage = try await GateStage(day: { 20_300_401 })
        let review = try await stage.create(
            .review, with: [ReviewRules.day: .date(20_300_401)])
        let code = try await refusal {
            _ = try await stage.gate.publish(
                Self.set(review, [ReviewRules.day: .date(20_300_402)]), by: "test")
        }
        #expect(code == "day_to_come")
    }

    @Test(
        arguments: [
            (0, 19_700_101), (59, 19_700_101), (60, 19_700_102), (1_784_000, 20_201_117),
        ] as [(UInt32, UInt32)])
    func `the day in Japan begins nine hours early`(quarterHours: UInt32, day: UInt32) {
        #expect(SharedDay.inJapan(quarterHours: quarterHours) == day)
    }
}

extension GateStage {
    /// A round in which Odawara and Kawasaki talk.
    func round() async throws -> OperationID {
        try await create(.dialogueRound, below: try await create(.meeting))
    }

    /// A project that was adopted with its grounds.
    func adopted() async throws -> OperationID {
        try await create(
            .project,
            with: [
                ProjectRules.effect: .content("月に三時間"),
                ProjectRules.legalBasis: .content("要領第三条"), ProjectRules.status: .choice(3),
            ])
    }
}
