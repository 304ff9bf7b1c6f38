package import Accounts
internal import CivicCalendar
internal import FoundationEssentials
package import Staff

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
        accounts = opened
        return opened
    }

    static func accountKeys(_ keys: KeyFolder) throws -> AccountKeys {
        AccountKeys(
            master: try StaffKeyFile.derived("tasukeai accounts", keys),
            randomBytes: SystemRandom.bytes)
    }

    /// Takes away what is over, if the accounts were opened.
    func sweepAccounts() async {
        _ = try? await accounts?.sweep(seconds: Self.now)
    }

    /// The tag of a login name or an employee number.
    package func loginTag(_ name: String) throws -> LoginTag {
        guard let tag = LoginTag(try staff.loginTag(of: name)) else {
            throw NodeError.noRandomness()
        }
        return tag
    }

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
            return FirstLinkAnswer(link, address: pageAddress).json
        case .slip(let name, let role, let removesSecondFactor, let adviser):
            let roles = try role.map { [try Self.accountRole($0)] } ?? []
            if let adviser {
                guard roles == [.adviser] else {
                    throw NodeError.badValue("--as", "--role adviser")
                }
                guard try hostingFolder(adviser).isBorn else {
                    throw NodeError.adviserUnknown(adviser)
                }
            }
            let tag = try loginTag(name)
            let isOnStaff = try await standing(of: tag, seconds: Self.now) != nil
            let slip = try await accounts.issueSlip(
                SlipRequest(
                    tag: tag, roles: roles, isStaff: isOnStaff || roles.isEmpty,
                    removesSecondFactor: removesSecondFactor),
                by: nil, seconds: Self.now)
            try await audit.note("slip", ["role": JSONValue(role)])
            if let adviser { _ = try await bindAdviser(adviser, name) }
            return ["code": .string(slip.code)]
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
