/// A relay and a sender, as people name them; see ``Typed``.
package struct MailSettings: Sendable {
    package let relay: RelayOptions
    package let sender: MailAddress

    /// The values as they were typed; nil where nothing was.
    package struct Typed: Sendable {
        package var relay: String?
        package var from: String?
        package var tls: String?
        package var user: String?
        package var passwordFile: String?

        package init() {}

        /// In the order in which they are asked for.
        var named: [(name: String, value: String?)] {
            [
                ("relay", relay), ("from", from), ("tls", tls), ("user", user),
                ("password.file", passwordFile),
            ]
        }
    }

    /// What is wrong with them; `name` is that of a value: `relay`, `from`, `tls`, `user`, `password.file`.
    package enum Fault: Error, Equatable {
        case missing(_ name: String, beside: String)
        case wrong(_ name: String, allowed: String)
        /// The password could go over a line that is not encrypted.
        case passwordInClear
    }

    private static let userBytesMax = 200

    /// nil where no value was typed: nothing is mailed.
    ///
    /// - Parameter password: reads the file.
    package init?(
        _ typed: Typed, certificateAuthorityFile: String?, password: (String) throws -> String
    ) throws {
        guard let text = typed.relay else {
            // Whoever wrote the rest meant to switch it on.
            guard let other = typed.named.first(where: { $0.value != nil }) else { return nil }
            throw Fault.missing("relay", beside: other.name)
        }
        guard let address = RelayAddress(text) else {
            throw Fault.wrong(
                "relay", allowed: "smtp://relay.city.example:25, smtps://relay.city.example:465")
        }
        guard let from = typed.from else { throw Fault.missing("from", beside: "relay") }
        guard let sender = MailAddress(from) else {
            throw Fault.wrong("from", allowed: "tasukeai@city.example.jp")
        }
        var relay = RelayOptions(address)
        switch typed.tls {
        case nil, "required": relay.requiresTLS = true
        case "offered": relay.requiresTLS = false
        default: throw Fault.wrong("tls", allowed: "required, offered")
        }
        relay.certificateAuthorityFile = certificateAuthorityFile
        if let (user, file) = try Self.login(typed) {
            let isSealed = relay.requiresTLS || address.isSecure
            guard isSealed || address.isLoopback else { throw Fault.passwordInClear }
            relay.user = user
            relay.password = try password(file)
        }
        self.relay = relay
        self.sender = sender
    }

    /// User name and file go together.
    private static func login(_ typed: Typed) throws -> (user: String, file: String)? {
        switch (typed.user, typed.passwordFile) {
        case (nil, nil): return nil
        case (nil, _?): throw Fault.missing("user", beside: "password.file")
        case (_?, nil): throw Fault.missing("password.file", beside: "user")
        case (let user?, let file?):
            let isPlain = user.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            guard isPlain, user.utf8.count <= userBytesMax else {
                throw Fault.wrong("user", allowed: "tasukeai")
            }
            return (user, file)
        }
    }
}
