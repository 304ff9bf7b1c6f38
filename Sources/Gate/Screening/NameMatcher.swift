/// Finds full names, whatever stands between their parts, and parts of names where the text around
/// them speaks of a person.
struct NameMatcher {
    let names: ScalarTrie
    let titles: Titles

    /// A walk through the index from one place of the text on.
    private struct Walk {
        let start: Int
        var node = ScalarTrie.root
        var index: Int
        /// How many scalars of the name were found.
        var depth = 0
        /// Bit n: something stands before scalar n of the name.
        var hard: UInt64 = 0
        var soft: UInt64 = 0
        var gaps: UInt64 = 0
        var capitals: UInt64 = 0
        var lastJoint = 0
        var isTelling = false
        /// The last sign is none that stands in lists.
        var isOdd = false
        /// 、 or 。 stands somewhere: only a name spelt out is one.
        var isApart = false
        var joints = 0
    }

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        let context = NameContext(text: text, titles: titles)
        var surnames = SurnameList(text: text)
        for start in text.scalars.indices where names.mayBegin(with: text.scalars[start]) {
            walk(from: start, context, &surnames, to: &findings)
        }
        surnames.append(to: &findings)
    }

    /// Walks the trie once; the longest full name counts, and every part of a name that stands for
    /// a person.
    private func walk(
        from start: Int, _ context: NameContext, _ surnames: inout SurnameList,
        to findings: inout [Finding]
    ) {
        let text = context.text
        var walk = Walk(start: start, index: start)
        var fullNameEnd: Int?
        while walk.index < text.scalars.count, walk.depth < ScalarTrie.depthMax {
            guard let next = names.next(walk.node, text.scalars[walk.index]) else {
                guard skip(&walk, text) else { break }
                continue
            }
            walk.node = next
            if walk.depth > 0 {
                let bit = UInt64(1) << UInt64(walk.depth)
                if text.isAfterGap(walk.index) { walk.gaps |= bit }
                if text.traits[walk.index].contains(.capital) { walk.capitals |= bit }
            }
            walk.depth += 1
            walk.index += 1
            let mask = NameMask(rawValue: names.mask(next))
            guard mask.rawValue != 0 else { continue }
            if isFullName(mask, walk, context) { fullNameEnd = walk.index }
            guard walk.hard == 0, walk.soft == 0 else { continue }
            let range = start..<walk.index
            if mask.contains(.surname), context.hasBounds(range) {
                let verdict = context.surname(range, mask)
                if let finding = verdict.finding { findings.append(finding) }
                surnames.note(range, mask, verdict, context)
            }
            if mask.contains(.givenName), context.hasBounds(range),
                let finding = context.givenName(range, mask)
            {
                findings.append(finding)
            }
        }
        if let fullNameEnd {
            findings.append(Finding(kind: .fullName, range: start..<fullNameEnd))
        }
    }

    /// Passes what may stand within a name; false where the name ends.
    private func skip(_ walk: inout Walk, _ text: FoldedText) -> Bool {
        guard walk.depth > 0, walk.joints < 64, walk.lastJoint < NameJoint.countMax,
            let joint = opening(walk, text) ?? NameJoint(text, at: walk.index, titles)
        else { return false }
        let bit = UInt64(1) << UInt64(walk.depth)
        if (walk.hard | walk.soft) & bit == 0 { walk.lastJoint = 0 }
        walk.lastJoint += 1
        walk.joints += 1
        // Jun-ichiro
        let isHyphen =
            joint.kind == .hard && text.scalars[walk.index] == 0x2D
            && Romaji.isLetter(text.scalars[walk.index - 1]) && joint.end < text.scalars.count
            && Romaji.isLetter(text.scalars[joint.end])
        switch isHyphen ? .soft : joint.kind {
        case .soft: walk.soft |= bit
        case .hard, .odd, .apart:
            walk.hard |= bit
            walk.isOdd = joint.kind == .odd
            walk.isApart = walk.isApart || joint.kind == .apart
        case .telling:
            walk.hard |= bit
            walk.isTelling = true
        }
        walk.index = joint.end
        return true
    }

    /// 「渡邊（真由美）」: the bracket holds no remark on the name, but the rest of it.
    private func opening(_ walk: Walk, _ text: FoldedText) -> NameJoint? {
        let start = walk.index
        guard let close = NameJoint.brackets[text.scalars[start]], text.scalars[start] != 0x3C,
            let end = NameJoint.closing(text, start, close)
        else { return nil }
        var node = walk.node
        for scalar in text.scalars[(start + 1)..<(end - 1)] {
            guard let next = names.next(node, scalar) else { return nil }
            node = next
        }
        let isName = !NameMask(rawValue: names.mask(node)).isDisjoint(with: .anyName)
        return isName ? NameJoint(kind: .hard, end: start + 1) : nil
    }

    private func isFullName(_ mask: NameMask, _ walk: Walk, _ context: NameContext) -> Bool {
        let range = walk.start..<walk.index
        let text = context.text
        guard !mask.isDisjoint(with: .anyName), context.hasBounds(range) else { return false }
        let divisions = mask.divisions
        if walk.hard != 0 {
            let everywhere = (UInt64(1) << UInt64(walk.depth)) - 2
            if walk.hard == everywhere, walk.depth >= 3 { return true }
            guard !walk.isApart, walk.hard & ~divisions == 0 else { return false }
            // A given name of one kanji after a joiner is too often a word (「企画・田中・実施」).
            let given = walk.depth - (63 - walk.hard.leadingZeroBitCount)
            guard
                given > 1 || walk.isTelling || (walk.isOdd && context.standsAlone(range))
                    || !Script.isKanji(text.scalars[walk.index - 1])
            else { return false }
        }
        let isJoined = (walk.hard | walk.soft | walk.gaps) & divisions != 0
        if Script.isSpacedLetter(text.scalars[walk.start]) {
            // In Latin letters "Le An" is a name and "lean" is not; "watanabemayumi" is one.
            return divisions == 0 || isJoined || walk.capitals & divisions != 0
                || walk.depth >= 10 || !Script.isSpacedLetter(text.scalars[walk.index - 1])
        }
        if mask.contains(.fullName) {
            return !context.isInnocent(range) && !runsOn(mask, walk, text)
        }
        if mask.contains(.mixedName), context.standsAlone(range) { return true }
        return mask.contains(.joinedName) && isJoined && context.standsAlone(range)
    }

    /// 「川崎 実施済み」「清水優先」: behind a surname that is a place or a word, a given name of one
    /// kanji is the first half of a word; behind a place whatever it is, but for what follows on names.
    private func runsOn(_ mask: NameMask, _ walk: Walk, _ text: FoldedText) -> Bool {
        let end = walk.index
        guard walk.depth >= 2, mask.divisions & (1 << UInt64(walk.depth - 1)) != 0,
            end < text.scalars.count, !text.isAfterGap(end),
            Script.isKanji(text.scalars[end - 1]), Script.isKanji(text.scalars[end])
        else { return false }
        let letters = text.scalars[walk.start..<end].filter {
            Script.isKanji($0) || Script.isKana($0)
        }
        let surname = NameMask.ofSurname(Array(letters.prefix(walk.depth - 1)))
        guard surname != .surname, !titles.beginsTitle(text, end) else { return false }
        if OrdinaryWords.givenNameBeginnings.contains(text.scalars[(end - 1)...end]) { return true }
        return surname.contains(.place) && !titles.beginsAct(text, end)
            && titles.unitBaseEnd(in: text, from: end) == nil
    }
}
