/// Where help across sections may come from.
package enum HelpArea: Hashable, Sendable {
    case division
    case city
}
