package import Ledger

/// How a field merges and what it holds.
package enum FieldShape: Equatable, Sendable {
    /// A register that holds what a person typed, at most so many Unicode scalars.
    case content(scalarsMax: Int)
    /// A register that holds one of these words; the choice is the word's place from 1.
    case choice([String])
    /// A register that holds a number from 0 to the given one.
    case number(max: UInt32)
    /// A register that holds a day.
    case date
    /// A register that holds a member's id.
    case member
    /// A register that holds a quoted passage of the parent.
    case anchor
    /// A register that holds a version of a record; see ``RecordVersion``.
    case version
    /// An observed-remove set of short texts.
    case contentSet(scalarsMax: Int)
    /// Text that several members write at once.
    case text

    /// What stands in the place of an anchor's field in a version; see ``RecordVersion``.
    static let versionField: UInt32 = 1
    /// The operations of a version: the record, and at least the one that created it.
    static let versionSpans = 2...200

    /// Whether a value has the shape; of contents only the kind, for lengths are checked at the gate.
    package func accepts<Ref>(_ value: AssignedValue<Ref>) -> Bool {
        switch (self, value) {
        case (.content, .content), (.contentSet, .content), (.member, .member), (.anchor, .anchor):
            true
        case (.choice(let words), .choice(let number)):
            number >= 1 && number <= UInt32(words.count)
        case (.number(let max), .choice(let number)): number <= max
        case (.date, .date(let number)): Self.isDay(number)
        case (.version, .anchor(let field, let spans)):
            field == Self.versionField && Self.versionSpans.contains(spans.count)
                && spans.allSatisfy { $0.offset == 0 && $0.length == 1 }
        default: false
        }
    }

    /// Whether contents of these lengths fit; part of the rules, so that no member can make others
    /// hold more than the table says.
    package func accepts(lengths: [UInt32]) -> Bool {
        switch self {
        case .content(let max), .contentSet(let max): lengths.allSatisfy { Int($0) <= max }
        case .choice, .number, .date, .member, .anchor, .version, .text: true
        }
    }

    /// yyyymmdd of the Gregorian calendar, years 1868 to 2999.
    private static func isDay(_ number: UInt32) -> Bool {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1868...2999).contains(year), (1...12).contains(month) else { return false }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days: [UInt32] = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[Int(month) - 1]
    }
}

extension FieldShape {
    /// Whether the field is a register, set by `set`; else a set, or text.
    package var isRegister: Bool {
        switch self {
        case .content, .choice, .number, .date, .member, .anchor, .version: true
        case .contentSet, .text: false
        }
    }
}
