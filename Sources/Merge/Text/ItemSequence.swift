/// All items ever inserted, deleted ones too, in document order: runs in leaves of one pool.
///
/// Leaves carry the sums that searches need. A search walks the leaf sums from where the last one
/// ended, so editing in one place costs little; each item knows its leaf. Elements are trivial
/// values in flat arrays, so moving them counts no references.
struct ItemSequence: Sendable {
    /// A place between items: before `offset` in run `slot`, or at a leaf's end.
    struct Location: Sendable {
        var leaf: Int
        var slot: Int
        var offset: Int32
    }

    /// Runs in a leaf, at least 4: room for two more must be made by halving.
    private let capacity: Int

    /// Leaf l holds `pool[l * capacity..<l * capacity + counts[l]]`; only an empty sequence has an
    /// empty leaf.
    private var pool: [ItemRun]
    private(set) var counts = [0]
    private var prepareWidths = [0]
    private var visibleWidths = [0]
    /// Leaves in document order, and the place of each leaf in it.
    private(set) var order = [0]
    private var ranks = [0]
    private var leafOfItem: [Int32] = []
    private(set) var prepareCount = 0
    private(set) var visibleCount = 0
    /// Where the last search by position ended: a rank and the prepare width before it.
    private var cachedRank = 0
    private var cachedWidth = 0

    init(leafCapacity: Int) {
        capacity = max(leafCapacity, 4)
        pool = [ItemRun](repeating: ItemRun(), count: capacity)
    }

    var itemCount: Int { leafOfItem.count }

    func run(_ leaf: Int, _ slot: Int) -> ItemRun { pool[leaf * capacity + slot] }

    // MARK: Searching

    /// The run that holds an item.
    func locate(_ item: Int32) -> Location {
        let leaf = Int(leafOfItem[Int(item)])
        let base = leaf * capacity
        for slot in 0..<counts[leaf] {
            let run = pool[base + slot]
            if item >= run.first, item < run.end {
                return Location(leaf: leaf, slot: slot, offset: item - run.first)
            }
        }
        preconditionFailure("an item is not in its leaf")
    }

    /// The item at a position of the prepare version; the position must be below `prepareCount`.
    mutating func locate(preparePosition position: Int) -> Location {
        while position < cachedWidth {
            cachedRank -= 1
            cachedWidth -= prepareWidths[order[cachedRank]]
        }
        while position >= cachedWidth + prepareWidths[order[cachedRank]] {
            cachedWidth += prepareWidths[order[cachedRank]]
            cachedRank += 1
        }
        let leaf = order[cachedRank]
        var rest = position - cachedWidth
        for slot in 0..<counts[leaf] {
            let width = run(leaf, slot).prepareWidth
            if rest < width { return Location(leaf: leaf, slot: slot, offset: Int32(rest)) }
            rest -= width
        }
        preconditionFailure("leaf sums are wrong")
    }

    /// The place of the first item at or after a place, or nil at the end.
    func firstItem(from place: Location) -> Location? {
        if place.slot < counts[place.leaf] {
            if place.offset < run(place.leaf, place.slot).length { return place }
            if place.slot + 1 < counts[place.leaf] {
                return Location(leaf: place.leaf, slot: place.slot + 1, offset: 0)
            }
        }
        let rank = ranks[place.leaf] + 1
        return rank < order.count ? Location(leaf: order[rank], slot: 0, offset: 0) : nil
    }

    var start: Location { Location(leaf: order[0], slot: 0, offset: 0) }

    var end: Location {
        let leaf = order[order.count - 1]
        return Location(leaf: leaf, slot: counts[leaf], offset: 0)
    }

    /// Where an item stands, to be compared as long as nothing changes.
    struct Standing: Comparable {
        private let rank: Int32
        private let slot: Int32
        private let offset: Int32

        init(rank: Int, slot: Int, offset: Int32) {
            self.rank = Int32(truncatingIfNeeded: rank)
            self.slot = Int32(truncatingIfNeeded: slot)
            self.offset = offset
        }

        static func < (left: Standing, right: Standing) -> Bool {
            if left.rank != right.rank { return left.rank < right.rank }
            return left.slot == right.slot ? left.offset < right.offset : left.slot < right.slot
        }
    }

    func standing(of item: Int32) -> Standing {
        let place = locate(item)
        return Standing(rank: ranks[place.leaf], slot: place.slot, offset: place.offset)
    }

    /// How many visible items stand before an item.
    func visiblePosition(of place: Location) -> Int {
        var position = 0
        for rank in 0..<ranks[place.leaf] { position += visibleWidths[order[rank]] }
        for slot in 0..<place.slot { position += run(place.leaf, slot).visibleWidth }
        return position + (run(place.leaf, place.slot).isVisible ? Int(place.offset) : 0)
    }

    // MARK: Changing

    /// Puts a run of new items, numbered from `itemCount`, at a place.
    mutating func insert(_ new: ItemRun, at place: Location) {
        var place = withRoom(place)
        let base = place.leaf * capacity
        if place.offset > 0 {
            divide(place.leaf, place.slot, at: place.offset)
            place.slot += 1
        }
        leafOfItem.append(
            contentsOf: repeatElement(Int32(place.leaf), count: Int(new.length)))
        if place.slot > 0, pool[base + place.slot - 1].continues(into: new) {
            pool[base + place.slot - 1].length += new.length
        } else {
            makeGap(place.leaf, place.slot)
            pool[base + place.slot] = new
        }
        addWidths(of: new, to: place.leaf, sign: 1)
    }

    /// Changes the state of a range of items, wherever they stand; in how many pieces they stood.
    @inline(__always)
    @discardableResult
    mutating func update(_ range: ItemRange, _ change: (inout ItemRun) -> Void) -> Int {
        var item = range.first
        var pieces = 0
        while item < range.end {
            let place = withRoom(locate(item))
            let leaf = place.leaf
            var slot = place.slot
            let taken = min(run(leaf, slot).length - place.offset, range.end - item)
            if divide(leaf, slot, at: place.offset) { slot += 1 }
            divide(leaf, slot, at: taken)
            addWidths(of: run(leaf, slot), to: leaf, sign: -1)
            change(&pool[leaf * capacity + slot])
            addWidths(of: run(leaf, slot), to: leaf, sign: 1)
            join(leaf, slot)
            if slot > 0 { join(leaf, slot - 1) }
            item += taken
            pieces += 1
        }
        return pieces
    }

    /// Forgets where the last search ended; to be called when prepare states change elsewhere.
    mutating func forgetPosition() {
        cachedRank = 0
        cachedWidth = 0
    }

    // MARK: Leaves

    private mutating func addWidths(of run: ItemRun, to leaf: Int, sign: Int) {
        prepareWidths[leaf] += sign * run.prepareWidth
        visibleWidths[leaf] += sign * run.visibleWidth
        prepareCount += sign * run.prepareWidth
        visibleCount += sign * run.visibleWidth
    }

    /// Divides a run; false if the offset is at one of its ends.
    @discardableResult
    private mutating func divide(_ leaf: Int, _ slot: Int, at offset: Int32) -> Bool {
        let index = leaf * capacity + slot
        guard offset > 0, offset < pool[index].length else { return false }
        makeGap(leaf, slot + 1)
        pool[index + 1] = pool[index]
        pool[index + 1].first += offset
        pool[index + 1].length -= offset
        pool[index].length = offset
        return true
    }

    private mutating func join(_ leaf: Int, _ slot: Int) {
        let index = leaf * capacity + slot
        guard slot + 1 < counts[leaf], pool[index].continues(into: pool[index + 1]) else { return }
        pool[index].length += pool[index + 1].length
        var moved = slot + 1
        counts[leaf] -= 1
        while moved < counts[leaf] {
            pool[leaf * capacity + moved] = pool[leaf * capacity + moved + 1]
            moved += 1
        }
    }

    private mutating func makeGap(_ leaf: Int, _ slot: Int) {
        let base = leaf * capacity
        var moved = counts[leaf]
        while moved > slot {
            pool[base + moved] = pool[base + moved - 1]
            moved -= 1
        }
        counts[leaf] += 1
    }

    /// Makes room for two more runs in a leaf; gives the place as it is called afterwards. An
    /// offset at the end of a run becomes the start of the next slot.
    private mutating func withRoom(_ place: Location) -> Location {
        var place = place
        if counts[place.leaf] + 2 > capacity {
            let kept = counts[place.leaf] / 2
            let added = split(place.leaf, keeping: kept)
            if place.slot >= kept {
                place = Location(leaf: added, slot: place.slot - kept, offset: place.offset)
            }
        }
        if place.slot < counts[place.leaf], place.offset == run(place.leaf, place.slot).length {
            place.slot += 1
            place.offset = 0
        }
        return place
    }

    /// Moves a leaf's later runs to a new leaf behind it.
    private mutating func split(_ leaf: Int, keeping kept: Int) -> Int {
        let added = counts.count
        pool.append(contentsOf: repeatElement(ItemRun(), count: capacity))
        var prepareWidth = 0
        var visibleWidth = 0
        for slot in kept..<counts[leaf] {
            let moved = run(leaf, slot)
            pool[added * capacity + slot - kept] = moved
            prepareWidth += moved.prepareWidth
            visibleWidth += moved.visibleWidth
            for item in Int(moved.first)..<Int(moved.end) { leafOfItem[item] = Int32(added) }
        }
        counts.append(counts[leaf] - kept)
        counts[leaf] = kept
        prepareWidths.append(prepareWidth)
        prepareWidths[leaf] -= prepareWidth
        visibleWidths.append(visibleWidth)
        visibleWidths[leaf] -= visibleWidth
        let rank = ranks[leaf] + 1
        order.insert(added, at: rank)
        if rank <= cachedRank { cachedRank += 1 }
        ranks.append(rank)
        for later in rank..<order.count { ranks[order[later]] = later }
        return added
    }
}
