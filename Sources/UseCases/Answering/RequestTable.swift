internal import Requests

/// All requests, for the control socket and for tests that walk them; each folder lists its own.
package enum RequestTable {
    package static let all: [any HandledRequest.Type] =
        records + plans + versions + advice + comments + meetings + figures + helpDay + recurring
        + organisation + logins + notices + peers + advisers
        + upkeep + live

    private static let byName: [String: any HandledRequest.Type] = Dictionary(
        all.map { ($0.name, $0) }
    ) { first, _ in first }

    package static func type(named name: String) -> (any HandledRequest.Type)? { byName[name] }
}
