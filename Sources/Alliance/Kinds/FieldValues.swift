package import Ledger

/// What a field says, as rules and people read it: free of bytes, versions and candidates.
package enum FieldValue: Sendable {
    /// What was typed, in a register or a text.
    case text(String)
    /// The word of a choice.
    case word(String)
    case number(UInt32)
    /// 20261120.
    case day(UInt32)
    case member(MemberID)
    case elements([String])
    /// A passage or a version: there, and nothing that a rule could read.
    case reference
}

/// What the fields of a record say, those that say something; the record itself may not exist yet.
package struct FieldValues: Sendable {
    private var values: [UInt32: FieldValue]

    package init(_ values: [UInt32: FieldValue] = [:]) { self.values = values }

    package subscript(field: UInt32) -> FieldValue? {
        get { values[field] }
        set { values[field] = newValue }
    }

    /// The numbers of the fields that say something, ascending.
    package var fields: [UInt32] { values.keys.sorted() }

    /// What was typed; empty where nothing was.
    package func text(_ field: UInt32) -> String {
        if case .text(let text) = values[field] { text } else { "" }
    }

    package func word(_ field: UInt32) -> String? {
        if case .word(let word) = values[field] { word } else { nil }
    }

    package func number(_ field: UInt32) -> UInt32? {
        if case .number(let number) = values[field] { number } else { nil }
    }

    package func day(_ field: UInt32) -> UInt32? {
        if case .day(let day) = values[field] { day } else { nil }
    }

    package func member(_ field: UInt32) -> MemberID? {
        if case .member(let member) = values[field] { member } else { nil }
    }

    package func elements(_ field: UInt32) -> [String] {
        if case .elements(let elements) = values[field] { elements } else { [] }
    }

    /// These values with the others in their place, where those say something.
    package func overwritten(by others: FieldValues) -> FieldValues {
        FieldValues(values.merging(others.values) { $1 })
    }
}
