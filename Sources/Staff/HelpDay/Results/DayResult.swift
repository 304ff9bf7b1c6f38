package import CivicCalendar

/// One person's result of a day, as it is stored.
package struct DayResult: Hashable, Sendable {
    package var outcome: HelpDayOutcome
    /// Minutes since midnight, if known.
    package var leftMinutes: Int?
    package var source: ResultSource

    package init(outcome: HelpDayOutcome, leftMinutes: Int?, source: ResultSource) {
        self.outcome = outcome
        self.leftMinutes = leftMinutes
        self.source = source
    }
}

/// By whom a result of a Help Day was set.
package enum ResultSource: String, Hashable, Sendable {
    case file
    /// Somebody's departure that was entered.
    case departure
    /// Lights-out of the 課.
    case lightsOut = "lights_out"
    /// Lights-out of the 課, for somebody who is exempt.
    case exemption
}

/// What is known of one person's Help Day, from which the result follows: whatever the order in
/// which the facts were entered, the same facts give the same result.
package struct DayFacts: Hashable, Sendable {
    /// What a tap on 消灯 said about the person's 課.
    package struct LightsOut: Hashable, Sendable {
        package let minutes: Int
        /// Whether the person was listed as still here.
        package let isListed: Bool

        package init(minutes: Int, isListed: Bool) {
            self.minutes = minutes
            self.isListed = isListed
        }
    }

    /// The result that stands now.
    package let stored: DayResult?
    package let isExempt: Bool
    package let lightsOut: LightsOut?

    package init(stored: DayResult?, isExempt: Bool, lightsOut: LightsOut?) {
        self.stored = stored
        self.isExempt = isExempt
        self.lightsOut = lightsOut
    }

    /// Nil while nothing says how the day ended: nobody is on time by silence.
    ///
    /// A file stands as it is. A departure counts by its time. For the others lights-out speaks.
    /// Somebody exempt is exempt in each case, with the time kept.
    package var result: DayResult? {
        switch stored?.source {
        case .file: return stored
        case .departure:
            guard let left = stored?.leftMinutes else { return stored }
            return DayResult(
                outcome: isExempt ? .exempt : Self.outcome(leftMinutes: left), leftMinutes: left,
                source: .departure)
        case .lightsOut, .exemption, nil: break
        }
        guard let lightsOut else { return withoutLightsOut }
        let left =
            lightsOut.isListed && lightsOut.minutes > DayTime.lightsOut.minutes
            ? lightsOut.minutes : nil
        return DayResult(
            outcome: isExempt ? .exempt : lightsOut.isListed ? .late : .onTime, leftMinutes: left,
            source: isExempt ? .exemption : .lightsOut)
    }

    /// By 17:45 is on time.
    static func outcome(leftMinutes: Int) -> HelpDayOutcome {
        leftMinutes <= DayTime.lightsOut.minutes ? .onTime : .late
    }

    /// What an earlier lights-out said stays where its 課 is another one today.
    private var withoutLightsOut: DayResult? {
        guard var result = stored, isExempt else {
            return stored?.source == .exemption ? nil : stored
        }
        result.outcome = .exempt
        result.source = .exemption
        return result
    }
}
