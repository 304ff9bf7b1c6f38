import Gate
import Testing

/// What an attacker learns, by enumeration of every unit of up to 300 persons.
struct SuppressionDisclosureTests {
    /// Two more than 300, so that the blocks behind N = 300 are whole.
    private static let sizesMax = 302

    private func pairs(_ rule: SuppressionRule) -> FeasiblePairs {
        FeasiblePairs(expected: 0...Self.sizesMax) { n, y in
            SharedFigure.figure(expected: n, onTime: y, rule: rule).canonicalText
        }
    }

    private static let rules = [10, 11, 12, 13, 15, 17, 20, 22, 23, 30, 37, 40, 50, 75, 100]
        .flatMap { minimum in
            [false, true].map { SuppressionRule(unitMinimum: minimum, allowsFull: $0) }
        }

    @Test("Behind every text stand five values or more of y and of n − y", arguments: rules)
    func leavesFiveValues(rule: SuppressionRule) {
        let pairs = pairs(rule)
        let full = Set(pairs.late.keys.filter { isFull($0) })
        let onTime = FeasiblePairs.narrowest(pairs.onTime)
        // 「全員」 says n − y = 0; that is what the city allowed, and it says nothing else.
        let late = FeasiblePairs.narrowest(pairs.late) { !full.contains($0) }
        let expected = FeasiblePairs.narrowest(pairs.expected)
        print(
            "minimum \(rule.unitMinimum) full \(rule.allowsFull): \(pairs.onTime.count) texts,",
            "narrowest y \(onTime), n − y \(late), n \(expected)")
        #expect(pairs.onTime.count > 100)
        #expect(onTime.width >= 5)
        #expect(late.width >= 5)
        #expect(expected.width >= 5)
        #expect(full.isEmpty == !rule.allowsFull)
        for text in full.sorted() { #expect(pairs.late[text] == [0]) }
    }

    @Test(
        "Who knows n still finds five values behind a rounded figure, six behind a band from 90 on")
    func holdsAgainstKnownSize() {
        let known = pairs(SuppressionRule(unitMinimum: 10)).onTimeKnowingExpected
        let rounded = FeasiblePairs.narrowest(known) { $0.hasPrefix("rounded:") }
        print("known n: narrowest y behind a rounded figure \(rounded)")
        #expect(rounded.width >= 5)
        for size in [10, 20, 30, 50, 80] {
            let band = FeasiblePairs.narrowest(known) {
                $0.hasPrefix("band:") && $0.hasSuffix(" n=\(size)")
            }
            print("known n = \(size): narrowest y behind a band \(band), the documented limit")
        }
        let large = FeasiblePairs.narrowest(known) { text in
            let size = text.split(separator: "=").last.flatMap { Int($0) } ?? 0
            return text.hasPrefix("band:") && size >= 90
        }
        print("known n of 90 or more: narrowest y behind a band \(large)")
        #expect(large.width >= 6)
    }

    @Test("With suppression switched off the same check finds every exact figure")
    func controlFails() {
        let pairs = FeasiblePairs(expected: 0...Self.sizesMax) { n, y in "\(y)/\(n)" }
        #expect(FeasiblePairs.narrowest(pairs.onTime).width == 1)
        #expect(FeasiblePairs.narrowest(pairs.late).width == 1)
    }

    @Test("The plain reading of the rules, choosing by the exact pair, fails the check")
    func choosingByTheExactPairFails() {
        let pairs = FeasiblePairs(expected: 0...Self.sizesMax) { n, y in
            if n < 10 || y == 0 { return "suppressed" }
            let low = min(9, y * 10 / n) * 10
            let (y5, n5) = ((y + 2) / 5 * 5, (n + 2) / 5 * 5)
            let isFew = [1, 2].contains(y) || [1, 2].contains(n - y)
            return isFew || y5 == 0 || y5 == n5 ? "band:\(low)" : "rounded:\(y5)/\(n5)"
        }
        let onTime = FeasiblePairs.narrowest(pairs.onTime)
        let late = FeasiblePairs.narrowest(pairs.late)
        print("chosen by the exact pair: narrowest y \(onTime), n − y \(late)")
        #expect(min(onTime.width, late.width) < 5)
    }

    @Test("The parser accepts exactly what some city can have published")
    func parserAcceptsExactlyTheRange() {
        var published = Set(pairs(SuppressionRule(unitMinimum: 10, allowsFull: false)).onTime.keys)
        published.formUnion(pairs(SuppressionRule(unitMinimum: 10, allowsFull: true)).onTime.keys)
        var accepted: Set<String> = []
        for n in 0...300 {
            for y in 0...310 where SharedFigure(canonicalText: "rounded:\(y)/\(n)") != nil {
                accepted.insert("rounded:\(y)/\(n)")
            }
        }
        for low in -10...110 where SharedFigure(canonicalText: "band:\(low)") != nil {
            accepted.insert("band:\(low)")
        }
        if SharedFigure(canonicalText: "suppressed") != nil { accepted.insert("suppressed") }
        #expect(accepted == published.filter { !$0.hasSuffix("/305") })
        print("\(accepted.count) texts are accepted up to N = 300")
    }

    @Test("A stricter city publishes nothing that a laxer one would not")
    func stricterIsASubset() {
        let floor = Set(pairs(SuppressionRule(unitMinimum: 10, allowsFull: true)).onTime.keys)
        for rule in Self.rules {
            #expect(Set(pairs(rule).onTime.keys).isSubset(of: floor))
        }
    }

    private func isFull(_ text: String) -> Bool {
        let parts = text.dropFirst("rounded:".count).split(separator: "/")
        return text.hasPrefix("rounded:") && parts.count == 2 && parts[0] == parts[1]
    }
}
