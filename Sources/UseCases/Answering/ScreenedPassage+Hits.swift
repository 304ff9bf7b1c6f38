package import Gate
package import Requests

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
}
