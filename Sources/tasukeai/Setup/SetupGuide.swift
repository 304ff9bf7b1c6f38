internal import CivicCalendar
internal import Edge
internal import FoundationEssentials
internal import JSON
internal import Ledger
internal import Node
internal import NodeFolder
internal import Requests

/// Leads an administrator from an installed program to a node that runs: asks, tries each answer, and makes nothing
/// before all were given. In a folder that holds a node it goes through its settings.
struct SetupGuide {
    private let folder: DataFolder
    private let talk = SetupDialogue()
    /// The settings as they are; answers begin from them.
    private let settings: NodeSettings
    private let isNew: Bool
    /// Settings by their keys; an empty one is taken out of the file.
    private var answers: [String: String] = [:]

    init(_ folder: DataFolder) async throws {
        self.folder = folder
        try folder.checkReachable()
        isNew = !folder.isInitialized
        settings = try await NodeSettings.read(folder, flags: [:])
    }

    private struct City {
        let request: NodeSetup.Request
        let protects: Bool
        let rootTarget: String?
    }

    mutating func run() async throws -> JSONValue {
        talk.say(
            "助け合いのノードを用意します。答えるたびに、そのとおりに動くかを確かめます。［ ］の中でよければ Enter を押します。"
                + "\nすべて答えるまで、何も作らず、何も変えません（やめるときは Ctrl-C）。",
            "This makes a node of Tasukeai. Each answer is tried as you give it; Enter takes what stands in "
                + "brackets.\nNothing is made or changed before all are given (Ctrl-C leaves).")
        let request = isNew ? try await city() : nil
        let url = try request?.url ?? folder.ownDescriptor().url
        try await line(url)
        try await calls()
        try await backups(try request?.member ?? folder.ownDescriptor().member)
        var city: City?
        if let request { city = try await keys(request) }
        tellOverrides()
        guard
            try await talk.confirm("\nこの内容で用意しますか", "\nMake it so", usual: true)
        else { throw NodeError.setupEnded() }
        return try await make(city)
    }

    // MARK: Questions

    private func city() async throws -> NodeSetup.Request {
        talk.title(1, "どの市のノードか", "Whose node")
        let member = try await talk.ask(
            "全国地方公共団体コード（6桁。小田原市は 142069）", "Municipality code (six digits)"
        ) {
            let member = try NodeSetup.member($0)
            guard member.isCity else {
                throw NodeError.answerUnclear(ja: "6桁のコード", en: "six digits")
            }
            return member
        }
        let known = NodeSetup.knownNames(of: member)
        let japanese = try await name("名称（日本語）", "Name in Japanese", usual: known?.japanese)
        let english = try await name("名称（英語）", "Name in English", usual: known?.english)
        talk.say(
            "  ほかの市がこのノードを呼ぶアドレスです。外から届かないなら空のままにします（こちらから呼ぶだけで、同期はできます）。",
            "  The address at which other cities call this node. Leave it empty if none reaches it: it then calls "
                + "the others, and syncs all the same.")
        let url = try await talk.ask(
            "アドレス（例 https://tasukeai.odawara.example）", "Address (https://…)"
        ) { typed in
            try NodeSetup.check(ownAddress: typed)
            return typed
        }
        if !url.isEmpty, !SetupChecks.isKnown(hostOf: url) {
            talk.say(
                "  注意: この名前は、この機械からはまだ引けません（DNS）。動かし始める前に登録してください。",
                "  Note: this machine's name service does not know that name yet; enter it before you start."
            )
        }
        return NodeSetup.Request(
            member: member, nameJapanese: japanese, nameEnglish: english, url: url,
            space: try InitCommand.foundingDocument("kanagawa"))
    }

    private func name(_ ja: String, _ en: String, usual: String?) async throws -> String {
        try await talk.ask(ja, en, usual: usual ?? "") { typed in
            guard !typed.isEmpty else { throw NodeError.answerUnclear(ja: "団体の名称", en: "a name") }
            return typed
        }
    }

    /// How browsers reach the pages, and where this node listens.
    private mutating func line(_ url: String) async throws {
        talk.title(2, "職員のブラウザーからの線", "The line to the browsers")
        let now = settings.isTLS ? 1 : settings.proxies.isEmpty ? 3 : 2
        let chosen = try await talk.choose(
            [
                ("このノードが証明書を持つ（HTTPS）", "This node has a certificate (HTTPS)"),
                (
                    "リバースプロキシ（nginx、Apache など）が前に立つ",
                    "A reverse proxy (nginx, Apache) stands before it"
                ),
                ("まだこの機械からだけ（あとで変えられる）", "From this machine alone, for now"),
            ], usual: isNew ? 2 : now)
        for key in ["tls.certificate", "tls.key", "trusted.proxies"] { answers[key] = "" }
        if chosen == 1 { try await certificate() }
        if chosen == 2 {
            answers["trusted.proxies"] = try await ask(
                "trusted.proxies", "プロキシのアドレス", "The proxy's address", usual: "127.0.0.1")
        }
        let bind = settings.bind == "127.0.0.1" && chosen == 1 ? "0.0.0.0" : settings.bind
        try await listen(bind)
        if chosen != 3 {
            let usual = settings.pagesURL ?? (url.hasPrefix("https://") ? url : "")
            answers["pages.url"] = try await ask(
                "pages.url", "職員が開くアドレス（https://…）", "Address that browsers open (https://…)",
                usual: usual)
        }
    }

    private mutating func certificate() async throws {
        while true {
            let chain = try await path(
                "証明書の PEM ファイル", "Certificate chain (PEM)", settings.tlsCertificateFile)
            let key = try await path("秘密鍵の PEM ファイル", "Private key (PEM)", settings.tlsKeyFile)
            var tried = answers.filter { !$0.value.isEmpty }
            tried["tls.certificate"] = chain
            tried["tls.key"] = key
            do {
                _ = try await SetupChecks.settings(folder, tried)
                (answers["tls.certificate"], answers["tls.key"]) = (chain, key)
                return
            } catch {
                talk.tell(error)
            }
        }
    }

    private mutating func listen(_ usual: String) async throws {
        let isRunning = try !isNew && FolderLock(folder) == nil
        while true {
            let bind = try await ask("bind", "待ち受けるアドレス", "Address to listen on", usual: usual)
            let port = try await ask("port", "待ち受けるポート", "Port", usual: "\(settings.port)")
            (answers["bind"], answers["port"]) = (bind, port)
            // The node itself holds its port.
            if isRunning, port == "\(settings.port)" { return }
            do {
                try SetupChecks.listen(bind, port: Int(port) ?? 0)
                return
            } catch {
                talk.tell(error)
                guard NodeError(wrapping: error).code == "port_needs_rights",
                    try await talk.confirm(
                        "サービスにその権限を与えますか（/usr/share/doc/tasukeai/examples/port-443.conf）",
                        "Will the service get that right (/usr/share/doc/tasukeai/examples/port-443.conf)",
                        usual: true)
                else { continue }
                return
            }
        }
    }

    /// How this node reaches the others.
    private mutating func calls() async throws {
        talk.title(3, "ほかの市への線", "The line to the other cities")
        let proxy = try await ask(
            "proxy", "外へ出るプロキシ（なければ空のまま。例 http://proxy.example:8080）",
            "Proxy to the outside (empty: none), e.g. http://proxy.example:8080",
            usual: settings.proxy ?? "")
        answers["proxy"] = proxy
        if !proxy.isEmpty {
            if SetupChecks.isThere(proxy: proxy) {
                talk.say("  ✓ プロキシにつながりました。", "  ✓ The proxy answers.")
            } else {
                talk.say(
                    "  注意: いま、プロキシにつながりません。アドレスと、この機械からの経路を確かめてください。",
                    "  Note: the proxy does not answer now. Check the address, and the way to it.")
            }
        }
        answers["ca.file"] = try await ask(
            "ca.file", "庁内の認証局（CA）の証明書ファイル（なければ空のまま）",
            "Certificates of an internal CA (empty: none)",
            usual: settings.certificateAuthorityFile ?? "")
    }

    private mutating func backups(_ member: MemberID) async throws {
        talk.title(4, "バックアップ", "Backups")
        talk.say(
            "  毎日、動いたまま写しを作り、戻したつもりで開いて検査します。別のディスクのフォルダーにしてください（空なら作りません）。",
            "  Every day the node copies itself while it works, and opens the copy on trial. Name a folder on another "
                + "disk (empty: no backups).")
        for key in ["backup.folder", "backup.keys", "backup.time", "backup.keep"] {
            answers[key] = ""
        }
        let folder = folder
        let place = try await talk.ask("置き場所のフォルダー", "Folder", usual: settings.backups.folder ?? "")
        {
            typed -> String in
            if !typed.isEmpty { _ = try SetupChecks.backups(in: typed, of: member.text, folder) }
            return typed
        }
        guard !place.isEmpty else { return }
        if try SetupChecks.backups(in: place, of: member.text, folder) {
            talk.say(
                "  注意: データと同じディスクです。ディスクが壊れると、どちらも失われます。",
                "  Note: that is the disk of the data; one failing disk takes both.")
        }
        answers["backup.folder"] = place
        answers["backup.time"] = try await ask(
            "backup.time", "毎日の時刻", "Time of the day", usual: settings.backups.time.text)
        answers["backup.keep"] = try await ask(
            "backup.keep", "残す数", "How many are kept", usual: "\(settings.backups.keep)")
        answers["backup.keys"] = try await talk.ask(
            "鍵の写しを置く、別の媒体のフォルダー（空なら、鍵は自分で写します）",
            "Folder on yet another medium for a copy of the keys (empty: you copy them)",
            usual: settings.backups.keysFolder ?? ""
        ) { typed in
            if !typed.isEmpty { try SetupChecks.keys(in: typed, besides: place, folder) }
            return typed
        }
    }

    private func keys(_ request: NodeSetup.Request) async throws -> City {
        talk.title(5, "鍵", "Keys")
        let protects =
            try await talk.choose(
                [
                    ("ディスクの暗号化にまかせる", "Leave it to an encrypted disk"),
                    (
                        "パスフレーズで暗号化する（忘れると、鍵もデータも戻せません）",
                        "Seal them under a passphrase (without it no key comes back)"
                    ),
                ], usual: 1) == 2
        talk.say(
            "  根の鍵（root.key、next-root.key）は、日々の仕事には要りません。別の媒体に移し、金庫などで保管します。",
            "  The root keys are not needed from day to day: they go to another medium, and into a safe."
        )
        let target = try await talk.ask(
            "いま移す先のフォルダー（空なら、あとで tasukeai keys move-root）",
            "Folder to move them to now (empty: later, with tasukeai keys move-root)"
        ) { typed -> String in
            guard typed.isEmpty || FileManager.default.isWritableFile(atPath: typed) else {
                throw NodeError.fileUnreadable(typed)
            }
            return typed
        }
        return City(request: request, protects: protects, rootTarget: target.isEmpty ? nil : target)
    }

    /// A setting whose check is the one of every start.
    private func ask(_ key: String, _ ja: String, _ en: String, usual: String) async throws
        -> String
    {
        let (folder, others) = (folder, answers.filter { !$0.value.isEmpty && $0.key != key })
        return try await talk.ask(ja, en, usual: usual) { typed in
            guard !typed.isEmpty else { return typed }
            _ = try await SetupChecks.settings(folder, others.merging([key: typed]) { $1 })
            return typed
        }
    }

    private func path(_ ja: String, _ en: String, _ usual: String?) async throws -> String {
        try await talk.ask(ja, en, usual: usual ?? "") { typed in
            guard FileManager.default.isReadableFile(atPath: typed) else {
                throw NodeError.fileUnreadable(typed)
            }
            return typed
        }
    }

    /// The environment wins over the file that is written here.
    private func tellOverrides() {
        let environment = ProcessInfo.processInfo.environment
        for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
            let name = SettingsEnvironment.name(key)
            guard let set = environment[name], set != value else { continue }
            talk.say(
                "  注意: 環境変数 \(name) があり、答えより優先されます（/etc/tasukeai/tasukeai.env など）。",
                "  Note: the variable \(name) is set and wins over this answer (/etc/tasukeai/tasukeai.env?)."
            )
        }
    }

    // MARK: Making

    private func make(_ city: City?) async throws -> JSONValue {
        var told: [String: JSONValue] = ["data": .string(folder.path)]
        if let city {
            let given = answers.filter { !$0.value.isEmpty }
            let (descriptor, first) = try await NodeSetup.initialize(
                folder, city.request, settings: try await SetupChecks.settings(folder, given))
            told["id"] = .string(descriptor.member.text)
            told["fingerprint"] = .string(descriptor.fingerprint)
            told["first"] = first
        } else {
            told["id"] = .string(try folder.ownDescriptor().member.text)
        }
        try SettingsFile.set(answers, in: folder.settings)
        // The node is there. What cannot be done from here on is told, and done again by its own command.
        if city?.protects == true {
            await part("tasukeai keys protect") {
                guard let lock = try await Runner.lock(folder) else {
                    throw NodeError.folderBusy(folder.path)
                }
                defer { withExtendedLifetime(lock) {} }
                try KeyProtection.protect(folder, passphrase: PassphraseSource())
                try await AuditFile(folder).append("keys_protect", [:], by: "")
            }
        }
        if let target = city?.rootTarget {
            await part("tasukeai keys move-root \(target)") {
                told["keys"] = try RootKeyMove.move(folder, to: target)
                try await AuditFile(folder).append("keys_move_root", [:], by: "")
            }
        }
        if answers["backup.folder"]?.isEmpty == false, try FolderLock(folder) != nil {
            await part("tasukeai backup make") {
                told["backup"] = try await BackupCommand.made(in: nil, folder)
            }
        }
        told["next"] = .string(
            isNew
                ? Words.choose(
                    ja: "ノードを動かし（systemctl start tasukeai）、上の案内を最初の管理者が開いてください。鍵をパスフレーズで守るときは、"
                        + "サービスへの渡し方が /usr/share/doc/tasukeai/examples/passphrase.conf にあります。",
                    en:
                        "Start the node (systemctl start tasukeai); the first administrator opens the link above. How "
                        + "a service gets a passphrase: /usr/share/doc/tasukeai/examples/passphrase.conf."
                )
                : Words.choose(
                    ja: "設定は、ノードを動かし直すと効きます（systemctl restart tasukeai）。",
                    en:
                        "The settings count from the node's next start (systemctl restart tasukeai)."
                ))
        return .object(told)
    }

    private func part(_ command: String, _ work: () async throws -> Void) async {
        do { try await work() } catch {
            talk.tell(error)
            talk.say(
                "  ノードはできています。直してから、次を実行してください: \(command)",
                "  The node is made. Mend this, then run: \(command)")
        }
    }
}
