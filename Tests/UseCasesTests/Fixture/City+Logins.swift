internal import Accounts
internal import Requests
internal import Synchronization
internal import TestSupport
internal import UseCases

/// The logins of a city, by who asks with them.
final class CityLogins: Sendable {
    static let password = "kawa no nagare 12"

    private let known = Mutex<[Asker: Int64]>([:])

    /// Who runs the machine has no login of the pages.
    func account(of asker: Asker) -> String {
        guard asker != .machine else { return City.operatorAccount }
        return "account:\(number(of: asker))"
    }

    /// One that nobody has, where the asker was given none.
    func number(of asker: Asker) -> Int64 { known.withLock { $0[asker] } ?? 900 }

    func copy(_ other: CityLogins) {
        let logins = other.known.withLock { $0 }
        known.withLock { $0 = logins }
    }

    func set(_ asker: Asker, _ number: Int64) { known.withLock { $0[asker] = number } }
}

extension City {
    /// Gives each asker a login; the adviser's writes in the hosted replica. The session is that of 本人.
    func enrol() async throws -> String {
        var session = ""
        for asker in Asker.allCases where asker != .machine {
            let begun = try await join(asker)
            if asker == .person { session = begun.token.text }
        }
        guard let adviser = AccountID(logins.number(of: .adviser)) else { throw MissingValue() }
        try await accounts.bind(adviser, toReplica: adviserReplica.id)
        return session
    }

    /// The name under which an asker signs in: the number of a member of staff, or a guest's.
    static func loginName(of asker: Asker) -> String {
        switch asker {
        case .machine, .person: "S1"
        case .chief: "C1"
        case .general: "G1"
        case .manager: "M1"
        case .personnel: "kyoku"
        case .member: "bukai"
        case .adviser: "kanji"
        case .observer: "bocho"
        case .administrator: "joho"
        }
    }

    @discardableResult
    private func join(_ asker: Asker) async throws -> BegunSession {
        let roles: [AccountRole] =
            switch asker {
            case .personnel: [.personnel]
            case .member: [.member]
            case .adviser: [.adviser]
            case .observer: [.observer]
            case .administrator: [.administrator]
            case .machine, .person, .chief, .general, .manager: []
            }
        let name = Self.loginName(of: asker)
        let tag = try LoginTag(handler.loginTag(of: name)).required()
        let holder = try await handler.standing(ofTag: tag.bytes, seconds: clock.seconds)?.person
        let slip = try await accounts.issueSlip(
            SlipRequest(tag: tag, roles: roles, isStaff: holder != nil, holder: holder), by: nil,
            seconds: clock.seconds)
        let begun = try await accounts.redeemSlip(
            tag: tag, code: slip.code, newPassword: CityLogins.password,
            near: PasswordSurroundings(loginName: "login"),
            from: SourceAddress(Array("198.51.100.7".utf8)).required(), seconds: clock.seconds)
        logins.set(asker, begun.session.account.number)
        return begun
    }
}
