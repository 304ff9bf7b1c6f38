internal import CivicCalendar
internal import GRDB

/// Whom and which section a post reaches.
extension StaffStore {
    /// The person with a number, who must stand within the post's reach on the day, as far as the
    /// post may know of that day.
    static func member(
        _ number: String, line: Int? = nil, on day: CivicDate, _ authority: Authority,
        _ acting: Acting, _ database: Database, _ vault: PersonVault
    ) throws -> PlacedPerson {
        let day = acting.knowable(day)
        guard let id = try person(numbered: number, database, vault),
            try authority.extent == .city || hasBegun(id, by: acting.today, database)
        else {
            throw line.map { .employeeNumberUnknown(line: $0) }
                ?? StaffError.helpDay(.personUnknown)
        }
        guard let place = try placed(id, on: day, database) else {
            throw StaffError.helpDay(.notPresent(line: line))
        }
        guard authority.covers(person: id, in: place.section) else {
            throw StaffError.outsideSection(line: line)
        }
        return place
    }

    /// A section that was named, within the post's reach; what the post reaches where none was.
    static func path(
        _ named: SectionPath?, _ authority: Authority, _ acting: Acting, _ database: Database
    ) throws -> SectionPath? {
        guard let named else { return authority.path }
        guard authority.covers(named) else { throw StaffError.outsideSection(line: nil) }
        let day = authority.extent == .city ? nil : acting.today
        guard try isSection(named, by: day, database) else {
            throw StaffError.helpDay(.sectionUnknown)
        }
        return named
    }
}
