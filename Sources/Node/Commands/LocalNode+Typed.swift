internal import UseCases

extension LocalNode {
    package static func isBlank(_ text: String) -> Bool { Typed.isBlank(text) }
}
