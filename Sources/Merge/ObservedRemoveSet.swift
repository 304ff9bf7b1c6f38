/// A set in which an add survives every remove that had not seen it.
///
/// A remove names the adds it takes away and nothing else, so adding again what someone else
/// removes at the same time keeps it. Operations may arrive in any order and more than once.
package struct ObservedRemoveSet<Element: Sendable>: Sendable {
    private struct Addition {
        let element: Element
        var isInert: Bool
    }

    private struct Removal {
        let adds: [OperationID]
        var isInert: Bool
    }

    private var additions: [OperationID: Addition] = [:]
    private var removals: [OperationID: Removal] = [:]
    /// How many effective removes name an add; a remove may come before its add.
    private var removeCounts: [OperationID: Int] = [:]

    package init() {}

    /// Adds an element under the id of the adding operation; an id again changes nothing.
    package mutating func add(_ id: OperationID, element: Element, inert: Bool) {
        guard additions[id] == nil else { return }
        additions[id] = Addition(element: element, isInert: inert)
    }

    /// Takes away the adds it names; an id again changes nothing.
    package mutating func remove(_ id: OperationID, adds: [OperationID], inert: Bool) {
        guard removals[id] == nil else { return }
        let removal = Removal(adds: Array(Set(adds)), isInert: inert)
        removals[id] = removal
        if !inert { count(removal, by: 1) }
    }

    /// Changes whether an add or a remove is inert, as if it had always been so.
    package mutating func setInert(_ id: OperationID, _ inert: Bool) {
        additions[id]?.isInert = inert
        if let removal = removals[id], removal.isInert != inert {
            removals[id]?.isInert = inert
            count(removal, by: inert ? -1 : 1)
        }
    }

    /// What is in the set, in the order of the adding operations' ids.
    ///
    /// An element added twice is there twice: a remove must name both.
    package var elements: [(id: OperationID, element: Element)] {
        additions.filter { !$0.value.isInert && removeCounts[$0.key] == nil }
            .sorted { $0.key < $1.key }
            .map { (id: $0.key, element: $0.value.element) }
    }

    private mutating func count(_ removal: Removal, by change: Int) {
        for add in removal.adds {
            let count = (removeCounts[add] ?? 0) + change
            removeCounts[add] = count == 0 ? nil : count
        }
    }
}
