package import Ledger
package import Merge
package import Records

/// A shared record with the views of its fields, as commands and pages read it.
package struct SharedRecord: Sendable {
    package let record: FoldedRecord
    package let kind: SharedKind
    package let views: [UInt32: FieldView]

    package var id: OperationID { record.id }
    package var owner: MemberID { record.owner }

    /// The candidates of a register, the one to show first in front; equal values count as one.
    package func candidates(_ field: UInt32) -> [FieldView.Candidate] {
        guard case .register(let all) = views[field] else { return [] }
        var shown: [FieldView.Candidate] = []
        for candidate in all where !shown.contains(where: { $0.value == candidate.value }) {
            shown.append(candidate)
        }
        return shown
    }

    /// The value of a register that is shown first.
    package func value(_ field: UInt32) -> StoredValue? { candidates(field).first?.value }

    /// The text that a person typed into a register; nil where there is none or it is erased.
    package func content(_ field: UInt32) -> String? {
        guard case .content(let text) = value(field) else { return nil }
        return text
    }

    /// The word of a choice.
    package func word(_ field: UInt32) -> String? {
        guard case .choice(let words) = kind.rules.field(field)?.shape,
            case .choice(let number) = value(field), number >= 1, number <= UInt32(words.count)
        else { return nil }
        return words[Int(number) - 1]
    }

    package func number(_ field: UInt32) -> UInt32? {
        switch value(field) {
        case .choice(let number), .date(let number): number
        default: nil
        }
    }

    package func text(_ field: UInt32) -> TextView? {
        guard case .text(let view) = views[field] else { return nil }
        return view
    }

    package func elements(_ field: UInt32) -> [FieldView.Candidate] {
        guard case .elements(let elements) = views[field] else { return [] }
        return elements
    }

    package var membership: Membership {
        guard case .membership(let membership) = views[FieldKey.membership] else {
            return Membership()
        }
        return membership
    }
}
