import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// What the gate refuses, each with its code; nothing is written.
struct RefusalTests {
    @Test(arguments: [
        ("一行目。\r\n二行目。", "一行目。\n二行目。"), ("一\r二\r\r三", "一\n二\n\n三"), ("一\n\r二", "一\n\n二"),
        ("列\t列", "列\t列"), ("\r\n", "\n"),
    ])
    func `lines end alike on every way in`(typed: String, shared: String) async throws {
        let stage = try await GateStage()
        _ = try await stage.write(typed)
        #expect(try await stage.text(PlanRules.goal).utf8.elementsEqual(shared.utf8))
        // Once more in another form is no change.
        #expect(try await stage.write(typed).isEmpty)
    }

    @Test(
        arguments: [0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x85, 0x9B] as [UInt32])
    func `other control characters are refused by name and line`(code: UInt32) async throws {
        let stage = try await GateStage()
        let scalar = try Unicode.Scalar(code).required()
        let text = "一行目。\n二\(String(scalar))行目。"
        let before = await stage.written
        let edits: [ShareableEdit] = [
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: text),
            .set(record: stage.plan, field: PlanRules.theme, value: .content(text)),
            .create(
                .comment, parent: stage.plan,
                values: [.init(field: CommentRules.text, value: .content(text))], passage: nil),
        ]
        for edit in edits {
            do {
                _ = try await stage.gate.publish(edit, by: "test")
                Issue.record("published")
            } catch GateError.controlCharacter(let found, let line) {
                #expect(found == code && line == 2)
            }
        }
        #expect(await stage.written == before)
    }

    @Test(arguments: [" ", "　", "\u{200B}", "\u{FEFF} \u{2060}", "\n", "\u{3164}", ""])
    func `a title without anything to be seen is refused`(title: String) async throws {
        let stage = try await GateStage()
        let edits: [ShareableEdit] = [
            .create(
                .plan, parent: nil,
                values: [.init(field: PlanRules.title, value: .content(title))], passage: nil),
            .set(record: stage.plan, field: PlanRules.title, value: .content(title)),
        ]
        for edit in edits {
            let code = try await refusal { _ = try await stage.gate.publish(edit, by: "test") }
            #expect(code == "blank")
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let code: String
        let edit: @Sendable (GateStage) async throws -> ShareableEdit

        init(
            _ name: String, _ code: String,
            _ edit: @escaping @Sendable (GateStage) async throws -> ShareableEdit
        ) {
            self.name = name
            self.code = code
            self.edit = edit
        }

        var testDescription: String { name }
    }

    private static let nowhere = OperationID(entry: .zero, index: 4)

    static let cases = [
        Case("an unknown record", "not_found") { _ in
            .set(record: nowhere, field: 1, value: .content("値"))
        },
        Case("an unknown parent", "not_found") { _ in
            .create(.comment, parent: nowhere, values: [], passage: nil)
        },
        Case("an unknown field", "no_such_field") {
            .set(record: $0.plan, field: 99, value: .content("値"))
        },
        Case("an unknown field of a new record", "no_such_field") {
            .create(
                .comment, parent: $0.plan, values: [.init(field: 9, value: .content("値"))],
                passage: nil)
        },
        Case("a passage of an unknown field", "no_such_field") {
            .create(.comment, parent: $0.plan, values: [], passage: .init(field: 99, quote: "文"))
        },
        Case("a passage in a kind that quotes nothing", "no_such_field") {
            .create(.action, parent: $0.plan, values: [], passage: .init(field: 6, quote: nil))
        },
        Case("a missing parent", "bad_value") { _ in
            .create(.action, parent: nil, values: [], passage: nil)
        },
        Case("a parent of another kind", "bad_value") {
            .create(.agendaItem, parent: $0.plan, values: [], passage: nil)
        },
        Case("a parent where none may be", "bad_value") {
            .create(.meeting, parent: $0.plan, values: [], passage: nil)
        },
        Case("a part of another kind in a new whole", "bad_value") { _ in
            .createWhole(.meeting, values: [], below: [.init(.action, values: [])])
        },
        Case("a whole that has to stand below another", "bad_value") { _ in
            .createWhole(.agendaItem, values: [], below: [])
        },
        Case("a figure below a new whole", "bad_value") { _ in
            .createWhole(.meeting, values: [], below: [.init(.observation, values: [])])
        },
        Case("a review of a meeting", "bad_value") { stage in
            let meeting = try await stage.gate.publish(
                .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
            return .least(.review, below: meeting, city: stage.owner.writer.member)
        },
        Case("a choice for the first words of a text", "bad_value") { _ in
            .create(
                .project, parent: nil,
                values: [.init(field: ProjectRules.idea, value: .choice(1))], passage: nil)
        },
        Case("first words of a text that are too long", "too_long") { _ in
            .create(
                .project, parent: nil,
                values: [
                    .init(
                        field: ProjectRules.idea,
                        value: .content(
                            String(repeating: "長", count: Limits.contentScalarsMax + 1)))
                ], passage: nil)
        },
        Case("first words of a text that name one of the staff", "screened") {
            .least(
                .project, with: [ProjectRules.problem: .content("根府崎太一郎の仕事")],
                city: $0.owner.writer.member)
        },
        Case("a word for a choice", "bad_value") {
            .set(record: $0.plan, field: PlanRules.status, value: .content("active"))
        },
        Case("a choice beyond the words", "bad_value") {
            .set(record: $0.plan, field: PlanRules.status, value: .choice(5))
        },
        Case("a choice of nothing", "bad_value") {
            .set(record: $0.plan, field: PlanRules.status, value: .choice(0))
        },
        Case("a number for words", "bad_value") {
            .set(record: $0.plan, field: PlanRules.title, value: .choice(1))
        },
        Case("a day that does not exist", "bad_value") { _ in
            .create(
                .meeting, parent: nil,
                values: [.init(field: MeetingRules.date, value: .date(20_210_229))], passage: nil)
        },
        Case("a register value for a text", "bad_value") {
            .set(record: $0.plan, field: PlanRules.goal, value: .content("本文"))
        },
        Case("a text for a register", "bad_value") {
            .write(record: $0.plan, field: PlanRules.title, base: nil, text: "題")
        },
        Case("an element for a register", "bad_value") {
            .add(record: $0.plan, field: PlanRules.title, element: "題")
        },
        Case("removing what is not there", "bad_value") { stage in
            let meeting = try await stage.gate.publish(
                .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
            let round = try await stage.create(.dialogueRound, below: meeting)
            return .remove(record: round, field: MeetingRules.pairs.number, element: "ない組")
        },
        Case("inviting to a kind without guests", "bad_value") { stage in
            let meeting = try await stage.gate.publish(
                .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
            return .invite(record: meeting, members: [stage.guest.writer.member])
        },
        Case("withdrawing from somebody who was not invited", "not_invited") {
            .withdraw(record: $0.plan, members: [$0.guest.writer.member])
        },
        Case("a title that is too long", "too_long") {
            .set(
                record: $0.plan, field: PlanRules.title,
                value: .content(String(repeating: "長", count: 201)))
        },
        Case("a text that is too long", "too_long") {
            .write(
                record: $0.plan, field: PlanRules.goal, base: nil,
                text: String(repeating: "長", count: Limits.contentScalarsMax + 1))
        },
        Case("a text of ten megabytes", "too_long") {
            .write(
                record: $0.plan, field: PlanRules.goal, base: nil,
                text: String(repeating: "x", count: 10 * 1024 * 1024))
        },
        Case("a version that nobody wrote", "unknown_version") {
            .write(record: $0.plan, field: PlanRules.goal, base: [nowhere], text: "文")
        },
        Case("a version of another field", "unknown_version") { stage in
            let other = try await stage.write("別の欄", field: PlanRules.causeAnalysis)
            return .write(record: stage.plan, field: PlanRules.goal, base: other, text: "文")
        },
        Case("a quote that does not occur", "quote_not_found") { stage in
            _ = try await stage.write("ある言葉")
            return .create(
                .comment, parent: stage.plan, values: [],
                passage: .init(field: PlanRules.goal, quote: "ない言葉"))
        },
        Case("a quote that is only canonically equal", "quote_not_found") { stage in
            _ = try await stage.write("が")
            return .create(
                .comment, parent: stage.plan, values: [],
                passage: .init(field: PlanRules.goal, quote: "か\u{3099}"))
        },
        Case("an empty quote", "quote_not_found") { stage in
            _ = try await stage.write("言葉")
            return .create(
                .comment, parent: stage.plan, values: [],
                passage: .init(field: PlanRules.goal, quote: ""))
        },
        Case("a quote of a field that is no text", "quote_not_found") {
            .create(
                .comment, parent: $0.plan, values: [],
                passage: .init(field: PlanRules.title, quote: "助け合い"))
        },
        Case("a figure by the door of records", "not_permitted") { _ in
            .create(.observation, parent: nil, values: [], passage: nil)
        },
    ]

    @Test(arguments: cases)
    func `is refused with its code, and nothing is written`(refused: Case) async throws {
        let stage = try await GateStage()
        let edit = try await refused.edit(stage)
        let before = await stage.written
        let code = try await refusal { _ = try await stage.gate.publish(edit, by: "test") }
        #expect(code == refused.code)
        #expect(await stage.written == before)
    }

    @Test func `who may not write is refused with a reason, not left inert`() async throws {
        let stage = try await GateStage()
        try await stage.share()
        let edits: [ShareableEdit] = [
            .set(record: stage.plan, field: PlanRules.title, value: .content("題")),
            .set(record: stage.plan, field: PlanRules.status, value: .choice(1)),
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "文"),
            .create(.action, parent: stage.plan, values: [], passage: nil),
            .invite(record: stage.plan, members: [stage.guest.writer.member]),
            .withdraw(record: stage.plan, members: [stage.owner.writer.member]),
        ]
        for gate in [stage.guestGate, stage.adviserGate] {
            for edit in edits {
                #expect(
                    try await refusal { _ = try await gate.publish(edit, by: "test") }
                        == "not_permitted")
            }
        }
        for kind in [SharedKind.plan, .project, .review, .award] {
            let new = ShareableEdit.least(kind, city: stage.guest.writer.member)
            #expect(
                try await refusal { _ = try await stage.adviserGate.publish(new, by: "test") }
                    == "not_permitted")
            #expect(
                try await refusal { _ = try await stage.guestGate.publish(new, by: "test") } == nil)
        }
    }

    @Test func `advice is answered by the plan's owner alone, and reworded by its giver alone`()
        async throws
    {
        let stage = try await GateStage()
        try await stage.share()
        let advice = try await stage.adviserGate.publish(
            .create(
                .advice, parent: stage.plan,
                values: [.init(field: AdviceRules.text, value: .content("目的を先に"))],
                passage: nil), by: "test"
        )[0]
        try await stage.share()
        let answer: [ShareableEdit] = [
            .set(record: advice, field: AdviceRules.decision, value: .choice(1)),
            .set(record: advice, field: AdviceRules.reason, value: .content("そのとおり")),
        ]
        let reword: [ShareableEdit] = [
            .set(record: advice, field: AdviceRules.text, value: .content("言い換え"))
        ]
        for (gate, edits, code) in [
            (stage.gate, answer, nil), (stage.adviserGate, answer, "not_permitted"),
            (stage.guestGate, answer, "not_permitted"), (stage.gate, reword, "not_permitted"),
            (stage.adviserGate, reword, nil), (stage.guestGate, reword, "not_permitted"),
        ] as [(Gatekeeper, [ShareableEdit], String?)] {
            #expect(try await refusal { _ = try await gate.publish(edits, by: "test") } == code)
        }
    }

    @Test func `a gate takes no key but that of its log`() async throws {
        let stage = try await GateStage()
        let (node, other) = (stage.owner, stage.guest)
        let surroundings = GateSurroundings(
            quarterHours: { 0 }, randomBytes: { [UInt8](repeating: 0, count: $0) },
            screen: { Screen([]) }, audit: { _ in })
        #expect(throws: LedgerError.badSignature("writing key")) {
            _ = try Gatekeeper(
                birth: node.writer.birth, key: try other.writer.writingKey(),
                chronicle: node.chronicle, store: node.store, surroundings: surroundings)
        }
    }
}
