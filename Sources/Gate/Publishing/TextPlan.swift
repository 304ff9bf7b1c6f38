internal import Ledger
internal import Merge
internal import Records

/// The edits that make of a version what somebody wrote, and what people may read after them.
///
/// The edits are played through on copies: one that the text would refuse is refused here, with a
/// reason, and screening sees merged texts, where the halves of a name may meet. The entry's hash, not
/// known yet, decides between concurrent insertions at one place, so the lowest and the highest hash are
/// both tried.
struct TextPlan {
    let edits: [TextEdit]
    let outcomes: [String]

    /// - Parameter replica: the log that will hold the edits; it may do no more than its share.
    init(
        from base: [OperationID], to text: [Unicode.Scalar], on known: MergedText,
        by replica: ReplicaID
    ) throws(GateError) {
        do throws(MergedText.Refusal) {
            self = try Self(trying: base, text, known, replica)
        } catch {
            switch error {
            case .usedUp: throw .textFull
            case .text(.unknownParent): throw .unknownVersion
            case .text(let refused): throw .text(refused)
            case .tooFarBack:
                self = try Self(rebasing: base, text, known, replica)
            }
        }
    }

    /// The version is too old to be built on: what was written is merged here, and the outcome is written
    /// on the newest version.
    private init(
        rebasing base: [OperationID], _ text: [Unicode.Scalar], _ known: MergedText,
        _ replica: ReplicaID
    ) throws(GateError) {
        var merged = known.document
        do {
            for (number, edit) in try Self.edits(from: base, to: text, on: merged).enumerated() {
                try merged.apply(
                    OperationID(entry: .zero, index: UInt32(truncatingIfNeeded: number)),
                    parents: edit.parents, runs: edit.runs, inserted: edit.inserted, inert: false)
            }
            self = try Self(trying: known.document.frontier, merged.scalars, known, replica)
        } catch { throw .textFull }
    }

    private init(
        trying base: [OperationID], _ text: [Unicode.Scalar], _ known: MergedText,
        _ replica: ReplicaID
    ) throws(MergedText.Refusal) {
        do {
            edits = try Self.edits(from: base, to: text, on: known.document)
        } catch { throw .text(error) }
        var texts: [String] = []
        for hash in [Digest.zero, Digest(words: .max, .max, .max, .max)] {
            let text = try known.trial(of: edits, by: replica, as: hash)
            if !texts.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { texts.append(text) }
        }
        outcomes = texts
    }

    private static func edits(
        from base: [OperationID], to text: [Unicode.Scalar], on document: TextDocument
    ) throws(TextError) -> [TextEdit] {
        try document.edits(from: base, to: text, stepsMax: TextDifference.stepsUsual)
    }
}
