internal import CivicCalendar
internal import Requests
internal import Staff

/// 係内ミーティング and the signs that something is done for its form only.
extension LocalNode {
    func recordMeeting(_ values: SectionMeetingValues) async throws -> JSONValue {
        let meeting = try Self.meeting(values)
        // Whether a meeting was held is known afterwards.
        if let today = Self.today {
            guard meeting.month <= CivicMonth(of: today) else {
                throw NodeError.dayToCome("--month", values.month)
            }
            if let held = values.held { try Self.checkPast(held, "--held") }
        }
        let section = try values.section.map { try Self.sectionPath($0, "--section") }
        let acting = try await acting()
        let isChanged = try await staff.recordSectionMeeting(meeting, of: section, as: acting)
        return [
            "section": JSONValue((section ?? acting.post.section)?.text),
            "month": .string(meeting.month.text), "recorded": .bool(isChanged),
            "state": .string(Self.state(meeting)),
        ]
    }

    func meetingList(_ month: String?) async throws -> JSONValue {
        let month = try month.map { try Self.civicMonth($0, "--month") }
        let meetings = try await staff.sectionMeetings(in: month, as: try await acting())
        return ["meetings": .array(meetings.map(Self.json))]
    }

    func themes() -> JSONValue {
        [
            "themes": .array(
                MeetingTheme.library.map { theme in
                    [
                        "number": .int(theme.number), "code": .string(theme.code),
                        "theme": .string(words(ja: theme.japanese, en: theme.english)),
                        "question": .string(
                            words(ja: theme.question.japanese, en: theme.question.english)),
                    ]
                })
        ]
    }

    func hollow(_ months: Int?) async throws -> JSONValue {
        let months = months ?? StaffStore.hollowMonthsDefault
        let allowed = StaffStore.hollowMonths
        guard allowed.contains(months) else {
            throw NodeError.badValue("--months", "\(allowed.lowerBound)–\(allowed.upperBound)")
        }
        let signs = try await staff.hollowSigns(months: months, as: try await acting())
        return [
            "signs": .array(
                signs.map { sign in
                    [
                        "section": .string(sign.section), "sign": .string(sign.code),
                        "months": .array(sign.months.map { .string($0.text) }),
                        "sentence": .string(sign.sentence(japanese: Language.isJapanese)),
                    ]
                })
        ]
    }

    private static func meeting(_ values: SectionMeetingValues) throws -> SectionMeeting {
        let month = try civicMonth(values.month, "--month")
        let themes = try values.themes.map { text in
            guard let theme = MeetingTheme(reading: text) else {
                throw StaffError.sectionMeeting(.themeUnknown)
            }
            return theme
        }
        let hasContent =
            values.held != nil || values.minutes != nil || values.recordSeconds != nil
            || values.record != nil || !themes.isEmpty || !values.joint.isEmpty
        guard !values.isNotHeld else {
            guard !hasContent else { throw StaffError.sectionMeeting(.heldAndNot) }
            return try SectionMeeting(month: month, notHeldBecause: values.reason ?? "")
        }
        guard values.reason == nil else { throw StaffError.sectionMeeting(.heldAndNot) }
        var content = SectionMeeting.Content()
        content.day = try values.held.map { try civicDate($0, "--held") }
        content.minutes = values.minutes
        content.themes = themes
        content.jointWith = try values.joint.map { try sectionPath($0, "--joint") }
        content.record = values.record ?? ""
        content.recordSeconds = values.recordSeconds
        return try SectionMeeting(month: month, held: content)
    }

    private static func json(_ recorded: RecordedMeeting) -> JSONValue {
        var content = SectionMeeting.Content()
        var reason: String?
        switch recorded.meeting.outcome {
        case .held(let held): content = held
        case .notHeld(let text): reason = text
        }
        let themes = content.themes.map { theme -> JSONValue in
            .string(Language.isJapanese ? theme.japanese : theme.code)
        }
        return [
            "section": .string(recorded.section), "month": .string(recorded.meeting.month.text),
            "state": .string(state(recorded.meeting)), "held": JSONValue(content.day?.text),
            "minutes": content.minutes.map { .int($0) } ?? .null, "themes": .array(themes),
            "joint": .array(content.jointWith.map { .string($0.text) }),
            "record": JSONValue(content.record.isEmpty ? nil : content.record),
            "record_seconds": content.recordSeconds.map { .int($0) } ?? .null,
            "reason": JSONValue(reason),
        ]
    }

    private static func state(_ meeting: SectionMeeting) -> String {
        if case .notHeld = meeting.outcome { "not_held" } else { "held" }
    }

    private static func sectionPath(_ text: String, _ option: String) throws -> SectionPath {
        guard case .success(let path) = SectionPath.read(text) else {
            throw NodeError.badValue(option, "部/課/係")
        }
        return path
    }

    private static func civicMonth(_ text: String, _ option: String) throws -> CivicMonth {
        guard let month = try? CivicMonth(reading: text) else {
            throw NodeError.badValue(option, "YYYY-MM, 令和8年4月")
        }
        return month
    }
}
