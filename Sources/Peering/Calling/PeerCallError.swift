/// Why a call to a peer came to nothing. `code` is stable; `detail` names hosts and numbers only.
package struct PeerCallError: Error, Equatable, Sendable {
    package let code: String
    package let detail: String
    /// The HTTP status, where there was an answer.
    package let status: Int?

    package init(_ code: String, _ detail: String = "", status: Int? = nil) {
        self.code = code
        self.detail = detail
        self.status = status
    }

    /// An answer that nobody signed. A node that cannot sign for us, because it does not know us, says so
    /// in a field of its own; everything else was written by something on the way: a proxy, a filter, a
    /// server at the wrong address.
    init(unsigned response: ClientResponse) {
        if let code = response.only(PeerHeader.refusal), Self.isCode(code) {
            self.init("refused", "\(response.status) \(code)", status: response.status)
        } else {
            self.init("middle_box", "HTTP \(response.status)", status: response.status)
        }
    }

    private static func isCode(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x5f }
    }
}
