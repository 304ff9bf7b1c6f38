internal import Requests
internal import Staff

/// Text files as spreadsheets write them: UTF-8, CP932, or UTF-16 with or without its mark.
package enum FileText {
    /// The same as UTF-8 without a mark. Errors name line and byte.
    package static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        // An empty file is for whoever reads it to refuse.
        if bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF] { return [] }
        do {
            return try TextDecoding.utf8(bytes)
        } catch {
            throw NodeError(wrapping: error)
        }
    }
}
