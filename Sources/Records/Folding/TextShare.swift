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
