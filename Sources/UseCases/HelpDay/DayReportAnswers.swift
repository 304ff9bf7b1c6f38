internal import CivicCalendar
package import Requests
internal import Staff

extension ReportHelpDay: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let check = try check.map(Typed.check)
        let section = try section.map(Typed.sectionPath)
        let forecasts = try await handler.staff.forecastReport(
            on: day, check: check, section: section, as: acting)
        let results = try await handler.staff.resultReport(on: day, section: section, as: acting)
        var help: [HelpAnswer]?
        // A city's list of pairs is asked for section by section.
        if acting.post.role != .personnel || section != nil {
            help = try await handler.staff.help(on: day, section: section, as: acting)
                .map { HelpAnswer($0, call) }
        }
        return Answer(
            date: day.text, check: forecasts.check.rawValue, closed: forecasts.isClosed,
            forecast: ForecastCounts(forecasts.total),
            sections: forecasts.sections.map(ForecastSection.init),
            result: ResultCounts(results.total),
            divisions: results.divisions.map(DivisionAnswer.init),
            unreported: results.unreported.map(\.section), help: help)
    }
}

extension ListUnreported: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let report = try await handler.staff.resultReport(
            on: day, section: try section.map(Typed.sectionPath), as: acting)
        return Answer(
            date: day.text, divisions: report.divisions.count, count: report.unreported.count,
            unreported: report.unreported.map {
                Division(
                    section: $0.section, present: $0.summary.present,
                    withoutResult: $0.summary.withoutResult)
            })
    }
}

extension ForecastCounts {
    init(_ summary: ForecastSummary) {
        self.init()
        present = summary.present
        shortMinutes = summary.shortMinutes
        hardWithoutMinutes = summary.withoutMinutes
        withRoom = summary.withRoom
        roomMinutes = summary.roomMinutes
        inBothChecks = summary.inBothChecks
        changedBetweenChecks = summary.changed
        canLeave = summary[.canLeave]
        hard = summary[.hard]
        exemptRequested = summary[.exemptRequested]
        exemptApproved = summary[.exemptApproved]
        exemptRefused = summary[.exemptRefused]
        notReported = summary[.notReported]
    }
}

extension ForecastSection {
    fileprivate init(_ section: SectionForecast) {
        self.init(
            section: section.section, counts: ForecastCounts(section.summary),
            members: section.members.map(ForecastMember.init))
    }
}

extension ForecastMember {
    fileprivate init(_ line: ForecastLine) {
        self.init(
            employeeNumber: line.person.employeeNumber, name: line.person.name,
            standing: line.standing.rawValue, overMinutes: line.overMinutes,
            roomMinutes: line.roomMinutes, work: line.work?.english, note: line.note,
            reason: line.reason, immovable: line.immovable, was: line.change?.week.rawValue,
            changed: line.change != nil)
    }
}

extension ResultCounts {
    fileprivate init(_ summary: ResultSummary) {
        let work = summary.lateByWork.map { ($0.key?.english ?? "unnamed", $0.value) }
        self.init(
            present: summary.present, onTime: summary.onTime, late: summary.late,
            exempt: summary.exempt, withoutResult: summary.withoutResult,
            lateByWork: Dictionary(work, uniquingKeysWith: { first, _ in first }))
    }
}

extension DivisionAnswer {
    fileprivate init(_ division: DivisionResult) {
        self.init(
            section: division.section, reported: !division.isUnreported,
            lightsOut: division.lightsOut.map(LightsOutAnswer.init),
            counts: ResultCounts(division.summary),
            latePeople: division.late.map { late in
                LatePerson(
                    employeeNumber: late.person.employeeNumber, name: late.person.name,
                    leftAt: late.left?.text, work: late.work?.english, note: late.note)
            })
    }
}
