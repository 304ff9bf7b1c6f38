/// XML 1.0 as a value; text is escaped by byte where it is written, and what XML cannot say is left
/// out, so that no title makes a feed unreadable.
package indirect enum XML: Sendable {
    case text(String)
    /// Text whose ends of lines stay: a cell of a spreadsheet.
    case lines(String)
    case node(name: StaticString, attributes: [(name: StaticString, value: String)], content: [XML])

    package static func element(_ name: StaticString, _ content: [XML]) -> XML {
        .node(name: name, attributes: [], content: content)
    }

    package static func element(
        _ name: StaticString, _ attributes: Attributes, _ content: [XML]
    ) -> XML {
        .node(name: name, attributes: attributes.pairs, content: content)
    }

    /// Attributes in the order in which they are written.
    package struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
        fileprivate let pairs: [(name: StaticString, value: String)]

        package init(dictionaryLiteral elements: (Name, String)...) {
            pairs = elements.map { ($0.0.text, $0.1) }
        }

        package struct Name: Sendable, ExpressibleByStringLiteral {
            fileprivate let text: StaticString

            package init(stringLiteral value: StaticString) { text = value }
        }
    }

    package static func document(_ root: XML) -> [UInt8] {
        var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        root.write(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.escape(text, to: &bytes)
        case .lines(let text): Self.escape(text, to: &bytes, keepsLines: true)
        case .node(let name, let attributes, let content):
            bytes.append(UInt8(ascii: "<"))
            Self.append(name, to: &bytes)
            for attribute in attributes {
                bytes.append(0x20)
                Self.append(attribute.name, to: &bytes)
                bytes += Array("=\"".utf8)
                Self.escape(attribute.value, to: &bytes)
                bytes.append(UInt8(ascii: "\""))
            }
            guard !content.isEmpty else {
                bytes += Array("/>".utf8)
                return
            }
            bytes.append(UInt8(ascii: ">"))
            for part in content { part.write(to: &bytes) }
            bytes += Array("</".utf8)
            Self.append(name, to: &bytes)
            bytes.append(UInt8(ascii: ">"))
        }
    }

    private static func append(_ name: StaticString, to bytes: inout [UInt8]) {
        name.withUTF8Buffer { bytes += $0 }
    }

    /// Scalars that XML 1.0 §2.2 does not admit are left out; so are the other control characters,
    /// which it discourages.
    private static func escape(
        _ text: String, to bytes: inout [UInt8], keepsLines: Bool = false
    ) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: bytes += Array("&amp;".utf8)
            case 0x3C: bytes += Array("&lt;".utf8)
            case 0x3E: bytes += Array("&gt;".utf8)
            case 0x22: bytes += Array("&quot;".utf8)
            case 0x27: bytes += Array("&#39;".utf8)
            case 0x0A where keepsLines: bytes.append(0x0A)
            case 0x09, 0x0A, 0x0D: bytes.append(0x20)
            case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF: continue
            default:
                guard scalar.value & 0xFFFE != 0xFFFE else { continue }
                bytes += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
    }
}
