internal import Accounts
internal import HTTPTypes

/// The one cookie. `__Host-` binds it to this host, to `/` and to encrypted lines; browsers treat
/// `*.localhost` as such. `Lax`, so that links in mails lead in; forms carry a token of their own.
enum PageCookie {
    private static let name = "__Host-tasukeai"

    static func set(_ token: SessionToken) -> String {
        "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Lax"
    }

    static func read(_ headers: HTTPFields) -> SessionToken? {
        let field = headers[values: .cookie].joined(separator: "; ")
        guard field.utf8.count <= 8_192 else { return nil }
        for pair in field.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
            return SessionToken(text: String(parts[1]))
        }
        return nil
    }
}
