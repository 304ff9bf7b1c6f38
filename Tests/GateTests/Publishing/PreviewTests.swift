import Alliance
import Gate
import Ledger
import Merge
import Records
import Seeding
import TestSupport
import Testing

/// What is looked at before it leaves is what leaves, screened by the same rule and judged by the same rules.
struct PreviewTests {
    private static let name = "酒匂沢花音"

    @Test func `a preview shows every field that leaves, and writes nothing`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("平時から声をかけ合える職場。")
        let before = await stage.written
        let preview = try await stage.gate.preview([
            .create(
                .advice, parent: stage.plan,
                values: [.init(field: AdviceRules.text, value: .content("\(Self.name)さんへ。\r\n"))],
                passage: .init(field: PlanRules.goal, quote: "声")),
            .set(record: stage.plan, field: PlanRules.status, value: .choice(2)),
            .write(
                record: stage.plan, field: PlanRules.goal, base: nil, text: "平時から声をかける。"),
            .invite(record: stage.plan, members: [stage.guest.writer.member]),
        ])
        #expect(await stage.written == before)
        #expect(stage.audit.warned.isEmpty)
        #expect(
            preview.parts.map { $0.declaration?.name } == [
                "text", "passage", "status", "goal", nil,
            ])
        #expect(preview.parts.map(\.kind) == [.advice, .advice, .plan, .plan, .plan])
        #expect(preview.parts.map { $0.record == nil } == [true, true, false, false, false])
        let text = preview.parts[0]
        #expect(text.readings.map(\.text) == ["\(Self.name)さんへ。\n"], "as it would be shared")
        #expect(text.readings[0].hits.map(\.kind) == [.fullName])
        guard case .word("active") = preview.parts[2].value,
            case .member(stage.guest.writer.member) = preview.parts[4].value
        else {
            Issue.record("\(preview.parts)")
            return
        }
        #expect(preview.parts[3].readings.map(\.text) == ["平時から声をかける。"])
        #expect(preview.held.map(\.excerpt) == preview.hits.map(\.excerpt))
        #expect(preview.problems.isEmpty)
    }

    @Test func `a whole and what begins below it leave together`() async throws {
        let stage = try await GateStage()
        let edit = ShareableEdit.createWhole(
            .meeting, values: [.init(field: MeetingRules.title, value: .content("第2回"))],
            below: ["各市の数", "次の日"].map {
                .init(.agendaItem, values: [.init(field: AgendaRules.text, value: .content($0))])
            })
        let preview = try await stage.gate.preview([edit])
        #expect(preview.parts.map(\.kind) == [.meeting, .agendaItem, .agendaItem])
        #expect(preview.parts.flatMap(\.readings).map(\.text) == ["第2回", "各市の数", "次の日"])
        let ids = try await stage.gate.publish(edit, by: "test")
        #expect(Set(ids.map(\.entry)).count == 1)
        let items = try await stage.owner.reader.children(of: ids[0], .agendaItem)
        #expect(items.map { $0.content(AgendaRules.text) } == ["各市の数", "次の日"])
    }

    @Test func `what changes nothing leaves nothing, with its notes`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("同じ")
        let preview = try await stage.gate.preview([
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: "同じ"),
            .create(
                .changeNote, parent: stage.plan,
                values: [.init(field: ChangeRules.role, value: .choice(1))], passage: nil),
        ])
        #expect(preview.parts.isEmpty && preview.problems.isEmpty && preview.hits.isEmpty)
    }

    @Test func `what the shared text already says is not found again`() async throws {
        let stage = try await GateStage()
        let release = try Release(reason: "公表済み").required()
        _ = try await stage.write("発案は\(Self.name)。", release: release)
        for (text, count) in [
            ("発案は\(Self.name)。続き。", 0), ("発案は\(Self.name)。\(Self.name)も来る。", 1),
            ("なし。", 0),
        ] {
            let preview = try await stage.gate.preview([
                .write(record: stage.plan, field: PlanRules.goal, base: nil, text: text)
            ])
            #expect(preview.held.count == count, "\(text)")
        }
    }

    @Test func `halves that meet only in the merged text are found in a reading of it`()
        async throws
    {
        let stage = try await GateStage()
        _ = try await stage.write("朝は。")
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let base = try await stage.owner.chronicle.document(key).required().frontier
        _ = try await stage.write("朝は酒匂沢。")
        let preview = try await stage.gate.preview([
            .write(record: stage.plan, field: PlanRules.goal, base: base, text: "朝は花音。")
        ])
        let readings = preview.parts.flatMap(\.readings)
        #expect(readings.count == 2)
        #expect(readings.contains { $0.text.contains("酒匂沢花音") && !$0.hits.isEmpty })
    }

    @Test func `a preview throws what publishing throws`() async throws {
        let stage = try await GateStage()
        try await stage.share()
        for refused in RefusalTests.cases where refused.code != "screened" {
            let fresh = try await GateStage()
            let edit = try await refused.edit(fresh)
            let code = try await refusal { _ = try await fresh.gate.preview([edit]) }
            #expect(code == refused.code, "\(refused.name)")
        }
        let title = ShareableEdit.set(
            record: stage.plan, field: PlanRules.title, value: .content("題"))
        #expect(
            try await refusal { _ = try await stage.guestGate.preview([title]) } == "not_permitted")
        await stage.gate.close()
        #expect(try await refusal { _ = try await stage.gate.preview([title]) } == "gate_closed")
    }

    /// Whatever is typed: what the preview holds keeps it here, what it only shows is told, and otherwise it
    /// leaves as it was shown.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `what is looked at is what is done`(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let stage = try await GateStage()
        let meeting = try await stage.create(.meeting)
        let words = [
            "酒匂沢", "花音", "根府崎太一郎", "課長", "担当：", "。", "会議", " ", "7001234",
            "0465-33-1234", "窓口", "\r\n", "一",
        ]
        for round in 0..<20 {
            let text = (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in
                words.randomElement(using: &random)
            }.joined()
            let edits: [ShareableEdit] =
                switch Int.random(in: 0...4, using: &random) {
                case 0:
                    [.write(record: stage.plan, field: PlanRules.goal, base: nil, text: text)]
                case 1: [.set(record: stage.plan, field: PlanRules.title, value: .content(text))]
                case 2:
                    [
                        .set(record: meeting, field: MeetingRules.reason, value: .content(text)),
                        .set(
                            record: meeting, field: MeetingRules.status,
                            value: .choice(UInt32.random(in: 1...4, using: &random))),
                    ]
                case 3:
                    [
                        .least(
                            .comment, below: stage.plan,
                            with: [CommentRules.text: .content(text)],
                            city: stage.owner.writer.member)
                    ]
                default:
                    [
                        .least(
                            .project,
                            with: [
                                ProjectRules.effect: .content(text),
                                ProjectRules.status: .choice(
                                    UInt32.random(in: 1...4, using: &random)),
                                ProjectRules.legalBasis: .content("要領"),
                            ], city: stage.owner.writer.member)
                    ]
                }
            let preview = try await stage.gate.preview(edits)
            let (before, warned) = (await stage.written, stage.audit.warned)
            do {
                let ids = try await stage.gate.publish(edits, by: "test")
                #expect(preview.problems.isEmpty && preview.held.isEmpty, "seed \(seed) \(round)")
                #expect(ids.isEmpty == preview.parts.isEmpty, "seed \(seed) \(round)")
                #expect(stage.audit.warned == warned + preview.warned.map(\.excerpt))
                try await expectShared(preview, stage, ids)
            } catch GateError.screened(let hits) {
                #expect(preview.problems.isEmpty && preview.held == hits, "seed \(seed) \(round)")
                #expect(await stage.written == before)
            } catch GateError.refused(let problems) {
                #expect(preview.problems.map(\.code) == problems.map(\.code))
                #expect(preview.problems.map(\.field) == problems.map(\.field))
                #expect(!problems.isEmpty)
                #expect(await stage.written == before)
            }
        }
    }

    /// Every text that was looked at is what the record says now.
    private func expectShared(
        _ preview: EditPreview, _ stage: GateStage, _ ids: [OperationID]
    ) async throws {
        for part in preview.parts {
            guard case .text(let text) = part.value, let id = part.record ?? ids.first else {
                continue
            }
            let record = try await stage.owner.reader.record(id).required()
            let shared = record.content(part.field) ?? record.text(part.field)?.text ?? ""
            #expect(shared.utf8.elementsEqual(text.utf8))
            if let reading = part.readings.first {
                #expect(reading.text.utf8.elementsEqual(shared.utf8))
            }
        }
    }
}
