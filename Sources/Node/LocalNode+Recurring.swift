internal import CivicCalendar
internal import Requests
internal import Staff

/// What recurs, as an offer of support; nothing of it leaves the city.
extension LocalNode {
    func performRecurring(_ request: RecurringRequest) async throws -> JSONValue {
        switch request {
        case .recurring(let months):
            let window = try Self.window(months)
            let answer = try await staff.recurring(
                months: window, isHelpDay: try await helpDayPredicate(), as: try await acting())
            return json(answer)
        case .meetingRecord(let values): return try await recordMeeting(values)
        case .meetingList(let month): return try await meetingList(month)
        case .themes: return themes()
        case .hollow(let months): return try await hollow(months)
        }
    }

    /// Which days are Help Days; nil while the city has not set the rule of its payday.
    func helpDayPredicate() async throws -> (@Sendable (CivicDate) -> Bool)? {
        guard let rule = try await paydayRule() else { return nil }
        let holidays = try HolidayFile.calendar(folder)
        return { day in (try? rule.payday(in: CivicMonth(of: day), holidays: holidays)) == day }
    }

    private static func window(_ months: Int?) throws -> Int {
        let months = months ?? RecurrenceRule.windowMonthsDefault
        let allowed = RecurrenceRule.windowMonths
        guard allowed.contains(months) else {
            throw NodeError.badValue("--months", "\(allowed.lowerBound)–\(allowed.upperBound)")
        }
        return months
    }

    private func json(_ answer: RecurringAnswer) -> JSONValue {
        [
            "rule": .string(
                RecurrenceRule.sentence(
                    japanese: Language.isJapanese, isHelpDaysOnly: answer.isHelpDaysOnly)),
            "window": [
                "from": JSONValue(answer.months.first?.text),
                "until": JSONValue(answer.months.last?.text), "months": .int(answer.months.count),
                "days": answer.isHelpDaysOnly ? "help_days" : "all_recorded",
            ],
            "work": .array(answer.work.map { json($0) }),
            "sections": .array(answer.sections.map { json($0) }),
            "people": .array(answer.people.map { json($0) }),
        ]
    }

    private func json(_ finding: RecurringFinding) -> JSONValue {
        var answer: [String: JSONValue] = [
            "section": .string(finding.section), "months_late": .int(finding.monthsLate),
            "of": .int(finding.monthsRecorded), "since": .string(finding.since.text),
        ]
        let (late, all) = (finding.monthsLate, finding.monthsRecorded)
        guard let work = finding.work else {
            answer["sentence"] = .string(
                words(
                    ja: "\(finding.section)は、\(all)か月のうち\(late)か月で、人数から見込まれるより多くの人が遅くなりました。"
                        + "応援や仕事の分け方を、係で話し合ってはどうでしょうか。",
                    en:
                        "\(finding.section) was short in \(late) of \(all) months: more people stayed "
                        + "late than its size explains. Help, or sharing the work anew, may be worth a talk."
                ))
            return .object(answer)
        }
        let name = Language.isJapanese ? work.japanese : work.english
        answer["work"] = .string(work.english)
        answer["sentence"] = .string(
            words(
                ja: "\(finding.section)では、\(all)か月のうち\(late)か月で「\(name)」のために遅くなりました。",
                en: "In \(finding.section), \(name) kept people late in \(late) of \(all) months."))
        answer["next"] = .string(
            "tasukeai project new --title \(Self.quoted(projectTitle(name))) "
                + "--section \(Self.quoted(finding.section)) "
                + "--problem \(Self.quoted(problem(name, late, all)))")
        return .object(answer)
    }

    private func json(_ person: RecurringPerson) -> JSONValue {
        [
            "section": .string(person.section), "name": .string(person.name),
            "employee_number": .string(person.employeeNumber),
            "months_late": .int(person.monthsLate), "of": .int(person.monthsRecorded),
            "since": .string(person.since.text),
            "sentence": .string(
                words(
                    ja: "仕事の量や分担、困りごとについて、声をかけてみてはどうでしょうか（評価や順位ではありません）。",
                    en:
                        "An offer of support: ask how the work is shared and what is hard. It is no "
                        + "judgement and no ranking.")),
        ]
    }

    private func projectTitle(_ work: String) -> String {
        words(ja: "「\(work)」の見直し", en: "Rethinking: \(work)")
    }

    private func problem(_ work: String, _ late: Int, _ all: Int) -> String {
        words(
            ja: "「\(work)」のために、\(all)か月のうち\(late)か月で定時に帰れない人がいる",
            en: "\(work) keeps people late in \(late) of \(all) months")
    }

    /// As one word of a shell: a section's name is what people typed.
    private static func quoted(_ text: String) -> String {
        "'"
            + text.split(separator: "'", omittingEmptySubsequences: false).joined(
                separator: "'\\''")
            + "'"
    }
}
