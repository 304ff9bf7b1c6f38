internal import Requests

/// Each member's latest forecast, as the matching counts it: the eve's, else the week's.
struct LatestForecasts {
    let report: ReportHelpDay.Answer
    let members: [(section: String, member: ForecastMember)]

    init(_ visit: PageRequest, _ day: CivicDay) async throws {
        func ask(_ check: String) async throws -> ReportHelpDay.Answer {
            try await visit.ask(ReportHelpDay(date: day.text, check: check, section: nil))
        }
        let eve = try await ask("eve")
        let week = Dictionary(
            try await ask("week").sections.flatMap(\.members)
                .map { (Array($0.employeeNumber.utf8), $0) },
            uniquingKeysWith: { first, _ in first })
        report = eve
        members = eve.sections.flatMap { section in
            section.members.map { member in
                let earlier = week[Array(member.employeeNumber.utf8)] ?? member
                return (section.section, member.standing == "not_reported" ? earlier : member)
            }
        }
    }

    var short: [(section: String, member: ForecastMember)] {
        members.filter { $0.member.standing == "hard" }
    }

    var withRoom: [(section: String, member: ForecastMember)] {
        members.filter { $0.member.standing == "can_leave" && $0.member.roomMinutes > 0 }
    }

    var shortMinutes: Int { short.reduce(0) { $0 + $1.member.overMinutes } }
    var roomMinutes: Int { withRoom.reduce(0) { $0 + $1.member.roomMinutes } }

    /// Help that people decided on.
    var agreed: [HelpAnswer] {
        (report.help ?? []).filter { ["accepted", "ordered"].contains($0.state) }
    }
}
