/// What pages about plans and advice ask beside the commands: parts of lists, and what only a
/// page shows. None of it changes anything.
package enum SharedPageRequest: Codable, Sendable {
    /// Which advice: `open`, `considering` or `answered`; of which city's plans; on which plan.
    package struct AdviceFilter: Codable, Sendable {
        package var state: String?
        package var city: String?
        package var plan: String?

        package init(state: String? = nil, city: String? = nil, plan: String? = nil) {
            self.state = state
            self.city = city
            self.plan = plan
        }
    }

    /// Newest first; `page` counts from 1.
    case advice(AdviceFilter, page: Int)
    case adviceShow(id: String)
    /// Advice on this city's plans that is to be looked at again on or before a day.
    case adviceDue(day: String)

    /// Registers with several values, with what they belong to and whether this member may choose.
    case conflicts
    /// Plans and projects of other cities that this one was invited to write, and did not yet.
    case invitations

    /// The texts of a record with the places that two cities changed at once.
    case regions(id: String)
    /// How much of a record each peer held when it was last heard.
    case reach(id: String)
}
