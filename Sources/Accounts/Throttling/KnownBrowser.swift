/// What a browser's long-lived cookie says: in it these logins were used before.
///
/// It opens nothing. It only sets a browser apart from strangers when attempts are counted, so that
/// nobody can keep others out by wrong tries. Each mark is a keyed digest of the browser's random name
/// and of a login, so that a cookie tells nothing and none can be made elsewhere.
package struct KnownBrowser: Sendable, SecretValue {
    struct ID: Hashable, Sendable {
        static let byteCount = 16
        let bytes: [UInt8]
    }

    static let markByteCount = 16
    /// At a shared computer the logins used last stay.
    static let marksMax = 8

    let id: ID
    /// The newest last.
    private(set) var marks: [[UInt8]]

    init(id: ID) {
        self.id = id
        marks = []
    }

    /// Takes what ``text`` gave; nil for everything else.
    package init?(text: String) {
        let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count <= Self.marksMax + 1, let first = parts.first,
            let id = Base64URL.decode(String(Substring(first)), byteCount: ID.byteCount)
        else { return nil }
        self.id = ID(bytes: id)
        marks = []
        for part in parts.dropFirst() {
            let mark = Base64URL.decode(String(Substring(part)), byteCount: Self.markByteCount)
            guard let mark else { return nil }
            marks.append(mark)
        }
    }

    /// For the cookie and nothing else.
    package var text: String {
        ([id.bytes] + marks).map(Base64URL.encode).joined(separator: ".")
    }

    mutating func add(_ mark: [UInt8]) {
        marks = Array((marks.filter { $0 != mark } + [mark]).suffix(Self.marksMax))
    }
}

extension AccountVault {
    func mark(of tag: LoginTag, in browser: KnownBrowser.ID) -> [UInt8] {
        Array(self.tag(.browser, browser.bytes + tag.bytes).prefix(KnownBrowser.markByteCount))
    }

    /// Whether a login was used in a browser before.
    func knows(_ tag: LoginTag, in browser: KnownBrowser) -> Bool {
        let mark = mark(of: tag, in: browser.id)
        return browser.marks.contains { Sodium.areEqual($0, mark) }
    }

    /// How a try of a login is counted.
    func keys(
        _ tag: LoginTag, from source: SourceAddress, in browser: KnownBrowser?
    ) -> [AttemptKey] {
        guard let browser, knows(tag, in: browser) else {
            return [.signIn(tag, source), .signInAnywhere(tag)]
        }
        return [.signInKnown(tag, browser.id)]
    }
}
