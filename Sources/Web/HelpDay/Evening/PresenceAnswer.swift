/// Who is expected on the day itself, as the node answers it.
struct PresenceAnswer: Decodable {
    struct Division: Decodable {
        let section: String
        /// Whether the reader may put the lights of the 課 out.
        let whole: Bool
        let lightsOut: LightsOutAnswer?
        let members: [Member]
    }

    struct Member: Decodable {
        let person: PersonAnswer
        let outcome: String?
        let leftAt: String?
        let source: String?
        let work: String?
        let note: String?
        let exempt: Bool
        let stillHere: Bool
    }

    let date: String
    let closed: Bool
    let divisions: [Division]
}
