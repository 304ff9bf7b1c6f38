/// The acts about a day, as the node answers them.
struct JournalAnswer: Decodable {
    struct Line: Decodable {
        let at: String
        let post: String
        let act: String
        let section: String?
        let detail: String?
        let reason: String?
    }

    let journal: [Line]
}
