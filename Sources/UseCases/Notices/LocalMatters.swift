internal import CivicCalendar
internal import Ledger
internal import Notices
package import Requests
internal import Staff

/// Notices of what concerns this city alone, looked for from time to time. They are told once.
extension RequestHandler {
    /// Peers that are not reached, checks that are due, a month that can be published.
    package func noticeLocalMatters(_ call: Call) async throws {
        guard !rebuilding.isSet else { return }
        var found = try await silentPeers(call)
        found += try await dueForecasts(call)
        found += try await readyMonth(call)
        guard !found.isEmpty else { return }
        try await node.notices().keep(found, seconds: call.seconds)
    }

    /// Help across sections was ordered or agreed: those who answer for both learn of it, and nothing
    /// is said of whom it concerns.
    func noticeHelp(_ help: HelpEntry, _ call: Call) async {
        guard help.state.isAgreed else { return }
        let day = help.day.text
        var sections: [String] = []
        for section in [help.helper.section, help.helped.section]
        where !sections.contains(where: { $0.utf8.elementsEqual(section.utf8) }) {
            sections.append(section)
        }
        let notices = sections.enumerated().map { index, section in
            NewNotice(
                key: "help/\(day)/\(help.id)/\(index)", kind: NoticeKind.helpOrdered.rawValue,
                scope: NoticeAudience.section(section), subject: day,
                detail: index == 0 ? "gives" : "gets", origin: Array("help/\(help.id)".utf8),
                movesUp: true)
        }
        let account = NoticeBell.account(of: call.caller.account)
        // The help itself is recorded and shown on its day's pages; that a notice of it cannot be
        // kept must not tell the caller that it failed.
        _ = try? await node.notices().keep(
            notices,
            authors: account.map {
                [NoticeAuthor(origin: Array("help/\(help.id)".utf8), account: $0)]
            } ?? [], seconds: call.seconds)
    }

    private func silentPeers(_ call: Call) async throws -> [NewNotice] {
        var found: [NewNotice] = []
        for contact in try await contacts(call) {
            guard let last = contact.lastSeconds, Self.isSilent(since: last, call) else { continue }
            found.append(
                NewNotice(
                    key: "peer/\(contact.id)/\(last)", kind: NoticeKind.peerSilent.rawValue,
                    scope: NoticeAudience.administrators, subject: contact.id, movesUp: false))
        }
        return found
    }

    func isSilent(_ member: String, _ call: Call) async throws -> Bool {
        let contact = try await contacts(call).first { $0.id == member }
        return contact?.lastSeconds.map { Self.isSilent(since: $0, call) } ?? false
    }

    private static func isSilent(since last: Int64, _ call: Call) -> Bool {
        call.seconds.subtractingReportingOverflow(last).partialValue >= silentDays * 86_400
    }

    /// The checks one week before and the day before, once their day has come.
    private func dueForecasts(_ call: Call) async throws -> [NewNotice] {
        guard let today = call.today, try await paydayRule() != nil else { return [] }
        var found: [NewNotice] = []
        let year = FiscalYear(of: today).startYear
        for fiscal in [FiscalYear(startYear: year), FiscalYear(startYear: year + 1)] {
            guard let fiscal, let calendar = try? await helpDayCalendar(fiscal) else { continue }
            for check in calendar.checks where check.helpDay >= today {
                for (name, day) in [("week", check.weekBefore), ("eve", check.eve)]
                where day <= today {
                    found.append(
                        NewNotice(
                            key: "forecast/\(check.helpDay.text)/\(name)",
                            kind: NoticeKind.forecastDue.rawValue, scope: NoticeAudience.chiefs,
                            subject: check.helpDay.text, detail: name, movesUp: false))
                }
            }
        }
        return found
    }

    private func readyMonth(_ call: Call) async throws -> [NewNotice] {
        guard let today = call.today, let month = CivicMonth(of: today).previous,
            try await isMonthUnpublished(month.text)
        else { return [] }
        return [
            NewNotice(
                key: "month/\(month.text)", kind: NoticeKind.monthReady.rawValue,
                scope: NoticeAudience.personnel, subject: month.text, movesUp: false)
        ]
    }
}
