internal import Ledger
internal import Merge

/// What one log did to one text, and whether it may do more. Protocol.md §7.6.
struct TextShare: Sendable {
    /// Its edits that became events, in the order of its log.
    private(set) var own: [OwnEdit] = []
    /// What all its edits weigh, events or not.
    private(set) var weight = 0
    /// What its edits had not seen of its own ones, all together.
    private(set) var unseenWeight = 0

    init() {}

    var isUsedUp: Bool { weight >= TextBounds.weightMax }

    /// How much of the log's own edits a version lacks, if an edit may still begin from it.
    func unseen(
        by parents: [OperationID], in document: TextDocument
    ) throws(MergedText.Refusal) -> (count: Int, weight: Int) {
        if isUsedUp { throw .usedUp }
        let left = TextBounds.unseenWeightMax - unseenWeight
        let unseen: (count: Int, weight: Int)
        do {
            unseen = try document.unseen(
                own, by: parents, countMax: TextBounds.unseenMax, weightMax: left)
        } catch { throw .text(error) }
        let weight = unseen.weight + unseen.count * TextBounds.extraWeight
        guard unseen.count <= TextBounds.unseenMax, weight <= left else {
            throw .tooFarBack
        }
        return (unseen.count, weight)
    }

    /// An edit that became an event.
    mutating func add(_ id: OperationID, weight: Int, unseen: (count: Int, weight: Int)) {
        own.append(OwnEdit(id: id, seesAllBefore: unseen.count == 0))
        self.weight += weight
        unseenWeight += unseen.weight
    }

    /// An edit that did not. Its author made others look for its place all the same.
    mutating func addRefused(weight: Int, unseenWeight: Int) {
        self.weight += weight + TextBounds.extraWeight
        self.unseenWeight += unseenWeight
    }
}

/// How much one log may do to one field. Protocol.md §7.6.
///
/// Part of the fold level: every node must draw these lines at the same place. They read only the log
/// itself and what the edit's parents had seen, so no order of delivery moves them. A city may save a
/// text some four thousand times; whoever wants to make others work may not.
package enum TextBounds {
    /// What the edits of one log to one text may weigh together; what comes after has no place.
    package static let weightMax = 131_072
    /// How many of its own edits a log may leave unseen in an edit.
    package static let unseenMax = 15
    /// What these may weigh together, over all edits of the log to the text; each weighs `extraWeight`
    /// beside what it did.
    package static let unseenWeightMax = 131_072
    /// What an edit weighs more that becomes no event, and one that is left unseen: looking for it costs,
    /// however little it says.
    package static let extraWeight = 256
    /// Texts that one entry may edit.
    package static let textsOfEntryMax = 16
    /// Operations of one log in a register, a set, or the invitations of a record.
    package static let operationsMax = 4_096
}
