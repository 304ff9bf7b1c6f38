extension TextDocument {
    /// The visible text of a version as a person sees it, with where each scalar comes from.
    struct Form {
        private(set) var scalars: [Unicode.Scalar] = []
        /// Whether a scalar's content is gone; empty if nobody asked.
        private(set) var holes: [Bool] = []
        private var items: [Int32] = []
        /// How many counted scalars stand before each visible one.
        private var positions: [Int] = []
        private var isCounted: [Bool] = []

        init(of document: TextDocument, runs: [VersionRun], findingHoles: Bool) {
            var position = 0
            var hasHoles = false
            for run in runs {
                for item in run.items.first..<run.items.end {
                    if run.isVisible {
                        scalars.append(document.contents[Int(item)])
                        let isHole =
                            findingHoles && scalars[scalars.count - 1] == TextDocument.hole
                            && document.isHole(item)
                        holes.append(isHole)
                        hasHoles = hasHoles || isHole
                        items.append(item)
                        positions.append(position)
                        isCounted.append(run.isCounted)
                    }
                    if run.isCounted { position += 1 }
                }
            }
            if !hasHoles { holes = [] }
        }

        /// Marks stretches that positions do not count as deleted and typed again where a change
        /// touches them; gives the items to be deleted otherwise.
        func retype(in alignment: inout TextAlignment) -> [Int32] {
            guard isCounted.contains(false) else { return [] }
            var retyped: [Int32] = []
            var old = 0
            var new = 0
            while old < items.count {
                guard !isCounted[old] else {
                    while new < alignment.isInserted.count, alignment.isInserted[new] { new += 1 }
                    if !alignment.isDeleted[old] { new += 1 }
                    old += 1
                    continue
                }
                // What is typed before the stretch can stand before it.
                let start = old
                while new < alignment.isInserted.count, alignment.isInserted[new] { new += 1 }
                var isTouched = false
                var partners: [Int] = []
                while old < items.count, !isCounted[old] {
                    if alignment.isDeleted[old] {
                        isTouched = true
                    } else {
                        partners.append(new)
                        new += 1
                    }
                    old += 1
                    if new < alignment.isInserted.count, alignment.isInserted[new] {
                        isTouched = true
                    }
                    while new < alignment.isInserted.count, alignment.isInserted[new] { new += 1 }
                }
                guard isTouched else { continue }
                for partner in partners { alignment.isInserted[partner] = true }
                for index in start..<old {
                    alignment.isDeleted[index] = true
                    retyped.append(items[index])
                }
            }
            return retyped
        }

        /// The edit that an alignment asks for, in positions that count what is counted.
        func edit(
            by alignment: TextAlignment, to text: [Unicode.Scalar], parents: [OperationID]
        ) -> TextEdit {
            var edit = TextEdit(parents: parents, runs: [], inserted: [])
            var cursor = 0
            for hunk in alignment.hunks {
                if !hunk.new.isEmpty {
                    let place = place(at: hunk.old.lowerBound)
                    edit.runs.append(
                        EditRun(retain: place - cursor, delete: 0, insert: hunk.new.count))
                    edit.inserted.append(contentsOf: text[hunk.new])
                    cursor = place
                }
                for index in hunk.old where isCounted[index] {
                    edit.delete(at: positions[index], cursor: &cursor)
                }
            }
            return edit
        }

        /// Where to put what comes directly behind the visible scalar before `index`.
        private func place(at index: Int) -> Int {
            guard index > 0 else { return 0 }
            return positions[index - 1] + (isCounted[index - 1] ? 1 : 0)
        }
    }
}
