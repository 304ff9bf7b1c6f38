internal import Seeding

/// Sentences of a city hall that does not exist, drawn by a seed.
struct InventedText {
    var chance: SeededGenerator

    private static let whens = [
        "毎月の給与支給日に", "年度末になると", "四月の異動のあと", "議会の前の週に", "窓口が混む月曜日に", "助け合いデーの前日に",
        "申請の締め切りが重なると", "台風のあとの一週間は", "決算の時期に", "夏の休暇の時期に",
    ]
    private static let whos = [
        "係の中で", "庶務を受け持つ係が", "所属長と係長が", "ほかの課と一緒に", "窓口を持つ課が", "経験の浅い職員が", "若手と再任用の職員が",
        "四つの市の担当が",
    ]
    private static let whats = [
        "仕事の段取りを前の週に見直し", "手順書を一枚にまとめ", "応援に出せる仕事を先に切り出し", "確認の回数を減らし", "様式を一つにそろえ",
        "電話の当番を時間で分け", "締め切りを三日早め", "引き継ぎの項目を書き出し", "会議を三十分に短くし",
    ]
    private static let ends = [
        "定時に帰れる日を増やす。", "手戻りが少なくなった。", "残った仕事がどこにあるか見えるようにする。", "ひとりに仕事が偏らないようにする。",
        "翌月のふりかえりで効果を確かめる。", "困ったときに頼める相手を決めておく。", "市民を待たせる時間が短くなるはずである。", "続けるか、直すか、止めるかを半年後に決める。",
        "それでも遅くなる仕事の理由を記録する。",
    ]

    mutating func sentence() -> String {
        pick(Self.whens) + pick(Self.whos) + pick(Self.whats) + "、" + pick(Self.ends)
    }

    /// At least so many scalars, in paragraphs.
    mutating func paragraphs(_ scalars: ClosedRange<Int>) -> String {
        let aim = Int.random(in: scalars, using: &chance)
        var text = ""
        while text.unicodeScalars.count < aim {
            text += sentence()
            if one(in: 4) { text += "\n" }
        }
        return text
    }

    mutating func title(_ year: Int) -> String {
        pick(["助け合いデー", "窓口の待ち時間", "照会と回答", "応援の仕組み", "引き継ぎ", "係内ミーティング", "手順書づくり", "会議の時間"])
            + pick(["の見直し", "を続けるために", "から始める働き方", "を軽くする"]) + "（\(year)年度）"
    }

    /// The same text with a sentence more, one less, or one rewritten.
    mutating func revised(_ text: String) -> String {
        var sentences = text.split(separator: "。", omittingEmptySubsequences: true).map {
            String($0) + "。"
        }
        guard !sentences.isEmpty else { return sentence() }
        let place = Int.random(in: 0..<sentences.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0 where sentences.count > 4: sentences.remove(at: place)
        case 1: sentences[place] = sentence()
        case 2 where text.unicodeScalars.count > 1_500: sentences.removeLast()
        default: sentences.insert(sentence(), at: place)
        }
        return sentences.joined()
    }

    /// A sentence that stands in a text, to be quoted.
    mutating func quote(_ text: String) -> String? {
        let sentences = text.split(separator: "。").filter { $0.unicodeScalars.count > 8 }
        return sentences.isEmpty ? nil : String(pick(sentences))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &chance)]
    }

    mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &chance) == 0 }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
}
