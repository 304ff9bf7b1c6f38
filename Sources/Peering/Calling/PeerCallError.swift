/// Why a call to a peer came to nothing. `code` is stable; `detail` names hosts and numbers only.
package struct PeerCallError: Error, Equatable, Sendable {
    package let code: String
    package let detail: String

    package init(_ code: String, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
