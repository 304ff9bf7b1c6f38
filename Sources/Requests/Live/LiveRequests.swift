/// News of a text that a page shows: answered when the text is another than the page has or other people
/// are at it, and at the latest after the time that the page wants to wait.
package struct FollowText: NodeRequest {
    package static let secondsMax = 25
    package static let versionBytesMax = 32_768

    package struct Answer: Codable, Sendable {
        package let news: TextNews?
        package let others: [TextEditor]
        /// There was no room to wait: ask again after so many seconds.
        package let laterSeconds: Int?

        package init(news: TextNews?, others: [TextEditor], laterSeconds: Int?) {
            self.news = news
            self.others = others
            self.laterSeconds = laterSeconds
        }
    }

    package let record: String
    package let field: String
    /// The version that the page has. It is compared and never read, so nothing can be wrong with it.
    package let version: [UInt8]
    package let page: OpenPage
    /// The post's words, never a name.
    package let who: String
    /// Scalars before the caret; nil where nobody has begun to write.
    package let at: Int?
    package let seconds: Int

    /// `seconds` and `at` are brought into their range; nil where a text is longer than any that a page of
    /// ours sends.
    package init?(
        record: String, field: String, version: String, page: OpenPage, who: String, at: Int?,
        seconds: Int
    ) {
        let texts = [record, field, who]
        guard version.utf8.count <= Self.versionBytesMax,
            texts.allSatisfy({ $0.utf8.count <= OpenPage.bytesMax })
        else { return nil }
        self.record = record
        self.field = field
        self.version = Array(version.utf8)
        self.page = page
        self.who = who
        self.at = at.map { min(max($0, 0), 4_000_000) }
        self.seconds = min(max(seconds, 0), Self.secondsMax)
    }

    /// Checked like what a page of ours asks for: a wait without end would end the node.
    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let version = try members.decode([UInt8].self, forKey: .version)
        guard
            let checked = FollowText(
                record: try members.decode(String.self, forKey: .record),
                field: try members.decode(String.self, forKey: .field),
                version: String(decoding: version, as: UTF8.self),
                page: try members.decode(OpenPage.self, forKey: .page),
                who: try members.decode(String.self, forKey: .who),
                at: try members.decodeIfPresent(Int.self, forKey: .at),
                seconds: try members.decode(Int.self, forKey: .seconds))
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .version, in: members, debugDescription: "A text is too long.")
        }
        self = checked
    }

    /// Who writes here at this moment is the city's affair.
    package var askers: Askers { .writers }
    package var nature: RequestNature { .reads(nil) }
}

/// One window in which a text is open; by bytes, because it comes from outside.
package struct OpenPage: Codable, Hashable, Sendable {
    static let bytesMax = 500

    package let session: [UInt8]
    package let page: [UInt8]

    /// nil for what no page of ours sends.
    package init?(session: String, page: String) {
        guard [session, page].allSatisfy({ !$0.isEmpty && $0.utf8.count <= Self.bytesMax }) else {
            return nil
        }
        self.session = Array(session.utf8)
        self.page = Array(page.utf8)
    }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        session = try members.decode([UInt8].self, forKey: .session)
        page = try members.decode([UInt8].self, forKey: .page)
        let range = 1...Self.bytesMax
        guard [session, page].allSatisfy({ range.contains($0.count) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .page, in: members, debugDescription: "No page of ours is called so.")
        }
    }
}

/// Another version than the page's.
package struct TextNews: Codable, Sendable {
    package let version: String
    package let text: String
    /// Ids of the members who wrote since; empty where it is not known.
    package let authors: [String]

    package init(version: String, text: String, authors: [String]) {
        self.version = version
        self.text = text
        self.authors = authors
    }
}

/// Somebody else at the same text, in words that only this city's people see.
package struct TextEditor: Codable, Equatable, Comparable, Sendable {
    package let who: String
    /// Scalars before the caret in the version that they have; nil where they only read so far.
    package let at: Int?

    package init(who: String, at: Int?) {
        self.who = who
        self.at = at
    }

    package static func == (left: TextEditor, right: TextEditor) -> Bool {
        left.at == right.at && left.who.utf8.elementsEqual(right.who.utf8)
    }

    package static func < (left: TextEditor, right: TextEditor) -> Bool {
        if !left.who.utf8.elementsEqual(right.who.utf8) {
            return left.who.utf8.lexicographicallyPrecedes(right.who.utf8)
        }
        return (left.at ?? -1) < (right.at ?? -1)
    }
}

/// A page was closed or hidden.
package struct LeaveText: NodeRequest {
    package typealias Answer = Done

    package let page: OpenPage

    package init(page: OpenPage) {
        self.page = page
    }

    package var askers: Askers { .writers }
    package var nature: RequestNature { .repeatable }
    package var readsRecords: Bool { false }
}

/// Somebody signed out: they wait no longer, and are not shown as somebody who edits.
package struct LeaveAllTexts: NodeRequest {
    package typealias Answer = Done

    package let session: [UInt8]

    package init(session: String) {
        self.session = Array(session.utf8)
    }

    package var askers: Askers { .everybody }
    package var nature: RequestNature { .repeatable }
    package var readsRecords: Bool { false }
}
