/// A word of a table's heading, or of a closed list, as it is compared.
///
/// Offices space short words out over a cell (氏　名), break them (職員⏎番号) and write kana of half width;
/// nobody means another word by it.
package struct HeadingText: Hashable, Sendable {
    private let bytes: [UInt8]

    /// Width, case, white space, line breaks and invisible signs make no difference.
    package init(_ text: String) {
        var folded = String.UnicodeScalarView()
        for scalar in VisibleText.cleaned(text).unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                continue
            }
            let wide = Self.wide(scalar)
            if let composed = folded.last.flatMap({ VisibleText.composed($0, wide) }) {
                folded.removeLast()
                folded.append(composed)
            } else {
                folded.append(wide)
            }
        }
        let plain = VisibleText.withPlainHyphens(Array(folded))
        bytes = Array(String(String.UnicodeScalarView(plain)).lowercased().utf8)
    }

    /// The choice of a closed list that a text names; nil where it names none.
    package static func choice<Choice>(
        _ text: String, among choices: some Sequence<Choice>, names: (Choice) -> [String]
    ) -> Choice? {
        let word = HeadingText(text)
        return choices.first { names($0).contains { HeadingText($0) == word } }
    }

    /// Letters, digits and signs narrow, kana wide, as most people have them.
    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF66...0xFF9D: kana[Int(scalar.value - 0xFF66)]
        case 0xFF9E: "\u{3099}"
        case 0xFF9F: "\u{309A}"
        default: scalar.halfWidth
        }
    }

    private static let kana = Array(
        """
        ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン
        """.unicodeScalars)
}
