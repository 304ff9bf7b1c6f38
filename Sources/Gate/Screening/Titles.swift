/// What stands beside a surname when a person is meant: a form of address, a post of the city hall,
/// a unit, or a word like 担当 and 旧姓.
///
/// Posts that are named after a place as often as after a person are left out (市長, 区長, 駅長).
struct Titles: Sendable {
    enum Role {
        case maiden, post, label, unit
        /// A label that is one before a colon or in a table alone.
        case field
    }

    /// What joins a post and the name behind it.
    enum Link {
        /// Nothing, or の.
        case direct
        case gap
        case colon
        /// は, が
        case topic
    }

    private static let honorificMask: UInt64 = 1
    private static let postMask: UInt64 = 2
    /// Posts that are other words too: 職員, 担当, リーダー.
    private static let softMask: UInt64 = 4
    private static let childMask: UInt64 = 8
    private static let labelMask: UInt64 = 16
    private static let unitMask: UInt64 = 32
    private static let maidenMask: UInt64 = 64
    /// Posts of bodies, which are named after places: 委員長, 幹事, 職員.
    private static let bodyMask: UInt64 = 128
    /// Labels before a colon alone.
    static let fieldMask: UInt64 = 256
    /// A post of two (「渡邊、髙木両係長」).
    private static let pairMask: UInt64 = 512
    /// Posts of what is named after the place where it stands: 支所長, 署長.
    private static let localMask: UInt64 = 1024

    private let after: ScalarTrie
    let before: ScalarTrie
    /// 給与, 納税: what units are called, without 課 and 係; forwards and backwards.
    private let units: ScalarTrie
    private let unitsBackwards: ScalarTrie

    /// - Parameter organisation: the city's own posts and units, beside the usual ones.
    init(_ organisation: ScreenedOrganisation = .none) {
        var after = ScalarTrie()
        var before = ScalarTrie()
        after.insert(words: TitleWords.honorifics, mask: Self.honorificMask)
        after.insert(words: TitleWords.childish, mask: Self.honorificMask | Self.childMask)
        after.insert(words: TitleWords.posts, mask: Self.postMask)
        after.insert(words: TitleWords.softPosts, mask: Self.softMask)
        after.insert(words: TitleWords.bodyPosts, mask: Self.softMask | Self.bodyMask)
        after.insert(
            words: TitleWords.localPosts, mask: Self.softMask | Self.bodyMask | Self.localMask)
        Self.insertPairs(into: &after)
        before.insert(words: TitleWords.bodyPosts, mask: Self.labelMask, backwards: true)
        before.insert(words: TitleWords.posts, mask: Self.postMask, backwards: true)
        before.insert(words: TitleWords.localPosts, mask: Self.postMask, backwards: true)
        before.insert(words: TitleWords.softPosts, mask: Self.labelMask, backwards: true)
        before.insert(words: TitleWords.labels, mask: Self.labelMask, backwards: true)
        before.insert(words: TitleWords.fieldLabels, mask: Self.fieldMask, backwards: true)
        // In a text of one spelling for Latin letters "from" is another word.
        for word in TitleWords.fieldLabels.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let letters = FoldedText(word.unicodeScalars).scalars
            guard letters.allSatisfy(Romaji.isLetter) else { continue }
            before.insert(
                Romaji.fold(letters[...]).map(\.letter).reversed(), mask: Self.fieldMask)
        }
        before.insert(words: TitleWords.unitEnds, mask: Self.unitMask, backwards: true)
        before.insert(words: TitleWords.maiden, mask: Self.maidenMask, backwards: true)
        for post in organisation.posts {
            let word = FoldedText(post.unicodeScalars.prefix(ScreenLimits.titleScalarsMax)).scalars
            guard word.count >= 2, !after.contains(word[...]) else { continue }
            after.insert(word, mask: Self.softMask)
            before.insert(word.reversed(), mask: Self.labelMask)
        }
        var units = ScalarTrie(words: TitleWords.units)
        var unitsBackwards = ScalarTrie(words: TitleWords.units, backwards: true)
        for unit in organisation.units {
            let whole = FoldedText(unit.unicodeScalars.prefix(ScreenLimits.titleScalarsMax)).scalars
            let base = Self.base(of: whole)
            guard base.count >= 2 else { continue }
            units.insert(base, mask: 1)
            unitsBackwards.insert(base.reversed(), mask: 1)
        }
        self.after = after
        self.before = before
        self.units = units
        self.unitsBackwards = unitsBackwards
    }

    /// 「両係長」「の両氏」
    private static func insertPairs(into trie: inout ScalarTrie) {
        let posts = [TitleWords.posts, TitleWords.softPosts, TitleWords.bodyPosts, "氏 名 人"]
        for post in posts.flatMap({ $0.split(whereSeparator: { $0 == " " || $0 == "\n" }) }) {
            for both in ["両", "の両"] {
                trie.insert(FoldedText((both + post).unicodeScalars).scalars, mask: pairMask)
            }
        }
    }

    private static func base(of unit: [UInt32]) -> [UInt32] {
        for end in unitSuffixes where unit.count > end.count && unit.suffix(end.count) == end[...] {
            return Array(unit.dropLast(end.count))
        }
        return unit
    }

    // MARK: After a name

    /// Where the title that begins behind a surname ends, if what stands before it is a surname.
    ///
    /// A form of address may stand on the next line, a post only after a space: a place at the
    /// end of a line and a post at the start of the next are usually two things.
    func end(in text: FoldedText, surname: Range<Int>) -> (end: Int, isPost: Bool)? {
        let start = Self.behindHyphen(text, NameJoint.quotationEnd(text, surname))
        guard let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & (Self.softMask | Self.pairMask) == 0
        else { return nil }
        let isPost = match.mask & Self.honorificMask == 0
        if !isPost {
            guard isWholeAddress(text, start, match.end) else { return nil }
        } else {
            if text.traits[start].contains(.afterLineBreak) { return nil }
            if surname.count == 1, isInsideWord(text, surname.lowerBound) { return nil }
        }
        if Script.isKana(text.scalars[surname.lowerBound]), !beginsKanaWord(text, surname) {
            return nil
        }
        return isInnocent(text, surname, match.end, title: start) ? nil : (match.end, isPost)
    }

    /// Where a form of address or a post behind a given name ends, and whether it is ちゃん.
    func addressEnd(in text: FoldedText, name: Range<Int>) -> (end: Int, isChild: Bool)? {
        let start = Self.behindHyphen(text, NameJoint.formattingEnd(text, from: name.upperBound))
        guard let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & (Self.softMask | Self.pairMask) == 0
        else { return nil }
        if match.mask & Self.honorificMask != 0 {
            guard isWholeAddress(text, start, match.end) else { return nil }
        } else {
            if name.count == 1 || text.traits[start].contains(.afterLineBreak) { return nil }
        }
        guard !isInnocent(text, name, match.end, title: start) else { return nil }
        return (match.end, match.mask & Self.childMask != 0)
    }

    /// 補佐, リーダー, 職員 right behind a name, and no longer word (リーダーシップ, 職員課).
    ///
    /// - Parameters:
    ///   - isPlace: the surname is a place, where bodies have posts too (川崎市の委員長).
    ///   - isPlain: the surname is no word, which may be the place of an office (清水支所長).
    func softEnd(
        in text: FoldedText, from start: Int, isPlace: Bool, isPlain: Bool
    ) -> Int? {
        guard !text.traits[start].contains(.afterLineBreak),
            let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & Self.softMask != 0, !isPlace || match.mask & Self.bodyMask == 0,
            isPlain || match.mask & Self.localMask == 0
        else { return nil }
        return postEnd(text, match.end)
    }

    /// 「渡邊、髙木両係長」「渡邊・髙木の両氏」, where the last of them ends.
    ///
    /// - Parameter isPlain: the surname is nothing else; elsewhere の joins other things.
    func pairEnd(in text: FoldedText, behind surname: Range<Int>, isPlain: Bool) -> Int? {
        let start = NameJoint.quotationEnd(text, surname)
        guard let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & Self.pairMask != 0, !text.traits[start].contains(.afterLineBreak),
            isPlain || text.scalars[start] != 0x306E
        else { return nil }
        return postEnd(text, match.end)
    }

    /// Whether a form of address or a whole post begins here.
    func beginsTitle(_ text: FoldedText, _ index: Int) -> Bool {
        guard let match = after.longestMatch(in: text.scalars, at: index) else { return false }
        if match.mask & Self.honorificMask != 0 { return isWholeAddress(text, index, match.end) }
        return postEnd(text, match.end) != nil
    }

    /// Where a post ends, with what may follow it within the word.
    private func postEnd(_ text: FoldedText, _ end: Int) -> Int? {
        if endsTitle(text, end) { return end }
        guard let tail = Self.postTails.longestMatch(in: text.scalars, at: end),
            endsTitle(text, tail.end)
        else { return nil }
        return tail.end
    }

    /// Any post, as in brackets.
    func anyPostEnd(in text: FoldedText, from start: Int) -> Int? {
        if let end = unitPostEnd(in: text, from: start) { return end }
        guard let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & (Self.postMask | Self.softMask) != 0
        else { return nil }
        return postEnd(text, match.end)
    }

    /// 「給与係長」「職員課給与係長」「福祉事務所長」: a path of units, and the post at its end.
    ///
    /// - Parameter isPlain: the surname is nothing else, so that units that nobody knows count too
    ///   (「渡邊未来創造課長」), as long as what follows does not make a place of it (「渡邊橋」).
    func unitPostEnd(in text: FoldedText, from start: Int, isPlain: Bool = false) -> Int? {
        guard !text.traits[start].contains(.afterLineBreak) else { return nil }
        return UnitPath(text: text, titles: self, start: start, takesUnknown: isPlain).end
    }

    /// Where a unit that is known ends, without 課 and 係.
    func unitBaseEnd(in text: FoldedText, from start: Int) -> Int? {
        units.longestMatch(in: text.scalars, at: start)?.end
    }

    /// Where a post that is nothing else ends.
    func plainPostEnd(in text: FoldedText, from start: Int) -> Int? {
        guard let match = after.longestMatch(in: text.scalars, at: start),
            match.mask & Self.postMask != 0
        else { return nil }
        return postEnd(text, match.end)
    }

    /// 「職員課」「給与係」: a unit that is known, with what units end in.
    func unitEnd(in text: FoldedText, from start: Int) -> Int? {
        guard let unit = units.longestMatch(in: text.scalars, at: start),
            let suffix = Self.unitEnds.longestMatch(in: text.scalars, at: unit.end),
            endsTitle(text, suffix.end)
        else { return nil }
        return suffix.end
    }

    /// Whether a passage in brackets is a post, with or without its unit.
    func namesPost(_ text: FoldedText, _ content: Range<Int>) -> Bool {
        guard let match = before.longestMatch(in: text.scalars, endingBefore: content.upperBound)
        else { return false }
        return match.start >= content.lowerBound
    }

    /// Takahashi-san
    private static func behindHyphen(_ text: FoldedText, _ start: Int) -> Int {
        let isHyphen = start < text.scalars.count && text.scalars[start] == 0x2D
        return isHyphen ? start + 1 : start
    }

    /// 「川崎サンシャイン」「Mori sand」: the form of address is part of a longer word.
    private func isWholeAddress(_ text: FoldedText, _ start: Int, _ end: Int) -> Bool {
        guard end < text.scalars.count, !text.isAfterGap(end) else { return true }
        if Script.isSpacedLetter(text.scalars[end - 1]), Script.isSpacedLetter(text.scalars[end]) {
            return false
        }
        return !(text.traits[start].contains(.katakana) && text.traits[end].contains(.katakana))
    }

    func endsTitle(_ text: FoldedText, _ end: Int) -> Bool {
        guard end < text.scalars.count, !text.isAfterGap(end) else { return true }
        let next = text.scalars[end]
        if Script.isSpacedLetter(text.scalars[end - 1]), Script.isAlphanumeric(next) {
            return false
        }
        if Script.isKana(next) { return !text.traits[end].contains(.katakana) }
        return !Script.isKanji(next) || beginsAct(text, end)
    }

    /// 「森林課長」「交通安全課長」: the single kanji before the post ends a longer word. After a
    /// kanji that usually ends a word of its own (「総務課林課長」「今日森課長」) and after a unit
    /// (「納税林課長」) it is a surname.
    private func isInsideWord(_ text: FoldedText, _ index: Int) -> Bool {
        guard index > 0, !text.isAfterGap(index) else { return false }
        let before = text.scalars[index - 1]
        guard Script.isKanji(before), !Self.wordEnds.contains(before) else { return false }
        return !endsUnit(text, index)
            || OrdinaryWords.positions.contains(text.scalars[index...index])
    }

    /// Whether a unit's name ends before a place.
    func endsUnit(_ text: FoldedText, _ index: Int) -> Bool {
        unitsBackwards.longestMatch(in: text.scalars, endingBefore: index) != nil
    }

    private func beginsKanaWord(_ text: FoldedText, _ name: Range<Int>) -> Bool {
        let first = name.lowerBound
        guard first > 0, !text.isAfterGap(first), Script.isKana(text.scalars[first - 1]) else {
            return true
        }
        if text.traits[first].contains(.katakana), !text.traits[first - 1].contains(.katakana) {
            return true
        }
        return name.count >= 3 && Self.kanaBefore.contains(text.scalars[first - 1])
    }

    // MARK: Words

    /// Whether surname and title only seem to be such because of a longer phrase around them.
    func isInnocent(
        _ text: FoldedText, _ surname: Range<Int>, _ end: Int, title: Int? = nil
    ) -> Bool {
        let places = Array(max(0, surname.lowerBound - 2)...surname.upperBound)
        for start in places + [title ?? surname.upperBound] {
            guard let match = Self.innocentPhrases.longestMatch(in: text.scalars, at: start) else {
                continue
            }
            if match.end > end || (match.end == end && start <= surname.lowerBound) { return true }
        }
        return false
    }

    /// が, は, から … behind a name.
    func beginsParticle(_ text: FoldedText, _ index: Int) -> Bool {
        Self.particles.longestMatch(in: text.scalars, at: index) != nil
    }

    /// 作成, 記, 他2名: what somebody does, written right behind a name.
    func beginsAct(_ text: FoldedText, _ index: Int) -> Bool { actEnd(text, index) != nil }

    func actEnd(_ text: FoldedText, _ index: Int) -> Int? {
        if Self.pluralSigns.contains(text.scalars[index]) {
            let end = index + 1
            // 「佐藤達が」, not 「佐藤達也」.
            let isWhole =
                end == text.scalars.count || text.isAfterGap(end)
                || !Script.isKanji(text.scalars[end])
            return isWhole ? end : nil
        }
        return Self.acts.longestMatch(in: text.scalars, at: index)?.end
    }

    static let wordEnds = Set(
        FoldedText("課係部局室班所市区町村県府都庁署当者同元前新現旧日朝夕夜後時週月年回度際兼".unicodeScalars).scalars)

    static let roles: [(UInt64, Role)] = [
        (maidenMask, .maiden), (postMask, .post), (labelMask, .label), (unitMask, .unit),
    ]
    static let colons = Set(":=→・/-,>|.".unicodeScalars.map(\.value))
    /// Signs that stand between the items of a list as well.
    static let listColons = Set("・/-,.".unicodeScalars.map(\.value))
    static let kanaBefore = Set("はがをにとのもでへやらかたるいてしだすな".unicodeScalars.map(\.value))
    private static let innocentPhrases = ScalarTrie(words: TitleWords.innocent)
    private static let particles = ScalarTrie(words: TitleWords.particles)
    private static let pluralSigns = Set(FoldedText("等達".unicodeScalars).scalars)
    private static let acts = ScalarTrie(words: TitleWords.acts)
    private static let postTails = ScalarTrie(words: TitleWords.postTails)
    private static let unitEnds = ScalarTrie(words: TitleWords.unitEnds)
    private static let unitSuffixes = TitleWords.unitEnds
        .split(whereSeparator: { $0 == " " || $0 == "\n" })
        .map { FoldedText($0.unicodeScalars).scalars }
        .sorted { $0.count > $1.count }
}
