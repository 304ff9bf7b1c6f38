package import Ledger

/// Up to where a version reaches in each log; logs that it does not name are not part of it.
package struct VersionReach: Equatable, Sendable {
    private let sequences: [ReplicaID: UInt64]

    /// What is before the first entry.
    package static let nothing = VersionReach([])

    package init(_ places: some Sequence<EntryPlace>) {
        sequences = Dictionary(places.map { ($0.replica, $0.sequence) }, uniquingKeysWith: max)
    }

    package func contains(_ place: EntryPlace) -> Bool {
        sequences[place.replica].map { place.sequence <= $0 } ?? false
    }
}
