package import Records

/// What this target is: what cities share (plans, advice, comments, meetings, observations, projects,
/// reviews, awards), a folder each. A kind is declared once, in its folder, with everything that is said of it:
/// table, words, rules, reach (``KindDeclaration``). Protocol.md §8 shows the tables, and a test compares the
/// two.
///
/// What it must not know: staff (Staff), screening (Gate), the network, where records are stored.
/// Shared records speak of cities and roles; no kind has a field for a person.
package enum AllianceSchema {
    package static let schema = Schema(SharedKind.allCases.map(\.rules))
}
