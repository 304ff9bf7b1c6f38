/// Which effective concurrent events deleted an item.
struct DeletionIndex {
    /// One chain that deletes; `isSeen` if all that it deletes here is known to the reader.
    struct Mark: Hashable {
        var chain: Int32
        var isSeen: Bool
    }

    /// More deleters of one item are left out: by then a human looks at the place anyway.
    private static let marksMax = 8

    /// Where the answer changes, ascending, and the marks from there on.
    private var starts: [Int32] = []
    private var marks: [[Mark]] = []

    init(_ deletions: [(range: ItemRange, id: OperationID, mark: Mark)]) {
        for deletion in deletions {
            starts.append(deletion.range.first)
            starts.append(deletion.range.end)
        }
        starts.sort()
        starts = starts.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
        marks = [[Mark]](repeating: [], count: starts.count)
        // In the order of ids, so that the limit leaves out the same ones everywhere.
        for deletion in deletions.sorted(by: { $0.id < $1.id }) {
            var index = interval(of: deletion.range.first)
            while index < starts.count, starts[index] < deletion.range.end {
                if marks[index].count < Self.marksMax, !marks[index].contains(deletion.mark) {
                    marks[index].append(deletion.mark)
                }
                index += 1
            }
        }
    }

    /// The marks of an item, and the first item behind it that may have others.
    func marks(of item: Int32) -> (marks: [Mark], end: Int32) {
        let index = interval(of: item)
        guard index >= 0 else { return ([], starts.first ?? Int32.max) }
        return (marks[index], index + 1 < starts.count ? starts[index + 1] : Int32.max)
    }

    /// The last interval that starts at or before an item, or −1.
    private func interval(of item: Int32) -> Int {
        var low = -1
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= item { low = middle } else { high = middle }
        }
        return low
    }
}

/// Where each inserted stretch was put: the items left and right of it in its author's version.
///
/// Stretches are consecutive in item numbers. Inside one, each item's left neighbour is the item
/// before it, and all share the right neighbour.
struct InsertionTable: Sendable {
    /// Stands for the start of the text (as a left neighbour) or its end (as a right one).
    static let edge: Int32 = -1

    struct Origin: Sendable {
        /// The stretch's first item.
        var first: Int32
        var left: Int32
        var right: Int32
    }

    private var origins: [Origin] = []

    mutating func add(_ origin: Origin) { origins.append(origin) }

    /// The stretch that holds an item, and the first item after it (`limit` for the last one).
    func stretch(of item: Int32, limit: Int32) -> (origin: Origin, end: Int32) {
        var low = 0
        var high = origins.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if origins[middle].first <= item { low = middle } else { high = middle }
        }
        return (origins[low], high < origins.count ? origins[high].first : limit)
    }
}
