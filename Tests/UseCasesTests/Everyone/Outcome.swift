internal import Foundation
internal import Requests
internal import UseCases

/// What came of asking.
enum Outcome: Sendable {
    case answered(again: Bool)
    case refused(NodeError)
    /// An error that nobody put into words.
    case unknown(String)

    /// As ``RightsTable`` has it.
    var word: String {
        switch self {
        case .answered: "+"
        case .refused(let error) where Self.isDoor(error): "d"
        case .refused(let error) where error.code == "role_refused": "-"
        case .refused(let error) where error.code == SmallNode.onlyNode: "n"
        case .refused(let error): error.code
        case .unknown(let words): "unknown: " + words
        }
    }

    var isRefused: Bool {
        if case .refused = self { true } else { false }
    }

    /// Whether it was refused before anything else, because of who asks.
    var isRefusedAtTheDoor: Bool {
        if case .refused(let error) = self { Self.isDoor(error) } else { false }
    }

    /// It has the code of what staff records refuse to a role, and words of its own.
    private static func isDoor(_ error: NodeError) -> Bool {
        let door = NodeError.roleRefused(.city)
        return error.code == door.code && error.message == door.message
    }
}

extension City {
    /// Asks, and takes the answer through JSON and back: it must be the same again.
    func outcome(of request: some HandledRequest, _ call: Call) async -> Outcome {
        do {
            let answer = try await ask(request, call)
            let first = try Self.json(answer)
            let again = try Self.json(try JSONDecoder().decode(type(of: answer), from: first))
            return .answered(again: first == again)
        } catch {
            return NodeError(known: error).map(Outcome.refused)
                ?? .unknown("\(type(of: error)) \(error)")
        }
    }

    static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
