/// What pages about plans and meetings ask beside the commands: parts of lists, and what only a page
/// shows. None of it changes anything.
package enum SharedPageRequest: Codable, Sendable {
    /// Parts of lists.
    case list(ListRequest)

    /// Times are `HH:MM`; `leaving` is by city.
    case proposeRounds(
        cities: [String], leaving: [String: String], begin: String, minutes: Int, pause: Int)
}
