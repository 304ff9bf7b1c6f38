internal import Node

/// The names of cities and advisers, by id.
struct CityNames: Sendable {
    let names: [String: String]
    let own: String
    /// In whose name the reader's texts are shared; nil for a guest who can only read.
    let speaker: String?

    init(_ visit: Visit) async {
        names = await visit.node.memberNames
        own = await visit.node.ownMember
        let voice = try? await visit.acting { try await $0.voice }
        speaker = voice?.member == nil ? nil : voice?.name
    }

    subscript(id: String) -> String { names[id] ?? id }
}
