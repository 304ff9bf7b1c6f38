internal import CivicCalendar
internal import Staff
internal import Testing

/// A city with sections of so many people, and its months of results.
struct RecurringCity {
    typealias Late = (person: Int, work: String)

    let city: TemporaryStore
    let sections: [String]
    let size: Int

    init(sections: [String], size: Int) async throws {
        city = try TemporaryStore()
        self.sections = sections
        self.size = size
        var csv = "係,氏名,職員番号,職\n"
        for (index, section) in sections.enumerated() {
            for person in 0..<size {
                let role = person == 0 ? "係長" : "係員"
                csv += "\(section),架空\(index)の\(person),\(Self.number(index, person)),\(role)\n"
            }
        }
        try await city.load(csv)
    }

    static func number(_ section: Int, _ person: Int) -> String { "N\(section)-\(person)" }

    /// Records a day: who was late in which section, everybody else on time.
    func record(_ day: String, late: [Int: [Late]]) async throws {
        var csv = "職員番号,結果,退庁時刻,業務\n"
        for section in sections.indices {
            let own = Dictionary(
                (late[section] ?? []).map { ($0.person, $0.work) },
                uniquingKeysWith: { first, _ in first })
            for person in 0..<size {
                let number = Self.number(section, person)
                csv +=
                    own[person].map { "\(number),遅れ,19:10,\($0)\n" } ?? "\(number),定時,17:20,\n"
            }
        }
        try await city.store.recordHelpDay(
            csv: Array(csv.utf8), on: try CivicDate(reading: day), as: .personnel(at: 1))
    }

    func recurring(_ months: Int = 6, as post: String = "職員課") async throws -> RecurringAnswer {
        try await city.store.recurring(
            months: months, isHelpDay: { $0.day == 20 }, as: try .post(post, at: 1))
    }
}
