internal import CivicCalendar
package import Requests
internal import Staff

extension FindRecurring: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let found = try await handler.staff.recurring(
            months: try window(), isHelpDay: try await handler.helpDayPredicate(),
            as: try await handler.acting(call))
        return Answer(
            rule: RecurrenceRule.sentence(
                japanese: call.isJapanese, isHelpDaysOnly: found.isHelpDaysOnly),
            window: Window(
                from: found.months.first?.text, until: found.months.last?.text,
                months: found.months.count,
                days: found.isHelpDaysOnly ? "help_days" : "all_recorded"),
            work: found.work.map { RecurringWork($0, call) },
            sections: found.sections.map { RecurringWork($0, call) },
            people: found.people.map { RecurringMember($0, call) })
    }

    private func window() throws -> Int {
        let months = months ?? RecurrenceRule.windowMonthsDefault
        let allowed = RecurrenceRule.windowMonths
        guard allowed.contains(months) else {
            throw NodeError.badValue("--months", "\(allowed.lowerBound)–\(allowed.upperBound)")
        }
        return months
    }
}

extension FindHollowSigns: HandledRequest {
    package func answer(
        by handler: isolated RequestHandler, _ call: Call
    ) async throws -> Answer {
        let months = months ?? StaffStore.hollowMonthsDefault
        let allowed = StaffStore.hollowMonths
        guard allowed.contains(months) else {
            throw NodeError.badValue("--months", "\(allowed.lowerBound)–\(allowed.upperBound)")
        }
        let signs = try await handler.staff.hollowSigns(
            months: months, as: try await handler.acting(call))
        return Answer(
            signs: signs.map { sign in
                Sign(
                    section: sign.section, sign: sign.code, months: sign.months.map(\.text),
                    sentence: sign.sentence(japanese: call.isJapanese))
            })
    }
}

extension RequestHandler {
    /// Which days are Help Days; nil while the city has not set the rule of its payday.
    func helpDayPredicate() async throws -> (@Sendable (CivicDate) -> Bool)? {
        guard let rule = try await paydayRule() else { return nil }
        let holidays = try await node.holidays()
        return { day in (try? rule.payday(in: CivicMonth(of: day), holidays: holidays)) == day }
    }
}

extension RecurringWork {
    fileprivate init(_ finding: RecurringFinding, _ call: Call) {
        let (late, all) = (finding.monthsLate, finding.monthsRecorded)
        guard let work = finding.work else {
            self.init(
                section: finding.section, monthsLate: late, of: all, since: finding.since.text,
                sentence: call.words(
                    ja: "\(finding.section)は、\(all)か月のうち\(late)か月で、人数から見込まれるより多くの人が遅くなりました。"
                        + "応援や仕事の分け方を、係で話し合ってはどうでしょうか。",
                    en:
                        "\(finding.section) was short in \(late) of \(all) months: more people stayed "
                        + "late than its size explains. Help, or sharing the work anew, may be worth a talk."
                ))
            return
        }
        let name = call.isJapanese ? work.japanese : work.english
        let title = call.words(ja: "「\(name)」の見直し", en: "Rethinking: \(name)")
        let problem = call.words(
            ja: "「\(name)」のために、\(all)か月のうち\(late)か月で定時に帰れない人がいる",
            en: "\(name) keeps people late in \(late) of \(all) months")
        self.init(
            section: finding.section, monthsLate: late, of: all, since: finding.since.text,
            sentence: call.words(
                ja: "\(finding.section)では、\(all)か月のうち\(late)か月で「\(name)」のために遅くなりました。",
                en: "In \(finding.section), \(name) kept people late in \(late) of \(all) months."),
            work: work.english,
            next: "tasukeai project new --title \(Self.quoted(title)) "
                + "--section \(Self.quoted(finding.section)) --problem \(Self.quoted(problem))")
    }

    /// As one word of a shell: a section's name is what people typed.
    private static func quoted(_ text: String) -> String {
        "'"
            + text.split(separator: "'", omittingEmptySubsequences: false).joined(
                separator: "'\\''")
            + "'"
    }
}

extension RecurringMember {
    fileprivate init(_ person: RecurringPerson, _ call: Call) {
        self.init(
            section: person.section, name: person.name, employeeNumber: person.employeeNumber,
            monthsLate: person.monthsLate, of: person.monthsRecorded, since: person.since.text,
            sentence: call.words(
                ja: "仕事の量や分担、困りごとについて、声をかけてみてはどうでしょうか（評価や順位ではありません）。",
                en:
                    "An offer of support: ask how the work is shared and what is hard. It is no "
                    + "judgement and no ranking."))
    }
}
