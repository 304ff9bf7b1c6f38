extension TextDocument {
    /// Items side by side that a version shows, or that later positions count.
    struct VersionRun {
        var items: ItemRange
        /// Whether positions count them: inserted and not deleted, inert events included.
        var isCounted: Bool
        var isVisible: Bool
    }

    /// The visible text at an older version, with the flags as they are now.
    package func scalars(at version: [OperationID]) throws(TextError) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        for run in try runs(at: version) where run.isVisible {
            output.append(contentsOf: contents[Int(run.items.first)..<Int(run.items.end)])
        }
        return output
    }

    /// The run table of the visible text at an older version.
    package func visibleRuns(at version: [OperationID]) throws(TextError) -> [VisibleRun] {
        var output: [VisibleRun] = []
        for run in try runs(at: version) where run.isVisible {
            appendRuns(of: run.items, to: &output)
        }
        return output
    }

    /// The version that an edit began from; empty for a first edit and for one that is not held.
    package func parents(of id: OperationID) -> [OperationID] {
        guard let event = graph.number(of: id) else { return [] }
        return graph.parents(of: event).map { graph.ids[Int($0)] }
    }

    /// What a version shows or counts, in document order.
    func runs(at ids: [OperationID]) throws(TextError) -> [VersionRun] {
        let version = try graph.version(of: ids)
        if version == graph.frontier, version == prepareVersion { return currentRuns }
        let seen = graph.ancestors(of: version)
        // For each item: 0 not shown nor counted, bit 0 counted, bit 1 visible.
        var states = [UInt8](repeating: 0, count: sequence.itemCount)
        for event in 0..<events.count where seen[event] {
            let state: UInt8 = events[event].isInert ? 1 : 3
            let items = events[event].items
            for item in Int(items.first)..<Int(items.end) { states[item] = state }
        }
        for event in 0..<events.count where seen[event] {
            let kept: UInt8 = events[event].isInert ? 2 : 0
            for range in deletions(of: Int32(event)) {
                for item in Int(range.first)..<Int(range.end) { states[item] &= kept }
            }
        }
        var output: [VersionRun] = []
        for leaf in sequence.order {
            for slot in 0..<sequence.counts[leaf] {
                let run = sequence.run(leaf, slot)
                for item in run.first..<run.end {
                    append(ItemRange(first: item, length: 1), state: states[Int(item)], to: &output)
                }
            }
        }
        return output
    }

    private var currentRuns: [VersionRun] {
        var output: [VersionRun] = []
        for leaf in sequence.order {
            for slot in 0..<sequence.counts[leaf] {
                let run = sequence.run(leaf, slot)
                let state: UInt8 = (run.prepare == 1 ? 1 : 0) | (run.isVisible ? 2 : 0)
                let items = ItemRange(first: run.first, length: run.length)
                append(items, state: state, to: &output)
            }
        }
        return output
    }

    private func append(_ items: ItemRange, state: UInt8, to runs: inout [VersionRun]) {
        guard state != 0 else { return }
        let run = VersionRun(items: items, isCounted: state & 1 != 0, isVisible: state & 2 != 0)
        if let last = runs.last, last.items.end == items.first,
            last.isCounted == run.isCounted, last.isVisible == run.isVisible
        {
            runs[runs.count - 1].items.length += items.length
        } else {
            runs.append(run)
        }
    }
}
