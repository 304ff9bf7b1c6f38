internal import Alliance
internal import Ledger
internal import Merge
internal import Notices
internal import Records
internal import Requests
internal import Seeding
internal import TestSupport
internal import Testing
internal import UseCases

/// Which acts of whom become notices, at Odawara (number 0 of the circle); the adviser is number 4.
@Suite("From acts to notices") struct NoticeDerivationTests {
    /// What a node makes of all that it has folded, log by log.
    private func notices(at node: TestNode) async throws -> [NewNotice] {
        let derivation = NoticeDerivation(
            own: node.writer.member, chronicle: node.chronicle, store: node.store)
        var found: [NewNotice] = []
        for log in await node.chronicle.states {
            var sequence: UInt64 = 0
            while true {
                let step = try await node.chronicle.operations(
                    of: log.replica, after: sequence, entriesMax: 2)
                guard step.through > sequence else { break }
                sequence = step.through
                found += try await derivation.notices(from: step.operations)
            }
        }
        return found
    }

    private func kinds(_ notices: [NewNotice]) -> [NoticeKind] {
        notices.compactMap { NoticeKind(rawValue: $0.kind) }.sorted { $0.rawValue < $1.rawValue }
    }

    /// The logs of a small story: each node's own log, written while it knew what it had to know.
    private struct StoryLogs {
        let circle: Circle
        let nodes: [TestNode]
        let plan: OperationID
        let advice: OperationID
    }

    private func story() async throws -> StoryLogs {
        let circle = try Circle()
        let nodes = try await (0..<5).map { $0 }.asyncMap { number in
            try await TestNode(circle[number], trust: circle.trust)
        }
        let (odawara, kawasaki, adviser) = (nodes[0], nodes[1], nodes[4])
        let plan = try await odawara.writeOne(
            .create(SharedKind.plan.rawValue, title: "応援の計画"))
        try await adviser.receive(from: odawara)
        let advice = try await adviser.writeOne(
            .create(SharedKind.advice.rawValue, title: "短くする", parent: plan))
        try await kawasaki.receive(from: odawara)
        try await kawasaki.receive(from: adviser)
        // On Odawara's plan, and on the adviser's advice.
        try await kawasaki.write(
            .create(SharedKind.comment.rawValue, title: "同感です", parent: plan))
        try await kawasaki.write(
            .create(SharedKind.comment.rawValue, title: "私も", parent: advice))
        let meeting = try await kawasaki.writeOne(
            .create(SharedKind.meeting.rawValue, title: "第3回"))
        try await kawasaki.write(
            .set(MeetingRules.status, of: meeting, to: .choice(3)))
        // Not its own to answer: without effect, and no news.
        try await kawasaki.write(.set(AdviceRules.decision, of: advice, to: .choice(1)))
        try await odawara.receive(from: adviser)
        try await odawara.write(.set(AdviceRules.decision, of: advice, to: .choice(1)))
        return StoryLogs(circle: circle, nodes: nodes, plan: plan, advice: advice)
    }

    @Test("advice, its answer, comments and meetings are told to whom they concern")
    func story1() async throws {
        let logs = try await story()
        for (from, to) in [(1, 0), (4, 0), (0, 1), (4, 1), (0, 4), (1, 4)] {
            try await logs.nodes[to].receive(from: logs.nodes[from])
        }
        let odawara = try await notices(at: logs.nodes[0])
        #expect(
            kinds(odawara) == [
                .adviceGiven, .adviceAnswered, .commentAdded, .commentAdded, .meetingCalled,
                .meetingCancelled,
            ])
        let scopes = odawara.map { "\($0.kind) \($0.scope)" }.sorted()
        #expect(
            scopes == [
                "1 city/142069", "2 advice/adviser-1", "3 advice/adviser-1", "3 city/142069",
                "4 alliance", "5 alliance",
            ])
        // Kawasaki wrote much and owns nothing that others wrote about.
        #expect(
            kinds(try await notices(at: logs.nodes[1])) == [
                .adviceAnswered, .commentAdded, .meetingCalled, .meetingCancelled,
            ])
    }

    @Test("the same entries give the same notices, in whatever order they arrive")
    func anyOrder() async throws {
        let logs = try await story()
        let sources = [logs.nodes[0], logs.nodes[1], logs.nodes[4]]
        var pieces: [[Piece]] = []
        for source in sources { pieces.append(try await source.pieces()) }
        // A city that takes no part reads all three logs, mixed in any way; as Odawara it then derives.
        var expected: Set<NewNotice>?
        var random = SeededGenerator(seed: 20_261_123)
        for _ in 0..<60 {
            let order = Interleavings.random(of: pieces.map(\.count), using: &random)
            let reader = try await TestNode(logs.circle[2], trust: logs.circle.trust)
            let store = try NoticeStore(folder: try NoticeFolder().path)
            var next = [0, 0, 0]
            var sequences: [ReplicaID: UInt64] = [:]
            let derivation = NoticeDerivation(
                own: logs.nodes[0].writer.member, chronicle: reader.chronicle,
                store: reader.store)
            for source in order {
                _ = try await reader.chronicle.receive(pieces[source][next[source]])
                next[source] += 1
                // Followed after each arrival, as a running node does.
                for log in await reader.chronicle.states {
                    let step = try await reader.chronicle.operations(
                        of: log.replica, after: sequences[log.replica] ?? 0, entriesMax: 100)
                    sequences[log.replica] = step.through
                    try await store.keep(
                        try await derivation.notices(from: step.operations), seconds: 0)
                }
            }
            let kept = try await store.newest(
                of: NoticeReader(
                    account: 1, scopes: ["alliance", "city/142069", "advice/adviser-1"]),
                countMax: 100)
            let found = Set(
                kept.map {
                    NewNotice(
                        key: $0.key, kind: $0.kind, scope: $0.scope, subject: $0.subject,
                        detail: $0.detail, city: $0.city, movesUp: true)
                })
            if let expected { #expect(found == expected, "\(order)") }
            expected = found
        }
        #expect(expected?.count == 6)
    }

    @Test("after a rebuild the operations are the same, and nothing is followed twice")
    func rebuild() async throws {
        let logs = try await story()
        let odawara = logs.nodes[0]
        try await odawara.receive(from: logs.nodes[1])
        let before = try await notices(at: odawara)
        try await odawara.chronicle.rebuild()
        #expect(try await notices(at: odawara) == before)
        for log in await odawara.chronicle.states {
            let step = try await odawara.chronicle.operations(
                of: log.replica, after: log.folded, entriesMax: 100)
            #expect(step.operations.isEmpty && step.through == log.folded)
        }
    }

    @Test("two values, and two edits of one place, are told while they stand side by side")
    func sideBySide() async throws {
        let circle = try Circle()
        let odawara = try await TestNode(circle[0], trust: circle.trust)
        let other = try await TestNode(
            try circle.another(0, seed: 99), trust: circle.trust)
        let plan = try await odawara.writeOne(.create(SharedKind.plan.rawValue, title: "計画"))
        try await other.receive(from: odawara)
        try await odawara.write(.set(PlanRules.theme, of: plan, text: "あ"))
        try await other.write(.set(PlanRules.theme, of: plan, text: "い"))
        #expect(kinds(try await notices(at: odawara)).isEmpty)
        try await odawara.receive(from: other)
        let found = try await notices(at: odawara)
        #expect(kinds(found).allSatisfy { $0 == .bothValues } && !found.isEmpty)
        #expect(Set(found.map(\.key)).count == 1 && found.first?.detail == "theme")
        let values = found.flatMap { [$0.subject, $0.detail, $0.key, $0.city] }
        #expect(!values.contains { $0.contains("あ") || $0.contains("い") }, "no words are kept")
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Value>(
        _ transform: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
