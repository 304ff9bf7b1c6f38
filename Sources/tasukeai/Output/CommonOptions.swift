internal import ArgumentParser
internal import FoundationEssentials
internal import NodeFolder

/// The options of every command.
struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "ノードのデータフォルダー（既定: XDG のデータフォルダー）",
                en: "The node's data folder (default: by XDG)")))
    var data: String?

    @Flag(help: ArgumentHelp(Words.choose(ja: "JSON で出力する", en: "Print JSON")))
    var json = false

    var folder: DataFolder {
        if let data { return DataFolder(data) }
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? "."
        let base = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return DataFolder((base ?? home + "/.local/share") + "/tasukeai")
    }
}

/// The option of every command that publishes.
struct ReleaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Words.choose(
                ja: "個人に関わる表現の検査で止まった文を、理由を付けて通す（記録されます）",
                en: "Let a screened text pass, with a reason (audited)")))
    var release: String?
}

/// The option of every command that reads or writes what never leaves the city.
struct LocalOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            Words.choose(
                ja: "どの職として行うか（職員課、所属長:総務部/職員課、係長:総務部/職員課/給与係 など）",
                en: "The acting post (personnel, manager:部/課, section_chief:部/課/係, …)")))
    var post: String?
}
