internal import Requests

/// What subjects that are no requests yet still need.
extension LocalNode {
    func words(ja: String, en: String) -> String { Language.isJapanese ? ja : en }
}

extension Call {
    /// Of whoever asks the old way.
    static var current: Call {
        Call(
            caller: Caller.current, seconds: LocalNode.now, isJapanese: Language.isJapanese,
            release: nil, progress: { _, _ in })
    }
}

extension Array where Element: Sendable {
    /// Maps one after another, on the caller's actor.
    func asyncMap<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ transform: (Element) async throws -> Value
    ) async rethrows -> [Value] {
        var mapped: [Value] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
