internal import FoundationEssentials
internal import Merge
internal import SwiftProtobuf

/// Contents as they travel and as they are stored.
extension EntryContents {
    init(_ message: WirePackedEntry, lengths: [UInt32]) throws(LedgerError) {
        var slots: [ContentSlot] = []
        for content in message.contents {
            if !content.commitment.isEmpty {
                guard let commitment = Digest(content.commitment), content.value.isEmpty,
                    content.salt.isEmpty
                else { throw .malformed("commitment") }
                slots.append(.missing(commitment: commitment))
                continue
            }
            guard let text = String(validating: content.value, as: UTF8.self) else {
                throw .malformed("UTF-8 of a content")
            }
            slots.append(
                content.salt.isEmpty ? .value(text) : .salted(text, salt: Array(content.salt)))
        }
        try self.init(seed: Array(message.seed), slots: slots, lengths: lengths)
    }

    /// Reads contents as a store keeps them.
    package init(stored bytes: [UInt8], lengths: [UInt32]) throws(LedgerError) {
        guard !bytes.isEmpty else {
            try self.init(seed: [], slots: [], lengths: lengths)
            return
        }
        try self.init(
            try WirePackedEntry(canonical: bytes, name: "stored contents"), lengths: lengths)
    }

    /// The bytes that `init(stored:)` reads; empty for no contents.
    package var storedBytes: [UInt8] { message(body: []).canonicalBytes }

    func message(body: [UInt8]) -> WirePackedEntry {
        var message = WirePackedEntry()
        message.body = Data(body)
        message.seed = Data(seed)
        message.contents = slots.map { slot in
            var content = WirePackedContent()
            switch slot {
            case .value(let text): content.value = Data(text.utf8)
            case .salted(let text, let salt):
                content.value = Data(text.utf8)
                content.salt = Data(salt)
            case .missing(let commitment): content.commitment = Data(commitment.bytes)
            }
            return content
        }
        return message
    }
}
