@_spi(_Unicode) internal import Swift

/// The bytes of a password that are hashed: RFC 8265 §4.2 (OpaqueString).
///
/// Spaces of other scripts become the plain one and the text is composed (NFC), so that a password
/// is the same from every keyboard. Width and case stay: NFKC, which NIST SP 800-63B allows as
/// well, would make ａ and a, ① and 1 one sign, which RFC 8265 forbids because it only takes away
/// what a person chose. Here alone is something typed normalised; it is never stored.
enum PasswordText {
    static let scalarsMax = 200

    /// Nil for more than 200 scalars, as typed or composed: no such password was ever accepted.
    static func bytes(_ typed: String) -> [UInt8]? {
        guard scalars(typed, countMax: scalarsMax) != nil,
            let composed = composed(typed), composed.count <= scalarsMax
        else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: composed)
        return Array(String(text).utf8)
    }

    /// Composed, with plain spaces; nil beyond the limit.
    static func composed(_ typed: String) -> [Unicode.Scalar]? {
        guard let scalars = scalars(typed, countMax: scalarsMax) else { return nil }
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            let isSpace = scalar.properties.generalCategory == .spaceSeparator
            text.append(isSpace ? " " : scalar)
        }
        return Array(String(text)._nfc)
    }

    private static func scalars(_ text: String, countMax: Int) -> [Unicode.Scalar]? {
        let scalars = Array(text.unicodeScalars.prefix(countMax + 1))
        return scalars.count <= countMax ? scalars : nil
    }
}
