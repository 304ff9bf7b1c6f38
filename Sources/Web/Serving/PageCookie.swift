internal import Accounts
internal import HTTPTypes

/// The cookie of a session, one that says that a computer is used by several people, and one that tells a
/// browser in which somebody signed in before from a stranger's. `__Host-` binds them to this host, to `/`
/// and to encrypted lines; browsers treat `*.localhost` as such. `Lax`, so that links in mails lead in; forms carry a token of their own.
enum PageCookie {
    private static let name = "__Host-tasukeai"

    private static let sharedName = "__Host-tasukeai-shared"

    private static let knownName = "__Host-tasukeai-known"

    /// For a year after the last use.
    static func known(_ browser: KnownBrowser) -> String {
        "\(knownName)=\(browser.text); Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax"
    }

    static func known(_ headers: HTTPFields) -> KnownBrowser? {
        value(knownName, headers).flatMap { KnownBrowser(text: $0) }
    }

    /// Says of the browser, not of anybody, that people take turns at it. For a year.
    static let shared =
        "\(sharedName)=1; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax"

    private static let languageName = "__Host-tasukeai-language"

    /// In which language the browser's user reads. For a year.
    static func language(_ language: PageLanguage) -> String {
        "\(languageName)=\(language.rawValue); Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax"
    }

    static func language(_ headers: HTTPFields) -> PageLanguage {
        value(languageName, headers).flatMap(PageLanguage.init) ?? .japanese
    }

    private static let carryName = "__Host-tasukeai-carry"

    /// That somebody takes pages along in this browser. For a year.
    static func carry(_ isOn: Bool) -> String {
        "\(carryName)=\(isOn ? "1" : ""); Path=/; Max-Age=\(isOn ? 31_536_000 : 0); Secure; HttpOnly; "
            + "SameSite=Lax"
    }

    static func carries(_ headers: HTTPFields) -> Bool { value(carryName, headers) == "1" }

    static func set(_ token: SessionToken) -> String {
        "\(name)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Lax"
    }

    static func read(_ headers: HTTPFields) -> SessionToken? {
        value(name, headers).flatMap { SessionToken(text: $0) }
    }

    static func isShared(_ headers: HTTPFields) -> Bool { value(sharedName, headers) == "1" }

    private static func value(_ name: String, _ headers: HTTPFields) -> String? {
        let field = headers[values: .cookie].joined(separator: "; ")
        guard field.utf8.count <= 8_192 else { return nil }
        for pair in field.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
            return String(parts[1])
        }
        return nil
    }
}
