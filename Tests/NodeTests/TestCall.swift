internal import Foundation
internal import Node
internal import Requests

extension Call {
    /// Now, in Japanese, in a post; without one: as whoever runs the machine.
    static func test(
        as post: String? = nil, account: String = "", release: String? = nil
    ) -> Call {
        Call(
            caller: Caller(account: account, post: post),
            seconds: Int64(Date().timeIntervalSince1970), isJapanese: true, release: release,
            progress: { _, _ in })
    }
}

extension LocalNode {
    /// The code of what a request is refused with; nil where it is answered.
    func refusal(_ request: some NodeRequest, _ call: Call) async -> String? {
        do {
            _ = try await ask(request, call)
            return nil
        } catch { return NodeError(wrapping: error).code }
    }
}
