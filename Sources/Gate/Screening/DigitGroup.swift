/// A run of digits and what stands between it and the run before.
struct DigitGroup {
    enum Separator: Equatable {
        /// The first run, or runs that have nothing to do with each other.
        case none
        /// White space, or の as in 「0465の33の1302」: a number only in a usual grouping.
        case loose
        /// Hyphens, brackets and dots.
        case hyphen
    }

    let range: Range<Int>
    let separator: Separator

    static func all(in text: FoldedText) -> [DigitGroup] {
        var groups: [DigitGroup] = []
        var index = 0
        while index < text.scalars.count {
            guard Script.isDigit(text.scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < text.scalars.count, Script.isDigit(text.scalars[index]),
                !text.isAfterGap(index)
            {
                index += 1
            }
            let separator =
                if let last = groups.last {
                    Self.separator(text, last.range.upperBound..<start)
                } else { Separator.none }
            groups.append(DigitGroup(range: start..<index, separator: separator))
        }
        return groups
    }

    /// - Parameter between: the scalars that separate two runs; empty if only white space does.
    private static func separator(_ text: FoldedText, _ between: Range<Int>) -> Separator {
        guard between.count <= 3 else { return .none }
        let breaksLine = (between.lowerBound...between.upperBound).contains {
            text.traits[$0].contains(.afterLineBreak)
        }
        let signs = text.scalars[between]
        if signs.isEmpty { return breaksLine ? .none : .loose }
        if signs.allSatisfy({ hyphens.contains($0) }) { return .hyphen }
        return signs.elementsEqual([0x306E]) && !breaksLine ? .loose : .none
    }

    /// Folded hyphens, the long vowel mark and the kanji one that people type for a hyphen.
    private static let hyphens = Set("-ー一().・".unicodeScalars.map(\.value))
}
