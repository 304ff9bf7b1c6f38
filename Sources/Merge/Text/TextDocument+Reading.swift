extension TextDocument {
    /// How many scalars are visible.
    package var count: Int { sequence.visibleCount }

    /// The visible scalars.
    package var scalars: [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(count)
        forEachVisible { output.append(contentsOf: contents[Int($0.first)..<Int($0.end)]) }
        return output
    }

    /// The visible text.
    package var text: String {
        var output = String.UnicodeScalarView()
        forEachVisible { output.append(contentsOf: contents[Int($0.first)..<Int($0.end)]) }
        return String(output)
    }

    /// How many scalars were ever inserted, deleted ones included: what the document takes of memory.
    package var insertedCount: Int { contents.count }

    /// What is visible, in document order, as stretches of the edits that inserted it.
    ///
    /// Neighbours are joined as far as possible, so equal documents have equal tables.
    package var visibleRuns: [VisibleRun] {
        var output: [VisibleRun] = []
        forEachVisible { appendRuns(of: $0, to: &output) }
        return output
    }

    /// Appends a stretch of items, divided by the events that inserted them.
    func appendRuns(of items: ItemRange, to output: inout [VisibleRun]) {
        var item = items.first
        var event = event(of: item)
        while item < items.end {
            let own = events[Int(event)].items
            let end = min(own.end, items.end)
            if end > item {
                output.appendJoining(
                    VisibleRun(
                        insert: graph.ids[Int(event)], offset: Int(item - own.first),
                        length: Int(end - item)))
                item = end
            }
            event += 1
        }
    }

    private func forEachVisible(_ body: (ItemRange) -> Void) {
        for leaf in sequence.order {
            for slot in 0..<sequence.counts[leaf] {
                let run = sequence.run(leaf, slot)
                if run.isVisible { body(ItemRange(first: run.first, length: run.length)) }
            }
        }
    }
}
