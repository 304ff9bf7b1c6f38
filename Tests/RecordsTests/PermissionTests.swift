import Alliance
import Ledger
import Merge
import Records
import TestSupport
import Testing

/// The table of who may write what, written down a second time, and every cell of it tried.
struct PermissionTests {
    /// Protocol.md §7.3 and §8: for each field the members whose writing has an effect. `o` owner,
    /// `i` invited, `w` invited once, `s` a city that was never invited, `a` an adviser.
    private static let fields: [SharedKind: [String: String]] = [
        .plan: [
            "title": "oi", "theme": "oi", "status": "o", "current_state": "oi",
            "cause_analysis": "oi", "goal": "oi", "expected_effect": "oi",
        ],
        .action: [
            "title": "oi", "section_chief": "oi", "manager": "oi", "low_effort": "oi",
            "clear_purpose": "oi", "own_benefit": "oi",
        ],
        .advice: [
            "text": "o", "passage": "o", "decision": "o", "reason": "o", "follow_up": "o",
        ],
        .comment: ["text": "o", "passage": "o", "source": "o"],
        .meeting: [
            "title": "o", "date": "o", "form": "o", "place": "o", "status": "o", "reason": "o",
            "minutes": "oiwsa", "begin": "o", "end": "o", "link": "o",
        ],
        .attendance: ["member": "o", "how": "o", "left": "o"],
        .agendaItem: ["text": "o"],
        .dialogueRound: ["at": "o", "pairs": "o", "notes": "oiwsa"],
        .observation: [
            "period": "o", "unit_group": "o", "indicator": "o", "definition": "o", "value": "o",
            "category": "o",
        ],
        .project: [
            "title": "oi", "problem": "oi", "idea": "oi", "effect": "oi", "legal_basis": "oi",
            "owner_section": "oi", "size": "oi", "status": "o",
        ],
        .review: [
            "subject": "o", "decision": "o", "evidence": "o", "reason": "o", "on": "o",
            "next": "o",
        ],
        .award: ["city": "o", "section": "o", "reason": "o", "year": "o"],
        .planVersion: ["name": "oi", "version": "oi"],
        .meetingVersion: ["moment": "o", "version": "o"],
        .todo: ["text": "o", "city": "o", "until": "oiwsa", "state": "oiwsa", "done": "oiwsa"],
        .decision: ["text": "o", "city": "o", "state": "o"],
        .changeNote: ["role": "o"],
        .case: ["title": "o", "situation": "o", "judgement": "o", "lesson": "o", "tags": "o"],
    ]

    private static let creators: [SharedKind: String] = [
        .plan: "oiws", .action: "oi", .advice: "oiwsa", .comment: "oiwsa", .meeting: "oiwsa",
        .attendance: "oiwsa", .agendaItem: "oiwsa", .dialogueRound: "oiwsa",
        .observation: "oiws", .project: "oiws", .review: "oiws", .award: "oiws",
        .planVersion: "oi", .meetingVersion: "oiwsa", .todo: "oiwsa", .decision: "oiwsa",
        .changeNote: "oiwsa", .case: "oiws",
    ]

    @Test func `the table names every kind and every field`() {
        for kind in SharedKind.allCases {
            #expect(
                Self.fields[kind]?.keys.sorted() == kind.rules.fields.map(\.name).sorted(),
                "\(kind)")
            #expect(Self.creators[kind] != nil, "\(kind)")
        }
    }

    @Test(arguments: SharedKind.allCases)
    func `each member writes exactly the fields that the table gives`(kind: SharedKind)
        async throws
    {
        let stage = try await PermissionStage()
        for rule in kind.rules.fields {
            let allowed = try Self.fields[kind].required()[rule.name].required()
            for role in PermissionStage.Role.allCases {
                // A record of its own for each cell, owned by the owner.
                let record = try await stage.record(of: kind)
                let id = try await stage.write(rule, of: record, as: role)
                let isEffective = try await stage.shows(id, in: record, rule)
                #expect(
                    isEffective == allowed.contains(role.rawValue),
                    "\(kind).\(rule.name) by \(role)")
                #expect(await stage.owner.waiting == 0)
            }
        }
    }

    @Test(arguments: SharedKind.allCases)
    func `each member creates exactly the kinds that the table gives`(kind: SharedKind)
        async throws
    {
        let stage = try await PermissionStage()
        let allowed = try Self.creators[kind].required()
        for role in PermissionStage.Role.allCases {
            let id = try await stage.create(kind, as: role)
            let record = try await stage.owner.store.records([id])[id]
            // An inert record is kept, without effect.
            #expect(record?.isEffective == allowed.contains(role.rawValue), "\(kind) by \(role)")
            let listed = try await stage.owner.store.records(
                kind: kind.rawValue, after: nil, countMax: .max
            ).contains { $0.id == id }
            #expect(listed == allowed.contains(role.rawValue), "\(kind) by \(role)")
        }
    }

    @Test func `advice is written by its adviser and answered by the owner of the plan`()
        async throws
    {
        let stage = try await PermissionStage()
        let advice = try await stage.create(.advice, as: .adviser)
        for rule in SharedKind.advice.rules.fields {
            for role in PermissionStage.Role.allCases {
                let id = try await stage.write(rule, of: advice, as: role)
                let answers = ["decision", "reason", "follow_up"].contains(rule.name)
                let expected = answers ? role == .owner : role == .adviser
                #expect(
                    try await stage.shows(id, in: advice, rule) == expected,
                    "\(rule.name) by \(role)")
            }
        }
    }

    @Test func `an invitation is no authority for others, for other plans, or when not named`()
        async throws
    {
        let stage = try await PermissionStage()
        let rule = try SharedKind.plan.rules.field(PlanRules.title).required()
        let other = try await stage.owner.writeOne(.create(SharedKind.plan.rawValue, title: "別"))
        try await stage.share()
        // Not named.
        let unnamed = try await stage.node(.invited).writeOne(
            .set(rule.number, of: stage.plan, text: "一"))
        // Named by somebody else.
        let borrowed = try await stage.node(.stranger).writeOne(
            .set(rule.number, of: stage.plan, text: "二", authority: stage.invitation))
        // For another plan.
        let misplaced = try await stage.node(.invited).writeOne(
            .set(rule.number, of: other, text: "三", authority: stage.invitation))
        // Given by somebody who does not own the plan.
        let false1 = try await stage.node(.invited).writeOne(
            .invite(stage.node(.stranger).writer.member, to: stage.plan))
        try await stage.share()
        let invited = try await stage.node(.stranger).writeOne(
            .set(rule.number, of: stage.plan, text: "四", authority: false1))
        // A withdrawal by a guest withdraws nothing.
        try await stage.node(.stranger).write(
            .withdraw(stage.invitation, of: stage.plan, accepting: []))
        try await stage.share()
        let rightful = try await stage.write(rule, of: stage.plan, as: .invited)
        for id in [unnamed, borrowed, invited] {
            #expect(try await !stage.shows(id, in: stage.plan, rule))
        }
        #expect(try await !stage.shows(misplaced, in: other, rule))
        #expect(try await stage.shows(rightful, in: stage.plan, rule))
    }
}
