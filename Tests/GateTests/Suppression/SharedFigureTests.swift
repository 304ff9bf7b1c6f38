import Alliance
import Gate
import Testing

struct SharedFigureTests {
    private static let city = ObservationKey(
        unitGroup: ObservationRules.wholeCity, indicator: .onTimeLeaving)

    private static func key(
        _ indicator: Indicator, _ group: String = ObservationRules.wholeCity
    ) -> ObservationKey {
        ObservationKey(
            unitGroup: group, indicator: indicator,
            category: indicator == .lateWork ? .meeting : nil)
    }

    @Test(
        "Figures become what the rules say",
        arguments: [
            // headcount, n, y, of the city, of a group
            (49, 49, 30, "suppressed", "suppressed"), (50, 9, 5, "suppressed", "suppressed"),
            (50, 10, 5, "band:50-100", "band:50-100"), (50, 40, 19, "band:0-50", "band:0-50"),
            (50, 50, 50, "band:90", "band:90"), (50, 50, 46, "band:90", "band:90"),
            (50, 45, 30, "band:50-70", "band:50-70"), (50, 50, 0, "band:0", "band:0"),
            (60, 58, 57, "band:90", "band:90"), (60, 58, 40, "band:60", "band:60"),
            (60, 60, 0, "band:0", "band:0"), (100, 98, 60, "band:60", "band:60"),
            (225, 225, 175, "rounded:175/225", "band:70"),
            (225, 221, 173, "rounded:175/225", "band:70"),
            (225, 220, 172, "rounded:170/220", "band:70"),
            (223, 223, 175, "rounded:175/220", "band:70"),
            (225, 225, 216, "band:90", "band:90"), (225, 225, 225, "band:90", "band:90"),
            (225, 225, 9, "band:0", "band:0"), (225, 225, 0, "band:0", "band:0"),
            (225, 230, 175, "rounded:175/230", "band:70"),
            (20, 21, 22, "suppressed", "suppressed"), (100, 100, -1, "suppressed", "suppressed"),
            (100, -1, -1, "suppressed", "suppressed"),
            (Int.max, Int.max, Int.max, "suppressed", "suppressed"),
            (Int.min, 100, 50, "suppressed", "suppressed"),
            (1_000_000, 1_000_000, 500_000, "rounded:500000/1000000", "band:50"),
        ])
    func figures(headcount: Int, expected: Int, onTime: Int, city: String, group: String) {
        for (isCity, text) in [(true, city), (false, group)] {
            let figure = SharedFigure.share(
                headcount: headcount, expected: expected, done: onTime, isCity: isCity,
                rule: SuppressionRule())
            #expect(figure.canonicalText == text)
        }
    }

    @Test("All on time is said only by a city that allows it, of the city")
    func full() {
        func text(_ isCity: Bool, _ allowsFull: Bool) -> String {
            SharedFigure.share(
                headcount: 300, expected: 290, done: 290, isCity: isCity,
                rule: SuppressionRule(allowsFull: allowsFull)
            ).canonicalText
        }
        #expect(text(true, true) == "rounded:290/290")
        #expect(text(true, false) == "band:90")
        #expect(text(false, true) == "band:90")
    }

    @Test("No setting is laxer than the floor", arguments: [Int.min, -1, 0, 1, 9, 10])
    func floor(minimum: Int) {
        let rule = SuppressionRule(unitMinimum: minimum, allowsFull: true)
        #expect(rule.unitMinimum == 10 && rule.headcountMinimum == 50)
        #expect(rule == SuppressionRule(unitMinimum: 10, allowsFull: true))
    }

    @Test(
        "A stricter city asks for more of all of it", arguments: [11, 20, 100, 1_000_000, Int.max])
    func stricter(minimum: Int) {
        let rule = SuppressionRule(unitMinimum: minimum, allowsFull: false)
        #expect(rule.unitMinimum == min(minimum, 1_000_000))
        #expect(rule.headcountMinimum == 5 * rule.unitMinimum)
        func text(_ headcount: Int, _ n: Int) -> String {
            SharedFigure.share(
                headcount: headcount, expected: n, done: n / 2, isCity: false, rule: rule
            ).canonicalText
        }
        #expect(text(rule.headcountMinimum - 1, rule.unitMinimum) == "suppressed")
        #expect(text(rule.headcountMinimum, rule.unitMinimum - 1) == "suppressed")
    }

    @Test("Canonical text comes back as the same figure and the same bytes")
    func roundTrip() throws {
        for n in 0...260 {
            for y in 0...n {
                let figure = SharedFigure.share(
                    headcount: 250, expected: n, done: y, isCity: true, rule: SuppressionRule())
                #expect(SharedFigure(canonicalText: figure.canonicalText, of: Self.city) == figure)
            }
        }
        for (indicator, texts) in [
            (Indicator.lightsOut, ["exact:17/20", "exact:0/5"]),
            (.sectionMeetings, ["count:0", "count:34"]), (.projects, ["count:3"]),
            (.helpWithin, ["few", "about:10"]), (.helpAcross, ["about:1000000"]),
            (.lateWork, ["hours:0", "hours:30", "hours:30+", "hours:100000"]),
        ] {
            for text in texts {
                let figure = try #require(
                    SharedFigure(canonicalText: text, of: Self.key(indicator)))
                #expect(figure.canonicalText == text)
                #expect(SharedFigure(canonicalText: text, of: Self.key(indicator, "部")) == nil)
                #expect(SharedFigure(canonicalText: text, of: Self.city) == nil)
            }
        }
    }

    @Test(
        "Anything but canonical text within the floor is refused",
        arguments: [
            "", "rounded", "rounded:", "rounded:/", "rounded:175", "rounded:175/", "rounded:/225",
            "rounded:175/225/", "rounded:175/225 ", " rounded:175/225", "Rounded:175/225",
            "rounded:0175/225", "rounded:175/0225", "rounded:+175/225", "rounded:-5/225",
            "rounded:176/225", "rounded:175/226", "rounded:230/225", "rounded:5/225",
            "rounded:10/225", "rounded:215/225", "rounded:30/40", "rounded:100/165",
            "rounded:165/165", "rounded:0/0", "rounded:１７５/２２５", "rounded:175/225\0",
            "rounded:175/225\n", "rounded:175／225", "rounded:175/10000000",
            "rounded:99999999999999999999/99999999999999999999", "rounded:1000005/2000000", "band",
            "band:", "band:5", "band:95", "band:100", "band:-10", "band:00", "band:090", "band:+90",
            "band:90%", "band:９０", "band:9223372036854775808", "band:90-100", "band:20-40",
            "band:0-100", "band:10-", "band:-30", "band:10-30-50", "suppressed ", "SUPPRESSED",
            "suppressed:", "suppresse\u{64}\u{301}", "175/225", "80%", "few", "exact:17/20",
            "count:3", "about:45", "hours:30",
        ])
    func refused(text: String) {
        #expect(SharedFigure(canonicalText: text, of: Self.city) == nil)
    }

    @Test(
        "So is what no rule about sections and acts gives",
        arguments: [
            (Indicator.lightsOut, "exact:3/4"), (.lightsOut, "exact:21/20"),
            (.lightsOut, "rounded:175/225"), (.lightsOut, "count:17"),
            (.sectionMeetings, "about:10"),
            (.sectionMeetings, "count:1000001"), (.sectionMeetings, "count:01"), (.projects, "few"),
            (.helpWithin, "about:5"), (.helpWithin, "about:12"), (.helpAcross, "count:12"),
            (.helpAcross, "few:"), (.lateWork, "hours:20"), (.lateWork, "hours:0+"),
            (.lateWork, "hours:+"), (.lateWork, "hours:30-100"), (.lateWork, "band:90"),
        ])
    func refusedElsewhere(indicator: Indicator, text: String) {
        #expect(SharedFigure(canonicalText: text, of: Self.key(indicator)) == nil)
    }

    @Test("A long text is refused without being read through")
    func longText() {
        let text = "rounded:30/4" + String(repeating: "0", count: 5_000_000)
        #expect(SharedFigure(canonicalText: text, of: Self.city) == nil)
    }

    @Test(
        "People read plain words",
        arguments: [
            (Indicator.onTimeLeaving, "band:90", "90%以上", "90% or more"),
            (.onTimeLeaving, "band:0", "10%未満", "under 10%"),
            (.onTimeLeaving, "band:60", "60%以上70%未満", "60% to under 70%"),
            (.onTimeLeaving, "band:10-30", "10%以上30%未満", "10% to under 30%"),
            (.onTimeLeaving, "band:0-50", "50%未満", "under 50%"),
            (.onTimeLeaving, "band:50-100", "50%以上", "50% or more"),
            (
                .onTimeLeaving, "rounded:1245/1790", "約1790人中約1245人（約70%）",
                "about 1245 of about 1790 (about 70%)"
            ),
            (.onTimeLeaving, "rounded:225/225", "全員（約225人）", "all of about 225"),
            (.lightsOut, "exact:17/20", "20課中17課（85%）", "17 of 20 (85%)"),
            (.sectionMeetings, "count:34", "34回", "34"), (.projects, "count:3", "3件", "3"),
            (.helpWithin, "about:45", "約45回", "about 45"),
            (.helpAcross, "few", "10回に満たない", "fewer than 10"),
            (.lateWork, "hours:0", "10時間未満", "under 10 hours"),
            (.lateWork, "hours:30", "30時間以上100時間未満", "30 to under 100 hours"),
            (.lateWork, "hours:30+", "30時間以上", "30 hours or more"),
            (.projects, "suppressed", "非公表", "not published"),
        ])
    func display(indicator: Indicator, text: String, japanese: String, english: String) {
        let figure = SharedFigure(canonicalText: text, of: Self.key(indicator))
        #expect(figure?.display(indicator, japanese: true) == japanese)
        #expect(figure?.display(indicator, japanese: false) == english)
    }
}
