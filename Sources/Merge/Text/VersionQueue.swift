/// Events still to be visited, highest number first, each with flags that say who reaches it.
///
/// A binary heap of numbers with two flag bits below them; equal numbers are joined when popped.
struct VersionQueue {
    private var heap: [Int64] = []
    private var sharedCount = 0

    /// Whether everything that waits is reached from both sides.
    var isAllShared: Bool { sharedCount == heap.count }

    /// The highest number that waits.
    var highest: Int32? { heap.first.map { Int32(truncatingIfNeeded: $0 >> 2) } }

    mutating func push(_ event: Int32, flags: Int64) {
        if flags == 3 { sharedCount += 1 }
        heap.append(Int64(event) << 2 | flags)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child] > heap[parent] else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> (event: Int32, flags: Int64)? {
        guard var flags = popTop() else { return nil }
        let event = flags >> 2
        flags &= 3
        while let next = heap.first, next >> 2 == event {
            flags |= next & 3
            _ = popTop()
        }
        return (Int32(truncatingIfNeeded: event), flags)
    }

    private mutating func popTop() -> Int64? {
        guard let top = heap.first, let last = heap.popLast() else { return nil }
        if top & 3 == 3 { sharedCount -= 1 }
        guard !heap.isEmpty else { return top }
        heap[0] = last
        var parent = 0
        while true {
            var child = parent * 2 + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
            guard heap[child] > heap[parent] else { break }
            heap.swapAt(child, parent)
            parent = child
        }
        return top
    }
}
