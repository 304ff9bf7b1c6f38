/// What goes over the control socket: a command with the language of whoever typed it.
package struct ControlMessage: Codable, Sendable {
    package static let path = "/command"
    package static let bytesMax = 64 * 1024 * 1024

    package let request: NodeRequest
    package let release: String?

    package init(request: NodeRequest, release: String?) {
        self.request = request
        self.release = release
    }
}
