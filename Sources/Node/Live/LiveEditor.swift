/// Somebody else at the same text, in words that only this city's people see.
package struct LiveEditor: Equatable, Comparable, Sendable {
    /// More are not told apart on a page.
    static let countMax = 8

    package let who: String
    /// Scalars before the caret in the version that they have; nil where they only read so far.
    package let at: Int?

    package static func == (left: LiveEditor, right: LiveEditor) -> Bool {
        left.at == right.at && left.who.utf8.elementsEqual(right.who.utf8)
    }

    package static func < (left: LiveEditor, right: LiveEditor) -> Bool {
        if !left.who.utf8.elementsEqual(right.who.utf8) {
            return left.who.utf8.lexicographicallyPrecedes(right.who.utf8)
        }
        return (left.at ?? -1) < (right.at ?? -1)
    }
}
