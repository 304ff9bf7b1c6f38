extension TextDocument {
    /// The edit that turns the visible text at `base` into a new text.
    ///
    /// A form posts the version it was made from and what the person wrote; no browser needs to
    /// know how merging works. `runs` is empty where nothing was changed.
    ///
    /// Throws `needsSeveralEdits` where one edit cannot say it: see `edits`.
    package func edit(
        from base: [OperationID], to text: [Unicode.Scalar], stepsMax: Int
    ) throws(TextError) -> (
        parents: [OperationID], runs: [EditRun], inserted: [Unicode.Scalar]
    ) {
        let edits = try edits(from: base, to: text, stepsMax: stepsMax)
        guard edits.count <= 1 else { throw .needsSeveralEdits }
        guard let edit = edits.first else { return (base.sorted(), [], []) }
        return (edit.parents, edit.runs, edit.inserted)
    }

    /// The edits that turn the visible text at `base` into a new text; none where nothing changed.
    ///
    /// Usually one. Text that only an inert event deleted is visible again, but positions at
    /// `base` do not count it. Where such text is touched, the first edit writes the new form and
    /// further edits, on the versions that did count it, take the old one away.
    ///
    /// - Parameter matchingHoles: whether scalars whose content is gone pair with any. True keeps
    ///   a form made before an erasure from writing the erased words back.
    package func edits(
        from base: [OperationID], to text: [Unicode.Scalar], stepsMax: Int,
        matchingHoles: Bool = true
    ) throws(TextError) -> [TextEdit] {
        guard text.count <= Self.scalarsMax else { throw .tooLarge }
        let form = Form(of: self, runs: try runs(at: base), findingHoles: matchingHoles)
        var steps = stepsMax
        while true {
            var alignment = TextDifference.alignment(
                from: form.scalars, to: text, holes: form.holes, stepsMax: steps)
            let retyped = form.retype(in: &alignment)
            let edit = form.edit(by: alignment, to: text, parents: base.sorted())
            if edit.runs.count > Self.runsMax, steps > 0 {
                steps = 0
                continue
            }
            guard edit.runs.count <= Self.runsMax, edit.inserted.count <= Self.insertedMax else {
                throw .tooLarge
            }
            return (edit.runs.isEmpty ? [] : [edit]) + (try removals(of: retyped))
        }
    }

    /// Edits that delete items on the versions that their own events left behind.
    private func removals(of items: [Int32]) throws(TextError) -> [TextEdit] {
        var groups: [(id: OperationID, items: [Int32])] = []
        for item in items.sorted() {
            let id = graph.ids[Int(event(of: item))]
            if groups.last?.id == id {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((id, [item]))
            }
        }
        groups.sort { $0.id < $1.id }
        var output: [TextEdit] = []
        for group in groups {
            let wanted = Set(group.items)
            var position = 0
            var cursor = 0
            var edit = TextEdit(parents: [group.id], runs: [], inserted: [])
            for run in try runs(at: [group.id]) where run.isCounted {
                for item in run.items.first..<run.items.end {
                    if wanted.contains(item) {
                        edit.delete(at: position, cursor: &cursor)
                    }
                    position += 1
                }
            }
            output.append(edit)
        }
        return output
    }
}

extension TextEdit {
    /// Adds the deletion of one scalar at a position of the parents' version, at or behind the
    /// place up to which the runs reach.
    mutating func delete(at position: Int, cursor: inout Int) {
        if position == cursor, let last = runs.last, last.delete > 0 || last.insert > 0 {
            runs[runs.count - 1].delete += 1
        } else {
            runs.append(EditRun(retain: position - cursor, delete: 1, insert: 0))
        }
        cursor = position + 1
    }
}
