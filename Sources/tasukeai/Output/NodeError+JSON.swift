internal import JSON
internal import Requests

extension NodeError {
    /// `{"error":{"code","message","action"}}`
    func json(japanese: Bool) -> JSONValue {
        [
            "error": [
                "code": .string(code), "message": .string(message.text(japanese: japanese)),
                "action": .string(action.text(japanese: japanese)),
            ]
        ]
    }
}
