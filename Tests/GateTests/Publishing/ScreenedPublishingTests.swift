import Alliance
import Gate
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// Names of the city's own staff do not pass, wherever they stand; a person may let one pass.
struct ScreenedPublishingTests {
    private static let name = "酒匂沢花音"

    @Test func `a name is found in every free text, and nothing is written`() async throws {
        let stage = try await GateStage()
        let meeting = try await stage.gate.publish(
            .create(.meeting, parent: nil, values: [], passage: nil), by: "test")[0]
        let round = try await stage.create(.dialogueRound, below: meeting)
        let words = "相談は\(Self.name)まで"
        let edits: [ShareableEdit] = [
            .create(
                .comment, parent: stage.plan,
                values: [.init(field: CommentRules.text, value: .content(words))], passage: nil),
            .create(
                .comment, parent: stage.plan,
                values: [
                    .init(field: CommentRules.text, value: .content("よい言葉です")),
                    .init(field: CommentRules.source, value: .content(words)),
                ], passage: nil),
            .set(record: stage.plan, field: PlanRules.title, value: .content(words)),
            .write(record: stage.plan, field: PlanRules.goal, base: nil, text: words),
            .set(record: meeting, field: MeetingRules.place, value: .content("酒匂沢　花音宅")),
        ]
        let before = await stage.written
        for edit in edits {
            #expect(try await stage.gate.preview([edit]).hits.map(\.kind) == [.fullName])
            #expect(
                try await refusal { _ = try await stage.gate.publish(edit, by: "test") }
                    == "screened")
        }
        // An element is screened as well; that this one is no pair at all is said first.
        let pair = ShareableEdit.add(
            record: round, field: MeetingRules.pairs.number, element: words)
        #expect(try await stage.gate.preview([pair]).hits.map(\.kind) == [.fullName])
        #expect(
            try await refusal { _ = try await stage.gate.publish(pair, by: "test") } == "bad_value")
        // Among several edits, one is enough.
        let code = try await refusal {
            _ = try await stage.gate.publish(
                [
                    .set(record: stage.plan, field: PlanRules.theme, value: .content("平気な題")),
                    .set(record: stage.plan, field: PlanRules.title, value: .content(words)),
                ], by: "test")
        }
        #expect(code == "screened")
        #expect(await stage.written == before)
        #expect(stage.audit.all.isEmpty)
    }

    @Test func `a release lets it pass and is audited without the words`() async throws {
        let stage = try await GateStage()
        let release = try Release(reason: "本人の了承を得た").required()
        let edit = ShareableEdit.set(
            record: stage.plan, field: PlanRules.title,
            value: .content("\(Self.name)さんの案、電話 0465-33-1234"))
        _ = try await stage.gate.publish(edit, by: "test", release: release)
        let audited = try stage.audit.all.first.required()
        #expect(stage.audit.all.count == 1)
        #expect(audited.record == stage.plan)
        #expect(audited.reason == "本人の了承を得た")
        #expect(audited.kinds.contains(.fullName) && audited.kinds.contains(.phoneNumber))
        #expect(!"\(audited)".contains(Self.name))
        // A release where there is nothing to release is not noted.
        _ = try await stage.gate.publish(
            .set(record: stage.plan, field: PlanRules.theme, value: .content("無難")), by: "test",
            release: release)
        #expect(stage.audit.all.count == 1)
    }

    @Test func `what may be a name is told and passes without a reason`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("朝は酒匂沢が鍵を開ける。")
        #expect(stage.audit.warned == ["酒匂沢"])
        #expect(stage.audit.all.isEmpty)
        #expect(try await stage.text(PlanRules.goal) == "朝は酒匂沢が鍵を開ける。")
        // What the text already said is not told again.
        _ = try await stage.write("朝は酒匂沢が鍵を開ける。夜も開ける。")
        #expect(stage.audit.warned == ["酒匂沢"])
    }

    @Test func `a release that cannot be audited lets nothing pass`() async throws {
        let stage = try await GateStage(auditFails: true)
        let before = await stage.written
        await #expect(throws: AuditLog.Full.self) {
            _ = try await stage.write(
                Self.name, release: try Release(reason: "理由").required())
        }
        #expect(await stage.written == before)
    }

    @Test(arguments: ["", " ", "　\n\t", String(repeating: "理", count: 1_001)])
    func `a release needs a reason`(reason: String) {
        #expect(Release(reason: reason) == nil)
    }

    @Test func `what the shared text already said is not counted again`() async throws {
        let stage = try await GateStage()
        let release = try Release(reason: "公表済み").required()
        _ = try await stage.write("発案は\(Self.name)。", release: release)
        _ = try await stage.write("発案は\(Self.name)。続きを書く。")
        #expect(stage.audit.all.count == 1)
        // Once more is once too often; another name as well.
        for text in [
            "発案は\(Self.name)。続きを書く。\(Self.name)も来る。",
            "発案は\(Self.name)。続きを書く。根府崎太一郎も来る。",
        ] {
            #expect(try await refusal { _ = try await stage.write(text) } == "screened")
        }
    }

    /// A warning that passed lets the same words pass as a warning, and as nothing more.
    @Test(arguments: ["係長の酒匂沢が来た。", "担当：酒匂沢", "（酒匂沢）", "旧姓酒匂沢", "記入者：酒匂沢"])
    func `a surname that passed alone is held once it is somebody`(text: String) async throws {
        let stage = try await GateStage()
        _ = try await stage.write("酒匂沢が来た。")
        #expect(try await refusal { _ = try await stage.write(text) } == "screened")
        #expect(try await stage.text(PlanRules.goal) == "酒匂沢が来た。")
        let release = try Release(reason: "本人の了承").required()
        _ = try await stage.write(text, release: release)
        #expect(stage.audit.all.count == 1)
        // What was released stays so, wherever it stands and however little it says there.
        _ = try await stage.write("はじめに。" + text)
        _ = try await stage.write("酒匂沢が来た。")
        #expect(stage.audit.all.count == 1)
    }

    @Test func `long passages that begin alike are not the same`() async throws {
        let stage = try await GateStage()
        let space = String(repeating: " ", count: 100)
        let release = try Release(reason: "本人の了承").required()
        _ = try await stage.write("酒匂沢\(space)花音", release: release)
        let other = "酒匂沢\(space) 花音"
        #expect(try await refusal { _ = try await stage.write(other) } == "screened")
    }

    @Test func `a name typed in two halves by two edits is found`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("朝は酒匂沢。")
        #expect(try await refusal { _ = try await stage.write("朝は酒匂沢花音。") } == "screened")
        #expect(try await stage.text(PlanRules.goal) == "朝は酒匂沢。")
    }

    @Test func `a name whose halves meet only in the merged text is found`() async throws {
        let stage = try await GateStage()
        _ = try await stage.write("朝は。")
        let key = FieldKey(record: stage.plan, field: PlanRules.goal)
        let base = try await stage.owner.chronicle.document(key).required().frontier
        _ = try await stage.write("朝は酒匂沢。")
        // From a form that was opened before: neither half is a name, what is shared would be one.
        // Which half comes first is decided by hashes, so the gate must think of both.
        let code = try await refusal { _ = try await stage.write("朝は花音。", base: base) }
        #expect(code == "screened")
        let merged = try await stage.text(PlanRules.goal)
        #expect(!merged.contains("酒匂沢花音") && !merged.contains("花音酒匂沢"))
    }
}
