internal import Configuration
internal import Mail
internal import NodeFolder
internal import Requests

/// The city's relay, by which notices are mailed; without one none is.
extension NodeSettings {
    static func readMail(_ reader: ConfigReader, into settings: inout NodeSettings) throws {
        var typed = MailSettings.Typed()
        typed.relay = given(reader, "mail.relay")
        typed.from = given(reader, "mail.from")
        typed.tls = given(reader, "mail.tls")
        typed.user = given(reader, "mail.user")
        typed.passwordFile = given(reader, "mail.password.file")
        do {
            settings.mail = try MailSettings(
                typed, certificateAuthorityFile: settings.certificateAuthorityFile
            ) { try PasswordFile.read($0, of: "mail.password.file") }
        } catch let fault as MailSettings.Fault {
            switch fault {
            case .missing(let name, let other):
                throw NodeError.mailIncomplete("mail." + name, beside: "mail." + other)
            case .wrong(let name, let allowed):
                throw NodeError.badSettings("mail." + name, allowed)
            case .passwordInClear: throw NodeError.mailPasswordInClear()
            }
        }
    }

    /// nil where it is empty, too: a variable that was emptied is none.
    private static func given(_ reader: ConfigReader, _ key: String) -> String? {
        reader.string(forKey: ConfigKey(key)).flatMap { $0.isEmpty ? nil : $0 }
    }
}
