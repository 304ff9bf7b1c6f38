extension TextDocument {
    /// Changes whether an event is inert, as if it had always been so. Unknown ids are ignored.
    package mutating func setInert(_ id: OperationID, _ inert: Bool) {
        guard let event = graph.number(of: id), events[Int(event)].isInert != inert else { return }
        events[Int(event)].isInert = inert
        sequence.update(events[Int(event)].items) { $0.isInert = inert }
        let change: Int32 = inert ? -1 : 1
        for range in deletions(of: event) {
            sequence.update(range) { $0.deletions += change }
        }
    }

    /// Supplies the content of an event that came without, or corrects an erasure that reached
    /// too far. False, and nothing changed, for an unknown id or another length.
    @discardableResult
    package mutating func fill(_ id: OperationID, inserted: [Unicode.Scalar]) -> Bool {
        replaceContent(of: id, with: inserted, state: .held)
    }

    /// Erases the content of an event for good: it reads ■, or a mask of equal length in which ■
    /// stands for what is gone. False, and nothing changed, for an unknown id or another length.
    @discardableResult
    package mutating func erase(_ id: OperationID, mask: [Unicode.Scalar]?) -> Bool {
        guard let length = insertedCount(of: id) else { return false }
        let holes = [Unicode.Scalar](repeating: Self.hole, count: length)
        return replaceContent(of: id, with: mask ?? holes, state: .masked)
    }

    private mutating func replaceContent(
        of id: OperationID, with scalars: [Unicode.Scalar], state: ContentState
    ) -> Bool {
        guard let event = graph.number(of: id) else { return false }
        let items = events[Int(event)].items
        guard scalars.count == Int(items.length) else { return false }
        contents.replaceSubrange(Int(items.first)..<Int(items.end), with: scalars)
        events[Int(event)].content = state
        return true
    }

    /// Whether an item's scalar is gone, so that nobody can say what it was.
    func isHole(_ item: Int32) -> Bool {
        switch events[Int(event(of: item))].content {
        case .held: false
        case .missing: true
        case .masked: contents[Int(item)] == Self.hole
        }
    }
}
