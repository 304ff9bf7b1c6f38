/// A text as the screen compares it: folded scalars without white space and invisible characters,
/// each with the place it came from.
struct FoldedText: Sendable {
    /// How the scalar stands in the text.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let afterSpace = Traits(rawValue: 1)
        static let afterLineBreak = Traits(rawValue: 2)
        static let katakana = Traits(rawValue: 4)
        static let capital = Traits(rawValue: 8)
        /// A digit in a circle or brackets, as a list item has it: not joined to the digits beside it.
        static let enclosed = Traits(rawValue: 16)
        static let afterGap: Traits = [.afterSpace, .afterLineBreak]
    }

    private(set) var scalars: [UInt32] = []
    private(set) var traits: [Traits] = []
    /// Where the scalar begins in the source, in Unicode scalars.
    private(set) var starts: [Int] = []
    /// Where it ends, with the marks and variation selectors that belong to it.
    private(set) var ends: [Int] = []

    init(_ source: some Sequence<Unicode.Scalar>) {
        let folding = ScalarFolding.shared
        var gap: Traits = []
        var position = 0
        for scalar in source {
            defer { position += 1 }
            let folded = folding.fold(scalar.value)
            switch folded {
            case ScalarFolding.dropped:
                if gap.isEmpty, !ends.isEmpty { ends[ends.count - 1] = position + 1 }
            case ScalarFolding.space: gap.insert(.afterSpace)
            case ScalarFolding.lineBreak: gap.insert(.afterLineBreak)
            case 0x3099, 0x309A:
                composeSoundMark(folded, at: position)
            default:
                append(folded, source: scalar.value, at: position, gap: gap)
                gap = []
            }
        }
    }

    /// Whether white space stood between this scalar and the one before.
    func isAfterGap(_ index: Int) -> Bool {
        !traits[index].isDisjoint(with: .afterGap)
    }

    /// The same places with other scalars, as when kanji stand for digits.
    init(_ other: FoldedText, scalars: [UInt32]) {
        precondition(scalars.count == other.scalars.count)
        self = other
        self.scalars = scalars
    }

    /// Adds a scalar that stands for the scalars `places` of another text.
    mutating func append(_ scalar: UInt32, from other: FoldedText, _ places: Range<Int>) {
        scalars.append(scalar)
        traits.append(other.traits[places.lowerBound])
        starts.append(other.starts[places.lowerBound])
        ends.append(other.ends[places.upperBound - 1])
    }

    /// Adds a further scalar that stands for what the last one stands for.
    mutating func append(further scalar: UInt32) {
        guard let start = starts.last, let end = ends.last else { return }
        scalars.append(scalar)
        traits.append([])
        starts.append(start)
        ends.append(end)
    }

    /// Lets the last scalar stand for what comes before `end` of another text as well.
    mutating func extendLast(to end: Int, of other: FoldedText) {
        guard !ends.isEmpty else { return }
        ends[ends.count - 1] = other.ends[end - 1]
    }

    private mutating func append(_ folded: UInt32, source: UInt32, at position: Int, gap: Traits) {
        switch folded {
        case 0x3005, 0x309E:  // 々 repeats, ゞ repeats with a voiced sound
            let repeated = scalars.last ?? folded
            push(folded == 0x3005 ? repeated : Self.voiced(repeated) ?? repeated, position, gap)
        case 0x2116:  // №
            push(0x6E, position, gap)
            push(0x6F, position, [])
        case 0x2121:  // ℡
            push(0x74, position, gap)
            push(0x65, position, [])
            push(0x6C, position, [])
        default:
            let isKatakana =
                (0x30A1...0x30FA).contains(source) || (0xFF66...0xFF9D).contains(source)
                || folded == 0x30FC
            var traits = isKatakana ? gap.union(.katakana) : gap
            if Self.isCapital(source) { traits.insert(.capital) }
            if Script.isDigit(folded), Self.isEnclosed(source) { traits.insert(.enclosed) }
            push(folded, position, traits)
        }
    }

    private static func isCapital(_ source: UInt32) -> Bool {
        (0x41...0x5A).contains(source) || (0xFF21...0xFF3A).contains(source)
    }

    private static func isEnclosed(_ source: UInt32) -> Bool {
        guard source > 0x7F, !(0xFF10...0xFF19).contains(source) else { return false }
        return Unicode.Scalar(source)?.properties.numericType == .digit
    }

    private mutating func push(_ scalar: UInt32, _ position: Int, _ traits: Traits) {
        scalars.append(scalar)
        self.traits.append(traits)
        starts.append(position)
        ends.append(position + 1)
    }

    /// Joins a separate ゛ or ゜ (half-width kana, decomposed text) to the kana before it.
    private mutating func composeSoundMark(_ mark: UInt32, at position: Int) {
        guard let last = scalars.last else { return }
        let composed =
            mark == 0x3099
            ? Self.voiced(last)
            : (0x306F...0x307B).contains(last) && (last - 0x306F) % 3 == 0 ? last + 2 : nil
        if let composed { scalars[scalars.count - 1] = Self.soundsAlike(composed) }
        ends[ends.count - 1] = position + 1
    }

    private static func voiced(_ kana: UInt32) -> UInt32? {
        switch kana {
        case 0x3046: 0x3094  // ゔ
        case 0x304B...0x3061: (kana - 0x304B) % 2 == 0 ? kana + 1 : nil  // か … ち
        case 0x3064, 0x3066, 0x3068: kana + 1  // つ て と
        case 0x306F...0x307B: (kana - 0x306F) % 3 == 0 ? kana + 1 : nil  // は … ほ
        default: nil
        }
    }

    private static func soundsAlike(_ kana: UInt32) -> UInt32 {
        switch kana {
        case 0x3062: 0x3058
        case 0x3065: 0x305A
        default: kana
        }
    }
}
