/// Somebody's id and where they stand on a day; nothing of it is sealed.
struct PlacedPerson: Hashable, Sendable {
    let id: Int64
    let sectionID: Int64
    let section: SectionPath
}
