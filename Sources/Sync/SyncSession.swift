package import Ledger
package import Merge

/// The asking half of one sync, as a value: `next` says what to do, the `received…` calls tell what
/// came of it. It reads no clock and no socket.
///
/// A node that can only call out gets and gives everything in its own calls.
package struct SyncSession: Sendable {
    package enum Action: Equatable, Sendable {
        /// Ask for the frontier; our own digest goes along, so that "the same" costs one request.
        case askFrontier(ifNot: Digest)
        case pull([PullRange])
        /// Read our pieces after this entry and send them; its hash is theirs, where they named one.
        case push(ReplicaID, after: UInt64, hash: Digest?)
        case finish
    }

    private enum Phase {
        case frontier, pulling, pushing, finished
    }

    package private(set) var report = SyncReport()
    private let trusted: [MemberID: PublicKey]
    /// Members of whom nothing is taken now, with the code.
    private let putOff: [MemberID: String]
    private var ours: [ReplicaID: FrontierItem]
    private let digest: Digest
    private var theirs: Frontier?
    private var phase = Phase.frontier
    /// Logs that cannot go on in this session: untrusted here, diverged, or refused there.
    private var closed: Set<ReplicaID> = []
    /// How far the other node holds logs after our pushes.
    private var pushed: [ReplicaID: UInt64] = [:]
    private var rounds = 0

    package init(frontier: Frontier, putOff: [MemberID: String] = [:]) {
        self.putOff = putOff
        self.trusted = frontier.trusted
        self.ours = Dictionary(uniqueKeysWithValues: frontier.items.map { ($0.replica, $0) })
        self.digest = frontier.digest
    }

    /// What to do next.
    package mutating func next() -> Action {
        rounds += 1
        if rounds > SyncLimits.roundsMax { phase = .finished }
        switch phase {
        case .frontier: return .askFrontier(ifNot: digest)
        case .pulling:
            let ranges = missingHere()
            if !ranges.isEmpty { return .pull(ranges) }
            phase = .pushing
            return next()
        case .pushing:
            if let (item, after, hash) = missingThere() {
                return .push(item.replica, after: after, hash: hash)
            }
            phase = .finished
            return .finish
        case .finished: return .finish
        }
    }

    /// The answer to `askFrontier`; nil for "the same".
    package mutating func receivedFrontier(_ frontier: Frontier?, space: SpaceID) throws(SyncError)
    {
        guard let frontier else {
            report.wasSame = true
            report.heldThere = ours.mapValues(\.sequence)
            phase = .finished
            return
        }
        guard frontier.space == space else { throw .otherSpace }
        theirs = frontier
        report.heldThere = Dictionary(
            frontier.items.map { ($0.replica, $0.sequence) }
        ) { first, _ in first }
        // Equal lengths need no pull and no push, so a fork would go unseen.
        for item in frontier.items {
            guard let own = ours[item.replica], own.sequence == item.sequence else { continue }
            if own.hash != item.hash { give(up: item.replica, code: "diverged") }
        }
        for item in frontier.items {
            guard let code = putOff[item.member], trusted[item.member] != nil,
                (ours[item.replica]?.sequence ?? 0) < item.sequence
            else { continue }
            give(up: item.replica, code: code)
        }
        report.foldLevel = frontier.foldLevel
        report.peersDigest = frontier.peersDigest
        report.strangers = frontier.trusted.keys.filter { trusted[$0] == nil }.sorted()
        phase = .pulling
    }

    /// One piece of a pull was committed, or refused with a code.
    package mutating func receivedPiece(
        of replica: ReplicaID, new: Int, now item: FrontierItem?, refused: String?
    ) {
        report.received += new
        if let item { ours[replica] = item }
        if let refused { give(up: replica, code: refused) }
    }

    /// A pull was answered in full. A log that the server did not move is not asked for again.
    package mutating func receivedPull(
        _ response: PullResponse, asked: [PullRange]
    ) {
        let wanted = Set(asked.map(\.replica))
        for replica in response.diverged where wanted.contains(replica) {
            give(up: replica, code: "diverged")
        }
        let unmoved = asked.filter { (ours[$0.replica]?.sequence ?? 0) == $0.after }
        // More of other logs may be to come, but only from a server that sends something.
        if response.more, unmoved.count < asked.count { return }
        closed.formUnion(unmoved.map(\.replica))
    }

    /// A push was answered.
    package mutating func receivedPush(
        _ response: PushResponse, of replica: ReplicaID, after: UInt64, through last: UInt64
    ) {
        let outcome = response.outcomes.first { $0.replica == replica }
        let held = min(outcome?.held ?? after, last)
        if let refused = outcome?.refused {
            give(up: replica, code: refused)
        } else if held < last {
            // It took less than it was given, and does not say why.
            closed.insert(replica)
        }
        report.heldThere[replica] = held
        if held > after { report.sent += Int(clamping: held - after) }
        pushed[replica] = held
    }

    /// A log that cannot go on in this session.
    package mutating func give(up replica: ReplicaID, code: String) {
        guard closed.insert(replica).inserted else { return }
        report.problems.append(SyncReport.Problem(replica: replica, code: code))
    }

    /// Logs of members we trust of which they hold more than we do.
    private func missingHere() -> [PullRange] {
        let items = (theirs?.items ?? []).lazy.filter { item in
            trusted[item.member] != nil && !closed.contains(item.replica)
                && (ours[item.replica]?.sequence ?? 0) < item.sequence
        }
        return items.prefix(SyncLimits.rangesMax).map { item in
            let held = ours[item.replica]
            return PullRange(
                replica: item.replica, after: held?.sequence ?? 0,
                hash: held?.hash ?? item.replica.digest)
        }
    }

    /// The first log of a member whom both trust of which we hold more than they do.
    private func missingThere() -> (item: FrontierItem, after: UInt64, hash: Digest?)? {
        guard let theirs else { return nil }
        let known = Dictionary(uniqueKeysWithValues: theirs.items.map { ($0.replica, $0) })
        for item in ours.values.sorted(by: { $0.replica < $1.replica }) {
            guard let root = trusted[item.member], theirs.trusted[item.member] == root,
                !closed.contains(item.replica)
            else { continue }
            let named = known[item.replica]
            let there = pushed[item.replica] ?? named?.sequence ?? 0
            guard there < item.sequence else { continue }
            return (item, there, pushed[item.replica] == nil ? named?.hash : nil)
        }
        return nil
    }
}
