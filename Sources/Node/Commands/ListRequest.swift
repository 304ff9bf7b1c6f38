/// Parts of lists, for pages. Newest first; pages count from 1, and the answers say how many there are.
package enum ListRequest: Codable, Sendable {
    case plans(city: String?, status: String?, page: Int)
    case meetings(status: String?, page: Int)
    case projects(city: String?, status: String?, page: Int)
    case reviews(page: Int)
    /// All reviews of one plan or project, oldest first.
    case reviewsAbout(id: String)
    case awards(page: Int)
}
