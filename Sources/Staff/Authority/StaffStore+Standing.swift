package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// Somebody who signs in: their own number, and the posts that they hold today.
package struct StaffStanding: Sendable {
    /// Which person, whatever numbers are given to whom.
    package let person: Int64
    package let employeeNumber: String
    /// For the person's own pages alone.
    package let name: String
    /// 本人 first, then the post in the section, where it gives authority.
    package let posts: [ActingPost]
}

/// Whose a number is at this moment, for the logins.
package struct TagHolder: Hashable, Sendable {
    package let person: Int64
    /// For how many days they have been in no place; 0 for those who are here or will come; nil for those
    /// who never were in any.
    package let goneDays: Int?
}

/// From a login to the posts of the day. Asked anew for each page, so that on 1 April authority has
/// moved with the post.
extension StaffStore {
    /// 32 bytes that stand for an employee number or a login name, in whatever width it was typed;
    /// the number cannot be worked out from them without the staff key.
    package func loginTag(of name: String) throws(StaffError) -> [UInt8] {
        try vault.tag(of: ExactText(folding: name)).bytes
    }

    /// To whom each tag belongs, and until when: for sweeping the logins. Nothing is opened.
    package func tagHolders(
        on day: CivicDate
    ) async throws(StaffError) -> [[UInt8]: TagHolder] {
        try await read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, number_tag, max(CASE WHEN from_day IS NOT NULL
                        THEN coalesce(until_day, '9999-12-31') END)
                    FROM staff LEFT JOIN assignments ON staff_id = id
                    WHERE number_tag IS NOT NULL AND details IS NOT NULL GROUP BY id
                    """)
            var holders: [[UInt8]: TagHolder] = [:]
            for row in rows {
                let last = try row.decode(String?.self, atIndex: 2)
                holders[try row.decode(StoredBytes.self, atIndex: 1).bytes] = TagHolder(
                    person: try row.decode(Int64.self, atIndex: 0),
                    goneDays: try last.map { last in
                        last >= day.text
                            ? 0 : day.daysSinceEpoch - (try Self.day(last)).daysSinceEpoch
                    })
            }
            return holders
        }
    }

    /// Names with their reading, number, addresses and places of whoever has a tag, for what no password
    /// may consist of.
    package func passwordWords(ofTag tag: [UInt8]) async throws(StaffError) -> [String] {
        let vault = self.vault
        return try await read { database in
            let sql = "SELECT id FROM staff WHERE number_tag = ? AND details IS NOT NULL"
            guard
                let id = try Int64.fetchOne(database, sql: sql, arguments: [StoredBytes(tag)]),
                let person = try Self.people([id], database, vault).first
            else { return [] }
            let details = person.details
            // What is theirs alone, then places from the latest on: of many not all are compared.
            let own = [
                details.name, details.reading, details.employeeNumber, details.mail, details.phone,
                details.title,
            ].compactMap { $0 }
            let places = person.timeline.assignments.reversed().flatMap {
                [$0.role.japanese] + $0.section.parts.map(\.text)
            }
            return own + places
        }
    }

    /// nil: nobody on the staff today has this number.
    package func standing(
        ofTag tag: [UInt8], on day: CivicDate
    ) async throws(StaffError) -> StaffStanding? {
        let vault = self.vault
        return try await read { database in
            let sql = "SELECT id FROM staff WHERE number_tag = ? AND details IS NOT NULL"
            guard
                let id = try Int64.fetchOne(database, sql: sql, arguments: [StoredBytes(tag)]),
                let person = try Self.people([id], database, vault).first,
                let place = person.timeline.on(day)
            else { return nil }
            let number = person.details.employeeNumber
            var posts = [ActingPost(ofPerson: number)]
            if let post = ActingPost(place.role, in: place.section) { posts.append(post) }
            return StaffStanding(
                person: id, employeeNumber: number, name: person.details.name, posts: posts)
        }
    }
}
