internal import SQLiteFile

/// Whose attempts are counted together.
///
/// A login and the address that tries it are counted as one, so that nobody is kept out by what others
/// try from the same address, nor by what is tried elsewhere; a login alone only where many addresses
/// try it at once. A browser in which the login was used before has a count of its own, which no
/// stranger reaches.
enum AttemptKey: Hashable, Sendable {
    case signIn(LoginTag, SourceAddress)
    case signInAnywhere(LoginTag)
    case signInKnown(LoginTag, KnownBrowser.ID)
    case slip(LoginTag, SourceAddress)
    case secondFactor(AccountID)
    case secondFactorKnown(AccountID, KnownBrowser.ID)
    /// By somebody who is signed in: the current password, a code.
    case signedIn(AccountID)

    func digest(_ vault: AccountVault) -> StoredBytes {
        let bytes: [UInt8] =
            switch self {
            case .signIn(let tag, let address): [1] + tag.bytes + address.bytes
            case .slip(let tag, let address): [2] + tag.bytes + address.bytes
            case .secondFactor(let account): [3] + Array("\(account.number)".utf8)
            case .signInAnywhere(let tag): [4] + tag.bytes
            case .signInKnown(let tag, let browser): [5] + tag.bytes + browser.bytes
            case .secondFactorKnown(let account, let browser):
                [6] + browser.bytes + Array("\(account.number)".utf8)
            case .signedIn(let account): [7] + Array("\(account.number)".utf8)
            }
        return StoredBytes(vault.tag(.attempt, bytes))
    }

    func rule(_ rules: AccountRules) -> ThrottleRule {
        if case .signInAnywhere = self { rules.anywhereThrottle } else { rules.accountThrottle }
    }
}
