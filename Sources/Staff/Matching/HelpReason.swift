/// Why a helper was proposed, as a value; sentences for people are made of it.
package struct HelpReason: Hashable, Sendable, ConfidentialValue {
    /// The kind of work of the helped person.
    package let category: Int
    /// Whether it is among the helper's strengths.
    package let strengthFits: Bool
    /// Minutes that the helper could still give after everything proposed, within the limit.
    package let roomLeftMinutes: Int
    /// Minutes that the helper gave in past months.
    package let pastMinutes: Int
    package let sameSection: Bool
    package let sameDivision: Bool
}
