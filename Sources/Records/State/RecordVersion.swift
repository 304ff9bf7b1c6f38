package import Ledger
package import Merge

/// A version of a record and of its parts: of each log that wrote about them, the newest such operation.
/// Protocol.md §7.2.
///
/// What a log says before its newest operation belongs to the version, so a version of a whole plan is as
/// short as the number of cities that wrote it. In the bytes it is an anchor whose spans are operations:
/// an entry that names a version waits for whatever the version is made of.
package struct RecordVersion: Equatable, Sendable {
    private static let field = FieldShape.versionField
    private static let spans = FieldShape.versionSpans

    package let record: OperationID
    /// Ascending; each of another log.
    package let newest: [OperationID]

    /// nil for more logs than a version can name.
    package init?(record: OperationID, newest: [OperationID]) {
        guard Self.spans.contains(newest.count + 1) else { return nil }
        self.record = record
        self.newest = newest.sorted()
    }

    /// nil for a value that is no version.
    package init?(_ value: StoredValue) {
        guard case .anchor(Self.field, let spans) = value, let first = spans.first else {
            return nil
        }
        self.init(record: first.insert, newest: spans.dropFirst().map(\.insert))
    }

    /// The value as it is written.
    package var assigned: AssignedValue<DraftReference> {
        .anchor(
            field: Self.field,
            spans: ([record] + newest).map {
                AnchorSpan(insert: .held($0), offset: 0, length: 1)
            })
    }
}

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
