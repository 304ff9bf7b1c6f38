/// An entry as a piece carries it: its body, bit for bit, and its contents. Where it stands and what
/// its hash is, the receiver computes.
package struct PackedEntry: Sendable {
    package let bodyBytes: [UInt8]
    package let body: EntryBody
    package let contents: EntryContents

    init(_ message: WirePackedEntry) throws(LedgerError) {
        self.bodyBytes = Array(message.body)
        self.body = try EntryBody(verifying: bodyBytes)
        self.contents = try EntryContents(message, lengths: body.contentLengths)
    }

    init(_ entry: Entry) {
        self.bodyBytes = entry.bodyBytes
        self.body = entry.body
        self.contents = entry.contents
    }
}
