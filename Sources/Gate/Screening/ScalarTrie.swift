/// Words as sequences of folded scalars, each with a bit mask, looked up from any point of a text.
///
/// One step is one dictionary access, and no word is deeper than `depthMax`: whatever the text, a
/// look-up from every position costs at most `depthMax` steps for each scalar.
struct ScalarTrie: Sendable {
    /// Longer words are cut here, so that they hit more often rather than not at all.
    static let depthMax = 55
    static let root: Int32 = 0

    private var edges: [UInt64: Int32] = [:]
    private var masks: [UInt64] = [0]
    /// One bit for each scalar of the basic plane that begins a word; the others share one flag.
    private var firstScalars = [UInt64](repeating: 0, count: 1024)
    private var hasSupplementaryFirst = false

    /// Adds a word; words that are spelt alike unite their masks.
    mutating func insert(_ word: [UInt32], mask: UInt64) {
        guard let first = word.first, mask != 0 else { return }
        if first < 0x10000 {
            firstScalars[Int(first >> 6)] |= 1 << UInt64(first & 63)
        } else {
            hasSupplementaryFirst = true
        }
        var node = Self.root
        for scalar in word.prefix(Self.depthMax) {
            let edge = Self.edge(node, scalar)
            if let next = edges[edge] {
                node = next
            } else {
                let next = Int32(masks.count)
                masks.append(0)
                edges[edge] = next
                node = next
            }
        }
        masks[Int(node)] |= mask
    }

    /// False for most scalars of most texts, at the price of one bit test.
    func mayBegin(with scalar: UInt32) -> Bool {
        guard scalar < 0x10000 else { return hasSupplementaryFirst }
        return firstScalars[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }

    func next(_ node: Int32, _ scalar: UInt32) -> Int32? {
        edges[Self.edge(node, scalar)]
    }

    func mask(_ node: Int32) -> UInt64 {
        masks[Int(node)]
    }

    /// Where the longest word that starts here ends, and its mask.
    func longestMatch(in scalars: [UInt32], at start: Int) -> (end: Int, mask: UInt64)? {
        guard start < scalars.count, mayBegin(with: scalars[start]) else { return nil }
        var node = Self.root
        var found: (end: Int, mask: UInt64)?
        var index = start
        while index < scalars.count, let next = next(node, scalars[index]) {
            node = next
            index += 1
            if mask(node) != 0 { found = (index, mask(node)) }
        }
        return found
    }

    /// Where the longest word that ends before `end` begins, and the masks of all words that end there,
    /// in a trie of words that were added backwards.
    func longestMatch(in scalars: [UInt32], endingBefore end: Int) -> (start: Int, mask: UInt64)? {
        guard end > 0, mayBegin(with: scalars[end - 1]) else { return nil }
        var node = Self.root
        var found: (start: Int, mask: UInt64)?
        var index = end
        while index > 0, let next = next(node, scalars[index - 1]) {
            node = next
            index -= 1
            if mask(node) != 0 { found = (index, mask(node) | (found?.mask ?? 0)) }
        }
        return found
    }

    /// Adds words that stand in a list, apart by white space.
    mutating func insert(words list: String, mask: UInt64, backwards: Bool = false) {
        for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let folded = FoldedText(word.unicodeScalars).scalars
            insert(backwards ? folded.reversed() : folded, mask: mask)
        }
    }

    init() {}

    init(words list: String, backwards: Bool = false) {
        insert(words: list, mask: 1, backwards: backwards)
    }

    /// Whether exactly this word was added.
    func contains(_ word: ArraySlice<UInt32>) -> Bool {
        guard !word.isEmpty, word.count <= Self.depthMax else { return false }
        var node = Self.root
        for scalar in word {
            guard let next = next(node, scalar) else { return false }
            node = next
        }
        return mask(node) != 0
    }

    private static func edge(_ node: Int32, _ scalar: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
    }
}
