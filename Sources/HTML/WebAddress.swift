/// An address outside of this node that people may follow: `https`, a host in plain letters, and nothing by which it
/// could be taken for another one. What another city wrote is one only where all of this holds.
package struct WebAddress: Sendable {
    package let text: String

    private static let scheme = Array("https://".utf8)
    private static let bytesMax = 500

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.bytesMax, bytes.starts(with: Self.scheme),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let host = bytes.dropFirst(Self.scheme.count).prefix { !Array("/?#".utf8).contains($0) }
        let isPlain = host.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: ":"):
                true
            default: false
            }
        }
        guard isPlain,
            host.first.map({ $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }) == true
        else { return nil }
        self.text = text
    }
}

extension Attribute {
    /// To a page that is not ours.
    package static func href(outside address: WebAddress) -> Attribute {
        Attribute(name: "href", value: address.text)
    }
}
