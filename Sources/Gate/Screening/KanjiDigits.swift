/// Numbers written in kanji, digit by digit (〇四六五―三三―一三〇二).
enum KanjiDigits {
    /// Fewer digits are amounts, grades and house numbers.
    private static let digitsMin = 3

    /// The text with such numbers in Arabic digits, place by place; nil if it has none.
    static func text(_ text: FoldedText) -> FoldedText? {
        var scalars = text.scalars
        var hasChanged = false
        var index = 0
        while index < scalars.count {
            guard values[scalars[index]] != nil else {
                index += 1
                continue
            }
            var end = index
            var kanji = 0
            var last = index
            while end < scalars.count, end - last <= 2 {
                if values[scalars[end]] != nil {
                    kanji += 1
                    last = end
                } else if Script.isDigit(scalars[end]) {
                    last = end
                } else if !separators.contains(scalars[end]) {
                    break
                }
                end += 1
            }
            if kanji >= digitsMin {
                for place in index...last {
                    if let value = values[scalars[place]] { scalars[place] = 0x30 + value }
                }
                hasChanged = true
            }
            index = last + 1
        }
        return hasChanged ? FoldedText(text, scalars: scalars) : nil
    }

    private static let values: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for row in ["〇一二三四五六七八九", "零壱弐参", "○", "◯"] {
            for (value, scalar) in FoldedText(row.unicodeScalars).scalars.enumerated() {
                result[scalar] = UInt32(value)
            }
        }
        return result
    }()

    private static let separators = Set("-ー()・.の".unicodeScalars.map(\.value))
}
