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
