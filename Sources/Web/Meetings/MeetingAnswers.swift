internal import Requests

extension ShowMeeting.Answer {
    var title: String { fields["title"]?.value ?? say("（題名なし）") }
    var status: String? { fields["status"]?.value }

    var begin: String? { fields["begin"]?.value }

    /// When it begins as far as anybody said; the first round of dialogue says so, too. 09:30 sorts as times do.
    var begins: String? { begin ?? rounds.compactMap(\.at).min() }
}

extension TodoAnswer {
    var isOpen: Bool { state == "open" }

    func isLate(on day: String) -> Bool { isOpen && until.map { $0 < day } ?? false }
}
