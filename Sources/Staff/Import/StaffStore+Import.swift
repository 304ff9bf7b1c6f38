internal import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Replaces the staff by those of a file, as a whole or not at all.
    ///
    /// People are known by their employee number: those in the file are added or updated, those
    /// who are not are marked as having left; refused where these are many
    /// (``StaffImportReport/isManyLeaving``), or where people change their numbers, and the caller does not
    /// say that it is meant. A number with another name than before is refused until the caller says
    /// whose it is.
    /// `progress` hears (done, of all) while people are written.
    @discardableResult
    package func importStaff(
        csv bytes: [UInt8], allowsManyLeaving: Bool = false, allowsNumberChanges: Bool = false,
        renamed: RenamedPeople = RenamedPeople(), as acting: Acting,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws(StaffError) -> StaffImportReport {
        try await authorize(acting, .importOrganisation)
        let rows = try StaffFile.rows(bytes)
        let vault = self.vault
        return try await write { database in
            let plan = try Self.plan(rows, renamed, acting, database, vault)
            try plan.check(
                allowsManyLeaving: allowsManyLeaving, allowsNumberChanges: allowsNumberChanges)
            try Self.apply(plan, database, vault, acting, progress)
            try Self.note(
                acting, .importOrganisation, detail: plan.report.journalText, database)
            return plan.report
        }
    }

    /// What ``importStaff(csv:allowsManyLeaving:allowsNumberChanges:renamed:as:progress:)`` would change,
    /// person by person; changes nothing.
    package func previewImport(
        csv bytes: [UInt8], renamed: RenamedPeople = RenamedPeople(), as acting: Acting
    ) async throws(StaffError) -> StaffImportPreview {
        try await authorize(acting, .importOrganisation)
        let rows = try StaffFile.rows(bytes)
        let vault = self.vault
        return try await read { database in
            StaffImportPreview(try Self.plan(rows, renamed, acting, database, vault))
        }
    }

    private static func plan(
        _ rows: [StaffRow], _ renamed: RenamedPeople, _ acting: Acting, _ database: Database,
        _ vault: PersonVault
    ) throws -> StaffImportPlan {
        _ = try authority(acting, .importOrganisation, database, vault)
        return try StaffImportPlan(
            stored: try people(database, vault), rows: rows,
            sections: Set(try sectionPaths(database).values), today: acting.today,
            renamed: renamed)
    }

    private static func apply(
        _ plan: StaffImportPlan, _ database: Database, _ vault: PersonVault, _ acting: Acting,
        _ progress: (Int, Int) -> Void
    ) throws {
        let all = plan.added.count + plan.changed.count + plan.left.count + plan.succeeded.count
        var done = 0
        func step() {
            done += 1
            if done % 250 == 0 || done == all { progress(done, all) }
        }
        var sections = try SectionTable(database)
        let stored = try Int64.fetchOne(database, sql: "SELECT max(id) FROM staff") ?? 0
        let first = max(stored, vault.highestPerson) + 1
        try vault.addPeople(plan.added.indices.map { first + Int64($0) })
        // First, so that the numbers are free.
        for change in plan.succeeded {
            try update(change, database, vault, &sections, acting)
            step()
        }
        for (offset, change) in plan.added.enumerated() {
            try insert(change, id: first + Int64(offset), database, vault, &sections)
            step()
        }
        for change in plan.changed {
            try update(change, database, vault, &sections, acting)
            step()
        }
        for (person, timeline) in plan.left {
            try write(timeline, of: person.id, database, &sections)
            step()
        }
    }

    private static func insert(
        _ change: StaffImportPlan.Change, id: Int64, _ database: Database, _ vault: PersonVault,
        _ sections: inout SectionTable
    ) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO staff (id, number_tag, details) VALUES (?, ?, ?)")
        try statement.execute(arguments: [
            id, try vault.tag(of: change.details.numberKey),
            try vault.seal(change.details.bytes, of: id, .details),
        ])
        try write(change.timeline, of: id, database, &sections)
    }

    private static func update(
        _ change: StaffImportPlan.Change, _ database: Database, _ vault: PersonVault,
        _ sections: inout SectionTable, _ acting: Acting
    ) throws {
        guard let person = change.stored else { return }
        if !person.details.identifiesLike(change.details) {
            try database.execute(
                sql: "INSERT INTO former (staff_id, details, until_seconds) VALUES (?, ?, ?)",
                arguments: [
                    person.id, try vault.seal(person.details.bytes, of: person.id, .former),
                    acting.seconds,
                ])
        }
        if person.details != change.details {
            try database.execute(
                sql: "UPDATE staff SET details = ?, number_tag = ? WHERE id = ?",
                arguments: [
                    try vault.seal(change.details.bytes, of: person.id, .details),
                    try vault.tag(of: change.details.numberKey), person.id,
                ])
        }
        if person.timeline != change.timeline {
            try write(change.timeline, of: person.id, database, &sections)
        }
    }

    private static func write(
        _ timeline: Timeline, of id: Int64, _ database: Database, _ sections: inout SectionTable
    ) throws {
        let delete = try database.cachedStatement(
            sql: "DELETE FROM assignments WHERE staff_id = ?")
        try delete.execute(arguments: [id])
        let insert = try database.cachedStatement(
            sql: "INSERT INTO assignments VALUES (?, ?, ?, ?, ?)")
        for place in timeline.assignments {
            try insert.execute(arguments: [
                id, place.from.text, place.until?.text,
                try sections.id(of: place.section, in: database), place.role.rawValue,
            ])
        }
    }
}
