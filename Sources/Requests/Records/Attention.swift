/// Something that wants a look, with a stable code and a sentence in the language of whoever asked.
package struct Attention: Codable, Sendable {
    package let code: String
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
