internal import CivicCalendar
internal import Requests
internal import Staff

/// What people type about a day.
extension Typed {
    static func check(_ text: String) throws -> ForecastCheck {
        let match = ForecastCheck.allCases.first { $0.rawValue == text || $0.japanese == text }
        guard let match else { throw NodeError.badValue("--check", "week, eve") }
        return match
    }

    static func sectionPath(_ text: String) throws -> SectionPath {
        guard text.utf8.count <= 2_000, case .success(let path) = SectionPath.read(text) else {
            throw NodeError.badValue("--section", "部/課/係")
        }
        return path
    }

    /// A time of that day, also with its date before it, as a file has it.
    static func time(_ text: String, _ option: String, on day: CivicDate) throws -> DayTime {
        switch TimeStamp.read(text, on: day) {
        case .success(let time): return time
        case .failure(.otherDay): throw StaffError.helpDay(.timeOfOtherDay)
        case .failure: throw NodeError.badValue(option, "17:45, 25:10")
        }
    }

    static func work(_ text: String) throws -> WorkKind {
        guard let kind = WorkKind(reading: text) else {
            throw NodeError.badValue(
                "--work", WorkKind.allCases.map(\.english).joined(separator: ", "))
        }
        return kind
    }

    /// 0012,0013 with any of the signs that people put between; nothing for an empty text.
    static func numbers(_ text: String) -> [String] {
        let marks = Set(",，、 　\n".unicodeScalars)
        return text.unicodeScalars.split { marks.contains($0) }.map { String($0) }
    }
}

extension RequestHandler {
    /// A day that takes entries, by the city's rule and holidays.
    func entryDay(_ text: String) async throws -> EntryDay {
        try EntryDay(
            try Typed.civicDate(text, "--date"), rule: try await paydayRule(),
            holidays: try await node.holidays())
    }
}
