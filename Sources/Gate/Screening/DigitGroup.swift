/// A run of digits and what stands between it and the run before.
struct DigitGroup {
    enum Separator: Equatable {
        /// The first run, or runs that have nothing to do with each other.
        case none
        /// White space, の as in 「0465の33の1302」, and signs that stand in dates and spans as well
        /// (「/」, 「:」, 「~」, 「【】」): a number only in a usual grouping.
        case loose
        /// Hyphens, brackets and dots, and 局 as in 「33局の1302番」.
        case hyphen
        /// A comma, which stands in lists: only numbers of the directory are written so.
        case comma
    }

    let range: Range<Int>
    let separator: Separator
    /// Digits that were written apart (「0 4 6 5」).
    var isSpread = false

    /// All groups, digits that were written one by one taken together.
    static func all(in text: FoldedText) -> [DigitGroup] {
        let groups = separated(text)
        guard groups.count >= spreadMin else { return groups }
        var result: [DigitGroup] = []
        var index = 0
        while index < groups.count {
            var end = index
            while end < groups.count, groups[end].range.count == 1,
                end == index || ![.none, .comma].contains(groups[end].separator)
            {
                end += 1
            }
            guard end - index >= spreadMin else {
                result += groups[index..<max(end, index + 1)]
                index = max(end, index + 1)
                continue
            }
            for group in groups[index..<end] {
                if let last = result.last, last.isSpread, group.separator == .loose,
                    last.range.upperBound == group.range.lowerBound
                {
                    result[result.count - 1] = DigitGroup(
                        range: last.range.lowerBound..<group.range.upperBound,
                        separator: last.separator, isSpread: true)
                } else {
                    result.append(
                        DigitGroup(range: group.range, separator: group.separator, isSpread: true))
                }
            }
            index = end
        }
        return result
    }

    /// Fewer digits are a row of a table.
    private static let spreadMin = 9

    private static func separated(_ text: FoldedText) -> [DigitGroup] {
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
                !text.isAfterGap(index), isEnclosed(text, index) == isEnclosed(text, start)
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

    private static func isEnclosed(_ text: FoldedText, _ index: Int) -> Bool {
        text.traits[index].contains(.enclosed)
    }

    /// - Parameter between: the scalars that separate two runs; empty if only white space does.
    private static func separator(_ text: FoldedText, _ between: Range<Int>) -> Separator {
        guard between.count <= 3 else { return .none }
        let breaksLine = (between.lowerBound...between.upperBound).contains {
            text.traits[$0].contains(.afterLineBreak)
        }
        let signs = text.scalars[between]
        if signs.isEmpty {
            return breaksLine || !text.isAfterGap(between.lowerBound) ? .none : .loose
        }
        if signs.allSatisfy({ hyphens.contains($0) }) { return .hyphen }
        if breaksLine { return .none }
        if signs.elementsEqual([0x2C]) { return .comma }
        if signs.first == 0x5C40, signs.dropFirst().allSatisfy({ $0 == 0x306E || $0 == 0x2D }) {
            return .hyphen
        }
        return signs.elementsEqual([0x306E]) || signs.allSatisfy({ looseSigns.contains($0) })
            ? .loose : .none
    }

    /// Folded hyphens, the long vowel mark and the kanji one that people type for a hyphen.
    private static let hyphens = Set("-ー一().・·•‧∙⋅".unicodeScalars.map(\.value))
    private static let looseSigns = Set("/_~〜:【】[]〔〕".unicodeScalars.map(\.value))
}

/// What tells an amount, a day or a time from a number that belongs to somebody: the counter behind it.
enum Amount {
    /// Whether a counter stands right behind a number, and not the beginning of a unit of the city
    /// hall (「内線2345年金課」).
    static func ends(_ text: FoldedText, _ end: Int, _ counters: Set<UInt32>) -> Bool {
        guard end < text.scalars.count, !text.isAfterGap(end),
            otherWords.longestMatch(in: text.scalars, at: end) == nil
        else { return false }
        // 「100番台」; 「99-1302番」 is a number.
        let isRange =
            text.scalars[end] == 0x756A && end + 1 < text.scalars.count
            && text.scalars[end + 1] == 0x53F0
        return isRange || counters.contains(text.scalars[end])
    }

    private static let otherWords = ScalarTrie(
        words: TitleWords.units + """
             人権 人口 人材 年末調整 月曜 日曜 日直 日程 日中 時間外 分室 分館 分庁舎 分署 台帳 件名 名簿 名前 名称 個人 個別
            本庁 本部 本館 本所 本人 本課 本係 回覧 回答 円滑 戸口 枚方 通信 通所 通勤 通訳 歳入 歳出 区民 区画
            """)
}
