import Gate
import Testing

struct SharedFigureTests {
    private let rule = SuppressionRule(unitMinimum: 10, allowsFull: false)

    @Test(
        "Figures become what the rules say",
        arguments: [
            (9, 5, "suppressed"), (9, 9, "suppressed"), (0, 0, "suppressed"),
            (10, 0, "suppressed"), (100, 0, "suppressed"), (-1, -1, "suppressed"),
            (20, 21, "suppressed"), (20, -1, "suppressed"), (Int.max, Int.max, "suppressed"),
            (Int.min, Int.max, "suppressed"), (1_000_001, 500, "suppressed"),
            (40, 1, "band:0"), (40, 2, "band:0"), (40, 7, "band:10"),
            (40, 40, "band:90"), (40, 39, "band:90"), (40, 38, "band:90"), (40, 36, "band:90"),
            (40, 33, "band:80"), (40, 32, "rounded:30/40"), (38, 28, "rounded:30/40"),
            (40, 8, "rounded:10/40"), (10, 5, "band:50"), (12, 6, "band:50"),
            (20, 12, "rounded:10/20"), (1000, 873, "rounded:875/1000"),
            (1_000_000, 500_000, "rounded:500000/1000000"),
        ])
    func figures(expected: Int, onTime: Int, text: String) {
        let figure = SharedFigure.figure(expected: expected, onTime: onTime, rule: rule)
        #expect(figure.canonicalText == text)
    }

    @Test("All on time is said only by a city that allows it, of a unit whose size stays open")
    func full() {
        let open = SuppressionRule(unitMinimum: 10, allowsFull: true)
        func text(_ n: Int) -> String {
            SharedFigure.figure(expected: n, onTime: n, rule: open).canonicalText
        }
        #expect(text(40) == "rounded:40/40")
        #expect(text(13) == "rounded:15/15")
        #expect(text(12) == "band:90")
        #expect(text(9) == "suppressed")
        let shut = SharedFigure.figure(expected: 40, onTime: 40, rule: rule)
        #expect(shut.canonicalText == "band:90")
    }

    @Test("No setting is laxer than the floor", arguments: [Int.min, -1, 0, 1, 9, 10])
    func floor(minimum: Int) {
        let rule = SuppressionRule(unitMinimum: minimum, allowsFull: true)
        #expect(rule.unitMinimum == 10)
        #expect(rule == SuppressionRule(unitMinimum: 10, allowsFull: true))
        for y in 0...9 {
            #expect(SharedFigure.figure(expected: 9, onTime: y, rule: rule) == .suppressed)
        }
    }

    @Test("The strictest setting still works", arguments: [11, 100, 1_000_000, Int.max])
    func stricter(minimum: Int) {
        let rule = SuppressionRule(unitMinimum: minimum, allowsFull: false)
        #expect(rule.unitMinimum == min(minimum, 1_000_000))
        let below = SharedFigure.figure(
            expected: rule.unitMinimum - 1, onTime: rule.unitMinimum / 2, rule: rule)
        #expect(below == .suppressed)
    }

    @Test("Canonical text comes back as the same figure and the same bytes")
    func roundTrip() {
        for n in 0...120 {
            for y in 0...n {
                let figure = SharedFigure.figure(expected: n, onTime: y, rule: rule)
                let text = figure.canonicalText
                #expect(SharedFigure(canonicalText: text) == figure)
            }
        }
    }

    @Test(
        "Anything but canonical text within the floor is refused",
        arguments: [
            "", "rounded", "rounded:", "rounded:/", "rounded:30", "rounded:30/", "rounded:/40",
            "rounded:30/40/", "rounded:30/40 ", " rounded:30/40", "Rounded:30/40",
            "rounded:030/40", "rounded:30/040", "rounded:+30/40", "rounded:-5/40",
            "rounded:31/40", "rounded:30/41", "rounded:45/40", "rounded:5/10", "rounded:10/10",
            "rounded:0/40", "rounded:5/40", "rounded:35/40", "rounded:5/5", "rounded:0/0",
            "rounded:３０/４０", "rounded:30/40\0", "rounded:30/40\n", "rounded:30／40",
            "rounded:30/10000000", "rounded:99999999999999999999/99999999999999999999",
            "rounded:1000005/2000000", "band", "band:", "band:5", "band:95", "band:100", "band:-10",
            "band:00", "band:090", "band:+90", "band:90%", "band:９０", "band:9223372036854775808",
            "suppressed ", "SUPPRESSED", "suppressed:", "suppresse\u{64}\u{301}", "32/40", "80%",
        ])
    func refused(text: String) {
        #expect(SharedFigure(canonicalText: text) == nil)
    }

    @Test("A long text is refused without being read through")
    func longText() {
        let text = "rounded:30/4" + String(repeating: "0", count: 5_000_000)
        #expect(SharedFigure(canonicalText: text) == nil)
    }

    @Test(
        "People read plain words",
        arguments: [
            ("band:90", "90%以上", "90% or more"),
            ("band:60", "60%以上70%未満", "60% to under 70%"),
            ("band:0", "10%未満", "under 10%"),
            ("rounded:30/40", "約40人中約30人", "about 30 of about 40"),
            ("rounded:40/40", "全員（約40人）", "all of about 40"),
            ("suppressed", "非公表", "not published"),
        ])
    func display(text: String, japanese: String, english: String) {
        let figure = SharedFigure(canonicalText: text)
        #expect(figure?.display(japanese: true) == japanese)
        #expect(figure?.display(japanese: false) == english)
    }
}
