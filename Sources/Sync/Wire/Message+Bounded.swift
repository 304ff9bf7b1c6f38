internal import FoundationEssentials
internal import SwiftProtobuf

/// Messages of a sync are bounded, not canonical: later versions may add fields.
extension SwiftProtobuf.Message {
    init(bounded bytes: [UInt8], name: String) throws(SyncError) {
        guard bytes.count <= SyncLimits.messageBytesMax else { throw .tooLarge(name) }
        do {
            var options = BinaryDecodingOptions()
            options.discardUnknownFields = true
            options.messageDepthLimit = 8
            self = try Self(serializedBytes: bytes, options: options)
        } catch {
            throw .malformed(name)
        }
    }

    var bytes: [UInt8] {
        // Writing to memory fails only where a required field is missing; proto3 has none.
        (try? serializedBytes()) ?? []
    }
}
