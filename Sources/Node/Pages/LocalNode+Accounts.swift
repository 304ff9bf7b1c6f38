package import Accounts
internal import CivicCalendar
internal import FoundationEssentials
internal import Ledger
internal import Logging
internal import Requests
package import Staff
internal import UseCases

/// Logins: local, in a file of their own, never in the ledger.
extension LocalNode {
    /// The file of the accounts, opened when it is first needed. Its key is derived from the staff
    /// key, so that protecting the key folder protects it as well.
    package func openAccounts() throws -> AccountStore {
        if let accounts { return accounts }
        if let openFault, !FileManager.default.fileExists(atPath: folder.path(of: .accounts)) {
            throw NodeError.disk(openFault)
        }
        try sums.opening(DataFolder.accountsName)
        let opened =
            if openFault == nil { try Self.openAccounts(marks, keys) } else {
                try AccountStore(
                    readingOnly: folder.readOnlyAddress(DataFolder.accountsName),
                    keys: try Self.accountKeys(keys))
            }
        try sums.opened(DataFolder.accountsName)
        accounts = opened
        return opened
    }

    static func accountKeys(_ keys: KeyFolder) throws -> AccountKeys {
        AccountKeys(
            master: try StaffKeyFile.derived("tasukeai accounts", keys),
            randomBytes: SystemRandom.bytes)
    }

    /// How long the login of somebody who left can be had again with the next list; sessions end at once.
    private static let departedDaysMax = 30

    /// Takes away what is over, if the accounts were opened: also the logins of people who left.
    func sweepAccounts() async {
        guard let accounts else { return }
        _ = try? await accounts.sweep(seconds: Self.now)
        do {
            try await endDepartedAccounts(accounts)
        } catch {
            log.warning(
                "logins of people who left were not swept",
                metadata: ["code": "\(NodeError(wrapping: error).code)"])
        }
    }

    /// A login ends with its holder: at once where the number is another's, and for whoever left or was
    /// erased after a month, so that an incomplete list, or an older copy of the staff records, can be
    /// made good. Until then it opens nothing either.
    private func endDepartedAccounts(_ accounts: AccountStore) async throws {
        let now = Self.now
        let holders = try await staff.tagHolders(on: Acting.day(ofSeconds: now))
        var after: AccountID?
        var ended = 0
        repeat {
            let page = try await accounts.accounts(.active, after: after, limit: 200)
            for account in page.accounts where account.isStaff {
                let holder = holders[account.tag.bytes]
                let isOthers = holder.map { $0.person != account.holder } ?? false
                let unused = now - (account.lastSignInSeconds ?? account.createdSeconds)
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
        if ended > 0 { try await audit.note("accounts_ended", ["count": .int(ended)]) }
    }

    /// Whether the member of staff to whom a login belongs is here today; a guest's login needs nobody.
    package func isHere(_ session: AccountSession, seconds: Int64) async throws -> Bool {
        guard session.isStaff else { return true }
        return try await standing(of: session.tag, seconds: seconds)?.person == session.holder
    }

    /// What no new password may consist of; the person's own words are looked at only once it is known
    /// that it is they (``PasswordSurroundings``).
    package func passwordSurroundings(
        _ loginName: String, tag: LoginTag
    ) async throws -> PasswordSurroundings {
        let id = descriptor.member.text
        return PasswordSurroundings(
            loginName: loginName,
            city: [
                descriptor.nameJapanese, descriptor.nameEnglish, id, String(id.prefix(5)),
                descriptor.nameEnglish + "shi",
            ], own: try await staff.passwordWords(ofTag: tag.bytes))
    }

    /// Whether posts that see other people's records ask for a second factor.
    package var asksSecondFactorOfPosts: Bool { settings.secondFactorOfPosts }

    /// The tag of a login name or an employee number.
    package func loginTag(_ name: String) throws -> LoginTag {
        guard let tag = LoginTag(try staff.loginTag(of: name)) else {
            throw NodeError.noRandomness()
        }
        return tag
    }

    /// Refuses a name for a new login that nobody could see on a slip, or type again. Employee numbers come from
    /// the staff list, which has its own rules.
    package func checkLoginName(_ name: String) throws {
        let scalars = name.unicodeScalars
        let isBroken = scalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        guard !Self.isBlank(name), !isBroken, scalars.count <= Self.loginNameScalarsMax else {
            throw AccountsError.loginNameUnusable
        }
    }

    private static let loginNameScalarsMax = 100

    /// The posts that somebody on the staff holds today, as `--as` names them.
    package func standing(of tag: LoginTag, seconds: Int64) async throws -> StaffStanding? {
        let day = Acting.day(ofSeconds: seconds)
        return try await staff.standing(ofTag: tag.bytes, on: day)
    }

    func performAccounts(_ request: AccountsRequest) async throws -> JSONValue {
        let accounts = try openAccounts()
        switch request {
        case .first:
            let link = try await accounts.issueFirstLink(seconds: Self.now)
            try await audit.note("first_link", [:])
            return FirstLinkAnswer(link, address: pageAddress()).json
        case .slip(let name, let role, let removesSecondFactor, let adviser):
            let roles = try role.map { [try Self.accountRole($0)] } ?? []
            if let adviser {
                guard roles == [.adviser] else {
                    throw NodeError.badValue("--as", "--role adviser")
                }
                _ = try signedReplica(adviser)
            }
            let tag = try loginTag(name)
            let person = try await standing(of: tag, seconds: Self.now)?.person
            if person == nil { try checkLoginName(name) }
            let known = try await accounts.account(tag: tag)
            guard person != nil || !roles.isEmpty || known?.roles.isEmpty == false else {
                throw NodeError.slipForNobody()
            }
            let slip = try await accounts.issueSlip(
                SlipRequest(
                    tag: tag, roles: roles, isStaff: person != nil, holder: person,
                    removesSecondFactor: removesSecondFactor),
                by: nil, seconds: Self.now)
            try await audit.note("slip", ["role": JSONValue(role)])
            if let adviser {
                _ = try await handler.bind(login: name, toReplica: adviser, .current)
            }
            return ["code": .string(slip.code)]
        case .own(let request): return try await performOwnLogin(request, accounts)
        case .counts:
            let counts = try await accounts.counts(seconds: Self.now)
            return [
                "accounts": .int(counts.all), "active": .int(counts.active),
                "with_password": .int(counts.withPassword),
                "with_second_factor": .int(counts.withSecondFactor),
                "open_slips": .int(counts.openSlips), "sessions": .int(counts.sessions),
            ]
        }
    }

    private static func accountRole(_ word: String) throws -> AccountRole {
        let roles = AccountRole.allCases
        guard let role = roles.first(where: { $0.english == word || $0.japanese == word }) else {
            throw NodeError.badValue("--role", roles.map(\.english).joined(separator: " "))
        }
        return role
    }
}
