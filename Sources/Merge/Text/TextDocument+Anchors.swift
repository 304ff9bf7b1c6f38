extension TextDocument {
    /// The identity of a passage of the visible text; a range beyond the text is clamped.
    package func anchor(for range: Range<Int>) -> Anchor {
        Anchor(spans: Self.part(of: visibleRuns, range))
    }

    /// The identity of a passage of an older version's visible text.
    package func anchor(
        at version: [OperationID], range: Range<Int>
    ) throws(TextError) -> Anchor {
        Anchor(spans: Self.part(of: try visibleRuns(at: version), range))
    }

    /// Where a passage stands in the visible text.
    ///
    /// Anchors come from outside: spans of unknown events or beyond their ends count as characters
    /// that are gone.
    package func resolve(_ anchor: Anchor) -> AnchorState {
        var lowest = Int.max
        var highest = -1
        var survivors = 0
        var isWhole = true
        for span in anchor.spans {
            guard let event = graph.number(of: span.insert), span.offset >= 0, span.length >= 0,
                span.offset <= Int(events[Int(event)].items.length)
            else {
                isWhole = false
                continue
            }
            let items = events[Int(event)].items
            let length = min(span.length, Int(items.length) - span.offset)
            if length < span.length { isWhole = false }
            var item = items.first + Int32(span.offset)
            let end = item + Int32(length)
            while item < end {
                let place = sequence.locate(item)
                let run = sequence.run(place.leaf, place.slot)
                let taken = min(run.length - place.offset, end - item)
                if run.isVisible {
                    let position = sequence.visiblePosition(of: place)
                    lowest = min(lowest, position)
                    highest = max(highest, position + Int(taken))
                    survivors += Int(taken)
                } else {
                    isWhole = false
                }
                item += taken
            }
        }
        guard survivors > 0 else { return .gone }
        // A span named twice counts twice and reads as changed, never as a wrong range.
        let isIntact = isWhole && highest - lowest == survivors
        return isIntact ? .intact(lowest..<highest) : .changed(lowest..<highest)
    }

    private static func part(of runs: [VisibleRun], _ range: Range<Int>) -> [VisibleRun] {
        let range = range.clamped(to: 0..<Int.max)
        var output: [VisibleRun] = []
        var position = 0
        for run in runs {
            let from = max(range.lowerBound - position, 0)
            let to = min(range.upperBound - position, run.length)
            if from < to {
                output.appendJoining(
                    VisibleRun(insert: run.insert, offset: run.offset + from, length: to - from))
            }
            position += run.length
        }
        return output
    }
}
