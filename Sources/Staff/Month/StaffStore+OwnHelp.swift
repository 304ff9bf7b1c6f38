internal import CivicCalendar
internal import GRDB

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
