/// A binary heap of (distance, node), equal distances by node.
struct PathHeap {
    private var distances: [Int] = []
    private var nodes: [Int32] = []

    mutating func removeAll() {
        distances.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    mutating func insert(_ distance: Int, _ node: Int) {
        distances.append(distance)
        nodes.append(Int32(node))
        var child = nodes.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isLess(child, parent) else { return }
            exchange(child, parent)
            child = parent
        }
    }

    mutating func popLeast() -> (distance: Int, node: Int)? {
        guard let distance = distances.first, let node = nodes.first else { return nil }
        exchange(0, nodes.count - 1)
        distances.removeLast()
        nodes.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in (2 * parent + 1)...(2 * parent + 2)
            where child < nodes.count && isLess(child, least) { least = child }
            if least == parent { break }
            exchange(least, parent)
            parent = least
        }
        return (distance, Int(node))
    }

    private func isLess(_ left: Int, _ right: Int) -> Bool {
        (distances[left], nodes[left]) < (distances[right], nodes[right])
    }

    private mutating func exchange(_ left: Int, _ right: Int) {
        distances.swapAt(left, right)
        nodes.swapAt(left, right)
    }
}
