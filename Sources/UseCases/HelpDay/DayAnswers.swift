internal import CivicCalendar
package import Requests
internal import Staff

extension CloseDay: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        return EntryAnswer(
            try await handler.staff.closeDay(day, known: known, as: acting), closed: true)
    }
}

extension ReopenDay: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryAnswer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        return EntryAnswer(
            try await handler.staff.reopenDay(day, reason: reason, as: acting), closed: false)
    }
}

extension ShowDayClosing: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        return Answer(isClosed: try await handler.staff.isClosed(day, as: acting))
    }
}

extension RecordHelpDay: HandledRequest {
    /// A day to come has no results; one that is neither a Help Day nor a Wednesday of the rule most
    /// often is a slip, and is asked about.
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> EntryCounts {
        let day = try Typed.civicDate(date, "--date")
        let acting = try await handler.acting(call)
        guard day <= acting.today else { throw NodeError.resultsOfDayToCome(day.text) }
        let entry: EntryDay?
        do { entry = try await handler.entryDay(day.text) } catch StaffError.helpDay(.notHelpDay) {
            entry = nil
        }
        guard isMeant || entry != nil else { throw NodeError.resultsOfOtherDay(day.text) }
        let report = try await handler.staff.recordHelpDay(csv: csv.bytes, on: day, as: acting)
        guard entry == nil else { return EntryCounts(report) }
        return EntryCounts(
            report,
            notice: call.words(
                ja: "\(day.text) は、助け合いデーでも水曜日の定時退庁日でもありません。結果は記録しました",
                en: "\(day.text) is no Help Day and no counted Wednesday. The results were recorded"
            ))
    }
}

extension ShowDayJournal: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let day = try Typed.civicDate(date, "--date")
        let lines = try await handler.staff.journal(on: day, as: acting)
        return Answer(
            date: day.text,
            journal: lines.map {
                JournalRow(
                    at: DayMoment.text($0.enteredSeconds), post: $0.post, act: $0.act,
                    section: $0.section, detail: $0.detail, reason: $0.reason)
            })
    }
}

extension ShowDaySeries: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let acting = try await handler.acting(call)
        let section = try section.map(Typed.sectionPath)
        let first = try Typed.civicDate(from, "--from")
        let last = try Typed.civicDate(to, "--to")
        guard first <= last else { throw NodeError.badValue("--to", "--from ≤ --to") }
        let series = try await handler.staff.weeklySeries(
            section: section, as: acting, from: first, until: last)
        let isHelpDay = try await handler.helpDayPredicate()
        var csv = call.words(ja: "日付,分子,分母", en: "date,numerator,denominator") + "\r\n"
        for day in series.days { csv += "\(day.day.text),\(day.onTime),\(day.expected)\r\n" }
        return Answer(
            section: series.section, from: first.text, until: last.text, csv: csv,
            days: series.days.map { day in
                Day(
                    date: day.day.text, onTime: day.onTime, expected: day.expected,
                    helpDay: isHelpDay.map { $0(day.day) })
            })
    }
}

/// A moment in Japan, 2026-05-20T17:42+09:00.
enum DayMoment {
    static func text(_ seconds: Int64) -> String {
        let acting = Acting(post: .personnel, account: "", seconds: seconds)
        let time = ClockTime.text(UInt32(clamping: acting.minuteOfDay))
        return "\(acting.today.text)T\(time)+09:00"
    }
}
