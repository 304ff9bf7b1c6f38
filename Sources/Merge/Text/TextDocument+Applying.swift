extension TextDocument {
    /// Adds one edit, or refuses it and leaves the text as it is.
    ///
    /// - Parameters:
    ///   - parents: the version whose coordinates `runs` use: in the document, no parent an
    ///     ancestor of another. None for an edit of the empty text.
    ///   - inserted: the new texts of all runs, or nil where the content is missing or erased.
    ///   - inert: whether the edit only counts for positions.
    ///
    /// Applying an id again changes nothing.
    package mutating func apply(
        _ id: OperationID, parents: [OperationID], runs: [EditRun],
        inserted: [Unicode.Scalar]?, inert: Bool
    ) throws(TextError) {
        guard graph.number(of: id) == nil else { return }
        let extent = try Extent(runs)
        if let inserted, inserted.count != extent.inserted { throw .contentLengthMismatch }
        guard parents.count <= Self.parentsMax else { throw .tooLarge }
        let version = try graph.version(of: parents)
        movePrepare(to: version)
        guard extent.reach <= sequence.prepareCount else { throw .positionOutOfRange }
        // A document may grow past the limit by merging; deleting must stay possible.
        guard extent.inserted == 0 || sequence.prepareCount + extent.inserted <= Self.scalarsMax
        else { throw .tooLarge }
        let capacity = Int(Int32.max) / 2
        guard sequence.itemCount + extent.inserted < capacity, events.count < capacity,
            deletions.count + extent.reach < capacity,
            graph.parentCount + version.count < capacity
        else { throw .storageFull }
        append(id, parents: version, extent: extent, inserted: inserted, inert: inert)
        let stretches = perform(runs, as: Int32(events.count - 1))
        let weight = Self.weight(triples: runs.count, inserted: extent.inserted) + stretches
        events[events.count - 1].weight = Int32(clamping: weight)
        workDone += weight
    }

    /// The checked size of an edit.
    private struct Extent {
        var inserted = 0
        /// How far the hunks reach into the parents' version.
        var reach = 0

        init(_ runs: [EditRun]) throws(TextError) {
            guard !runs.isEmpty else { throw .emptyEdit }
            guard runs.count <= TextDocument.runsMax else { throw .tooLarge }
            for run in runs {
                guard run.retain >= 0, run.delete >= 0, run.insert >= 0 else {
                    throw .positionOutOfRange
                }
                guard run.delete > 0 || run.insert > 0 else { throw .emptyEdit }
                guard run.insert <= TextDocument.insertedMax else { throw .tooLarge }
                inserted += run.insert
                let (skipped, skipOverflow) = reach.addingReportingOverflow(run.retain)
                let (reached, overflow) = skipped.addingReportingOverflow(run.delete)
                guard !skipOverflow, !overflow else { throw .positionOutOfRange }
                reach = reached
            }
            guard inserted <= TextDocument.insertedMax else { throw .tooLarge }
        }
    }

    private mutating func append(
        _ id: OperationID, parents: [Int32], extent: Extent, inserted: [Unicode.Scalar]?,
        inert: Bool
    ) {
        let event = graph.add(id, parents: parents)
        let items = ItemRange(first: Int32(contents.count), length: Int32(extent.inserted))
        events.append(
            Event(
                items: items, deletionStart: Int32(deletions.count), isInert: inert,
                content: inserted == nil ? .missing : .held, weight: 0))
        if let inserted {
            contents.append(contentsOf: inserted)
        } else {
            contents.append(contentsOf: repeatElement(Self.hole, count: extent.inserted))
        }
        prepareVersion = [event]
    }

    /// Carries out an event's hunks on top of its parents' version, one after the other; how many
    /// stretches of other edits were deleted.
    private mutating func perform(_ runs: [EditRun], as event: Int32) -> Int {
        let isInert = events[Int(event)].isInert
        var stretches = 0
        var position = 0
        var item = events[Int(event)].items.first
        for run in runs {
            position += run.retain
            if run.insert > 0 {
                let new = ItemRun(
                    first: item, length: Int32(run.insert), prepare: 1, deletions: 0,
                    isInert: isInert)
                integrate(new, at: position, event: event)
                item += Int32(run.insert)
                position += run.insert
            }
            if run.delete > 0 {
                let start = deletions.count
                stretches += collect(run.delete, at: position)
                for index in start..<deletions.count {
                    sequence.update(deletions[index]) { run in
                        run.prepare += 1
                        if !isInert { run.deletions += 1 }
                    }
                }
            }
        }
        return stretches
    }

    /// Adds to `deletions` what the prepare version shows from a position on. Returns in how many
    /// stretches of one edit it lies: a number that every order of arrival gives alike, as the ranges
    /// are not.
    private mutating func collect(_ count: Int, at position: Int) -> Int {
        let start = deletions.count
        var stretches = 0
        var last = Int32.min
        var place = sequence.locate(preparePosition: position)
        var rest = Int32(count)
        while rest > 0 {
            let run = sequence.run(place.leaf, place.slot)
            let taken = run.prepare == 1 ? min(run.length - place.offset, rest) : 0
            if taken > 0 {
                let first = run.first + place.offset
                stretches += self.stretches(
                    of: ItemRange(first: first, length: taken), continuing: last)
                last = first + taken
                if deletions.count > start, deletions[deletions.count - 1].end == first {
                    deletions[deletions.count - 1].length += taken
                } else {
                    deletions.append(ItemRange(first: first, length: taken))
                }
                rest -= taken
            }
            place.offset = run.length
            guard rest > 0, let next = sequence.firstItem(from: place) else { break }
            place = next
        }
        return stretches
    }

    /// How many stretches begin in a range of items, where the item before `last` was counted already.
    private func stretches(of items: ItemRange, continuing last: Int32) -> Int {
        var event = event(of: items.first)
        var count = items.first == last && items.first > events[Int(event)].items.first ? 0 : 1
        while events[Int(event)].items.end < items.end {
            event += 1
            if events[Int(event)].items.length > 0 { count += 1 }
        }
        return count
    }

    /// Walks the prepare version to another one: takes back what the other has not seen, newest
    /// first, then repeats what only the other has seen.
    mutating func movePrepare(to version: [Int32]) {
        guard prepareVersion != version else { return }
        let (left, right) = graph.difference(prepareVersion, version)
        sequence.forgetPosition()
        for event in left {
            for range in deletions(of: event) {
                workDone += sequence.update(range) { $0.prepare -= 1 }
            }
            workDone += sequence.update(events[Int(event)].items) { $0.prepare = 0 }
        }
        for event in right {
            workDone += sequence.update(events[Int(event)].items) { $0.prepare = 1 }
            for range in deletions(of: event) {
                workDone += sequence.update(range) { $0.prepare += 1 }
            }
        }
        workDone += left.count + right.count
        prepareVersion = version
    }
}
