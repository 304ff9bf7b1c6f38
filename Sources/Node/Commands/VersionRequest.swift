/// Versions of plans that somebody pointed at. Wherever a version is asked for, `now` is what is held
/// here, `start` what was before the first word, and anything else the id of a named version or of one
/// that a city had at a meeting.
package enum VersionRequest: Codable, Sendable {
    case name(plan: String, name: String)
    case list(plan: String)
    case difference(plan: String, from: String, to: String)

    /// Says which versions of these plans are held here before or after a meeting; of all plans that are
    /// under way, where none is named.
    case keep(meeting: String, moment: String, plans: [String])
    case kept(meeting: String)
}
