internal import Requests
internal import Testing
internal import UseCases

/// Something that is asked in a city that was prepared and refused, and by which code.
struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let asker: Asker
    let request: @Sendable (City, CityIDs) throws -> any HandledRequest

    var testDescription: String { name }

    init(
        _ name: String, _ code: String, as asker: Asker = .member,
        _ request: @escaping @Sendable (CityIDs) throws -> any HandledRequest
    ) {
        self.name = name
        self.code = code
        self.asker = asker
        self.request = { _, ids in try request(ids) }
    }

    static let all = plans + advice + meetings + others

    static let tooLong = String(repeating: "あ", count: 201)
    static func scalars(_ count: Int) -> String { String(repeating: "あ", count: count) }
}
