/// Parts of lists, for pages. Newest first; pages count from 1, and the answers say how many there are.
package enum ListRequest: Codable, Sendable {
    case meetings(status: String?, page: Int)
}
