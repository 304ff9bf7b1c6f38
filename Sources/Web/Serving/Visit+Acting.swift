internal import Node
internal import Requests

extension Visit {
    /// Asks the node in the reader's post, where no request has the form that a page needs.
    func acting<Value: Sendable>(
        _ work: (LocalNode) async throws -> Value
    ) async throws -> Value {
        let caller = Caller(account: reader?.account ?? "", post: reader?.post.command)
        return try await Caller.$current.withValue(caller) {
            try await Language.$isJapanese.withValue(true) { try await work(node) }
        }
    }

    /// The page of a list that the address names, from 0.
    var pageNumber: Int { min(max(query["page"].flatMap { Int($0) } ?? 1, 1), 100_000) - 1 }
}
