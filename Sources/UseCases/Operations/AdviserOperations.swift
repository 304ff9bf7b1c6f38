package import Requests

/// What the node does for advisers without one: keys, files, gates. `id` is that of the hosted replica, or
/// the member id of its adviser.
package protocol AdviserOperations: Sendable {
    /// Those in use first, then by id.
    func hostedAdvisers() async throws -> [HostedAdviser]
    func prepareAdviser(_ name: String, _ call: Call) async throws -> PrepareAdviser.Answer
    func acceptDelegation(
        _ request: AcceptDelegation, _ call: Call
    ) async throws -> AcceptDelegation.Answer
    func readDelegation(_ file: [UInt8]) async throws -> ReadDelegation.Answer
    func delegationRequest(_ id: String) async throws -> [UInt8]
    func adviserDescriptor(_ id: String) async throws -> [UInt8]
    func stopAdviser(_ id: String, _ call: Call) async throws -> HostedAdviser
    /// The id of a replica that the adviser has signed for.
    func signedReplica(_ id: String) async throws -> String
}
