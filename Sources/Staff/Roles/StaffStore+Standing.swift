package import CivicCalendar
internal import GRDB

/// From a login to the posts of the day. Asked anew for each page, so that on 1 April authority has
/// moved with the post.
extension StaffStore {
    /// 32 bytes that stand for an employee number or a login name, in whatever width it was typed;
    /// the number cannot be worked out from them without the staff key.
    package func loginTag(of name: String) throws(StaffError) -> [UInt8] {
        try vault.tag(of: ExactText(folding: name)).bytes
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
                employeeNumber: number, name: person.details.name, posts: posts)
        }
    }
}
