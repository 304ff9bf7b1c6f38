/// Which edit came after which: a graph of events under dense local numbers.
///
/// Numbers follow arrival, so they differ between computers and stay inside this target; every
/// event has a higher number than its parents.
struct EventGraph: Sendable {
    private(set) var ids: [OperationID] = []
    private var numbers: [OperationID: Int32] = [:]
    /// The parents of event e are `parentList[parentStarts[e]..<parentStarts[e + 1]]`.
    private var parentStarts: [Int32] = [0]
    private var parentList: [Int32] = []
    /// The events that no event names as a parent, ascending.
    private(set) var frontier: [Int32] = []

    var count: Int { ids.count }
    var parentCount: Int { parentList.count }

    func number(of id: OperationID) -> Int32? { numbers[id] }

    func parents(of event: Int32) -> ArraySlice<Int32> {
        parentList[Int(parentStarts[Int(event)])..<Int(parentStarts[Int(event) + 1])]
    }

    /// Adds an event whose parents are checked, and gives its number.
    mutating func add(_ id: OperationID, parents: [Int32]) -> Int32 {
        let event = Int32(ids.count)
        ids.append(id)
        numbers[id] = event
        parentList.append(contentsOf: parents)
        parentStarts.append(Int32(parentList.count))
        if frontier == parents {
            frontier = [event]
        } else {
            frontier.removeAll { parents.contains($0) }
            frontier.append(event)
        }
        return event
    }

    /// The local numbers of a version, ascending.
    func version(of ids: [OperationID]) throws(TextError) -> [Int32] {
        var version: [Int32] = []
        version.reserveCapacity(ids.count)
        for id in ids {
            guard let number = numbers[id] else { throw .unknownParent }
            version.append(number)
        }
        version.sort()
        if version == frontier { return version }
        guard isMinimal(version) else { throw .parentsNotMinimal }
        return version
    }

    /// Whether no member of an ascending version is another one or an ancestor of one.
    private func isMinimal(_ version: [Int32]) -> Bool {
        guard version.count > 1 else { return true }
        for (left, right) in zip(version, version.dropFirst()) where left == right { return false }
        let lowest = version[0]
        var members = version
        var queue = VersionQueue()
        for member in version {
            for parent in parents(of: member) where parent >= lowest {
                queue.push(parent, flags: 1)
            }
        }
        while let (event, _) = queue.pop() {
            while let last = members.last, last > event { members.removeLast() }
            if members.last == event { return false }
            for parent in parents(of: event) where parent >= lowest { queue.push(parent, flags: 1) }
        }
        return true
    }

    /// What only one of two versions has seen: `left` descending, `right` ascending.
    func difference(_ left: [Int32], _ right: [Int32]) -> (left: [Int32], right: [Int32]) {
        var onlyLeft: [Int32] = []
        var onlyRight: [Int32] = []
        if left == right { return (onlyLeft, onlyRight) }
        var queue = VersionQueue()
        for event in left { queue.push(event, flags: 1) }
        for event in right { queue.push(event, flags: 2) }
        while !queue.isAllShared, let (event, flags) = queue.pop() {
            if flags == 1 { onlyLeft.append(event) }
            if flags == 2 { onlyRight.append(event) }
            for parent in parents(of: event) { queue.push(parent, flags: flags) }
        }
        onlyRight.reverse()
        return (onlyLeft, onlyRight)
    }

    /// For each event whether a version has seen it.
    func ancestors(of version: [Int32]) -> [Bool] {
        var seen = [Bool](repeating: false, count: count)
        for event in version { seen[Int(event)] = true }
        var event = version.max() ?? -1
        while event >= 0 {
            if seen[Int(event)] {
                for parent in parents(of: event) { seen[Int(parent)] = true }
            }
            event -= 1
        }
        return seen
    }
}
