extension TextDocument {
    /// Regions of the visible text that two writers changed at once, ascending and apart: to be
    /// marked for a human look.
    ///
    /// Two concurrent effective events are in each other's way where their insertions stand side
    /// by side, where both delete the same text or neighbouring text, or where one writes in or at
    /// what the other deletes. A region is empty where nothing visible is left between them.
    package var concurrentRegions: [Range<Int>] {
        regions(seen: [Bool](repeating: false, count: graph.count))
    }

    /// The same without what somebody has looked at: of two events in each other's way, at least
    /// one came after the version that was confirmed.
    package func concurrentRegions(
        after confirmed: [OperationID]
    ) throws(TextError) -> [Range<Int>] {
        regions(seen: graph.ancestors(of: try graph.version(of: confirmed)))
    }

    private func regions(seen: [Bool]) -> [Range<Int>] {
        guard graph.count > 1 else { return [] }
        let concurrency = ConcurrencyIndex(graph)
        var deleted: [(range: ItemRange, id: OperationID, mark: DeletionIndex.Mark)] = []
        var isQuiet = true
        for event in events.indices {
            let chain = concurrency.chains[event]
            guard concurrency.hasConcurrent(chain), !events[event].isInert else { continue }
            isQuiet = false
            let mark = DeletionIndex.Mark(chain: chain, isSeen: seen[event])
            for range in deletions(of: Int32(event)) {
                deleted.append((range, graph.ids[event], mark))
            }
        }
        if isQuiet { return [] }
        let deletionIndex = DeletionIndex(deleted)
        var search = RegionSearch(concurrency)
        var position = 0
        for leaf in sequence.order {
            for slot in 0..<sequence.counts[leaf] {
                let run = sequence.run(leaf, slot)
                guard !run.isInert else { continue }
                var item = run.first
                while item < run.end {
                    let event = Int(event(of: item))
                    let (marks, end) = deletionIndex.marks(of: item)
                    let next = min(run.end, events[event].items.end, end)
                    let upper = position + (run.isVisible ? Int(next - item) : 0)
                    let chain = concurrency.chains[event]
                    if run.isVisible, !concurrency.hasConcurrent(chain) {
                        search.add(nil)
                    } else if run.isVisible || !marks.isEmpty {
                        let own = DeletionIndex.Mark(chain: chain, isSeen: seen[event])
                        search.add(
                            RegionSearch.Stretch(
                                inserter: chain, isVisible: run.isVisible, isSeen: seen[event],
                                marks: run.isVisible ? [own] : marks, range: position..<upper))
                    }
                    position = upper
                    item = next
                }
            }
        }
        search.add(nil)
        return search.regions
    }
}
