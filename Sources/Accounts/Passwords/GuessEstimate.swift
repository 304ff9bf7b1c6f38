/// How many guesses it takes to find a password, in bits, for somebody who tries what people choose:
/// words, names, rows of keys, dates, repetitions, and what is left sign by sign.
///
/// The cheapest way to put the password together out of such pieces is found from left to right, as
/// in Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (USENIX Security 2016); the numbers
/// are rounder. It is a bound for guessing online, where each try costs a wait.
package struct GuessEstimate {
    /// Up to this a password is refused: two words and a number are, three words and a sign are not.
    package static let bitsMax = 32.0
    /// Longer passwords are judged by their stronger end.
    private static let scalarsMax = 48
    private static let blockMax = 12

    private let text: [UInt32]
    private let words: CommonWords
    /// Names and numbers of whoever chooses, folded.
    private let near: Set<[UInt32]>
    /// A block is no repetition of smaller ones: the smaller ones were found as such.
    private let isBlock: Bool

    private init(
        text: [UInt32], words: CommonWords, near: Set<[UInt32]>, isBlock: Bool = false
    ) {
        self.text = text
        self.words = words
        self.near = near
        self.isBlock = isBlock
    }

    /// - Parameters:
    ///   - folded: the password as ``PasswordFolding`` folds it.
    ///   - near: what stands near: login, own name, city.
    package static func bits(
        _ folded: [UInt32], near: Set<[UInt32]> = [], words: CommonWords = .all
    ) -> Double {
        guard folded.count > scalarsMax else {
            return GuessEstimate(text: folded, words: words, near: near).best()
        }
        let ends = [Array(folded.prefix(scalarsMax)), Array(folded.suffix(scalarsMax))]
        return ends.map { GuessEstimate(text: $0, words: words, near: near).best() }.max() ?? 0
    }

    private func best() -> Double {
        var costs = [Double](repeating: .infinity, count: text.count + 1)
        // Whether the cheapest way to here ends with a row of keys: another one like it is no effort.
        var endsInRow = [Bool](repeating: false, count: text.count + 1)
        costs[0] = 0
        for start in text.indices {
            func reach(_ end: Int, _ bits: Double, isRow: Bool = false) {
                let cost = costs[start] + (isRow && endsInRow[start] ? 2 : bits)
                guard cost < costs[end] else { return }
                (costs[end], endsInRow[end]) = (cost, isRow)
            }
            reach(start + 1, PasswordSigns.bits(text[start], after: before(start)))
            for end in wordEnds(start) { reach(end.place, end.bits) }
            for end in rowEnds(start) { reach(end, 5, isRow: true) }
            if let end = KeyboardWalk.end(text, from: start) { reach(end, 6, isRow: true) }
            for date in dateEnds(start) { reach(date.place, date.bits) }
            for block in isBlock ? [] : repetitions(start) { reach(block.place, block.bits) }
        }
        return costs[text.count]
    }

    private func before(_ place: Int) -> UInt32? { place > 0 ? text[place - 1] : nil }

    private func wordEnds(_ start: Int) -> [(place: Int, bits: Double)] {
        var ends: [(Int, Double)] = []
        let longest = min(CommonWords.lengthMax, text.count - start)
        guard longest >= 2 else { return [] }
        for length in 2...longest {
            let piece = Array(text[start..<start + length])
            let isShortLatin = length < 3 && piece.contains { $0 < 0x80 }
            if isShortLatin { continue }
            let spellings = [piece, PasswordSigns.unleeted(piece, one: 0x6C)]
            let more = [PasswordSigns.unleeted(piece, one: 0x69), piece.reversed()]
            if spellings.contains(where: near.contains) || more.contains(where: near.contains) {
                ends.append((start + length, 3))
            } else if words.words.contains(piece)
                || KanaSpelling.latin(piece).contains(where: words.words.contains)
            {
                ends.append((start + length, 10))
            } else if (spellings + more).contains(where: words.words.contains) {
                ends.append((start + length, 11))
            }
        }
        return ends
    }

    /// Where runs end that follow a known row or count up or down.
    private func rowEnds(_ start: Int) -> Set<Int> {
        var ends: Set<Int> = []
        for step in [1, -1] as [Int64] {
            var end = start + 1
            while end < text.count, Int64(text[end]) - Int64(text[end - 1]) == step { end += 1 }
            if end - start >= 3 { ends.formUnion(start + 3...end) }
        }
        for row in words.rows {
            let signs = row.signs
            for place in signs.indices where signs[place] == text[start] {
                for step in [1, -1] {
                    var (end, next) = (start + 1, place + step)
                    while end < text.count, signs.indices.contains(next), signs[next] == text[end] {
                        (end, next) = (end + 1, next + step)
                    }
                    let least = start + row.lengthMin
                    if end >= least { ends.formUnion(least...end) }
                }
            }
        }
        return ends
    }

    /// Years and days in figures: 1985, 0401, 19850401, 850401.
    private func dateEnds(_ start: Int) -> [(place: Int, bits: Double)] {
        let figures = text[start...].prefix(8).prefix { (0x30...0x39).contains($0) }
            .map { Int($0 - 0x30) }
        func number(_ range: Range<Int>) -> Int { figures[range].reduce(0) { $0 * 10 + $1 } }
        func isDay(_ place: Int) -> Bool {
            (1...12).contains(number(place..<place + 2))
                && (1...31).contains(number(place + 2..<place + 4))
        }
        var ends: [(Int, Double)] = []
        if figures.count >= 4, (1900...2059).contains(number(0..<4)) { ends.append((start + 4, 5)) }
        if figures.count >= 4, isDay(0) { ends.append((start + 4, 8)) }
        if figures.count >= 6, isDay(2) { ends.append((start + 6, 13)) }
        if figures.count >= 8, (1900...2059).contains(number(0..<4)), isDay(4) {
            ends.append((start + 8, 11))
        }
        return ends
    }

    /// The same block twice and more costs little more than once.
    private func repetitions(_ start: Int) -> [(place: Int, bits: Double)] {
        var ends: [(Int, Double)] = []
        let longest = min(Self.blockMax, (text.count - start) / 2)
        guard longest >= 1 else { return [] }
        for length in 1...longest {
            var end = start + length
            while end < text.count, text[end] == text[end - length] { end += 1 }
            let count = (end - start) / length
            guard count >= (length == 1 ? 3 : 2) else { continue }
            let block = Array(text[start..<start + length])
            let bits = GuessEstimate(text: block, words: words, near: near, isBlock: true).best()
            for times in 2...count { ends.append((start + times * length, bits + 2)) }
        }
        return ends
    }
}
