package import CivicCalendar
internal import GRDB

extension StaffStore {
    /// Records the meeting of a section in a month. Another record of the same month replaces it
    /// as a whole; the same one changes nothing. Both stand in the journal.
    ///
    /// - Parameter section: within the post's reach; the post's own section for nil.
    /// - Returns: whether anything changed.
    @discardableResult
    package func recordSectionMeeting(
        _ meeting: SectionMeeting, of section: SectionPath?, as acting: Acting
    ) async throws(StaffError) -> Bool {
        let vault = self.vault
        return try await write { database in
            let authority = try Self.authority(acting, .recordSectionMeeting, database, vault)
            guard let path = section ?? acting.post.section else { throw StaffError.postMalformed }
            guard authority.covers(path) else { throw StaffError.outsideSection(line: nil) }
            guard try Self.isSection(path, by: acting.today, database),
                let id = try Self.sectionID(path, database)
            else {
                throw StaffError.sectionMeeting(.sectionUnknown)
            }
            if let stored = try Self.meeting(of: id, in: meeting.month, database, vault),
                stored.meeting.isSame(as: meeting)
            {
                return false
            }
            try Self.store(meeting, of: id, path, database, vault, acting)
            try Self.note(
                acting, .recordSectionMeeting, section: id, detail: meeting.month.text, database)
            return true
        }
    }

    /// The meetings within the post's reach, by month and section; of all months for nil.
    package func sectionMeetings(
        in month: CivicMonth? = nil, as acting: Acting
    ) async throws(StaffError) -> [RecordedMeeting] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readSectionMeetings, database, vault)
            return try Self.meetings(
                from: month, until: month, within: authority.path, database, vault)
        }
    }

    private static func store(
        _ meeting: SectionMeeting, of id: Int64, _ path: SectionPath, _ database: Database,
        _ vault: PersonVault, _ acting: Acting
    ) throws {
        try vault.addCityHall()
        var content = SectionMeeting.Content()
        var reason: String?
        switch meeting.outcome {
        case .held(let held): content = held
        case .notHeld(let text): reason = text
        }
        let joint = try content.jointWith.map { other -> String in
            guard other != path else {
                throw StaffError.sectionMeeting(
                    .jointSections(sectionsMax: SectionMeeting.jointSectionsMax))
            }
            guard try isSection(other, by: acting.today, database),
                let id = try sectionID(other, database)
            else {
                throw StaffError.sectionMeeting(.sectionUnknown)
            }
            return String(id)
        }
        let record = content.record.isEmpty ? nil : content.record
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO section_meetings
                    (section_id, month, state, held_day, minutes, themes, joint_with, record,
                    record_seconds, reason, entered_seconds, post)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, meeting.month.text, reason == nil ? "held" : "not_held", content.day?.text,
                content.minutes, content.themes.map { String($0.number) }.joined(separator: ","),
                joint.joined(separator: ","),
                try vault.sealText(
                    record, of: PersonVault.cityHall, .record,
                    in: wordsRow(path.text, meeting.month)),
                content.recordSeconds,
                try vault.sealText(
                    reason, of: PersonVault.cityHall, .reason,
                    in: wordsRow(path.text, meeting.month)), acting.seconds,
                acting.post.text,
            ])
    }
}
