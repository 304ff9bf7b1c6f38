/// What an adviser signed, before anything is done.
package struct DelegationReading: Sendable {
    package let member: String
    package let name: String
    /// What this city called the adviser in its request.
    package let calledHere: String
    /// Whether the adviser is trusted here already, so that nothing needs to be compared.
    package let isTrusted: Bool
}
