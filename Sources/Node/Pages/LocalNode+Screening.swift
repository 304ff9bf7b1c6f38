internal import Gate

/// What a preview says before anything is published.
extension LocalNode {
    /// The words in a text that seem to name people of this city, in the order in which they stand.
    package func screenedWords(in text: String) async throws -> [String] {
        let scalars = Array(text.unicodeScalars)
        let hits = try await screens.current().hits(in: text)
        var words: [String] = []
        for hit in hits.prefix(100) where hit.range.upperBound <= scalars.count {
            let word = String(String.UnicodeScalarView(scalars[hit.range]))
            if !words.contains(where: { Array($0.utf8) == Array(word.utf8) }) { words.append(word) }
        }
        return words
    }
}
