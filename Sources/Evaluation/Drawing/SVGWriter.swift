/// Writes SVG elements. Names are ours; attributes and text may come from outside and are escaped by byte.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []
    private var open: [String] = []

    mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
        tag(name, attributes, end: ">")
        open.append(name)
    }

    mutating func end() {
        guard let name = open.popLast() else { return }
        bytes += Array("</\(name)>\n".utf8)
    }

    mutating func element(_ name: String, _ attributes: [(String, String)]) {
        tag(name, attributes, end: "/>\n")
    }

    mutating func text(_ name: String, _ attributes: [(String, String)], _ content: String) {
        tag(name, attributes, end: ">")
        bytes += Self.escaped(content)
        bytes += Array("</\(name)>\n".utf8)
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
        bytes += Array("<\(name)".utf8)
        for (key, value) in attributes {
            bytes += Array(" \(key)=\"".utf8) + Self.escaped(value) + [UInt8(ascii: "\"")]
        }
        bytes += Array(end.utf8)
    }

    /// Scalars that XML 1.0 cannot hold become U+FFFD.
    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += Array("&amp;".utf8)
            case "<": bytes += Array("&lt;".utf8)
            case ">": bytes += Array("&gt;".utf8)
            case "\"": bytes += Array("&quot;".utf8)
            case "'": bytes += Array("&#39;".utf8)
            case "\n", "\t": bytes.append(UInt8(ascii: " "))
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}":
                bytes += Array("\u{fffd}".utf8)
            default: bytes += Array(String(scalar).utf8)
            }
        }
        return bytes
    }
}
