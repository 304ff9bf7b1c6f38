/// Finds phone numbers, whoever's they are, in the forms that are written in Japan.
///
/// Ten digits from 0 on, eleven for 0[5–9]0, 020 and 0800, with hyphens of any kind, brackets,
/// dots, spaces or none; +81 and other countries behind a plus sign; local numbers and extensions
/// behind a label (電話, TEL, FAX, 内線 …); and the numbers of the directory, also without the 0
/// that spreadsheets lose. Dates, times, postal and municipality codes are none of these.
struct PhoneMatcher {
    /// The phone numbers of the directory, as digits.
    let known: ScalarTrie
    /// What follows the area code in them, as two groups with a hyphen.
    let locals: ScalarTrie

    /// Directory numbers count from eight digits on; shorter ones would be bare numbers.
    static func insert(_ phone: String, into known: inout ScalarTrie) {
        let folded = FoldedText(phone.unicodeScalars.prefix(ScreenLimits.nameScalarsMax)).scalars
        var digits = folded.filter(Script.isDigit)
        guard digits.count >= 8, digits.count <= ScreenLimits.phoneDigitsMax else { return }
        known.insert(digits, mask: 1)
        if digits.first == 0x30 {
            digits.removeFirst()
            known.insert(digits, mask: 1)
        }
    }

    /// 「33-1302」 without its area code, in the grouping of the directory or the usual ones.
    static func insertLocal(_ phone: String, into locals: inout ScalarTrie) {
        let folded = FoldedText(phone.unicodeScalars.prefix(ScreenLimits.nameScalarsMax))
        let groups = DigitGroup.all(in: folded).map { Array(folded.scalars[$0.range]) }
        if groups.count >= 3 {
            locals.insert(
                groups[groups.count - 2] + [0x2D] + groups[groups.count - 1], mask: 1)
        } else if groups.count == 1, let digits = groups.first, digits.first == 0x30,
            digits.count == 10
        {
            for length in 6...8 {
                let rest = digits.suffix(length)
                locals.insert(Array(rest.dropLast(4)) + [0x2D] + rest.suffix(4), mask: 1)
            }
        }
    }

    func append(_ text: FoldedText, to findings: inout [Finding]) {
        let groups = DigitGroup.all(in: text)
        var index = 0
        var isBehindNumber = false
        while index < groups.count {
            if let count = groupsOfNumber(text, groups[index...]) {
                let start = startWithSigns(text, groups[index].range.lowerBound)
                let end = groups[index + count - 1].range.upperBound
                findings.append(Finding(kind: .phoneNumber, range: start..<end))
                index += count
                isBehindNumber = true
                continue
            }
            let range = groups[index].range
            if isBehindNumber, isFurther(text, groups[index - 1], groups[index]) {
                findings.append(Finding(kind: .phoneNumber, range: range))
            } else {
                isBehindNumber = false
                if isLocalAlone(text, range) {
                    findings.append(Finding(kind: .bareNumber, range: range))
                }
            }
            index += 1
        }
    }

    /// 「内線2345・2346」「33-1302、1303」: the next of a list has as many digits, and is no amount.
    private func isFurther(_ text: FoldedText, _ last: DigitGroup, _ next: DigitGroup) -> Bool {
        let between = text.scalars[last.range.upperBound..<next.range.lowerBound]
        return last.range.count == next.range.count && next.range.count >= 3
            && Self.listSigns.contains { between.elementsEqual($0) }
            && !Self.isAmount(text, next.range.upperBound)
    }

    /// 「331302」, all of a number of the directory but its area code.
    private func isLocalAlone(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard (6...8).contains(range.count), !Self.isContinued(text, range.lowerBound),
            !Self.isAmount(text, range.upperBound)
        else { return false }
        let digits = text.scalars[range]
        return locals.contains(digits.dropLast(4) + [0x2D] + digits.suffix(4))
    }

    private static func isAmount(_ text: FoldedText, _ end: Int) -> Bool {
        guard end < text.scalars.count, !text.isAfterGap(end) else { return false }
        return Amount.ends(text, end, counters) || Script.isAlphanumeric(text.scalars[end])
    }

    /// How many groups from the first on make a phone number, if any do.
    private func groupsOfNumber(_ text: FoldedText, _ groups: ArraySlice<DigitGroup>) -> Int? {
        guard let first = groups.first else { return nil }
        let start = first.range.lowerBound
        var candidate = PhoneCandidate(
            hasPlus: start > 0 && text.scalars[start - 1] == 0x2B,
            isContinued: Self.isContinued(text, start),
            label: Self.label(text, before: start))
        if let second = groups.dropFirst().first,
            isLocal(text, first, second, groups.dropFirst(2).first)
        {
            return 2
        }
        for (count, group) in groups.prefix(PhoneCandidate.groupsMax).enumerated() {
            if count > 0, group.separator == .none { break }
            guard
                candidate.append(
                    text.scalars[group.range], after: group.separator, isSpread: group.isSpread)
            else { break }
            let follows = groups.dropFirst(count + 1).first
            let isListed = follows.map { isFurther(text, group, $0) } ?? false
            if candidate.label == .bracketed, !isListed,
                !Self.isClosed(text, group.range.upperBound)
            {
                continue
            }
            let isOpen = follows?.separator == .hyphen && !isListed
            // 「内線100本」「電話200000件」
            let isAmount =
                count == 0 && candidate.label != nil && !candidate.hasPlus
                && candidate.digits.first != 0x30
                && Amount.ends(text, group.range.upperBound, Self.counters)
            if isAmount, !known.contains(candidate.digits[...]) { continue }
            if candidate.isPhoneNumber(isFollowedByHyphen: isOpen)
                || known.contains(candidate.digits[...])
            {
                return count + 1
            }
        }
        return nil
    }

    private func isLocal(
        _ text: FoldedText, _ first: DigitGroup, _ second: DigitGroup, _ third: DigitGroup?
    ) -> Bool {
        guard ![.none, .comma].contains(second.separator),
            !Self.isContinued(text, first.range.lowerBound)
        else { return false }
        if second.separator == .hyphen {
            let isList = third.map { isFurther(text, second, $0) } ?? false
            guard third?.separator != .hyphen || isList else { return false }
        } else {
            // 「33 1302」 may be two numbers of a table: neither a third nor a year nor an amount.
            let year = text.scalars[second.range].prefix(2)
            guard third.map({ [.none, .comma].contains($0.separator) }) ?? true,
                !year.elementsEqual([0x32, 0x30]), !year.elementsEqual([0x31, 0x39]),
                !Self.isAmount(text, second.range.upperBound)
            else { return false }
        }
        let digits = text.scalars[first.range] + [0x2D] + text.scalars[second.range]
        return locals.contains(ArraySlice(digits))
    }

    /// A closing bracket, or nothing more.
    private static func isClosed(_ text: FoldedText, _ end: Int) -> Bool {
        end == text.scalars.count || text.isAfterGap(end)
            || ")]】〕、。".unicodeScalars.contains { $0.value == text.scalars[end] }
    }

    /// Takes an opening bracket or a plus sign into the passage.
    private func startWithSigns(_ text: FoldedText, _ start: Int) -> Int {
        var start = start
        while start > 0, text.scalars[start - 1] == 0x28 || text.scalars[start - 1] == 0x2B {
            start -= 1
        }
        return start
    }

    private static func isContinued(_ text: FoldedText, _ start: Int) -> Bool {
        start > 1 && "-/.".unicodeScalars.contains { $0.value == text.scalars[start - 1] }
            && Script.isDigit(text.scalars[start - 2]) && !text.isAfterGap(start)
    }

    /// The label that ends right before a number, but for a few connecting signs.
    private static func label(_ text: FoldedText, before start: Int) -> PhoneCandidate.Label? {
        var end = start
        let limit = max(0, start - 4)
        while end > limit, connectives.contains(text.scalars[end - 1]) { end -= 1 }
        for (words, label) in [(extensionWords, PhoneCandidate.Label.extension), (words, .phone)] {
            for word in words where end >= word.count {
                if text.scalars[(end - word.count)..<end].elementsEqual(word) { return label }
            }
        }
        return isBracketedExtension(text, end) ? .bracketed : nil
    }

    /// 「（内2345）」; not 「500人（内200人）」.
    private static func isBracketedExtension(_ text: FoldedText, _ end: Int) -> Bool {
        guard end > 0, text.scalars[end - 1] == 0x5185 else { return false }
        guard end > 1 else { return true }
        let before = text.scalars[end - 2]
        guard NameJoint.brackets[before] != nil else {
            return text.isAfterGap(end - 1) && !Script.isKanji(before)
        }
        guard end > 2 else { return true }
        return !counters.contains(text.scalars[end - 3]) && !Script.isDigit(text.scalars[end - 3])
    }

    private static let counters = Set(
        FoldedText("人件円名台戸回個枚世帯%万億千年月日時分号本冊通桁".unicodeScalars).scalars)
    private static let listSigns = ["・", "、", ",", "/", "~", "〜", "と", "及び", "・内線", "または", "又は"]
        .map { FoldedText($0.unicodeScalars).scalars }
    private static let connectives = Set(":.(=はのでが[【〔#*-".unicodeScalars.map(\.value))
    private static let extensionWords = [
        "内線", "内線番号", "ないせん", "PHS", "(内)", "(内線)", "ext", "extension",
    ]
    .map { FoldedText($0.unicodeScalars).scalars }
    private static let words = [
        "電話", "電話番号", "TEL", "FAX", "ファックス", "ファクス", "直通", "携帯", "携帯番号", "☎", "📞",
        "FAX番号", "ファックス番号", "ファクス番号", "TEL番号", "直通番号", "直通電話番号", "連絡先番号",
        "phone", "連絡先", "でんわ", "ケータイ", "スマホ",
    ].map { FoldedText($0.unicodeScalars).scalars }
}
