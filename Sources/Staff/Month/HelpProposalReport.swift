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
