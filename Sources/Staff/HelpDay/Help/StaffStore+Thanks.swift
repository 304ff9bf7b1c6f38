package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// Words of thanks, for the eyes of the one who receives them.
package struct ThanksNote: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let from: PersonName
    package let words: String
}

/// Help that somebody gave or got, for thanking the other one.
package struct OwnHelp: Sendable, ConfidentialValue {
    package let day: CivicDate
    package let isHelper: Bool
    package let other: PersonName
    package let minutes: Int
}

/// 感謝: from one person to another, private. Sealed under the receiver's key; nobody counts them.
extension StaffStore {
    /// Thanks somebody who helped, or was helped by, the acting person that day. Other words
    /// replace the first ones.
    package func giveThanks(
        _ text: String, from giver: String, to receiver: String, on day: EntryDay,
        as acting: Acting
    ) async throws(StaffError) -> EntryChange {
        let vault = self.vault
        let day = day.day
        let words = try TypedText.required(text, scalarsMax: TypedText.thanksScalarsMax)
        return try await write { database in
            let authority = try Self.authority(acting, .giveThanks, on: day, database, vault)
            try Self.requireOpen(day, database)
            guard let from = try Self.person(numbered: giver, database, vault),
                let to = try Self.person(numbered: receiver, database, vault)
            else { throw StaffError.helpDay(.personUnknown) }
            guard authority.covers(person: from, in: nil) else {
                throw StaffError.outsideSection(line: nil)
            }
            guard try Self.haveHelped(from, to, on: day, database) else {
                throw StaffError.helpDay(.noHelpBetween)
            }
            let stored = try Row.fetchOne(
                database,
                sql: "SELECT words FROM thanks WHERE day = ? AND from_id = ? AND to_id = ?",
                arguments: [day.text, from, to])
            if let stored {
                let before = try vault.openText(
                    stored.decode(StoredBytes.self, atIndex: 0), of: to, .thanks,
                    in: Self.wordsRow(day, from))
                if TypedText.same(before, words) { return .unchanged }
            }
            try database.execute(
                sql: """
                    INSERT INTO thanks (day, from_id, to_id, words, entered_seconds)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (day, from_id, to_id) DO UPDATE SET
                        words = excluded.words, entered_seconds = excluded.entered_seconds
                    """,
                arguments: [
                    day.text, from, to,
                    try vault.sealText(words, of: to, .thanks, in: Self.wordsRow(day, from)),
                    acting.seconds,
                ])
            // Without the day: who reads the acts of a day learns nothing of thanks.
            try Self.note(acting, .giveThanks, database)
            return stored == nil ? .recorded : .replaced
        }
    }

    /// The thanks that the acting person received, by day.
    package func thanks(as acting: Acting) async throws(StaffError) -> [ThanksNote] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .readThanks, database, vault)
            guard case .person(let own) = authority.extent else { throw StaffError.postUnknown }
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT day, from_id, words FROM thanks WHERE to_id = ? ORDER BY day, id",
                arguments: [own])
            return try rows.compactMap { row in
                let day = try Self.day(row.decode(String.self, atIndex: 0))
                let from = try row.decode(Int64.self, atIndex: 1)
                let sealed = try row.decode(StoredBytes.self, atIndex: 2)
                let words = try vault.openText(
                    sealed, of: own, .thanks, in: Self.wordsRow(day, from))
                guard let words else { return nil }
                let names = try Self.names(
                    [from], on: acting.knowable(day), database, vault)
                return ThanksNote(day: day, from: names[from] ?? .nobody, words: words)
            }
        }
    }

    private static func wordsRow(_ day: CivicDate, _ giver: Int64) -> String {
        "\(day.text) \(giver)"
    }

    private static func haveHelped(
        _ one: Int64, _ other: Int64, on day: CivicDate, _ database: Database
    ) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM help WHERE day = ? AND state IN ('accepted', 'ordered')
                AND ((helper_id = ? AND helped_id = ?) OR (helper_id = ? AND helped_id = ?)))
            """
        return try Bool.fetchOne(
            database, sql: sql, arguments: [day.text, one, other, other, one]) ?? false
    }
}

extension StaffStore {
    private static let ownHelpMax = 50

    /// The agreed help in which the acting person stands, latest first.
    package func ownHelp(as acting: Acting) async throws(StaffError) -> [OwnHelp] {
        let vault = self.vault
        return try await read { database in
            let authority = try Self.authority(acting, .giveThanks, database, vault)
            guard case .person(let own) = authority.extent else { throw StaffError.postUnknown }
            let sql = """
                SELECT day, helper_id, helped_id, minutes FROM help
                WHERE state IN ('accepted', 'ordered') AND (helper_id = ? OR helped_id = ?)
                ORDER BY day DESC, id LIMIT ?
                """
            let rows = try Row.fetchAll(
                database, sql: sql, arguments: [own, own, Self.ownHelpMax])
            return try rows.map { row in
                let day = try Self.day(row.decode(String.self, atIndex: 0))
                let helper = try row.decode(Int64.self, atIndex: 1)
                let helped = try row.decode(Int64.self, atIndex: 2)
                let other = helper == own ? helped : helper
                return OwnHelp(
                    day: day, isHelper: helper == own,
                    other: try Self.names([other], on: day, database, vault)[other] ?? .nobody,
                    minutes: try row.decode(Int.self, atIndex: 3))
            }
        }
    }
}
