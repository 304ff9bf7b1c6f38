/// What an entry did. The same entry again changes nothing, and when it was entered stays.
package enum EntryChange: String, Hashable, Sendable {
    case recorded, replaced, unchanged
}
