internal import SQLiteFile

/// Where a session was begun, for its owner to recognise it: an address and a browser in words.
package struct SessionOrigin: Hashable, Sendable, SecretValue {
    static let bytesMax = 200

    package let place: String
    package let browser: String

    /// What does not fit is cut off.
    package init(place: String, browser: String) {
        self.place = Self.short(place)
        self.browser = Self.short(browser)
    }

    private static func short(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(60))
        )
    }

    init(bytes: [UInt8]) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        place = parts.first ?? ""
        browser = parts.count > 1 ? parts[1] : ""
    }

    var bytes: [UInt8] { Array(place.utf8) + [0x0A] + Array(browser.utf8) }
}

extension AccountVault {
    func seal(_ origin: SessionOrigin?, of account: AccountID) throws -> StoredBytes? {
        try origin.map { try seal($0.bytes, of: account, .origin) }
    }
}

/// A session as its owner sees it.
package struct OwnSession: Sendable {
    /// Names it among the account's sessions; it opens nothing.
    package let id: String
    package let beganSeconds: Int64
    package let seenSeconds: Int64
    /// nil: it was not noted.
    package let origin: SessionOrigin?
    /// Whether the password was shown and the second factor not yet.
    package let isHalfway: Bool
    /// The one in which this was asked.
    package let isThis: Bool
}
