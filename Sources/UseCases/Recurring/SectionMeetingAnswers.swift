internal import CivicCalendar
package import Requests
internal import Staff

extension RecordSectionMeeting: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let meeting = try values.meeting()
        // Whether a meeting was held is known afterwards.
        if let today = call.today {
            guard meeting.month <= CivicMonth(of: today) else {
                throw NodeError.dayToCome("--month", values.month)
            }
            if let held = values.held { try Typed.checkPast(held, "--held", call) }
        }
        let section = try values.section.map { try SectionMeetingValues.path($0, "--section") }
        let acting = try await handler.acting(call)
        let isChanged = try await handler.staff.recordSectionMeeting(
            meeting, of: section, as: acting)
        return Answer(
            section: (section ?? acting.post.section)?.text, month: meeting.month.text,
            recorded: isChanged, state: meeting.stateCode)
    }
}

extension ListSectionMeetings: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let month = try month.map { try SectionMeetingValues.month($0, "--month") }
        let meetings = try await handler.staff.sectionMeetings(
            in: month, as: try await handler.acting(call))
        return Answer(meetings: meetings.map { SectionMeetingRow($0, call) })
    }
}

extension ListMeetingThemes: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        Answer(
            themes: MeetingTheme.library.map { theme in
                Theme(
                    number: theme.number, code: theme.code,
                    theme: call.words(ja: theme.japanese, en: theme.english),
                    question: call.words(ja: theme.question.japanese, en: theme.question.english))
            })
    }
}

extension SectionMeetingValues {
    fileprivate func meeting() throws -> SectionMeeting {
        let month = try Self.month(month, "--month")
        let themes = try themes.map { text in
            guard let theme = MeetingTheme(reading: text) else {
                throw StaffError.sectionMeeting(.themeUnknown)
            }
            return theme
        }
        let hasContent =
            held != nil || minutes != nil || recordSeconds != nil || record != nil
            || !themes.isEmpty || !joint.isEmpty
        guard !isNotHeld else {
            guard !hasContent else { throw StaffError.sectionMeeting(.heldAndNot) }
            return try SectionMeeting(month: month, notHeldBecause: reason ?? "")
        }
        guard reason == nil else { throw StaffError.sectionMeeting(.heldAndNot) }
        var content = SectionMeeting.Content()
        content.day = try held.map { try Typed.civicDate($0, "--held") }
        content.minutes = minutes
        content.themes = themes
        content.jointWith = try joint.map { try Self.path($0, "--joint") }
        content.record = record ?? ""
        content.recordSeconds = recordSeconds
        return try SectionMeeting(month: month, held: content)
    }

    fileprivate static func path(_ text: String, _ option: String) throws -> SectionPath {
        guard case .success(let path) = SectionPath.read(text) else {
            throw NodeError.badValue(option, "部/課/係")
        }
        return path
    }

    fileprivate static func month(_ text: String, _ option: String) throws -> CivicMonth {
        guard let month = try? CivicMonth(reading: text) else {
            throw NodeError.badValue(option, "YYYY-MM, 令和8年4月")
        }
        return month
    }
}

extension SectionMeeting {
    fileprivate var stateCode: String { if case .notHeld = outcome { "not_held" } else { "held" } }
}

extension SectionMeetingRow {
    fileprivate init(_ recorded: RecordedMeeting, _ call: Call) {
        var content = SectionMeeting.Content()
        var reason: String?
        switch recorded.meeting.outcome {
        case .held(let held): content = held
        case .notHeld(let text): reason = text
        }
        self.init(
            section: recorded.section, month: recorded.meeting.month.text,
            state: recorded.meeting.stateCode, held: content.day?.text, minutes: content.minutes,
            themes: content.themes.map { call.isJapanese ? $0.japanese : $0.code },
            joint: content.jointWith.map(\.text),
            record: content.record.isEmpty ? nil : content.record,
            recordSeconds: content.recordSeconds, reason: reason)
    }
}
