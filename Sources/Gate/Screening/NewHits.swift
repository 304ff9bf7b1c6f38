/// What a change adds to what a text already says of people.
///
/// What stood there before is not asked about again, however it is moved about. But only what was held
/// back, and released with a reason, lets the same words be held back no more: a bare 「渡邊」 that was
/// shown and passed says nothing of 「係長の渡邊」, though the passage is the same.
struct NewHits {
    /// How often a passage stood in the text before, at each level. The whole passage: an excerpt is
    /// cut, and two long passages may begin alike.
    private var held: [[Unicode.Scalar]: Int] = [:]
    private var warned: [[Unicode.Scalar]: Int] = [:]
    /// In the order of the new text.
    private(set) var hits: [ScreeningHit] = []

    init(_ screen: Screen, before: String, after: String) {
        let old = Array(before.unicodeScalars)
        for hit in screen.hits(in: before) {
            if hit.level == .hold {
                held[Array(old[hit.range]), default: 0] += 1
            } else {
                warned[Array(old[hit.range]), default: 0] += 1
            }
        }
        let source = Array(after.unicodeScalars)
        let now = screen.hits(in: after)
        var isNew = now.map { _ in true }
        // What was held is used up by what is held before a warning may have it.
        for level in ScreeningHit.Level.allCases {
            for (index, hit) in now.enumerated() where hit.level == level {
                let passage = Array(source[hit.range])
                let wasThere =
                    level == .hold
                    ? Self.take(passage, &held)
                    : Self.take(passage, &warned) || Self.take(passage, &held)
                if wasThere { isNew[index] = false }
            }
        }
        hits = zip(now, isNew).filter(\.1).map(\.0)
    }

    private static func take(
        _ passage: [Unicode.Scalar], _ known: inout [[Unicode.Scalar]: Int]
    ) -> Bool {
        guard let count = known[passage], count > 0 else { return false }
        known[passage] = count - 1
        return true
    }
}
