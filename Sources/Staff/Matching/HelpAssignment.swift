/// A proposed pair, and why these two.
package struct HelpAssignment: Hashable, Sendable, ConfidentialValue {
    package let pair: HelpPair
    package let reason: HelpReason
}
