internal import ArgumentParser
internal import JSON
internal import NodeFolder
internal import Requests

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Words.choose(
            ja: "どこが悪いかを調べ、直し方を示す（何も変えない）", en: "Say what is wrong and what to do; changes nothing"),
        discussion: Words.choose(
            ja: """
                フォルダー、ディスク、鍵、時計、証明書、アドレス、相手ごとの線、検査、バックアップ、メールを順に見ます。\
                ✓ よい、! 見ておく、✗ 直す。✗ があれば終了状態は 1 です。
                """,
            en: """
                Looks at folder, disk, keys, clock, certificate, address, the line to each peer, the last \
                check, backups and mail. The exit status is 1 where something is wrong.
                """))
    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await Runner.reporting(options) {
            let folder = options.folder
            try folder.checkNode()
            let isServing = try await Runner.lock(folder) == nil
            let answer = try await Runner.json(
                Diagnose(callsItself: isServing), folder, nil)
            if options.json {
                try Output.print(answer, json: true, changing: false)
            } else {
                let lines = (answer["checks"]?.elements ?? []).map(Self.line)
                let running =
                    isServing
                    ? Words.choose(ja: "✓ 動作: ノードは動いています", en: "✓ running: the node serves")
                    : Words.choose(
                        ja: "! 動作: ノードは止まっています", en: "! running: the node does not serve")
                try Output.write(
                    Array(([running] + lines).joined(separator: "\n").utf8) + [0x0A],
                    changing: false)
            }
            let isWrong = (answer["checks"]?.elements ?? []).contains {
                $0["state"]?.text == Diagnosis.State.fault.rawValue
            }
            if isWrong { throw ExitCode(1) }
        }
    }

    private static func line(_ check: JSONValue) -> String {
        let mark =
            switch check["state"]?.text.flatMap(Diagnosis.State.init) {
            case .well?: "✓"
            case .look?: "!"
            case .fault?, nil: "✗"
            }
        let area = check["area"]?.text.flatMap(Diagnosis.Area.init).map(title) ?? ""
        return "\(mark) \(area): \(check["message"]?.text ?? "")"
    }

    private static func title(_ area: Diagnosis.Area) -> String {
        switch area {
        case .folder: Words.choose(ja: "フォルダー", en: "folder")
        case .disk: Words.choose(ja: "ディスク", en: "disk")
        case .keys: Words.choose(ja: "鍵", en: "keys")
        case .clock: Words.choose(ja: "時計", en: "clock")
        case .certificate: Words.choose(ja: "証明書", en: "certificate")
        case .address: Words.choose(ja: "アドレス", en: "address")
        case .peers: Words.choose(ja: "ほかの市", en: "peers")
        case .records: Words.choose(ja: "決めること", en: "decisions")
        case .verification: Words.choose(ja: "検査", en: "verification")
        case .backup: Words.choose(ja: "バックアップ", en: "backup")
        case .mail: Words.choose(ja: "メール", en: "mail")
        }
    }
}
