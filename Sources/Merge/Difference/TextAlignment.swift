/// Which scalars of an old text are deleted and which of a new text are inserted; the others pair
/// up in order.
struct TextAlignment: Sendable {
    var isDeleted: [Bool]
    var isInserted: [Bool]

    /// One place where the texts differ: a range of the old one and a range of the new one.
    struct Hunk: Sendable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// The places where the texts differ, ascending, with at least one pair between two of them.
    var hunks: [Hunk] {
        var output: [Hunk] = []
        var old = 0
        var new = 0
        while old < isDeleted.count || new < isInserted.count {
            let oldStart = old
            let newStart = new
            while old < isDeleted.count, isDeleted[old] { old += 1 }
            while new < isInserted.count, isInserted[new] { new += 1 }
            if old > oldStart || new > newStart {
                output.append(Hunk(old: oldStart..<old, new: newStart..<new))
            } else {
                old += 1
                new += 1
            }
        }
        return output
    }
}
