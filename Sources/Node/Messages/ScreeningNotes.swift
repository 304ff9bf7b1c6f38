internal import Gate
internal import Synchronization

/// What screening let pass while one command was carried out: shown to whoever gave it, kept nowhere.
final class ScreeningNotes: Sendable {
    @TaskLocal static var current: ScreeningNotes?

    static let wordsMax = 20

    private let words = Mutex<[String]>([])

    func add(_ hits: [ScreeningHit]) {
        words.withLock { words in
            for hit in hits where words.count < Self.wordsMax {
                let isNew = !words.contains { $0.utf8.elementsEqual(hit.excerpt.utf8) }
                if isNew { words.append(hit.excerpt) }
            }
        }
    }

    /// The answer with the words beside it, if there are any.
    func added(to answer: JSONValue) -> JSONValue {
        let words = words.withLock { $0 }
        guard !words.isEmpty else { return answer }
        return answer.replacing("screening_warnings", with: .array(words.map(JSONValue.string)))
    }
}
