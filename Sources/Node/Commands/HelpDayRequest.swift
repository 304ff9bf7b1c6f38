package import Requests
package import Staff

/// Commands about the month of a Help Day; nothing of them leaves the city. Texts are read here and
/// not on the command line, so that every way in reads them alike.
package enum HelpDayRequest: Codable, Sendable {
    case forecastFile(date: String, check: String, csv: FileContents)
    case forecast(date: String, check: String, number: String, values: ForecastValues)
    /// A form of forecasts: recorded as a whole, or refused with all that is wrong in it.
    case forecasts(date: String, check: String, rows: [TypedForecast])
    case report(date: String, check: String?, section: String?)
    case exempt(date: String, number: String, reason: String?, immovable: String?)
    case decideExemption(date: String, number: String, isApproved: Bool)
    case propose(date: String, section: String?, check: String?)
    /// `state`: accepted, ordered or declined.
    case decideHelp(id: String, state: String)
    case order(date: String, helper: String, helped: String, minutes: Int)
    case leave(date: String, number: String, values: DepartureValues)
    case removeDeparture(date: String, number: String)
    case lightsOut(date: String, section: String?, at: String?, still: String?, isOffline: Bool)
    /// Who is expected on the day itself.
    case presence(date: String, section: String?)
    case unreported(date: String, section: String?)
    case close(date: String)
    case reopen(date: String, reason: String?)
    case thank(date: String, from: String, to: String, text: String)
    case thanks
    /// Help in which the acting person stands.
    case ownHelp
    case journal(date: String)
    case series(section: String?, from: String, to: String)

    /// One person's forecast, as typed.
    package struct ForecastValues: Codable, Sendable {
        package let outlook: String
        package let overMinutes: Int?
        package let roomMinutes: Int?
        package let work: String?
        package let note: String?
        package let reason: String?
        package let immovable: String?

        package init(
            outlook: String, overMinutes: Int?, roomMinutes: Int?, work: String?, note: String?,
            reason: String?, immovable: String?
        ) {
            self.outlook = outlook
            self.overMinutes = overMinutes
            self.roomMinutes = roomMinutes
            self.work = work
            self.note = note
            self.reason = reason
            self.immovable = immovable
        }
    }

    /// One person's departure, as typed.
    package struct DepartureValues: Codable, Sendable {
        package let at: String
        package let arrived: String?
        package let work: String?
        package let note: String?

        package init(at: String, arrived: String?, work: String?, note: String?) {
            self.at = at
            self.arrived = arrived
            self.work = work
            self.note = note
        }
    }
}

/// Minutes as people type them, for whoever does not see Staff.
package enum TypedMinutes {
    /// 0 to 1,440: 90, 90分, 1:30, 1時間半.
    package static func read(_ text: String) -> Int? { MinuteCount.read(text) }
}
