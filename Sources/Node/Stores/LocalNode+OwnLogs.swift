internal import FoundationEssentials
internal import Ledger
internal import Merge
internal import NodeFolder
internal import Peering
internal import Records
internal import Requests
internal import Staff
internal import Sync

/// Our own logs after the folder may have been put back from an older copy: whoever goes on writing on
/// top of an old end forks the log, and the others never take the new branch. So what peers hold of our
/// logs is looked at before the first write, and pulled back if it is more.
extension LocalNode {
    /// A call that asks a peer what it holds of our own logs.
    struct Comparing {
        let began: ContinuousClock.Instant
        let task: Task<Void, Never>
    }

    /// How long a write waits for a peer that has told what it holds, and whose sync goes on.
    static let compareSeconds = 5
    /// How long a peer that took the call and says nothing keeps writing shut, counted from the first call:
    /// it may be the only one that holds the end of our log, and it may be anybody's. Only who is silent
    /// in the call of this write as well is passed over then: a peer that answers now is waited for.
    static let silenceSeconds: Int64 = 60
    /// How long it waits while our own entries are coming back.
    static let returnSeconds = 15

    /// Throws while nothing may be published in this replica.
    func readyToPublish(in replica: ReplicaID) async throws {
        if marks.file.expectsStaff, try await staff.fileStanding().people == 0 {
            throw NodeError.staffListMissing()
        }
        let isShort = await shortLog(replica) != nil
        if isShort || !marks.file.isAsked { await compareOwnLogs(all: isShort) }
        if let short = await shortLog(replica) {
            throw NodeError.ownLogShort(held: short.held, expected: short.expected)
        }
        let returning = ownLogs.returning
        if returning.isEmpty, !marks.file.isAsked, !ownLogs.unheard.isEmpty {
            throw NodeError.ownLogAsked(ownLogs.unheard.map(\.text))
        }
        // Who only calls in pushes in several messages; between two of them the log is not whole.
        let isPushed = ownLogs.isPushed && !marks.file.uncompared.isEmpty
        if !returning.isEmpty || isPushed || !marks.file.isAsked {
            throw NodeError.ownLogReturning(from: returning.map(\.text))
        }
    }

    /// A log of ours that ends before an entry that was acknowledged here; nil for a whole one.
    func shortLog(_ replica: ReplicaID) async -> (held: UInt64, expected: UInt64)? {
        let expected = marks.file.logs[replica.description]?.sequence ?? 0
        let held = await chronicle.state(of: replica)?.held ?? 0
        return held < expected ? (held, expected) : nil
    }

    /// The node begins in a folder that is not where it was.
    func noticeMove() async {
        // A folder that is only read stays as it is: a backup on trial, or a medium.
        guard openFault == nil, marks.hasMoved else { return }
        try? marks.suspect(await peersToCompare())
    }

    /// After a call: what came back, and whether this peer is compared now.
    func noteOwnLogs(_ call: OwnLogWatch.Call, _ result: PeerSync.Result) async {
        let member = call.member
        let came = ownLogs.ended(call)
        marks.returned(came, from: [member.text], seconds: Self.now)
        if !hasLeapt, await contacts.hasLeapt {
            // This peer has seen requests of ours that our files know nothing of.
            hasLeapt = true
            try? marks.suspect(await peersToCompare())
        }
        guard result.error == nil else {
            if came > 0 { askAgain(member) }
            return
        }
        var isBehind = false
        for item in result.theirs?.items ?? [] where ownLogs.replicas.contains(item.replica) {
            let held = await chronicle.state(of: item.replica)?.held ?? 0
            if item.sequence > held { isBehind = true }
        }
        // What was promised and did not come is nothing to wait for.
        if isBehind, came > 0 {
            askAgain(member)
        } else {
            marks.compared(member.text)
        }
    }

    /// Calls the peers that were not compared yet (or all, to get back what is missing), side by side.
    /// Returns when all have answered or cannot be reached, or after a while: calls that are under way go
    /// on. Who took the call and says nothing is waited for again by the next write.
    private func compareOwnLogs(all: Bool) async {
        let names = marks.file.uncompared
        isAskedAgain = false
        let asked = marks.ask(at: Self.now)
        let began = ContinuousClock.now
        for peer in peers.peers where !peer.url.isEmpty {
            guard all || names.contains(peer.member.text) else { continue }
            if let earlier = comparing[peer.member] {
                let isSilent = ownLogs.unheard.contains(peer.member)
                guard isSilent, began - earlier.began > .seconds(callSeconds) else { continue }
                // It may hang on a line that broke. Who answers by now answers another call.
            }
            ownLogs.ask(peer.member)
            let task = Task { [weak self] in
                _ = try? await self?.sync(with: [peer.member], .byNode)
                await self?.endComparing(peer.member, begun: began)
            }
            comparing[peer.member] = Comparing(began: began, task: task)
        }
        while !comparing.isEmpty {
            guard ContinuousClock.now - began < .seconds(compareLimit) else { break }
            // Who gave up waiting has not asked anybody.
            guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
        }
        let isHeard = ownLogs.unheard.isEmpty || Self.now - asked >= Self.silenceSeconds
        // Whoever brought a part and not all is asked once more before anything is written.
        if isHeard, !isAskedAgain { marks.asked() }
    }

    /// Seconds that one write waits, by what is waited for.
    private var compareLimit: Int {
        if !ownLogs.returning.isEmpty { return Self.returnSeconds }
        return ownLogs.unheard.isEmpty ? Self.compareSeconds : callSeconds
    }

    /// As long as it takes to know that nobody is there.
    private var callSeconds: Int { min(settings.connectTimeoutSeconds, 20) + 1 }

    private func askAgain(_ member: MemberID) {
        isAskedAgain = true
        marks.ask(again: member.text)
    }

    private func endComparing(_ member: MemberID, begun: ContinuousClock.Instant) {
        // A later call goes on.
        guard comparing[member]?.began == begun else { return }
        comparing[member] = nil
        ownLogs.gaveUp(member)
    }

    /// Those who may hold something of ours: who has an address here, or was heard before.
    private func peersToCompare() async -> [String] {
        var names: [String] = []
        for peer in peers.peers {
            let wasHeard = await contacts.peer(peer.member).lastSync != nil
            if !peer.url.isEmpty || wasHeard { names.append(peer.member.text) }
        }
        return names
    }
}

// MARK: Told

extension LocalNode {
    private static let returnedToldSeconds: Int64 = 14 * 86_400

    /// For `status`: what became of our own logs and of the staff list.
    func storeAttention(_ call: Call) async -> [Attention] {
        marks.returned(ownLogs.takeUnasked(), from: [], seconds: Self.now)
        let file = marks.file
        var told: [Attention] = []
        for replica in ownLogs.replicas {
            guard let short = await shortLog(replica) else { continue }
            let error = NodeError.ownLogShort(held: short.held, expected: short.expected)
            told.append(
                Attention(
                    code: error.code, message: Self.words(error, call),
                    replica: replica.description, held: Int(clamping: short.held),
                    expected: Int(clamping: short.expected)))
        }
        if file.expectsStaff, (try? await staff.fileStanding())?.people == 0 {
            let error = NodeError.staffListMissing()
            told.append(Attention(code: error.code, message: Self.words(error, call)))
        }
        // In both directions: the clock may have been ahead.
        if let returned = file.returned,
            abs(Self.now - returned.seconds) < Self.returnedToldSeconds
        {
            let names = returned.from.map { memberNames(call)[$0] ?? $0 }
            told.append(
                Attention(
                    code: "own_log_restored",
                    message: call.words(
                        ja: "この市が前に書いた記録 \(returned.entries) 件を、ほかの市から受け取り直しました"
                            + (names.isEmpty ? "" : "（\(names.joined(separator: "、"))）")
                            + "。フォルダーが古い写しから戻されたためです。名簿も写しの時点のものなので、確かめてください",
                        en:
                            "\(returned.entries) entries that this city wrote before came back from "
                            + "peers (\(returned.from.joined(separator: ", "))): the folder was put "
                            + "back from an older copy. Its staff list is that old as well; check it"
                    ),
                    ids: returned.from, entries: returned.entries))
        }
        let waiting = file.uncompared.filter { id in
            peers.peers.contains { $0.member.text == id }
        }
        if !waiting.isEmpty {
            let names = waiting.map { memberNames(call)[$0] ?? $0 }.joined(separator: "、")
            told.append(
                Attention(
                    code: "own_log_uncompared",
                    message: call.words(
                        ja: "このフォルダーは写しから戻されたか、機械が起動し直されています。この市の記録の続きを持っていないか、"
                            + "まだ確かめていない相手があります（\(names)）。つながりしだい確かめます",
                        en:
                            "This folder was put back from a copy, or the machine was started anew. Not "
                            + "yet asked whether they hold more of our own log: "
                            + waiting.joined(separator: ", ")),
                    ids: waiting))
        }
        return told
    }

    private static func words(_ error: NodeError, _ call: Call) -> String {
        call.words(error.message) + " " + call.words(error.action)
    }
}
