/// Whether help stays within a 係.
package enum HelpReach: String, CaseIterable, Hashable, Sendable {
    case within, across
}
