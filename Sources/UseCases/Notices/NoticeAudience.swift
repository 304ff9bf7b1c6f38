internal import Ledger
internal import Notices
internal import Staff

/// Whom notices concern, and who is of which kind: the one place that knows both.
struct NoticeAudience: Sendable {
    let reader: NoticeReader

    /// - Parameters:
    ///   - account: the login's number.
    ///   - posts: the posts in which the list is read; for a feed all of them.
    ///   - own: this city.
    ///   - adviser: as whom an adviser who signs in here writes; nil where they only read.
    init(
        account: Int64, posts: [(role: StaffRole, section: String?)], own: MemberID,
        adviser: MemberID?
    ) {
        var scopes: [String] = []
        for post in posts {
            for scope in Self.scopes(post.role, post.section, own, adviser)
            where !scopes.contains(where: { $0.utf8.elementsEqual(scope.utf8) }) {
                scopes.append(scope)
            }
        }
        reader = NoticeReader(account: account, scopes: scopes)
    }

    private static func scopes(
        _ role: StaffRole, _ section: String?, _ own: MemberID, _ adviser: MemberID?
    ) -> [String] {
        switch role {
        case .member: [alliance, city(own), advice(own)]
        case .personnel: [alliance, city(own), advice(own), personnel]
        case .adviser: [alliance] + (adviser.map { [advice($0)] } ?? [])
        case .observer: [alliance]
        case .administrator: [administrators]
        case .sectionChief, .generalAffairsChief, .manager:
            [chiefs] + (section.map { [Self.section($0)] } ?? [])
        case .person: []
        }
    }

    /// Everybody who reads what cities share as their work.
    static let alliance = "alliance"
    static let administrators = "administrators"
    static let personnel = "personnel"
    /// Who answers for a section.
    static let chiefs = "chiefs"
    /// Who writes what a city shares.
    static func city(_ member: MemberID) -> String { "city/" + member.text }
    /// Whoever gave advice.
    static func advice(_ member: MemberID) -> String { "advice/" + member.text }
    /// Who answers for one section.
    static func section(_ path: String) -> String { "section/" + path }
}
