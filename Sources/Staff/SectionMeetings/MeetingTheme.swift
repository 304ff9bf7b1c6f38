/// A theme of a 係内ミーティング: one of the library, so that a meeting has something to begin with.
///
/// The numbers are stored and never used twice.
package struct MeetingTheme: Hashable, Sendable {
    package let number: Int
    /// A word for files and commands.
    package let code: String
    package let japanese: String
    package let english: String
    /// A question to begin with.
    package let question: Question

    package struct Question: Hashable, Sendable {
        package let japanese: String
        package let english: String
    }

    init(_ number: Int, _ code: String, _ names: (String, String), _ questions: (String, String)) {
        self.number = number
        self.code = code
        (japanese, english) = names
        question = Question(japanese: questions.0, english: questions.1)
    }

    /// Reads a code, a name in either language or a number, whatever its width and outer spaces.
    package init?(reading text: String) {
        let folded = ExactText(folding: text)
        let match = Self.library.first { theme in
            folded == ExactText(theme.code) || folded == ExactText(folding: theme.japanese)
                || folded == ExactText(theme.english) || folded == ExactText(String(theme.number))
        }
        guard let match else { return nil }
        self = match
    }

    init?(number: Int) {
        guard let match = Self.library.first(where: { $0.number == number }) else { return nil }
        self = match
    }
}
