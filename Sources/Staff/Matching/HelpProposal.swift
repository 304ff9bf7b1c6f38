/// Who could help whom. People accept or change it; nothing happens by itself.
package struct HelpProposal: Hashable, Sendable, ConfidentialValue {
    /// By helped person, then helper. Assignments that were kept are not repeated.
    package let assignments: [HelpAssignment]
    /// By person.
    package let unmet: [UnmetNeed]
    /// Within sections.
    package let within: HelpStageTotal
    /// Across sections, after what the sections settled themselves.
    package let across: HelpStageTotal

    package var minutes: Int { assignments.reduce(0) { $0 + $1.pair.minutes } }
    package var unmetMinutes: Int { unmet.reduce(0) { $0 + $1.minutes } }
}
