/// What an account was granted beside the posts that its holder has as a member of staff.
///
/// The raw values lie in the file and never change.
package enum AccountRole: Int, CaseIterable, Hashable, Comparable, Sendable {
    case personnel = 1
    case member = 2
    case adviser = 3
    case observer = 4
    case administrator = 5

    /// Whether a password alone is not enough: these roles see a whole city or run its node.
    package var requiresSecondFactor: Bool { self == .administrator || self == .personnel }

    package var japanese: String {
        switch self {
        case .personnel: "職員課"
        case .member: "部会参加者"
        case .adviser: "幹事"
        case .observer: "傍聴"
        case .administrator: "情報システム担当"
        }
    }

    package var english: String {
        switch self {
        case .personnel: "personnel"
        case .member: "member"
        case .adviser: "adviser"
        case .observer: "observer"
        case .administrator: "administrator"
        }
    }

    package static func < (left: AccountRole, right: AccountRole) -> Bool {
        left.rawValue < right.rawValue
    }
}
