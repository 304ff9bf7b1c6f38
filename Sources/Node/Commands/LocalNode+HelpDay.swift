internal import CivicCalendar
internal import FoundationEssentials
internal import Requests
internal import Staff

/// The month of a Help Day, from the forecasts to the thanks.
extension LocalNode {
    func performHelpDay(_ request: HelpDayRequest) async throws -> JSONValue {
        let acting = try await acting()
        switch request {
        case .forecastFile, .forecast, .forecasts, .exempt, .decideExemption:
            return try await performForecast(request, acting)
        case .propose, .decideHelp, .order: return try await performHelp(request, acting)
        case .leave, .removeDeparture, .lightsOut:
            return try await performDeparture(request, acting)
        case .report(let date, let check, let section):
            return try await helpDayReport(
                try Self.civicDate(date, "--date"), try check.map(Self.check),
                try section.map(Self.sectionPath), acting)
        case .presence(let date, let section):
            return try await presence(
                try Self.civicDate(date, "--date"), try section.map(Self.sectionPath), acting)
        case .unreported(let date, let section):
            return try await unreported(
                try Self.civicDate(date, "--date"), try section.map(Self.sectionPath), acting)
        case .close(let date):
            let day = try Self.civicDate(date, "--date")
            return Self.json(try await staff.closeDay(day, as: acting), ["closed": true])
        case .reopen(let date, let reason):
            let day = try Self.civicDate(date, "--date")
            return Self.json(
                try await staff.reopenDay(day, reason: reason, as: acting), ["closed": false])
        case .thank(let date, let from, let to, let text):
            return Self.json(
                try await staff.giveThanks(
                    text, from: from, to: to, on: try await entryDay(date), as: acting))
        case .thanks:
            let notes = try await staff.thanks(as: acting)
            return [
                "thanks": .array(
                    notes.map {
                        [
                            "date": .string($0.day.text), "from": .string($0.from.name),
                            "text": .string($0.words),
                        ]
                    })
            ]
        case .ownHelp: return try await ownHelp(acting)
        case .journal(let date):
            return try await journal(try Self.civicDate(date, "--date"), acting)
        case .series(let section, let from, let to):
            return try await series(
                try section.map(Self.sectionPath), try Self.civicDate(from, "--from"),
                try Self.civicDate(to, "--to"), acting)
        }
    }

    private func performForecast(
        _ request: HelpDayRequest, _ acting: Acting
    ) async throws -> JSONValue {
        switch request {
        case .forecastFile(let date, let check, let csv):
            return Self.json(
                try await staff.giveForecasts(
                    csv: csv.bytes, on: try await entryDay(date), try Self.check(check), as: acting)
            )
        case .forecast(let date, let check, let number, let values):
            guard let outlook = Outlook(reading: values.outlook) else {
                throw NodeError.badValue("--outlook", "can_leave, hard, exempt, 定時, 難しい, 除外")
            }
            let forecast = try Forecast(
                outlook, overMinutes: values.overMinutes ?? 0,
                roomMinutes: values.roomMinutes ?? 0, work: try values.work.map(Self.work),
                note: values.note, reason: values.reason, immovable: values.immovable)
            return Self.json(
                try await staff.giveForecast(
                    forecast, of: number, on: try await entryDay(date), try Self.check(check),
                    as: acting))
        case .forecasts(let date, let check, let rows):
            return Self.json(
                try await staff.giveForecasts(
                    typed: rows, on: try await entryDay(date), try Self.check(check), as: acting))
        case .exempt(let date, let number, let reason, let immovable):
            let change = try await staff.requestExemption(
                of: number, reason: reason, immovable: immovable, on: try await entryDay(date),
                as: acting)
            return Self.json(change)
        case .decideExemption(let date, let number, let isApproved):
            let state: ExemptionState = isApproved ? .approved : .refused
            let change = try await staff.decideExemption(
                of: number, state, on: try await entryDay(date), as: acting)
            return Self.json(change, ["state": .string(state.rawValue)])
        default: throw NodeError.badValue("command", "forecast, exempt")
        }
    }

    private func performDeparture(
        _ request: HelpDayRequest, _ acting: Acting
    ) async throws -> JSONValue {
        switch request {
        case .leave(let date, let number, let values):
            let day = try Self.civicDate(date, "--date")
            let departure = try Departure(
                left: try Self.time(values.at, "--at", on: day),
                arrived: try values.arrived.map { try Self.time($0, "--arrived", on: day) },
                work: try values.work.map(Self.work), note: values.note)
            return Self.json(
                try await staff.recordDeparture(
                    departure, of: number, on: try await entryDay(date), as: acting))
        case .removeDeparture(let date, let number):
            return Self.json(
                try await staff.removeDeparture(
                    of: number, on: try await entryDay(date), as: acting))
        case .lightsOut(let date, let section, let at, let still, let isOffline):
            let day = try Self.civicDate(date, "--date")
            let report = try await staff.recordLightsOut(
                on: try await entryDay(date), section: try section.map(Self.sectionPath),
                at: try at.map { try Self.time($0, "--at", on: day) },
                still: still.map(Self.numbers),
                isOffline: isOffline, as: acting)
            return Self.json(
                report.change,
                [
                    "section": .string(report.section), "at": .string(report.at.text),
                    "entered_later": .bool(report.enteredLater),
                    "still_here": .int(report.stillHere), "on_time": .int(report.onTime),
                    "late": .int(report.late), "exempt": .int(report.exempt),
                ])
        default: throw NodeError.badValue("command", "leave, lights-out")
        }
    }

    /// A day that takes entries, by the city's rule and holidays.
    func entryDay(_ text: String) async throws -> EntryDay {
        try EntryDay(
            try Self.civicDate(text, "--date"), rule: try await paydayRule(),
            holidays: try HolidayFile.calendar(folder))
    }

    static func check(_ text: String) throws -> ForecastCheck {
        let match = ForecastCheck.allCases.first { $0.rawValue == text || $0.japanese == text }
        guard let match else { throw NodeError.badValue("--check", "week, eve") }
        return match
    }

    static func sectionPath(_ text: String) throws -> SectionPath {
        guard text.utf8.count <= 2_000, case .success(let path) = SectionPath.read(text) else {
            throw NodeError.badValue("--section", "部/課/係")
        }
        return path
    }

    /// A time of that day, also with its date before it, as a file has it.
    private static func time(
        _ text: String, _ option: String, on day: CivicDate
    ) throws -> DayTime {
        switch TimeStamp.read(text, on: day) {
        case .success(let time): return time
        case .failure(.otherDay): throw StaffError.helpDay(.timeOfOtherDay)
        case .failure: throw NodeError.badValue(option, "17:45, 25:10")
        }
    }

    private static func work(_ text: String) throws -> WorkKind {
        guard let kind = WorkKind(reading: text) else {
            throw NodeError.badValue(
                "--work", WorkKind.allCases.map(\.english).joined(separator: ", "))
        }
        return kind
    }

    /// 0012,0013 with any of the signs that people put between; nothing for an empty text.
    private static func numbers(_ text: String) -> [String] {
        let marks = Set(",，、 　\n".unicodeScalars)
        return text.unicodeScalars.split { marks.contains($0) }.map { String($0) }
    }
}
