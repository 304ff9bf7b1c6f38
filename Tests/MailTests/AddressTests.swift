internal import Mail
internal import Seeding
internal import Testing

/// What may stand between < and >, and where a relay is.
@Suite struct `Addresses for mail` {
    @Test(arguments: [
        "a@b", "hana@city.example.jp", "hana.u+x@mail-1.city.example.jp", "o'hara@x.jp", "A_B@X.JP",
        String(repeating: "a", count: 64) + "@x.jp",
    ])
    func `an address`(text: String) throws {
        let address = try #require(MailAddress(text))
        #expect(address.text == text)
        #expect(text.hasSuffix("@" + address.domain))
        #expect("\(address)" == "MailAddress(confidential)")
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a@b@c", "a b@c", "a@b c", "a@b\r\nBcc: c", "a@b\n", "a\u{0}@b",
        "<a@b>", "a@b>", "a,b@c", "a@b,c@d", "a;b@c", "\"a b\"@c", "a(x)@b", "a\\@b", "a..b@c",
        ".a@b",
        "a.@b", "a@b.", "a@.b", "a@b..c", "a@-b", "a@b-", "a@[127.0.0.1]", "a@b_c", "花子@b",
        "a@市.jp",
        "a@b\u{7F}", "ａ@b", String(repeating: "a", count: 65) + "@x.jp",
        "a@" + String(repeating: "b", count: 64), "a@" + String(repeating: "b.", count: 150) + "jp",
    ])
    func `none`(text: String) {
        #expect(MailAddress(text) == nil)
    }

    @Test func `nothing that is an address can end a line`() {
        let seed: UInt64 = 43
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let signs = Array("ab.@-_+ \r\n\u{0}<>\",;:()[]\\あ\u{2028}".unicodeScalars)
        var found = 0
        for _ in 0..<20_000 {
            var view = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1..<9, using: &random) {
                let known = random.chance(80) ? "ab.@".unicodeScalars.map { $0 } : signs
                view.append(known.randomElement(using: &random) ?? "a")
            }
            guard let address = MailAddress(String(view)) else { continue }
            found += 1
            #expect(
                address.text.unicodeScalars.allSatisfy { "ab.@-_+".unicodeScalars.contains($0) })
        }
        #expect(found > 20)
    }

    @Test(arguments: [
        ("smtp://relay.example", "smtp://relay.example:25", false),
        ("SMTP://Relay.Example:587/", "smtp://relay.example:587", false),
        ("smtps://relay", "smtps://relay:465", true),
        ("smtp://[fd00::1]:25", "smtp://[fd00::1]:25", false),
        ("smtp://10.1.2.3:2525", "smtp://10.1.2.3:2525", false),
    ])
    func `a relay`(text: String, known: String, isSecure: Bool) throws {
        let relay = try #require(RelayAddress(text))
        #expect(relay.text == known && relay.isSecure == isSecure && !relay.isLoopback)
    }

    @Test(arguments: [
        "", "relay.example", "smtp://", "smtp:/x", "http://x", "smtp://x:", "smtp://x:0",
        "smtp://x:65536", "smtp://x:-1", "smtp://x:1x", "smtp://u@x", "smtp://u:p@x", "smtp://x/y",
        "smtp://x?y", "smtp://x#y", "smtp://x y", "smtp://x\n", "smtp://中継", "smtp://[x]",
        "smtp://[::1",
        "smtp://x..y", "smtp://\"x\"",
    ])
    func `no relay`(text: String) {
        #expect(RelayAddress(text) == nil)
    }

    @Test(arguments: [
        ("smtp://localhost", true), ("smtp://127.0.0.1:25", true), ("smtp://[::1]", true),
        ("smtp://127.example", false), ("smtp://localhost.example", false),
    ])
    func `which relay is on this machine`(text: String, isHere: Bool) {
        #expect(RelayAddress(text)?.isLoopback == isHere)
    }

    @Test func `a login is in no description`() throws {
        var options = RelayOptions(try #require(RelayAddress("smtp://relay.example")))
        (options.user, options.password) = ("user-himitsu", "word-himitsu")
        var dumped = ""
        dump(options, to: &dumped)
        for text in ["\(options)", String(reflecting: options), dumped] {
            #expect(!text.contains("himitsu"))
        }
    }
}
