/// An address within this node. Segments and queries are percent-encoded (RFC 3986), so that an
/// identifier or a section's name never changes which page is meant.
package struct PagePath: Sendable, Equatable, ExpressibleByStringLiteral {
    package private(set) var text: String

    package init(stringLiteral value: StaticString) { text = value.description }

    /// An address that came in a request, if it is one of this node: it begins with one slash.
    package init?(local text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= 2_000,
            bytes.count < 2 || (bytes[1] != UInt8(ascii: "/") && bytes[1] != UInt8(ascii: "\\")),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        self.text = text
    }

    package static func / (path: PagePath, segment: String) -> PagePath {
        var path = path
        path.text += "/" + encoded(segment)
        return path
    }

    package func with(_ name: String, _ value: String?) -> PagePath {
        guard let value else { return self }
        var path = self
        path.text += text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        path.text += Self.encoded(name) + "=" + Self.encoded(value)
        return path
    }

    package func at(_ id: String) -> PagePath {
        var path = self
        path.text += "#" + Self.encoded(id)
        return path
    }

    /// Without query and fragment: which page it is.
    package var withoutRest: PagePath {
        var path = self
        path.text = String(text.prefix { $0 != "?" && $0 != "#" })
        return path
    }

    private static func encoded(_ text: String) -> String {
        var encoded = ""
        let digits = Array("0123456789ABCDEF")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded.append("%")
                encoded.append(digits[Int(byte >> 4)])
                encoded.append(digits[Int(byte & 15)])
            }
        }
        return encoded
    }
}
