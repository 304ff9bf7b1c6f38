internal import Accounts
internal import Staff

/// Who may do what with other people's logins.
///
/// Personnel gives roles and slips to the city's people and its guests; administrators make
/// administrators. Neither can take over a login of the other kind: a slip sets a new password, so a
/// slip for somebody who sees staff records would show them to an administrator, and one for an
/// administrator would hand the node to personnel.
struct AccountAuthority: Sendable {
    /// The roles that may be given and taken.
    let grantable: [AccountRole]
    private let isAdministrator: Bool

    /// nil for every other role.
    init?(_ role: StaffRole) {
        switch role {
        case .personnel:
            grantable = [.member, .adviser, .observer, .personnel]
            isAdministrator = false
        case .administrator:
            grantable = [.administrator]
            isAdministrator = true
        case .person, .sectionChief, .manager, .generalAffairsChief, .member, .adviser, .observer:
            return nil
        }
    }

    /// Whether a slip may be made for an account; nil: one that does not exist yet.
    func maySlip(_ account: AccountSummary?, isOnStaff: Bool) -> Bool {
        guard isAdministrator else { return account?.roles.contains(.administrator) != true }
        guard !isOnStaff, account?.isStaff != true else { return false }
        return account?.roles.allSatisfy { $0 == .administrator } ?? true
    }

    /// Closing an account shows nobody anything; only administrators close administrators.
    func mayClose(_ account: AccountSummary) -> Bool {
        isAdministrator || !account.roles.contains(.administrator)
    }
}
