/// Scripts whose neighbouring signs make a word. Hiragana do not: they are endings and particles.
enum WordScript {
    case kanji, katakana, latin, digit

    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: self = .katakana
        // With iteration marks, compatibility forms, the planes beyond the first, and selectors of forms.
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
            0xFE00...0xFE0F, 0xE0100...0xE01EF:
            self = .kanji
        default: return nil
        }
    }
}
