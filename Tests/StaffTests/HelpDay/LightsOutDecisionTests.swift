internal import CivicCalendar
internal import Staff
internal import Testing

/// What a tap on 消灯 does, with the clock where the test puts it.
struct LightsOutDecisionTests {
    /// 20 May 2026 at 17:44 in Japan.
    private static func acting(_ hour: Int = 17, _ minute: Int = 44) throws -> Acting {
        let day = try CivicDate(reading: "2026-05-20")
        return try .post(
            "所属長:総務部/職員課", at: JapanTime.seconds(hour * 60 + minute, on: day))
    }

    private static func decide(
        at: String? = nil, still: [Int64]? = nil, offline: Bool = false,
        stored: LightsOutTap? = nil, on day: String = "2026-05-20", now: Acting? = nil,
        lateKnown: Bool = false
    ) throws -> LightsOutDecision {
        try LightsOutDecision.decide(
            at: at.flatMap { DayTime(reading: $0) }, still: still, isOffline: offline,
            stored: stored, on: try CivicDate(reading: day), try now ?? acting(),
            isLateDepartureKnown: lateKnown)
    }

    private static func tap(_ minutes: Int, _ still: [Int64] = []) -> LightsOutTap {
        LightsOutTap(minutes: minutes, still: still)
    }

    @Test func `without a time it is now, in Japan`() throws {
        #expect(try Self.decide() == .record(Self.tap(17 * 60 + 44), enteredLater: false))
    }

    @Test func `a tap entered long after, or offline, is marked`() throws {
        let now = try Self.acting(18, 0)
        #expect(
            try Self.decide(at: "17:45", now: now)
                == .record(Self.tap(17 * 60 + 45), enteredLater: false))
        #expect(
            try Self.decide(at: "17:44", now: now)
                == .record(Self.tap(17 * 60 + 44), enteredLater: true))
        #expect(
            try Self.decide(at: "17:45", offline: true, now: now)
                == .record(Self.tap(17 * 60 + 45), enteredLater: true))
        #expect(
            try Self.decide(at: "17:40", on: "2026-05-13")
                == .record(Self.tap(17 * 60 + 40), enteredLater: true))
    }

    @Test func `the same again changes nothing, and a bare tap keeps what stands`() throws {
        let stored = Self.tap(17 * 60 + 50, [3, 5])
        let now = try Self.acting(18, 30)
        #expect(try Self.decide(stored: stored, now: now) == .unchanged)
        #expect(
            try Self.decide(at: "17:50", still: [5, 3, 5], stored: stored, now: now) == .unchanged)
        #expect(try Self.decide(still: [3, 5], stored: stored, now: now) == .unchanged)
        #expect(
            try Self.decide(still: [3], stored: stored, now: now)
                == .record(Self.tap(17 * 60 + 50, [3]), enteredLater: true))
        #expect(
            try Self.decide(at: "17:40", stored: stored, now: now)
                == .record(Self.tap(17 * 60 + 40, [3, 5]), enteredLater: true))
        #expect(
            try Self.decide(at: "17:40", still: [], stored: stored, now: now)
                == .record(Self.tap(17 * 60 + 40), enteredLater: true))
    }

    @Test func `after the aim somebody was there`() throws {
        let now = try Self.acting(18, 10)
        #expect(throws: StaffError.helpDay(.stillHereNeeded)) { try Self.decide(now: now) }
        #expect(throws: StaffError.helpDay(.stillHereNeeded)) {
            try Self.decide(at: "17:46", still: [], now: now)
        }
        #expect(
            try Self.decide(at: "17:46", now: now, lateKnown: true)
                == .record(Self.tap(17 * 60 + 46), enteredLater: true))
        #expect(
            try Self.decide(at: "17:45", now: now)
                == .record(Self.tap(17 * 60 + 45), enteredLater: true))
    }

    @Test func `what has not happened is not recorded`() throws {
        #expect(throws: StaffError.helpDay(.dayNotYet)) { try Self.decide(on: "2026-05-21") }
        #expect(throws: StaffError.helpDay(.dayNotYet)) {
            try Self.decide(at: "17:40", on: "2027-05-20")
        }
        #expect(throws: StaffError.helpDay(.timeNotYet)) {
            try Self.decide(at: "18:00", still: [1])
        }
        #expect(throws: StaffError.helpDay(.timeNeeded)) { try Self.decide(on: "2026-05-13") }
        #expect(throws: StaffError.helpDay(.timePastMidnight)) { try Self.decide(at: "0:30") }
    }

    @Test(arguments: ["5:45", "6:45", "8:30", "11:59"])
    func `lights do not go out in the morning`(time: String) throws {
        #expect(throws: StaffError.helpDay(.lightsOutInMorning)) { try Self.decide(at: time) }
        #expect(throws: StaffError.helpDay(.lightsOutInMorning)) {
            try Self.decide(at: time, still: [1], stored: Self.tap(17 * 60 + 40))
        }
        #expect(throws: StaffError.helpDay(.lightsOutInMorning)) {
            try Self.decide(now: Self.acting(9, 0))
        }
        #expect(
            try Self.decide(at: "12:00")
                == .record(Self.tap(12 * 60), enteredLater: true))
    }
}
