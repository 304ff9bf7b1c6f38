/// Other ways of writing a password, which somebody who guesses tries as well: dates in kanji as figures
/// (令和八年), and words that are split by signs (p.a.s.s.w.o.r.d, pass-word) as words.
struct PasswordSpellings {
    struct Spelling {
        let text: [UInt32]
        /// What it takes to think of it, in bits.
        let bits: Double
    }

    /// The text itself first.
    let all: [Spelling]

    init(_ folded: [UInt32]) {
        var all = [Spelling(text: folded, bits: 0)]
        let figures = Self.figures(folded)
        if figures != folded { all.append(Spelling(text: figures, bits: 1)) }
        for spelling in all {
            guard let (text, signs) = Self.joined(spelling.text) else { continue }
            all.append(Spelling(text: text, bits: spelling.bits + 2 + 4 * Double(signs)))
        }
        self.all = all
    }

    // MARK: Figures

    /// 二十九 is 29 and 二〇二六 is 2026.
    private static func figures(_ text: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var index = 0
        while index < text.count {
            let run = text[index...].prefix { digits[$0] != nil || places[$0] != nil }
            guard let first = run.first else {
                result.append(text[index])
                index += 1
                continue
            }
            let isSpelled = run.contains { places[$0] != nil } && digits[first] != 0
            result += isSpelled ? number(run) : run.compactMap { digits[$0].map { $0 + 0x30 } }
            index = run.endIndex
        }
        return result
    }

    /// Nobody counts further than to 9,999 in a password.
    private static func number(_ run: ArraySlice<UInt32>) -> [UInt32] {
        var (sum, last): (UInt32, UInt32) = (0, 0)
        for sign in run.prefix(8) {
            if let place = places[sign] {
                (sum, last) = (sum &+ max(last, 1) &* place, 0)
            } else {
                last = digits[sign] ?? 0
            }
        }
        return String(sum &+ last).unicodeScalars.map(\.value)
    }

    private static let digits: [UInt32: UInt32] = {
        var result: [UInt32: UInt32] = [:]
        for row in ["〇一二三四五六七八九", "零壱弐参"] {
            for (value, sign) in row.unicodeScalars.enumerated() {
                result[sign.value] = UInt32(value)
            }
        }
        return result
    }()
    private static let places: [UInt32: UInt32] = {
        let places: [(Unicode.Scalar, UInt32)] = [("十", 10), ("百", 100), ("千", 1_000)]
        return Dictionary(uniqueKeysWithValues: places.map { ($0.0.value, $0.1) })
    }()

    // MARK: Signs

    /// The text without the signs between its letters, or between all of its signs where each stands
    /// alone, and how many different ones they were; nil if there are none.
    private static func joined(_ text: [UInt32]) -> (text: [UInt32], signs: Int)? {
        let parts = text.split(whereSeparator: isSign)
        let isSpelledOut = parts.count > 3 && parts.dropLast().allSatisfy { $0.count == 1 }
        var signs: Set<UInt32> = []
        var result: [UInt32] = []
        var index = 0
        while index < text.count {
            let run = text[index...].prefix(while: isSign)
            guard !run.isEmpty else {
                result.append(text[index])
                index += 1
                continue
            }
            index = run.endIndex
            let isBetween =
                index < text.count && (result.last.map(isLetter) ?? false) && isLetter(text[index])
            if isBetween || isSpelledOut {
                signs.formUnion(run)
            } else {
                result += run
            }
        }
        return signs.isEmpty ? nil : (result, signs.count)
    }

    private static func isLetter(_ sign: UInt32) -> Bool {
        !isSign(sign) && !(0x30...0x39).contains(sign)
    }

    private static func isSign(_ sign: UInt32) -> Bool {
        switch sign {
        case 0x30...0x39, 0x61...0x7A: false
        case ..<0x80: true
        default: signs.contains(sign)
        }
    }

    private static let signs = Set("・、。〜～…‐–—―「」『』（）【】★☆●○◎♪♥　".unicodeScalars.map(\.value))
}
