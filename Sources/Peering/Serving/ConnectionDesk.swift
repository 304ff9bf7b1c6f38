internal import Synchronization

/// Counts the connections that are open, in all and by the place they come from, so that no stranger
/// takes all of them. The file descriptors of the process are finite, and so is its memory.
package final class ConnectionDesk: Sendable {
    private struct Counts {
        var all = 0
        var places: [[UInt8]: Int] = [:]
    }

    private let countMax: Int
    private let placeMax: Int
    /// Proxies bring many people through one address; they count only among all.
    private let isProxy: @Sendable (String) -> Bool
    private let counts = Mutex(Counts())

    package init(
        countMax: Int, placeMax: Int, isProxy: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.countMax = countMax
        self.placeMax = placeMax
        self.isProxy = isProxy
    }

    /// Lets a connection in; nil where there are too many. Whoever got a place gives it back.
    func enter(_ address: String) -> Place? {
        let key = isProxy(address) ? nil : Self.key(address)
        return counts.withLock { counts in
            guard counts.all < countMax else { return nil }
            if let key {
                let held = counts.places[key] ?? 0
                guard held < placeMax else { return nil }
                counts.places[key] = held + 1
            }
            counts.all += 1
            return Place(key: key)
        }
    }

    func leave(_ place: Place) {
        counts.withLock { counts in
            counts.all -= 1
            guard let key = place.key, let held = counts.places[key] else { return }
            counts.places[key] = held > 1 ? held - 1 : nil
        }
    }

    /// How many are open.
    package var open: Int { counts.withLock { $0.all } }

    struct Place: Sendable {
        fileprivate let key: [UInt8]?
    }

    /// Of IPv6 the first half: one machine has all of the rest.
    private static func key(_ address: String) -> [UInt8] {
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        guard groups.count > 2, !address.hasPrefix("::") else { return Array(address.utf8) }
        return Array(groups.prefix(4).joined(separator: ":").utf8)
    }
}
