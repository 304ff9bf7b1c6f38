package import Ledger

/// A change of one record as the rules of its kind judge it: what was there, what is written, and what that
/// makes of it. It knows the day and who asks, and nothing else of the world.
package struct RecordChange: Sendable {
    package let kind: SharedKind
    /// What the record says before; nil for a new one.
    package let before: FieldValues?
    /// What the record says below which it stands; nil where there is none, or where the kind's rules do not
    /// read it (``KindDeclaration/readsParent``).
    package let above: FieldValues?
    /// The fields that are written, also those that are emptied.
    package let written: FieldValues
    /// Today in Japan, 20261120.
    package let day: UInt32
    /// Who writes.
    package let own: MemberID
    /// Whom this node knows: its own city and its peers.
    package let members: Set<MemberID>

    package init(
        of kind: SharedKind, before: FieldValues?, above: FieldValues? = nil,
        written: FieldValues, day: UInt32, own: MemberID, members: Set<MemberID>
    ) {
        self.kind = kind
        self.before = before
        self.above = above
        self.written = written
        self.day = day
        self.own = own
        self.members = members
    }

    /// The record as it then stands.
    package var after: FieldValues { (before ?? FieldValues()).overwritten(by: written) }

    package var isNew: Bool { before == nil }

    /// Whether one of these fields is written, or the record is new and all of them begin.
    package func touches(_ fields: UInt32...) -> Bool {
        isNew || fields.contains { written[$0] != nil }
    }

    package func isKnown(_ city: MemberID) -> Bool { city == own || members.contains(city) }

    /// 13:30.
    static func time(_ minutes: UInt32) -> String {
        let (hours, rest) = (minutes / 60 % 24, minutes % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// What must hold of a change; the problems are in the order in which people should hear of them.
package typealias KindRule = @Sendable (RecordChange) -> [Problem]
