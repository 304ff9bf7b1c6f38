/// What is known before a Help Day of somebody who is short or has room.
struct HelpCandidate: Sendable {
    let person: PlacedPerson
    /// The 課, as the number of its path in order.
    let division: Int
    let outlook: Outlook
    let overMinutes: Int
    let roomMinutes: Int
    let work: WorkKind?
    let strengths: [WorkKind]
    let limitMinutes: Int?
    let pastMinutes: Int
}
