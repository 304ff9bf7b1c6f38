/// What became of a request to leave somebody out of a Help Day.
package enum ExemptionState: String, CaseIterable, Hashable, Sendable {
    case requested, approved, refused
}
