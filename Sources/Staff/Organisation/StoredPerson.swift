/// A person as the store holds them, opened.
struct StoredPerson: Sendable {
    let id: Int64
    let details: PersonDetails
    let timeline: Timeline
}
