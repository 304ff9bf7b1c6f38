internal import Requests
internal import Staff

extension EntryAnswer {
    init(
        _ change: EntryChange, state: String? = nil, closed: Bool? = nil, help: HelpAnswer? = nil
    ) {
        self.init(
            change: change.rawValue, unchanged: change == .unchanged, state: state, closed: closed,
            help: help)
    }
}

extension EntryCounts {
    init(_ report: HelpDayReport, notice: String? = nil) {
        self.init(
            recorded: report.recorded, replaced: report.replaced, unchanged: report.unchanged,
            notice: notice)
    }
}

extension HelpPerson {
    init(_ person: PersonName) {
        self.init(
            employeeNumber: person.employeeNumber, name: person.name, section: person.section)
    }
}
