/// Scalars with consecutive item numbers that stand side by side and share one state.
///
/// An item is one inserted scalar; its number counts insertions in order of arrival.
struct ItemRun: Sendable {
    var first: Int32 = 0
    var length: Int32 = 0
    /// At the prepare version: 0 not yet inserted, 1 there, n > 1 deleted n − 1 times. Inert events
    /// count here, because positions count through them.
    var prepare: Int32 = 0
    /// How many effective events delete it.
    var deletions: Int32 = 0
    /// Whether the event that inserted it is inert.
    var isInert = false

    var end: Int32 { first + length }
    var isVisible: Bool { !isInert && deletions == 0 }
    var prepareWidth: Int { prepare == 1 ? Int(length) : 0 }
    var visibleWidth: Int { isVisible ? Int(length) : 0 }

    /// Whether the other run can be written as the rest of this one.
    func continues(into next: ItemRun) -> Bool {
        end == next.first && prepare == next.prepare && deletions == next.deletions
            && isInert == next.isInert
    }
}

/// Items with consecutive numbers, wherever they stand.
struct ItemRange: Sendable {
    var first: Int32
    var length: Int32

    var end: Int32 { first + length }
}
