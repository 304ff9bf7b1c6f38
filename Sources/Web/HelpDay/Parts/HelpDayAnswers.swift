/// What the node answers about the calendar.
struct CalendarAnswer: Decodable {
    struct Check: Decodable {
        let helpDay: String
        let weekBefore: String
        let eve: String
    }

    let fiscalYear: String
    let ruleIsSet: Bool
    let helpDays: [String]
    let wednesdays: [String]
    let checks: [Check]
    let ics: String?
}
