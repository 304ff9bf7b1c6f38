/// Whose attempts are counted together.
enum AttemptKey: Hashable, Sendable {
    case signIn(LoginTag)
    case slip(LoginTag)
    case secondFactor(AccountID)
    case source(SourceAddress)

    func digest(_ vault: AccountVault) -> StoredBytes {
        let bytes: [UInt8] =
            switch self {
            case .signIn(let tag): [1] + tag.bytes
            case .slip(let tag): [2] + tag.bytes
            case .secondFactor(let account): [3] + Array("\(account.number)".utf8)
            case .source(let address): [4] + address.bytes
            }
        return StoredBytes(vault.tag(.attempt, bytes))
    }

    func rule(_ rules: AccountRules) -> ThrottleRule {
        if case .source = self { rules.sourceThrottle } else { rules.accountThrottle }
    }
}
