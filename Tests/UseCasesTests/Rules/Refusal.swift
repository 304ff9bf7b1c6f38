internal import Requests
internal import Testing
internal import UseCases

/// Something that is asked after a spring in ``City`` and refused, and by which code.
struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let asker: Asker
    let request: @Sendable (City, Papers) throws -> any HandledRequest

    var testDescription: String { name }

    init(
        _ name: String, _ code: String, as asker: Asker = .member,
        _ request: @escaping @Sendable (Papers) throws -> any HandledRequest
    ) {
        self.name = name
        self.code = code
        self.asker = asker
        self.request = { _, papers in try request(papers) }
    }

    static let all = plans + advice + meetings + others

    static let tooLong = String(repeating: "あ", count: 201)
    static func scalars(_ count: Int) -> String { String(repeating: "あ", count: count) }
}
