/// The exact pairs (n, y) behind each published text: what an attacker can work out who knows the
/// rule and nothing else.
struct FeasiblePairs {
    private(set) var onTime: [String: Set<Int>] = [:]
    private(set) var late: [String: Set<Int>] = [:]
    private(set) var expected: [String: Set<Int>] = [:]
    /// The same for somebody who knows n.
    private(set) var onTimeKnowingExpected: [String: Set<Int>] = [:]

    /// - Parameter publish: what is published of (n, y).
    init(expected: some Sequence<Int>, publish: (Int, Int) -> String) {
        for n in expected {
            for y in 0...n {
                let text = publish(n, y)
                onTime[text, default: []].insert(y)
                late[text, default: []].insert(n - y)
                self.expected[text, default: []].insert(n)
                onTimeKnowingExpected["\(text) n=\(n)", default: []].insert(y)
            }
        }
    }

    /// The text that leaves the fewest values, and how many.
    static func narrowest(
        _ sets: [String: Set<Int>], where isCounted: (String) -> Bool = { _ in true }
    ) -> (text: String, width: Int) {
        sets.filter { isCounted($0.key) }
            .map { ($0.key, $0.value.count) }
            .min { ($0.1, $0.0) < ($1.1, $1.0) } ?? ("none", 0)
    }
}
