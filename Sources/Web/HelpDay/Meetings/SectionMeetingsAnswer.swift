/// Meetings of sections, and the themes to choose from, as the node answers them.
struct SectionMeetingsAnswer: Decodable {
    struct Meeting: Decodable {
        let section: String
        let month: String
        let state: String
        let held: String?
        let minutes: Int?
        let themes: [String]
        let joint: [String]
        let record: String?
        let recordSeconds: Int?
        let reason: String?
    }

    let meetings: [Meeting]
}

struct ThemesAnswer: Decodable {
    struct Theme: Decodable {
        let code: String
        let theme: String
        let question: String
    }

    let themes: [Theme]
}
