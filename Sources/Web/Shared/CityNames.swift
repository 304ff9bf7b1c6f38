internal import Node

/// The names of cities and advisers, by id.
struct CityNames: Sendable {
    let names: [String: String]
    let own: String

    init(_ visit: Visit) async {
        names = await visit.node.memberNames
        own = await visit.node.ownMember
    }

    subscript(id: String) -> String { names[id] ?? id }
}
