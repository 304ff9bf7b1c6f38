/// What a page asks about the text that it shows.
package struct LiveQuestion: Sendable {
    package static let secondsMax = 25
    package static let versionBytesMax = 32_768

    package let record: String
    package let field: String
    /// The version that the page has. It is compared and never read, so nothing can be wrong with it.
    package let version: [UInt8]
    package let session: [UInt8]
    package let page: [UInt8]
    package let who: String
    package let at: Int?
    package let seconds: Int

    /// `seconds` and `at` are brought into their range; nil where a text is longer than any that a page of
    /// ours sends.
    package init?(
        record: String, field: String, version: String, session: String, page: String, who: String,
        at: Int?, seconds: Int
    ) {
        let texts = [record, field, session, page, who]
        guard version.utf8.count <= Self.versionBytesMax,
            texts.allSatisfy({ $0.utf8.count <= 500 }),
            !page.isEmpty, !session.isEmpty
        else { return nil }
        self.record = record
        self.field = field
        self.version = Array(version.utf8)
        self.session = Array(session.utf8)
        self.page = Array(page.utf8)
        self.who = who
        self.at = at.map { min(max($0, 0), 4_000_000) }
        self.seconds = min(max(seconds, 0), Self.secondsMax)
    }
}
