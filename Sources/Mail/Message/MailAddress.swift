/// An address as relays take it everywhere (RFC 5321 §4.1.2, without quoted names and address literals):
/// ASCII only, no sign that ends a line or an address. Whatever has this type can stand in a header.
package struct MailAddress: Hashable, Sendable {
    private static let bytesMax = 254
    private static let localBytesMax = 64

    /// `name@city.example`
    package let text: String
    package let domain: String

    /// nil for anything else; nothing is mended here.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.bytesMax, let at = bytes.firstIndex(of: UInt8(ascii: "@")) else {
            return nil
        }
        let (local, domain) = (bytes[..<at], bytes[(at + 1)...])
        guard local.count <= Self.localBytesMax, Self.isLocal(local), Self.isDomain(domain) else {
            return nil
        }
        self.text = text
        self.domain = String(decoding: domain, as: UTF8.self)
    }

    private static func isLocal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtom) }
    }

    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

/// Whose address it is concerns nobody who reads a log.
extension MailAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "MailAddress(confidential)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
