internal import Accounts
internal import HTML
internal import Requests

/// An account in words, for those who look after logins. It never says whose it is: that stands, if at
/// all, beside it.
enum AccountWords {
    static func list(_ account: AccountSummary, isAway: Bool) -> Markup {
        dl {
            dt { say("状態") }
            dd {
                if !account.isActive {
                    say("停止中（ログインできません）")
                } else if isAway, account.roles.isEmpty {
                    say("使えません（いまは名簿にいません）")
                } else {
                    say("使えます")
                }
            }
            dt { say("パスワード") }
            dd { account.hasPassword ? say("決めてある") : say("まだ決めていない") }
            dt { say("認証アプリ") }
            dd {
                account.hasSecondFactor
                    ? say("登録済み（残りの回復コード \(account.recoveryCodeCount)）") : say("登録していない")
            }
            dt { say("用紙") }
            dd {
                account.slipExpiresSeconds.map { CivicDay(seconds: $0).said + say("まで使える用紙がある") }
                    ?? say("使える用紙はない")
            }
            dt { say("最後のログイン") }
            dd { account.lastSignInSeconds.map { PageTime.said(seconds: $0) } ?? say("まだない") }
            dt { say("役割") }
            dd {
                ((account.isStaff ? [say("職員（職は名簿から）")] : [])
                    + account.roles.map(\.said)).joined(separator: say("、"))
            }
        }
    }

    static func role(_ word: String?) -> GrantedRole? {
        word.flatMap { GrantedRole(rawValue: $0) }
    }

    static func id(_ text: String) throws -> AccountID {
        guard let number = Int64(text), let id = AccountID(number) else { throw PageError.notFound }
        return id
    }
}

extension GrantedRole {
    var said: String {
        switch self {
        case .personnel: say("職員課")
        case .member: say("部会参加者")
        case .adviser: say("幹事")
        case .observer: say("傍聴")
        case .administrator: say("情報システム担当")
        }
    }

    /// As the accounts ask it of whoever was granted it.
    var requiresSecondFactor: Bool { self == .administrator || self == .personnel }
}
