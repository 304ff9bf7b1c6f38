internal import CivicCalendar
package import Requests
internal import Staff

extension RecordDeparture: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> DepartureAnswer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let departure = try Departure(
            left: try Typed.time(values.at, "--at", on: day),
            arrived: try values.arrived.map { try Typed.time($0, "--arrived", on: day) },
            work: try values.work.map(Typed.work), note: values.note)
        return DepartureAnswer(
            try await handler.staff.recordDeparture(
                departure, of: number, on: try await handler.entryDay(date), as: acting))
    }
}

extension RemoveDeparture: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> DepartureAnswer {
        let acting = try await handler.acting(call)
        return DepartureAnswer(
            try await handler.staff.removeDeparture(
                of: number, on: try await handler.entryDay(date), as: acting))
    }
}

extension DepartureAnswer {
    fileprivate init(_ report: DepartureReport) {
        self.init(
            change: report.change.rawValue, unchanged: report.change == .unchanged,
            outcome: report.outcome?.rawValue)
    }
}

extension RecordLightsOut: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let report = try await handler.staff.recordLightsOut(
            on: try await handler.entryDay(date), section: try section.map(Typed.sectionPath),
            at: try at.map { try Typed.time($0, "--at", on: day) },
            still: still.map(Typed.numbers), isOffline: isOffline, as: acting)
        return Answer(
            change: report.change.rawValue, unchanged: report.change == .unchanged,
            section: report.section, at: report.at.text, enteredLater: report.enteredLater,
            stillHere: report.stillHere, onTime: report.onTime, late: report.late,
            exempt: report.exempt)
    }
}

extension ShowPresence: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let report = try await handler.staff.presence(
            on: day, section: try section.map(Typed.sectionPath), as: acting)
        return Answer(
            date: day.text, closed: report.isClosed,
            divisions: report.divisions.map { division in
                Division(
                    section: division.section, whole: division.isWhole,
                    lightsOut: division.lightsOut.map(LightsOutAnswer.init),
                    members: division.members.map(Member.init))
            })
    }
}

extension ShowPresence.Member {
    fileprivate init(_ line: PresenceLine) {
        self.init(
            person: HelpPerson(line.person), outcome: line.outcome?.rawValue,
            leftAt: line.left?.text, source: line.source?.rawValue, work: line.work?.english,
            note: line.note, exempt: line.isExempt, stillHere: line.isStillHere)
    }
}

extension LightsOutAnswer {
    init(_ out: DivisionResult.LightsOut) {
        self.init(
            at: out.at.text, byAim: out.at <= .lightsOut,
            enteredAt: DayMoment.text(out.enteredSeconds), enteredLater: out.enteredLater,
            stillHere: out.stillHere)
    }
}
