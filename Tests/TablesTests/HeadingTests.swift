internal import Tables
internal import Testing

/// Words of headings, as people mean them.
@Suite struct `Words of a heading` {
    @Test(arguments: [
        ("氏名", "氏　名"), ("職員番号", "職員\r\n番号"), ("職員番号", " 職 員 番 号 "), ("フリガナ", "ﾌﾘｶﾞﾅ"),
        ("フリガナ", "フリカ\u{3099}ナ"), ("パーティー", "ﾊﾟｰﾃｨｰ"), ("氏名(カナ)", "氏名（ｶﾅ）"), ("left_at", "ＬＥＦＴ＿ＡＴ"),
        ("日付", "\u{FEFF}日\u{200B}付"), ("長さ", "\u{2ED1}さ"), ("値", "値\u{7}"),
    ])
    func `are the same where nobody means another`(one: String, other: String) {
        #expect(HeadingText(one) == HeadingText(other))
    }

    @Test(arguments: [("氏名", "氏"), ("カナ", "ガナ"), ("値", "植"), ("left_at", "leftat"), ("はな", "ハナ")])
    func `are different where they differ`(one: String, other: String) {
        #expect(HeadingText(one) != HeadingText(other))
    }

    /// By the table of the Unicode Character Database, as this machine's strings know it.
    @Test func `every radical is the kanji that it shows`() {
        for value in UInt32(0x2F00)...0x2FD5 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let cleaned = VisibleText.cleaned(String(scalar)).unicodeScalars
            #expect(cleaned.count == 1 && (0x4E00...0x9FFF).contains(cleaned.first?.value ?? 0))
        }
        #expect(VisibleText.cleaned("\u{2F00}\u{2F08}\u{2FD5}") == "一人龠")
    }
}
