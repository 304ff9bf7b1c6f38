// Merge: conflict-free types as pure values. It imports nothing and must not know clocks, storage,
// signatures, cities or schemas: it is told ids, parents and flags, and says what follows from them.

/// A text that many write at once, as a graph of edits and the sequence that follows from it.
///
/// The algorithm is the event graph walker (Gentle & Kleppmann, EuroSys 2025, "Collaborative Text
/// Editing with Eg-walker: Better, Faster, Smaller"): an edit keeps the positions its author saw,
/// and the *prepare version* walks back and forth through the graph so that they can be read. An
/// edit on top of the prepare version is applied without any walk. Unlike in the paper the items
/// are kept, deleted ones too, as runs: it makes inertness, anchors and late contents cheap, and
/// it costs a few bytes for each deleted run.
///
/// An inert event stays in the graph: positions of later events count through it, while its
/// insertions are not visible and its deletions are ignored.
///
/// State is a function of the events and flags held, never of the order in which they came.
package struct TextDocument: Sendable {
    /// The longest version that an edit may leave behind, in scalars.
    package static let scalarsMax = 1_000_000
    /// The most scalars that one edit may insert.
    package static let insertedMax = 200_000
    /// The most hunks in one edit.
    package static let runsMax = 4_096
    /// The most parents of one edit.
    package static let parentsMax = 256
    /// What stands for a scalar whose content is missing or erased: ■.
    package static let hole: Unicode.Scalar = "\u{25A0}"

    /// What one event did, under its number in the graph.
    struct Event: Sendable {
        var items: ItemRange
        /// The first of its entries in `deletions`; they end where the next event's begin.
        var deletionStart: Int32
        var isInert: Bool
        var content: ContentState
        /// What the edit costs whoever merges it; see `TextDocument+Weight.swift`.
        var weight: Int32
    }

    /// Whether an event's content is held.
    enum ContentState: Sendable {
        case held
        case missing
        /// Erased; what reads ■ in it is a hole.
        case masked
    }

    var graph = EventGraph()
    var events: [Event] = []
    /// The items that events deleted, event after event.
    var deletions: [ItemRange] = []
    var insertions = InsertionTable()
    /// What each item reads.
    var contents: [Unicode.Scalar] = []
    var sequence: ItemSequence
    /// The version that the prepare states in `sequence` describe.
    var prepareVersion: [Int32] = []
    /// Steps of merging that were done so far: for whoever divides long work into slices. It follows
    /// the order of arrival, so nothing that nodes must agree on may read it.
    package internal(set) var workDone = 0

    package init() { self.init(leafCapacity: 64) }

    /// An empty document whose sequence has leaves of another size. The state never depends on it;
    /// tests take tiny leaves to reach their splits.
    package init(leafCapacity: Int) { sequence = ItemSequence(leafCapacity: leafCapacity) }

    /// Whether an event is in the document.
    package func contains(_ id: OperationID) -> Bool { graph.number(of: id) != nil }

    /// How many events are in the document, inert ones too.
    package var eventCount: Int { graph.count }

    /// How many scalars an edit inserted, visible or not; nil for an unknown id.
    package func insertedCount(of id: OperationID) -> Int? {
        graph.number(of: id).map { Int(events[Int($0)].items.length) }
    }

    /// The version: the heads of the event graph, inert ones too, in the order of their ids.
    package var frontier: [OperationID] {
        graph.frontier.map { graph.ids[Int($0)] }.sorted()
    }

    func deletions(of event: Int32) -> ArraySlice<ItemRange> {
        let next = Int(event) + 1
        let end = next < events.count ? Int(events[next].deletionStart) : deletions.count
        return deletions[Int(events[Int(event)].deletionStart)..<end]
    }

    /// The event that inserted an item.
    func event(of item: Int32) -> Int32 {
        var low = 0
        var high = events.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if events[middle].items.first <= item { low = middle } else { high = middle }
        }
        return Int32(low)
    }
}
