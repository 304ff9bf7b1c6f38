/// When somebody left, as it is entered; with the work that made it late.
package struct Departure: Sendable, ConfidentialValue {
    package let left: DayTime
    package let arrived: DayTime?
    package let work: WorkKind?
    package let note: String?

    package init(
        left: DayTime, arrived: DayTime? = nil, work: WorkKind? = nil, note: String? = nil
    ) throws(StaffError) {
        if let arrived, left < arrived { throw .helpDay(.departureBeforeArrival) }
        self.left = left
        self.arrived = arrived
        self.work = work
        self.note = try TypedText.optional(note)
    }
}
