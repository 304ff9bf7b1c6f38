/// What goes over the control socket: a command with the language of whoever typed it. Its id makes one
/// command of it, however often it is sent.
package struct ControlMessage: Codable, Sendable {
    package static let path = "/command"
    /// The same for an export, whose answer is sent as it is read; `?pretty` for people.
    package static let exportPath = "/export"
    package static let bytesMax = 64 * 1024 * 1024

    package let id: String
    /// The run of the node that the sender spoke to first: only that one remembers the id.
    package let run: String
    /// Was it sent before, without an answer?
    package var isRetry = false
    package let request: NodeRequest
    package let release: String?
    package let isJapanese: Bool
    package let caller: Caller

    package init(
        id: String, run: String, request: NodeRequest, release: String?, isJapanese: Bool,
        caller: Caller
    ) {
        self.id = id
        self.run = run
        self.request = request
        self.release = release
        self.isJapanese = isJapanese
        self.caller = caller
    }
}
