internal import FoundationEssentials
package import Ledger
internal import Merge
package import NodeFolder
internal import Requests
internal import UseCases

/// An adviser's own machine without a node: a root key, a descriptor, nothing else. The root signs
/// which city's machine may write in the adviser's name.
package enum AdviserRoot {
    /// Makes the root and its descriptor in an empty folder. The descriptor is written last: without
    /// it the folder is nobody's yet.
    package static func initialize(
        _ folder: DataFolder, _ request: NodeSetup.Request
    ) throws -> Descriptor {
        guard !request.member.isCity else {
            throw NodeError.wrongMember(request.member.text, .badMember("characters"))
        }
        let (seed, nextSeed) = (
            SystemRandom.bytes(KeyFile.seedByteCount), SystemRandom.bytes(KeyFile.seedByteCount)
        )
        guard let root = SecretKey(seed: seed), let next = SecretKey(seed: nextSeed) else {
            throw NodeError.noRandomness()
        }
        let descriptor = try Descriptor(
            space: request.space.spaceID, member: request.member,
            nameJapanese: request.nameJapanese, nameEnglish: request.nameEnglish, url: "",
            nextRoot: Digest.sha256(next.publicKey.bytes), root: root)
        let lock = try SetupMark.begin(.root, in: folder)
        defer { withExtendedLifetime(lock) {} }
        do {
            try DataFolder.create(folder.keys)
            let keys = try KeyFolder(opening: folder)
            try KeyFile.write(seed, purpose: "root", in: keys)
            try KeyFile.write(nextSeed, purpose: "next-root", in: keys)
            try DurableFile.write(try SpaceFile.bytes(request.space), to: folder.space)
            try DurableFile.write(try DescriptorFile.bytes(descriptor), to: folder.descriptor)
            try SetupMark.end(in: folder)
        } catch {
            try? SetupMark.undo(in: folder)
            throw error
        }
        return descriptor
    }

    /// What a request asks for, before anything is signed; refused where signing would be.
    package static func read(_ bytes: [UInt8], in folder: DataFolder) throws -> HostingRequest {
        let own = try owner(of: folder)
        let request: HostingRequest
        do { request = try HostingRequest(reading: bytes) } catch {
            throw NodeError.badRequest(error)
        }
        guard request.space == own.space else { throw NodeError.delegationOtherSpace() }
        return request
    }

    /// Signs a request with the root, which must be in the key folder for the moment.
    package static func sign(_ bytes: [UInt8], in folder: DataFolder) throws -> [UInt8] {
        let request = try read(bytes, in: folder)
        let own = try DurableFile.read(folder.descriptor) ?? []
        let keys = try KeyFolder(opening: folder)
        guard KeyFile.exists(purpose: "root", in: keys) else { throw NodeError.rootMissing() }
        guard let root = SecretKey(seed: try KeyFile.read(purpose: "root", in: keys)) else {
            throw KeyFile.damaged(purpose: "root", in: folder)
        }
        return try HostingGrant(signing: request, descriptor: own, root: root).bytes()
    }

    private static func owner(of folder: DataFolder) throws -> Descriptor {
        try folder.checkReachable()
        guard folder.holdsMember else { throw NodeError.noAdviserHere(folder.path) }
        let descriptor = try folder.ownDescriptor()
        guard !descriptor.member.isCity else { throw NodeError.noAdviserHere(folder.path) }
        return descriptor
    }
}
