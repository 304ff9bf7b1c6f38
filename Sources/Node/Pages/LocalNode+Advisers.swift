internal import Ledger
internal import Requests

/// Hosted replicas of advisers, for the administration pages.
extension LocalNode {
    /// What a signed delegation says; refused where accepting it would be.
    package func read(delegation bytes: [UInt8]) throws -> DelegationReading {
        let (grant, place) = try openGrant(bytes)
        let read = grant.descriptor
        return DelegationReading(
            member: read.member.text, name: read.nameJapanese,
            calledHere: place.request()?.name ?? "", isTrusted: peers[read.member] != nil)
    }

    /// The request that an adviser is to sign, as a file.
    package func delegationRequest(_ id: String) throws -> [UInt8] {
        guard let request = try hostingFolder(id).request() else {
            throw NodeError.adviserUnknown(id)
        }
        return try request.bytes()
    }

    /// A hosted adviser's descriptor, to be carried to the other cities.
    package func adviserDescriptor(_ id: String) throws -> [UInt8] {
        guard let member = try hostingFolder(id).birth()?.member, let peer = peers[member] else {
            throw NodeError.adviserUnknown(id)
        }
        return try DescriptorFile.bytes(peer.descriptor)
    }

    /// How many replicas may be in use at once.
    package static var hostedMax: Int { HostingFolder.openMax }
}
