/// What follows a surname when a person is meant: a form of address, or a post of the city hall.
///
/// Posts that are named after a place as often as after a person are left out (市長, 区長, 駅長).
struct Titles: Sendable {
    static let shared = Titles()

    private static let honorificMask: UInt64 = 1
    private static let postMask: UInt64 = 2

    private let titles: ScalarTrie
    private let innocentPhrases: ScalarTrie

    private init() {
        var titles = ScalarTrie()
        for word in Self.words(Self.honorifics) {
            titles.insert(word, mask: Self.honorificMask)
        }
        for word in Self.words(Self.posts) { titles.insert(word, mask: Self.postMask) }
        self.titles = titles
        var phrases = ScalarTrie()
        for word in Self.words(Self.innocent) { phrases.insert(word, mask: 1) }
        innocentPhrases = phrases
    }

    /// Where the title that begins at `start` ends, if what stands before it is a surname.
    ///
    /// A form of address may stand on the next line, a post only after a space: a place at the
    /// end of a line and a post at the start of the next are usually two things.
    func end(in text: FoldedText, surname: Range<Int>) -> Int? {
        let start = surname.upperBound
        guard let match = titles.longestMatch(in: text.scalars, at: start) else { return nil }
        if match.mask & Self.honorificMask != 0 {
            if isKatakanaWord(text, start, match.end) { return nil }
        } else {
            if text.traits[start].contains(.afterLineBreak) { return nil }
            if surname.count == 1, isInsideWord(text, surname.lowerBound) { return nil }
        }
        return isInnocent(text, surname, match.end) ? nil : match.end
    }

    /// 「川崎サンシャイン」: サン is part of a longer katakana word.
    private func isKatakanaWord(_ text: FoldedText, _ start: Int, _ end: Int) -> Bool {
        text.traits[start].contains(.katakana) && end < text.scalars.count
            && text.traits[end].contains(.katakana) && !text.isAfterGap(end)
    }

    /// 「森林課長」「交通安全課長」: the single kanji before the post ends a longer word. After a
    /// kanji that usually ends a word of its own (「総務課林課長」「今日森課長」) it is a surname.
    private func isInsideWord(_ text: FoldedText, _ index: Int) -> Bool {
        guard index > 0, !text.isAfterGap(index) else { return false }
        let before = text.scalars[index - 1]
        return Script.isKanji(before) && !Self.wordEnds.contains(before)
    }

    /// Whether surname and title only seem to be such because of a longer phrase around them.
    private func isInnocent(_ text: FoldedText, _ surname: Range<Int>, _ end: Int) -> Bool {
        for start in max(0, surname.lowerBound - 2)...surname.upperBound {
            guard let match = innocentPhrases.longestMatch(in: text.scalars, at: start) else {
                continue
            }
            if match.end > end || (match.end == end && start <= surname.lowerBound) { return true }
        }
        return false
    }

    private static func words(_ list: String) -> [[UInt32]] {
        list.split(whereSeparator: { $0 == " " || $0 == "\n" })
            .map { FoldedText($0.unicodeScalars).scalars }
    }

    private static let wordEnds = Set(
        FoldedText("課係部局室所市区町村県府都庁署当者同元前新現旧日朝夕夜後時週月年回度際兼".unicodeScalars).scalars)

    private static let honorifics = """
        さん 氏 様 さま 君 くん 殿 どの ちゃん 先生
        """

    private static let posts = """
        係長 副係長 係長補佐 課長 副課長 課長補佐 課長代理 課長代行 担当課長 部長 副部長 部長代理
        担当部長 主任 副主任 主任主事 主任技師 主任主査 主査 副主査 主事 主事補 主幹 副主幹 主席
        次長 局長 副局長 局次長 所長 副所長 支所長 室長 副室長 参事 副参事 参与 理事 技監 技師
        技師長 技術主任 班長 副班長 総括 統括 主管 専門監 専門員 調整監 政策監 危機管理監 会計管理者
        館長 副館長 園長 副園長 院長 副院長 校長 副校長 教頭 署長 副署長 隊長 事務局長 事務長
        事務局次長 センター長 課員 係員 書記 書記長 保健師 監査委員 指導主事 担当係長 担当主査 総務主任
        """

    private static let innocent = """
        神様 多様 一様 王様 様式 さんぽ さまざま くんれん 君津 先生方 本部長
        年金課長 年金係長 年金部長 年金室長 年金主査 年金主任 関係長期 関係長年 関係長時
        東部長寿 西部長寿 南部長寿 北部長寿 中部長寿 主任児童委員 主任技術者 主任介護支援専門員
        """
}
