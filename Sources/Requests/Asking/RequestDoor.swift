/// The one door to a node: whatever pages or commands ask goes through it.
package protocol RequestDoor: Sendable {
    /// Throws a ``NodeError`` where it is refused.
    func ask<Request: NodeRequest>(
        _ request: Request, _ call: Call
    ) async throws -> Reply<Request.Answer>

    /// Moves on with every change of what an answer was worked out from; asked before what is to be
    /// kept is read.
    func version(of basis: AnswerBasis) -> UInt64

    /// Whatever went wrong at the node, also beside a request (``LoginDesk``), in words.
    func described(_ error: any Error) -> NodeError

    /// Whether the node has stopped and closed its files; what fails then is no fault of anything.
    var isClosed: Bool { get async }
}

/// An answer, and the words of a shared text that could mean a person and passed all the same: shown to
/// whoever wrote them, kept nowhere.
package struct Reply<Answer: Sendable>: Sendable {
    package let answer: Answer
    package let warnings: [String]

    package init(_ answer: Answer, warnings: [String]) {
        self.answer = answer
        self.warnings = warnings
    }
}

/// The answer of an act that has nothing to tell but that it was done: the id of what it was about.
package struct RecordID: Codable, Sendable {
    package let id: String

    package init(_ id: String) {
        self.id = id
    }
}

/// The answer of an act that has nothing to tell at all.
package struct Done: Codable, Sendable {
    package init() {}
}
