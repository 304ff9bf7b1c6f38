internal import Requests

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

    struct Decision: Decodable {
        let id: String
        let text: String?
        let city: String?
        let state: String?
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
    let todos: [Todo]
    let decisions: [Decision]

    var title: String { fields["title"]?.value ?? "（題名なし）" }
    var status: String? { fields["status"]?.value }

    var begin: String? { fields["begin"]?.value }

    /// When it begins as far as anybody said; the first round of dialogue says so, too. 09:30 sorts as times do.
    var begins: String? { begin ?? rounds.compactMap(\.at).min() }

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

/// What is to be done after a meeting.
struct Todo: Decodable {
    let id: String
    let text: String?
    let city: String?
    let until: String?
    let state: String?
    let done: String?
    let by: String
    /// Where to-dos of several meetings stand together.
    let meeting: String?
    let meetingTitle: String?

    var isOpen: Bool { state == "open" }

    func isLate(on day: String) -> Bool { isOpen && until.map { $0 < day } ?? false }
}

struct TodoListAnswer: Decodable {
    let todos: [Todo]
}
