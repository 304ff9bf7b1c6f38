internal import ArgumentParser
internal import Requests

/// `tasukeai helpday thanks`.
struct HelpDayThanks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "thanks",
        abstract: Words.choose(
            ja: "感謝を送る・読む（--as 本人:職員番号。本人だけが読めます）",
            en: "Send or read thanks (--as person:NUMBER); only the receiver reads them"))
    @OptionGroup var options: CommonOptions
    @OptionGroup var local: LocalOptions
    @Option(help: ArgumentHelp(Words.choose(ja: "日付", en: "The day")))
    var date: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "自分の職員番号", en: "Your own employee number")))
    var from: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "相手の職員番号", en: "Whom to thank")))
    var to: String?
    @Option(help: ArgumentHelp(Words.choose(ja: "言葉", en: "The words")))
    var text: String?
    @Flag(help: ArgumentHelp(Words.choose(ja: "自分に届いた感謝を読む", en: "Read those you received")))
    var list = false

    func validate() throws {
        let hasAll = date != nil && from != nil && to != nil && text != nil
        guard list || hasAll else {
            throw ValidationError(
                Words.choose(
                    ja: "--list か、--date、--from、--to、--text のすべてを指定してください。",
                    en: "Give --list, or all of --date, --from, --to and --text."))
        }
    }

    func run() async throws {
        if list {
            try await Runner.run(ListThanks(), options, post: local.post)
        } else {
            try await Runner.run(
                GiveThanks(date: date ?? "", from: from ?? "", to: to ?? "", text: text ?? ""),
                options, post: local.post)
        }
    }
}
