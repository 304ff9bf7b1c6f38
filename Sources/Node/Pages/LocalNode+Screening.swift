package import Gate
internal import Ledger
internal import UseCases

/// A passage of a text that seems to concern a person, for the preview.
package struct ScreenedPassage: Sendable {
    /// Unicode scalars of the text.
    package let range: Range<Int>
    package let words: String
    /// Whether it keeps the text here until somebody gives a reason; else it is only shown.
    package let isHeld: Bool
}

/// What a preview says before anything is published.
extension LocalNode {
    /// What in a text seems to concern people of this city, in the order in which it stands.
    package func screened(_ text: String) async throws -> [ScreenedPassage] {
        ScreenedPassage.passages(try await screens.current().hits(in: text), of: text)
    }

    /// The words that hold a text back, each once.
    package func screenedWords(in text: String) async throws -> [String] {
        ScreenedPassage.words(try await screened(text).filter(\.isHeld))
    }
}

extension ScreenedPassage {
    /// Of each level; more than a page can show.
    private static let countMax = 100

    /// Hits in the order of the text, a hundred of each level: what keeps a text here must not hide
    /// behind a hundred names that are only shown.
    package static func passages(_ hits: [ScreeningHit], of text: String) -> [ScreenedPassage] {
        let scalars = Array(text.unicodeScalars)
        let chosen = ScreeningHit.Level.allCases.flatMap { level in
            hits.filter { $0.level == level }.prefix(countMax)
        }
        return chosen.filter { $0.range.upperBound <= scalars.count }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { hit in
                ScreenedPassage(
                    range: hit.range, words: String(String.UnicodeScalarView(scalars[hit.range])),
                    isHeld: hit.level == .hold)
            }
    }

    /// The words of passages, each once.
    package static func words(_ passages: [ScreenedPassage]) -> [String] {
        var words: [String] = []
        for passage in passages
        where !words.contains(where: { $0.utf8.elementsEqual(passage.words.utf8) }) {
            words.append(passage.words)
        }
        return words
    }
}
