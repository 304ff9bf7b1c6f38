/// What a scalar is for the comparison: variant kanji, kana, width, case and accents are folded,
/// invisible characters vanish, white space becomes a gap.
///
/// Folded text is compared and thrown away. Stored prose and names are never normalised.
struct ScalarFolding: Sendable {
    /// Values of the table that are no scalars.
    static let dropped: UInt32 = 0
    static let space: UInt32 = 1
    static let lineBreak: UInt32 = 2

    static let shared = ScalarFolding()

    /// The basic plane, looked up by scalar value: one array access for nearly every scalar.
    private let basicPlane: [UInt32]
    private let supplementary: [UInt32: UInt32]

    private init() {
        var table = (0..<UInt32(0x10000)).map(Self.generalFold)
        for run in CompatibilityForms.runs {
            for (offset, meaning) in run.meanings.unicodeScalars.enumerated()
            where meaning != "." {
                table[Int(run.first) + offset] = Self.generalFold(meaning.value)
            }
        }
        var others: [UInt32: UInt32] = [:]
        let supplement = CompatibilityForms.supplement
        for (offset, meaning) in supplement.meanings.unicodeScalars.enumerated()
        where meaning != "." {
            others[supplement.first + UInt32(offset)] = meaning.value
        }
        let representatives = Self.representatives
        for index in table.indices {
            if let representative = representatives[table[index]] {
                table[index] = representative
            }
        }
        for (variant, representative) in representatives where variant >= 0x10000 {
            others[variant] = representative
        }
        for (scalar, meaning) in others {
            if let representative = representatives[meaning] { others[scalar] = representative }
        }
        basicPlane = table
        supplementary = others
    }

    func fold(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x10000 { return basicPlane[Int(scalar)] }
        if let folded = supplementary[scalar] { return folded }
        return scalar < 0x40000 && scalar >= 0x20000 ? scalar : Self.generalFold(scalar)
    }

    /// Each variant kanji → the first of its group.
    private static var representatives: [UInt32: UInt32] {
        var result: [UInt32: UInt32] = [:]
        for table in [KanjiVariants.groups, KanjiVariants.radicals] {
            var representative: UInt32?
            for scalar in table.unicodeScalars {
                if scalar == " " || scalar == "\n" {
                    representative = nil
                } else if let representative {
                    result[scalar.value] = result[representative] ?? representative
                } else {
                    representative = scalar.value
                }
            }
        }
        return result
    }

    /// Everything that follows from a rule rather than from a table of kanji.
    private static func generalFold(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: return lineBreak
        case 0x2800: return space
        // What programs leave in place of a character that they could not read or show.
        case 0xFFFC, 0xFFFD: return dropped
        case 0xFF01...0xFF5E: return generalFold(value - 0xFEE0)
        case 0xFE63, 0x2010...0x2015, 0x2212, 0x2043, 0x02D7, 0x2500, 0x2501, 0xFE58: return 0x2D
        case 0xFE6B: return 0x40
        case 0xFF65: return 0x30FB
        case 0x309B, 0xFF9E, 0x3099: return 0x3099
        case 0x309C, 0xFF9F, 0x309A: return 0x309A
        case 0x3005, 0x303B, 0x309D, 0x30FD: return 0x3005
        case 0x309E, 0x30FE: return 0x309E
        case 0x30A1...0x30F6: return smallToLarge(value - 0x60)
        case 0x30F7: return 0x308F
        case 0x30F8: return 0x3044
        case 0x30F9: return 0x3048
        case 0x30FA: return 0x3092
        case 0x3041...0x3096: return smallToLarge(value)
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: return value
        default: return foldByProperties(value)
        }
    }

    private static func foldByProperties(_ value: UInt32) -> UInt32 {
        guard let scalar = Unicode.Scalar(value) else { return dropped }
        let properties = scalar.properties
        if properties.isWhitespace { return space }
        // Digits of other scripts, and ① ⑴ ⒈ ❶: ten and more are numbers, not digits.
        if let type = properties.numericType, type != .numeric,
            let value = properties.numericValue, (0...9).contains(value)
        {
            return 0x30 + UInt32(value)
        }
        switch properties.generalCategory {
        case .format, .control, .nonspacingMark, .enclosingMark, .unassigned, .privateUse:
            return dropped
        default:
            if properties.isDefaultIgnorableCodePoint { return dropped }
            return properties.lowercaseMapping.unicodeScalars.first?.value ?? value
        }
    }

    /// Small kana as large ones; kana that sound alike in names (ゐ, ゑ, ぢ, づ) as the usual one.
    private static func smallToLarge(_ hiragana: UInt32) -> UInt32 {
        switch hiragana {
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E:
            return hiragana + 1
        case 0x3095: return 0x304B
        case 0x3096: return 0x3051
        case 0x3090: return 0x3044
        case 0x3091: return 0x3048
        case 0x3062: return 0x3058
        case 0x3065: return 0x305A
        default: return hiragana
        }
    }
}
