/// The counters that one replica has used: the highest, and a bit for each of the last 1,024.
/// The bit of a counter is at `counter % 1,024`, so nothing moves when the highest rises.
struct ReplayTrack: Sendable {
    static let width: UInt64 = 1_024

    private var highest: UInt64
    private var bits = [UInt64](repeating: 0, count: Int(width / 64))

    init(first counter: UInt64) {
        highest = counter
        mark(counter)
    }

    /// Takes the counter at most once.
    mutating func admit(_ counter: UInt64) throws(ReplayError) {
        if counter > highest {
            advance(to: counter)
        } else {
            guard highest - counter < Self.width else { throw .tooOld(highest: highest) }
            guard !isMarked(counter) else { throw .replayed(highest: highest) }
        }
        mark(counter)
    }

    private mutating func advance(to counter: UInt64) {
        if counter - highest >= Self.width {
            for index in bits.indices { bits[index] = 0 }
        } else {
            for passed in (highest + 1)...counter { unmark(passed) }
        }
        highest = counter
    }

    private static func place(_ counter: UInt64) -> (word: Int, mask: UInt64) {
        let place = counter % width
        return (Int(place / 64), 1 << (place % 64))
    }

    private func isMarked(_ counter: UInt64) -> Bool {
        let (word, mask) = Self.place(counter)
        return bits[word] & mask != 0
    }

    private mutating func mark(_ counter: UInt64) {
        let (word, mask) = Self.place(counter)
        bits[word] |= mask
    }

    private mutating func unmark(_ counter: UInt64) {
        let (word, mask) = Self.place(counter)
        bits[word] &= ~mask
    }
}
