/// A register that keeps every concurrent value: the history of what was set, and what is current.
///
/// An effective set supersedes what it names in `replaces`. The naming is followed through inert
/// sets: if Z replaces the inert X and X replaced Y, then Z supersedes Y; an inert set by itself
/// supersedes nothing. State is a function of the operations held, never of the order in which
/// they came. No clock decides anything.
package struct RegisterHistory<Value: Sendable>: Sendable {
    /// One value that nothing effective supersedes.
    package struct Candidate: Sendable {
        package let id: OperationID
        package let value: Value
        /// 1 + the highest generation that this set supersedes; 0 if it supersedes nothing known.
        package let generation: Int
    }

    private struct Entry {
        let value: Value
        let replaces: [OperationID]
        var isInert: Bool
        var generation = 0
        var isSuperseded = false
    }

    private var entries: [OperationID: Entry] = [:]
    /// What some held set names; tells whether a new set came after one that names it.
    private var named: Set<OperationID> = []
    /// The effective sets that nothing effective supersedes, unordered.
    private var current: Set<OperationID> = []

    package init() {}

    /// Adds one set; adding an id again changes nothing.
    ///
    /// Ids in `replaces` that this history does not hold are ignored until they are held: they may
    /// belong to another field.
    package mutating func set(
        _ id: OperationID, value: Value, replaces: [OperationID], inert: Bool
    ) {
        guard entries[id] == nil else { return }
        let replaced = replaces.filter { $0 != id }
        entries[id] = Entry(value: value, replaces: replaced, isInert: inert)
        named.formUnion(replaced)
        if named.contains(id) {
            rebuild()
        } else if !inert {
            place(id)
        }
    }

    /// Changes whether a set is inert, as if it had always been so. Unknown ids are ignored.
    package mutating func setInert(_ id: OperationID, _ inert: Bool) {
        guard let entry = entries[id], entry.isInert != inert else { return }
        entries[id]?.isInert = inert
        rebuild()
    }

    /// The current values; shown first is the highest (generation, entry hash, index).
    package var candidates: [Candidate] {
        current.compactMap { id in
            entries[id].map { Candidate(id: id, value: $0.value, generation: $0.generation) }
        }.sorted {
            $0.generation == $1.generation ? $0.id > $1.id : $0.generation > $1.generation
        }
    }

    /// What a new set must name to supersede all current values, in the order of ids.
    package func replacements() -> [OperationID] { current.sorted() }

    /// Puts one effective set, whose superseded sets are all placed, among the current ones.
    private mutating func place(_ id: OperationID) {
        var generation = 0
        for target in superseded(by: id) {
            entries[target]?.isSuperseded = true
            current.remove(target)
            generation = max(generation, (entries[target]?.generation ?? 0) + 1)
        }
        entries[id]?.generation = generation
        if entries[id]?.isSuperseded == false { current.insert(id) }
    }

    /// The effective sets that a set names, directly or through inert ones.
    private func superseded(by id: OperationID) -> Set<OperationID> {
        var found: Set<OperationID> = []
        var seen: Set<OperationID> = [id]
        var pending = entries[id]?.replaces ?? []
        while let next = pending.popLast() {
            guard seen.insert(next).inserted, let entry = entries[next] else { continue }
            if entry.isInert {
                pending.append(contentsOf: entry.replaces)
            } else {
                found.insert(next)
            }
        }
        return found
    }

    /// Works everything out again from the operations, each after those it supersedes.
    ///
    /// Ids are hashes, so naming cannot run in a circle; if a caller builds one all the same, its
    /// members supersede each other at generation 0 and nothing loops.
    private mutating func rebuild() {
        current = []
        var waiting: [OperationID: Int] = [:]
        var followers: [OperationID: [OperationID]] = [:]
        var ready: [OperationID] = []
        for (id, entry) in entries {
            entries[id]?.generation = 0
            entries[id]?.isSuperseded = false
            guard !entry.isInert else { continue }
            let targets = superseded(by: id)
            waiting[id] = targets.count
            for target in targets { followers[target, default: []].append(id) }
            if targets.isEmpty { ready.append(id) }
        }
        while let id = ready.popLast() {
            place(id)
            waiting[id] = nil
            for follower in followers[id] ?? [] {
                guard let count = waiting[follower] else { continue }
                waiting[follower] = count - 1
                if count == 1 { ready.append(follower) }
            }
        }
        for id in waiting.keys {
            for target in superseded(by: id) {
                entries[target]?.isSuperseded = true
                current.remove(target)
            }
        }
        for id in waiting.keys where entries[id]?.isSuperseded == false { current.insert(id) }
    }
}
