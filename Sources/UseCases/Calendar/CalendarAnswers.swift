internal import CivicCalendar
internal import Ledger
package import Requests
internal import Staff

extension ShowPaydayRule: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> PaydayRuleAnswer {
        try await handler.inCalendar {
            let stored = try await handler.paydayRule()
            return PaydayRuleAnswer(
                try stored ?? RequestHandler.assumedPaydayRule(), isSet: stored != nil)
        }
    }
}

extension ChangePaydayRule: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> PaydayRuleAnswer {
        try await handler.inCalendar {
            let base = try await handler.paydayRule() ?? RequestHandler.assumedPaydayRule()
            var rule = try PaydayRule(
                dayOfMonth: day ?? base.dayOfMonth,
                onDayOff: try onDayOff.map(PaydayMove.init(reading:)) ?? base.onDayOff,
                overrides: base.overrides)
            let holidays = try await handler.node.holidays()
            for text in overrides {
                let override = try PaydayOverride(reading: text)
                rule = try rule.setting(override)
                // A payday on a day off is noticed now, not on the day.
                _ = try rule.payday(in: override.month, holidays: holidays)
            }
            try await handler.staff.setSetting(
                RequestHandler.paydayRuleSetting, to: rule.text,
                as: try await handler.acting(call), .setCalendar)
            return PaydayRuleAnswer(rule, isSet: true)
        }
    }
}

extension PaydayRuleAnswer {
    fileprivate init(_ rule: PaydayRule, isSet: Bool) {
        self.init(
            day: rule.dayOfMonth, onDayOff: rule.onDayOff.rawValue, isSet: isSet,
            overrides: rule.sortedOverrides.map {
                Override(month: $0.month.text, date: $0.date.text)
            })
    }
}

extension ShowHelpDayCalendar: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> HelpDayYear {
        try await handler.inCalendar {
            guard let fiscal = FiscalYear(startYear: year) else {
                throw BusinessDayError.notCovered(year: year)
            }
            let calendar = try await handler.helpDayCalendar(fiscal)
            return HelpDayYear(
                fiscalYear: call.words(ja: fiscal.japanese, en: "FY\(fiscal.text)"),
                ruleIsSet: try await handler.paydayRule() != nil,
                helpDays: calendar.helpDays.map(\.text),
                wednesdays: calendar.wednesdays.map(\.text),
                checks: calendar.checks.map {
                    HelpDayYear.Check(
                        helpDay: $0.helpDay.text, weekBefore: $0.weekBefore.text,
                        eve: $0.eve.text)
                }, ics: includesFile ? try file(of: calendar, by: handler, call) : nil)
        }
    }

    private func file(
        of calendar: HelpDayCalendar, by handler: RequestHandler, _ call: Call
    ) throws -> String {
        guard let stamp = ICalendarStamp(secondsSinceEpoch: Int(call.seconds)) else {
            throw NodeError.badValue("clock", "1868–2999")
        }
        let descriptor = handler.parts.descriptor
        return calendar.iCalendar(
            city: try? MunicipalityCode(handler.member.text),
            cityName: call.words(ja: descriptor.nameJapanese, en: descriptor.nameEnglish),
            stamp: stamp, words: call.isJapanese ? .japanese : .english,
            includesWednesdays: includesWednesdays
        ).text
    }
}
