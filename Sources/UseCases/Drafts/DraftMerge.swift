internal import Merge

/// Makes one text of two that were made from the same one, as shared texts are merged: nothing that somebody
/// wrote is lost, and what somebody deleted is gone.
enum DraftMerge {
    static func merged(
        _ mine: String, _ theirs: String, from ancestor: String
    ) throws(TextError) -> String {
        var document = TextDocument()
        var count: UInt32 = 0
        let begin = try document.edits(
            from: [], to: Array(ancestor.unicodeScalars), stepsMax: TextDifference.stepsUsual)
        try apply(begin, to: &document, &count)
        let base = document.frontier
        for text in [mine, theirs] {
            let edits = try document.edits(
                from: base, to: Array(text.unicodeScalars), stepsMax: TextDifference.stepsUsual)
            try apply(edits, to: &document, &count)
        }
        return String(String.UnicodeScalarView(document.scalars))
    }

    private static func apply(
        _ edits: [TextEdit], to document: inout TextDocument, _ count: inout UInt32
    ) throws(TextError) {
        for edit in edits {
            try document.apply(
                OperationID(entry: .zero, index: count), parents: edit.parents, runs: edit.runs,
                inserted: edit.inserted, inert: false)
            count += 1
        }
    }
}
