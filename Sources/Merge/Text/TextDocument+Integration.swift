extension TextDocument {
    /// Puts new items behind the item before `position` of the prepare version.
    ///
    /// Items that stand there already and that the author had not seen are concurrent; the rule of
    /// YjsMod (equal to FugueMax: Weidner & Kleppmann, "The Art of the Fugue") says which of them
    /// go before the new ones, so that every order of arrival gives the same text and stretches do
    /// not interleave, typed forwards or backwards.
    mutating func integrate(_ new: ItemRun, at position: Int, event: Int32) {
        var left = InsertionTable.edge
        var behindLeft = sequence.start
        if position > 0 {
            behindLeft = sequence.locate(preparePosition: position - 1)
            left = sequence.run(behindLeft.leaf, behindLeft.slot).first + behindLeft.offset
            behindLeft.offset += 1
        } else {
            sequence.forgetPosition()
        }
        let next = sequence.firstItem(from: behindLeft)
        let isAlone = next.map { sequence.run($0.leaf, $0.slot).prepare > 0 } ?? true
        let right = rightNeighbour(from: next)
        let origin = InsertionTable.Origin(first: new.first, left: left, right: right)
        let place =
            isAlone ? behindLeft : integrationPlace(of: origin, event: event, from: behindLeft)
        insertions.add(origin)
        sequence.insert(new, at: place)
    }

    /// The first item at or after a place that the prepare version has seen, deleted or not.
    private func rightNeighbour(from place: ItemSequence.Location?) -> Int32 {
        var next = place
        while var place = next {
            let run = sequence.run(place.leaf, place.slot)
            if run.prepare > 0 { return run.first + place.offset }
            place.offset = run.length
            next = sequence.firstItem(from: place)
        }
        return InsertionTable.edge
    }

    /// Where among the concurrent items behind the left neighbour the new ones go.
    private mutating func integrationPlace(
        of new: InsertionTable.Origin, event: Int32, from behindLeft: ItemSequence.Location
    ) -> ItemSequence.Location {
        var destination = behindLeft
        // While an item is met that has the same left and a nearer right neighbour, the place
        // before it is kept as long as it is not known whether the new items come before it.
        var isScanning = false
        let ownLeft = new.left == InsertionTable.edge ? nil : sequence.standing(of: new.left)
        let ownRight = new.right == InsertionTable.edge ? nil : sequence.standing(of: new.right)
        var next = sequence.firstItem(from: behindLeft)
        while var place = next {
            let run = sequence.run(place.leaf, place.slot)
            guard run.prepare == 0 else { return isScanning ? destination : place }
            workDone += 1
            if !isScanning { destination = place }
            let item = run.first + place.offset
            let stretch = insertions.stretch(of: item, limit: Int32(sequence.itemCount))
            let other = stretch.origin
            // An item inside its stretch stands right of its left neighbour, which is met here.
            if item == other.first {
                if other.left == new.left {
                    if other.right == new.right {
                        let otherID = graph.ids[Int(self.event(of: item))]
                        if graph.ids[Int(event)] < otherID { return destination }
                        isScanning = false
                    } else {
                        isScanning = isRight(other.right, before: ownRight)
                    }
                } else if isLeft(other.left, before: ownLeft) {
                    return destination
                }
            }
            place.offset = min(run.length, stretch.end - run.first)
            next = sequence.firstItem(from: place)
        }
        return isScanning ? destination : sequence.end
    }

    /// Whether a left neighbour stands before our own; nil is the start.
    private func isLeft(_ one: Int32, before two: ItemSequence.Standing?) -> Bool {
        guard let two else { return false }
        return one == InsertionTable.edge || sequence.standing(of: one) < two
    }

    /// Whether a right neighbour stands before our own; nil is the end.
    private func isRight(_ one: Int32, before two: ItemSequence.Standing?) -> Bool {
        if one == InsertionTable.edge { return false }
        guard let two else { return true }
        return sequence.standing(of: one) < two
    }
}
