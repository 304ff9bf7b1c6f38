internal import Alliance
internal import Ledger
internal import Merge
internal import Records

/// Two members, each with a store of their own, who write a plan together: an invitation, titles and
/// texts changed at once, a comment, and a withdrawal that one of them does not see in time.
struct VectorStory {
    private let owner: VectorNode
    private let guest: VectorNode

    init(_ authors: [VectorAuthor]) async throws {
        guard authors.count == 2 else { throw VectorError("authors") }
        let trust = Trust(
            space: authors[0].birth.space,
            roots: Dictionary(uniqueKeysWithValues: authors.map { ($0.member, $0.rootKey) }))
        owner = try await VectorNode(authors[0], trust)
        guest = try await VectorNode(authors[1], trust)
    }

    func tell() async throws -> [HistoryVectors.Moment] {
        var moments: [HistoryVectors.Moment] = []
        let first = try await owner.write { draft in
            let plan = draft.append(.create(kind: 1, parent: nil, authority: nil))
            draft.set(plan, PlanRules.title, "一斉定時退庁日")
            draft.edit(plan, PlanRules.currentState, parents: [], [0, 0, 8], "残業が多い。困る")
        }
        let plan = first[0]
        let invited = try await owner.write { draft in
            draft.append(.invite(record: .held(plan), member: guest.author.member))
        }
        try await guest.receive(from: owner)
        moments.append(try await moment("after the invitation", plan))
        let (title, text, invitation) = (first[1], first[2], invited[0])
        let ownTitle = try await owner.write { draft in
            draft.set(.held(plan), PlanRules.title, "助け合いの日", replaces: [title])
        }
        _ = try await owner.write { draft in
            draft.edit(
                .held(plan), PlanRules.currentState, parents: [text], [2, 0, 2, 1, 1, 1], "時間だ")
        }
        _ = try await guest.write { draft in
            draft.set(
                .held(plan), PlanRules.title, "定時に帰る日", replaces: [title],
                authority: invitation)
            draft.edit(
                .held(plan), PlanRules.currentState, parents: [text], [2, 1, 4, 2, 1, 0], "はとても",
                authority: invitation)
        }
        _ = try await guest.write { draft in
            let comment = draft.append(.create(kind: 4, parent: .held(plan), authority: nil))
            draft.set(comment, CommentRules.text, "同じ悩みです")
        }
        try await exchange()
        moments.append(try await moment("after the concurrent edits", plan))
        try await owner.withdraw(invitation, of: plan, guest.author.member)
        _ = try await guest.write { draft in
            draft.set(
                .held(plan), PlanRules.title, "遅すぎた題名", replaces: ownTitle,
                authority: invitation)
        }
        try await exchange()
        moments.append(try await moment("after the withdrawal", plan))
        // Protocol.md §7.6: sixteen of these become events.
        _ = try await owner.write { draft in
            for _ in 0..<18 {
                draft.edit(.held(plan), PlanRules.causeAnalysis, parents: [], [0, 0, 1], "因")
            }
        }
        try await exchange()
        moments.append(try await moment("after eighteen edits beside each other", plan))
        return moments
    }

    /// Both logs, a piece for each entry.
    func pieces() async throws -> [(author: VectorAuthor, pieces: [Piece])] {
        [
            (owner.author, try await owner.pieces(of: owner.author)),
            (guest.author, try await guest.pieces(of: guest.author)),
        ]
    }

    private func exchange() async throws {
        try await owner.receive(from: guest)
        try await guest.receive(from: owner)
    }

    /// What both hold; they must agree.
    private func moment(_ name: String, _ plan: OperationID) async throws -> HistoryVectors.Moment {
        let ours = await owner.store.stateHash()
        let reader = AllianceReader(store: guest.store)
        guard await guest.store.stateHash() == ours,
            let record = try await reader.record(plan)
        else { throw VectorError(name) }
        let comments = try await reader.children(of: plan, .comment)
        var folded: [UInt64] = []
        for author in [owner.author, guest.author] {
            folded.append(await guest.chronicle.state(of: author.birth.replica)?.folded ?? 0)
        }
        return HistoryVectors.Moment(
            name: name, folded: folded, stateHash: ours.hex, plan: plan.description,
            titles: record.candidates(PlanRules.title).map { candidate in
                var text = ""
                if case .content(let held?) = candidate.value { text = held }
                return HistoryVectors.Candidate(
                    member: candidate.author.text, text: text, generation: candidate.generation)
            },
            currentState: record.text(PlanRules.currentState)?.text ?? "",
            comments: comments.map { $0.content(CommentRules.text) ?? "" },
            records: 1 + comments.count)
    }
}
