/// A section's meeting as the store holds it.
package struct RecordedMeeting: Hashable, Sendable {
    /// 部/課/係.
    package let section: String
    package let meeting: SectionMeeting
    /// When it was entered or last changed, in seconds since 1970.
    package let enteredSeconds: Int64
}
