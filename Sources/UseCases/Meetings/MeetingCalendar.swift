internal import Alliance
internal import CivicCalendar
internal import Ledger
internal import Merge
internal import Records
package import Requests
internal import Staff

extension ShowMeetingCalendar: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> CalendarFile {
        let meeting = try await handler.record(id, .meeting)
        guard let event = handler.event(meeting, base, call) else {
            throw NodeError.meetingWithoutDay()
        }
        return try handler.calendarFile(meeting.words("title") ?? "", [event], call)
    }
}

extension CalendarForFeed: HandledRequest {
    private static let meetingsMax = 300
    private static let todoScalarsMax = 100

    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> CalendarFile {
        let roles = try posts.map { CityRole(try ActingPost(reading: $0).role) }
        let meetings = try await handler.reader.list(
            .meeting, MeetingRules.listed, countMax: Self.meetingsMax)
        var events = meetings.compactMap { handler.event($0, base, call) }
        if roles.contains(where: Askers.city.admit) {
            events += try await helpDays(by: handler, call)
        }
        if roles.contains(where: Askers.writers.admit) {
            events += try await todos(by: handler, call)
        }
        let city = handler.parts.descriptor
        return try handler.calendarFile(
            call.words(ja: "\(city.nameJapanese) 助け合い", en: "\(city.nameEnglish) Help Day"),
            events.sorted { $0.date < $1.date }, call)
    }

    /// Of this fiscal year and the next, as far as its holidays are known.
    private func helpDays(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ICalendarEvent] {
        let year = FiscalYear(of: JapanTime.day(ofSeconds: call.seconds)).startYear
        var events: [ICalendarEvent] = []
        for year in [year, year + 1] {
            guard let fiscal = FiscalYear(startYear: year),
                let calendar = try? await handler.helpDayCalendar(fiscal)
            else { continue }
            events +=
                calendar.iCalendar(
                    city: try? MunicipalityCode(handler.member.text), cityName: nil,
                    stamp: try handler.stamp(call), words: call.isJapanese ? .japanese : .english
                ).events
        }
        return events
    }

    /// What the own city has to do until a day.
    private func todos(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> [ICalendarEvent] {
        let rows = try await ListTodos(
            city: handler.member.text, state: OutcomeRules.open
        ).answer(by: handler, call).todos
        return rows.compactMap { row in
            guard let until = row.todo.until.flatMap({ try? CivicDate(reading: $0) }) else {
                return nil
            }
            let text = String(
                String.UnicodeScalarView(
                    (row.todo.text ?? "").unicodeScalars.prefix(Self.todoScalarsMax)))
            var event = ICalendarEvent(
                uid: "todo-\(row.todo.id)@tasukeai", date: until,
                summary: call.words(ja: "宿題: \(text)", en: "To do: \(text)"),
                description: row.meetingTitle ?? "")
            if let meeting = row.meeting {
                event.address = "\(base)/meetings/\(meeting)/todos/\(row.todo.id)"
            }
            return event
        }
    }
}

extension RequestHandler {
    fileprivate func stamp(_ call: Call) throws -> ICalendarStamp {
        guard let stamp = ICalendarStamp(secondsSinceEpoch: Int(clamping: call.seconds)) else {
            throw NodeError.badValue("clock", "1868–2999")
        }
        return stamp
    }

    fileprivate func calendarFile(
        _ name: String, _ events: [ICalendarEvent], _ call: Call
    ) throws -> CalendarFile {
        CalendarFile(
            ics: ICalendarFile(name: name, stamp: try stamp(call), events: events).text)
    }

    /// nil for a meeting whose day nobody said. Its identity is the same at every city.
    fileprivate func event(
        _ meeting: SharedRecord, _ base: String, _ call: Call
    ) -> ICalendarEvent? {
        guard let date = meeting.words("date").flatMap({ try? CivicDate(reading: $0) }) else {
            return nil
        }
        let status = meeting.words("status") ?? ""
        let isCancelled = ["cancelled", "postponed"].contains(status)
        let field = SharedKind.meeting.declaration.field(named: "status")
        let choice = field?.wording(of: status)?.text(japanese: call.isJapanese) ?? status
        let title = meeting.words("title") ?? call.words(ja: "（題名なし）", en: "(no title)")
        var event = ICalendarEvent(
            uid: "meeting-\(meeting.id)@tasukeai", date: date,
            summary: isCancelled ? "【\(choice)】\(title)" : title,
            description: description(of: meeting, isCancelled, call))
        event.begin = meeting.words("begin").flatMap(ClockTime.minutes).map(Int.init)
        event.end = meeting.words("end").flatMap(ClockTime.minutes).map(Int.init)
        event.location = meeting.words("place") ?? ""
        event.address = "\(base)/meetings/\(meeting.id)"
        event.isCancelled = isCancelled
        return event
    }

    private func description(
        of meeting: SharedRecord, _ isCancelled: Bool, _ call: Call
    ) -> String {
        let fields = isCancelled ? ["reason"] : ["link"]
        return fields.compactMap { name in
            guard let value = meeting.words(name), !value.isEmpty,
                let field = SharedKind.meeting.declaration.field(named: name)
            else { return nil }
            return "\(field.label.text(japanese: call.isJapanese)): \(value)"
        }.joined(separator: "\n")
    }
}
