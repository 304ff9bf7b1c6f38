internal import CivicCalendar
internal import GRDB

/// What a post may reach for one action: the result of asking the table, never made by hand.
struct Authority: Sendable {
    enum Extent: Hashable, Sendable {
        case city
        case within(SectionPath)
        case person(Int64)
    }

    let extent: Extent

    func covers(_ section: SectionPath) -> Bool {
        switch extent {
        case .city: true
        case .within(let path): section.isWithin(path)
        case .person: false
        }
    }

    func covers(person id: Int64, in section: SectionPath?) -> Bool {
        switch extent {
        case .city: true
        case .within(let path): section?.isWithin(path) ?? false
        case .person(let own): own == id
        }
    }

    /// The part of the organisation to read; nil for the whole city.
    var path: SectionPath? {
        if case .within(let path) = extent { path } else { nil }
    }
}

extension StaffStore {
    private static let vacancyDaysMax = 366

    /// Asks the table, for actions of which nothing in the store is read or written here.
    package func authorize(_ acting: Acting, _ action: LocalAction) async throws(StaffError) {
        let vault = self.vault
        try await read { database in
            _ = try Self.authority(acting, action, database, vault)
        }
    }

    /// How far the acting post may reach; an error where it may not at all. A post stands in a
    /// section that exists on the day: whoever holds it, and also while nobody does.
    static func authority(
        _ acting: Acting, _ action: LocalAction, on day: CivicDate? = nil, _ database: Database,
        _ vault: PersonVault
    ) throws -> Authority {
        let post = acting.post
        let reach = RoleTable.reach(of: post.role, for: action)
        switch reach {
        case .nobody:
            throw StaffError.roleRefused(post.role, action)
        case .city:
            return Authority(extent: .city)
        case .oneself:
            guard let number = post.employeeNumber,
                let id = try person(numbered: number, database, vault)
            else { throw StaffError.postUnknown }
            return Authority(extent: .person(id))
        case .section, .division:
            guard let section = post.section,
                try isSection(section, by: acting.today, database)
            else { throw StaffError.postUnknown }
            guard reach == .division else { return Authority(extent: .within(section)) }
            let divisions = try divisions(on: acting.knowable(day ?? acting.today), database)
            return Authority(extent: .within(divisions.division(of: section)))
        }
    }

    /// A 課 stays one while its 所属長 is yet to be named: otherwise its 庶務担当係長 would reach all
    /// that the 所属長 above reaches.
    static func divisions(on day: CivicDate, _ database: Database) throws -> Divisions {
        let vacantSince = day.adding(days: -vacancyDaysMax) ?? day
        let sql = """
            SELECT DISTINCT path FROM assignments JOIN sections ON sections.id = section_id
            WHERE role = 'manager' AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)
            """
        let paths = try String.fetchAll(
            database, sql: sql, arguments: [day.text, vacantSince.text])
        return Divisions(managed: Set(try paths.map(section)))
    }

    /// Writes down who did what. `detail` holds codes only.
    static func note(
        _ acting: Acting, _ action: LocalAction, day: CivicDate? = nil, section: Int64? = nil,
        staff: Int64? = nil, detail: String? = nil, _ database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO journal
                    (entered_seconds, post, account, act, day, section_id, staff_id, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            acting.seconds, acting.post.text, acting.account, action.rawValue, day?.text, section,
            staff, detail,
        ])
    }
}
