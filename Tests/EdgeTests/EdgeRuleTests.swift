internal import Edge
internal import HTTPTypes
internal import Requests
internal import Testing

/// Who asks and over what line, decided as a value.
@Suite struct `Arrivals` {
    private func headers(_ pairs: [(String, String)]) -> HTTPFields {
        var headers = HTTPFields()
        for (name, value) in pairs {
            headers.append(HTTPField(name: HTTPField.Name(name)!, value: value))
        }
        return headers
    }

    private func rule(
        _ proxies: [String] = [], isTLS: Bool = false,
        header: TrustedProxies.Header = .xForwarded
    ) throws -> EdgeRule {
        EdgeRule(
            isTLS: isTLS, proxies: try #require(TrustedProxies(proxies, header: header)),
            hosts: ["Tasukeai.Example"])
    }

    static let chains: [(lines: [String], client: String)] = [
        (["198.51.100.7"], "198.51.100.7"),
        (["203.0.113.66, 198.51.100.7"], "198.51.100.7"),
        (["203.0.113.66", "198.51.100.7"], "198.51.100.7"),
        (["198.51.100.7, 10.0.0.9"], "198.51.100.7"),
        (["198.51.100.7, 10.0.0.9, 10.1.2.3"], "198.51.100.7"),
        (["127.0.0.1, 198.51.100.7, 10.0.0.9"], "198.51.100.7"),
        (["10.0.0.8, 10.0.0.9"], "10.0.0.8"),
        (["198.51.100.7:4711"], "198.51.100.7"),
        (["[2001:db8::7]:4711"], "2001:db8::7"),
        (["2001:DB8:0::7"], "2001:db8::7"),
        (["::ffff:198.51.100.7"], "198.51.100.7"),
        (["198.51.100.7, unknown"], "10.0.0.1"),
        (["198.51.100.7, _hidden, 10.0.0.9"], "10.0.0.9"),
        (["198.51.100.7, ' OR 1=1"], "10.0.0.1"),
        ([""], "10.0.0.1"), ([",,,"], "10.0.0.1"),
        ([String(repeating: "1.1.1.1,", count: 40)], "10.0.0.1"),
        ([String(repeating: "x", count: 5_000)], "10.0.0.1"),
    ]

    @Test(arguments: chains)
    func `the last address that is no trusted proxy is the client`(
        lines: [String], client: String
    ) throws {
        let fields = headers(
            lines.map { ("X-Forwarded-For", $0) } + [("X-Forwarded-Proto", "https")])
        let arrival = try rule(["10.0.0.0/8"]).arrival(
            remote: "10.0.0.1", authority: "", headers: fields)
        #expect(arrival.client == client)
    }

    @Test(arguments: [
        ("for=198.51.100.7;proto=https", "198.51.100.7", Arrival.Line.encryptedToProxy),
        ("For=\"198.51.100.7:80\"; Proto=HTTPS ", "198.51.100.7", .encryptedToProxy),
        ("for=\"[2001:db8::7]:4711\";proto=https", "2001:db8::7", .encryptedToProxy),
        ("for=1.2.3.4;proto=http, for=198.51.100.7;proto=https", "198.51.100.7", .encryptedToProxy),
        (
            "for=198.51.100.7;proto=https, for=10.0.0.9;proto=http", "198.51.100.7",
            .encryptedToProxy
        ),
        ("for=198.51.100.7;proto=http, for=10.0.0.9;proto=https", "198.51.100.7", .plainToProxy),
        ("for=198.51.100.7", "198.51.100.7", .plainToProxy),
        ("for=_gazonk;proto=https", "10.0.0.1", .encryptedToProxy),
        ("for=\"1.2.3.4, for=198.51.100.7;proto=https", "10.0.0.1", .plainToProxy),
        ("for=1.2.3.4;by=\"a,b;c\";proto=https", "1.2.3.4", .encryptedToProxy),
        ("", "10.0.0.1", .plainToProxy), (";;,==;", "10.0.0.1", .plainToProxy),
    ])
    func `the header of RFC 7239, where that one was chosen`(
        text: String, client: String, line: Arrival.Line
    ) throws {
        let rule = try rule(["10.0.0.0/8"], header: .forwarded)
        let arrival = rule.arrival(
            remote: "10.0.0.1", authority: "",
            headers: headers([
                ("Forwarded", text), ("X-Forwarded-For", "9.9.9.9"),
                ("X-Forwarded-Proto", "https"),
            ]))
        #expect(arrival.client == client)
        #expect(arrival.line == line)
    }

    @Test(arguments: ["203.0.113.5", "127.0.0.1", "::1", "11.0.0.1", "fe80::1%eth0", "2001:db8::1"])
    func `nobody else is believed, whatever they write`(remote: String) throws {
        let lies = headers([
            ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Proto", "https"),
            ("Forwarded", "for=127.0.0.1;proto=https"), ("X-Real-IP", "127.0.0.1"),
        ])
        for isTLS in [false, true] {
            let rule = try rule(["10.0.0.0/8", "fd00::/8"], isTLS: isTLS)
            let honest = rule.arrival(remote: remote, authority: "", headers: [:])
            #expect(rule.arrival(remote: remote, authority: "", headers: lies) == honest)
            #expect(honest.isEncrypted == isTLS)
        }
    }

    @Test(
        arguments: [
            ([], ["203.0.113.5"], Arrival.Line.plainFromElsewhere),
            ([], ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"], .plainOnThisMachine),
            ([("X-Forwarded-Proto", "http")], ["10.0.0.1"], .plainToProxy),
            ([("X-Forwarded-For", "127.0.0.1")], ["10.0.0.1"], .plainToProxy),
            ([("X-Forwarded-Proto", "https, http")], ["10.0.0.1"], .plainToProxy),
            ([("X-Forwarded-Proto", "http, https")], ["10.0.0.1"], .plainToProxy),
            (
                [("X-Forwarded-For", "1.2.3.4"), ("X-Forwarded-Proto", "http, https")],
                ["10.0.0.1"],
                .encryptedToProxy
            ),
            ([], ["10.0.0.1"], .plainFromElsewhere),
            ([], ["", "garbage", "1.2.3"], .plainFromElsewhere),
        ] as [([(String, String)], [String], Arrival.Line)])
    func `the kinds of lines without TLS of our own`(
        pairs: [(String, String)], remotes: [String], line: Arrival.Line
    ) throws {
        for remote in remotes {
            let arrival = try rule(["10.0.0.0/8"]).arrival(
                remote: remote, authority: "", headers: headers(pairs))
            #expect(arrival.line == line, "\(remote) \(pairs)")
            #expect(
                arrival.mayHavePages == [.plainOnThisMachine, .encryptedToProxy].contains(line))
        }
    }

    @Test func `names that a line answers to`() throws {
        let rule = try rule(["10.0.0.0/8"])
        let (local, known) = ("odawara.localhost:8420", "TASUKEAI.example:443")
        for (line, hasLocal, hasPublic) in [
            (Arrival.Line.encrypted, true, true), (.encryptedToProxy, false, true),
            (.plainOnThisMachine, true, false), (.plainFromElsewhere, false, false),
            (.plainToProxy, false, false),
        ] {
            #expect(
                rule.name(local, over: line) == (hasLocal ? .ofThisMachine : .foreign), "\(line)")
            #expect(
                rule.name(known, over: line) == (hasPublic ? .published : .foreign), "\(line)")
            for evil in ["evil.example", "tasukeai.example.evil", "", "localhost.evil", "[::2]"] {
                #expect(rule.name(evil, over: line) == .foreign, "\(line) \(evil)")
            }
        }
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("192.168.1.128/25", "192.168.1.200", true), ("192.168.1.128/25", "192.168.1.5", false),
        ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "::ffff:192.0.2.1", true),
        ("192.0.2.1", "192.0.2.2", false), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("::1", "127.0.0.1", false),
        ("127.0.0.0/8", "::1", false), ("10.1.2.3/8", "10.9.9.9", true),
    ])
    func `ranges`(range: String, address: String, isInside: Bool) throws {
        let proxies = try #require(TrustedProxies([range]))
        #expect(proxies.contains(try #require(NetworkAddress(address))) == isInside)
    }

    @Test(arguments: [
        "", "10.0.0.0/0", "10.0.0.0/33", "::/129", "::/0", "10.0.0.0/-1", "10.0.0.0/8/8",
        "10.0.0/8",
        "proxy.example", "10.0.0.0/ 8", "10.0.0.0/", "/8", "10.0.0.1\0",
        "10.0.0.0/99999999999999999999",
    ])
    func `what is no range is refused`(text: String) {
        #expect(TrustedProxies([text]) == nil)
    }

    @Test func `a hundred ranges are too many`() {
        #expect(TrustedProxies(Array(repeating: "10.0.0.1", count: 100)) == nil)
    }
}
