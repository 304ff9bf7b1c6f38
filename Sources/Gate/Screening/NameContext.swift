/// Whether a part of a name means a person where it stands.
struct NameContext {
    struct Verdict {
        let finding: Finding?
        /// Whether the surname stands by itself, as a word.
        let isAlone: Bool
    }

    let text: FoldedText
    let titles: Titles

    func surname(_ range: Range<Int>, _ mask: NameMask) -> Verdict {
        let isAttribute =
            OrdinaryWords.attributes.contains(text.scalars[range])
            || OrdinaryWords.attributePhrases.longestMatch(
                in: text.scalars, at: range.lowerBound) != nil
        let isPlain = mask.isDisjoint(with: [.place, .position, .word])
        if let title = titles.end(in: text, surname: range) {
            // 「新係長」 may be anybody's.
            let kind: ScreeningHit.Kind =
                title.isPost && isAttribute ? .surname : .surnameWithTitle
            return Verdict(
                finding: Finding(kind: kind, range: range.lowerBound..<title.end),
                isAlone: false)
        }
        if mask.isDisjoint(with: [.place, .position]),
            isPlain && range.count >= 2 || beginsWord(range),
            let end = titles.pairEnd(in: text, behind: range, isPlain: isPlain)
        {
            return Verdict(
                finding: Finding(kind: .surnameWithTitle, range: range.lowerBound..<end),
                isAlone: true)
        }
        let introduction = titles.introduction(in: text, before: range.lowerBound)
        guard introduction != nil || beginsWord(range) else {
            return Verdict(finding: nil, isAlone: false)
        }
        if !mask.contains(.position), let end = laxTitleEnd(range, mask) {
            // 「一職員として」
            let isPhrase = isAttribute && !isSign(range.upperBound)
            return Verdict(
                finding: Finding(
                    kind: isPhrase ? .surname : .surnameWithTitle, range: range.lowerBound..<end),
                isAlone: true)
        }
        guard endsWord(range) else { return Verdict(finding: nil, isAlone: false) }
        if isIntroduced(range, mask, introduction) || isSigned(range, mask)
            || isSpeaker(range, mask)
        {
            return Verdict(
                finding: Finding(kind: .surnameWithTitle, range: range), isAlone: true)
        }
        var isWarned = isPlain && isTellingAlone(range)
        // 「担当：千葉」 may be either.
        if mask.contains([.place, .word]) { isWarned = introduction?.1 == .colon }
        return Verdict(
            finding: isWarned ? Finding(kind: .surname, range: range) : nil, isAlone: true)
    }

    /// 「真由美さん」 is somebody; 「真由美」 and 「まゆみちゃん」 may be.
    func givenName(_ range: Range<Int>, _ mask: NameMask) -> Finding? {
        guard beginsWord(range) else { return nil }
        if let (end, isChild) = titles.addressEnd(in: text, name: range),
            range.count > 1 || isUsualAddress(range.upperBound)
        {
            return Finding(
                kind: isChild ? .givenName : .givenNameWithTitle, range: range.lowerBound..<end)
        }
        guard !mask.contains(.word), range.count >= 2, endsWord(range), isTellingAlone(range)
        else { return nil }
        return Finding(kind: .givenName, range: range)
    }

    /// After one kanji only さん, くん and ちゃん: 「光様」 and 「実氏」 are half of something else.
    private func isUsualAddress(_ start: Int) -> Bool {
        Script.isKana(text.scalars[start])
    }

    /// Two kanji, or as many kana or letters as make a name of their own.
    private func isTellingAlone(_ range: Range<Int>) -> Bool {
        let scalars = text.scalars[range]
        if scalars.allSatisfy(Script.isKanji) { return range.count >= 2 }
        if scalars.contains(where: Script.isKanji) { return true }
        guard Script.isKana(scalars[range.lowerBound]) else { return range.count >= 4 }
        // 「行かない」 is no 金井: kana behind kanji are the end of a word.
        let first = range.lowerBound
        let isEnding =
            first > 0 && !text.isAfterGap(first) && Script.isKanji(text.scalars[first - 1])
            && !text.traits[first].contains(.katakana)
        return range.count >= 3 && !isEnding
    }

    // MARK: After the name

    /// A post that is told apart from other words only behind a name that is nothing else, or one
    /// with a sign or a unit between (「高橋補佐」「渡邊（係長）」「渡邊給与係長」).
    private func laxTitleEnd(_ range: Range<Int>, _ mask: NameMask) -> Int? {
        var start = NameJoint.quotationEnd(text, range)
        guard start < text.scalars.count else { return nil }
        let isPlace = mask.contains(.place)
        let isPlain = !mask.contains(.word)
        if let end = titles.softEnd(in: text, from: start, isPlace: isPlace, isPlain: isPlain) {
            return end
        }
        guard !isPlace else { return nil }
        if let end = titles.unitPostEnd(in: text, from: start, isPlain: isPlain) { return end }
        let isBracket = NameJoint.brackets[text.scalars[start]] != nil
        let isFormer = Self.formerSigns.contains(text.scalars[start])
        guard isBracket || isFormer || Self.joiners.contains(text.scalars[start]) else {
            return nil
        }
        start += 1
        guard start < text.scalars.count else { return nil }
        // 「渡邊（職員課）」「渡邊＠職員課」, where the name is nothing else.
        let unitEnd = mask.contains(.word) || isFormer ? nil : titles.unitEnd(in: text, from: start)
        let end =
            titles.anyPostEnd(in: text, from: start)
            ?? titles.unitPostEnd(in: text, from: start, isPlain: isPlain) ?? unitEnd
        guard let end else { return nil }
        let isOpen = isBracket && end < text.scalars.count && !isSign(end)
        return isOpen ? nil : end
    }

    // MARK: Before the name

    /// 「係長の渡邊」「担当：渡邊」「職員課 高橋」「旧姓齋藤」.
    private func isIntroduced(
        _ range: Range<Int>, _ mask: NameMask, _ introduction: (Titles.Role, Titles.Link)?
    ) -> Bool {
        guard let (role, link) = introduction else { return false }
        if role == .maiden { return true }
        if mask.contains(.position) { return role == .post && link == .colon }
        let isPlain = mask.isDisjoint(with: [.place, .word])
        switch role {
        case .maiden: return true
        case .post: return isPlain || link != .topic
        case .field: return isPlain || (mask.contains(.word) && endsPhrase(range))
        case .label, .unit:
            if isPlain { return true }
            guard mask.contains(.word) else { return false }
            return link == .colon || (link == .gap && endsPhrase(range))
        }
    }

    /// 「（渡邊）」「【渡邊、高橋】」; a name that is a word only at the end of what it signs.
    private func isSigned(_ range: Range<Int>, _ mask: NameMask) -> Bool {
        let start = NameJoint.formattingStart(text, before: range.lowerBound)
        guard start > 0, Self.signatureBrackets.contains(text.scalars[start - 1]),
            mask.isDisjoint(with: [.place, .position])
        else { return false }
        let end = NameJoint.formattingEnd(text, from: range.upperBound)
        guard end < text.scalars.count, NameJoint.brackets[text.scalars[start - 1]] != nil else {
            return false
        }
        let close = NameJoint.brackets[text.scalars[start - 1]]
        // 「（渡邊記）」
        let last = titles.actEnd(text, end) ?? end
        let isClosed = last < text.scalars.count && text.scalars[last] == close
        guard mask.contains(.word) else {
            return isClosed || Self.listSigns.contains(text.scalars[end]) || text.isAfterGap(end)
        }
        if range.count >= 2 { return isClosed }
        let isAtEnd =
            end + 1 >= text.scalars.count || text.traits[end + 1].contains(.afterLineBreak)
            || text.scalars[end + 1] == 0x3002
        let before = start >= 2 ? text.scalars[start - 2] : 0x3002
        return isClosed && isAtEnd && !Script.isKanji(before)
    }

    /// 「渡邊：」 at the beginning of a line or a sentence, as minutes have it.
    private func isSpeaker(_ range: Range<Int>, _ mask: NameMask) -> Bool {
        guard mask.isDisjoint(with: [.place, .position, .word]),
            range.upperBound < text.scalars.count
        else { return false }
        var start = range.lowerBound
        while start > max(0, range.lowerBound - 2), !text.traits[start].contains(.afterLineBreak),
            Self.bullets.contains(text.scalars[start - 1])
        {
            start -= 1
        }
        let isFirst =
            start == 0 || text.traits[start].contains(.afterLineBreak)
            || text.scalars[start - 1] == 0x3002
        return isFirst && [0x3A, 0x300C].contains(text.scalars[range.upperBound])
    }

    // MARK: Words

    /// Words of letters that are written with spaces must not be parts of longer words.
    func hasBounds(_ range: Range<Int>) -> Bool {
        let scalars = text.scalars
        let first = range.lowerBound
        let end = range.upperBound
        if first > 0, Script.isSpacedLetter(scalars[first]), !text.isAfterGap(first),
            Script.isSpacedLetter(scalars[first - 1]), !text.traits[first].contains(.capital)
        {
            return false
        }
        return end == scalars.count || text.isAfterGap(end)
            || !Script.isSpacedLetter(scalars[end - 1]) || !Script.isSpacedLetter(scalars[end])
            || text.traits[end].contains(.capital)
    }

    /// Whether a longer phrase makes a name of what is none (みなとみらい).
    func isInnocent(_ range: Range<Int>) -> Bool {
        titles.isInnocent(text, range, range.upperBound)
    }

    func standsAlone(_ range: Range<Int>) -> Bool {
        beginsWord(range) && (endsWord(range) || titles.end(in: text, surname: range) != nil)
            && !isInnocent(range)
    }

    /// A word begins after a gap, a sign, kana before kanji, and kanji that usually end one.
    private func beginsWord(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        guard first > 0, !text.isAfterGap(first) else { return true }
        let before = text.scalars[first - 1]
        let scalar = text.scalars[first]
        if Script.isKana(scalar) {
            guard Script.isKana(before) else { return true }
            return range.count >= 3 && Self.particlesBefore.contains(before)
                && !text.traits[first - 1].contains(.katakana)
        }
        if Script.isKanji(scalar) {
            return !Script.isKanji(before) || Titles.wordEnds.contains(before)
                || (range.count > 1 && titles.endsUnit(text, first))
        }
        return true
    }

    /// A word ends before a gap, a sign, a particle, and kanji that begin another.
    private func endsWord(_ range: Range<Int>) -> Bool {
        let end = NameJoint.formattingEnd(text, from: range.upperBound)
        guard end < text.scalars.count, !text.isAfterGap(end) else { return true }
        // 「|渡邊|総務課|」「渡邊_総務課」: a mark ends it as well.
        if end > range.upperBound { return true }
        let next = text.scalars[end]
        if Script.isKana(next) {
            guard !text.traits[end].contains(.katakana) else { return false }
            return titles.beginsParticle(text, end)
        }
        if Script.isSpacedLetter(next) {
            // 「渡邊M.」
            let after = end + 1
            return text.traits[end].contains(.capital)
                && (after == text.scalars.count || text.isAfterGap(after)
                    || !Script.isSpacedLetter(text.scalars[after]))
        }
        if Script.isKanji(next) { return titles.beginsAct(text, end) }
        return !Script.isDigit(next) || isHeadCountOrTime(end)
    }

    /// 「渡邊20:30退庁」「渡邊2時間」「渡邊1名」「渡邊①」; not 「高橋3丁目」 and 「高橋1号線」.
    private func isHeadCountOrTime(_ start: Int) -> Bool {
        if text.traits[start].contains(.enclosed) { return true }
        let limit = min(text.scalars.count, start + 3)
        let end = text.scalars[start..<limit].firstIndex { !Script.isDigit($0) }
        return end.map { Self.countsAndTimes.contains(text.scalars[$0]) } ?? false
    }

    /// Nothing but a sign or a gap follows.
    private func endsPhrase(_ range: Range<Int>) -> Bool {
        let end = range.upperBound
        return end == text.scalars.count || text.isAfterGap(end) || isSign(end)
    }

    private func isSign(_ index: Int) -> Bool {
        let scalar = text.scalars[index]
        return !Script.isKanji(scalar) && !Script.isKana(scalar) && !Script.isAlphanumeric(scalar)
    }

    private static let countsAndTimes = Set(":時分名人".unicodeScalars.map(\.value))
    private static let joiners = Set("・/:-=,@→~".unicodeScalars.map(\.value))
    /// 「渡邊元課長」「渡邊前係長」
    private static let formerSigns = Set("元前新旧現故".unicodeScalars.map(\.value))
    private static let listSigns = Set("、,・/:".unicodeScalars.map(\.value))
    private static let bullets = Set("○●◎◯・■◆◇□▼▽▲△-*〇>".unicodeScalars.map(\.value))
    private static let signatureBrackets = Set("([{<【〔〈《".unicodeScalars.map(\.value))
    private static let particlesBefore = Set("はがをにとのもでへやらかたるいてしだすな".unicodeScalars.map(\.value))
}
