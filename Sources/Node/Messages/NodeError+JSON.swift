package import JSON
package import Requests

extension NodeError {
    /// `{"error":{"code","message","action"}}`
    package func json(japanese: Bool) -> JSONValue {
        [
            "error": [
                "code": .string(code), "message": .string(message.text(japanese: japanese)),
                "action": .string(action.text(japanese: japanese)),
            ]
        ]
    }
}
