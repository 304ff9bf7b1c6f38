package import Ledger
internal import Requests

/// Who this node is, by what lies signed in its folder.
extension DataFolder {
    package func ownDescriptor() throws -> Descriptor {
        do {
            return try DescriptorFile.read(try DurableFile.read(descriptor) ?? [])
        } catch is LedgerError {
            throw NodeError.damagedFile(descriptor)
        }
    }

    package func ownBirth() throws -> Birth {
        do { return try Birth(verifying: try DurableFile.read(birth) ?? []) } catch is LedgerError {
            throw NodeError.damagedFile(birth)
        }
    }
}
