package import Accounts
internal import CivicCalendar
internal import Requests
internal import Staff

extension RequestHandler {
    /// How long the login of somebody who left can be had again with the next list; sessions end at once.
    private static let departedDaysMax = 30

    /// A login ends with its holder: at once where the number is another's, and for whoever left or was
    /// erased after a month, so that an incomplete list, or an older copy of the staff records, can be
    /// made good. Until then it opens nothing either.
    package func endDepartedLogins(
        _ accounts: AccountStore, seconds: Int64, by account: String
    ) async throws {
        let holders = try await staff.tagHolders(on: JapanTime.day(ofSeconds: seconds))
        var after: AccountID?
        var ended = 0
        repeat {
            let page = try await accounts.accounts(.active, after: after, limit: 200)
            for account in page.accounts where account.isStaff {
                let holder = holders[account.tag.bytes]
                let isOthers = holder.map { $0.person != account.holder } ?? false
                let unused = seconds - (account.lastSignInSeconds ?? account.createdSeconds)
                let goneDays = holder?.goneDays ?? Int(clamping: unused / 86_400)
                if isOthers || goneDays > Self.departedDaysMax {
                    try await accounts.retire(account.id)
                    ended += 1
                } else if holder?.goneDays != 0 {
                    try await accounts.endAll(of: account.id)
                }
            }
            after = page.next
        } while after != nil
        guard ended > 0 else { return }
        try await audit.note("accounts_ended", ["count": .number(ended)], by: account)
    }
}
