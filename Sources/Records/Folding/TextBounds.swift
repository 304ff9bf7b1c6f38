/// How much one log may do to one field. Protocol.md §7.6.
///
/// Part of the fold level: every node must draw these lines at the same place. They read only the log
/// itself and what the edit's parents had seen, so no order of delivery moves them. A city may save a
/// text some four thousand times; whoever wants to make others work may not.
package enum TextBounds {
    /// What the edits of one log to one text may weigh together; what comes after has no place.
    package static let weightMax = 131_072
    /// How many of its own edits a log may leave unseen in an edit.
    package static let unseenMax = 15
    /// What these may weigh together, over all edits of the log to the text; each weighs `extraWeight`
    /// beside what it did.
    package static let unseenWeightMax = 131_072
    /// What an edit weighs more that becomes no event, and one that is left unseen: looking for it costs,
    /// however little it says.
    package static let extraWeight = 256
    /// Texts that one entry may edit.
    package static let textsOfEntryMax = 16
    /// Operations of one log in a register, a set, or the invitations of a record.
    package static let operationsMax = 4_096
}
