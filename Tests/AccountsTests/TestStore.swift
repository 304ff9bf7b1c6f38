internal import Accounts
internal import Foundation
internal import Synchronization

/// A store in a folder of its own, with cheap hashes and seeded randomness.
final class TestStore: Sendable {
    static let start: Int64 = 1_800_000_000
    static let password = "kawa no nagare 12"
    static let otherPassword = "yama ni noboru 34"
    static let key = [UInt8](repeating: 0x5A, count: 32)
    static let source = source("198.51.100.7")
    static let near = PasswordSurroundings(loginName: "login")

    let folder: String
    let seed: UInt64
    let store: AccountStore

    /// The seed is printed, so that a run can be repeated.
    init(seed: UInt64 = 4, _ change: (inout AccountRules) -> Void = { _ in }) throws {
        self.seed = seed
        print("seed \(seed)")
        let url = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        var rules = Self.rules
        change(&rules)
        store = try Self.open(folder, seed: seed, rules)
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    var path: String { folder + "/" + AccountStore.fileName }

    static var rules: AccountRules {
        var rules = AccountRules()
        if let cost = PasswordCost(passes: 1, memoryBytes: 8_192) { rules.passwordCost = cost }
        return rules
    }

    static func open(
        _ folder: String, seed: UInt64, _ rules: AccountRules = rules, key: [UInt8] = key,
        sizeBytesMax: Int? = nil
    ) throws(AccountsError) -> AccountStore {
        let random = SeededBytes(seed)
        let keys = AccountKeys(master: key) { random.bytes($0) }
        return try AccountStore(
            folder: folder, keys: keys, rules: rules, sizeBytesMax: sizeBytesMax)
    }

    static func tag(_ number: Int) -> LoginTag {
        var bytes = [UInt8](repeating: 0x11, count: LoginTag.byteCount)
        for place in 0..<8 { bytes[place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
        return LoginTag(bytes)!
    }

    static func source(_ text: String) -> SourceAddress { SourceAddress(Array(text.utf8))! }

    /// An account whose slip was redeemed; the session is over already.
    @discardableResult
    func join(
        _ number: Int, roles: [AccountRole] = [], password: String = password,
        at seconds: Int64 = start
    ) async throws -> AccountID {
        let request = SlipRequest(tag: Self.tag(number), roles: roles, isStaff: true)
        let slip = try await store.issueSlip(request, by: nil, seconds: seconds)
        let begun = try await store.redeemSlip(
            tag: Self.tag(number), code: slip.code, newPassword: password, near: Self.near,
            from: Self.source, seconds: seconds)
        try await store.end(begun.token)
        return begun.session.account
    }

    func signIn(
        _ number: Int, _ password: String = password, from source: SourceAddress = source,
        at seconds: Int64 = start
    ) async throws -> BegunSession {
        try await store.signIn(
            tag: Self.tag(number), password: password, from: source, seconds: seconds)
    }

    /// The error of signing in; nil where it succeeded.
    func refusal(
        _ number: Int, _ password: String, from source: SourceAddress = source,
        at seconds: Int64 = start
    ) async -> AccountsError? {
        do {
            _ = try await signIn(number, password, from: source, at: seconds)
            return nil
        } catch { return error as? AccountsError }
    }

    /// An account with a second factor, its secret and its recovery codes.
    func enrol(
        _ number: Int, at seconds: Int64 = start
    ) async throws -> (begun: BegunSession, secret: [UInt8], recovery: [String]) {
        let begun = try await signIn(number, at: seconds)
        let enrolment = try await store.beginEnrolment(
            begun.token, issuer: "助け合い", loginName: "a b", seconds: seconds)
        let secret = Base32.decode(enrolment.secretBase32)
        let confirmed = try await store.confirmEnrolment(
            begun.token, code: Self.code(secret, at: seconds), seconds: seconds)
        return (confirmed.begun, secret, confirmed.recoveryCodes)
    }

    static func code(_ secret: [UInt8], at seconds: Int64) -> String {
        let step = UInt64(seconds / OneTimeCode.stepSeconds)
        return String(decoding: OneTimeCode.code(secret: secret, step: step) ?? [], as: UTF8.self)
    }
}
