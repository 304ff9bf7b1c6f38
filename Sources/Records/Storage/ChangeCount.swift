internal import Synchronization

/// Counts the changes of the records of one space, for whoever keeps something that was worked out from
/// them: what was read under a count is true as long as the count stands.
///
/// The count is asked before the records are read, never after: a change that comes in between then
/// makes what is kept look old, and not new.
package final class ChangeCount: Sendable {
    private let count = Atomic<UInt64>(0)

    package init() {}

    package var current: UInt64 { count.load(ordering: .acquiring) }

    /// After a change, and before anybody is told of it.
    package func advance() {
        count.wrappingAdd(1, ordering: .acquiringAndReleasing)
    }
}
