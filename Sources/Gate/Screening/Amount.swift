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
