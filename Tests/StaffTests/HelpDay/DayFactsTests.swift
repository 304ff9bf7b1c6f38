internal import CivicCalendar
internal import Staff
internal import Testing

/// The result of a day as it follows from the facts.
struct DayFactsTests {
    private static func stored(
        _ outcome: HelpDayOutcome, _ left: Int?, _ source: ResultSource
    ) -> DayResult {
        DayResult(outcome: outcome, leftMinutes: left, source: source)
    }

    private static let early = DayFacts.LightsOut(minutes: 17 * 60 + 40, isListed: false)
    private static let late = DayFacts.LightsOut(minutes: 18 * 60 + 10, isListed: false)
    private static let lateListed = DayFacts.LightsOut(minutes: 18 * 60 + 10, isListed: true)
    private static let earlyListed = DayFacts.LightsOut(minutes: 17 * 60 + 40, isListed: true)

    static let cases: [(DayResult?, Bool, DayFacts.LightsOut?, DayResult?)] = [
        // Silence is no result, not even for somebody exempt.
        (nil, false, nil, nil), (nil, true, nil, nil),
        // Lights-out speaks for those of whom nothing else is known.
        (nil, false, early, stored(.onTime, nil, .lightsOut)),
        (nil, false, late, stored(.onTime, nil, .lightsOut)),
        (nil, false, lateListed, stored(.late, 1_090, .lightsOut)),
        (nil, false, earlyListed, stored(.late, nil, .lightsOut)),
        (nil, true, early, stored(.exempt, nil, .exemption)),
        (nil, true, lateListed, stored(.exempt, 1_090, .exemption)),
        // A correction sets them again.
        (stored(.late, 1_090, .lightsOut), false, early, stored(.onTime, nil, .lightsOut)),
        (stored(.onTime, nil, .lightsOut), false, lateListed, stored(.late, 1_090, .lightsOut)),
        (stored(.exempt, nil, .exemption), false, early, stored(.onTime, nil, .lightsOut)),
        (stored(.exempt, nil, .exemption), false, nil, nil),
        (stored(.onTime, nil, .lightsOut), true, nil, stored(.exempt, nil, .exemption)),
        // An explicit departure wins over the list, and is judged by its time.
        (stored(.late, 1_065, .departure), false, lateListed, stored(.onTime, 1_065, .departure)),
        (stored(.onTime, 1_066, .departure), false, early, stored(.late, 1_066, .departure)),
        (stored(.late, 1_200, .departure), true, early, stored(.exempt, 1_200, .departure)),
        (stored(.exempt, 1_200, .departure), false, nil, stored(.late, 1_200, .departure)),
        // A file stands as it is.
        (stored(.late, nil, .file), false, early, stored(.late, nil, .file)),
        (stored(.onTime, 1_200, .file), true, lateListed, stored(.onTime, 1_200, .file)),
    ]

    @Test(arguments: cases.indices)
    func `the facts give the result`(index: Int) {
        let (stored, isExempt, lightsOut, expected) = Self.cases[index]
        let facts = DayFacts(stored: stored, isExempt: isExempt, lightsOut: lightsOut)
        #expect(facts.result == expected)
        // And the result is the result of the result.
        let again = DayFacts(stored: facts.result, isExempt: isExempt, lightsOut: lightsOut)
        #expect(again.result == expected)
    }
}
