package import Alliance

extension ControlCharacter {
    /// What people call it, with its code point: 垂直タブ U+000B.
    package var name: PersonMessage { Self.name(of: value) }

    package static func name(of value: UInt32) -> PersonMessage {
        let digits = String(value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        let names: [UInt32: (ja: String, en: String)] = [
            0x00: ("ヌル文字", "null"), 0x07: ("ベル", "bell"), 0x08: ("後退", "backspace"),
            0x0B: ("垂直タブ", "vertical tab"), 0x0C: ("改ページ", "form feed"),
            0x1B: ("エスケープ", "escape"), 0x7F: ("削除", "delete"), 0x85: ("次の行", "next line"),
        ]
        guard let name = names[value] else { return PersonMessage(ja: code, en: code) }
        return PersonMessage(ja: "\(name.ja) \(code)", en: "\(name.en) \(code)")
    }
}
