/// A name in kana, cut where surname and given name meet.
struct Reading {
    /// Hiragana, small ones kept: the romaji of きょ and きよ differ.
    let parts: [[UInt32]]

    /// Nil for a reading with anything but kana in it.
    init?(_ text: String) {
        var parts: [[UInt32]] = [[]]
        for scalar in text.unicodeScalars.prefix(ScreenLimits.nameScalarsMax) {
            if scalar.properties.isWhitespace || [0x30FB, 0xFF65, 0xB7].contains(scalar.value) {
                parts.append([])
                continue
            }
            if scalar.properties.generalCategory == .format { continue }
            guard let kana = Self.hiragana(scalar.value) else { return nil }
            let last = parts.count - 1
            if kana == 0x3099 || kana == 0x309A {
                guard let before = parts[last].popLast() else { return nil }
                parts[last].append(Self.sounded(before, kana))
            } else {
                parts[last].append(kana)
            }
        }
        self.parts = parts.filter { !$0.isEmpty }
        if self.parts.isEmpty { return nil }
    }

    private init(parts: [[UInt32]]) { self.parts = parts }

    /// The reading cut after a surname that others of the same surname have, where it begins so.
    func divided(after surnames: Set<[UInt32]>) -> Reading {
        guard parts.count == 1, let whole = parts.first else { return self }
        let fitting = surnames.filter { $0.count < whole.count && whole.starts(with: $0) }
        guard let surname = fitting.max(by: { $0.count < $1.count }) else { return self }
        return Reading(parts: [surname, Array(whole[surname.count...])])
    }

    /// A part as it is compared, with large kana only.
    static func folded(_ part: [UInt32]) -> [UInt32] {
        FoldedText(part.compactMap(Unicode.Scalar.init)).scalars
    }

    private static func hiragana(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x3041...0x3096, 0x30FC: return value
        case 0x30A1...0x30F6: return value - 0x60
        case 0xFF70: return 0x30FC
        case 0x3099, 0x309B, 0xFF9E: return 0x3099
        case 0x309A, 0x309C, 0xFF9F: return 0x309A
        case 0xFF66...0xFF9D:
            let scalars = Array(CompatibilityForms.halfwidthKana.unicodeScalars)
            return scalars[Int(value - 0xFF66)].value - 0x60
        default: return nil
        }
    }

    private static func sounded(_ kana: UInt32, _ mark: UInt32) -> UInt32 {
        if kana == 0x3046 { return 0x3094 }
        return kana + (mark == 0x3099 ? 1 : 2)
    }
}
