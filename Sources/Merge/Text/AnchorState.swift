/// Where a quoted passage stands now, in visible scalars.
package enum AnchorState: Hashable, Sendable {
    /// All its characters are there, and nothing stands between them.
    case intact(Range<Int>)
    /// From the first survivor to the last; something was deleted or put in between.
    case changed(Range<Int>)
    /// None of its characters is left.
    case gone
}
