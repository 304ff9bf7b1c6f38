/// What a form was answered with: enough to answer it again.
package struct SubmissionOutcome: Hashable, Sendable {
    package static let locationBytesMax = 2_048

    package let statusCode: Int
    /// Where the answer led; empty where it led nowhere.
    package let location: String

    /// Nil for what is no HTTP status, and for a location beyond 2,048 bytes.
    package init?(statusCode: Int, location: String) {
        guard (100...599).contains(statusCode), location.utf8.count <= Self.locationBytesMax
        else { return nil }
        self.statusCode = statusCode
        self.location = location
    }
}
