/// The 32 characters of typed codes: figures and capitals without 0, O, 1 and I.
enum CodeAlphabet {
    static let symbols = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    /// The value of what somebody typed: small or full-width letters are the same. I and 1 can
    /// only be a badly read L.
    static func value(_ scalar: Unicode.Scalar) -> UInt8? {
        var code = scalar.value
        if (0xFF01...0xFF5E).contains(code) { code -= 0xFEE0 }
        if (0x61...0x7A).contains(code) { code -= 0x20 }
        if code == 0x31 || code == 0x49 { code = 0x4C }
        guard let symbol = UInt8(exactly: code), let value = symbols.firstIndex(of: symbol) else {
            return nil
        }
        return UInt8(value)
    }

    /// What people put between the groups, or an input method makes of it.
    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70, 0x2500: true
        default: scalar.properties.isWhitespace
        }
    }
}
