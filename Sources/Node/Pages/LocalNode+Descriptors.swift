internal import Ledger
internal import Requests
internal import UseCases

extension LocalNode {
    /// What a descriptor says and whose it is; refused where adding it would be.
    package func read(descriptor bytes: [UInt8]) throws -> DescriptorReading {
        let read: Descriptor
        do { read = try DescriptorFile.read(bytes) } catch {
            throw NodeError.badDescriptor(error, file: "")
        }
        guard read.space == descriptor.space else { throw NodeError.otherSpace("") }
        guard read.member != descriptor.member else { throw NodeError.ownDescriptor() }
        let known = peers[read.member]
        if let known, known.descriptor.rootKey != read.rootKey {
            throw NodeError.otherRoot(read.member.text)
        }
        return DescriptorReading(
            id: read.member.text, name: read.nameJapanese, address: read.url,
            fingerprint: read.fingerprint, isKnown: known != nil)
    }

    /// Our own descriptor, to be carried to the others.
    package func ownDescriptorFile() throws -> [UInt8] { try DescriptorFile.bytes(descriptor) }
}
