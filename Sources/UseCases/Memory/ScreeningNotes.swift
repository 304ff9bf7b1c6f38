package import Gate
internal import Synchronization

/// What screening let pass while one command was carried out: shown to whoever gave it, kept nowhere.
package final class ScreeningNotes: Sendable {
    @TaskLocal package static var current: ScreeningNotes?

    private static let wordsMax = 20

    private let words = Mutex<[String]>([])

    package init() {}

    package func add(_ hits: [ScreeningHit]) {
        words.withLock { words in
            for hit in hits where words.count < Self.wordsMax {
                let isNew = !words.contains { $0.utf8.elementsEqual(hit.excerpt.utf8) }
                if isNew { words.append(hit.excerpt) }
            }
        }
    }

    package var added: [String] { words.withLock { $0 } }
}
