/// What a page is told about the text that it shows.
package struct LiveAnswer: Sendable {
    /// Set where another version than the page's is current: its name, its text, who wrote since.
    package struct News: Sendable {
        package let version: String
        package let text: String
        /// Ids of members; empty where it is not known.
        package let authors: [String]
    }

    package let news: News?
    package let others: [LiveEditor]
    /// There was no room to wait: ask again after so many seconds.
    package let laterSeconds: Int?

    static func later(_ seconds: Int) -> LiveAnswer {
        LiveAnswer(news: nil, others: [], laterSeconds: seconds)
    }
}
