import Merge
internal import Seeding
import Testing

struct ReadableDifferenceTests {
    private func pieces(_ old: String, _ new: String) -> [String] {
        ReadableDifference.pieces(
            from: Array(old.unicodeScalars), to: Array(new.unicodeScalars),
            stepsMax: TextDifference.stepsUsual
        ).map { piece in
            switch piece.kind {
            case .same: piece.text
            case .removed: "[-" + piece.text + "]"
            case .added: "[+" + piece.text + "]"
            }
        }
    }

    @Test(
        "Same and removed pieces are the old text, same and added ones the new",
        arguments: [0, 40, 100_000])
    func bothTexts(stepsMax: Int) {
        for seed in 0..<600 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let old = TextDifferenceTests.random(
                &generator, count: Int.random(in: 0...80, using: &generator))
            let new =
                Bool.random(using: &generator)
                ? TextDifferenceTests.changed(old, &generator)
                : TextDifferenceTests.random(
                    &generator, count: Int.random(in: 0...80, using: &generator))
            let pieces = ReadableDifference.pieces(from: old, to: new, stepsMax: stepsMax)
            #expect(
                pieces.filter { $0.kind != .added }.flatMap(\.scalars) == old, "seed \(seed)")
            #expect(
                pieces.filter { $0.kind != .removed }.flatMap(\.scalars) == new, "seed \(seed)")
            #expect(!pieces.contains { $0.scalars.isEmpty }, "seed \(seed)")
        }
    }

    @Test
    func `So they are where few signs make every pairing doubtful`() {
        let signs: [Unicode.Scalar] = ["ア", "イ", "1", "会", "議", "の", "。"]
        for seed in 0..<20_000 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 0...14, using: &generator)).compactMap { _ in
                    signs.randomElement(using: &generator)
                }
            }
            let pieces = ReadableDifference.pieces(
                from: texts[0], to: texts[1], stepsMax: seed % 3 == 0 ? 10 : 100_000)
            let old = pieces.filter { $0.kind != .added }.flatMap(\.scalars)
            let new = pieces.filter { $0.kind != .removed }.flatMap(\.scalars)
            #expect(old == texts[0] && new == texts[1], "seed \(seed)")
        }
    }

    @Test
    func `Equal texts are one piece, empty ones none`() {
        #expect(pieces("助け合いデー", "助け合いデー") == ["助け合いデー"])
        #expect(pieces("", "") == [])
    }

    @Test
    func `One inserted word is shown as that word alone`() {
        #expect(pieces("目標を決める。", "長い目標を決める。") == ["[+長い]", "目標を決める。"])
        #expect(pieces("小田原市職員", "小田原市全職員") == ["小田原市", "[+全]", "職員"])
    }

    @Test
    func `Numbers, katakana and replaced compounds are never cut`() {
        #expect(pieces("毎月25日に", "毎月20日に") == ["毎月", "[-25]", "[+20]", "日に"])
        #expect(pieces("ノー残業デー", "ノー残業データ") == ["ノー残業", "[-デー]", "[+データ]"])
        #expect(pieces("係の会議で", "係の会話で") == ["係の", "[-会議]", "[+会話]", "で"])
    }

    @Test
    func `A sentence that was changed all over is shown as two sentences`() {
        let shown = pieces(
            "はじめに。窓口が毎日混むため、係長は残って処理している。おわりに。",
            "はじめに。窓口を予約の制度に変え、係員で分けて早めに片付ける。おわりに。")
        #expect(
            shown == [
                "はじめに。", "[-窓口が毎日混むため、係長は残って処理している。]",
                "[+窓口を予約の制度に変え、係員で分けて早めに片付ける。]", "おわりに。",
            ])
    }

    @Test
    func `Changes in different sentences stay apart`() {
        #expect(
            pieces("水曜日に行う。係長が集める。", "木曜日に行う。課長が集める。") == [
                "[-水曜日]", "[+木曜日]", "に行う。", "[-係長]", "[+課長]", "が集める。",
            ])
    }
}
