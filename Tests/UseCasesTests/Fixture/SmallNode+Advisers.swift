internal import Gate
internal import Ledger
internal import Records
internal import Requests
internal import Synchronization
internal import TestSupport
internal import UseCases

/// One hosted replica of one adviser; making another takes keys and files.
extension SmallNode: AdviserOperations {
    func hostedAdvisers() async throws -> [HostedAdviser] {
        [
            HostedAdviser(
                id: adviser.id, name: "幹事団体", state: isStopped.withLock { $0 } ? .stopped : .active,
                requestFingerprint: "1111", member: adviser.member.text, memberName: "幹事団体",
                fingerprint: "2222", replica: adviser.birth.replica.description,
                entries: Int(await own.chronicle.state(of: adviser.birth.replica)?.held ?? 0),
                accounts: [])
        ]
    }

    func prepareAdviser(_ name: String, _ call: Call) async throws -> PrepareAdviser.Answer {
        throw Self.refusal()
    }

    func acceptDelegation(
        _ request: AcceptDelegation, _ call: Call
    ) async throws -> AcceptDelegation.Answer {
        throw Self.refusal()
    }

    func readDelegation(_ file: [UInt8]) async throws -> ReadDelegation.Answer {
        throw Self.refusal()
    }

    func delegationRequest(_ id: String) async throws -> [UInt8] { throw Self.refusal() }

    func adviserDescriptor(_ id: String) async throws -> [UInt8] { throw Self.refusal() }

    func stopAdviser(_ id: String, _ call: Call) async throws -> HostedAdviser {
        _ = try await signedReplica(id)
        await adviser.gate.close()
        hosted.set([])
        isStopped.withLock { $0 = true }
        return try await hostedAdvisers()[0]
    }

    func signedReplica(_ id: String) async throws -> String {
        guard id == adviser.id || id == adviser.member.text else { throw NodeError.notFound(id) }
        return adviser.id
    }
}
