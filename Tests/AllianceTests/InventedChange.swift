internal import Alliance
internal import Ledger
internal import Testing

/// Changes of records as rules judge them, on 17 November 2020 in a city that knows one other.
enum InventedChange {
    static let day: UInt32 = 20_201_117
    static let own = member("142069")
    static let peer = member("141305")
    static let stranger = member("142077")

    /// The problems of a change, by code and field.
    static func problems(
        _ kind: SharedKind, before: [UInt32: FieldValue]? = nil,
        below above: [UInt32: FieldValue]? = nil, _ written: [UInt32: FieldValue]
    ) -> [Problem] {
        kind.declaration.problems(
            in: RecordChange(
                of: kind, before: before.map(FieldValues.init),
                above: above.map(FieldValues.init), written: FieldValues(written),
                day: day, own: own, members: [own, peer]))
    }

    static func codes(
        _ kind: SharedKind, before: [UInt32: FieldValue]? = nil,
        below above: [UInt32: FieldValue]? = nil, _ written: [UInt32: FieldValue]
    ) -> [String] {
        problems(kind, before: before, below: above, written).map { $0.code + " " + $0.field }
    }

    private static func member(_ text: String) -> MemberID {
        guard let member = try? MemberID(text) else { preconditionFailure("a city: \(text)") }
        return member
    }
}
