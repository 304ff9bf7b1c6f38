/// Why somebody is to be left out, and why the work cannot be moved; both are needed.
struct ExemptionWords: Sendable, ConfidentialValue {
    let reason: String
    let immovable: String
}
