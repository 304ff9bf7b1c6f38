internal import CivicCalendar
internal import HTML
internal import Requests

/// This month as a sheet of a calendar: Help Days and their checks, Wednesdays, meetings, to-dos. A letter in a day,
/// and beneath, what each of them is.
enum HomeMonth {
    private struct Entry {
        enum Kind {
            case helpDay, check, wednesday, meeting, todo

            /// In a square that holds one sign.
            var sign: String {
                switch self {
                case .helpDay: say("助")
                case .check: say("確")
                case .wednesday: say("定")
                case .meeting: say("会")
                case .todo: say("宿")
                }
            }
            var words: String {
                switch self {
                case .helpDay: say("助け合いデー")
                case .check: say("確認の日")
                case .wednesday: say("定時退庁日")
                case .meeting: say("会合")
                case .todo: say("宿題の期限")
                }
            }
            var mark: Attribute {
                switch self {
                case .helpDay: .class("sign help")
                case .check: .class("sign")
                case .wednesday: .class("sign")
                case .meeting: .class("sign meet")
                case .todo: .class("sign")
                }
            }
        }

        let day: String
        let kind: Kind
        let title: String
        let path: PagePath
    }

    static func html(_ visit: PageRequest, _ reader: Reader) async throws -> Markup {
        guard let today = visit.today.date else { return Markup() }
        let month = CivicMonth(of: today)
        let all = try await entries(month, today, visit, reader)
        let entries = all.filter { $0.day.hasPrefix(month.text) }
        return div {
            grid(month, entries, visit)
            list(entries, visit)
        }
    }

    private static func entries(
        _ month: CivicMonth, _ today: CivicDate, _ visit: PageRequest, _ reader: Reader
    ) async throws -> [Entry] {
        var entries: [Entry] = []
        if HelpDayPages.everyStaff.admits(reader.role) {
            entries += try await days(today, visit, reader)
        }
        // The newest page has whatever lies in this month: meetings are listed by their day.
        let meetings = try await visit.ask(PageOfMeetings(status: nil, page: 0)).meetings
        entries += meetings.compactMap { meeting in
            guard let day = meeting.date, !["cancelled", "postponed"].contains(meeting.status)
            else { return nil }
            return Entry(
                day: day, kind: .meeting, title: meeting.title ?? say("（題名なし）"),
                path: PagePath.meeting(meeting.id))
        }
        guard PageRoute.Access.writers.admits(reader.role) else { return entries }
        let own = try await visit.ask(MemberNames()).own
        let todos = try await visit.ask(ListTodos(city: own, state: "open")).todos
        return entries
            + todos.compactMap { row in
                guard let day = row.todo.until, let meeting = row.meeting else { return nil }
                return Entry(
                    day: day, kind: .todo, title: String((row.todo.text ?? "").prefix(40)),
                    path: PagePath.meeting(meeting) / "todos" / row.todo.id)
            }
    }

    private static func days(
        _ today: CivicDate, _ visit: PageRequest, _ reader: Reader
    ) async throws -> [Entry] {
        let year = FiscalYear(of: today).startYear
        guard FiscalYear(startYear: year) != nil else { return [] }
        let calendar = try await visit.ask(
            ShowHelpDayCalendar(year: year, includesWednesdays: true))
        func entry(_ day: String, _ kind: Entry.Kind, _ title: String, _ path: PagePath? = nil)
            -> Entry
        {
            Entry(
                day: day, kind: kind, title: title,
                path: path ?? PagePath.helpDay(CivicDay(day)))
        }
        var entries = calendar.helpDays.map { entry($0, .helpDay, "") }
        entries += calendar.wednesdays.map { entry($0, .wednesday, "") }
        guard PageRoute.Access.chiefs.admits(reader.role) else { return entries }
        for check in calendar.checks {
            let path = PagePath.helpDay(CivicDay(check.helpDay)) / "checks"
            entries += [
                entry(check.weekBefore, .check, say("1週間前の確認"), path / "week"),
                entry(check.eve, .check, say("前日の確認"), path / "eve"),
            ]
        }
        return entries
    }

    private static var weekdays: [String] {
        [CivicWeekday.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
            .map(\.said)
    }

    private static func grid(
        _ month: CivicMonth, _ entries: [Entry], _ visit: PageRequest
    ) -> Markup {
        // Sunday stands first.
        let before = (month.days.first?.weekday.rawValue ?? 7) % 7
        let squares: [CivicDate?] = Array(repeating: nil, count: before) + month.days
        let weeks = stride(from: 0, to: squares.count, by: 7).map {
            Array(squares[$0..<min($0 + 7, squares.count)])
        }
        return table(.class("month")) {
            caption { month.said }
            thead { tr { for weekday in weekdays { th(.scope("col")) { weekday } } } }
            tbody {
                for week in weeks { row(week, entries, visit) }
            }
        }
    }

    private static func row(
        _ week: [CivicDate?], _ entries: [Entry], _ visit: PageRequest
    ) -> Markup {
        tr {
            for place in 0..<7 {
                if place < week.count, let day = week[place] {
                    square(day, entries.filter { $0.day == day.text }, day == visit.today.date)
                } else {
                    td()
                }
            }
        }
    }

    private static func square(_ day: CivicDate, _ entries: [Entry], _ isToday: Bool) -> Markup {
        td(isToday ? .class("today") : .class("day")) {
            span { "\(day.day)" }
            if isToday { span(.class("unseen")) { say("（今日）") } }
            for kind in kinds(entries) {
                span(kind.mark) {
                    span(.hidden) { kind.sign }
                    span(.class("unseen")) { kind.words }
                }
            }
        }
    }

    /// Each once, in the order of their weight.
    private static func kinds(_ entries: [Entry]) -> [Entry.Kind] {
        let all: [Entry.Kind] = [.helpDay, .meeting, .check, .todo, .wednesday]
        return all.filter { kind in entries.contains { $0.kind == kind } }
    }

    /// What the signs mean: Wednesdays in one line, the rest each with its way.
    @MarkupBuilder private static func list(_ entries: [Entry], _ visit: PageRequest) -> Markup {
        let told = entries.filter { $0.kind != .wednesday }.sorted { $0.day < $1.day }
        if told.isEmpty { p(.class("muted")) { say("今月の予定は、まだありません。") } }
        ul(.class("plain agenda")) {
            for entry in told {
                li(entry.day < visit.today.text ? .class("past") : .class("coming")) {
                    span(entry.kind.mark) { span(.hidden) { entry.kind.sign } }
                    say(" \(CivicDay(entry.day).short)　")
                    a(.href(entry.path)) { entry.title.isEmpty ? entry.kind.words : entry.title }
                    if !entry.title.isEmpty, entry.kind != .check {
                        span(.class("muted")) { say("　\(entry.kind.words)") }
                    }
                }
            }
        }
        if entries.contains(where: { $0.kind == .wednesday }) {
            p(.class("muted")) { say("「定」は、水曜日などの定時退庁日です。") }
        }
    }
}
