internal import FoundationEssentials
internal import SwiftProtobuf

/// Canonical form. Protocol.md §1.4.
///
/// Fields ascending, singular fields once, shortest varints, no explicit defaults, repeated numbers
/// packed, nothing unknown, nothing trailing: exactly what writing the parsed message again gives, so
/// that is how it is checked.
extension SwiftProtobuf.Message {
    /// Parses bytes that must be canonical; `name` is for the error.
    init(canonical bytes: [UInt8], name: String) throws(LedgerError) {
        do {
            var options = BinaryDecodingOptions()
            options.discardUnknownFields = true
            options.messageDepthLimit = 8
            self = try Self(serializedBytes: bytes, options: options)
        } catch {
            throw .notCanonical(name)
        }
        guard canonicalBytes == bytes else { throw .notCanonical(name) }
    }

    /// The only bytes that are valid for this message.
    var canonicalBytes: [UInt8] {
        // Writing to memory fails only where a required field is missing; proto3 has none.
        (try? serializedBytes()) ?? []
    }
}
