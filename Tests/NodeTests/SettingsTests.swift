internal import Foundation
internal import Node
internal import NodeFolder
internal import Requests
internal import Testing

/// Flags over the environment over the file over the defaults.
@Suite struct `Settings` {
    private func folder(_ file: String?) throws -> DataFolder {
        let path = FileManager.default.temporaryDirectory.path + "/settings-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let folder = DataFolder(path)
        if let file { try Data(file.utf8).write(to: URL(filePath: folder.settings)) }
        return folder
    }

    @Test func `defaults without any source`() async throws {
        let settings = try await NodeSettings.read(try folder(nil), flags: [:])
        #expect(settings.port == 8420)
        #expect(settings.bind == "127.0.0.1")
        #expect(settings.syncEverySeconds == 30)
    }

    @Test func `a flag wins over the file`() async throws {
        let folder = try folder(
            #"{"tasukeai":{"port":9000,"sync":{"every":"5m"},"unit":{"minimum":20}}}"#)
        let file = try await NodeSettings.read(folder, flags: [:])
        #expect(file.port == 9_000)
        #expect(file.syncEverySeconds == 300)
        #expect(file.unitMinimum == 20)
        let flags = try await NodeSettings.read(
            folder, flags: ["port": "9001", "sync.every": "0"])
        #expect(flags.port == 9_001)
        #expect(flags.syncEverySeconds == 0)
    }

    @Test(arguments: [
        ["port": "70000"], ["port": "x"], ["sync.every": "soon"], ["sync.every": "-5s"],
        ["unit.minimum": "9"], ["total.timeout": "0"], ["session.timeout": "5"],
        ["lowspeed.bytes": "0"], ["lowspeed.seconds": "x"],
    ])
    func `a wrong value stops the start and names the key`(flags: [String: String]) async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: flags)
        }
        #expect(error?.code == "bad_settings")
        #expect(error?.exitStatus == 2)
        #expect(error?.message.english.contains(flags.keys.first ?? "?") == true)
    }

    @Test(arguments: [
        ("TASUKEAI_PROT", "TASUKEAI_PORT"), ("TASUKEAI_TLS_CERTIFICAT", "TASUKEAI_TLS_CERTIFICATE"),
        ("TASUKEAI_SYNC_EVRY", "TASUKEAI_SYNC_EVERY"),
    ])
    func `an unknown variable is refused, and the nearest named`(name: String, near: String)
        async throws
    {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: [:], environment: [name: "9000"])
        }
        #expect(error?.code == "unknown_setting" && error?.exitStatus == 2)
        for text in [error?.message.english, error?.message.japanese] {
            #expect(text?.contains(name) == true && text?.contains(near) == true, "\(text ?? "")")
        }
    }

    @Test func `variables that are read are known`() async throws {
        let environment = [
            "TASUKEAI_PORT": "9000", "TASUKEAI_PASSPHRASE_FILE": "/none", "TASUKEAI": "x",
            "HOME": "/", "TASUKEAIX": "1",
        ]
        let settings = try await NodeSettings.read(
            try folder(nil), flags: [:], environment: environment)
        #expect(settings.port == 9_000)
    }

    @Test func `a broken file stops the start`() async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder("{"), flags: [:])
        }
        #expect(error?.code == "bad_settings")
    }

    @Test(arguments: [
        (#"{"tasukeai":{"port":true}}"#, "port", "true"),
        (#"{"tasukeai":{"port":1.5}}"#, "port", "1.5"),
        (#"{"tasukeai":{"port":null}}"#, "port", "null"),
        (#"{"tasukeai":{"port":[1]}}"#, "port", "[1]"),
        (#"{"tasukeai":{"port":{"number":1}}}"#, "port", "number"),
        (#"{"tasukeai":{"sync":{"every":true}}}"#, "sync.every", "true"),
        (#"{"tasukeai":{"sync":"30s"}}"#, "sync", "30s"),
        (#"{"tasukeai":{"allow":{"full":1}}}"#, "allow.full", "1"),
        (#"{"tasukeai":{"bind":1}}"#, "bind", "1"),
        (#"{"tasukeai":{"trusted":{"proxies":[1]}}}"#, "trusted.proxies", "[1]"),
        (#"{"tasukeai":{"unit":{"minimum":false}}}"#, "unit.minimum", "false"),
        (#"{"tasukeai":[]}"#, "tasukeai", "[]"),
    ])
    func `a value of another kind is refused by name`(
        file: String, key: String, value: String
    ) async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(file), flags: [:])
        }
        #expect(error?.code == "bad_settings")
        #expect(error?.exitStatus == 2)
        for text in [error?.message.english, error?.message.japanese] {
            #expect(text?.contains(key) == true && text?.contains(value) == true, "\(text ?? "")")
        }
    }

    @Test(arguments: [
        (#"{"tasukeai":{"prot":9000}}"#, "prot", "port"),
        (#"{"tasukeai":{"sync":{"evry":"5m"}}}"#, "sync.evry", "sync.every"),
        (#"{"tasukeai":{"syncEvery":"5m"}}"#, "syncEvery", "sync.every"),
        (#"{"tasukeai":{"Port":9000}}"#, "Port", "port"),
        (#"{"tasukeai":{"tls":{"cert":"/a"}}}"#, "tls.cert", "tls.key"),
        (#"{"port":9000}"#, "port", "port"),
        (#"{"tasukeai":{"connections":{"maximum":9}}}"#, "connections.maximum", "connections.max"),
    ])
    func `a key that is not known is refused with the nearest one`(
        file: String, key: String, nearest: String
    ) async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(file), flags: [:])
        }
        #expect(error?.code == "unknown_setting")
        #expect(error?.exitStatus == 2)
        #expect(error?.message.english.contains("no setting \(key) ") == true)
        #expect(error?.message.english.contains("nearest: \(nearest))") == true)
        #expect(error?.message.japanese.contains(nearest) == true)
    }

    @Test(arguments: [
        (#"{"mail":{"relay":"smtp://relay.example","from":"a@b.jp"}}"#, nil),
        (#"{"mail":{"relay":"smtp://relay.example"}}"#, "mail_incomplete"),
        (#"{"mail":{"from":"a@b.jp"}}"#, "mail_incomplete"),
        (#"{"mail":{"password":{"file":"/none"}}}"#, "mail_incomplete"),
        (
            #"{"mail":{"relay":"smtp://r","from":"a@b.jp","user":"u","password":{"file":"/none"}}}"#,
            "bad_settings"
        ),
        (#"{"mail":{"relay":"smtp://r","from":"a@b.jp","tls":"no"}}"#, "bad_settings"),
        (#"{"mail":{"relai":"smtp://r"}}"#, "unknown_setting"), (#"{"mail":{}}"#, nil),
    ])
    func `what belongs to mail goes together`(file: String, code: String?) async throws {
        let folder = try folder(#"{"tasukeai":\#(file)}"#)
        do {
            _ = try await NodeSettings.read(folder, flags: [:])
            #expect(code == nil)
        } catch { #expect((error as? NodeError)?.code == code) }
    }

    @Test func `every key that is read is known, with an example of its kind`() async throws {
        // What the sources read: a new setting that is not in the table would be refused in the file.
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "Sources/Node/Settings")
        var read: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: sources.path)
        where name.hasPrefix("NodeSettings") {
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            for match in text.matches(of: #/(?:forKey:|reader,)\s*"([a-z.]+)"/#) {
                read.insert(String(match.1))
            }
        }
        #expect(read == Set(SettingsFile.keys.keys))
        let whole = try folder(
            #"""
            {"tasukeai":{"bind":"127.0.0.1","port":"9000","sync":{"every":30},
            "allow":{"full":true},"unit":{"minimum":20},"trusted":{"proxies":["10.0.0.0/8"]},"second":{"factor":"roles"}}}
            """#)
        let settings = try await NodeSettings.read(whole, flags: [:])
        #expect(settings.allowsFull && !settings.secondFactorOfPosts)
        #expect(try await NodeSettings.read(try folder(nil), flags: [:]).secondFactorOfPosts)
        await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: ["second.factor": "nobody"])
        }
    }

    @Test(arguments: [
        ("{\n\"tasukeai\":{\"port\":8420} // 番号\n}", "line 2", "comments"),
        ("{'tasukeai':{'port':8420}}", "line 1", "no plain \""),
        ("{“tasukeai”:{“port”:8420}}", "line 1", "no plain \""),
        ("{\"tasukeai\":{\n\"port\":8420,\n}}", "line 3", "comma"),
        ("{\"tasukeai\":{\n\"port\":8420\n\"bind\":\"::1\"}}", "line 3", "comma"),
        ("{\"tasukeai\":{\"port\":1e400}}", "line 1", "too large"),
        ("", "line 1", "empty"), (" \n", "line 1", "empty"), ("{\n", "line 2", "too early"),
        ("{\"tasukeai\":{}}\u{0}", "line 1", "sign"),
        ("{\"tasukeai\":{\"port\":8420,\n\"port\":8421}}", "line 2", "port stands there twice"),
        (
            "{\"tasukeai\":{\"sync.every\":30,\n\"sync\":{\"every\":40}}}", "line 2",
            "sync.every stands there twice"
        ),
        ("{\"tasukeai\":{},\"tasukeai\":{}}", "line 1", "tasukeai stands there twice"),
    ])
    func `a file that cannot be read is refused with its line and the slip`(
        file: String, line: String, slip: String
    ) async throws {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(file), flags: [:])
        }
        #expect(error?.code == "bad_settings" && error?.exitStatus == 2)
        let words = error?.message.english ?? ""
        #expect(words.lowercased().contains(line) && words.contains(slip), "\(words)")
    }

    @Test func `a file in the encoding of an older Windows is refused by its line`() async throws {
        let folder = try folder(nil)
        try Data(Array("{\n\"tasukeai\":{\"ca.file\":\"".utf8) + [0x8F, 0xD8] + Array("\"}}".utf8))
            .write(to: URL(filePath: folder.settings))
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(folder, flags: [:])
        }
        #expect(error?.message.japanese.contains("2行目") == true)
        #expect(error?.message.japanese.contains("UTF-8 でない") == true)
    }

    @Test(arguments: [
        (["unit.minimum": "9"], "10–10000"), (["port": "-1"], "0–65535"),
        (["sync.every": "30秒"], "30s"), (["log.level": "loud"], "notice"),
        (["pages.url": "https://小田原市.example"], "Punycode"),
        (["proxy": "http://代理.example:8080"], "Punycode"),
        (["proxy": "proxy.example"], "http://proxy.example:8080"),
        (["mail.relay": "relay.example"], "smtp://relay.city.example:25"),
    ])
    func `a refusal says what may stand there`(flags: [String: String], allowed: String)
        async throws
    {
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: flags)
        }
        #expect(error?.code == "bad_settings")
        let words = [error?.message, error?.action].compactMap { $0?.japanese }.joined()
        #expect(words.contains(allowed) && words.contains(flags.keys.first ?? "?"), "\(words)")
    }

    @Test(
        arguments: [
            [], Array("hello".utf8), [0x30, 0x82, 0x03, 0x01],
            [0xFF, 0xFE] + "-----BEGIN CERTIFICATE-----".utf8.flatMap { [$0, 0] },
        ] as [[UInt8]])
    func `authorities without a certificate are refused`(bytes: [UInt8]) async throws {
        let file = FileManager.default.temporaryDirectory.path + "/ca-\(UUID().uuidString).pem"
        let missing = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: ["ca.file": file])
        }
        #expect(missing?.message.english.contains("\(file) of the setting ca.file is not") == true)
        try Data(bytes).write(to: URL(filePath: file))
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: ["ca.file": file])
        }
        #expect(error?.code == "bad_settings")
        #expect(error?.message.english.contains("no certificate") == true)
    }

    @Test func `a certificate authority with a byte order mark is named`() async throws {
        let file = FileManager.default.temporaryDirectory.path + "/ca-\(UUID().uuidString).pem"
        try Data([0xef, 0xbb, 0xbf] + Array("-----BEGIN CERTIFICATE-----".utf8))
            .write(to: URL(filePath: file))
        let error = await #expect(throws: NodeError.self) {
            try await NodeSettings.read(try folder(nil), flags: ["ca.file": file])
        }
        #expect(error?.code == "byte_order_mark")
        #expect(error?.message.japanese.contains(file) == true)
    }
}
