/// How far help may come from.
///
/// Wider scopes begin with the narrow one: what a section can settle by itself is settled there.
package enum HelpScope: Hashable, Sendable {
    /// Within the 係, which its 係長 arranges.
    case withinSection
    /// Also across sections, by the 所属長's order.
    case acrossSections(HelpArea)
}
