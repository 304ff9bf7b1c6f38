internal import Accounts
internal import HTML
internal import Requests

/// An account in words, for those who look after logins. It never says whose it is: that stands, if at
/// all, beside it.
enum AccountWords {
    static func list(_ account: AccountSummary, isAway: Bool) -> Markup {
        dl {
            dt { "状態" }
            dd {
                if !account.isActive {
                    "停止中（ログインできません）"
                } else if isAway, account.roles.isEmpty {
                    "使えません（いまは名簿にいません）"
                } else {
                    "使えます"
                }
            }
            dt { "パスワード" }
            dd { account.hasPassword ? "決めてある" : "まだ決めていない" }
            dt { "認証アプリ" }
            dd {
                account.hasSecondFactor
                    ? "登録済み（残りの回復コード \(account.recoveryCodeCount)）" : "登録していない"
            }
            dt { "用紙" }
            dd {
                account.slipExpiresSeconds.map { CivicDay(seconds: $0).japanese + "まで使える用紙がある" }
                    ?? "使える用紙はない"
            }
            dt { "最後のログイン" }
            dd { account.lastSignInSeconds.map { JapaneseTime.japanese(seconds: $0) } ?? "まだない" }
            dt { "役割" }
            dd {
                ((account.isStaff ? ["職員（職は名簿から）"] : [])
                    + account.roles.map(\.japanese)).joined(separator: "、")
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
    var japanese: String {
        switch self {
        case .personnel: "職員課"
        case .member: "部会参加者"
        case .adviser: "幹事"
        case .observer: "傍聴"
        case .administrator: "情報システム担当"
        }
    }

    /// As the accounts ask it of whoever was granted it.
    var requiresSecondFactor: Bool { self == .administrator || self == .personnel }
}
