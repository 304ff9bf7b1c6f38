/// The line between two nodes: one message there, one back. nil says "the same".
package protocol SyncLink: Sendable {
    func exchange(_ request: SyncRequest) async throws -> [UInt8]?
}
