package import Ledger
package import Merge

/// A text with its history, and what each log has done to it: all that folding one more edit needs.
///
/// A value. It follows from the operations it was given, whatever their order, as long as each came
/// after those that it refers to and after those before it in its log.
package struct MergedText: Sendable {
    package private(set) var document = TextDocument()
    private var shares: [ReplicaID: TextShare] = [:]
    /// Edits under invitations: what becomes of them follows from the memberships.
    private var guests: [Guest] = []

    private struct Guest {
        let id: OperationID
        let author: MemberID
        let authority: OperationID
        let place: EntryPlace
    }

    /// What the writers' table says of an edit.
    enum Standing: Equatable {
        case impossible
        case permitted
        /// Under an invitation that counts, or that was withdrawn.
        case guest(isPermitted: Bool)
    }

    init() {}

    /// How far merging went; see `TextDocument.workDone`.
    var workDone: Int { document.workDone }

    /// Why an edit of a text is not taken.
    package enum Refusal: Error {
        /// The log has used up what it may do to this text.
        case usedUp
        /// The edit begins from a version that lacks too much of what its own log wrote: on a newer
        /// version it would be taken.
        case tooFarBack
        case text(TextError)
    }

    /// The text after edits that a log is about to add as one entry, or why it could not.
    package func trial(
        of edits: [TextEdit], by replica: ReplicaID, as entry: Digest
    ) throws(Refusal) -> String {
        var share = shares[replica] ?? TextShare()
        var copy = document
        for (number, edit) in edits.enumerated() {
            let id = OperationID(entry: entry, index: UInt32(truncatingIfNeeded: number))
            let unseen = try share.unseen(by: edit.parents, in: copy)
            do {
                try copy.apply(
                    id, parents: edit.parents, runs: edit.runs, inserted: edit.inserted,
                    inert: false)
            } catch { throw .text(error) }
            share.add(id, weight: copy.weight(of: id) ?? 0, unseen: unseen)
        }
        return copy.text
    }

    /// Takes one edit. False where the log that it stands in has used up its share: the operation then
    /// has no place in the field's history.
    mutating func apply(
        _ operation: HistoryOperation, _ change: TextChange<OperationID>, _ standing: Standing
    ) -> Bool {
        let replica = operation.place.entry.replica
        // Taken out, so that the arrays in it are not copied.
        var share = shares.removeValue(forKey: replica) ?? TextShare()
        defer { shares[replica] = share }
        if share.isUsedUp { return false }
        let runs = stride(from: 0, to: change.runs.count, by: 3).map {
            EditRun(
                retain: Int(change.runs[$0]), delete: Int(change.runs[$0 + 1]),
                insert: Int(change.runs[$0 + 2]))
        }
        let declared = TextDocument.weight(
            triples: runs.count, inserted: runs.reduce(0) { $0 + $1.insert })
        let inserted =
            operation.texts.isEmpty ? [] : operation.texts[0].map { Array($0.unicodeScalars) }
        var unseen = (count: 0, weight: 0)
        do {
            guard standing != .impossible else { throw Impossible() }
            unseen = try share.unseen(by: change.parents, in: document)
            try document.apply(
                operation.id, parents: change.parents, runs: runs, inserted: inserted,
                inert: standing == .guest(isPermitted: false))
            share.add(
                operation.id, weight: document.weight(of: operation.id) ?? declared,
                unseen: unseen)
            if case .guest = standing, let authority = change.authority {
                guests.append(
                    Guest(
                        id: operation.id, author: operation.author, authority: authority,
                        place: operation.place.entry))
            }
        } catch {
            // Malformed, or beyond a bound: no event, here or anywhere.
            share.addRefused(weight: declared, unseenWeight: unseen.weight)
        }
        return true
    }

    private struct Impossible: Error {}

    /// Judges the edits of guests anew, after invitations changed.
    mutating func judge(by membership: Membership) {
        for guest in guests {
            let isPermitted = membership.permits(
                guest.authority, member: guest.author, at: guest.place)
            document.setInert(guest.id, !isPermitted)
        }
    }
}
