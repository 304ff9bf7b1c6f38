internal import Configuration
package import Edge
internal import FoundationEssentials
internal import Gate
internal import Logging
internal import Mail
package import NodeFolder
internal import Peering
internal import Requests
internal import SystemPackage

/// How a node runs. Flags win over environment variables (`TASUKEAI_PORT`, …), those over the file
/// `tasukeai.json` in the data folder, that over the defaults. "Administration" in README lists the keys.
package struct NodeSettings: Sendable {
    package static let version = "0.1.0"

    package var bind = "127.0.0.1"
    package var port = 8420
    package var syncEverySeconds = 30
    /// How long what a city approved can be taken back before it is shared; 0: it is shared at once.
    package var shareDelaySeconds = 180
    package var proxy: String?
    package var certificateAuthorityFile: String?
    package var connectTimeoutSeconds = 15
    package var totalTimeoutSeconds = 120
    package var sessionTimeoutSeconds = 600
    /// Slower than this for so long counts as stuck.
    package var lowSpeedBytes = 100
    package var lowSpeedSeconds = 30
    package var logLevel = "info"
    /// The smallest unit whose figures leave; never below the alliance's floor of 10.
    package var unitMinimum = 10
    /// Whether 100% may be shown as such.
    package var allowsFull = false
    /// PEM: the server's own certificate first, then the intermediates; and its key.
    package var tlsCertificateFile: String?
    package var tlsKeyFile: String?
    /// Who is believed about the other end of a connection; nobody unless named.
    package var proxies = TrustedProxies.none
    /// `https://tasukeai.example`: where browsers find the pages, if not at the descriptor's address.
    package var pagesURL: String?
    /// Whether posts that see other people's records ask for a second factor, and not only the roles of
    /// personnel and administrators.
    package var secondFactorOfPosts = true
    /// What is taken of one member in a day.
    package var memberBudgetMebibytes = 256
    /// Free space on the disk below which nothing is taken from peers.
    package var diskFloorMebibytes = 256
    /// The relay by which notices are mailed; nil: none is.
    var mail: MailSettings?
    /// When and where the node copies itself.
    package var backups = BackupSettings()
    package var connectionsMax = 1_000
    package var connectionsPerAddressMax = 400

    package init() {}

    /// Reads all sources; `flags` are those that the person gave.
    package static func read(
        _ folder: DataFolder, flags: [String: String],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws -> NodeSettings {
        try SettingsEnvironment.check(environment)
        let given = InMemoryProvider(
            values: Dictionary(
                uniqueKeysWithValues: flags.map { key, value in
                    (
                        AbsoluteConfigKey(
                            ["tasukeai"] + key.split(separator: ".").map(String.init)),
                        ConfigValue(.string(value), isSecret: false)
                    )
                }))
        try SettingsFile.check(folder.settings)
        let file: FileProvider<JSONSnapshot>
        do {
            file = try await FileProvider<JSONSnapshot>(
                filePath: FilePath(folder.settings), allowMissing: true)
        } catch {
            throw NodeError.unreadableSettings(
                ja: "tasukeai.json を読めません", en: "tasukeai.json cannot be read")
        }
        let reader = ConfigReader(
            providers: [
                given, EnvironmentVariablesProvider(environmentVariables: environment), file,
            ]
        ).scoped(to: "tasukeai")
        var settings = NodeSettings()
        settings.bind = reader.string(forKey: "bind", default: settings.bind)
        guard !settings.bind.isEmpty else {
            throw NodeError.badSettings("bind", "127.0.0.1, 0.0.0.0, ::1")
        }
        settings.port = try number(reader, "port", 0...65_535, settings.port)
        settings.syncEverySeconds = try seconds(reader, "sync.every", settings.syncEverySeconds)
        settings.shareDelaySeconds = try seconds(
            reader, "share.delay", settings.shareDelaySeconds, max: 3_600)
        settings.proxy = reader.string(forKey: "proxy")
        settings.certificateAuthorityFile = reader.string(forKey: "ca.file")
        settings.connectTimeoutSeconds = try number(
            reader, "connect.timeout", 1...600, settings.connectTimeoutSeconds)
        settings.totalTimeoutSeconds = try number(
            reader, "total.timeout", 1...86_400, settings.totalTimeoutSeconds)
        settings.sessionTimeoutSeconds = try number(
            reader, "session.timeout", 10...86_400, settings.sessionTimeoutSeconds)
        settings.lowSpeedBytes = try number(
            reader, "lowspeed.bytes", 1...1_000_000, settings.lowSpeedBytes)
        settings.lowSpeedSeconds = try number(
            reader, "lowspeed.seconds", 1...3_600, settings.lowSpeedSeconds)
        settings.logLevel = reader.string(forKey: "log.level", default: settings.logLevel)
        guard Logger.Level(rawValue: settings.logLevel) != nil else {
            throw NodeError.badSettings(
                "log.level", Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))
        }
        settings.unitMinimum = try number(
            reader, "unit.minimum", 10...10_000, settings.unitMinimum)
        settings.allowsFull = try flag(reader, "allow.full", settings.allowsFull)
        settings.secondFactorOfPosts = try secondFactor(reader)
        settings.memberBudgetMebibytes = try number(
            reader, "member.budget", 1...1_048_576, settings.memberBudgetMebibytes)
        settings.diskFloorMebibytes = try number(
            reader, "disk.floor", 0...1_048_576, settings.diskFloorMebibytes)
        try readEdge(reader, into: &settings)
        try readBackups(reader, into: &settings)
        _ = try settings.clientOptions()
        try readMail(reader, into: &settings)
        return settings
    }

    static func number(
        _ reader: ConfigReader, _ key: String, _ allowed: ClosedRange<Int>, _ otherwise: Int
    ) throws -> Int {
        // Read as text and as a number: files hold numbers, flags and environment hold text.
        let text = reader.string(forKey: ConfigKey(key))
        guard text != nil || reader.int(forKey: ConfigKey(key)) != nil else { return otherwise }
        guard let value = text.flatMap({ Int($0) }) ?? reader.int(forKey: ConfigKey(key)),
            allowed.contains(value)
        else {
            throw NodeError.badSettings(key, "\(allowed.lowerBound)–\(allowed.upperBound)")
        }
        return value
    }

    private static func flag(
        _ reader: ConfigReader, _ key: String, _ otherwise: Bool
    ) throws -> Bool {
        // As a number above: text from flags and environment, a boolean from the file.
        if let value = reader.bool(forKey: ConfigKey(key)) { return value }
        guard let text = reader.string(forKey: ConfigKey(key)) else { return otherwise }
        guard text == "true" || text == "false" else {
            throw NodeError.badSettings(key, "true, false")
        }
        return text == "true"
    }

    /// `posts` or `roles`: who must have a second factor.
    private static func secondFactor(_ reader: ConfigReader) throws -> Bool {
        switch reader.string(forKey: "second.factor", default: "posts") {
        case "posts": true
        case "roles": false
        default: throw NodeError.badSettings("second.factor", "posts, roles")
        }
    }

    /// `30s`, `5m`, `1h`, or a plain number of seconds; 0 switches off.
    private static func seconds(
        _ reader: ConfigReader, _ key: String, _ otherwise: Int, max: Int = 86_400
    ) throws -> Int {
        guard let text = reader.string(forKey: ConfigKey(key)) else {
            return try number(reader, key, 0...max, otherwise)
        }
        let units: [(String, Int)] = [("s", 1), ("m", 60), ("h", 3_600), ("", 1)]
        for (suffix, factor) in units where text.hasSuffix(suffix) {
            guard let count = Int(text.dropLast(suffix.count)) else { continue }
            guard (0...max).contains(count), count * factor <= max else { break }
            return count * factor
        }
        throw NodeError.badSettings(key, "30, 30s, 5m, 1h; 0–\(max / 3_600)h")
    }

    func clientOptions() throws -> ClientOptions {
        var options = ClientOptions(version: Self.version)
        if let proxy {
            guard proxy.utf8.allSatisfy({ $0 < 0x80 }) else {
                throw NodeError.settingNotASCII("proxy")
            }
            guard let address = try? ProxyAddress(proxy) else {
                throw NodeError.badSettings("proxy", "http://proxy.example:8080")
            }
            options.proxy = .address(address)
        }
        if let file = certificateAuthorityFile {
            try Self.check(authorities: file)
            options.certificateAuthorityFile = file
        }
        options.connectTimeoutMilliseconds = connectTimeoutSeconds * 1_000
        options.totalTimeoutMilliseconds = totalTimeoutSeconds * 1_000
        options.lowSpeedLimit = LowSpeedLimit(
            bytesPerSecond: lowSpeedBytes, seconds: lowSpeedSeconds)
        return options
    }

    /// libcurl passes over what it does not know as a certificate without a word, and then trusts nobody.
    private static func check(authorities path: String) throws {
        let bytes: [UInt8]
        do throws(BoundedFile.Failure) {
            bytes = try BoundedFile.read(path, bytesMax: 4 << 20)
        } catch {
            guard case .missing = error else {
                throw NodeError.unusableAuthorities(
                    path, PersonMessage(ja: "を読めません", en: "cannot be read"))
            }
            throw NodeError.unusableAuthorities(
                path, PersonMessage(ja: "がありません", en: "is not there"))
        }
        guard !bytes.starts(with: [0xef, 0xbb, 0xbf]) else { throw NodeError.marked(path) }
        let marks = ["", "X509 ", "TRUSTED "].map { "-----BEGIN \($0)CERTIFICATE-----" }
        guard marks.contains(where: { bytes.firstRange(of: Array($0.utf8)) != nil }) else {
            throw NodeError.unusableAuthorities(
                path,
                PersonMessage(
                    ja: "に、文字の形（PEM）の証明書がありません",
                    en: "has no certificate in its text form (PEM)"))
        }
    }

    var suppression: SuppressionRule {
        SuppressionRule(unitMinimum: unitMinimum, allowsFull: allowsFull)
    }
}
