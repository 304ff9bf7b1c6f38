package import JSON
package import Requests

extension LocalNode {
    /// An answer as JSON; words that passed the screening with a warning stand beside it.
    package func json(_ request: some NodeRequest, _ call: Call) async throws -> JSONValue {
        let reply = try await ask(request, call)
        let answer = try AnswerEncoder.json(reply.answer)
        guard !reply.warnings.isEmpty else { return answer }
        return answer.replacing(
            "screening_warnings", with: .array(reply.warnings.map(JSONValue.string)))
    }
}
