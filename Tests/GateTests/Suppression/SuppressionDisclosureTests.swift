import Alliance
import Gate
import Testing

/// What stands behind one text, by enumeration, for the three readers there are.
struct SuppressionDisclosureTests {
    private static let rules = [10, 13, 20].flatMap { minimum in
        [false, true].map { SuppressionRule(unitMinimum: minimum, allowsFull: $0) }
    }

    /// Headcounts at which forms begin and end, and some between.
    private static func headcounts(_ rule: SuppressionRule) -> [Int] {
        let least = rule.headcountMinimum
        let rounded = 10 * (rule.unitMinimum + 7)
        return [least, least + 8, least + 9] + (0...4).map { rounded + $0 } + [rounded + 40]
    }

    private func text(
        _ headcount: Int, _ n: Int, _ y: Int, _ isCity: Bool, _ rule: SuppressionRule
    ) -> String {
        SharedFigure.share(headcount: headcount, expected: n, done: y, isCity: isCity, rule: rule)
            .canonicalText
    }

    private func isFull(_ text: String) -> Bool {
        let parts = text.dropFirst("rounded:".count).split(separator: "/")
        return text.hasPrefix("rounded:") && parts.count == 2 && parts[0] == parts[1]
    }

    @Test("Who knows the base finds five counts behind every text", arguments: rules)
    func knownBase(rule: SuppressionRule) {
        var texts: Set<String> = []
        for headcount in Self.headcounts(rule) {
            // More than the headcount, too: people come during the year.
            for n in 4...(headcount + 12) {
                for isCity in [true, false] {
                    var counts: [String: Int] = [:]
                    for y in 0...n { counts[text(headcount, n, y, isCity, rule), default: 0] += 1 }
                    for (text, count) in counts where !isFull(text) {
                        #expect(count >= 5, "\(text) of \(n), headcount \(headcount)")
                    }
                    texts.formUnion(counts.keys)
                }
            }
        }
        #expect(texts.contains("band:90") && texts.contains("band:0"))
        #expect(texts.contains { $0.hasPrefix("rounded") })
        #expect(texts.contains { isFull($0) } == rule.allowsFull)
    }

    @Test("Who knows the headcount finds five bases, counts and rests", arguments: rules)
    func knownHeadcount(rule: SuppressionRule) {
        for headcount in Self.headcounts(rule) {
            for isCity in [true, false] {
                var bases: [String: Set<Int>] = [:]
                var counts: [String: Set<Int>] = [:]
                var rests: [String: Set<Int>] = [:]
                for n in 0...headcount {
                    for y in 0...n {
                        let text = text(headcount, n, y, isCity, rule)
                        bases[text, default: []].insert(n)
                        counts[text, default: []].insert(y)
                        rests[text, default: []].insert(n - y)
                    }
                }
                for text in bases.keys {
                    #expect(bases[text, default: []].count >= 5, "n: \(text) at \(headcount)")
                    #expect(counts[text, default: []].count >= 5, "y: \(text) at \(headcount)")
                    let rest = rests[text, default: []].count
                    #expect(rest >= 5 || isFull(text), "n − y: \(text) at \(headcount)")
                }
            }
        }
    }

    @Test("What is said is true", arguments: rules)
    func isTrue(rule: SuppressionRule) {
        for headcount in Self.headcounts(rule) {
            for n in 1...(headcount + 12) {
                for y in 0...n {
                    for isCity in [true, false] {
                        let text = text(headcount, n, y, isCity, rule)
                        let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
                        if text.hasPrefix("rounded") {
                            #expect(abs(parts[0] - y) <= (isFull(text) ? 4 : 2))
                            #expect(abs(parts[1] - n) <= 4)
                            #expect(isFull(text) || min(y, n - y) >= rule.unitMinimum)
                        } else if text.hasPrefix("band") {
                            let high = parts.count > 1 ? parts[1] : parts[0] + 10
                            #expect(y * 100 >= parts[0] * n, "\(text): \(y) of \(n)")
                            #expect(y * 100 < high * n || high == 100, "\(text): \(y) of \(n)")
                        } else {
                            #expect(n < rule.unitMinimum || headcount < rule.headcountMinimum)
                        }
                    }
                }
            }
        }
    }

    @Test("Whether a figure appears depends on the headcount alone, down to ten persons")
    func appears() {
        let rule = SuppressionRule()
        for headcount in [49, 50, 58, 59, 120, 225] {
            for n in 10...(headcount + 5) {
                for y in 0...n {
                    #expect(
                        (text(headcount, n, y, false, rule) == "suppressed") == (headcount < 50))
                }
            }
        }
    }

    @Test("The former rule fails for both readers")
    func controlFails() {
        // Groups from ten on, bands of ten points, n rounded to the nearest five.
        var known: [String: Int] = [:]
        for y in 0...25 { known["band:\(min(9, y * 10 / 25))", default: 0] += 1 }
        #expect((known.values.min() ?? 5) < 5)
        var bases: [Int: Set<Int>] = [:]
        for n in 170...225 { bases[(n + 2) / 5 * 5, default: []].insert(n) }
        #expect(bases[225]?.count == 3)
    }

    @Test("The parser accepts exactly what some city can have published")
    func parserAcceptsExactlyTheRange() {
        for isCity in [true, false] {
            let key = ObservationKey(
                unitGroup: isCity ? ObservationRules.wholeCity : "部", indicator: .onTimeLeaving)
            var published: Set<String> = []
            for rule in [SuppressionRule(), SuppressionRule(allowsFull: true)] {
                // Every alignment of the blocks, and bases beyond the headcount.
                for headcount in [50, 59, 205, 206, 207, 208, 209] {
                    for n in 0...216 {
                        for y in 0...n {
                            published.insert(text(headcount, n, y, isCity, rule))
                        }
                    }
                }
            }
            var accepted: Set<String> = ["suppressed"]
            for n in 0...200 {
                for y in 0...205
                where SharedFigure(canonicalText: "rounded:\(y)/\(n)", of: key) != nil {
                    accepted.insert("rounded:\(y)/\(n)")
                }
            }
            for low in -10...110 {
                for text in ["band:\(low)"] + (0...110).map({ "band:\(low)-\($0)" })
                where SharedFigure(canonicalText: text, of: key) != nil {
                    accepted.insert(text)
                }
            }
            func base(_ text: String) -> Int { Int(text.split(separator: "/").last ?? "") ?? 0 }
            #expect(accepted == published.filter { base($0) <= 200 }, "city: \(isCity)")
        }
    }
}
