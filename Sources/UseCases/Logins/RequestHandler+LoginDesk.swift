internal import Accounts
internal import CivicCalendar
internal import Ledger
package import Requests
internal import Staff

extension RequestHandler: LoginDesk {
    private static let loginNameScalarsMax = 100

    package nonisolated var asksSecondFactorOfPosts: Bool { parts.asksSecondFactorOfPosts }

    package nonisolated var cityLabel: CityLabel {
        CityLabel(
            japanese: parts.descriptor.nameJapanese, english: parts.descriptor.nameEnglish,
            address: parts.pageAddress)
    }

    package nonisolated func loginTag(of name: String) throws -> [UInt8] {
        try staff.loginTag(of: name)
    }

    nonisolated func tag(ofLogin name: String) throws -> LoginTag {
        guard let tag = LoginTag(try staff.loginTag(of: name)) else {
            throw NodeError.noRandomness()
        }
        return tag
    }

    package nonisolated func isUsable(loginName name: String) -> Bool {
        let scalars = name.unicodeScalars
        let isBroken = scalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        return !Typed.isBlank(name) && !isBroken && scalars.count <= Self.loginNameScalarsMax
    }

    nonisolated func checkLoginName(_ name: String) throws {
        guard isUsable(loginName: name) else { throw AccountsError.loginNameUnusable }
    }

    package nonisolated func standing(
        ofTag tag: [UInt8], seconds: Int64
    ) async throws -> LoginStanding? {
        try await staff.standing(ofTag: tag, on: JapanTime.day(ofSeconds: seconds))
            .map(LoginStanding.init)
    }

    nonisolated func standing(ofTag tag: LoginTag, seconds: Int64) async throws -> LoginStanding? {
        try await standing(ofTag: tag.bytes, seconds: seconds)
    }

    package nonisolated func passwordWords(ofTag tag: [UInt8]) async throws -> PasswordWords {
        let id = member.text
        let city = cityLabel
        return PasswordWords(
            city: [
                city.japanese, city.english, id, String(id.prefix(5)), city.english + "shi",
            ], own: try await staff.passwordWords(ofTag: tag))
    }

    package nonisolated func noteSignIn(_ account: Int64, from address: String) async throws {
        try await audit.note(
            "sign_in", ["account": .text("account:\(account)"), "from": .text(address)], by: "")
    }

    package nonisolated func noteRefusedSignIn(from address: String) async throws {
        try await node.noteRefusedSignIn(from: address)
    }

    package nonisolated func noteOwnLogin(_ act: String, _ account: Int64) async throws {
        try await audit.note(act, ["account": .text("account:\(account)")], by: "")
    }
}

extension LoginStanding {
    fileprivate init(_ standing: StaffStanding) {
        self.init(
            person: standing.person, name: standing.name,
            posts: standing.posts.map { post in
                Post(
                    role: CityRole(post.role), section: post.section?.text, command: post.command)
            })
    }
}
