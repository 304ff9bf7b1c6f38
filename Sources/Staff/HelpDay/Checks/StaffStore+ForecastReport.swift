package import CivicCalendar
internal import GRDB
internal import SQLiteFile

extension StaffStore {
    /// One page for the 所属長, or for a 係長 about the own 係. Without a check it is the eve's if
    /// anybody was asked on the eve, else the week's.
    package func forecastReport(
        on day: CivicDate, check: ForecastCheck? = nil, section named: SectionPath? = nil,
        as acting: Acting
    ) async throws(StaffError) -> ForecastReport {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readForecasts, on: day, database, vault)
            let path = try Self.path(named, authority, acting, database)
            let people = try Self.placed(within: path, on: acting.knowable(day), database)
            let members = try people.map { try Self.memberForecast($0, day, database) }
            let check = check ?? (members.contains { $0.eve != nil } ? .eve : .week)
            let bySection = Dictionary(grouping: members, by: \.person.section)
            let sections = try bySection.sorted { $0.key < $1.key }.map { section, members in
                SectionForecast(
                    section: section.text, summary: ForecastSummary(members, check),
                    members: path == nil
                        ? [] : try Self.lines(members, day, check, acting, database, vault))
            }
            return ForecastReport(
                day: day, check: check, isClosed: try Self.isClosed(day, database),
                total: sections.reduce(ForecastSummary([], check)) { $0 + $1.summary },
                sections: sections)
        }
    }

    private static func memberForecast(
        _ person: PlacedPerson, _ day: CivicDate, _ database: Database
    ) throws -> MemberForecast {
        MemberForecast(
            person: person, week: try forecast(of: person.id, day, .week, database),
            eve: try forecast(of: person.id, day, .eve, database),
            exemption: try exemption(of: person.id, day, database))
    }

    private static func lines(
        _ members: [MemberForecast], _ day: CivicDate, _ check: ForecastCheck,
        _ acting: Acting, _ database: Database, _ vault: PersonVault
    ) throws -> [ForecastLine] {
        let ids = members.map(\.person.id)
        let names = try names(ids, on: acting.knowable(day), database, vault)
        let lines = try members.map { member in
            let forecast = member.forecast(check)
            let standing = member.standing(check)
            let change = member.week != member.eve
            let words = try words(of: member.person.id, day, check, database, vault)
            return ForecastLine(
                person: names[member.person.id] ?? .nobody, standing: standing,
                overMinutes: standing == .hard ? forecast?.overMinutes ?? 0 : 0,
                roomMinutes: standing == .canLeave ? forecast?.roomMinutes ?? 0 : 0,
                work: forecast?.work, note: words.note,
                change: change
                    ? member.week.flatMap { week in
                        member.eve.map { (week.outlook, $0.outlook) }
                    } : nil,
                reason: words.reason, immovable: words.immovable)
        }
        return lines.sorted {
            ExactText(folding: $0.person.employeeNumber)
                < ExactText(folding: $1.person.employeeNumber)
        }
    }

    private static func words(
        of id: Int64, _ day: CivicDate, _ check: ForecastCheck, _ database: Database,
        _ vault: PersonVault
    ) throws -> (note: String?, reason: String?, immovable: String?) {
        let forecast = try database.cachedStatement(
            sql: "SELECT work FROM forecasts WHERE staff_id = ? AND day = ? AND occasion = ?")
        let note = try Row.fetchOne(forecast, arguments: [id, day.text, check.rawValue])
            .flatMap { row in
                try vault.openText(
                    row.decode(StoredBytes?.self, atIndex: 0), of: id, .work,
                    in: wordsRow(day, check))
            }
        let exemption = try database.cachedStatement(
            sql: "SELECT reason, immovable FROM exemptions WHERE staff_id = ? AND day = ?")
        guard let row = try Row.fetchOne(exemption, arguments: [id, day.text]) else {
            return (note, nil, nil)
        }
        return (
            note,
            try vault.openText(
                row.decode(StoredBytes.self, atIndex: 0), of: id, .reason, in: day.text),
            try vault.openText(
                row.decode(StoredBytes.self, atIndex: 1), of: id, .immovable, in: day.text)
        )
    }
}
