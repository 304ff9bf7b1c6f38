/// What goes over the control socket: a command with the language of whoever typed it.
package struct ControlMessage: Codable, Sendable {
    package static let path = "/command"
    package static let bytesMax = 64 * 1024 * 1024

    package let request: NodeRequest
    package let release: String?
    package let isJapanese: Bool
    package let caller: Caller

    package init(request: NodeRequest, release: String?, isJapanese: Bool, caller: Caller) {
        self.request = request
        self.release = release
        self.isJapanese = isJapanese
        self.caller = caller
    }
}
