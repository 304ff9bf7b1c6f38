/// What counts as better.
package enum ImprovementDirection: String, CaseIterable, Sendable {
    case more
    case fewer
    case neutral
}
