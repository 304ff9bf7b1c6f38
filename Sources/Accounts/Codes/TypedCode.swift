internal import SQLiteFile

/// A random code that people read from paper and type, with a check character at its end.
///
/// The check is a weighted sum in the field of 32 elements, each place with a weight of its own: it
/// finds every single wrong character and every two that changed places, before anything is looked
/// up or counted as an attempt.
struct TypedCode: Hashable, Sendable {
    /// How many random characters of five bits, and in what groups they are written.
    struct Form: Hashable, Sendable {
        let randomCount: Int
        let groupCount: Int

        /// 80 bits: `ABCD-EFGH-JKLM-NPQR-S`.
        static let slip = Form(randomCount: 16, groupCount: 4)
        /// 55 bits, tried only behind a password: `ABCD-EFGH-JKLM`.
        static let recovery = Form(randomCount: 11, groupCount: 4)
    }

    /// Five bits each, the check character last.
    let values: [UInt8]
    private let form: Form

    /// Takes the low five bits of as many random bytes as the form has random characters.
    init(_ form: Form, random: [UInt8]) {
        precondition(random.count == form.randomCount)
        let values = random.map { $0 & 31 }
        self.values = values + [Self.check(values)]
        self.form = form
    }

    /// Reads what was typed; nil for another length or alphabet, or a wrong check character.
    init?(_ form: Form, typed: String) {
        let scalars = Array(typed.unicodeScalars.prefix(101))
        guard scalars.count <= 100 else { return nil }
        var values: [UInt8] = []
        for scalar in scalars where !CodeAlphabet.isSeparator(scalar) {
            guard let value = CodeAlphabet.value(scalar) else { return nil }
            values.append(value)
        }
        guard values.count == form.randomCount + 1,
            values.last == Self.check(Array(values.dropLast()))
        else { return nil }
        self.values = values
        self.form = form
    }

    /// For paper: capitals in groups.
    var text: String {
        var bytes: [UInt8] = []
        for (place, value) in values.enumerated() {
            if place > 0, place % form.groupCount == 0 { bytes.append(0x2D) }
            bytes.append(CodeAlphabet.symbols[Int(value)])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func check(_ values: [UInt8]) -> UInt8 {
        var sum: UInt8 = 0
        var weight: UInt8 = 2
        for value in values {
            sum ^= product(value, weight)
            weight = product(weight, 2)
        }
        return sum
    }

    /// In GF(2⁵) modulo x⁵ + x² + 1, where the powers of x are all 31 elements but zero.
    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var left = left
        var right = right
        var product: UInt8 = 0
        while right > 0 {
            if right & 1 == 1 { product ^= left }
            left <<= 1
            if left & 32 != 0 { left ^= 0b10_0101 }
            right >>= 1
        }
        return product
    }
}

extension TypedCode {
    /// What the file has instead of the code: keyed, because 55 bits alone could be searched, and
    /// bound to the account.
    func digest(_ vault: AccountVault, of account: AccountID) -> StoredBytes {
        StoredBytes(vault.tag(.code, Array("\(account.number)\0".utf8) + values))
    }
}

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
