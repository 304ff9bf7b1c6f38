import Alliance
import Gate
import Ledger
import Merge
import Records
internal import Seeding
import TestSupport

/// The story of the alliance: a plan is written, the network is cut, everybody works on, it heals.
struct Story {
    typealias City = Federation

    var federation: Federation
    var random: SeededGenerator
    private(set) var plan: OperationID
    /// Sentences that somebody wrote into the plan and nobody took out.
    var sentences: [String] = []
    /// What was said in comments and advice, and by whom.
    private(set) var remarks: [String] = []
    private(set) var commentOnDeleted: OperationID
    private(set) var commentOnChanged: OperationID
    private(set) var advice: OperationID
    private(set) var meeting: OperationID
    private(set) var todo: OperationID
    /// What the paragraph said at the author's when a version was written down.
    var versions: [OperationID: String] = [:]

    static let paragraph = "足りないのは仕組みではなく、使う人どうしのつながりだ。係の中でも進み具合が見えない。"
    static let deleted = "一度の実施で残業はすっかりなくなる。"
    static let effect = "早く帰りたいという願いは全員に共通する。" + deleted + "得意なことが知られていく。"
    static let quoted = "緊急事態にも互いに手を差し伸べ"
    static let goal = "平時から声をかけ合える職場なら、" + quoted + "、市民へのサービスを守れる。"
    static let titles = ["全員がそろって帰る日", "月に一度、備える日"]
    static let chosen = "全員がそろって帰る日"

    /// The plan is written, shared with two guests, and advised on.
    init(seed: UInt64, screening: Bool = true) async throws {
        federation = try await Federation(seed: seed, screening: screening)
        random = SeededGenerator(seed: seed &* 7 &+ 3)
        let owner = federation.nodes[City.odawara]
        plan = try await owner.gate.publish(
            .create(
                .plan, parent: nil,
                values: [
                    .init(field: PlanRules.title, value: .content("給与支給日を助け合いの日に")),
                    .init(field: PlanRules.status, value: .choice(2)),
                ], passage: nil), by: "test"
        ).first.required()
        commentOnDeleted = plan
        commentOnChanged = plan
        advice = plan
        meeting = plan
        todo = plan
        for (field, text) in [
            (PlanRules.causeAnalysis, Self.paragraph), (PlanRules.expectedEffect, Self.effect),
            (PlanRules.goal, Self.goal),
        ] {
            _ = try await owner.gate.publish(
                .write(record: plan, field: field, base: nil, text: text), by: "test")
        }
        let action = try await owner.gate.publish(
            .create(
                .action, parent: plan,
                values: [
                    .init(field: 1, value: .content("当日は全員で帰り、明かりを消す")),
                    .init(field: 4, value: .choice(1)),
                ], passage: nil), by: "test"
        ).first.required()
        meeting = try await owner.gate.publish(
            .create(
                .meeting, parent: nil,
                values: [.init(field: MeetingRules.title, value: .content("四市の集まり"))],
                passage: nil), by: "test"
        ).first.required()
        todo = try await owner.gate.publish(
            .create(
                .todo, parent: meeting,
                values: [
                    .init(field: OutcomeRules.text, value: .content("各市の数を持ち寄る")),
                    .init(field: OutcomeRules.city, value: .member(member(City.kawasaki))),
                    .init(field: OutcomeRules.state, value: .choice(1)),
                ], passage: nil), by: "test"
        ).first.required()
        _ = try await owner.gate.publish(
            .invite(record: plan, members: [member(City.kawasaki), member(City.chigasaki)]),
            by: "test")
        try await settle()

        let adviser = federation.nodes[City.adviser]
        advice = try await say(
            .advice, on: plan, by: adviser, "目的を一文で言えるか確かめてください。",
            .init(field: PlanRules.causeAnalysis, quote: "使う人どうしのつながり"))
        commentOnDeleted = try await say(
            .comment, on: plan, by: federation.nodes[City.isehara], "言い切ってよいでしょうか。",
            .init(field: PlanRules.expectedEffect, quote: Self.deleted))
        commentOnChanged = try await say(
            .comment, on: plan, by: federation.nodes[City.kawasaki], "ここが要だと思います。",
            .init(field: PlanRules.goal, quote: Self.quoted))
        _ = try await say(
            .comment, on: action, by: federation.nodes[City.chigasaki], "うちの市でも試します。", nil)
        try await settle()
    }

    func member(_ number: Int) -> MemberID { federation.nodes[number].member }

    mutating func settle() async throws {
        guard try await federation.settle() != nil else { throw NotSettled() }
    }

    struct NotSettled: Error {}

    mutating func say(
        _ kind: SharedKind, on record: OperationID, by node: FederationNode, _ words: String,
        _ passage: ShareableEdit.Passage?
    ) async throws -> OperationID {
        remarks.append(words)
        return try await node.gate.publish(
            .create(
                kind, parent: record,
                values: [.init(field: CommentRules.text, value: .content(words))],
                passage: passage), by: "test"
        ).first.required()
    }
}
