package import CivicCalendar

/// What a tap on 消灯 does, decided apart from the store.
package enum LightsOutDecision: Hashable, Sendable {
    case unchanged
    case record(LightsOutTap, enteredLater: Bool)

    /// - Parameters:
    ///   - at: nil for now; a second tap without a time keeps the first one's.
    ///   - still: nil where nobody was listed; then those stay listed who were, since a corrected
    ///     time must not make them leave on time.
    ///   - stored: the tap that stands.
    ///   - isLateDepartureKnown: whether somebody's departure after 17:45 is recorded.
    package static func decide(
        at: DayTime?, still: [Int64]?, isOffline: Bool, stored: LightsOutTap?, on day: CivicDate,
        _ acting: Acting, isLateDepartureKnown: Bool
    ) throws(StaffError) -> LightsOutDecision {
        if stored != nil, at == nil, still == nil { return .unchanged }
        let minutes: Int
        if let time = at?.minutes ?? stored?.minutes {
            minutes = time
        } else {
            guard day <= acting.today else { throw .helpDay(.dayNotYet) }
            guard day == acting.today else { throw .helpDay(.timeNeeded) }
            minutes = acting.minuteOfDay
        }
        try EntryTime.check(minutes, on: day, acting)
        guard minutes >= EntryTime.noon else { throw .helpDay(.lightsOutInMorning) }
        let listed = Set(still ?? stored?.still ?? []).sorted()
        guard minutes <= DayTime.lightsOut.minutes || !listed.isEmpty || isLateDepartureKnown
        else { throw .helpDay(.stillHereNeeded) }
        let tap = LightsOutTap(minutes: minutes, still: listed)
        guard tap != stored else { return .unchanged }
        let happened = JapanTime.seconds(minutes, on: day)
        let isLate = acting.seconds - happened > EntryTime.graceSeconds
        return .record(tap, enteredLater: isOffline || isLate)
    }
}

/// What a tap on 消灯 says: when the lights of a 課 went out, and who was still here.
package struct LightsOutTap: Hashable, Sendable {
    package let minutes: Int
    /// Ascending.
    package let still: [Int64]

    package init(minutes: Int, still: [Int64]) {
        self.minutes = minutes
        self.still = still
    }
}

/// What a tap on 消灯 did, in numbers of people of the 課.
package struct LightsOutReport: Hashable, Sendable {
    package let change: EntryChange
    package let section: String
    package let at: DayTime
    package let enteredLater: Bool
    package let stillHere: Int
    package let onTime: Int
    package let late: Int
    package let exempt: Int
}
