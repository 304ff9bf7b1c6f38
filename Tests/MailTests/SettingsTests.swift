internal import Mail
internal import Testing

/// What belongs to a relay, and that a password never goes over an open line.
@Suite struct `Settings of mail` {
    private typealias Fault = MailSettings.Fault

    private func settings(
        relay: String? = "smtp://relay.example", from: String? = "a@b.jp", tls: String? = nil,
        user: String? = nil, file: String? = nil
    ) throws -> MailSettings? {
        var typed = MailSettings.Typed()
        (typed.relay, typed.from, typed.tls) = (relay, from, tls)
        (typed.user, typed.passwordFile) = (user, file)
        return try MailSettings(typed, certificateAuthorityFile: "/ca.pem") { "word of \($0)" }
    }

    @Test func `none is off, and the defaults are strict`() throws {
        #expect(try settings(relay: nil, from: nil) == nil)
        let found = try #require(try settings())
        #expect(found.relay.address.text == "smtp://relay.example:25" && found.relay.requiresTLS)
        #expect(found.relay.certificateAuthorityFile == "/ca.pem" && found.relay.user == nil)
        #expect(found.sender.text == "a@b.jp")
        #expect(try settings(tls: "offered")?.relay.requiresTLS == false)
    }

    @Test func `what is wrong is said by name`() {
        #expect(throws: Fault.missing("relay", beside: "from")) { try settings(relay: nil) }
        #expect(throws: Fault.missing("relay", beside: "password.file")) {
            try settings(relay: nil, from: nil, file: "/f")
        }
        #expect(throws: Fault.missing("from", beside: "relay")) { try settings(from: nil) }
        #expect(throws: Fault.missing("password.file", beside: "user")) { try settings(user: "u") }
        #expect(throws: Fault.missing("user", beside: "password.file")) { try settings(file: "/f") }
        #expect(throws: Fault.wrong("tls", allowed: "required, offered")) { try settings(tls: "x") }
        #expect(throws: Fault.wrong("user", allowed: "tasukeai")) {
            try settings(user: "a\nb", file: "/f")
        }
        #expect(throws: Fault.wrong("from", allowed: "tasukeai@city.example.jp")) {
            try settings(from: "a@b\r\nBcc: c@d.jp")
        }
    }

    @Test(arguments: [
        ("smtp://relay.example", nil, true), ("smtps://relay.example", "offered", true),
        ("smtp://127.0.0.1", "offered", true), ("smtp://relay.example", "offered", false),
        ("smtp://10.0.0.1", "offered", false),
    ])
    func `a password goes over no open line`(relay: String, tls: String?, isTaken: Bool) throws {
        guard isTaken else {
            #expect(throws: Fault.passwordInClear) {
                try settings(relay: relay, tls: tls, user: "u", file: "/f")
            }
            return
        }
        let found = try #require(try settings(relay: relay, tls: tls, user: "u", file: "/f"))
        #expect(found.relay.user == "u" && found.relay.password == "word of /f")
    }
}
