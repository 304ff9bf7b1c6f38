/// One edit of a writer, in the order in which that writer wrote them.
package struct OwnEdit: Sendable {
    package let id: OperationID
    /// Whether it came after all that its writer had written before.
    package let seesAllBefore: Bool

    package init(id: OperationID, seesAllBefore: Bool) {
        self.id = id
        self.seesAllBefore = seesAllBefore
    }
}

/// What an edit costs whoever merges it, as a number that follows from the edit and its causal history
/// alone: rules that bound a text can be told in it, and every computer draws the same line.
///
/// Walking over an edit, forth or back, touches its hunks, the stretches of other edits that it deleted,
/// and memory for what it inserted.
extension TextDocument {
    /// What every edit weighs, however little it says: two writers who type backwards at one spot meet
    /// each other's every edit.
    package static let weightOfEdit = 32
    /// So many inserted scalars weigh as much as one hunk.
    package static let scalarsOfUnit = 16

    /// The weight of an edit before it is known what it deletes.
    package static func weight(triples: Int, inserted: Int) -> Int {
        weightOfEdit + triples + inserted / scalarsOfUnit
    }

    /// Thirty-two, hunks, inserted scalars by the sixteen, and the stretches of single edits that it deleted;
    /// nil for an unknown id.
    package func weight(of id: OperationID) -> Int? {
        graph.number(of: id).map { Int(events[Int($0)].weight) }
    }

    /// What of a writer's own edits a version has not seen: how many, and what they weigh together. The
    /// search ends where either goes beyond its limit.
    ///
    /// - Parameter own: all edits of one writer that are in the document, in their order.
    package func unseen(
        _ own: [OwnEdit], by version: [OperationID], countMax: Int, weightMax: Int
    ) throws(TextError) -> (count: Int, weight: Int) {
        var queue = VersionQueue()
        for id in version {
            guard let number = graph.number(of: id) else { throw .unknownParent }
            queue.push(number, flags: 1)
        }
        var count = 0
        var weight = 0
        for edit in own.reversed() {
            guard let number = graph.number(of: edit.id) else { continue }
            var isSeen = false
            while let highest = queue.highest, highest >= number, let (event, _) = queue.pop() {
                if event == number { isSeen = true }
                for parent in graph.parents(of: event) { queue.push(parent, flags: 1) }
            }
            if isSeen, edit.seesAllBefore { break }
            if isSeen { continue }
            count += 1
            weight += Int(events[Int(number)].weight)
            if count > countMax || weight > weightMax { break }
        }
        return (count, weight)
    }
}
