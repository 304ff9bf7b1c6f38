/// Differences as people read Japanese, which has no spaces: by sign where one place changed, by whole
/// word where a word was cut, by whole sentence where a sentence was changed all over.
///
/// It starts from ``TextDifference`` and only widens what that marks as changed, so what is shown as the
/// same is the same.
package enum ReadableDifference {
    typealias Hunk = TextAlignment.Hunk

    /// Retained text of at most so many scalars between two changes is shown as changed, too.
    private static let islandMax = 2
    /// A word or a sentence is not followed further than this.
    private static let wordMax = 20
    private static let sentenceMax = 400
    /// More changes than this in one sentence are shown as a new sentence.
    private static let hunksMax = 2

    package static func pieces(
        from old: [Unicode.Scalar], to new: [Unicode.Scalar], stepsMax: Int
    ) -> [DifferencePiece] {
        var hunks = TextDifference.alignment(from: old, to: new, holes: [], stepsMax: stepsMax)
            .hunks
        // Sentences are judged by the changes as they are, before islands make few of many.
        hunks = joined(wholeWords(hunks, old, new), old, islandMax: 0)
        hunks = joined(wholeSentences(hunks, old, new), old, islandMax: islandMax)
        var pieces: [DifferencePiece] = []
        let add = { (kind: DifferencePiece.Kind, scalars: ArraySlice<Unicode.Scalar>) in
            if !scalars.isEmpty { pieces.append(DifferencePiece(kind, Array(scalars))) }
        }
        var position = 0
        for hunk in hunks {
            add(.same, old[position..<hunk.old.lowerBound])
            add(.removed, old[hunk.old])
            add(.added, new[hunk.new])
            position = hunk.old.upperBound
        }
        add(.same, old[position...])
        return pieces
    }

    /// Hunks that meet, or that only an island parts, become one. They keep their order, and between
    /// two of them as much of the old text stands as of the new one.
    private static func joined(
        _ hunks: [Hunk], _ old: [Unicode.Scalar], islandMax: Int
    ) -> [Hunk] {
        var output: [Hunk] = []
        for hunk in hunks {
            guard let last = output.last,
                hunk.old.lowerBound - last.old.upperBound <= islandMax,
                !old[min(last.old.upperBound, hunk.old.lowerBound)..<hunk.old.lowerBound]
                    .contains(where: endsSentence)
            else {
                output.append(hunk)
                continue
            }
            output[output.count - 1] = Hunk(
                old: min(
                    last.old.lowerBound, hunk.old.lowerBound)..<max(
                        last.old.upperBound, hunk.old.upperBound),
                new: min(
                    last.new.lowerBound, hunk.new.lowerBound)..<max(
                        last.new.upperBound, hunk.new.upperBound))
        }
        return output
    }
}

// MARK: Words

extension ReadableDifference {
    /// Widens each hunk to whole words, over what is retained before and after it and no further.
    private static func wholeWords(
        _ hunks: [Hunk], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
    ) -> [Hunk] {
        hunks.indices.map { index in
            let before = index > 0 ? hunks[index - 1].old.upperBound : 0
            let after =
                index + 1 < hunks.count ? hunks[index + 1].old.lowerBound : old.count
            return wholeWord(
                hunks[index], old, new, back: hunks[index].old.lowerBound - before,
                ahead: after - hunks[index].old.upperBound)
        }
    }

    /// Kanji stand side by side in compounds of many words, so they count as one word only where
    /// something took the place of something else.
    private static func wholeWord(
        _ hunk: Hunk, _ old: [Unicode.Scalar], _ new: [Unicode.Scalar], back: Int, ahead: Int
    ) -> Hunk {
        var hunk = hunk
        let isReplacement = !hunk.old.isEmpty && !hunk.new.isEmpty
        let cuts = { (outside: Unicode.Scalar, inside: Unicode.Scalar?) -> Bool in
            guard let script = WordScript(outside), let inside else { return false }
            return script == WordScript(inside) && (script != .kanji || isReplacement)
        }
        for _ in 0..<min(wordMax, back) {
            let before = old[hunk.old.lowerBound - 1]
            guard cuts(before, old[hunk.old].first) || cuts(before, new[hunk.new].first) else {
                break
            }
            hunk.old = hunk.old.lowerBound - 1..<hunk.old.upperBound
            hunk.new = hunk.new.lowerBound - 1..<hunk.new.upperBound
        }
        for _ in 0..<min(wordMax, ahead) {
            let after = old[hunk.old.upperBound]
            guard cuts(after, old[hunk.old].last) || cuts(after, new[hunk.new].last) else {
                break
            }
            hunk.old = hunk.old.lowerBound..<hunk.old.upperBound + 1
            hunk.new = hunk.new.lowerBound..<hunk.new.upperBound + 1
        }
        return hunk
    }
}

// MARK: Sentences

extension ReadableDifference {
    /// Where one sentence has several changes and little between them stayed, the sentence as a whole.
    private static func wholeSentences(
        _ hunks: [Hunk], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
    ) -> [Hunk] {
        var output: [Hunk] = []
        var group: [Hunk] = []
        for hunk in hunks {
            if let last = group.last,
                old[last.old.upperBound..<hunk.old.lowerBound].contains(where: endsSentence)
            {
                output += settled(group, old, new)
                group = []
            }
            group.append(hunk)
        }
        return output + settled(group, old, new)
    }

    private static func settled(
        _ group: [Hunk], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
    ) -> [Hunk] {
        guard let first = group.first, let last = group.last, group.count > 1 else { return group }
        let span = last.old.upperBound - first.old.lowerBound
        let changed = group.reduce(0) { $0 + $1.old.count }
        let written = group.reduce(0) { $0 + $1.new.count }
        let kept = span - changed
        guard group.count > hunksMax || kept < max(changed, written) else { return group }
        var lower = 0
        while lower < sentenceMax, first.old.lowerBound - lower > 0,
            first.new.lowerBound - lower > 0,
            !endsSentence(old[first.old.lowerBound - lower - 1])
        {
            lower += 1
        }
        var upper = 0
        let endsAlready =
            (new[last.new].last ?? old[last.old].last).map(endsSentence) ?? false
        while !endsAlready, upper < sentenceMax, last.old.upperBound + upper < old.count,
            last.new.upperBound + upper < new.count
        {
            upper += 1
            if endsSentence(old[last.old.upperBound + upper - 1]) { break }
        }
        return [
            Hunk(
                old: first.old.lowerBound - lower..<last.old.upperBound + upper,
                new: first.new.lowerBound - lower..<last.new.upperBound + upper)
        ]
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "!", "?", "．", "\n": true
        default: false
        }
    }
}

/// A piece of a comparison of two texts, for people to read.
///
/// The pieces that are the same or removed, joined, are the old text; those that are the same or added,
/// the new one.
package struct DifferencePiece: Equatable, Sendable {
    package enum Kind: String, Sendable { case same, removed, added }

    package let kind: Kind
    package let scalars: [Unicode.Scalar]

    package init(_ kind: Kind, _ scalars: [Unicode.Scalar]) {
        self.kind = kind
        self.scalars = scalars
    }

    package var text: String { String(String.UnicodeScalarView(scalars)) }
}

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
