internal import HTML
internal import Requests

/// A feed as RFC 4287 asks for it, as a value. No text becomes markup: see ``XML``.
struct AtomFeed {
    struct Entry {
        let id: String
        let title: String
        let link: String
        let category: String
        let updatedSeconds: Int64
    }

    let id: String
    let title: String
    let author: String
    /// Where people read the same.
    let home: String
    let updatedSeconds: Int64
    let entries: [Entry]

    /// A name for something that stays the same and says nothing of it: a UUID of RFC 9562's version
    /// 8, made of a digest.
    static func id(_ parts: [String]) -> String {
        // Each with its length, so that no two lists of parts read alike.
        let bytes = parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
        var digest = Array(NodeDigest.bytes(of: Array("tasukeai feed\0".utf8) + bytes).prefix(16))
        guard digest.count == 16 else { return "urn:uuid:00000000-0000-8000-8000-000000000000" }
        digest[6] = digest[6] & 0x0F | 0x80
        digest[8] = digest[8] & 0x3F | 0x80
        var text = "urn:uuid:"
        for (place, byte) in digest.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += hexadecimal(byte)
        }
        return text
    }

    /// A strong entity tag (RFC 9110 §8.8.3).
    static func tag(of bytes: [UInt8]) -> String {
        "\"" + NodeDigest.bytes(of: bytes).prefix(16).map(hexadecimal).joined() + "\""
    }

    /// Whether `If-None-Match` names this tag; compared weakly, as for GET.
    static func names(_ tag: String, in field: String) -> Bool {
        guard field.utf8.count <= 2_000 else { return false }
        return field.split(separator: ",").contains { part in
            var name = part.drop { $0 == " " }
            while name.last == " " { name.removeLast() }
            if name.hasPrefix("W/") { name = name.dropFirst(2) }
            return name == "*" || name == tag
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789abcdef")
        return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }

    var bytes: [UInt8] {
        let head: [XML] = [
            .element("id", [.text(id)]), .element("title", [.text(title)]),
            .element("updated", [.text(Self.moment(updatedSeconds))]),
            .element("author", [.element("name", [.text(author)])]),
            .element("link", ["rel": "alternate", "type": "text/html", "href": home], []),
            .element("generator", [.text("Tasukeai")]),
        ]
        let feed = XML.element(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "ja"],
            head + entries.map(\.xml))
        return XML.document(feed)
    }

    /// RFC 3339.
    static func moment(_ seconds: Int64) -> String {
        let seconds = max(0, seconds)
        let time = seconds % 86_400
        let day = CivicDay(seconds: seconds - time - 9 * 3_600)
        let two = { (number: Int64) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.text)T\(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60))Z"
    }
}

extension AtomFeed.Entry {
    fileprivate var xml: XML {
        .element(
            "entry",
            [
                .element("id", [.text(id)]), .element("title", [.text(title)]),
                .element("updated", [.text(AtomFeed.moment(updatedSeconds))]),
                .element("link", ["rel": "alternate", "type": "text/html", "href": link], []),
                .element("category", ["term": category], []),
            ])
    }
}
