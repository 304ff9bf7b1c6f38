/// A quoted passage, by the identity of its characters and without a copy of them.
package struct Anchor: Hashable, Sendable {
    /// The quoted characters in document order; none for an empty passage.
    package var spans: [VisibleRun]

    package init(spans: [VisibleRun]) { self.spans = spans }
}
