internal import Testing
internal import Web

@Suite("Typed numbers") struct TypedNumberTests {
    @Test(
        "minutes as people write them",
        arguments: [
            ("30", 30), ("３０", 30), (" 30 ", 30), ("30分", 30), ("３０ 分", 30), ("0", 0), ("59", 59),
            ("30分間", 30), ("0:30", 30), ("30\u{200B}", 30), ("\u{200E}0.5時間", 30),
        ])
    func minutes(_ text: String, _ minutes: Int) {
        #expect(TypedNumber.minutes(text, in: 0...59) == minutes)
    }

    @Test(
        "no minutes", arguments: ["", "分", "60", "-1", "30分分", "1.5", "三十", "30人", "1時間", "30分半"])
    func none(_ text: String) {
        #expect(TypedNumber.minutes(text, in: 0...59) == nil)
    }

    @Test("a unit only where one is asked for") func unit() {
        #expect(TypedNumber.value("3分", in: 0...9) == nil)
        #expect(TypedNumber.value("3人", in: 0...9, unit: "人") == 3)
        #expect(TypedNumber.value("２０日\u{200B}", in: 1...31, unit: "日") == 20)
    }
}
