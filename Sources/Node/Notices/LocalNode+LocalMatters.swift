internal import CivicCalendar
internal import Ledger
internal import Notices
internal import Requests
internal import Staff
internal import UseCases

/// Notices of what concerns this city alone, looked for from time to time. They are told once.
extension LocalNode {
    static let silentDays: Int64 = 3

    /// Peers that are not reached, checks that are due, a month that can be published.
    package func noticeLocalMatters() async throws {
        guard !isRebuilding, !isClosed else { return }
        var found = await silentPeers()
        found += try await dueForecasts()
        found += try await readyMonth()
        guard !found.isEmpty else { return }
        try await openNotices().keep(found, seconds: Self.now)
    }

    /// Help across sections was ordered or agreed: those who answer for both learn of it, and nothing
    /// is said of whom it concerns.
    func noticeHelp(_ help: HelpEntry) async {
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
        let account = NoticeBell.account(of: Caller.current.account)
        // The help itself is recorded and shown on its day's pages; that a notice of it cannot be
        // kept must not tell the caller that it failed.
        _ = try? await openNotices().keep(
            notices,
            authors: account.map {
                [NoticeAuthor(origin: Array("help/\(help.id)".utf8), account: $0)]
            } ?? [], seconds: Self.now)
    }

    private func silentPeers() async -> [NewNotice] {
        var found: [NewNotice] = []
        for contact in await contactsForPages() {
            guard let last = contact.lastSeconds, Self.isSilent(since: last) else { continue }
            found.append(
                NewNotice(
                    key: "peer/\(contact.id)/\(last)", kind: NoticeKind.peerSilent.rawValue,
                    scope: NoticeAudience.administrators, subject: contact.id, movesUp: false))
        }
        return found
    }

    func isSilent(_ member: String) async throws -> Bool {
        let contact = await contactsForPages().first { $0.id == member }
        return contact?.lastSeconds.map(Self.isSilent(since:)) ?? false
    }

    private static func isSilent(since last: Int64) -> Bool {
        now.subtractingReportingOverflow(last).partialValue >= silentDays * 86_400
    }

    /// The checks one week before and the day before, once their day has come.
    private func dueForecasts() async throws -> [NewNotice] {
        guard let today = Self.today, try await paydayRule() != nil else { return [] }
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

    private func readyMonth() async throws -> [NewNotice] {
        guard let today = Self.today, let month = CivicMonth(of: today).previous,
            try await isMonthUnpublished(month.text)
        else { return [] }
        return [
            NewNotice(
                key: "month/\(month.text)", kind: NoticeKind.monthReady.rawValue,
                scope: NoticeAudience.personnel, subject: month.text, movesUp: false)
        ]
    }
}
