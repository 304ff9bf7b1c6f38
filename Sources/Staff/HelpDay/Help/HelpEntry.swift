package import CivicCalendar

/// A pair of helper and helped on a day, as people see it.
package struct HelpEntry: Sendable, ConfidentialValue {
    package let id: Int64
    package let day: CivicDate
    package let helper: PersonName
    package let helped: PersonName
    package let minutes: Int
    package let reach: HelpReach
    package let state: HelpState
    /// Why the pair was proposed; nil for one that people made themselves.
    package let reason: HelpReason?
}

/// Whether help stays within a 係.
package enum HelpReach: String, CaseIterable, Hashable, Sendable {
    case within, across
}

/// What became of a pair of helper and helped.
package enum HelpState: String, CaseIterable, Hashable, Sendable {
    case proposed
    /// Agreed within a 係.
    case accepted
    /// Ordered by the 所属長.
    case ordered
    case declined

    /// Whether people decided that the help is to happen.
    package var isAgreed: Bool { self == .accepted || self == .ordered }
}

/// A proposal as people see it, with what it does not settle.
package struct HelpProposalReport: Sendable, ConfidentialValue {
    package struct Unmet: Sendable, ConfidentialValue {
        package let person: PersonName
        package let need: UnmetNeed
    }

    /// An agreed pair that no longer fits, since a forecast changed.
    package struct Unfit: Sendable, ConfidentialValue {
        package let help: HelpEntry
        package let defect: HelpDefect
    }

    /// False where the same had been proposed before.
    package let isChanged: Bool
    package let proposed: [HelpEntry]
    package let unmet: [Unmet]
    package let unfit: [Unfit]
    /// Minutes that people had agreed on before.
    package let agreedMinutes: Int
}
