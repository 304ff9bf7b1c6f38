package import CivicCalendar
internal import GRDB
internal import SQLiteFile

/// What may give a person away in a text: the gate screens for it before anything leaves.
package struct StaffDirectoryEntry: Hashable, Sendable, ConfidentialValue {
    package let name: String
    package let employeeNumber: String
    package let mail: String?
    package let phone: String?
    package let reading: String?
}

extension StaffStore {
    /// The staff within the post's reach on a day, by section and employee number; those who left
    /// only if asked for, and only by those who see the whole city. A day to come is for those
    /// who may see posts before their date (内示).
    package func list(
        as acting: Acting, on day: CivicDate? = nil, includingLeft: Bool = false
    ) async throws(StaffError) -> [StaffMember] {
        let vault = self.vault
        let day = day ?? acting.today
        return try await read { database in
            let authority = try Self.authority(acting, .readOrganisation, database, vault)
            if day > acting.today {
                _ = try Self.authority(acting, .readFuturePosts, database, vault)
            }
            let seesFuture =
                RoleTable.reach(of: acting.post.role, for: .readFuturePosts) != .nobody
            let people =
                includingLeft && authority.extent == .city
                ? try Self.people(database, vault)
                : try Self.people(within: authority.path, on: day, database, vault)
            return Self.sorted(
                people.map { person in
                    let place = person.timeline.on(day)
                    return StaffMember(
                        person, place ?? person.timeline.assignments.last,
                        isPresent: place != nil, endsBy: seesFuture ? nil : acting.today)
                })
        }
    }

    /// All places of everybody who is here or will be, for an export that can be imported again.
    package func places(as acting: Acting) async throws(StaffError) -> [StaffMember] {
        let vault = self.vault
        return try await read { database in
            _ = try Self.authority(acting, .exportOrganisation, database, vault)
            let present = try Self.people(database, vault).filter { person in
                person.timeline.assignments.contains { $0.until.map { $0 >= acting.today } ?? true }
            }
            return Self.sorted(
                present.flatMap { person in
                    person.timeline.assignments.map { StaffMember(person, $0, isPresent: true) }
                })
        }
    }

    /// What may give away anyone who was ever imported: those who left as well, and names,
    /// numbers and addresses from before a change.
    package func directory() async throws(StaffError) -> [StaffDirectoryEntry] {
        let vault = self.vault
        return try await read { database in
            var entries = Set(try Self.people(database, vault).map { Self.entry($0.details) })
            let former = try Row.fetchAll(database, sql: "SELECT staff_id, details FROM former")
            for row in former {
                let id = try row.decode(Int64.self, atIndex: 0)
                let sealed = try row.decode(StoredBytes.self, atIndex: 1)
                guard let bytes = try vault.open(sealed, of: id, .former) else { continue }
                guard let details = PersonDetails(bytes: bytes) else {
                    throw StaffError.databaseCorrupt
                }
                entries.insert(Self.entry(details))
            }
            return entries.sorted(by: Self.precedes)
        }
    }

    /// What people are called by and where they sit: words beside which a surname means a person.
    package func organisationWords() async throws(StaffError) -> (posts: [String], units: [String])
    {
        let vault = self.vault
        return try await read { database in
            let titles = Set(
                try Self.people(database, vault).compactMap {
                    $0.details.title.map(ExactText.init(_:))
                })
            let paths = try String.fetchAll(database, sql: "SELECT path FROM sections")
            let units = try paths.flatMap { try Self.section($0).parts }
            return (titles.sorted().map(\.text), Set(units).sorted().map(\.text))
        }
    }

    private static func entry(_ details: PersonDetails) -> StaffDirectoryEntry {
        StaffDirectoryEntry(
            name: details.name, employeeNumber: details.employeeNumber, mail: details.mail,
            phone: details.phone, reading: details.reading)
    }

    private static func precedes(_ left: StaffDirectoryEntry, _ right: StaffDirectoryEntry) -> Bool
    {
        let keys = [left, right].map { entry in
            [
                entry.employeeNumber, entry.name, entry.mail ?? "", entry.phone ?? "",
                entry.reading ?? "",
            ].map(ExactText.init(_:))
        }
        return keys[0].lexicographicallyPrecedes(keys[1])
    }

    private static func sorted(_ members: [StaffMember]) -> [StaffMember] {
        let keyed = members.map { member in
            (
                [ExactText(member.section), ExactText(folding: member.employeeNumber)],
                member.from?.daysSinceEpoch ?? .min, member
            )
        }
        return keyed.sorted { left, right in
            left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
        }
        .map(\.2)
    }
}
