/// What is expected of one person on a Help Day, checked.
package struct Forecast: Sendable, ConfidentialValue {
    package let outlook: Outlook
    /// Minutes beyond the end of work, for somebody for whom leaving is hard; 0 if unknown.
    package let overMinutes: Int
    /// Minutes they could help others, for somebody who can leave.
    package let roomMinutes: Int
    package let work: WorkKind?
    package let note: String?
    /// For an exemption: why, and why the work cannot be moved.
    package let reason: String?
    package let immovable: String?

    package init(
        _ outlook: Outlook, overMinutes: Int = 0, roomMinutes: Int = 0, work: WorkKind? = nil,
        note: String? = nil, reason: String? = nil, immovable: String? = nil
    ) throws(StaffError) {
        guard 0...1_440 ~= overMinutes, 0...1_440 ~= roomMinutes else {
            throw .helpDay(.minutesOutOfRange)
        }
        guard outlook == .canLeave || roomMinutes == 0 else { throw .helpDay(.roomWithoutLeaving) }
        guard outlook == .hard || overMinutes == 0 else { throw .helpDay(.overWithoutHard) }
        self.outlook = outlook
        self.overMinutes = overMinutes
        self.roomMinutes = roomMinutes
        self.work = work
        self.note = try TypedText.optional(note)
        self.reason = try TypedText.optional(reason)
        self.immovable = try TypedText.optional(immovable)
    }
}
