/// Finds where concurrent changes touch, by one walk over the document.
struct RegionSearch {
    /// Neighbouring items with one story.
    struct Stretch {
        /// The chain that inserted it.
        var inserter: Int32
        var isVisible: Bool
        var isSeen: Bool
        /// The chains whose change shows here: the inserter of visible items, the deleters of
        /// others.
        var marks: [DeletionIndex.Mark]
        var range: Range<Int>
    }

    private var concurrency: ConcurrencyIndex
    /// The stretches that the next one touches: a visible one, then what was deleted behind it.
    private var recent: [Stretch] = []
    private var current: Stretch?
    private(set) var regions: [Range<Int>] = []
    /// More deleted stretches between two visible ones are not compared with each other.
    private static let recentMax = 16

    init(_ concurrency: ConcurrencyIndex) { self.concurrency = concurrency }

    /// Takes the next stretch in document order; nil for text that no concurrent event changed.
    mutating func add(_ stretch: Stretch?) {
        if let stretch, let last = current, last.inserter == stretch.inserter,
            last.isVisible == stretch.isVisible, last.isSeen == stretch.isSeen,
            Set(last.marks) == Set(stretch.marks)
        {
            current?.range = last.range.lowerBound..<stretch.range.upperBound
            return
        }
        if let finished = current { compare(finished) }
        current = stretch
        if stretch == nil { recent = [] }
    }

    private mutating func compare(_ stretch: Stretch) {
        if hasConflict(stretch, stretch) { mark(stretch.range) }
        for earlier in recent where hasConflict(earlier, stretch) {
            mark(earlier.range.lowerBound..<stretch.range.upperBound)
        }
        if stretch.isVisible { recent = [] }
        recent.append(stretch)
        if recent.count > Self.recentMax { recent.remove(at: 1) }
    }

    private mutating func hasConflict(_ one: Stretch, _ two: Stretch) -> Bool {
        for left in one.marks {
            for right in two.marks where !(left.isSeen && right.isSeen) {
                // Who deletes what the other has never seen is not in the other's way.
                if concurrency.areConcurrent(left.chain, right.chain),
                    one.isVisible || !concurrency.areConcurrent(one.inserter, right.chain),
                    two.isVisible || !concurrency.areConcurrent(two.inserter, left.chain)
                {
                    return true
                }
            }
        }
        return false
    }

    /// Adds a region, joined to those before it that it touches.
    private mutating func mark(_ range: Range<Int>) {
        var lower = range.lowerBound
        var upper = range.upperBound
        while let last = regions.last, last.upperBound >= lower {
            lower = min(lower, last.lowerBound)
            upper = max(upper, last.upperBound)
            regions.removeLast()
        }
        regions.append(lower..<upper)
    }
}
