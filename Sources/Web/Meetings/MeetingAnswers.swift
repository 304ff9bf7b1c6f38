/// What the node answers about meetings.
struct MeetingListAnswer: Decodable {
    struct Meeting: Decodable {
        let id: String
        let city: String
        let title: String?
        let date: String?
        let form: String?
        let status: String?
    }

    let meetings: [Meeting]
    let total: Int
    let page: Int
}

struct MeetingAnswer: Decodable {
    struct Attendance: Decodable {
        let id: String
        let city: String?
        let how: String?
        let left: String?
        let by: String
    }

    struct AgendaItem: Decodable {
        let id: String
        let text: String?
        let by: String
    }

    struct Round: Decodable {
        let id: String
        let at: String?
        let pairs: [String]
        let notes: String
        let version: String
    }

    let id: String
    let city: String
    let fields: [String: FieldAnswer]
    /// Oldest first; the newest note about a city is the one that counts.
    let attendance: [Attendance]
    let agenda: [AgendaItem]
    let rounds: [Round]

    var title: String { fields["title"]?.value ?? "（名前なし）" }
    var status: String? { fields["status"]?.value }

    /// The newest note about each city.
    func attendance(of city: String) -> Attendance? { attendance.last { $0.city == city } }
}

struct RoundProposalAnswer: Decodable {
    struct Round: Decodable {
        let at: String
        let end: String
        let pairs: [String]
        let resting: [String]
    }

    let rounds: [Round]
    let missed: [String]
}
