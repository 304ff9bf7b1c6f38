package import Merge
internal import Requests

/// A version of a text as people and scripts pass it around: the ids of its newest edits, with commas;
/// `empty` before the first.
package enum TextVersion {
    static let idsMax = 256

    package static func text(_ version: [OperationID]) -> String {
        version.isEmpty ? "empty" : version.map(\.description).joined(separator: ",")
    }

    package static func read(_ text: String) throws -> [OperationID] {
        if text == "empty" { return [] }
        let parts = text.split(separator: ",", maxSplits: idsMax, omittingEmptySubsequences: false)
        return try parts.map { part in
            guard parts.count <= idsMax, let id = OperationID(part) else {
                throw NodeError.badID(text)
            }
            return id
        }
    }
}
